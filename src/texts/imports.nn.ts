// Nynorsk for reading a body's list into its register.
import type { ImportsTexts } from './imports.nb.ts';

const number = (value: string | number | undefined): string => Number(value ?? 0).toLocaleString('nn-NO');
const rows = (count: string): string => (count === '1' ? 'Éi rad' : `${count} rader`);
const rowsInside = (count: string): string => (count === '1' ? 'éi rad' : `${count} rader`);

export const importsNn: ImportsTexts = {
  problems: {
    'file.notTable': () => 'Fila er ikkje ein tabell. Lever lista som Excel (.xlsx) eller CSV.',
    'file.notList': () => 'Fila er ikkje ein tabell. Lever lista som Excel (.xlsx) eller CSV.',
    'buyer.noDelegation': (f) =>
      `${f['value']} har ikkje gitt dykk fullmakt, så rada kan ikkje lagrast. Be dei om fullmakt, eller ta bort rada.`,
    'text.nationalNumber': () =>
      'Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort, og vis heller til saksnummeret.',
    'import.noFile': () => 'Du har ikkje valt noka fil. Vel ei fil, og prøv igjen.',
    'import.gone': () => 'Vi finn ikkje denne lista. Ho kan vere sletta.',
    'import.changedMeanwhile': () =>
      'Noko har hendt med lista sidan du opna sida. Ingenting er lagra. Sjå over på nytt.',
    'import.wrongState': () => 'Det kan ikkje gjerast med lista slik ho står no. Sjå over på nytt.',
    'import.badRowsLeft': (f) =>
      f['count'] === 1
        ? 'Éi rad kan ikkje brukast. Rett ho først, eller vel å lagre dei andre utan ho.'
        : `${number(f['count'])} rader kan ikkje brukast. Rett dei først, eller vel å lagre dei andre utan dei.`,
    'import.nothingToSave': () => 'Lista endrar ingenting i planen, så det er ingenting å lagre.',
    'import.nothingMended': () => 'Ingen celler er endra. Skriv det rette i felta, og lagre rettingane.',
    'import.tooManyOpen': (f) =>
      `De har ${f['most']} lister som ikkje er ferdige. Lagre eller forkast nokre av dei først.`,
    'import.outdated': () => 'Planen er endra sidan lista vart kontrollert. Sjå over på nytt.',
    'import.tooOld': (f) =>
      `Radene blir sletta etter ${f['days']} dagar, og då kan lista ikkje angrast eller brukast på nytt.`,
    'import.noSuchRow': () => 'Rada finst ikkje, eller ho er tom. Vel ei anna rad.',
    'import.noSuchSheet': () => 'Vi har ikkje arket lenger. Last opp fila på nytt for å lese eit anna ark.',
    'access.noRole': () => 'Du har ikkje lenger ei rolle her, så ingenting er lagra.',
    'access.otherRole': () => 'Rolla di gir ikkje lenger rett til å lese inn lister, så ingenting er lagra.',
  },
  states: {
    reading: 'Blir lesen',
    refused: 'Kan ikkje brukast',
    mapping: 'Ventar på kolonnar',
    checking: 'Blir kontrollert',
    checked: 'Ventar på deg',
    saving: 'Blir lagra',
    saved: 'Lagra',
    undoing: 'Blir angra',
    undone: 'Angra',
    discarded: 'Forkasta',
  },
  start: {
    title: 'Les inn ei liste',
    lead: 'Last opp avtalane og behova dykkar frå Excel eller CSV. Du ser kva som blir endra, før noko blir lagra.',
    leadCooperation:
      'Last opp éi liste for kommunane som har gitt dykk fullmakt. Kvar rad må seie kva kommune ho gjeld.',
    file: 'Vel fil',
    fileHint: 'Excel (.xlsx) eller CSV. Høgst 25\u00a0MB og 100\u00a0000 rader.',
    upload: 'Les fila',
    template: 'Har de inga liste? Last ned ei tom liste for Excel',
    templateName: 'samkjop-avtalar-mal',
    templateSheet: 'Avtalar',
    refused: 'Vi kan ikkje bruke fila',
    fileNamed: (name) => `Fila heiter «${name}».`,
    nothingKept: 'Ingenting er lagra.',
    steps: [
      ['Vi les fila', 'Du ser kva kolonnar vi fann, og rettar dei om vi har gjetta feil.'],
      [
        'Vi kontrollerer lista',
        'Du ser kva som er nytt, endra og borte, og kva rader som ikkje kan brukast.',
      ],
      ['Du lagrar', 'Alt blir lagra samtidig, eller ingenting. Du kan angre i 90 dagar.'],
    ],
    stepsTitle: 'Slik går det føre seg',
  },
  history: {
    title: 'Lister som er lesne inn',
    caption: 'Dei nyaste først.',
    file: 'Fil',
    when: 'Når',
    who: 'Kven',
    state: 'Tilstand',
    counts: 'Kva ho gjorde',
    someone: 'Ukjend',
    pages: 'Sider med lister',
    none: 'Ikkje kontrollert',
    added: (count) => `${count} nye`,
    changed: (count) => `${count} endra`,
    removed: (count) => `${count} fjerna`,
    faulty: (count) => `${count} kan ikkje brukast`,
    nothing: 'ingen endringar',
    undo: 'Angre',
    undoThis: (file) => `Angre ${file}`,
  },
  working: {
    reading: (file) => `Vi les ${file}`,
    checking: (file) => `Vi kontrollerer ${file}`,
    saving: (file) => `Vi lagrar ${file}`,
    undoing: (file) => `Vi angrar ${file}`,
    nothingYet: 'Ingenting er lagra enno.',
    allOrNothing: 'Alt blir lagra samtidig. Stoppar du før det er ferdig, blir ingenting lagra.',
    stop: 'Stopp',
    stoppedTitle: 'Arbeidet kom ikkje i mål',
    kept: 'Fila og det du har valt, er teke vare på.',
    restart: 'Start på nytt',
    back: 'Gå tilbake utan å starte',
  },
  columns: {
    title: 'Kva står i kolonnane?',
    lead: 'Vi har gjetta ut frå overskriftene og innhaldet. Sjå over, og rett det som er feil.',
    leadKnown: (name) => `Vi kjenner att kolonnane frå «${name}». Sjå over, og gå vidare.`,
    rows: (count, place) => `${rows(count)} i fila. Overskriftene står i rad ${place}.`,
    rowsNoHeading: (count) => `${rows(count)} i fila. Vi fann ingen overskrifter.`,
    caption: 'Kolonnane i fila, med dei første cellene',
    column: 'Kolonne',
    samples: 'Døme',
    field: 'Blir lesen som',
    fieldOf: (column) => `Kva kolonnen ${column} blir lesen som`,
    factor: 'Beløpa står i',
    factorOf: (column) => `Kva beløpa i kolonnen ${column} står i`,
    factors: { '1': 'kroner', '1000': 'tusen kroner', '1000000': 'millionar kroner' },
    ignore: 'Blir ikkje lesen',
    noSamples: 'Tom',
    guessed: 'gjetta ut frå innhaldet',
    remember: 'Hugs kolonnane som',
    rememberHint:
      'Valfritt. Neste gong de lastar opp ei liste med dei same overskriftene, er kolonnane valde på førehand.',
    check: 'Sjå kva som blir endra',
    discard: 'Forkast lista',
    wrong: 'Kolonnane må rettast',
  },
  where: {
    title: 'Overskriftene står ein annan stad',
    titleWithSheets: 'Lista står i eit anna ark, eller overskriftene ein annan stad',
    text: 'Vel du noko anna her, les vi kolonnane på nytt. Det du har valt under, må du då velje igjen.',
    sheet: 'Ark',
    readSheet: 'Les arket',
    read: (name, count) => `Vi les arket «${name}», eitt av ${count}.`,
    unread: (name) =>
      `Arket «${name}» kan ikkje lesast. Det kan vere tomt eller for stort. Du ser det første arket.`,
    headings: 'Overskriftene står i',
    useRow: 'Bruk rada',
    noHeadings: 'Ingen overskrifter',
    row: (row, words) => `Rad ${row}: ${words}`,
  },
  checked: {
    heading: (good, all) => `${good} av ${all} rader kan lagrast`,
    headingAll: (all, isOne) => (isOne ? 'Rada kan lagrast' : `Alle dei ${all} radene kan lagrast`),
    headingNone: 'Ingen av radene kan lagrast enno',
    headingSame: 'Alt på lista står i planen frå før',
    headingEmpty: 'Vi fann ingen rader med avtalar',
    lead: 'Ingenting er lagra enno.',
    edition: (file, date) => `Vi kjenner att lista frå ${date} (${file}), og viser kva som er annleis no.`,
    outdated:
      'Nokon har endra planen sidan du såg lista sist. Difor lagra vi ikkje, men kontrollerte lista på nytt. Sjå over og lagre igjen.',
    added: 'Nye',
    changed: 'Endra',
    unchanged: 'Som før',
    gone: 'Ikkje på lista lenger',
    faulty: 'Kan ikkje brukast',
    skipped: (sums, headings) =>
      `${[
        ...(sums > 0 ? [sums === 1 ? 'Éi rad er ein sum' : `${sums} rader er summar`] : []),
        ...(headings > 0
          ? [headings === 1 ? 'éi rad er overskriftene ein gong til' : `${headings} rader er overskrifter`]
          : []),
      ].join(', ')}. Vi har hoppa over dei.`,
    save: (count) => `Lagre ${rowsInside(count)}`,
    saveGood: (count) => (count === '1' ? 'Lagre den eine gode rada' : `Lagre dei ${count} gode radene`),
    saveGone: 'Lagre',
    chooseTitle: 'Rett radene, eller lagre dei gode',
    chooseText: (faulty) =>
      faulty === '1'
        ? 'Rada som ikkje kan brukast, blir ståande her, så du kan hente ho fram igjen.'
        : `Dei ${faulty} radene som ikkje kan brukast, blir ståande her, så du kan hente dei fram igjen.`,
    saveTitle: 'Lagre lista',
    saveText: 'Alt blir lagra samtidig. Du kan angre i 90 dagar.',
    mendFirst: (count) => `Rett ${rowsInside(count)}`,
    removeGone: (count) =>
      count === '1'
        ? 'Fjern òg den eine avtalen som ikkje står på lista lenger'
        : `Fjern òg dei ${count} avtalane som ikkje står på lista lenger`,
    goneStay: 'Kryssar du ikkje av, blir dei ståande.',
    again: 'Vel kolonnar på nytt',
    discard: 'Forkast lista',
    tabs: 'Kva lista endrar',
    tab: (name, count) => `${name} (${count})`,
  },
  mend: {
    title: 'Rett radene her',
    summary: (count) => `${rows(count)} kan ikkje brukast`,
    shown: (from, to, all) => `Rad ${from}–${to} av ${all} som må rettast.`,
    button: 'Lagre rettingane',
    row: (row) => `Rad ${row}`,
    place: (row, field) => (field === '' ? `Rad ${row}` : `Rad ${row}, ${field}`),
    inRow: 'I rada står det:',
    noColumn: 'Lista har ingen kolonne for dette. Vel kolonnar på nytt, eller rett fila.',
    numbers: 'Vi tel rader som i reknearket.',
    download: 'Last ned radene som Excel, med kva som må rettast',
    downloadFirst: (most) => `Fila har dei første ${most} radene.`,
    reason: 'Må rettast',
    rowHeading: 'Rad',
    sheet: 'Må rettast',
    fileName: 'samkjop-ma-rettast',
    pages: 'Sider med rader som må rettast',
    mended: (count) => (count === 1 ? 'Éi rad er retta.' : `${count} rader er retta.`),
    notMended: 'Ingen rader vart klare enno. Sjå kva som står under kvar rad.',
  },
  guesses: {
    note: (count, isOne) =>
      isOne ? 'Kategorien til éin av dei nye er gjetta.' : `Kategorien til ${count} av dei nye er gjetta.`,
    look: 'Sjå over',
    text: 'Vi har gjetta kategorien der han står i eit felt. Rett det som er feil. Når du trykkjer på knappen, gjeld det som står i felta på sida.',
    fieldOf: (title) => `Kategori for ${title}`,
    from: { title: 'gjetta frå tittelen', category: 'gjetta frå orda i kategorikolonnen' },
    facts: (facts) => `Gjetta: ${facts}`,
    names: {
      title: 'tittel',
      kind: 'at det er eit behov',
      annualValue: 'årleg verdi',
      options: 'opsjonar',
      termMonths: 'avtaletid',
      supplierOrgNumber: 'organisasjonsnummer',
    },
    button: 'Bruk desse kategoriane',
    saved: 'Kategoriane du valde, gjeld no.',
  },
  effects: {
    addedCaption: 'Avtalar og behov som kjem til. Verdi i kroner i året, utan meirverdiavgift.',
    changedCaption: 'Avtalar og behov som blir endra.',
    goneCaption: 'Avtalar frå førre gong lista vart lesen inn, som ikkje står på ho no.',
    row: 'Rad',
    buyer: 'Kommune',
    title: 'Avtale eller behov',
    category: 'Kategori',
    supplier: 'Leverandør',
    value: 'Årleg verdi',
    ends: 'Sluttar',
    what: 'Kva som blir endra',
    change: (field, before, after) => `${field}: frå ${before} til ${after}`,
    empty: 'ikkje oppgitt',
    pages: 'Sider',
  },
  saved: {
    title: 'Lista er lagra',
    added: (count) => (count === '1' ? 'Éin er ny.' : `${count} er nye.`),
    changed: (count) => (count === '1' ? 'Éin er endra.' : `${count} er endra.`),
    removed: (count) => (count === '1' ? 'Éin er fjerna.' : `${count} er fjerna.`),
    notUsed: (count) =>
      count === '1'
        ? 'Éi rad vart ikkje brukt. Ho står under.'
        : `${count} rader vart ikkje brukte. Dei står under.`,
    notUsedTitle: 'Rader som ikkje vart brukte',
    notUsedGone: 'Radene er sletta etter 90 dagar.',
    see: 'Sjå avtalane',
    undo: 'Angre',
    tooOld: 'Det er meir enn 90 dagar sidan. Lista kan ikkje angrast lenger.',
    until: (date) => `Du kan angre til ${date}.`,
  },
  undo: {
    title: (file) => `Angre ${file}`,
    lead: 'Dette skjer:',
    removed: (count) =>
      count === '1' ? 'Éin avtale blir teken bort igjen.' : `${count} avtalar blir tekne bort igjen.`,
    restored: (count) =>
      count === '1' ? 'Éin avtale blir som han var før.' : `${count} avtalar blir som dei var før.`,
    left: (count) =>
      count === '1'
        ? 'Éin avtale er endra etterpå. Han blir ståande som han er.'
        : `${count} avtalar er endra etterpå. Dei blir ståande som dei er.`,
    missing: (count) =>
      count === '1' ? 'Éin avtale er fjerna etterpå.' : `${count} avtalar er fjerna etterpå.`,
    leftTitle: 'Endra etterpå, blir ståande',
    leftFirst: (most) => `Vi viser dei første ${most}.`,
    button: 'Angre no',
    cancel: 'Ikkje angre',
    doneTitle: 'Lista er angra',
    doneRemoved: (count) => (count === '1' ? 'Éin avtale er teken bort.' : `${count} avtalar er tekne bort.`),
    doneRestored: (count) => (count === '1' ? 'Éin avtale er som før.' : `${count} avtalar er som før.`),
    doneLeft: (count) =>
      count === '1'
        ? 'Éin avtale var endra etterpå og står som han er.'
        : `${count} avtalar var endra etterpå og står som dei er.`,
    doneMissing: (count) =>
      count === '1' ? 'Éin avtale var fjerna frå før.' : `${count} avtalar var fjerna frå før.`,
    again: 'Bruk lista på nytt',
    other: 'Last opp ei ny fil',
  },
  ended: {
    discardedTitle: 'Lista er forkasta',
    discarded: 'Ingenting av ho vart lagra i planen.',
    other: 'Last opp ei ny fil',
  },
  remembered: {
    title: 'Kolonnar vi hugsar',
    text: 'Når ei liste har dei same overskriftene, er kolonnane valde på førehand.',
    since: (date) => `lagra ${date}`,
    forget: (name) => `Gløym «${name}»`,
    forgotten: 'Kolonnane er gløymde.',
  },
  waiting: {
    title: 'Lister som ventar på deg',
    columns: (file) => `${file}: sei kva som står i kolonnane`,
    faulty: (file, count) => `${file}: ${rowsInside(count)} må rettast eller utelatast`,
    ready: (file) => `${file}: klar til å lagrast`,
  },
};
