// Words of files wherever they are put in, in nynorsk.
import type { FilesTexts } from './files.nb.ts';

export const filesNn: FilesTexts = {
  problems: {
    'files.gone': () => 'Fila finst ikkje, eller de har ikkje tilgang til ho.',
    'files.missing': () => 'Vel ei fil først.',
    'files.empty': () => 'Fila er tom. Vel ei anna.',
    'files.tooLarge': ({ most }) =>
      `Fila er større enn ${most} MB. Del ho opp, eller lagre bileta i ho mindre.`,
    'files.kindUnknown': () =>
      'Vi tek ikkje imot denne typen fil. Bruk PDF, Word, Excel, PowerPoint, OpenDocument, bilete (PNG, JPG), CSV eller tekst.',
    'files.otherContent': ({ ending }) =>
      `Innhaldet i fila er ikkje det namnet seier (${ending}). Lagre ho på nytt i programmet ho er laga i.`,
    'files.pdfActive': () =>
      'Fila har eit program, eller ho har med seg andre filer. Opne ho, vel «Skriv ut» og «Lagre som PDF», og last opp den nye fila. Vedlegg lastar du opp kvar for seg.',
    'files.pdfUnreadable': () =>
      'Fila er låst med passord eller skadd, så vi får ikkje kontrollert ho. Lagre ho som PDF utan passord, og last opp på nytt.',
    'files.runs': () =>
      'Fila har makroar, som kan køyre når ho blir opna. Lagre ho utan makroar, og prøv igjen.',
    'files.tooMany': ({ most }) => `Her er det allereie ${most} filer, og det er ikkje plass til fleire.`,
    'files.stopped': () => 'Viruskontrollen stoppa fila. Ho er ikkje teken imot.',
    'files.notScanned': () => 'Fila er ikkje kontrollert for virus enno. Prøv igjen om litt.',
    'files.bytesGone': () => 'Fila ligg ikkje der ho skal. Sei frå til den som driftar tenesta.',
  },
  size: (kind, size) => `${kind}, ${size}`,
  scans: {
    unchecked: 'ikkje kontrollert for virus',
    clean: 'kontrollert for virus',
    stopped: 'stoppa av viruskontrollen',
  },
  noScanner: 'Denne tenesta har ingen viruskontroll. Opne berre filer frå nokon de stoler på.',
  hasScanner: 'Filer blir kontrollerte for virus før nokon kan laste dei ned.',
  health: 'Ikkje last opp filer med helseopplysningar eller andre opplysningar om enkeltpersonar.',
  file: 'Fil',
  fileHint: (most) =>
    `PDF, Word, Excel, PowerPoint, OpenDocument, bilete, CSV eller tekst. Høgst ${most} MB.`,
};
