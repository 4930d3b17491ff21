// Nynorsk for letters by e-mail.
import type { LettersTexts } from './letters.nb.ts';

const SIGN_OFF = 'Helsing Samkjøp';

export const lettersNn: LettersTexts = {
  signOff: SIGN_OFF,
  signIn: {
    subject: 'Logg inn i Samkjøp',
    body: ({ name, url, minutes }) =>
      `Hei, ${name}\n\nOpne lenkja for å logge inn. Ho verkar i ${minutes} minutt og kan brukast éin gong.\n\n${url}\n\nHar du ikkje bede om å logge inn? Då kan du sjå bort frå denne e-posten.\n\n${SIGN_OFF}\n`,
  },
};
