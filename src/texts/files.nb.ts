// Words of files wherever they are put in. Bokmål is the source; the other languages are typed by it.
import type { FileScan, StoredFileCode } from '../kernel/stored-file.ts';

type Say = (facts: Readonly<Record<string, string | number>>) => string;

const problems: Readonly<Record<StoredFileCode, Say>> = {
  'files.gone': () => 'Filen finnes ikke, eller dere har ikke tilgang til den.',
  'files.missing': () => 'Velg en fil først.',
  'files.empty': () => 'Filen er tom. Velg en annen.',
  'files.tooLarge': ({ most }) =>
    `Filen er større enn ${most} MB. Del den opp, eller lagre bildene i den mindre.`,
  'files.kindUnknown': () =>
    'Vi tar ikke imot denne typen fil. Bruk PDF, Word, Excel, PowerPoint, OpenDocument, bilde (PNG, JPG), CSV eller tekst.',
  'files.otherContent': ({ ending }) =>
    `Innholdet i filen er ikke det navnet sier (${ending}). Lagre den på nytt i programmet den er laget i.`,
  'files.pdfActive': () =>
    'Filen har et program, eller den har med seg andre filer. Åpne den, velg «Skriv ut» og «Lagre som PDF», og last opp den nye filen. Vedlegg laster du opp hver for seg.',
  'files.pdfUnreadable': () =>
    'Filen er låst med passord eller skadd, så vi får ikke kontrollert den. Lagre den som PDF uten passord, og last opp på nytt.',
  'files.runs': () =>
    'Filen har makroer, som kan kjøre når den åpnes. Lagre den uten makroer, og prøv igjen.',
  'files.tooMany': ({ most }) => `Her er det allerede ${most} filer, og det er ikke plass til flere.`,
  'files.stopped': () => 'Viruskontrollen stoppet filen. Den er ikke tatt imot.',
  'files.notScanned': () => 'Filen er ikke kontrollert for virus ennå. Prøv igjen om litt.',
  'files.bytesGone': () => 'Filen ligger ikke der den skal. Si fra til den som drifter tjenesten.',
};

export const filesNb = {
  problems,
  size: (kind: string, size: string) => `${kind}, ${size}`,
  scans: {
    unchecked: 'ikke kontrollert for virus',
    clean: 'kontrollert for virus',
    stopped: 'stoppet av viruskontrollen',
  } satisfies Readonly<Record<FileScan, string>>,
  noScanner: 'Denne tjenesten har ingen viruskontroll. Åpne bare filer fra noen dere stoler på.',
  hasScanner: 'Filer blir kontrollert for virus før noen kan laste dem ned.',
  health: 'Ikke last opp filer med helseopplysninger eller andre opplysninger om enkeltpersoner.',
  file: 'Fil',
  fileHint: (most: string) =>
    `PDF, Word, Excel, PowerPoint, OpenDocument, bilde, CSV eller tekst. Høyst ${most} MB.`,
};

export type FilesTexts = typeof filesNb;
