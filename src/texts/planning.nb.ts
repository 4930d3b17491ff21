// Import of needs, categories and matching. Bokmål is the source; the other languages are typed by it.
type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('nb-NO');
const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Mente du «${suggestion}»?` : ' Se etter skrivefeil.';

/** What a list's columns are called, also as headings of an exported list: the import knows every one of them. */
const fields = {
  buyer: 'Kommune',
  buyerNumber: 'Kommunenummer',
  kind: 'Avtale eller behov',
  reference: 'Saksnummer',
  title: 'Avtale',
  category: 'Kategori',
  cpv: 'CPV-kode',
  supplierName: 'Leverandør',
  supplierOrgNumber: 'Leverandørens organisasjonsnummer',
  annualValue: 'Årlig verdi',
  totalValue: 'Totalverdi',
  totalWithOptions: 'Totalverdi med opsjoner',
  annualVolume: 'Årlig volum',
  unit: 'Enhet',
  startsOn: 'Startdato',
  endsOn: 'Sluttdato',
  duration: 'Varighet',
  options: 'Opsjon',
  optionNotice: 'Varsel om opsjon',
  termMonths: 'Lengde på ny avtale',
  earliestStart: 'Tidligst start',
  latestStart: 'Senest start',
  requirements: 'Krav',
  cooperation: 'Samarbeid',
  cooperateWith: 'Samarbeid med',
  responsible: 'Ansvarlig',
  notes: 'Merknad',
};

const field = (id: string | number | undefined): string =>
  fields[id as keyof typeof fields] ?? String(id ?? '');

const rowOf: Say = (f) =>
  f['firstFile'] === undefined ? `rad ${f['firstRow']}` : `rad ${f['firstRow']} i ${f['firstFile']}`;

/** One sentence on what is wrong and one on how to mend it, by code. */
const problems = {
  'file.tooLarge': (f) =>
    `Filen er større enn ${number(f['megabytes'])}\u00a0MB. Del den i flere, eller ta bort ark og bilder.`,
  'file.oldExcel': () =>
    'Dette er en Excel-fil i gammelt format (.xls). Lagre den som .xlsx eller CSV og prøv igjen.',
  'file.notTable': () => 'Filen er ikke en tabell. Lever listen som Excel (.xlsx), CSV eller JSON.',
  'file.notJson': () =>
    'Filen ser ut som JSON, men kan ikke leses. Hent den ut på nytt, eller lever listen som CSV eller Excel.',
  'file.notList': () => 'JSON-filen må være en liste med kunngjøringer ([…]). Hent den ut på nytt som liste.',
  'file.empty': () => 'Filen har ingen rader. Fyll ut minst én rad under overskriftene.',
  'file.tooManyRows': (f) =>
    `Filen har ${number(f['rows'])} rader. Grensen er ${number(f['most'])}. Del filen i flere.`,
  'file.headingNotFound': () =>
    'Vi finner ingen rad med overskrifter. Skriv for eksempel «Kommune», «Avtale» og «Sluttdato» over kolonnene, eller bruk malen.',
  'file.columnMissing': (f) =>
    `Kolonnen «${field(f['field'])}» mangler. Legg den til, eller gi kolonnen dette navnet.`,
  'file.columnTwice': (f) =>
    `Både «${f['other']}» og «${f['heading']}» leses som «${field(f['field'])}». Gi den ene et annet navn eller ta den bort.`,
  'mapping.whatMissing': () =>
    'Listen må si hva som kjøpes. Velg kolonnen som har navnet på avtalen, kategorien eller CPV-koden.',
  'mapping.buyerMissing': () =>
    'Listen må si hvem som kjøper. Velg kolonnen som har navnet eller nummeret på kommunen.',
  'mapping.fieldTwice': (f) =>
    `Kolonne ${f['first']} og ${f['second']} er begge satt til «${field(f['field'])}». Velg noe annet for en av dem.`,
  'row.shape': (f) =>
    `Raden mangler et felt eller har feil slags verdi${f['value'] ? ` («${f['value']}»)` : ''}. Hent kunngjøringen ut på nytt.`,
  'row.cellTooLong': (f) =>
    `Cellen har ${number(f['length'])} tegn. Grensen er ${number(f['most'])}. Kort den ned.`,
  'row.repeat': (f) =>
    `Raden er lik ${rowOf(f)}, og avtalen teller én gang. Ta bort raden, eller skriv hva som skiller avtalene.`,
  'buyer.missing': () => 'Det står ikke hvem som kjøper. Skriv navnet på kommunen eller fylkeskommunen.',
  'buyer.joint': (f) =>
    `«${f['value']}» er flere innkjøpere sammen. Del raden i én rad for hver av dem hvis de skal være med.`,
  'buyer.cooperation': (f) =>
    `«${f['value']}» er et innkjøpssamarbeid (${f['cooperation']}), som allerede kjøper sammen. Skriv kommunen som har behovet.`,
  'buyer.dissolved': (f) =>
    `«${f['value']}» finnes ikke lenger. Skriv hvem som har tatt over: ${f['successors']}.`,
  'buyer.ambiguous': (f) => `Flere kommuner heter «${f['value']}». Skriv kommunenummeret: ${f['choices']}.`,
  'buyer.unknownMunicipality': (f) =>
    `Vi kjenner ingen kommune som heter «${f['value']}».${meant(f['suggestion'])}`,
  'buyer.unknownUnit': (f) =>
    `Vi ser ikke hvilken kommune «${f['value']}» hører til. Skriv kommunens navn i stedet.`,
  'buyer.notOwn': (f) =>
    `«${f['value']}» er en annen kommune enn den listen gjelder. Ta bort raden, eller last den opp hos den andre kommunen.`,
  'notice.repeat': (f) =>
    `Kunngjøringen står allerede i ${rowOf(f)} og teller én gang. Ta bort raden hvis den er skrevet to ganger.`,
  'notice.jointTitle': (f) =>
    `Tittelen nevner ${f['count']} kommuner, som allerede kjøper sammen. Del raden i én rad for hver av dem hvis de skal være med.`,
  'title.missing': () => 'Det står ikke hva som kjøpes. Skriv navnet på avtalen.',
  'cpv.format': (f) => `«${f['value']}» er ikke en CPV-kode. Skriv åtte sifre, for eksempel 90911000.`,
  'category.unknown': (f) =>
    f['suggestion']
      ? `Vi kjenner ikke igjen «${f['value']}». Mente du «${f['suggestion']}»?`
      : `Vi kjenner ikke igjen «${f['value']}». Skriv en kategori fra listen eller en CPV-kode.`,
  'value.notNumber': (f) =>
    `«${f['value']}» er ikke et beløp. Skriv hele kroner, for eksempel 1\u00a0200\u00a0000, eller la cellen stå tom.`,
  'value.notPositive': (f) =>
    `Beløpet «${f['value']}» må være større enn null. Rett det, eller la cellen stå tom.`,
  'value.tooLarge': (f) =>
    `Beløpet «${f['value']}» er over ${number(f['most'])}\u00a0kr i året. Sjekk om det har for mange nuller.`,
  'date.notDate': (f) => `«${f['value']}» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2027.`,
  'date.missing': () => 'Datoen mangler. Skriv når avtalen slutter, for eksempel 31.12.2027.',
  'date.order': (f) => `Datoen «${f['value']}» er før starten (${f['start']}). Rett en av dem.`,
  'date.past': (f) =>
    `Avtalen sluttet ${f['value']}, og tiden for en ny er ute (i dag er det ${f['today']}). Rett datoen eller ta bort raden.`,
  'date.tooFar': (f) =>
    `«${f['value']}» er for langt fram. Den siste datoen vi kan bruke, er ${f['furthest']}.`,
  'date.tooEarly': (f) =>
    `«${f['value']}» er for langt tilbake. Den første datoen vi kan bruke, er ${f['earliest']}. Se etter skrivefeil.`,
  'options.notUnderstood': (f) =>
    `Vi forstår ikke opsjonen «${f['value']}». Skriv for eksempel 1+1 (år) eller 24 måneder, eller la cellen stå tom.`,
  'requirements.twice': (f) =>
    `Kravet «${f['key']}» står to ganger med ulik verdi. Behold det ene, eller del raden i to.`,
  'requirements.tooMany': (f) =>
    `Cellen har ${number(f['count'])} krav. Grensen er ${number(f['most'])}. Ta bort noen.`,
  'optionNotice.notUnderstood': (f) =>
    `Vi forstår ikke varselet «${f['value']}». Skriv en dato eller tiden før avtalen slutter, for eksempel 3 mnd, eller la cellen stå tom.`,
  'term.notUnderstood': (f) =>
    `Vi forstår ikke lengden «${f['value']}». Skriv for eksempel 4 år eller 48 mnd, eller la cellen stå tom.`,
  'window.order': (f) =>
    `Den seneste starten «${f['value']}» er før den tidligste (${f['earliest']}). Rett en av dem.`,
  'volume.notNumber': (f) =>
    `«${f['value']}» er ikke et volum vi kan lese. Skriv et tall, for eksempel 1\u00a0200, eller la cellen stå tom.`,
  'volume.notPositive': (f) =>
    `Volumet «${f['value']}» må være større enn null. Rett det, eller la cellen stå tom.`,
  'orgNumber.format': (f) =>
    `«${f['value']}» er ikke et organisasjonsnummer. Skriv ni sifre, eller la cellen stå tom.`,
  'orgNumber.checkDigit': (f) =>
    `Organisasjonsnummeret «${f['value']}» har et siffer som ikke stemmer. Slå opp nummeret og rett det, eller la cellen stå tom.`,
  'kind.notUnderstood': (f) =>
    `Vi vet ikke om «${f['value']}» er en avtale eller et behov. Skriv «avtale» eller «behov», eller la cellen stå tom.`,
  'kind.needWithEnd': (f) =>
    `Raden er et behov, men har bare en sluttdato («${f['value']}»). Skriv når det nye skal starte, eller skriv «avtale» hvis det er en avtale som slutter da.`,
  'kind.needWithOptions': (f) =>
    `Raden er et behov, men har en opsjon («${f['value']}»). Ta bort opsjonen, eller skriv «avtale» hvis avtalen er inngått.`,
  'cooperation.notUnderstood': (f) =>
    `Vi forstår ikke samarbeidsønsket «${f['value']}». Skriv «åpen», «bare med» eller «alene», eller la cellen stå tom.`,
  'cooperation.whoMissing': (f) =>
    `Det står «${f['value']}», men ikke hvem. Skriv navnet på kommunene, med semikolon mellom.`,
  'cooperation.unknownBody': (f) =>
    `Vi kjenner ingen kommune eller fylkeskommune som heter «${f['name']}».${meant(f['suggestion'])}`,
  'xlsx.tooLarge': (f) =>
    `Filen er større enn ${number(Math.round(Number(f['most']) / 1024 / 1024))} MB. Del den i flere, eller ta bort ark og bilder.`,
  'xlsx.notWorkbook': () =>
    'Filen kan ikke leses som Excel. Er den beskyttet med passord eller skadet? Lagre den på nytt som .xlsx uten passord.',
  'xlsx.unpackedTooLarge': () =>
    'Excel-filen er for stor når den pakkes ut. Ta bort ark, bilder og tomme rader, eller lever listen som CSV.',
  'xlsx.noSheet': () => 'Excel-filen har ikke noe synlig ark. Legg listen i det første arket.',
} satisfies Record<string, Say>;

export const planningNb = {
  problems: problems as Readonly<Record<keyof typeof problems, Say>>,
  fields,
  /** Where a problem is: «Rad 5, Kommune». */
  place: (row: number, fieldName: string): string => (fieldName ? `Rad ${row}, ${fieldName}` : `Rad ${row}`),
  outOfScope: (count: number): string =>
    count === 1
      ? '1 innkjøper er verken kommune eller fylkeskommune'
      : `${number(count)} innkjøpere er verken kommune eller fylkeskommune`,
  kinds: { goods: 'Varer', services: 'Tjenester', works: 'Bygg og anlegg' },
  markets: {
    local: 'lokalt marked',
    regional: 'regionalt marked',
    national: 'nasjonalt marked',
    international: 'internasjonalt marked',
  },
  verdicts: { felles: 'felles behov', mulig: 'mulig felles behov', nei: 'ikke felles' },
  obstacles: {
    sameBody: 'det er samme kommune',
    noCommonStart: 'de kan ikke starte i samme kvartal',
    tooFar: 'de ligger for langt fra hverandre for dette markedet',
  },
  sharedWords: (words: readonly string[]): string => `Ord de har felles: ${words.join(', ')}`,
  assumptions: {
    'scale.population': 'Innkjøperen verdiene er satt for',
    'scale.exponent': 'Hvor mye verdien øker med innbyggertallet (eksponent)',
    'scale.county': 'Fylkeskommunens innkjøp målt mot en kommune med like mange innbyggere',
    'notice.deadlineDays': 'Dager fra kunngjøring til frist når fristen ikke er oppgitt',
    'notice.awardDays': 'Dager fra frist til oppstart',
    'window.beforeMonths': 'Måneder en avtale kan starte før tiden',
    'window.afterMonths.short': 'Måneder en avtale på inntil ett år, eller bygg og anlegg, kan utsettes',
    'window.afterMonths.medium': 'Måneder en avtale på ett til tre år kan utsettes',
    'window.afterMonths.long': 'Måneder en avtale på over tre år kan utsettes',
  },
  /** Value assumptions are named by what they are for. */
  assumedValueOf: (what: string): string => `Årlig verdi for 10\u00a0000 innbyggere (${what})`,
  assumption: 'antakelse',
  units: {
    inhabitants: 'innbyggere',
    exponent: '',
    factor: '',
    days: 'dager',
    months: 'måneder',
    'NOK a year': 'kr i året',
  },
  /** Words of an exported list. The import knows them again. */
  list: {
    kinds: { contract: 'avtale', need: 'behov' },
    wishes: { open: 'åpen', onlyWith: 'bare med', alone: 'alene' },
    optionStates: { open: 'åpen', used: 'brukt', declined: 'ikke brukt' },
    months: (count: number): string => `${count} mnd`,
    noticeBy: (date: string): string => `varsel ${date}`,
  },
  /** Why rows were passed over. */
  skipped: {
    sum: 'En sum, ikke en avtale',
    headings: 'Overskriftene en gang til',
  },
  template: {
    sheet: 'Avtaler',
    helpSheet: 'Forklaring',
    headings: {
      buyer: 'Kommune',
      title: 'Avtale',
      category: 'Kategori',
      cpv: 'CPV-kode',
      annualValue: 'Årlig verdi',
      start: 'Startdato',
      end: 'Sluttdato',
      options: 'Opsjon',
      requirements: 'Krav',
    },
    helpHeadings: ['Kolonne', 'Hva som skal stå der'] as readonly [string, string],
    help: {
      buyer: 'Navn eller nummer på kommunen eller fylkeskommunen. Må fylles ut.',
      title: 'Hva som kjøpes, med egne ord. Kan stå tom når kategorien er fylt ut.',
      category: 'En kategori fra listen på nettsiden. Kan stå tom. Da foreslår vi en kategori ut fra navnet.',
      cpv: 'Åtte sifre, hvis dere har koden. Kan stå tom.',
      annualValue:
        'Kroner i året uten merverdiavgift. Kan stå tom. Da bruker vi et anslag og sier fra om det.',
      start: 'Når avtalen startet. Kan stå tom.',
      end: 'Siste dag i avtalen, for eksempel 31.12.2027. Må fylles ut.',
      options: 'Opsjoner i år, for eksempel 1+1. Kan stå tom.',
      requirements:
        'Det leveransen må oppfylle, skrevet som «nøkkel: verdi» med semikolon mellom, for eksempel «språk: nordsamisk». De som krever ulik verdi for samme nøkkel, kommer ikke i samme gruppe. Annen tekst blir ikke brukt. Kan stå tom.',
    },
  },
};

export type PlanningTexts = typeof planningNb;
