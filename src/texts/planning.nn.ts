// Import of needs, categories and matching, nynorsk.
import type { PlanningTexts } from './planning.nb.ts';

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('nn-NO');
const meant = (suggestion: string | number | undefined): string =>
  suggestion ? ` Meinte du «${suggestion}»?` : ' Sjå etter skrivefeil.';

const fields: PlanningTexts['fields'] = {
  buyer: 'Kommune',
  buyerNumber: 'Kommunenummer',
  kind: 'Avtale eller behov',
  reference: 'Saksnummer',
  title: 'Avtale',
  category: 'Kategori',
  cpv: 'CPV-kode',
  supplierName: 'Leverandør',
  supplierOrgNumber: 'Organisasjonsnummeret til leverandøren',
  annualValue: 'Årleg verdi',
  totalValue: 'Totalverdi',
  totalWithOptions: 'Totalverdi med opsjonar',
  annualVolume: 'Årleg volum',
  unit: 'Eining',
  startsOn: 'Startdato',
  endsOn: 'Sluttdato',
  duration: 'Lengd',
  options: 'Opsjon',
  optionNotice: 'Varsel om opsjon',
  termMonths: 'Lengd på ny avtale',
  earliestStart: 'Tidlegast start',
  latestStart: 'Seinast start',
  requirements: 'Krav',
  cooperation: 'Samarbeid',
  cooperateWith: 'Samarbeid med',
  responsible: 'Ansvarleg',
  notes: 'Merknad',
};

const field = (id: string | number | undefined): string =>
  fields[id as keyof typeof fields] ?? String(id ?? '');

const rowOf = (f: Readonly<Record<string, string | number>>): string =>
  f['firstFile'] === undefined ? `rad ${f['firstRow']}` : `rad ${f['firstRow']} i ${f['firstFile']}`;

