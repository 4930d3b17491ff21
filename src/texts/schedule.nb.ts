// Words of the plan in time of a joint procurement. Bokmål is the source; the other languages are typed by it.
import type { ScheduleCode } from '../modules/procurement/schedule/codes.ts';
import type {
  Hold,
  Organ,
  Procedure,
  Relief,
  ScheduleEdit,
  StepKind,
} from '../modules/procurement/schedule/model.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

/** A reason's parts as a reader understands them. */
export interface HoldWords {
  readonly days: string;
  readonly on: string;
  readonly body: string;
  readonly organ: string;
  readonly papersBy: string;
}

const steps: Readonly<Record<StepKind, string>> = {
  joining: 'Svar på invitasjonen',
  needs: 'Behov kartlagt',
  dialogue: 'Markedsdialog ferdig',
  requirements: 'Krav og kriterier ferdige',
  decision: 'Politisk vedtak',
  mandates: 'Fullmakter på plass',
  lock: 'Deltakerliste låst',
  priorNotice: 'Veiledende kunngjøring',
  notice: 'Kunngjøring',
  requests: 'Frist for å be om å delta',
  questions: 'Frist for spørsmål',
  tenders: 'Tilbudsfrist',
  evaluation: 'Evaluering ferdig',
  award: 'Tildelingsbrev sendt',
  standstill: 'Karensperiode slutt',
  signing: 'Kontrakt signert',
  start: 'Avtalen starter',
};

const organs: Readonly<Record<Organ, string>> = {
  council: 'kommunestyret',
  executive: 'formannskapet',
  board: 'styret',
};

const procedures: Readonly<Record<Procedure, string>> = {
  open: 'Åpen konkurranse',
  priorNotice: 'Åpen konkurranse med veiledende kunngjøring',
  restricted: 'Konkurranse i to trinn: først be om å delta, så tilbud',
};

/** What a date rests on, after «fordi». */
const holds: Readonly<Record<Hold['kind'], (words: HoldWords) => string>> = {
  work: ({ days }) => `det er satt av ${days} til arbeidet`,
  minimum: ({ days }) => `loven krever minst ${days}`,
  fixed: ({ on }) => `datoen er satt til ${on}`,
  known: ({ on }) => `datoen ${on} er bestemt et annet sted i anskaffelsen`,
  meeting: ({ body, organ, on, papersBy }) =>
    `${organ} i ${body} først møtes ${on} (papirene må være inne ${papersBy})`,
  noMeeting: ({ body, organ }) => `vi ikke kjenner noe møte i ${organ} i ${body} som dere rekker`,
  late: ({ on }) => `det skulle vært gjort ${on} og ikke er merket som ferdig`,
};

const reliefs: Readonly<Record<Relief['how'], (step: string, days: string) => string>> = {
  shorten: (step, days) => `«${step}» kortes ned med ${days}.`,
  meeting: (step) => `«${step}» får et ekstra møte så snart saken er klar.`,
};

