// Reading notices from others, in nynorsk.
import type { NoticesTexts } from './notices.nb.ts';

export const noticesNn: NoticesTexts = {
  problems: {
    'eforms.tooLarge': (f) =>
      `Kunngjeringa er større enn ${Math.round(Number(f['most']) / 1024 / 1024)}\u00a0MB. Hent ho ut på nytt, éi kunngjering i kvar fil.`,
    'eforms.notXml': () =>
      'Fila kan ikkje lesast som XML. Last ned kunngjeringa på nytt frå Doffin eller TED, utan å opne og lagre ho undervegs.',
    'eforms.notAward': () =>
      'Fila er ikkje ei kunngjering om inngått kontrakt. Finn kunngjeringa av resultatet og last ho ned som XML (eForms).',
    'eforms.noBuyer': () =>
      'Kunngjeringa seier ikkje kven som kjøper. Last ho ned på nytt, eller legg inn avtalen sjølv.',
  },
};
