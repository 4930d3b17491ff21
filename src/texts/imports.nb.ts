// Reading a body's list into its register: columns, rows that cannot be used, what changes, saving and undoing. Bokmål is
// the source; the other languages are typed by it.
import type { CHECK_CODES, LIST_IMPORT_CODES } from '../modules/planning/errors.ts';
import type { GuessToShow } from '../modules/planning/imports/list-check.ts';
import type { ImportState } from '../modules/planning/imports/list-import.ts';
import type { CategorySource } from '../modules/planning/lists/contract-list.ts';

type Facts = Readonly<Record<string, string | number>>;
type Say = (facts: Facts) => string;
type Code =
  | (typeof CHECK_CODES)[number]
  | (typeof LIST_IMPORT_CODES)[number]
  | 'file.notTable'
  | 'file.notList'
  | 'access.noRole'
  | 'access.otherRole';

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('nb-NO');

/** What cannot be done, and how to mend it, by code. A file is told of in other words than a visitor's. */
const problems: Readonly<Record<Code, Say>> = {
  'file.notTable': () => 'Filen er ikke en tabell. Lever listen som Excel (.xlsx) eller CSV.',
  'file.notList': () => 'Filen er ikke en tabell. Lever listen som Excel (.xlsx) eller CSV.',
  'buyer.noDelegation': (f) =>
    `${f['value']} har ikke gitt dere fullmakt, så raden kan ikke lagres. Be dem om fullmakt, eller ta bort raden.`,
  'text.nationalNumber': () =>
    'Teksten ser ut til å inneholde et fødselsnummer. Ta det bort, og vis heller til saksnummeret.',
  'import.noFile': () => 'Du har ikke valgt noen fil. Velg en fil, og prøv igjen.',
  'import.gone': () => 'Vi finner ikke denne listen. Den kan være slettet.',
  'import.changedMeanwhile': () =>
    'Noe har skjedd med listen siden du åpnet siden. Ingenting er lagret. Se over på nytt.',
  'import.wrongState': () => 'Det kan ikke gjøres med listen slik den står nå. Se over på nytt.',
  'import.badRowsLeft': (f) =>
    f['count'] === 1
      ? 'Én rad kan ikke brukes. Rett den først, eller velg å lagre de andre uten den.'
      : `${number(f['count'])} rader kan ikke brukes. Rett dem først, eller velg å lagre de andre uten dem.`,
  'import.nothingToSave': () => 'Listen endrer ingenting i planen, så det er ingenting å lagre.',
  'import.nothingMended': () => 'Ingen celler er endret. Skriv det riktige i feltene, og lagre rettelsene.',
  'import.tooManyOpen': (f) =>
    `Dere har ${f['most']} lister som ikke er ferdige. Lagre eller forkast noen av dem først.`,
  'import.outdated': () => 'Planen er endret siden listen ble kontrollert. Se over på nytt.',
  'import.tooOld': (f) =>
    `Radene slettes etter ${f['days']} dager, og da kan listen ikke angres eller brukes på nytt.`,
  'import.noSuchRow': () => 'Raden finnes ikke, eller den er tom. Velg en annen rad.',
  'import.noSuchSheet': () => 'Vi har ikke arket lenger. Last opp filen på nytt for å lese et annet ark.',
  'access.noRole': () => 'Du har ikke lenger en rolle her, så ingenting er lagret.',
  'access.otherRole': () => 'Rollen din gir ikke lenger rett til å lese inn lister, så ingenting er lagret.',
};

const states: Readonly<Record<ImportState, string>> = {
  reading: 'Leses',
  refused: 'Kan ikke brukes',
  mapping: 'Venter på kolonner',
  checking: 'Kontrolleres',
  checked: 'Venter på deg',
  saving: 'Lagres',
  saved: 'Lagret',
  undoing: 'Angres',
  undone: 'Angret',
  discarded: 'Forkastet',
};

const rows = (count: string): string => (count === '1' ? 'Én rad' : `${count} rader`);
const rowsInside = (count: string): string => (count === '1' ? 'én rad' : `${count} rader`);

