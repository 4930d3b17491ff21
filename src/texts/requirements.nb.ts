// Requirements, award criteria and contract terms of a joint procurement: pages, the library, § 7-9 and refusals. Bokmål is
// the source; the other languages are typed by it.
import type { ClimateExemption, ClimateWay } from '../modules/law/climate.ts';
import type { RequirementsCode } from '../modules/procurement/requirements/codes.ts';
import type { ClauseOwner } from '../modules/procurement/requirements/library-queries.ts';
import type { ClauseField } from '../modules/procurement/requirements/library-rules.ts';
import type {
  ClimateChoiceKind,
  CriterionKind,
  InnovationCode,
  InsightKind,
  Method,
  ProvisionKind,
  RemarkKind,
  Strength,
} from '../modules/procurement/requirements/model.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

interface KindWords {
  readonly title: string;
  readonly lead: string;
  readonly one: string;
  readonly newTitle: string;
  readonly add: string;
  readonly none: string;
  readonly caption: string;
  /** «K3». */
  readonly number: (number: string) => string;
}

const kinds: Readonly<Record<ProvisionKind, KindWords>> = {
  requirement: {
    title: 'Krav',
    lead: 'Skriv hva som skal oppnås, ikke hvordan. Da kan flere leverandører svare.',
    one: 'Krav',
    newTitle: 'Nytt krav',
    add: 'Skriv et krav',
    none: 'Ingen krav ennå.',
    caption: 'Krav i den rekkefølgen de står i kravspesifikasjonen',
    number: (number) => `K${number}`,
  },
  criterion: {
    title: 'Tildelingskriterier',
    lead: 'Kriteriene avgjør hvem som vinner. Skriv hva dere måler, og hvordan poengene gis.',
    one: 'Tildelingskriterium',
    newTitle: 'Nytt tildelingskriterium',
    add: 'Skriv et tildelingskriterium',
    none: 'Ingen tildelingskriterier ennå.',
    caption: 'Tildelingskriterier i rekkefølge',
    number: (number) => `T${number}`,
  },
  term: {
    title: 'Kontraktsvilkår',
    lead: 'Vilkårene kommer i tillegg til kontraktmalen dere bruker.',
    one: 'Kontraktsvilkår',
    newTitle: 'Nytt kontraktsvilkår',
    add: 'Skriv et kontraktsvilkår',
    none: 'Ingen kontraktsvilkår ennå.',
    caption: 'Kontraktsvilkår i rekkefølge',
    number: (number) => `V${number}`,
  },
};

