// Words of the equal-treatment ledger, in nynorsk.
import type { LedgerTexts } from './ledger.nb.ts';

export const ledgerNn: LedgerTexts = {
  problems: {
    'ledger.gone': () => 'Vi finn ikkje innkjøpet, eller de er ikkje med i det.',
    'ledger.textMissing': () => 'Skriv kva det gjeld, eller legg ved ei fil.',
    'ledger.textLong': (f) =>
      `Teksten er for lang. Bruk høgst ${f['most']} teikn, eller legg han ved som fil.`,
    'ledger.characters': () => 'Teksten har eit teikn vi ikkje kan lagre. Skriv han på nytt utan det.',
    'ledger.nationalNumber': () =>
      'Teksten har eit fødselsnummer. Ta det bort. Det som står i loggen, kan ikkje slettast.',
    'ledger.attachments': (f) => `Vi kan ikkje bruke vedlegga. Legg ved høgst ${f['most']} filer.`,
    'ledger.receivers': () =>
      'Vel kven som fekk vite det: éin leverandør, fleire, alle som er med, eller alle.',
    'ledger.supplierMissing': () =>
      'Skriv kva leverandør det gjeld, om leverandøren gjorde det sjølv. Elles lèt du det stå tomt.',
    'ledger.activityMissing': () => 'Skriv kva det høyrer til, til dømes dialogmøtet.',
    'ledger.publishedMissing': () => 'Skriv kvar alle kan lese det, til dømes på Doffin.',
    'ledger.about': () => 'Vel kva oppføring dette høyrer til.',
    'ledger.covers': (f) =>
      f['seq'] === 0
        ? 'Vel kva som ikkje skal fortelast til alle.'
        : `Oppføring ${f['seq']} kan ikkje jamnast ut med dette. Fortel alle det same, eller grunngi kvifor ikkje.`,
    'ledger.happenedLater': () => 'Dette kan ikkje ha hendt etter no. Rett tidspunktet.',
    'ledger.publishedLater': () => 'Dette kan ikkje vere publisert etter no. Rett tidspunktet.',
    'ledger.keyReused': () => 'Skjemaet er sendt før med eit anna innhald. Opne sida på nytt og prøv igjen.',
    'ledger.fieldGone': () => 'Det er ikkje noko å slette der. Nokon kan ha sletta det alt.',
    'ledger.empty': () => 'Loggen er tom. Det er ikkje noko segl å publisere enno.',
    'ledger.toldToSome': (f) =>
      `${f['told']} fekk vite noko ${f['date']} som dei andre ikkje har fått: «${f['text']}». Publiser det for alle, eller grunngi kvifor ikkje. Sjå oppføring ${f['seq']}. Alle skal ha same opplysningar (FOA § 12-2 i del III, § 9-3 i del II).`,
    'ledger.latecomer': (f) =>
      `${f['untold']} kom til etter at dei andre fekk vite noko ${f['date']}: «${f['text']}». Publiser det for alle, eller grunngi kvifor ikkje. Sjå oppføring ${f['seq']}. Alle skal ha same opplysningar (FOA § 12-2 i del III, § 9-3 i del II).`,
  },
  kinds: {
    joined: 'påmelding',
    left: 'avmelding',
    information: 'opplysning',
    question: 'spørsmål',
    answer: 'svar',
    meeting: 'møte',
    minutes: 'referat',
    input: 'innspel',
    hearing: 'utkast på høyring',
    publication: 'publisering for alle',
    justification: 'grunngiving',
    measure: 'utjamnande tiltak',
    correction: 'retting',
    erasure: 'sletting',
  },
  scopes: {
    none: 'ingen',
    one: 'éin leverandør',
    some: 'nokre leverandørar',
    all: 'alle som er med',
    public: 'alle',
  },
  fields: {
    actorName: 'namnet på den som førte inn',
    people: 'namn på dei som var med',
    secret: 'forretningsløyndom',
  },
  erased: 'sletta',
  personErased: 'Personen har sletta seg frå Samkjøp.',
};