const problems: PlanningTexts['problems'] = {
  'file.tooLarge': (f) =>
    `Fila er større enn ${number(f['megabytes'])}\u00a0MB. Del ho i fleire, eller ta bort ark og bilete.`,
  'file.oldExcel': () =>
    'Dette er ei Excel-fil i gammalt format (.xls). Lagre ho som .xlsx eller CSV og prøv igjen.',
  'file.notTable': () => 'Fila er ikkje ein tabell. Lever lista som Excel (.xlsx), CSV eller JSON.',
  'file.notJson': () =>
    'Fila ser ut som JSON, men kan ikkje lesast. Hent ho ut på nytt, eller lever lista som CSV eller Excel.',
  'file.notList': () => 'JSON-fila må vere ei liste med kunngjeringar ([…]). Hent ho ut på nytt som liste.',
  'file.empty': () => 'Fila har ingen rader. Fyll ut minst éi rad under overskriftene.',
  'file.tooManyRows': (f) =>
    `Fila har ${number(f['rows'])} rader. Grensa er ${number(f['most'])}. Del fila i fleire.`,
  'file.headingNotFound': () =>
    'Vi finn inga rad med overskrifter. Skriv til dømes «Kommune», «Avtale» og «Sluttdato» over kolonnane, eller bruk malen.',
  'file.columnMissing': (f) =>
    `Kolonnen «${field(f['field'])}» manglar. Legg han til, eller gi kolonnen dette namnet.`,
  'file.columnTwice': (f) =>
    `Både «${f['other']}» og «${f['heading']}» blir lesne som «${field(f['field'])}». Gi den eine eit anna namn eller ta han bort.`,
  'mapping.whatMissing': () =>
    'Lista må seie kva som blir kjøpt. Vel kolonnen som har namnet på avtalen, kategorien eller CPV-koden.',
  'mapping.buyerMissing': () =>
    'Lista må seie kven som kjøper. Vel kolonnen som har namnet eller nummeret på kommunen.',
  'mapping.fieldTwice': (f) =>
    `Både kolonne ${f['first']} og ${f['second']} er sette til «${field(f['field'])}». Vel noko anna for ein av dei.`,
  'row.shape': (f) =>
    `Rada manglar eit felt eller har feil slags verdi${f['value'] ? ` («${f['value']}»)` : ''}. Hent kunngjeringa ut på nytt.`,
  'row.cellTooLong': (f) =>
    `Cella har ${number(f['length'])} teikn. Grensa er ${number(f['most'])}. Kort ho ned.`,
  'row.repeat': (f) =>
    `Rada er lik ${rowOf(f)}, og avtalen tel éin gong. Ta bort rada, eller skriv kva som skil avtalane.`,
  'buyer.missing': () => 'Det står ikkje kven som kjøper. Skriv namnet på kommunen eller fylkeskommunen.',
  'buyer.joint': (f) =>
    `«${f['value']}» er fleire innkjøparar saman. Del rada i éi rad for kvar av dei om dei skal vere med.`,
  'buyer.cooperation': (f) =>
    `«${f['value']}» er eit innkjøpssamarbeid (${f['cooperation']}), som allereie kjøper saman. Skriv kommunen som har behovet.`,
  'buyer.dissolved': (f) =>
    `«${f['value']}» finst ikkje lenger. Skriv kven som har teke over: ${f['successors']}.`,
  'buyer.ambiguous': (f) => `Fleire kommunar heiter «${f['value']}». Skriv kommunenummeret: ${f['choices']}.`,
  'buyer.unknownMunicipality': (f) =>
    `Vi kjenner ingen kommune som heiter «${f['value']}».${meant(f['suggestion'])}`,
  'buyer.unknownUnit': (f) =>
    `Vi ser ikkje kva kommune «${f['value']}» høyrer til. Skriv namnet på kommunen i staden.`,
  'buyer.notOwn': (f) =>
    `«${f['value']}» er ein annan kommune enn den lista gjeld. Ta bort rada, eller last ho opp hos den andre kommunen.`,
  'notice.repeat': (f) =>
    `Kunngjeringa står allereie i ${rowOf(f)} og tel éin gong. Ta bort rada om ho er skriven to gonger.`,
  'notice.jointTitle': (f) =>
    `Tittelen nemner ${f['count']} kommunar, som allereie kjøper saman. Del rada i éi rad for kvar av dei om dei skal vere med.`,
  'title.missing': () => 'Det står ikkje kva som blir kjøpt. Skriv namnet på avtalen.',
  'cpv.format': (f) => `«${f['value']}» er ikkje ein CPV-kode. Skriv åtte siffer, til dømes 90911000.`,
  'category.unknown': (f) =>
    f['suggestion']
      ? `Vi kjenner ikkje att «${f['value']}». Meinte du «${f['suggestion']}»?`
      : `Vi kjenner ikkje att «${f['value']}». Skriv ein kategori frå lista eller ein CPV-kode.`,
  'value.notNumber': (f) =>
    `«${f['value']}» er ikkje eit beløp. Skriv heile kroner, til dømes 1\u00a0200\u00a0000, eller la cella stå tom.`,
  'value.notPositive': (f) =>
    `Beløpet «${f['value']}» må vere større enn null. Rett det, eller la cella stå tom.`,
  'value.tooLarge': (f) =>
    `Beløpet «${f['value']}» er over ${number(f['most'])}\u00a0kr i året. Sjekk om det har for mange nullar.`,
  'date.notDate': (f) => `«${f['value']}» er ikkje ein dato. Skriv dag, månad og år, til dømes 31.12.2027.`,
  'date.missing': () => 'Datoen manglar. Skriv når avtalen sluttar, til dømes 31.12.2027.',
  'date.order': (f) => `Datoen «${f['value']}» er før starten (${f['start']}). Rett ein av dei.`,
  'date.past': (f) =>
    `Avtalen slutta ${f['value']}, og tida for ein ny er ute (i dag er det ${f['today']}). Rett datoen eller ta bort rada.`,
  'date.tooFar': (f) =>
    `«${f['value']}» er for langt fram. Den siste datoen vi kan bruke, er ${f['furthest']}.`,
  'date.tooEarly': (f) =>
    `«${f['value']}» er for langt tilbake. Den første datoen vi kan bruke, er ${f['earliest']}. Sjå etter skrivefeil.`,
  'options.notUnderstood': (f) =>
    `Vi forstår ikkje opsjonen «${f['value']}». Skriv til dømes 1+1 (år) eller 24 månader, eller la cella stå tom.`,
  'requirements.twice': (f) =>
    `Kravet «${f['key']}» står to gonger med ulik verdi. Behald det eine, eller del rada i to.`,
  'requirements.tooMany': (f) =>
    `Cella har ${number(f['count'])} krav. Grensa er ${number(f['most'])}. Ta bort nokre.`,
  'optionNotice.notUnderstood': (f) =>
    `Vi forstår ikkje varselet «${f['value']}». Skriv ein dato eller tida før avtalen sluttar, til dømes 3 mnd, eller la cella stå tom.`,
  'term.notUnderstood': (f) =>
    `Vi forstår ikkje lengda «${f['value']}». Skriv til dømes 4 år eller 48 mnd, eller la cella stå tom.`,
  'window.order': (f) =>
    `Den seinaste starten «${f['value']}» er før den tidlegaste (${f['earliest']}). Rett ein av dei.`,
  'volume.notNumber': (f) =>
    `«${f['value']}» er ikkje eit volum vi kan lese. Skriv eit tal, til dømes 1\u00a0200, eller la cella stå tom.`,
  'volume.notPositive': (f) =>
    `Volumet «${f['value']}» må vere større enn null. Rett det, eller la cella stå tom.`,
  'orgNumber.format': (f) =>
    `«${f['value']}» er ikkje eit organisasjonsnummer. Skriv ni siffer, eller la cella stå tom.`,
  'orgNumber.checkDigit': (f) =>
    `Organisasjonsnummeret «${f['value']}» har eit siffer som ikkje stemmer. Slå opp nummeret og rett det, eller la cella stå tom.`,
  'kind.notUnderstood': (f) =>
    `Vi veit ikkje om «${f['value']}» er ein avtale eller eit behov. Skriv «avtale» eller «behov», eller la cella stå tom.`,
  'kind.needWithEnd': (f) =>
    `Rada er eit behov, men har berre ein sluttdato («${f['value']}»). Skriv når det nye skal starte, eller skriv «avtale» om det er ein avtale som sluttar då.`,
  'kind.needWithOptions': (f) =>
    `Rada er eit behov, men har ein opsjon («${f['value']}»). Ta bort opsjonen, eller skriv «avtale» om avtalen er inngått.`,
  'cooperation.notUnderstood': (f) =>
    `Vi forstår ikkje ønsket om samarbeid «${f['value']}». Skriv «open», «berre med» eller «åleine», eller la cella stå tom.`,
  'cooperation.whoMissing': (f) =>
    `Det står «${f['value']}», men ikkje kven. Skriv namnet på kommunane, med semikolon mellom.`,
  'cooperation.unknownBody': (f) =>
    `Vi kjenner ingen kommune eller fylkeskommune som heiter «${f['name']}».${meant(f['suggestion'])}`,
  'xlsx.tooLarge': (f) =>
    `Fila er større enn ${number(Math.round(Number(f['most']) / 1024 / 1024))} MB. Del ho i fleire, eller ta bort ark og bilete.`,
  'xlsx.notWorkbook': () =>
    'Fila kan ikkje lesast som Excel. Er ho verna med passord eller skadd? Lagre ho på nytt som .xlsx utan passord.',
  'xlsx.unpackedTooLarge': () =>
    'Excel-fila er for stor når ho blir pakka ut. Ta bort ark, bilete og tomme rader, eller lever lista som CSV.',
  'xlsx.noSheet': () => 'Excel-fila har ikkje noko synleg ark. Legg lista i det første arket.',
};