const strengths: Readonly<Record<Strength, string>> = {
  must: 'Må oppfylles',
  should: 'Bør oppfylles, og vektlegges',
  information: 'Opplysning fra leverandøren',
};
const strengthWords: Readonly<Record<Strength, string>> = {
  must: 'må',
  should: 'bør',
  information: 'opplysning',
};
const criterionKinds: Readonly<Record<CriterionKind, string>> = {
  price: 'Pris',
  cost: 'Kostnad over levetiden',
  quality: 'Kvalitet',
};
const insightKinds: Readonly<Record<InsightKind, string>> = {
  entry: 'Oppføring i loggen',
  minutes: 'Referat fra møte',
  finding: 'Det vi visste om markedet',
  input: 'Innspill fra leverandør',
};
const methods: Readonly<Record<Method, string>> = {
  weighted: 'Vekter i prosent',
  ranked: 'Rangert, det viktigste først',
};
const ways: Readonly<Record<ClimateChoiceKind, FieldWords>> = {
  criterion: {
    label: 'Klima og miljø er tildelingskriterium',
    hint: 'Med nok vekt, eller høyt nok rangert. Merk kriteriet med at det gjelder klima eller miljø.',
  },
  requirement: {
    label: 'Vi stiller krav i stedet',
    hint: 'Minst ett må-krav gjelder klima eller miljø. Skriv hvorfor det virker bedre enn et kriterium.',
  },
  exemption: { label: 'Et unntak gjelder', hint: 'Skriv hvilket, hvorfor, og hva som viser det.' },
};
const exemptions: Readonly<Record<ClimateExemption, string>> = {
  insignificant: 'Kjøpet har etter sin art et ubetydelig klima- og miljøavtrykk',
  criticalInterest: 'Vesentlige interesser innen helse, sikkerhet eller beredskap',
  nationalMinimum: 'Nasjonale, obligatoriske minstekrav gjelder allerede',
};
const metBy: Readonly<Record<ClimateWay, string>> = {
  weight: 'vekten på klima og miljø er høy nok',
  priority: 'klima og miljø er høyt nok rangert',
  requirement: 'det er krav til klima eller miljø',
  exemption: 'et unntak er begrunnet',
};
const codes: Readonly<Record<InnovationCode, FieldWords>> = {
  'mar-nov': {
    label: 'Utfordrer markedet til å tilby eller utvikle noe nytt',
    hint: 'Behovet kan ikke dekkes av det som finnes å kjøpe i dag.',
  },
  'proc-innov': { label: 'Prosessinnovasjon', hint: 'Tjenesten lages eller gis på en ny måte.' },
  'prod-innov': {
    label: 'Produktinnovasjon',
    hint: 'Brukeren får noe nytt, eller noe vesentlig bedre.',
  },
  'rd-act': {
    label: 'Forskning og utvikling',
    hint: 'Noe må utvikles, prøves ut eller tilpasses, og det er usikkert hva som virker.',
  },
};
const owners: Readonly<Record<ClauseOwner, string>> = {
  all: 'Alle',
  ours: 'Samkjøps egne',
  others: 'Delt av andre',
  own: 'Delt av oss',
};
const remarkKinds: Readonly<Record<RemarkKind, string>> = { comment: 'Kommentar', proposal: 'Forslag' };
const clauseFields: Readonly<Record<ClauseField, string>> = {
  strength: 'Slag',
  title: 'Overskrift',
  text: 'Tekst',
  documented: 'Dokumentasjon',
  checked: 'Kontroll',
  isEnvironmental: 'Klima og miljø',
};

const problems: Readonly<Record<RequirementsCode, Say>> = {
  'requirements.gone': () => 'Dette finnes ikke lenger her. Gå tilbake til listen.',
  'requirements.phase': () =>
    'Kravene kan bare skrives når anskaffelsen er kommet til kravene, og før deltakerlisten er låst.',
  'requirements.notWriting': () =>
    'Bare den som leder, eller den som har oppgaven «Skrive dokumentene», kan gjøre dette. Kom med et innspill i stedet.',
  'requirements.notTakingPart': () => 'Dere er ikke med i anskaffelsen. Spør den som leder.',
  'requirements.changedByOther': () =>
    'Noen andre har endret dette mens du skrev. Teksten din står her. Se hva som står nå, og lagre på nytt.',
  'requirements.tooMany': (f) => `Det er for mange. Det kan være høyst ${f['most']}.`,
  'requirements.textMissing': () => 'Dette feltet må fylles ut.',
  'requirements.textLong': (f) => `Teksten er for lang. Kort den ned til ${f['most']} tegn.`,
  'requirements.lotUnknown': () => 'En delkontrakt er borte. Velg på nytt.',
  'requirements.traceUnknown': () => 'Noe av det du bygger på, er borte, eller det er for mye. Velg på nytt.',
  'requirements.noNeedReason': () =>
    'Velg hvilket behov kravet møter, eller skriv hvorfor det ikke er noe behov bak.',
  'requirements.weightMissing': () => 'Vekten mangler. Skriv et helt tall, for eksempel 30.',
  'requirements.weightOutside': () => 'Vekten må være et helt tall fra 1 til 100.',
  'requirements.reasonMissing': () => 'Begrunnelsen mangler. Skriv den.',
  'requirements.unfilled': () => 'Det står igjen noe i klammer. Fyll det ut, eller stryk det.',
  'requirements.doneBefore': () => 'Det er gjort allerede.',
  'requirements.exemptionMissing': () => 'Velg hvilket unntak som gjelder.',
  'requirements.evidenceMissing': () => 'Skriv hva som viser at unntaket gjelder.',
  'requirements.codeUnknown': () => 'En kode finnes ikke. Velg på nytt.',
  'requirements.answeredBefore': () => 'Innspillet er besvart allerede.',
  'requirements.clauseGone': () => 'Det finnes ikke lenger i biblioteket.',
  'requirements.clauseSame': () => 'Det er ikke noe nytt å ta inn eller dele.',
  'requirements.notShareable': () =>
    'Dette kan ikke deles: det er hentet fra noen andre, eller laget for én konkurranse.',
  'requirements.shareNotConfirmed': () => 'Kryss av for at teksten kan deles.',
  'text.nationalNumber': () => 'Teksten ser ut til å ha et fødselsnummer. Ta det bort.',
};