export const importsNb = {
  problems,
  states,
  start: {
    title: 'Les inn en liste',
    lead: 'Last opp avtalene og behovene deres fra Excel eller CSV. Du ser hva som blir endret, før noe lagres.',
    leadCooperation:
      'Last opp én liste for kommunene som har gitt dere fullmakt. Hver rad må si hvilken kommune den gjelder.',
    file: 'Velg fil',
    fileHint: 'Excel (.xlsx) eller CSV. Høyst 25\u00a0MB og 100\u00a0000 rader.',
    upload: 'Les filen',
    template: 'Har dere ingen liste? Last ned en tom liste for Excel',
    templateName: 'samkjop-avtaler-mal',
    templateSheet: 'Avtaler',
    refused: 'Vi kan ikke bruke filen',
    fileNamed: (name: string) => `Filen heter «${name}».`,
    nothingKept: 'Ingenting er lagret.',
    steps: [
      ['Vi leser filen', 'Du ser hvilke kolonner vi fant, og retter dem hvis vi har gjettet feil.'],
      [
        'Vi kontrollerer listen',
        'Du ser hva som er nytt, endret og borte, og hvilke rader som ikke kan brukes.',
      ],
      ['Du lagrer', 'Alt lagres samtidig, eller ingenting. Du kan angre i 90 dager.'],
    ] as readonly (readonly [string, string])[],
    stepsTitle: 'Slik går det for seg',
  },
  history: {
    title: 'Lister som er lest inn',
    caption: 'De nyeste først.',
    file: 'Fil',
    when: 'Når',
    who: 'Hvem',
    state: 'Tilstand',
    counts: 'Hva den gjorde',
    someone: 'Ukjent',
    pages: 'Sider med lister',
    none: 'Ikke kontrollert',
    added: (count: string) => `${count} nye`,
    changed: (count: string) => `${count} endret`,
    removed: (count: string) => `${count} fjernet`,
    faulty: (count: string) => `${count} kan ikke brukes`,
    nothing: 'ingen endringer',
    undo: 'Angre',
    undoThis: (file: string) => `Angre ${file}`,
  },
  working: {
    reading: (file: string) => `Vi leser ${file}`,
    checking: (file: string) => `Vi kontrollerer ${file}`,
    saving: (file: string) => `Vi lagrer ${file}`,
    undoing: (file: string) => `Vi angrer ${file}`,
    nothingYet: 'Ingenting er lagret ennå.',
    allOrNothing: 'Alt lagres samtidig. Stopper du før det er ferdig, blir ingenting lagret.',
    stop: 'Stopp',
    stoppedTitle: 'Arbeidet kom ikke i mål',
    kept: 'Filen og det du har valgt, er tatt vare på.',
    restart: 'Start på nytt',
    back: 'Gå tilbake uten å starte',
  },
  columns: {
    title: 'Hva står i kolonnene?',
    lead: 'Vi har gjettet ut fra overskriftene og innholdet. Se over, og rett det som er feil.',
    leadKnown: (name: string) => `Vi kjenner igjen kolonnene fra «${name}». Se over, og gå videre.`,
    rows: (count: string, place: string) => `${rows(count)} i filen. Overskriftene står i rad ${place}.`,
    rowsNoHeading: (count: string) => `${rows(count)} i filen. Vi fant ingen overskrifter.`,
    caption: 'Kolonnene i filen, med de første cellene',
    column: 'Kolonne',
    samples: 'Eksempler',
    field: 'Leses som',
    fieldOf: (column: string) => `Hva kolonnen ${column} leses som`,
    factor: 'Beløpene står i',
    factorOf: (column: string) => `Hva beløpene i kolonnen ${column} står i`,
    factors: { '1': 'kroner', '1000': 'tusen kroner', '1000000': 'millioner kroner' },
    ignore: 'Leses ikke',
    noSamples: 'Tom',
    guessed: 'gjettet fra innholdet',
    remember: 'Husk kolonnene som',
    rememberHint:
      'Valgfritt. Neste gang dere laster opp en liste med de samme overskriftene, er kolonnene valgt på forhånd.',
    check: 'Se hva som blir endret',
    discard: 'Forkast listen',
    wrong: 'Kolonnene må rettes',
  },
  where: {
    title: 'Overskriftene står et annet sted',
    titleWithSheets: 'Listen står i et annet ark, eller overskriftene et annet sted',
    text: 'Velger du noe annet her, leser vi kolonnene på nytt. Det du har valgt under, må da velges igjen.',
    sheet: 'Ark',
    readSheet: 'Les arket',
    read: (name: string, count: string) => `Vi leser arket «${name}», ett av ${count}.`,
    unread: (name: string) =>
      `Arket «${name}» kan ikke leses. Det kan være tomt eller for stort. Du ser det første arket.`,
    headings: 'Overskriftene står i',
    useRow: 'Bruk raden',
    noHeadings: 'Ingen overskrifter',
    row: (row: string, words: string) => `Rad ${row}: ${words}`,
  },
  checked: {
    heading: (good: string, all: string) => `${good} av ${all} rader kan lagres`,
    headingAll: (all: string, isOne: boolean) =>
      isOne ? 'Raden kan lagres' : `Alle de ${all} radene kan lagres`,
    headingNone: 'Ingen av radene kan lagres ennå',
    headingSame: 'Alt på listen står i planen fra før',
    headingEmpty: 'Vi fant ingen rader med avtaler',
    lead: 'Ingenting er lagret ennå.',
    edition: (file: string, date: string) =>
      `Vi kjenner igjen listen fra ${date} (${file}), og viser hva som er annerledes nå.`,
    outdated:
      'Noen har endret planen siden du så listen sist. Derfor lagret vi ikke, men kontrollerte listen på nytt. Se over og lagre igjen.',
    added: 'Nye',
    changed: 'Endret',
    unchanged: 'Som før',
    gone: 'Ikke på listen lenger',
    faulty: 'Kan ikke brukes',
    skipped: (sums: number, headings: number) =>
      `${[
        ...(sums > 0 ? [sums === 1 ? 'Én rad er en sum' : `${sums} rader er summer`] : []),
        ...(headings > 0
          ? [headings === 1 ? 'én rad er overskriftene en gang til' : `${headings} rader er overskrifter`]
          : []),
      ].join(', ')}. Vi har hoppet over dem.`,
    save: (count: string) => `Lagre ${rowsInside(count)}`,
    saveGood: (count: string) =>
      count === '1' ? 'Lagre den ene gode raden' : `Lagre de ${count} gode radene`,
    saveGone: 'Lagre',
    chooseTitle: 'Rett radene, eller lagre de gode',
    chooseText: (faulty: string) =>
      faulty === '1'
        ? 'Raden som ikke kan brukes, blir stående her, så du kan hente den fram igjen.'
        : `De ${faulty} radene som ikke kan brukes, blir stående her, så du kan hente dem fram igjen.`,
    saveTitle: 'Lagre listen',
    saveText: 'Alt lagres samtidig. Du kan angre i 90 dager.',
    mendFirst: (count: string) => `Rett ${rowsInside(count)}`,
    removeGone: (count: string) =>
      count === '1'
        ? 'Fjern også den ene avtalen som ikke står på listen lenger'
        : `Fjern også de ${count} avtalene som ikke står på listen lenger`,
    goneStay: 'Krysser du ikke av, blir de stående.',
    again: 'Velg kolonner på nytt',
    discard: 'Forkast listen',
    tabs: 'Hva listen endrer',
    tab: (name: string, count: string) => `${name} (${count})`,
  },
  mend: {
    title: 'Rett radene her',
    summary: (count: string) => `${rows(count)} kan ikke brukes`,
    shown: (from: string, to: string, all: string) => `Rad ${from}–${to} av ${all} som må rettes.`,
    button: 'Lagre rettelsene',
    row: (row: string) => `Rad ${row}`,
    place: (row: string, field: string) => (field === '' ? `Rad ${row}` : `Rad ${row}, ${field}`),
    inRow: 'I raden står det:',
    noColumn: 'Listen har ingen kolonne for dette. Velg kolonner på nytt, eller rett filen.',
    numbers: 'Vi teller rader som i regnearket.',
    download: 'Last ned radene som Excel, med hva som må rettes',
    downloadFirst: (most: string) => `Filen har de første ${most} radene.`,
    reason: 'Må rettes',
    rowHeading: 'Rad',
    sheet: 'Må rettes',
    fileName: 'samkjop-ma-rettes',
    pages: 'Sider med rader som må rettes',
    mended: (count: number) => (count === 1 ? 'Én rad er rettet.' : `${count} rader er rettet.`),
    notMended: 'Ingen rader ble klare ennå. Se hva som står under hver rad.',
  },
  guesses: {
    note: (count: string, isOne: boolean) =>
      isOne ? 'Kategorien til én av de nye er gjettet.' : `Kategorien til ${count} av de nye er gjettet.`,
    look: 'Se over',
    text: 'Vi har gjettet kategorien der den står i et felt. Rett det som er feil. Når du trykker på knappen, gjelder det som står i feltene på siden.',
    fieldOf: (title: string) => `Kategori for ${title}`,
    from: {
      title: 'gjettet fra tittelen',
      category: 'gjettet fra ordene i kategorikolonnen',
    } satisfies Record<CategorySource, string>,
    facts: (facts: string) => `Gjettet: ${facts}`,
    names: {
      title: 'tittel',
      kind: 'at det er et behov',
      annualValue: 'årlig verdi',
      options: 'opsjoner',
      termMonths: 'avtaletid',
      supplierOrgNumber: 'organisasjonsnummer',
    } satisfies Record<GuessToShow, string>,
    button: 'Bruk disse kategoriene',
    saved: 'Kategoriene du valgte, gjelder nå.',
  },
  effects: {
    addedCaption: 'Avtaler og behov som kommer til. Verdi i kroner i året, uten merverdiavgift.',
    changedCaption: 'Avtaler og behov som blir endret.',
    goneCaption: 'Avtaler fra forrige gang listen ble lest inn, som ikke står på den nå.',
    row: 'Rad',
    buyer: 'Kommune',
    title: 'Avtale eller behov',
    category: 'Kategori',
    supplier: 'Leverandør',
    value: 'Årlig verdi',
    ends: 'Slutter',
    what: 'Hva som endres',
    change: (field: string, before: string, after: string) => `${field}: fra ${before} til ${after}`,
    empty: 'ikke oppgitt',
    pages: 'Sider',
  },
  saved: {
    title: 'Listen er lagret',
    added: (count: string) => (count === '1' ? 'Én er ny.' : `${count} er nye.`),
    changed: (count: string) => (count === '1' ? 'Én er endret.' : `${count} er endret.`),
    removed: (count: string) => (count === '1' ? 'Én er fjernet.' : `${count} er fjernet.`),
    notUsed: (count: string) =>
      count === '1'
        ? 'Én rad ble ikke brukt. Den står under.'
        : `${count} rader ble ikke brukt. De står under.`,
    notUsedTitle: 'Rader som ikke ble brukt',
    notUsedGone: 'Radene er slettet etter 90 dager.',
    see: 'Se avtalene',
    undo: 'Angre',
    tooOld: 'Det er mer enn 90 dager siden. Listen kan ikke angres lenger.',
    until: (date: string) => `Du kan angre til ${date}.`,
  },
  undo: {
    title: (file: string) => `Angre ${file}`,
    lead: 'Dette skjer:',
    removed: (count: string) =>
      count === '1' ? 'Én avtale tas bort igjen.' : `${count} avtaler tas bort igjen.`,
    restored: (count: string) =>
      count === '1' ? 'Én avtale blir som den var før.' : `${count} avtaler blir som de var før.`,
    left: (count: string) =>
      count === '1'
        ? 'Én avtale er endret etterpå. Den blir stående som den er.'
        : `${count} avtaler er endret etterpå. De blir stående som de er.`,
    missing: (count: string) =>
      count === '1' ? 'Én avtale er fjernet etterpå.' : `${count} avtaler er fjernet etterpå.`,
    leftTitle: 'Endret etterpå, blir stående',
    leftFirst: (most: string) => `Vi viser de første ${most}.`,
    button: 'Angre nå',
    cancel: 'Ikke angre',
    doneTitle: 'Listen er angret',
    doneRemoved: (count: string) =>
      count === '1' ? 'Én avtale er tatt bort.' : `${count} avtaler er tatt bort.`,
    doneRestored: (count: string) =>
      count === '1' ? 'Én avtale er som før.' : `${count} avtaler er som før.`,
    doneLeft: (count: string) =>
      count === '1'
        ? 'Én avtale var endret etterpå og står som den er.'
        : `${count} avtaler var endret etterpå og står som de er.`,
    doneMissing: (count: string) =>
      count === '1' ? 'Én avtale var fjernet fra før.' : `${count} avtaler var fjernet fra før.`,
    again: 'Bruk listen på nytt',
    other: 'Last opp en ny fil',
  },
  ended: {
    discardedTitle: 'Listen er forkastet',
    discarded: 'Ingenting av den ble lagret i planen.',
    other: 'Last opp en ny fil',
  },
  remembered: {
    title: 'Kolonner vi husker',
    text: 'Når en liste har de samme overskriftene, er kolonnene valgt på forhånd.',
    since: (date: string) => `lagret ${date}`,
    forget: (name: string) => `Glem «${name}»`,
    forgotten: 'Kolonnene er glemt.',
  },
  waiting: {
    title: 'Lister som venter på deg',
    columns: (file: string) => `${file}: si hva som står i kolonnene`,
    faulty: (file: string, count: string) => `${file}: ${rowsInside(count)} må rettes eller utelates`,
    ready: (file: string) => `${file}: klar til å lagres`,
  },
};

export type ImportsTexts = typeof importsNb;