const problems = {
  'schedule.gone': () => 'Dette finnes ikke, eller du har ikke tilgang til det.',
  'schedule.ended': () => 'Anskaffelsen er avsluttet, så tidsplanen kan ikke endres.',
  'schedule.leaderOnly': () => 'Bare den som leder anskaffelsen, kan endre dette.',
  'schedule.otherBody': () => 'Dere kan bare endre det som er deres eget. Den som leder, kan endre for alle.',
  'schedule.changedByOther': () => 'Noen andre har endret tidsplanen. Se hva som står nå, og prøv igjen.',
  'schedule.stepUnknown': () => 'Dette steget er ikke med i planen.',
  'schedule.daysOutside': ({ most }) => `Skriv et helt antall dager, fra 0 til ${most}.`,
  'schedule.dateOutside': ({ first, last }) => `Velg en dag fra ${first} til ${last}.`,
  'schedule.setElsewhere': () => 'Datoen er bestemt et annet sted i anskaffelsen. Endre den der.',
  'schedule.fixedDecision': () => 'Et vedtak følger møtedatoene. Legg inn møtet i stedet for en dato.',
  'schedule.holderUnknown': () => 'Velg en som er med i anskaffelsen.',
  'schedule.noteLong': ({ most }) => `Merknaden er for lang. Skriv høyst ${most} tegn.`,
  'schedule.doneElsewhere': () => 'Dette merkes som ferdig et annet sted i anskaffelsen, av seg selv.',
  'schedule.doneAhead': ({ today }) => `Datoen kan ikke være etter i dag, ${today}.`,
  'schedule.doneTooEarly': ({ step, on }) => `«${step}» ble ferdig ${on}, og dette kommer etter.`,
  'schedule.notReady': ({ step }) => `«${step}» må være ferdig først.`,
  'schedule.notMember': () => 'Kommunen er ikke med i anskaffelsen.',
  'schedule.meetingsMany': ({ most }) => `Det er plass til høyst ${most} møter.`,
  'schedule.meetingsMissing': () =>
    'Vi fant ingen datoer. Skriv én dato på hver linje, for eksempel 4.2.2027.',
  'schedule.meetingHoliday': ({ on }) =>
    `${on} er en lørdag, søndag eller helligdag. Se om datoen er riktig.`,
  'schedule.papersAfter': ({ on }) => `Papirene til møtet ${on} kan ikke ha frist etter møtet.`,
  'schedule.meetingTwice': ({ on }) => `Møtet ${on} står to ganger.`,
  'schedule.lineUnreadable': ({ line, value }) => `Linje ${line} har ingen dato vi kan lese: «${value}».`,
  'schedule.fileUnreadable': () => 'Filen er ikke en kalenderfil eller en liste med datoer.',
  'text.nationalNumber': () => 'Ta bort fødselsnummeret. Det skal ikke stå her.',
  'date.format': ({ value }) =>
    value === ''
      ? 'Skriv en dato, for eksempel 31.12.2027.'
      : `«${value}» er ikke en dato. Skriv den som 31.12.2027.`,
  'date.nonexistent': ({ value }) => `Datoen ${value} finnes ikke.`,
} satisfies Record<ScheduleCode, Say>;

const edits: Readonly<Record<ScheduleEdit['kind'], (what: string) => string>> = {
  frame: () => 'Endret ønsket start eller framgangsmåte',
  step: (what) => `Endret «${what}»`,
  done: (what) => `Endret om «${what}» er ferdig`,
  organ: (what) => `Endret hvem som vedtar i ${what}`,
  meetings: (what) => `Endret møtedatoene i ${what}`,
};

