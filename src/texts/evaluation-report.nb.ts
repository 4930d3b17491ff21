// Reports on an evaluation: the pages around them and every sentence in them. Bokmål is the source; the others are typed by it. A
// change below `paper` changes what old reports become: raise TEMPLATE_VERSION (modules/evaluation/reports/model.ts).
import type {
  BenefitKind,
  BenefitMethod,
  BenefitState,
  BenefitUnit,
} from '../modules/evaluation/benefits/model.ts';
import type { LogicColumn, LogicMeasure } from '../modules/evaluation/logic/model.ts';
import type { ReportCode } from '../modules/evaluation/reports/codes.ts';
import type { ReportedBenefit, ReportedBody } from '../modules/evaluation/reports/model.ts';

type Facts = Readonly<Record<string, string | number>>;

const counted = (count: string, [one, more]: readonly [string, string]): string =>
  count === '1' ? one : `${count} ${more}`;

const problems: Readonly<Record<ReportCode, (facts: Facts) => string>> = {
  'report.gone': () => 'Denne rapporten finnes ikke, eller du kan ikke se den.',
  'report.numberTaken': () =>
    'Noen andre laget en rapport akkurat nå. Se på den, og lag en ny hvis du trenger det.',
  'report.tooLarge': () => 'Det er for mye til én rapport. Del evalueringen i flere.',
  'report.isWithdrawn': () => 'Rapporten er trukket tilbake og kan ikke endres.',
  'report.whyMissing': () => 'Skriv hvorfor rapporten trekkes tilbake. Alle som kan lese den, ser grunnen.',
  'survey.textLong': ({ most }) => `Skriv høyst ${most} tegn.`,
  'text.nationalNumber': () => 'Ta ut fødselsnummeret.',
};

export interface ChangeFacts {
  readonly title: string;
  readonly wave: string;
  readonly all: string;
  readonly up: string;
  readonly down: string;
  readonly same: string;
}

export interface MadeFacts {
  readonly date: string;
  readonly program: string;
  readonly template: number;
}

export interface NotCountedFacts {
  readonly overlap: number;
  readonly disputed: number;
  readonly otherUnit: number;
}

const units: Readonly<Record<BenefitUnit, string>> = {
  nokYear: 'kroner i året uten mva.',
  nokOnce: 'kroner én gang uten mva.',
  hoursYear: 'timer i året',
  other: 'annen enhet',
};

const benefitKinds: Readonly<Record<BenefitKind, string>> = {
  price: 'Pris',
  process: 'Arbeid med innkjøpet',
  quality: 'Kvalitet',
  competence: 'Kompetanse',
  time: 'Tid',
  environment: 'Miljø',
  other: 'Annet',
};

const benefitMethods: Readonly<Record<BenefitMethod, string>> = {
  beforeAfter: 'Før og etter',
  comparison: 'Sammenlignet med andre',
  ownEarlierPrice: 'Prisen mot egen tidligere avtale',
  estimate: 'Anslag fra dem som var med',
  other: 'På en annen måte',
};

const benefitStates: Readonly<Record<Exclude<BenefitState, 'draft' | 'withdrawn'>, string>> = {
  proposed: 'ikke bekreftet',
  confirmed: 'bekreftet',
  disputed: 'omstridt',
};

const said: Readonly<
  Record<
    ReportedBenefit['words'][number]['kind'],
    (party: string, role: string, date: string, reason: string) => string
  >
> = {
  confirmed: (party, role, date) => `${party} bekreftet ${date} (${role}).`,
  disputed: (party, role, date, reason) => `${party} er uenig ${date} (${role}): ${reason}`,
};

const states: Readonly<Record<ReportedBody['state'], string>> = {
  joined: 'Med',
  left: 'Gikk ut',
  declined: 'Sa nei',
  invited: 'Har ikke svart',
};

const logicColumns: Readonly<Record<LogicColumn, string>> = {
  inputs: 'Innsats',
  activities: 'Aktiviteter',
  outputs: 'Det som ble laget',
  outcomes: 'Virkninger',
  assumptions: 'Forutsetninger og annet som kan ha virket inn',
};

const logicMeasures: Readonly<Record<LogicMeasure['kind'], string>> = {
  goal: 'Mål',
  question: 'Spørsmål i undersøkelse',
  benefit: 'Gevinst',
  registered: 'Talt i Samkjøp',
  elsewhere: 'Måles et annet sted',
};

