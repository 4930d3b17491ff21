// Benefits: what they are, how they were worked out, who stands behind them. Bokmål is the source; the others are typed by it.
import type { BenefitCode } from '../modules/evaluation/benefits/codes.ts';
import type {
  BenefitKind,
  BenefitMethod,
  BenefitState,
  BenefitUnit,
  NotCounted,
} from '../modules/evaluation/benefits/model.ts';

type Facts = Readonly<Record<string, string | number>>;

const kinds: Readonly<Record<BenefitKind, string>> = {
  price: 'Pris',
  process: 'Arbeid med anskaffelsen',
  quality: 'Kvalitet',
  competence: 'Kompetanse',
  time: 'Tid i tjenesten',
  environment: 'Klima og miljø',
  other: 'Annet',
};

const methods: Readonly<Record<BenefitMethod, string>> = {
  beforeAfter: 'Målt før og etter',
  comparison: 'Sammenlignet med andre',
  ownEarlierPrice: 'Prisen mot egen tidligere avtale',
  estimate: 'Anslag fra dem som var med',
  other: 'På en annen måte',
};

const units: Readonly<Record<BenefitUnit, string>> = {
  nokYear: 'kroner i året',
  nokOnce: 'kroner, én gang',
  hoursYear: 'timer i året',
  other: 'noe annet',
};

const states: Readonly<Record<BenefitState, string>> = {
  draft: 'utkast',
  proposed: 'venter på bekreftelse',
  confirmed: 'bekreftet',
  disputed: 'omstridt',
  withdrawn: 'trukket',
};

/** What a letter of a benefit tells. */
interface BenefitLetterFacts {
  readonly name: string;
  readonly from: string;
  readonly title: string;
  /** Whom the reader acts for. */
  readonly body: string;
  readonly reason: string;
  readonly url: string;
}

/** asked: to confirm it · askedAnew: it has been changed · disputed: to whoever wrote it. */
export type BenefitLetter = 'asked' | 'askedAnew' | 'disputed';

const SIGN_OFF = 'Hilsen Samkjøp';

const letters: Readonly<
  Record<
    BenefitLetter,
    {
      readonly subject: (facts: BenefitLetterFacts) => string;
      readonly body: (facts: BenefitLetterFacts) => string;
    }
  >
