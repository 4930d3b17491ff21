// A body's contracts and needs: the list, the form, deadlines, the calendar, and what others see. Bokmål is the source;
// the other languages are typed by it.
import type { PlanCode } from '../modules/planning/errors.ts';
import type {
  CooperationWish,
  ItemFacts,
  ItemKind,
  ItemSource,
  OptionState,
  Visibility,
} from '../modules/planning/plan-item.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('nb-NO');
const date = (iso: string | number | undefined): string => {
  const text = String(iso ?? '');
  return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
};
const meant = (suggestion: string | number | undefined): string =>
  suggestion ? `Mente du «${suggestion}»?` : 'Se etter skrivefeil.';

/** One sentence on what is wrong and one on how to mend it, by code. */
const problems: Readonly<Record<PlanCode, Say>> = {
  'title.missing': () => 'Skriv hva avtalen eller behovet gjelder.',
  'category.missing': () => 'Velg en kategori. Den avgjør hvem dere kan kjøpe sammen med.',
  'category.unknown': (f) => `Vi har ingen kategori som heter «${f['value']}». Velg en fra listen.`,
  'cpv.format': (f) =>
    `«${f['value']}» er ikke en CPV-kode. Skriv åtte sifre, for eksempel 90911000, eller la feltet stå tomt.`,
  'value.notNumber': (f) =>
    `«${f['value']}» er ikke et beløp. Skriv kroner i året, for eksempel 1\u00a0200\u00a0000 eller 1,2 mill.`,
  'value.notPositive': () => 'Verdien må være større enn null. La feltet stå tomt hvis dere ikke vet den.',
  'value.tooLarge': (f) =>
    `Beløpet er over ${number(f['most'])}\u00a0kr i året. Se etter om det har for mange nuller.`,
  'volume.notNumber': (f) => `«${f['value']}» er ikke en mengde. Skriv et tall, for eksempel 1\u00a0200.`,
  'volume.notPositive': () => 'Mengden må være større enn null. La feltet stå tomt hvis dere ikke vet den.',
  'orgNumber.format': (f) => `«${f['value']}» er ikke et organisasjonsnummer. Skriv ni sifre.`,
  'orgNumber.checkDigit': (f) =>
    `Organisasjonsnummeret «${f['value']}» har et siffer som ikke stemmer. Slå det opp i Enhetsregisteret.`,
  'date.notDate': (f) => `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2027.`,
  'date.order': (f) => `Sluttdatoen er før startdatoen (${date(f['start'])}). Rett en av dem.`,
  'date.tooFar': (f) => `«${f['value']}» er for langt fram. Siste dato er ${date(f['furthest'])}.`,
  'date.tooEarly': (f) => `«${f['value']}» er for langt tilbake. Første dato er ${date(f['earliest'])}.`,
  'option.lengthMissing': () => 'Skriv hvor lang opsjonen er, for eksempel 12 måneder.',
  'option.notUnderstood': (f) =>
    `Vi forstår ikke «${f['value']}». Skriv lengden på denne opsjonen, for eksempel 12 eller 1 år. Bruk en rad for hver opsjon.`,
  'optionNotice.notUnderstood': (f) =>
    `Vi vet ikke når «${f['value']}» er. Skriv en dato. Har avtalen en sluttdato, kan du også skrive tiden før, for eksempel 3 mnd.`,
  'term.notUnderstood': (f) => `Vi forstår ikke lengden «${f['value']}». Skriv for eksempel 48 eller 4 år.`,
  'window.order': (f) => `Seneste start er før tidligste start (${date(f['earliest'])}). Rett en av dem.`,
  'kind.needWithEnd': () =>
    'Et behov har ingen sluttdato ennå. Skriv heller hvor lenge den nye avtalen skal vare, eller velg avtale øverst.',
  'kind.needWithOptions': () => 'Et behov har ingen opsjoner ennå. Ta dem bort, eller velg avtale øverst.',
  'cooperation.whoMissing': () => 'Skriv hvem dere vil kjøpe sammen med, ett navn på hver linje.',
  'cooperation.unknownBody': (f) =>
    `Vi kjenner ingen kommune eller fylkeskommune som heter «${f['value']}». ${meant(f['suggestion'])}`,
  'text.tooLong': (f) =>
    `Teksten har ${number(f['length'])} tegn. Grensen er ${number(f['most'])}. Kort den ned.`,
  'text.nationalNumber': () =>
    'Teksten ser ut til å inneholde et fødselsnummer. Ta det bort. Vis heller til saksnummeret der opplysningen hører hjemme.',
  'item.gone': () =>
    'En annen har fjernet dette mens du skrev. Det du skrev, står her fortsatt. Lagre det som nytt hvis dere trenger det.',
  'item.changedByOther': () =>
    'En annen har endret dette mens du skrev. Ingenting er lagret ennå. Se forskjellene, og lagre på nytt når det er riktig.',
  'view.nameMissing': () => 'Skriv et navn på utvalget.',
  'view.tooMany': (f) => `Du har allerede ${number(f['most'])} utvalg. Fjern ett du ikke bruker.`,
  'view.gone': () => 'Utvalget finnes ikke lenger. Last siden på nytt for å se dem du har.',
};