const paper = {
  title: (subject: string) => `Evaluering av ${subject}`,
  subtitle: ({ number, lead, period }: { number: number; lead: string; period: string | null }) =>
    `Rapport ${number} fra ${lead}${period ? `. Tid: ${period}` : ''}`,
  header: (subject: string, number: number) => `Evaluering av ${subject}, rapport ${number}`,
  invented: 'Oppdiktet. Kommunene og tallene finnes ikke.',
  pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
  headings: {
    short: 'Kort fortalt',
    design: 'Planen',
    participants: 'Hvem som var med',
    done: 'Det som ble gjort',
    answers: 'Det folk svarte',
    goals: 'Målene',
    benefits: 'Gevinster',
    model: 'Fra innsats til virkning',
    unknown: 'Det vi ikke vet',
    method: 'Slik er det regnet',
  },
  notRegistered: 'Ikke registrert i Samkjøp.',
  yes: 'ja',
  no: 'nei',
  all: 'Alle',
  question: 'Spørsmål',
  answer: 'Svar',
  shareEnds: '0 – 100 %',
  check: 'Planen holdt mot andres erfaring',
  checkNone: 'Planen hadde det evalueringer av læringsnettverk har funnet at betyr noe.',
  checkLead: (count: number) =>
    `Planen er holdt mot det evalueringer av læringsnettverk har funnet. ${count === 1 ? 'Én ting mangler' : `${count} ting mangler`}:`,
  sizeCaption: 'Kommuner og andre som var spurt, etter størrelse',
  size: 'Størrelse',
  states,
  people: (people: string) => `Deltakere da rapporten ble laget: ${people}.`,
  gatherings: {
    title: 'Samlinger',
    none: 'Ingen samling er holdt ennå.',
    caption: 'Samlinger som er holdt',
    columns: { title: 'Samling', on: 'Dato', form: 'Hvordan', registered: 'Påmeldte', decisions: 'Vedtak' },
    decided: (count: number, followed: number) => `${count}, ${followed} fulgt opp`,
  },
  topics: {
    title: 'Temaer',
    proposed: (count: string) =>
      count === '1' ? 'Deltakerne foreslo ett tema.' : `Deltakerne foreslo ${count} temaer.`,
    voted: (count: string, isByBody: boolean, date: string) =>
      `${counted(count, isByBody ? ['Én kommune', 'kommuner'] : ['Én deltaker', 'deltakere'])} stemte i avstemningen som var over ${date}.`,
    noVote: 'Ingen avstemning er avsluttet.',
    caption: 'Temaer i programmet, og hvorfor',
    columns: { title: 'Tema', chosen: 'Valgt', why: 'Hvorfor' },
    bases: {
      votes: 'Etter stemmene',
      small: 'De små ville ha det',
      leader: 'Den som leder, bestemte',
    } as Readonly<Record<string, string>>,
  },
  assignments: {
    title: 'Arbeid mellom samlingene',
    none: 'Ingen oppgave er gitt.',
    caption: 'Oppgaver, og hvor mange kommuner som leverte',
    columns: {
      title: 'Oppgave',
      due: 'Frist',
      asked: 'Fikk den',
      delivered: 'Leverte',
      answered: 'Fikk svar',
    },
  },
  outcomes: {
    title: 'Det som kom ut av det',
    none: 'Ingenting er knyttet til nettverket.',
    kinds: { proposal: 'Forslag om felles kjøp', procurement: 'Felles anskaffelse' } as Readonly<
      Record<string, string>
    >,
    line: (kind: string, title: string | null, date: string) =>
      `${kind}${title ? `: ${title}` : ''}, begynt ${date}`,
    note: 'Den som leder innkjøpet, har sagt at det kom ut av nettverket.',
  },
  turnout: {
    caption: 'Hvem som svarte',
    columns: {
      wave: 'Runde',
      asked: 'Spurt',
      answered: 'Svarte',
      silent: 'Svarte ikke',
      share: 'Andel',
      bodies: 'Fra kommuner',
    },
  },
  sidesHidden:
    'Små og større kommuner vises ikke hver for seg. Da måtte minst fem vært spurt og svart i hver gruppe.',
  few: 'I runder med færre enn fem svar vises ikke hva de svarte.',
  means: {
    caption: (isWide: boolean) =>
      `Snitt for hver påstand, 1 er helt uenig og 6 er helt enig. ${isWide ? 'Usikkerhet (95 %) står i parentes.' : 'Antall svar står i parentes.'}`,
    numbers: 'Snitt av tall. Antall svar står i parentes.',
    ends: '1 – 6',
    key: 'Søylene står i samme rekkefølge som rundene. Den første er lys.',
    steps: (wave: string) => `Hvor mange valgte hvert tall (${wave.toLowerCase()})`,
  },
  choices: { column: (wave: string, answers: string) => `${wave} (${answers} svar)` },
  sizes: (wave: string) => `Små ved siden av større kommuner (${wave.toLowerCase()})`,
  sizesHidden: 'Ingen påstand har nok svar til at små og større kommuner kan stå ved siden av hverandre.',
  quotesNone: 'Ingen utsagn er sluppet gjennom.',
  noRound: 'Ingen runde er avsluttet.',
  goals: {
    caption: 'Mål, utgangspunkt og siste måling',
    measures: 'Alle målinger, og hvordan det er målt',
    columns: {
      goal: 'Mål',
      baseline: 'Ved start',
      target: 'Skal bli',
      latest: 'Sist målt',
      reached: 'Nådd',
      on: 'Dato',
      value: 'Verdi',
      source: 'Slik er det målt',
    },
    noTarget: 'ikke satt',
    cannotSay: 'kan ikke si',
  },
  benefits: {
    lead: 'Hver gevinst er oppgitt med det laveste, det middels og det høyeste den kan være. Dette er anslag fra dem som har ført dem inn, ikke statistisk usikkerhet.',
    caption: (unit: string) => `Gevinster i ${unit}`,
    columns: {
      title: 'Gevinst',
      state: 'Status',
      low: 'Lav',
      base: 'Middels',
      high: 'Høy',
      unit: 'Enhet',
      year: 'År',
      count: 'Antall',
    },
    drawn: 'Lav – høy',
    units,
    kinds: benefitKinds,
    methods: benefitMethods,
    states: benefitStates,
    labels: { counterfactual: 'Ellers ville', method: 'Regnet ut slik', period: 'Tid', bodies: 'Gjelder' },
    everybody: 'alle som er med',
    said,
    nobody: 'Ingen har bekreftet eller bestridt den ennå.',
    source: (text: string) => `Kilde: ${text}`,
    sums: 'Summer. Bekreftet og ikke bekreftet er aldri lagt sammen.',
    notCounted: ({ overlap, disputed, otherUnit }: NotCountedFacts) =>
      `Ikke med i summene: ${[
        ...(overlap > 0 ? [`${overlap} som kan være samme gevinst som en annen`] : []),
        ...(disputed > 0 ? [`${disputed} som er omstridt`] : []),
        ...(otherUnit > 0 ? [`${otherUnit} i en enhet som ikke kan legges sammen`] : []),
      ].join(', ')}.`,
  },
  logic: {
    columns: logicColumns,
    what: 'Hva',
    measured: 'Hva som viser det',
    leadsTo: 'Fører til',
    nothing: 'ikke skrevet',
    measures: logicMeasures,
  },
  short: {
    who: (joined: string, small: string, limit: string) =>
      `Med da rapporten ble laget: ${joined}. Små kommuner (under ${limit} innbyggere) av dem: ${small}.`,
    gatherings: (count: number, text: string) =>
      count === 1 ? 'Én samling er holdt.' : `${text} samlinger er holdt.`,
    assignments: (count: string, delivered: string, asked: string) =>
      `Oppgaver gitt: ${count}. Av ${asked} mulige innleveringer kom ${delivered}.`,
    outcomes: (count: number, text: string) =>
      count === 1
        ? 'Ett innkjøp eller forslag er knyttet til nettverket.'
        : `${text} innkjøp og forslag er knyttet til nettverket.`,
    turnout: (wave: string, answered: string, asked: string | null) =>
      asked === null ? `${wave} kom det ${answered} svar` : `${wave} svarte ${answered} av ${asked}`,
    survey: (title: string, parts: string) => `«${title}»: ${parts}.`,
    changes: ({ title, wave, all, up, down, same }: ChangeFacts) =>
      `«${title}», fra første runde til ${wave}: Av ${all} spørsmål gikk snittet opp for ${up}, ned for ${down} og var det samme for ${same}.`,
    goals: (all: string, measured: string, reached: string) =>
      `Mål: ${all}. Målt: ${measured}. Nådd: ${reached}.`,
    benefits: (confirmed: string, proposed: string, disputed: string) =>
      `Gevinster: ${confirmed} bekreftet, ${proposed} ikke bekreftet, ${disputed} omstridt.`,
    noCause: 'Tallene viser hva som er blitt annerledes. De viser ikke alene hva det kommer av.',
  },
  unknown: {
    noComparison:
      'Rapporten har ingen gruppe utenfor å sammenligne med. Vi vet ikke hva som ville skjedd uten.',
    noGoals: 'Ingen mål er satt.',
    unmeasured: (goals: string) => `Ikke målt: ${goals}.`,
    unbased: (goals: string) => `Uten tall for hvordan det var ved start: ${goals}.`,
    noSurveys: 'Ingen er spurt.',
    few: (title: string, wave: string) =>
      `«${title}», ${wave}: Færre enn fem svarte. Hva de svarte, vises ikke.`,
    silent: (title: string, wave: string, silent: string, asked: string) =>
      `«${title}», ${wave}: ${silent} av ${asked} svarte ikke. Vi vet ikke hva de mener.`,
    coming: (title: string, wave: string, date: string) =>
      `«${title}», ${wave}: Runden er ikke avsluttet. Den åpner ${date}.`,
    noIntervals: (title: string) =>
      `«${title}»: Svar fra færre enn 20 kommuner. Derfor står det antall og endring, men ingen usikkerhet.`,
    noBenefits: 'Gevinster er ikke registrert.',
    noModel: 'Ingen har skrevet ned hvordan innsatsen skal føre til virkning.',
    noAssignments: 'Oppgaver mellom samlingene er ikke registrert.',
    noOutcomes: 'Ingen innkjøp eller forslag er knyttet til nettverket.',
  },
  made: ({ date, program, template }: MadeFacts) =>
    `Rapporten er laget ${date} av dataene slik de var da, med Samkjøp ${program} og mal ${template}. De samme dataene gir de samme filene. Det kontrolleres med «npx samkjop rapport ID --verify».`,
};