> = {
  asked: {
    subject: (f) => `${f.from} ber dere bekrefte en gevinst`,
    body: (f) =>
      `Hei, ${f.name}\n\n${f.from} har registrert en gevinst som ${f.body} er med i: «${f.title}». Den står som ubekreftet til dere har svart. Les den, og bekreft den eller si hva dere er uenige i:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
  askedAnew: {
    subject: (f) => `${f.from} har endret en gevinst dere er med i`,
    body: (f) =>
      `Hei, ${f.name}\n\n${f.from} har endret gevinsten «${f.title}». Det ${f.body} eventuelt svarte før, gjelder ikke for det som står nå. Les den på nytt, og svar:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
  disputed: {
    subject: (f) => `${f.from} er uenig i en gevinst`,
    body: (f) =>
      `Hei, ${f.name}\n\n${f.from} er uenig i gevinsten «${f.title}»:\n\n${f.reason}\n\nSnakk med dem, og endre eller trekk gevinsten om den er feil:\n\n${f.url}\n\n${SIGN_OFF}\n`,
  },
};

const problems: Readonly<Record<BenefitCode, (facts: Facts) => string>> = {
  'benefit.gone': () => 'Denne gevinsten finnes ikke, eller du kan ikke se den.',
  'benefit.changedMeanwhile': () => 'Noen har endret gevinsten siden du åpnet den. Les den på nytt.',
  'benefit.notNow': () => 'Dette kan ikke gjøres slik gevinsten står nå.',
  'benefit.ownWriting': () => 'Du har skrevet denne gevinsten. En annen må bekrefte den.',
  'benefit.notAsked': () => 'Dere er ikke med i denne gevinsten og kan ikke bekrefte den.',
  'benefit.throughLeader': () =>
    'Den som leder, kan ikke bekrefte kommunens del for den. Noen i kommunen må gjøre det selv.',
  'benefit.tooMany': ({ most }) => `Registrer høyst ${most} gevinster.`,
  'benefit.titleMissing': () => 'Skriv hva gevinsten er.',
  'benefit.kindMissing': () => 'Velg hva slags gevinst det er.',
  'benefit.counterfactualMissing': () => 'Skriv hva som ellers ville skjedd.',
  'benefit.methodMissing': () => 'Velg hvordan gevinsten er funnet.',
  'benefit.methodTextMissing': () => 'Skriv hvordan gevinsten er funnet.',
  'benefit.unitMissing': () => 'Velg hva gevinsten måles i.',
  'benefit.unitNameMissing': () => 'Skriv hva gevinsten måles i.',
  'benefit.amount': ({ value }) => `«${value}» er ikke et tall.`,
  'benefit.amountMissing': () =>
    'Skriv lavt, trolig og høyt anslag. Er du sikker, skriv det samme tallet tre ganger.',
  'benefit.amountLarge': () => 'Tallet er for stort.',
  'benefit.rangeOrder': () =>
    'Det lave anslaget kan ikke være over det trolige, og det trolige ikke over det høye.',
  'benefit.dateMissing': () => 'Skriv en dato, slik: 24.09.2026.',
  'benefit.periodOrder': () => 'Siste dag kan ikke være før første dag.',
  'benefit.bodyUnknown': () => 'Velg bare kommuner som er med.',
  'benefit.sharesSum': () =>
    'Delene må til sammen bli det trolige anslaget. Har ikke alle en del, kan de ikke bli mer enn det.',
  'benefit.sourceText': () => 'Skriv hva hver kilde er, før streken.',
  'benefit.sourceLink': () => 'Adressen til en kilde må begynne med https://.',
  'benefit.tooManySources': ({ most }) => `Oppgi høyst ${most} kilder.`,
  'benefit.roleMissing': () => 'Skriv hvilken stilling du har.',
  'benefit.reasonMissing': () => 'Skriv hvorfor.',
  'survey.textLong': ({ most }) => `Skriv høyst ${most} tegn.`,
  'text.nationalNumber': () => 'Ta ut fødselsnummeret.',
  'date.format': () => 'Skriv datoen slik: 24.09.2026.',
  'date.nonexistent': () => 'Denne datoen finnes ikke.',
};

const whyNot: Readonly<Record<NotCounted['why'], string>> = {
  draft: 'er et utkast',
  disputed: 'er omstridt',
  withdrawn: 'er trukket',
  overlap: 'kan være den samme gevinsten som',
  otherUnit: 'måles i noe som ikke kan legges sammen',
};

export const benefitsNb = {
  title: 'Gevinster',
  lead: 'Hva er blitt bedre enn det ellers ville vært, og hvem står inne for det?',
  link: 'Se gevinstene',
  kinds,
  methods,
  units,
  states,
  problems,
  faults: 'Rett dette først',
  /** What has just been done, by its word in the address. */
  said: {
    registered: 'Gevinsten er lagret som utkast. Bare dere ser den.',
    changed: 'Gevinsten er endret.',
    proposed: 'Gevinsten er foreslått. De som er med, kan bekrefte den.',
    confirmed: 'Du har bekreftet gevinsten.',
    disputed: 'Du har sagt at du er uenig.',
    withdrawn: 'Gevinsten er trukket.',
    deleted: 'Utkastet er slettet.',
  } as Readonly<Record<string, string>>,
  amount: (amount: string, unit: string) => `${amount} ${unit}`,
  range: (base: string, low: string, high: string, unit: string) => `${base} ${unit} (${low} til ${high})`,
  exactly: (base: string, unit: string) => `${base} ${unit}`,
  period: (from: string, to: string) => `${from}–${to}`,
  list: {
    none: 'Ingen gevinster er registrert ennå.',
    noneHere: 'Ingen gevinster står slik.',
    section: 'Alle gevinster',
    all: 'Alle',
    filterLabel: 'Vis gevinster etter hvordan de står',
    pages: 'Sider med gevinster',
    register: 'Registrer en gevinst',
    firstTitle: 'Registrer den første gevinsten',
    firstText:
      'Skriv hva som ble bedre, og hva som ellers ville skjedd. Bare dere ser den før dere foreslår den.',
    draftTitle: (title: string) => `Foreslå «${title}»`,
    draftText: 'Gevinsten er et utkast. Les gjennom den og foreslå den for dem som skal bekrefte.',
    draftButton: 'Åpne utkastet',
    confirmTitle: (title: string) => `Ta stilling til «${title}»`,
    confirmText: 'Gevinsten venter på dere. Bekreft den, eller si hva dere er uenige i.',
    confirmButton: 'Les og ta stilling',
    waits: (parties: string) => `Venter på ${parties}.`,
  },
  sums: {
    title: 'Til sammen',
    confirmed: 'Bekreftet av alle som er med',
    unconfirmed: 'Foreslått, ikke bekreftet ennå',
    nothingConfirmed: 'Ingen gevinst som kan legges sammen, er bekreftet ennå.',
    columns: { what: 'Hva', low: 'Lavt', base: 'Trolig', high: 'Høyt', count: 'Gevinster' },
    inYear: (unit: string, year: number) => `${unit} ${year}`,
    nok: 'Kroner i',
    nokOnce: 'Kroner, én gang',
    hours: 'Timer i',
    how: 'Det som gjelder per år, telles i hvert kalenderår for de dagene det varer. Bekreftet og ikke bekreftet legges ikke sammen. Summene er avrundet, og beløp er uten mva.',
    notCounted: 'Ikke regnet med',
    whyNot,
  },
  one: {
    about: 'Gevinst',
    facts: 'Om gevinsten',
    counterfactual: 'Ellers ville dette skjedd',
    size: 'Hvor mye',
    kind: 'Slag',
    method: 'Slik er den funnet',
    period: 'Når',
    sources: 'Kilder',
    noSources: 'Ingen kilder er oppgitt.',
    separate: 'Dette er en annen gevinst enn andre av samme slag i samme tid, og telles i tillegg.',
    written: (date: string, version: number) => `Skrevet ${date}, versjon ${version}.`,
    who: 'Hvem står inne for den',
    whoCaption: 'De som skal bekrefte',
    columns: { party: 'Hvem', part: 'Hva', said: 'Svar' },
    whole: 'hele gevinsten',
    own: 'egen del',
    ownShare: (amount: string) => `egen del, ${amount}`,
    wholeAndOwn: (own: string) => `hele gevinsten og ${own}`,
    waiting: 'ikke svart',
    confirmedBy: (who: string, date: string) => `bekreftet av ${who} ${date}`,
    disputedBy: (who: string, date: string) => `uenig: ${who} ${date}`,
    person: (name: string, role: string) => `${name}, ${role},`,
    roleOnly: (role: string) => `${role}`,
    withdrawn: (why: string) => `Trukket fordi: ${why}`,
    proposeTitle: 'Foreslå gevinsten',
    proposeText: (parties: string) =>
      `Da kan alle som ser evalueringen, lese den, og ${parties} kan bekrefte.`,
    propose: 'Foreslå',
    sayTitle: (party: string) => `Står ${party} inne for dette?`,
    sayText:
      'Les hva som ellers ville skjedd, og hvordan tallet er funnet. Navnet ditt, stillingen og datoen vises for dem som leser gevinsten.',
    sayWhole: 'Dere leder og svarer for hele gevinsten.',
    role: 'Stillingen din',
    confirm: 'Bekreft',
    reason: 'Hva er dere uenige i?',
    reasonHint: 'Fyll ut dette bare hvis dere er uenige.',
    dispute: 'Si at dere er uenige',
    sayAgain: 'Endre svaret deres',
    saidBefore: 'Dere har svart. Vil dere svare noe annet, gjelder det siste.',
    ownWriting: 'Du har skrevet gevinsten. En annen hos dere må bekrefte den.',
    throughLeader: 'Kommunen må svare selv. Den som leder, kan ikke svare for den.',
    changeTitle: 'Endre eller trekk',
    change: 'Endre gevinsten',
    changeText: 'Etter en endring må alle bekrefte på nytt. Det som sto før, kan fortsatt leses.',
    withdraw: 'Trekk gevinsten',
    withdrawWhy: 'Hvorfor?',
    delete: 'Slett utkastet',
    history: 'Tidligere versjoner',
    version: (version: number, date: string) => `Versjon ${version}, skrevet ${date}`,
  },
  form: {
    new: 'Registrer en gevinst',
    change: 'Endre gevinsten',
    lead: 'Skriv det slik at en som ikke var med, kan etterprøve det.',
    choose: 'Velg',
    what: 'Hva',
    name: 'Hva er gevinsten?',
    nameHint: 'For eksempel: Lavere pris på trygghetsalarmer',
    kind: 'Slag',
    counterfactual: 'Hva ville ellers skjedd?',
    counterfactualHint: 'For eksempel: Vi hadde forlenget avtalen til samme pris.',
    fromProposal: (amount: string, date: string) =>
      `Hver for seg: Kommunene hadde kjøpt hver for seg. I forslaget fra ${date} er det regnet til ${amount} uten mva. over avtaletiden.`,
    method: 'Hvordan er den funnet?',
    methodText: 'Fortell kort hvordan',
    how: 'Hvor mye',
    unit: 'Måles i',
    unitName: 'Hvis noe annet: hva?',
    low: 'Lavt',
    base: 'Trolig',
    high: 'Høyt',
    rangeHint: 'Ble det dårligere, sett minus foran. Beløp er uten mva.',
    from: 'Fra og med',
    to: 'Til og med',
    bodies: 'For hvem',
    bodiesHint: 'Hver av dem bekrefter sin del. Delen av det trolige anslaget kan stå tom.',
    share: (body: string) => `Delen til ${body}`,
    shareShort: 'Del',
    sources: 'Kilder',
    sourcesHint: 'Én på hver linje. Har den en adresse, sett en loddrett strek foran.',
    sourcesExample: 'Avtalen fra 2023, sak 23/118 | https://innsyn.example.no/23-118',
    separate: 'Telles i tillegg til andre gevinster av samme slag i samme tid',
    keep: 'Lagre',
  },
  letters,
  overview: {
    title: 'Gevinster som venter på dere',
    from: (party: string) => `Foreslått av ${party}`,
  },
};

export type BenefitsTexts = typeof benefitsNb;