const fields: Readonly<Record<keyof ItemFacts, string>> = {
  kind: 'Avtale eller behov',
  title: 'Hva det gjelder',
  category: 'Kategori',
  cpv: 'CPV-kode',
  annualValue: 'Årlig verdi uten merverdiavgift',
  annualVolume: 'Mengde i året',
  unit: 'Enhet',
  supplierName: 'Leverandør',
  supplierOrgNumber: 'Leverandørens organisasjonsnummer',
  startsOn: 'Starter',
  endsOn: 'Slutter',
  termMonths: 'Lengde på neste avtale',
  options: 'Opsjoner',
  earliestStart: 'Tidligste start på neste avtale',
  latestStart: 'Seneste start på neste avtale',
  requirements: 'Må-krav til neste avtale',
  cooperation: 'Ønske om samarbeid',
  cooperateWith: 'Hvem dere vil kjøpe sammen med',
  responsible: 'Ansvarlig',
  notes: 'Merknad',
  reference: 'Saksnummer eller avtalenummer',
};

const kinds: Readonly<Record<ItemKind, string>> = { contract: 'Avtale', need: 'Behov' };
const wishes: Readonly<Record<CooperationWish, string>> = {
  open: 'Gjerne med andre',
  onlyWith: 'Bare med dem vi nevner',
  alone: 'Alene',
};
const optionStates: Readonly<Record<OptionState, string>> = {
  open: 'Ikke avgjort',
  used: 'Brukt',
  declined: 'Ikke brukt',
};
const sources: Readonly<Record<ItemSource, string>> = {
  typed: 'Skrevet inn',
  import: 'Fra en liste',
  notice: 'Fra en kunngjøring',
  round: 'Fra årsrunden',
  procurement: 'Fra en felles anskaffelse',
};
const levels: Readonly<Record<Visibility, string>> = {
  hidden: 'Ingenting',
  exists: 'At behovet finnes',
  details: 'Detaljer',
};