export const planningNn: PlanningTexts = {
  problems,
  fields,
  place: (row, fieldName) => (fieldName ? `Rad ${row}, ${fieldName}` : `Rad ${row}`),
  outOfScope: (count) =>
    count === 1
      ? '1 innkjøpar er verken kommune eller fylkeskommune'
      : `${number(count)} innkjøparar er verken kommune eller fylkeskommune`,
  kinds: { goods: 'Varer', services: 'Tenester', works: 'Bygg og anlegg' },
  markets: {
    local: 'lokal marknad',
    regional: 'regional marknad',
    national: 'nasjonal marknad',
    international: 'internasjonal marknad',
  },
  verdicts: { felles: 'felles behov', mulig: 'mogleg felles behov', nei: 'ikkje felles' },
  obstacles: {
    sameBody: 'det er same kommunen',
    noCommonStart: 'dei kan ikkje starte i same kvartal',
    tooFar: 'dei ligg for langt frå kvarandre for denne marknaden',
  },
  sharedWords: (words) => `Ord dei har felles: ${words.join(', ')}`,
  assumptions: {
    'scale.population': 'Innkjøparen verdiane er sette for',
    'scale.exponent': 'Kor mykje verdien aukar med innbyggjartalet (eksponent)',
    'scale.county': 'Innkjøpa til fylkeskommunen målte mot ein kommune med like mange innbyggjarar',
    'notice.deadlineDays': 'Dagar frå kunngjering til frist når fristen ikkje er oppgitt',
    'notice.awardDays': 'Dagar frå frist til oppstart',
    'window.beforeMonths': 'Månader ein avtale kan starte før tida',
    'window.afterMonths.short': 'Månader ein avtale på inntil eitt år, eller bygg og anlegg, kan utsetjast',
    'window.afterMonths.medium': 'Månader ein avtale på eitt til tre år kan utsetjast',
    'window.afterMonths.long': 'Månader ein avtale på over tre år kan utsetjast',
  },
  assumedValueOf: (what) => `Årleg verdi for 10\u00a0000 innbyggjarar (${what})`,
  assumption: 'føresetnad',
  units: {
    inhabitants: 'innbyggjarar',
    exponent: '',
    factor: '',
    days: 'dagar',
    months: 'månader',
    'NOK a year': 'kr i året',
  },
  list: {
    kinds: { contract: 'avtale', need: 'behov' },
    wishes: { open: 'open', onlyWith: 'berre med', alone: 'åleine' },
    optionStates: { open: 'open', used: 'brukt', declined: 'ikkje brukt' },
    months: (count) => `${count} mnd`,
    noticeBy: (date) => `varsel ${date}`,
  },
  skipped: {
    sum: 'Ein sum, ikkje ein avtale',
    headings: 'Overskriftene ein gong til',
  },
  template: {
    sheet: 'Avtalar',
    helpSheet: 'Forklaring',
    headings: {
      buyer: 'Kommune',
      title: 'Avtale',
      category: 'Kategori',
      cpv: 'CPV-kode',
      annualValue: 'Årleg verdi',
      start: 'Startdato',
      end: 'Sluttdato',
      options: 'Opsjon',
      requirements: 'Krav',
    },
    helpHeadings: ['Kolonne', 'Kva som skal stå der'],
    help: {
      buyer: 'Namn eller nummer på kommunen eller fylkeskommunen. Må fyllast ut.',
      title: 'Kva som blir kjøpt, med eigne ord. Kan stå tom når kategorien er fylt ut.',
      category: 'Ein kategori frå lista på nettsida. Kan stå tom. Då foreslår vi ein kategori ut frå namnet.',
      cpv: 'Åtte siffer, om de har koden. Kan stå tom.',
      annualValue:
        'Kroner i året utan meirverdiavgift. Kan stå tom. Då bruker vi eit overslag og seier frå om det.',
      start: 'Når avtalen starta. Kan stå tom.',
      end: 'Siste dag i avtalen, til dømes 31.12.2027. Må fyllast ut.',
      options: 'Opsjonar i år, til dømes 1+1. Kan stå tom.',
      requirements:
        'Det leveransen må oppfylle, skrive som «nøkkel: verdi» med semikolon mellom, til dømes «språk: nordsamisk». Dei som krev ulik verdi for same nøkkel, kjem ikkje i same gruppe. Annan tekst blir ikkje brukt. Kan stå tom.',
    },
  },
};
