// What `samkjop protokoll` says. Norwegian only, as the rest of the command line.
import type { LedgerFault } from '../modules/procurement/ledger-verify.ts';

/** An entry as a reader finds it: «oppføring 4 (spørsmål, 22.08.2026 kl. 13.20)». */
type Place = string;

const faults: Readonly<Record<LedgerFault, (place: Place) => string>> = {
  notText: () => 'Filen er ikke tekst i UTF-8. Noen har endret den, eller den er ikke en eksportert logg.',
  notCanonical: (place) => `Filen er endret${place}. Bytene er ikke slik Samkjøp skriver dem.`,
  frameChanged: () =>
    'Filen er endret utenfor oppføringene. Bytene foran eller bak dem er ikke slik Samkjøp skriver dem, eller slutten mangler.',
  notLedger: (place) => `Filen er ikke en likebehandlingslogg, eller noe mangler${place}.`,
  contentChanged: (place) => `Innholdet er endret${place}. Det passer ikke med seglet.`,
  numberWrong: (place) =>
    `Rekkefølgen er endret${place}. Der står en annen oppføring enn den som skal stå der. Noe er tatt bort, satt inn eller flyttet.`,
  chainBroken: (place) =>
    `Kjeden er brutt${place}. Seglet foran er et annet. Noe foran er endret, tatt bort, satt inn eller flyttet.`,
  fieldChanged: (place) =>
    `Et navn eller en hemmelighet er endret${place}. Det passer ikke med det som er forseglet.`,
  fieldMissing: (place) =>
    `Et navn eller en hemmelighet er tatt bort${place}. Loggen har ingen oppføring om at det er slettet.`,
  fieldNotErased: (place) =>
    `Et navn eller en hemmelighet står der${place}, men loggen sier at det er slettet.`,
  headOther: (place) =>
    place === ''
      ? 'Slutten er endret. Filen har ingen oppføringer, men sier noe annet.'
      : `Slutten er endret. Loggen slutter ikke der filen sier at den slutter. Siste oppføring i filen er${place}.`,
  publishedNotFound: () =>
    'Det publiserte seglet finnes ikke i filen. Oppføringer er tatt bort på slutten, eller loggen er laget på nytt.',
};

const entries = (count: number): string => (count === 1 ? '1 oppføring' : `${count} oppføringer`);

export const cliLedgerNb = {
  whatToDo: 'Skriv «verifiser» og hvilken fil loggen står i.',
  noFile: 'Skriv hvilken fil loggen står i.',
  unreadable: (file: string) =>
    `Vi får ikke lest «${file}». Sjekk navnet, og at du har lov til å lese filen.`,
  sealFormat: (text: string) =>
    `«${text}» er ikke et segl. Et segl har 64 tegn, bare tall og bokstavene a til f.`,
  place: (seq: number, kind: string, when: string): Place =>
    ` i oppføring ${seq}${kind === '' ? '' : ` (${[kind, when].filter((part) => part !== '').join(', ')})`}`,
  last: (seq: number, kind: string, when: string): Place => ` nummer ${seq} (${kind}, ${when})`,
  at: (date: string, time: string) => `${date} kl. ${time.replace(':', '.')}`,
  faults,
  character: (character: string) => `Første tegn som er feil: nummer ${character}.`,
  broken: (file: string) => `${file}: Loggen er ikke som den var.`,
  whole: (count: number) => `Loggen er hel: ${entries(count)}.`,
  about: (title: string) => `Anskaffelse: ${title}`,
  lastEntry: (seq: number, kind: string, when: string) => `Siste oppføring: ${seq} (${kind}, ${when})`,
  seal: (hash: string) => `Segl: ${hash}`,
  erased: (seq: number, field: string, word: string) => `Oppføring ${seq}, ${field}: ${word}`,
  sincePublished: (count: number) =>
    count === 0
      ? 'Seglet er det samme som det publiserte.'
      : `Det publiserte seglet finnes i filen. Siden er ${entries(count)} kommet til.`,
  noSeal:
    'Filen kan ikke selv vise om de siste oppføringene er kuttet bort. Sammenlign seglet med det som er publisert, eller kjør på nytt med --hode SEGL.',
};
