// Words of the equal-treatment ledger: what an entry is, what is refused, and why a procurement may not move on. Bokmål is
// the source; the others are typed by it. Dates come as the reader writes them.
import type { LEDGER_CODES } from '../modules/procurement/ledger-errors.ts';
import type { EntryKind, Scope, SealedField } from '../modules/procurement/ledger-model.ts';

type Facts = Readonly<Record<string, string | number>>;

const problems: Readonly<Record<(typeof LEDGER_CODES)[number], (facts: Facts) => string>> = {
  'ledger.gone': () => 'Vi finner ikke anskaffelsen, eller dere er ikke med i den.',
  'ledger.textMissing': () => 'Skriv hva det gjelder, eller legg ved en fil.',
  'ledger.textLong': (f) => `Teksten er for lang. Bruk høyst ${f['most']} tegn, eller legg den ved som fil.`,
  'ledger.characters': () => 'Teksten har et tegn vi ikke kan lagre. Skriv den på nytt uten det.',
  'ledger.nationalNumber': () =>
    'Teksten har et fødselsnummer. Ta det bort. Det som står i loggen, kan ikke slettes.',
  'ledger.attachments': (f) => `Vi kan ikke bruke vedleggene. Legg ved høyst ${f['most']} filer.`,
  'ledger.receivers': () => 'Velg hvem som fikk vite det: én leverandør, flere, alle som er med, eller alle.',
  'ledger.supplierMissing': () =>
    'Skriv hvilken leverandør det gjelder, hvis den gjorde det selv. Ellers la det stå tomt.',
  'ledger.activityMissing': () => 'Skriv hva det hører til, for eksempel dialogmøtet.',
  'ledger.publishedMissing': () => 'Skriv hvor alle kan lese det, for eksempel på Doffin.',
  'ledger.about': () => 'Velg hvilken oppføring dette hører til.',
  'ledger.covers': (f) =>
    f['seq'] === 0
      ? 'Velg hva som ikke skal fortelles til alle.'
      : `Oppføring ${f['seq']} kan ikke jevnes ut med dette. Fortell alle det samme, eller begrunn hvorfor ikke.`,
  'ledger.happenedLater': () => 'Dette kan ikke ha skjedd etter nå. Rett tidspunktet.',
  'ledger.publishedLater': () => 'Dette kan ikke være publisert etter nå. Rett tidspunktet.',
  'ledger.keyReused': () => 'Skjemaet er sendt før med et annet innhold. Åpne siden på nytt og prøv igjen.',
  'ledger.fieldGone': () => 'Det er ikke noe å slette der. Noen kan ha slettet det alt.',
  'ledger.empty': () => 'Loggen er tom. Det er ikke noe segl å publisere ennå.',
  'ledger.toldToSome': (f) =>
    `${f['told']} fikk vite noe ${f['date']} som de andre ikke har fått: «${f['text']}». Publiser det for alle, eller begrunn hvorfor ikke. Se oppføring ${f['seq']}. Alle skal ha samme opplysninger (FOA § 12-2 i del III, § 9-3 i del II).`,
  'ledger.latecomer': (f) =>
    `${f['untold']} kom til etter at de andre fikk vite noe ${f['date']}: «${f['text']}». Publiser det for alle, eller begrunn hvorfor ikke. Se oppføring ${f['seq']}. Alle skal ha samme opplysninger (FOA § 12-2 i del III, § 9-3 i del II).`,
};

const kinds: Readonly<Record<EntryKind, string>> = {
  joined: 'påmelding',
  left: 'avmelding',
  information: 'opplysning',
  question: 'spørsmål',
  answer: 'svar',
  meeting: 'møte',
  minutes: 'referat',
  input: 'innspill',
  hearing: 'utkast på høring',
  publication: 'publisering for alle',
  justification: 'begrunnelse',
  measure: 'utjevnende tiltak',
  correction: 'rettelse',
  erasure: 'sletting',
};

const scopes: Readonly<Record<Scope, string>> = {
  none: 'ingen',
  one: 'én leverandør',
  some: 'noen leverandører',
  all: 'alle som er med',
  public: 'alle',
};

const fields: Readonly<Record<SealedField, string>> = {
  actorName: 'navnet på den som førte inn',
  people: 'navn på dem som var med',
  secret: 'forretningshemmelighet',
};

export const ledgerNb = {
  problems,
  kinds,
  scopes,
  fields,
  erased: 'slettet',
  personErased: 'Personen har slettet seg fra Samkjøp.',
};

export type LedgerTexts = typeof ledgerNb;