export const evaluationReportNb = {
  problems,
  faults: 'Rett dette først',
  /** What has just been done, by its word in the address. */
  said: {
    made: 'Rapporten er laget. Den endres aldri.',
    published: 'Rapporten er publisert. Alle kan lese den.',
    unpublished: 'Rapporten er ikke lenger offentlig.',
    withdrawn: 'Rapporten er trukket tilbake.',
  } as Readonly<Record<string, string>>,
  list: {
    title: 'Rapporter',
    lead: 'En rapport fryser det dere vet nå. Den endres aldri, og hvem som helst kan kontrollere at den er som den var.',
    none: 'Ingen rapport er laget.',
    make: 'Lag rapport',
    language: 'Språk i rapporten',
    languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    link: (number: number) => `Rapport ${number}`,
    madeOn: (date: string) => `Laget ${date}.`,
    published: 'Offentlig.',
    withdrawn: 'Trukket tilbake.',
  },
  page: {
    kicker: (number: number) => `Rapport ${number}`,
    word: 'Last ned i Word',
    pdf: 'Last ned som PDF',
    data: 'Last ned dataene (JSON)',
    files: 'Last ned',
    withdrawn: (date: string) => `Trukket tilbake ${date}`,
    share: 'Del rapporten',
    publishText:
      'Alt i rapporten blir synlig for alle, også navn på kommuner, budsjett og utsagn. Les den først.',
    publish: 'Publiser for alle',
    publicAt: 'Alle kan lese rapporten her:',
    unpublish: 'Ta den bort fra nettet',
    withdraw: 'Trekk tilbake',
    withdrawText: 'En rapport slettes ikke. Den blir stående med grunnen øverst, og du lager en ny.',
    why: 'Hvorfor?',
    verify: 'Er den som den var?',
    verifyText: 'Den som drifter Samkjøp, kan lage filene på nytt og sammenligne:',
    hashes: 'Kontrollsummer (SHA-256)',
    columns: { what: 'Hva', hash: 'Kontrollsum' },
    hashed: { snapshot: 'Dataene', word: 'Word', pdf: 'PDF', web: 'Denne siden' },
    unreadable: 'Rapporten er laget med en annen versjon av Samkjøp og kan ikke vises her.',
  },
  open: {
    gone: 'Denne rapporten finnes ikke, eller den er ikke publisert.',
    from: (lead: string) => `Publisert av ${lead}`,
  },
  paper,
};

export type EvaluationReportTexts = typeof evaluationReportNb;