export const planNb = {
  problems,
  fields,
  kinds,
  wishes,
  optionStates,
  sources,
  levels,
  /** `count` in words or digits. */
  months: (count: string): string => (count === '1' ? '1 måned' : `${count} måneder`),
  unknown: 'Ikke oppgitt',
  list: {
    title: 'Avtaler og behov',
    lead: 'Det dere har avtale om, og det dere skal kjøpe.',
    add: 'Legg inn en avtale eller et behov',
    upload: 'Last opp en liste',
    visibility: 'Hva andre ser',
    emptyTitle: 'Her kommer avtalene og behovene deres',
    empty:
      'Når de ligger her, sier vi fra før avtaler går ut og opsjoner må brukes, og viser hvem som trenger det samme som dere.',
    begin: 'Last opp listen dere har',
    beginText: 'En Excel-fil eller CSV-fil er nok. Du ser hva vi har forstått før noe blir lagret.',
    found: 'Se hva kunngjøringene sier om dere',
    none: 'Ingen avtaler eller behov passer med det du har valgt.',
    showAll: 'Vis alle',
    removed: 'Fjernet. Andre ser den heller ikke lenger.',
    caption: (from: string, to: string, count: string) =>
      `Rad ${from}–${to} av ${count}. Årlig verdi i kroner uten merverdiavgift.`,
    columns: {
      title: 'Avtale eller behov',
      category: 'Kategori',
      supplier: 'Leverandør',
      value: 'Årlig verdi',
      ends: 'Slutter',
      deadline: 'Neste frist',
    },
    need: 'behov',
    withOptions: (last: string) => `${last} med opsjoner`,
    noEnd: 'uten sluttdato',
    sum: (count: string) => (count === '1' ? 'Sum' : `Sum av alle ${count}`),
    withoutValue: (count: string) => `${count} uten verdi`,
    pages: 'Sider i listen',
    perPage: (count: string) => `Vis ${count} om gangen`,
    excel: 'Last ned som Excel',
    csv: 'Last ned som CSV',
    downloads: 'Filene har alle rader i utvalget.',
    downloadsFirst: (most: string) => `Filene har de første ${most} radene i utvalget.`,
  },
  filter: {
    title: 'Flere valg og sortering',
    text: 'Søk',
    textHint: 'Ord i tittel, leverandør, saksnummer, ansvarlig eller merknad',
    kind: 'Slag',
    category: 'Kategori',
    supplier: 'Leverandør',
    supplierHint: 'Navn eller organisasjonsnummer',
    endsFrom: 'Slutter fra og med',
    endsTo: 'Slutter til og med',
    dateHint: 'dd.mm.åååå',
    option: 'Bare avtaler med opsjon som ikke er avgjort',
    responsible: 'Ansvarlig',
    source: 'Kommer fra',
    lacks: 'Mangler',
    lacksChoices: { value: 'Verdi', end: 'Sluttdato', responsible: 'Ansvarlig' },
    any: 'Alle',
    nothing: 'Ikke viktig',
    sort: 'Sorter etter',
    sorts: {
      deadline: 'Neste frist, den nærmeste først',
      title: 'Tittel, A til Å',
      category: 'Kategori, A til Å',
      supplier: 'Leverandør, A til Å',
      value: 'Verdi, den minste først',
      '-value': 'Verdi, den største først',
      ends: 'Sluttdato, den nærmeste først',
      '-ends': 'Sluttdato, den fjerneste først',
    },
    size: 'Rader på siden',
    show: 'Vis',
    reset: 'Ta bort alle valg',
    sortedBy: (column: string, isDescending: boolean) =>
      `${column}, sortert ${isDescending ? 'synkende' : 'stigende'}. Snu rekkefølgen`,
    sortBy: (column: string) => `Sorter etter ${column.toLowerCase()}`,
  },
  views: {
    title: 'Dine utvalg',
    all: 'Alt',
    default: 'åpnes først',
    save: 'Lagre dette utvalget',
    saveText: 'Bare du ser utvalgene dine. Bruker du et navn på nytt, blir det gamle erstattet.',
    name: 'Navn',
    isDefault: 'Åpne listen med dette utvalget',
    button: 'Lagre utvalget',
    manage: 'Endre utvalgene dine',
    makeDefault: (name: string) => `Åpne listen med «${name}»`,
    noDefault: 'Åpne listen med alt',
    remove: (name: string) => `Fjern «${name}»`,
  },
  form: {
    newTitle: 'Ny avtale eller nytt behov',
    editTitle: (title: string) => `Endre ${title}`,
    errorTitle: (title: string) => `Feil: ${title}`,
    lead: 'Bare tittel og kategori må være med. Resten kan dere fylle ut siden.',
    summary: (count: string, _isOne: boolean) => `${count} ting må rettes før det kan lagres`,
    what: 'Hva',
    howMuch: 'Hvor mye',
    who: 'Hvem',
    when: 'Når',
    options: 'Opsjoner',
    next: 'Neste avtale',
    others: 'Hva andre ser',
    kind: 'Er det en avtale dere har, eller noe dere skal kjøpe?',
    titleHint: 'Slik dere omtaler den, for eksempel «Renhold av skoler og barnehager».',
    suggest: 'Foreslå kategori',
    suggested: 'Disse passer best med tittelen',
    noSuggestion: 'Vi kjenner ikke igjen ordene i tittelen. Velg kategorien selv.',
    otherCategory: 'En annen kategori',
    chooseCategory: 'Velg kategori',
    sensitive: 'sikkerhet',
    sensitiveHint:
      'Kategorier merket «sikkerhet» gjelder ting som kan være sårbare. De er skjult for andre til dere velger noe annet.',
    cpvHint: 'Åtte sifre. Kan stå tom.',
    cpvSuggested: (codes: string) => `Åtte sifre. Kan stå tom. Ut fra tittelen passer ${codes}.`,
    valueHint: 'Kroner i året, for eksempel 1 200 000 eller 1,2 mill.',
    volumeHint: 'For eksempel 12 500',
    unitHint: 'For eksempel liter, timer eller m²',
    orgNumberHint: 'Ni sifre',
    responsibleHint: 'Helst en stilling, for eksempel «driftsleder».',
    dateHint: 'dd.mm.åååå',
    startHint: 'dd.mm.åååå. For et behov: når dere trenger det.',
    endHint: 'dd.mm.åååå. Siste dag uten opsjoner. Tom hvis avtalen løper til noen sier den opp.',
    optionsHint:
      'Én rad for hver opsjon, i den rekkefølgen de kan brukes. Varselet er den siste dagen dere kan si fra til leverandøren.',
    option: (place: number) => `Opsjon ${place}`,
    optionLength: 'Lengde i måneder',
    optionNotice: 'Si fra innen',
    optionNoticeHint: 'Dato, eller tid før: 3 mnd',
    optionState: 'Hva ble bestemt',
    moreOptions: 'Flere opsjoner',
    nextHint: 'Det dere skriver her, gjelder den avtalen som kommer etter.',
    earliestHint: 'dd.mm.åååå. Tomt felt: vi regner ut fra sluttdatoen.',
    termHint: 'Måneder, eller for eksempel 4 år. Tomt felt: det vanlige for kategorien.',
    requirementsHint:
      'Det den nye avtalen må ha, uansett hva andre vil. Andre ser dette bare når dere viser detaljer.',
    cooperation: 'Vil dere kjøpe sammen med andre?',
    cooperateWithHint: 'Ett navn på hver linje. Brukes bare når dere har valgt «Bare med dem vi nevner».',
    notesHint: 'Bare dere ser merknaden.',
    privacy:
      'Ikke skriv om helse eller andre personlige forhold, og ikke fødselsnummer. Navn på ansatte trengs sjelden.',
    visibility: 'Hva skal andre kommuner se av dette?',
    asBody: (level: string) => `Som for alt annet: ${level.toLowerCase()}`,
    asBodySensitive: 'Som for alt annet. Kategorien gjelder sikkerhet, så andre ser ingenting',
    levelTexts: {
      hidden: 'Andre ser ikke at det finnes.',
      exists: 'Andre ser hvem dere er, kategorien og når dere skal kjøpe.',
      details: 'Andre ser også tittel, CPV-kode, verdi, mengde og må-krav. Aldri leverandør og merknad.',
    },
    save: 'Lagre',
    saveNew: 'Lagre som ny',
    cancel: 'Avbryt',
    conflictTitle: 'Dette er ulikt',
    conflictCaption: 'Det du skrev, mot det som står nå. Lagrer du, gjelder det du skrev.',
    conflictField: 'Felt',
    conflictYours: 'Du skrev',
    conflictNow: 'Står nå',
    conflictSame: 'Det som står nå, er likt det du skrev.',
  },
  item: {
    saved: 'Lagret.',
    edit: 'Endre',
    removeTitle: 'Fjern',
    removeText:
      'Avtalen eller behovet blir borte for dere og for andre. Loggen viser hvem som fjernet det, og når.',
    remove: 'Fjern for godt',
    facts: 'Det dere har lagt inn',
    lastDay: 'Slutter med brukte opsjoner',
    lastPossible: 'Kan vare til',
    deadlines: 'Frister',
    noDeadlines: 'Ingen frister. Legg inn sluttdato eller startdato, så sier vi fra i tide.',
    seenTitle: 'Hva andre ser',
    seenBy: {
      item: (level: string) => `Dere har valgt for denne: ${level.toLowerCase()}.`,
      body: (level: string) => `Som dere har valgt for alt: ${level.toLowerCase()}.`,
      sensitive: 'Kategorien gjelder sikkerhet. Derfor er den skjult til dere velger noe annet.',
      alone: 'Dere vil kjøpe alene. Derfor ser andre ingenting.',
      noTime: 'Vi vet ikke når dere skal kjøpe. Derfor ser andre ingenting ennå.',
    },
    source: 'Kommer fra',
    changed: (on: string) => `Sist endret ${on}`,
    option: (length: string, notice: string | null, state: string) =>
      [length, notice === null ? null : `si fra innen ${notice}`, state.toLowerCase()]
        .filter((part) => part !== null)
        .join(', '),
  },
  seen: {
    caption: 'Dette ser en annen kommune',
    nothing: 'En annen kommune ser ingenting.',
    columns: {
      who: 'Hvem',
      category: 'Kategori',
      when: 'Kan starte',
      term: 'Lengde',
      cooperation: 'Samarbeid',
      title: 'Hva det gjelder',
      cpv: 'CPV-kode',
      value: 'Årlig verdi',
      volume: 'Mengde i året',
      requirements: 'Må-krav',
    },
    between: (earliest: string, latest: string) => `${earliest}–${latest}`,
  },
  deadlines: {
    kinds: { end: 'Slutter', optionNotice: 'Frist for opsjon', start: 'Skal starte' },
    /** Title of a day in a calendar. */
    events: {
      end: (title: string) => `${title}: avtalen slutter`,
      optionNotice: (title: string) => `${title}: siste dag for å si fra om opsjonen`,
      start: (title: string) => `${title}: skal starte`,
    },
    tellOption: (by: string) => `Si fra om opsjonen innen ${by}.`,
    optionPast: (by: string) => `Fristen var ${by}. Skriv i avtalen om opsjonen ble brukt.`,
    endsUnlessOption: (on: string) => `Avtalen slutter ${on} hvis dere ikke bruker opsjonen.`,
    ends: (on: string) => `Avtalen slutter ${on}.`,
    ended: (on: string) => `Avtalen sluttet ${on}. Legg inn den nye, eller fjern denne.`,
    starts: (on: string) => `Dere trenger dette fra ${on}.`,
    started: (on: string) => `Dette skulle starte ${on}. Legg inn avtalen, eller flytt datoen.`,
    announceBy: (by: string) => `Skal dere kunngjøre, bør det skje innen ca. ${by}.`,
    announceNow: (days: string) =>
      `Fra kunngjøring til oppstart går det gjerne ${days} dager. Begynn nå hvis dere skal kunngjøre.`,
  },
  radar: {
    title: 'Frister',
    lead: 'Det som slutter, må avgjøres eller skal starte de neste 36 månedene.',
    overdue: 'Over tiden',
    overdueLead: 'Frister fra det siste året som ingen har skrevet noe om ennå.',
    none: 'Ingen frister her. Vi viser dem når avtaler har sluttdato, og behov har startdato.',
    noneFiltered: 'Ingen frister passer med det du har valgt.',
    chartTitle: 'Frister i hvert kvartal',
    chartDescription: (count: string) =>
      `${count} frister, delt på kvartal og slag. Tabellen under har de samme tallene.`,
    asTable: 'Se tallene som tabell',
    quarterCaption: 'Frister i hvert kvartal. Velg et kvartal for å se bare det.',
    quarter: 'Kvartal',
    total: 'Til sammen',
    allQuarters: 'Vis alle kvartaler',
    onlyQuarter: (quarter: string) => `Bare ${quarter}`,
    caption: (count: string) => (count === '1' ? 'Én frist' : `${count} frister`),
    columns: {
      when: 'Dato',
      what: 'Avtale eller behov',
      kind: 'Slag',
      todo: 'Hva dere må gjøre',
      responsible: 'Ansvarlig',
    },
    pages: 'Sider med frister',
    estimate: (notice: string, award: string) =>
      `Råd om kunngjøring bygger på ${notice} dager fra kunngjøring til frist og ${award} dager fra frist til oppstart. Mange innkjøp er mindre og går fortere.`,
    calendar: 'Få fristene i kalenderen din',
  },
  calendar: {
    title: 'Fristene i kalenderen din',
    lead: (party: string) =>
      `Du kan følge fristene til ${party} i Outlook eller en annen kalender. De oppdateres av seg selv.`,
    none: 'Du har ingen adresse ennå.',
    since: (on: string) => `Du har en adresse, laget ${on}. Vi viser den bare én gang, når den lages.`,
    make: 'Lag en adresse',
    renew: 'Lag en ny adresse',
    renewText: 'Den gamle slutter å virke.',
    remove: 'Fjern adressen',
    removed: 'Adressen er fjernet. Kalendere som bruker den, får ikke flere frister.',
    madeTitle: 'Adressen er laget',
    made: 'Kopier den nå. Vi viser den ikke igjen.',
    address: 'Adressen din',
    secret:
      'Adressen er som en nøkkel: den som har den, kan lese fristene. Del den ikke. Den slutter å virke når rollen din slutter.',
    how: 'Slik legger du den til',
    steps: {
      outlook: 'Outlook: Åpne Kalender, velg Legg til kalender og så Abonner fra nettet. Lim inn adressen.',
      google: 'Google Kalender: Velg Andre kalendere, pluss og så Fra nettadresse. Lim inn adressen.',
      phone:
        'iPhone: Velg Innstillinger, Kalender, Kontoer, Legg til konto, Annet og så Legg til kalenderabonnement.',
    },
    delay: 'Det kan ta noen timer før endringer vises.',
    back: 'Tilbake til fristene',
    /** What the calendar is called where it is shown. */
    name: (party: string) => `Frister for ${party}`,
  },
  sharing: {
    title: 'Hva andre ser',
    lead: 'Dere bestemmer hva andre kommuner får se av det dere skal kjøpe. Slik finner dere hverandre.',
    now: (shown: string, details: string, hidden: string) =>
      `Andre ser nå at behovet finnes for ${shown}, og detaljer for ${details}. Skjult eller uten tidspunkt: ${hidden}.`,
    question: 'Hva skal andre se når dere ikke har valgt noe annet?',
    why: 'Vanlig er «At behovet finnes»: nok til å finne noen å kjøpe sammen med, uten at andre ser verdi og innhold.',
    texts: {
      hidden: 'Andre ser ingenting. Da kan vi heller ikke finne noen å kjøpe sammen med.',
      exists: 'Andre ser hvem dere er, kategorien og når dere kan starte.',
      details: 'Andre ser også tittel, CPV-kode, verdi, mengde og må-krav.',
    },
    never: 'Leverandør, ansvarlig, merknad og saksnummer vises aldri for andre.',
    example: 'Eksempel fra planen deres',
    madeUp: 'Oppdiktet eksempel',
    madeUpTitle: 'Renhold av skoler',
    madeUpUnit: 'm²',
    madeUpRequirements: 'Svanemerkede produkter',
    save: 'Lagre valget',
    saved: 'Valget er lagret. Det gjelder fra nå.',
    onlyBuyers: 'Bare innkjøpere, koordinatorer og administratorer kan endre dette.',
    differTitle: 'Avtaler og behov som skiller seg ut',
    differLead: 'De har et eget valg, skal kjøpes alene eller gjelder sikkerhet.',
    differNone: 'Alt følger valget over.',
    differCaption: (count: string) => (count === '1' ? 'Én skiller seg ut' : `${count} skiller seg ut`),
    differColumns: { title: 'Avtale eller behov', level: 'Andre ser', why: 'Hvorfor' },
    pages: 'Sider med dem som skiller seg ut',
    reasons: {
      own: 'Eget valg',
      alone: 'Skal kjøpes alene',
      sensitive: 'Kategorien gjelder sikkerhet',
    },
    sensitiveTitle: 'Kategorier som gjelder sikkerhet',
    sensitiveText:
      'Avtaler og behov i disse kategoriene er skjult for andre til dere velger noe annet for hver enkelt.',
    sensitiveList: (count: string) => `Se de ${count} kategoriene`,
  },
  overview: {
    title: 'Dette må dere avgjøre de neste seks månedene',
    none: 'Ingenting må avgjøres de neste seks månedene.',
    all: 'Se alle frister',
    facts: (contracts: string, needs: string) => `${contracts} og ${needs} i planen.`,
    contracts: (count: string) => (count === '1' ? '1 avtale' : `${count} avtaler`),
    needs: (count: string) => (count === '1' ? '1 behov' : `${count} behov`),
    withoutValue: (count: string, _isOne: boolean) => `${count} mangler verdi`,
    /** `contracts`: «1 avtale», «3 avtaler». */
    withoutEnd: (contracts: string, _isOne: boolean) => `${contracts} mangler sluttdato`,
    emptyTitle: 'Kom i gang med avtaler og behov',
    empty: 'Last opp listen dere har, eller legg inn den første. Så sier vi fra før noe går ut.',
    begin: 'Gå til avtaler og behov',
  },
};

export type PlanTexts = typeof planNb;