export const scheduleNb = {
  title: 'Tidsplan',
  lead: 'Når hvert steg må være ferdig. Endrer dere én dato, regnes resten ut på nytt.',
  faults: 'Dette må rettes',
  steps,
  decisionIn: (body: string) => `Vedtak i ${body}`,
  organs,
  procedures,
  holds,
  problems: problems as Readonly<Record<ScheduleCode, Say>>,
  days: (count: string, one: boolean) => (one ? 'én dag' : `${count} dager`),
  next: {
    title: 'Neste frist',
    text: (step: string, on: string) => `${step}: ${on}.`,
    left: (days: number) =>
      days === 0 ? 'Det er i dag.' : days === 1 ? 'Det er i morgen.' : `Det er om ${days} dager.`,
    who: (who: string) => `Hos ${who}.`,
    open: 'Se steget',
    cancelled: 'Anskaffelsen er avlyst. Tidsplanen følges ikke lenger.',
    none: 'Alle steg er ferdige.',
  },
  late: {
    title: 'Dette er forsinket',
    line: (step: string, was: string, days: string) =>
      `${step} skulle vært ferdig ${was}, for ${days} siden.`,
    who: (who: string, holds: string) => `${who} holder igjen: ${holds}.`,
  },
  clash: {
    title: 'En dato kan ikke holdes',
    line: (step: string, wanted: string, earliest: string, days: string) =>
      `${step} er ønsket ${wanted}, men kan tidligst bli ${earliest}: ${days} for sent.`,
    give: 'Dette kan gi etter:',
    nothing: 'Ingen enkelt endring er nok til å flytte datoen.',
    reliefs,
    enough: 'Det er nok alene.',
    gain: (days: string) => `Det gir ${days}.`,
  },
  drift: {
    title: 'Datoer har flyttet seg',
    lead: (on: string) =>
      `Siden siste endring ${on} har tiden gått, eller noe er endret et annet sted i anskaffelsen.`,
  },
  chart: {
    title: 'Stegene på en tidslinje',
    describe: (from: string, to: string) =>
      `Én strek for hvert steg, fra ${from} til ${to}. De samme datoene står i tabellen under.`,
    today: 'i dag',
    wanted: 'ønsket start',
    done: 'Ferdig',
    critical: 'Avgjør når avtalen kan starte',
    other: 'Har tid å gå på',
  },
  table: {
    title: 'Alle steg',
    caption: 'Stegene i rekkefølge, med dato, hvem som har dem og hva datoen hviler på',
    step: 'Steg',
    on: 'Dato',
    who: 'Hos',
    slack: 'Tid å gå på',
    why: 'Hvorfor denne datoen',
    done: 'ferdig',
    doneAlready: (count: number) => `Ferdige steg (${count})`,
    doneOn: (step: string, on: string) => `${step} (${on})`,
    estimate: 'vårt anslag',
    critical: 'ingen',
    short: (days: string) => `mangler ${days}`,
    after: (step: string) => `Etter «${step}».`,
    because: (why: string) => `Fordi ${why}.`,
    otherwise: (dates: string) => `Etter en annen lesing av regelen: ${dates}.`,
  },
  estimates:
    'Varigheter uten annen kilde er våre egne anslag. Fellesferien (uke 28–30), påskeuka og dagene 24. desember–1. januar telles ikke som arbeidsdager i dem. Dere kan endre alle.',
  counting:
    'Lovens frister telles i kalenderdager. Slutter en frist på en lørdag, søndag eller helligdag, slutter den neste virkedag. Fristen varer hele den siste dagen: sett klokkeslettet til 23.59, eller legg til en dag.',
  old: {
    title: 'Avtalene som skal avløses',
    lead: 'Slik det står i kommunenes egne planer, så langt dere har tilgang.',
    line: (body: string, on: string) => `${body}: ny avtale må starte senest ${on}.`,
    gap: (days: string) => `Planen gir ${days} uten avtale.`,
    none: 'Vi ser ingen sluttdatoer i planene.',
  },
  meetings: {
    title: 'Politiske møter',
    lead: 'Må saken opp politisk, venter fullmakten på møtet. Legg inn møtedatoene, så regner planen med dem.',
    caption: 'Hvem som vedtar i hver kommune, og når de møtes neste gang',
    body: 'Kommune',
    organ: 'Vedtas i',
    nobody: 'ingen, så langt vi vet',
    next: 'Neste møte',
    noDates: 'ingen datoer',
    papers: (on: string) => `papirer innen ${on}`,
    edit: (body: string) => `Endre for ${body}`,
    change: 'Endre',
    pageTitle: (body: string) => `Politiske møter i ${body}`,
    pageLead: 'Velg hvem som vedtar, og legg inn møtedatoene.',
    who: 'Hvem vedtar at kommunen er med?',
    nobodyOption: 'Ingen politisk behandling',
    saveOrgan: 'Se hva det flytter',
    dates: 'Møtedatoer',
    datesHints: [
      'Skriv eller lim inn én dato på hver linje, for eksempel 4.2.2027.',
      'Står det to datoer på linjen, er den andre fristen for papirene.',
    ],
    days: 'Hvor mange dager før møtet må papirene være inne?',
    daysHint: 'Brukes der linjen bare har én dato.',
    file: 'Eller hent datoene fra en fil (valgfri)',
    fileHint: 'Kalenderfil (.ics) eller liste (.csv, .txt). Møter som er avlyst, hoppes over.',
    saveDates: 'Se hva datoene flytter',
    datesOf: (organ: string) => `Møtedatoer for ${organ}`,
  },
  frame: {
    title: 'Ønsket start og framgangsmåte',
    lead: 'Si når avtalen bør starte, så viser planen siste dato for hvert steg.',
    wanted: 'Når bør avtalen starte? (valgfri)',
    wantedHint: 'For eksempel 1.9.2027.',
    procedure: 'Hvordan kjøper dere?',
    is: (procedure: string, start: string) => `${procedure}. ${start}`,
    startIs: (on: string) => `Ønsket start er ${on}.`,
    noStart: 'Ønsket start er ikke satt.',
    change: 'Endre ønsket start eller framgangsmåte',
    void: 'Den veiledende kunngjøringen ligger for nær eller for langt fra kunngjøringen til å forkorte tilbudsfristen. Planen regner med full frist.',
  },
  step: {
    back: 'Tilbake til tidsplanen',
    now: (on: string) => `Nå: ${on}.`,
    latest: (on: string) => `Siste dato som holder starten: ${on}.`,
    from: (on: string) => `Arbeidet kan begynne ${on}.`,
    law: 'Hva loven krever',
    minimum: (days: string) => `Minst ${days}.`,
    noMinimum:
      'Vi kjenner ingen minste frist i denne delen av regelverket. Fristen må være rimelig for det dere kjøper.',
    unsure:
      'Vi har ikke fått bekreftet om det gjelder en minste frist her. Kontroller det før dere kunngjør.',
    others: (days: string) =>
      `Kan også være ${days}, fordi regelen eller delen av regelverket ikke er avklart. Planen regner med den lengste.`,
    noLaw: 'Loven setter ingen frist for dette steget.',
    change: 'Hva om?',
    days: 'Hvor mange kalenderdager trengs?',
    daysHint: (days: string) => `Tomt felt betyr vårt anslag: ${days}.`,
    fixed: 'Sett en dato (valgfri)',
    fixedHint: 'Planen regner resten ut fra den. For eksempel 15.3.2027.',
    responsible: 'Hvem har ansvaret?',
    usual: (who: string) => `Som ellers: ${who}`,
    note: 'Merknad (valgfri)',
    noteHint: 'Ikke navn på personer.',
    see: 'Se hva som flytter seg',
    doneTitle: 'Er det ferdig?',
    doneOn: 'Når ble det ferdig?',
    doneHint: 'For eksempel 12.2.2027. Tomt felt tar merket bort.',
    doneButton: 'Se hva det flytter',
    doneElsewhere: 'Dette merkes som ferdig av seg selv, når det er gjort i anskaffelsen.',
    noteIs: (note: string) => `Merknad: ${note}`,
    waits: (who: string) => `Det ventes på ${who}.`,
  },
  preview: {
    title: 'Slik blir planen',
    none: 'Ingen andre datoer flytter seg.',
    save: 'Lagre endringen',
    discard: 'Ikke lagre',
    clash: 'Etter endringen kan ikke alle datoer holdes:',
  },
  moved: {
    moved: (step: string, before: string, after: string, why: string) =>
      `${step} flyttes fra ${before} til ${after}${why === '' ? '' : ` fordi ${why}`}.`,
    added: (step: string, after: string) => `${step} kommer med i planen: ${after}.`,
    removed: (step: string) => `${step} er ikke lenger med i planen.`,
    chain: (steps: readonly string[]) => `Rekkefølgen er: ${steps.join(', så ')}.`,
    root: (why: string, step: string) => `${why} («${step}»)`,
    more: (count: number) => `Se alle ${count} datoene som flytter seg`,
  },
  changes: {
    title: 'Endringer i tidsplanen',
    lead: 'Hver endring, med alle datoer den flyttet og hvorfor.',
    all: 'Se alle endringer',
    none: 'Ingen har endret planen ennå.',
    made: (what: string, who: string, on: string) => `${what}. ${who}, ${on}.`,
    edits,
  },
  files: {
    title: 'Ta med planen',
    excel: 'Last ned som Excel',
    calendar: 'Last ned til kalenderen',
    follow: 'Følg planen i kalenderen din',
    sheet: 'Tidsplan',
    columns: ['Steg', 'Kan begynne', 'Dato', 'Siste dato', 'Dager', 'Hos', 'Ferdig', 'Hvorfor', 'Merknad'],
    yes: 'ja',
    calendarName: (title: string) => `Tidsplan: ${title}`,
    event: (step: string, title: string) => `${step} – ${title}`,
  },
  feed: {
    title: 'Følg planen i kalenderen din',
    lead: 'Du får en hemmelig adresse som kalenderprogrammet henter datoene fra. Den er bare din.',
    madeTitle: 'Adressen er klar',
    made: 'Kopier den nå. Den vises bare denne gangen.',
    address: 'Adresse',
    since: (on: string) => `Du har en adresse fra ${on}.`,
    none: 'Du har ingen adresse ennå.',
    make: 'Lag en adresse',
    renew: 'Lag en ny adresse',
    renewText: 'Den gamle slutter å virke.',
    remove: 'Fjern adressen',
    removed: 'Adressen er fjernet.',
    secret: 'Den som har adressen, ser datoene. Del den ikke.',
  },
  said: {
    lagret: 'Planen er lagret, og datoene er regnet ut på nytt.',
    fjernet: 'Adressen er fjernet.',
  } as Readonly<Record<string, string>>,
  letter: {
    subject: (step: string, on: string, title: string) => `${step} ${on}: ${title}`,
    body: (f: {
      name: string;
      body: string;
      step: string;
      on: string;
      left: string;
      title: string;
      url: string;
    }) =>
      `Hei, ${f.name}\n\nI anskaffelsen ${f.title} har ${f.body} dette steget: ${f.step}. Datoen er ${f.on}. ${f.left}\n\n${f.url}\n\nHilsen Samkjøp\n`,
  },
};
export type ScheduleTexts = typeof scheduleNb;
