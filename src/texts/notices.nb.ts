// Reading notices from others. Bokmål is the source; the other languages are typed by it.
type Say = (facts: Readonly<Record<string, string | number>>) => string;

/** One sentence on what is wrong and one on how to mend it, by code. */
const problems = {
  'eforms.tooLarge': (f) =>
    `Kunngjøringen er større enn ${Math.round(Number(f['most']) / 1024 / 1024)}\u00a0MB. Hent den ut på nytt, én kunngjøring i hver fil.`,
  'eforms.notXml': () =>
    'Filen kan ikke leses som XML. Last ned kunngjøringen på nytt fra Doffin eller TED, uten å åpne og lagre den underveis.',
  'eforms.notAward': () =>
    'Filen er ikke en kunngjøring om inngått kontrakt. Finn kunngjøringen av resultatet og last den ned som XML (eForms).',
  'eforms.noBuyer': () =>
    'Kunngjøringen sier ikke hvem som kjøper. Last den ned på nytt, eller legg inn avtalen selv.',
} satisfies Record<string, Say>;

export const noticesNb = {
  problems: problems as Readonly<Record<keyof typeof problems, Say>>,
};

export type NoticesTexts = typeof noticesNb;
