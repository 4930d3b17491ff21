// The logic model: what is put in, done and made, and what comes of it. Bokmål is the source; the others are typed by it.
import type { LogicCode } from '../modules/evaluation/logic/codes.ts';
import type { LogicColumn, LogicGap } from '../modules/evaluation/logic/model.ts';

type Facts = Readonly<Record<string, string | number>>;

const columns: Readonly<Record<LogicColumn, string>> = {
  inputs: 'Innsats',
  activities: 'Aktiviteter',
  outputs: 'Leveranser',
  outcomes: 'Virkninger',
  assumptions: 'Det som må holde',
};

const about: Readonly<Record<LogicColumn, string>> = {
  inputs: 'Penger, tid og folk',
  activities: 'Det dere gjør',
  outputs: 'Det som kommer ut av det',
  outcomes: 'Det som blir annerledes',
  assumptions: 'Forutsetninger, og annet som kan ha virket inn',
};

const problems: Readonly<Record<LogicCode, (facts: Facts) => string>> = {
  'logic.gone': () => 'Dette finnes ikke, eller du kan ikke endre det.',
  'logic.changedMeanwhile': () => 'Noen har endret modellen siden du åpnet den. Les den på nytt.',
  'logic.rowGone': () => 'Denne raden finnes ikke lenger.',
  'logic.tooManyRows': ({ most }) => `Skriv høyst ${most} rader.`,
  'logic.nothingToFetch': () => 'Det er ikke noe å hente ennå. Skriv utformingen av nettverket først.',
  'logic.notEmpty': () => 'Dere har allerede begynt på modellen.',
  'logic.textMissing': () => 'Skriv hva raden er.',
  'logic.whereMissing': () => 'Skriv hvor det måles.',
  'logic.linkGone': () => 'En rad du valgte, finnes ikke lenger.',
  'survey.textLong': ({ most }) => `Skriv høyst ${most} tegn.`,
  'text.nationalNumber': () => 'Ta ut fødselsnummeret.',
};

/** What is missing, about one row or a whole column. */
const gaps: Readonly<Record<LogicGap['kind'], (text: string) => string>> = {
  emptyColumn: (column) => `Det står ingenting under ${column.toLowerCase()}.`,
  leadsNowhere: (row) => `«${row}» fører ikke til noe.`,
  comesFromNothing: (row) => `Ingenting fører til «${row}».`,
  withoutIndicator: (row) => `«${row}» har ingen indikator.`,
  withoutMeasure: (row) => `Ingen måler «${row}».`,
  measureGone: (row) => `Det som skulle måle «${row}», finnes ikke lenger.`,
};

export const logicNb = {
  title: 'Logisk modell',
  lead: 'Slik skal innsatsen føre til noe hjemme i kommunene.',
  link: 'Se den logiske modellen',
  columns,
  about,
  gaps,
  problems,
  faults: 'Rett dette først',
  said: {
    kept: 'Raden er lagret.',
    moved: 'Raden er flyttet opp.',
    removed: 'Raden er tatt ut.',
    begun: 'Modellen er begynt på. Se hva som mangler.',
  } as Readonly<Record<string, string>>,
  page: {
    none: 'Ingen har skrevet en logisk modell ennå.',
    beginTitle: 'Begynn med det dere allerede har skrevet',
    beginText: 'Vi henter budsjett, roller, program og mål fra utformingen. Du kan endre alt etterpå.',
    begin: 'Hent fra utformingen',
    writeTitle: 'Begynn med det som skal bli annerledes',
    writeText: 'Skriv virkningene først, og gå bakover til det dere gjør og legger inn.',
    write: 'Skriv en virkning',
    gapTitle: (count: string) => `${count} ting mangler`,
    gapText: (first: string) => `Først: ${first}`,
    gapButton: 'Se hva som mangler',
    gaps: 'Dette mangler',
    noGaps: 'Alle rader henger sammen, og alle leveranser og virkninger måles.',
    section: 'Fra innsats til virkning',
    empty: 'Ingenting ennå',
    leadsTo: (numbers: string, column: string) => `Fører til nr. ${numbers} under ${column.toLowerCase()}`,
    indicator: (text: string) => `Indikator: ${text}`,
    add: 'Legg til',
    addTo: (column: string) => `Legg til under ${column.toLowerCase()}`,
    change: 'Endre',
    changeRow: (text: string) => `Endre «${text}»`,
  },
  measures: {
    none: 'Måles ikke',
    /** The row is the goal itself. */
    ownGoal: 'Måles som mål',
    ownGoalLatest: (value: string) => `Måles som mål: ${value}`,
    goal: (title: string) => `Måles av målet «${title}»`,
    goalLatest: (title: string, value: string) => `Måles av målet «${title}»: ${value}`,
    question: (question: string, survey: string) => `Spørsmålet «${question}» i «${survey}»`,
    benefit: (title: string) => `Gevinsten «${title}»`,
    gatherings: 'Telles i Samkjøp: samlinger',
    gatheringsNow: (held: string, planned: string) =>
      `Telles i Samkjøp: ${held} av ${planned} samlinger er holdt`,
    handIns: 'Telles i Samkjøp: innleveringer',
    handInsNow: (count: string) => `Telles i Samkjøp: ${count} innlevert`,
    elsewhere: (where: string) => `Måles her: ${where}`,
    gone: 'Det som skulle måle dette, finnes ikke lenger.',
  },
  form: {
    new: (column: string) => `Legg til under ${column.toLowerCase()}`,
    change: 'Endre raden',
    text: 'Hva er det?',
    indicator: 'Indikator',
    indicatorHint: 'Det som viser at det har skjedd. Kan stå tom.',
    measure: 'Hvor måles det?',
    goal: (title: string) => `Mål: ${title}`,
    question: (question: string) => `Spørsmål: ${question}`,
    benefit: (title: string) => `Gevinst: ${title}`,
    elsewhere: 'Et annet sted',
    where: 'Hvis et annet sted: hvor?',
    leadsTo: (column: string) => `Fører til, under ${column.toLowerCase()}`,
    noNext: (column: string) =>
      `Skriv noe under ${column.toLowerCase()} først, så kan du knytte raden til det.`,
    keep: 'Lagre',
    up: 'Flytt opp',
    remove: 'Ta ut raden',
  },
  begun: {
    roles: (roles: string) => `Deltakere: ${roles}`,
    gatherings: (titles: string) => `Samlinger: ${titles}`,
    held: 'Samlinger som er holdt',
    heldIndicator: 'Antall samlinger',
    handIns: 'Oppgaver som er levert',
    handInsIndicator: 'Antall innleveringer',
  },
};

export type LogicTexts = typeof logicNb;