export const requirementsNb = {
  kinds,
  strengths,
  strengthWords,
  criterionKinds,
  insightKinds,
  methods,
  remarkKinds,
  clauseFields,
  problems,
  faults: 'Dette må rettes',
  onlyRead: 'Den som leder, eller den som skriver dokumentene, kan endre dette.',
  notYet: 'Kravene skrives når anskaffelsen er kommet til kravene. Her ser dere det som er skrevet.',
  tabs: {
    label: 'Deler av kravene',
    requirements: 'Krav',
    criteria: 'Tildeling',
    terms: 'Vilkår',
    coverage: 'Dekning',
    climate: 'Klima og miljø',
    library: 'Bibliotek',
  },
  said: {
    saved: 'Lagret.',
    moved: 'Rekkefølgen er endret.',
    removed: 'Tatt ut. Nummeret blir ikke brukt igjen.',
    back: 'Tatt inn igjen.',
    method: 'Lagret.',
    climate: 'Svaret på § 7-9 er lagret.',
    innovation: 'Kodene er lagret.',
    left: 'Lagret hvorfor behovet ikke blir møtt.',
    taken: 'Tatt inn. Velg nå hvilket behov det møter.',
    newer: 'Den nye versjonen er tatt inn.',
    shared: 'Delt i biblioteket.',
    withdrawn: 'Trukket ut av biblioteket. De som har tatt det inn, beholder det.',
    remark: 'Innspillet er sendt til dem som skriver.',
    answered: 'Innspillet er besvart.',
  } as Readonly<Record<string, string>>,
  overview: {
    lead: 'Hvert krav skal bygge på et behov. Må-krav må kunne kontrolleres.',
    missing: 'Dette mangler før dere kan låse',
    readyTitle: 'Kravene er klare',
    ready: 'Alle behov er møtt eller begrunnet, må-kravene kan kontrolleres, og § 7-9 er besvart.',
    kind: 'Slag',
    rests: 'Bygger på',
    check: 'Kontroll',
    checkMissing: 'mangler',
    noNeed: (reason: string) => `Ikke noe behov: ${reason}`,
    order: 'Rekkefølge',
    up: (what: string) => `Flytt ${what} opp`,
    down: (what: string) => `Flytt ${what} ned`,
    environment: 'klima og miljø',
    fromLibrary: 'fra biblioteket',
    newer: 'ny versjon finnes',
    removed: 'Tatt ut',
    removedLine: (what: string, reason: string) => `${what}: ${reason}`,
    pages: 'Flere krav',
    innovation: 'Koder for innovasjon i kunngjøringen',
  },
  criteria: {
    weight: 'Vekt',
    rank: 'Plass',
    percent: (weight: string) => `${weight} %`,
    sum: 'Sum',
    sumRight: 'Vektene blir 100 prosent.',
    sumWrong: (sum: string, off: string) => `Vektene blir ${sum} prosent. ${off}`,
    tooLittle: (off: string) => `Det mangler ${off}.`,
    tooMuch: (off: string) => `Det er ${off} for mye.`,
    methodTitle: 'Vekter eller rangering',
    method: 'Hvordan sier dere hva som teller mest?',
    saveMethod: 'Lagre',
    noPrice: 'Det er ikke noe kriterium for pris eller kostnad. Kontroller at det er meningen.',
    measured: 'Hva måles',
  },
  form: {
    text: {
      label: 'Hva skal oppnås?',
      hint: 'For eksempel «den som utløser alarmen, får svar innen ett minutt».',
    },
    strength: 'Hvor viktig er det?',
    lots: {
      label: 'Hvilke delkontrakter gjelder det?',
      hint: 'Kryss ikke av for noen hvis det gjelder alle.',
    },
    documented: { label: 'Hvordan viser leverandøren det?', hint: 'Be bare om det dere trenger.' },
    checked: {
      label: 'Hvordan kontrollerer dere det?',
      hint: 'Et må-krav må kunne kontrolleres før dere låser.',
    },
    environmental: 'Gjelder klima eller miljø (§ 7-9)',
    needs: 'Hvilke behov møter det?',
    noNeeds: 'Det er ikke skrevet noen behov ennå.',
    noNeed: { label: 'Eller: hvorfor er det ikke noe behov bak?', hint: 'For eksempel «krav i lov».' },
    insights: 'Hva lærte dere i markedsdialogen?',
    noInsights: 'Det er ikke noe fra markedsdialogen å bygge på.',
    noInsight: { label: 'Eller: hvorfor bygger det ikke på dialogen? (valgfri)' },
    type: 'Hva slags kriterium er det?',
    name: { label: 'Navn på kriteriet' },
    weight: { label: 'Vekt i prosent', hint: 'Et helt tall. Alle vektene skal bli 100 til sammen.' },
    measured: { label: 'Hva måles?' },
    criterionDocumented: { label: 'Hva skal leverandøren levere?' },
    scored: { label: 'Hvordan gis poengene?', hint: 'Skriv det så leverandøren vet hva som gir mest.' },
    requirements: 'Hvilke krav bygger det på?',
    noRequirements: 'Det er ikke skrevet noen krav ennå.',
    title: { label: 'Overskrift' },
    termText: { label: 'Vilkåret, slik det skal stå i kontrakten' },
    save: 'Lagre',
    chosen: (count: string) => `${count} valgt`,
    now: 'Slik står det nå',
  },
  hints: {
    label: 'Verdt å se på',
    supplier: (words: string) => `${words} er navnet på en leverandør som var med i dialogen.`,
    why: 'Et krav skal ikke gi én leverandør en fordel. Beskriv heller hva som skal oppnås. Er det nødvendig å nevne navnet, må dere godta det som er likeverdig.',
  },
  trace: {
    title: 'Hva det bygger på',
    needs: 'Behov',
    insights: 'Fra markedsdialogen',
    none: 'Ikke noe.',
    noInsight: (reason: string) => `Ikke noe fra dialogen: ${reason}`,
    criteria: 'Tildelingskriterier som bygger på det',
    terms: 'Vilkår som bygger på det',
    requirements: 'Krav',
    version: (version: string, date: string) => `Versjon ${version}, ${date}.`,
    versions: 'Tidligere versjoner',
    versionLine: (version: string, date: string, by: string) => `Versjon ${version}, ${date}, ${by}`,
    minutes: (number: string) => `Referat ${number}`,
    question: (number: string, text: string) => `Spørsmål ${number}: ${text}`,
    entry: (number: string) => `Oppføring ${number} i loggen`,
    finding: (text: string) => `Vi visste: ${text}`,
    input: (supplier: string, text: string) => `Innspill fra ${supplier}: ${text}`,
  },
  remove: {
    title: 'Ta ut',
    reason: 'Hvorfor tas det ut?',
    button: 'Ta ut',
    is: (reason: string) => `Tatt ut: ${reason}`,
    back: 'Ta inn igjen',
  },
  remarks: {
    title: 'Innspill fra dem som er med',
    lead: 'Innkjøperne hos alle som er med, kan foreslå og kommentere. De som skriver, svarer.',
    none: 'Ingen innspill.',
    waiting: 'Venter på svar',
    taken: 'Tatt med',
    notTaken: 'Ikke tatt med',
    by: (party: string, date: string) => `${party}, ${date}`,
    about: (what: string) => `Om ${what}`,
    kind: 'Hva er det?',
    text: 'Hva vil dere si?',
    send: 'Send innspillet',
    answer: 'Svar (må fylles ut når innspillet ikke tas med)',
    take: 'Tatt med',
    leave: 'Ikke tatt med',
  },
  coverage: {
    lead: 'Her ser dere hvilke behov som blir møtt, og av hva.',
    unmetTitle: 'Behov som ingenting møter',
    write: 'Skriv et krav som møter det',
    leaveTitle: 'La behovet stå umøtt',
    reason: 'Hvorfor skal det ikke møtes her?',
    leave: 'Lagre grunnen',
    takeUp: 'Møt det likevel',
    allMet: 'Alle behov er møtt eller begrunnet.',
    title: 'Fra behov til kontrakt',
    caption: 'Hvert behov, og hva som møter det',
    need: 'Behov',
    requirements: 'Krav',
    criteria: 'Tildelingskriterier',
    terms: 'Vilkår',
    status: 'Møtt?',
    met: 'ja',
    notMet: 'nei',
    left: (reason: string) => `Nei, med vilje: ${reason}`,
    nothing: '–',
    untracedTitle: 'Krav uten behov bak',
    noNeedTitle: 'Krav som er der av en annen grunn',
    noneUntraced: 'Alle krav bygger på et behov, eller har en grunn.',
    noNeeds: 'Det er ingen mål, situasjoner eller føringer blant behovene ennå.',
    download: 'Last ned som Excel',
    fileName: 'dekning',
    sheet: 'Dekning',
    mark: 'x',
    through: '(x)',
    legend: 'x: navngir behovet. (x): gjennom et krav.',
  },
  climate: {
    lead: 'Klima og miljø skal telle, eller det skal være begrunnet hvorfor ikke.',
    met: (how: string) => `Oppfylt: ${how}.`,
    notMet: 'Ikke oppfylt ennå.',
    lacks: {
      notMet: 'Ingen av måtene er på plass.',
      reasonMissing: 'Begrunnelsen mangler.',
      evidenceMissing: 'Det mangler hva som viser at unntaket gjelder.',
      exemptionMissing: 'Det er ikke valgt hvilket unntak.',
    },
    unknown: 'Vi har ikke regelen for denne dagen. Den må kontrolleres.',
    notHere: 'Plikten gjelder ikke for den delen av regelverket som er valgt.',
    partNotChosen: 'Dere har ikke valgt del av regelverket ennå. Regelen står i alle deler av forskriften.',
    unsure:
      'Må kontrolleres: det er ikke bekreftet om et krav må begrunnes etter endringen 1. juli 2026. Vi ber om det.',
    on: (date: string) => `Vurdert etter regelen ${date}. Låser dere senere, gjelder regelen den dagen.`,
    metBy,
    formTitle: 'Slik svarer vi',
    way: 'Hvordan tas klima og miljø vare på?',
    ways,
    exemption: 'Hvilket unntak? (når et unntak gjelder)',
    chooseExemption: 'Velg',
    exemptions,
    reason: { label: 'Begrunnelse', hint: 'Et utkast står her. Rett det, så det stemmer hos dere.' },
    evidence: {
      label: 'Hva viser at unntaket gjelder? (når et unntak gjelder)',
      hint: 'Tall, vurderinger eller dokumenter i saken.',
    },
    save: 'Lagre svaret',
    criteria: 'Gå til tildelingskriteriene',
    requirements: 'Gå til kravene',
    draft: {
      weight: (names: string, weight: string) =>
        `Klima og miljø teller ${weight} prosent i tildelingen, gjennom ${names}.`,
      priority: (names: string, place: string) =>
        `Klima og miljø er rangert som nummer ${place} blant tildelingskriteriene, gjennom ${names}.`,
      requirement: (numbers: string) =>
        `Klima og miljø tas vare på med krav i kravspesifikasjonen (${numbers}) i stedet for et tildelingskriterium. Kravene gir en klart bedre virkning fordi alle tilbud må oppfylle dem. [Skriv hvilken virkning dere venter, og hvorfor et kriterium ikke ville gitt den.]`,
      exemption: (which: string) =>
        `Unntaket gjelder fordi ${which}. [Skriv hva kjøpet består av, og hvorfor det er slik.]`,
    },
    ruling:
      'En begrunnelse for unntak må vise at unntaket trolig gjelder. I sak 2025/0999 i Kofa holdt ikke begrunnelsen.',
  },
  innovation: {
    title: 'Koder for innovasjon',
    lead: 'Kunngjøringen kan si at kjøpet skal gi noe nytt (BT-776). Velg kodene som passer.',
    because: (reasons: string) => `Foreslått fordi det står ${reasons}.`,
    reasonItem: (word: string, name: string) => `«${word}» i ${name}`,
    nothing: 'Vi fant ikke noe i behov og krav som tyder på innovasjon. Dere kan likevel velge.',
    codes,
    legend: 'Hvilke koder passer?',
    reason: { label: 'Hvorfor?', hint: 'Skriv også hvorfor hvis ingen passer.' },
    save: 'Lagre kodene',
    chosen: (codes: string) => `Valgt: ${codes}.`,
    chosenNone: 'Valgt: ingen kode passer.',
    code: (label: string, code: string) => `${label} (${code})`,
    source: 'Kodelisten innovative-acquisition, versjon 20240612-0, og DFØs veiledning til den.',
  },
  library: {
    lead: 'Krav og vilkår som andre har delt, og noen vi har skrevet selv. Tilpass dem før dere bruker dem.',
    search: 'Ord i teksten',
    category: 'Hva kjøpes',
    anyCategory: 'Alt',
    kind: 'Krav eller vilkår',
    owner: 'Fra hvem',
    owners,
    show: 'Vis',
    reset: 'Nullstill',
    count: (count: string) => `${count} funnet`,
    none: 'Ingenting passer. Prøv færre ord, eller velg «Alt».',
    pages: 'Flere i biblioteket',
    from: (party: string, date: string, version: string) => `Delt av ${party}, ${date}. Versjon ${version}.`,
    ours: (date: string, version: string) => `Skrevet av Samkjøp, ${date}. Versjon ${version}.`,
    writtenFor: (title: string) => `Skrevet til «${title}».`,
    documented: (text: string) => `Dokumentasjon: ${text}`,
    checked: (text: string) => `Kontroll: ${text}`,
    takeIn: 'Ta inn',
    takeInLabel: (text: string) => `Ta inn: ${text}`,
    licence: 'Det som er delt her, kan alle som bruker Samkjøp, ta inn, endre og bruke i egne anskaffelser.',
    shareTitle: 'Del i biblioteket',
    shareLead: 'Bare teksten deles. Behov, delkontrakter og det som kom fram i dialogen, deles ikke.',
    confirm:
      'Vi deler teksten med alle som bruker Samkjøp. Den inneholder ikke noe fra en leverandør eller om en person.',
    share: 'Del',
    shareNewer: 'Del den nye versjonen',
    isShared: (version: string) => `Delt i biblioteket som versjon ${version}.`,
    withdraw: 'Trekk ut av biblioteket',
    originTitle: 'Fra biblioteket',
    isTaken: (version: string) => `Tatt inn som versjon ${version}.`,
    newer: (version: string) => `Ny versjon finnes: ${version}. Dette er forskjellen:`,
    newerCaption: 'Hva som er forskjellig mellom versjonene',
    field: 'Felt',
    before: 'Den dere tok inn',
    after: 'Den nye',
    takeNewer: 'Ta inn den nye versjonen',
    gone: 'Den er trukket ut av biblioteket. Teksten her blir stående.',
    yes: 'ja',
    no: 'nei',
  },
};

export type RequirementsTexts = typeof requirementsNb;
