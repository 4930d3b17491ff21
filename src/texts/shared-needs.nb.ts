// Words of the page that shows who needs the same at the same time. Bokmål is the source.

export const sharedNeedsNb = {
  link: 'Se hvem som trenger det samme',
  crumb: 'Listen',
  heading: (count: string, isOne: boolean) =>
    isOne ? 'Ett behov går igjen hos flere på listen' : `${count} behov går igjen hos flere på listen`,
  headingNone: 'Ingen på listen trenger det samme på samme tid',
  headingBody: (name: string, count: string, isOne: boolean) =>
    `${name} deler ${isOne ? 'ett' : count} behov med andre på listen`,
  headingBodyNone: (name: string) => `${name} deler ingen behov med andre på listen`,
  lead: 'Vi har sammenlignet kategori, CPV-kode, ord, oppstart og avstand.',
  leadCount: (shared: string, all: string) => `Det gjelder ${shared} av ${all} rader på listen.`,
  leadMaybe: 'Se under om noen av behovene likevel er det samme.',
  filter: 'Vis behovene til',
  everybody: 'Alle på listen',
  unknownBody: 'Den du valgte, har ingen behov på listen. Vi viser alle.',
  groups: {
    title: 'Felles behov',
    caption: 'Behov som er det samme, med flest kjøpere først',
    columns: { need: 'Behov', who: 'Hvem', starts: 'Kan begynne sammen', why: 'Det som avgjorde' },
    pages: 'Sider med felles behov',
    more: (count: string) => `Vis ${count} til`,
    emptyTitle: 'Vi fant ingen felles behov',
    emptyText:
      'Behovene gjelder forskjellige ting, kan ikke begynne samtidig, eller kjøperne er for langt fra hverandre. En lengre liste med flere kommuner gir flere å kjøpe sammen med.',
    emptyButton: 'Last opp en annen liste',
    emptyBodyText: (name: string) =>
      `Ingen andre på listen trenger det samme som ${name} på samme tid og nær nok.`,
    emptyBodyButton: 'Vis alle på listen',
  },
  pairs: {
    title: 'Kan dette være det samme?',
    caption: (count: string, isOne: boolean) =>
      isOne
        ? 'Ett par som ikke er i samme gruppe'
        : `${count} par som ikke er i samme gruppe, de likeste først`,
    columns: { one: 'Det ene behovet', other: 'Det andre', why: 'Hvorfor kanskje', settle: 'Dette avgjør' },
    pages: 'Sider med par',
    none: 'Vi fant ingen flere som kan være det samme.',
    kept: (shown: string, all: string) => `Vi viser de ${shown} likeste av ${all} par.`,
    again: 'Når listen er rettet:',
    uploadAgain: 'last den opp på nytt',
  },
  settle: {
    category: (one: string, other: string) =>
      `Er det samme slags kjøp? Skriv samme kategori i rad ${one} og rad ${other}.`,
    content: (one: string, other: string) =>
      `Spør hverandre hva avtalene skal dekke, og skriv det i navnet i rad ${one} og rad ${other}.`,
    notices: (one: string, other: string) =>
      `Les kunngjøringene i rad ${one} og rad ${other}, og se om de gjelder det samme.`,
    starts:
      'Dette er trolig det samme, men ikke alle i gruppen kan begynne samtidig. Kan noen flytte oppstarten?',
    distance: 'Dette er trolig det samme, men da blir det for langt mellom noen i gruppen.',
    others: 'Dette er trolig det samme, men det ene passer ikke med resten av gruppen.',
  },
  member: (body: string, title: string) => `${body}: «${title}»`,
  why: {
    sameCategory: 'Samme kategori.',
    words: (words: string) => `Felles ord: ${words}.`,
    spelledAlike: 'Ordene ligner.',
    cpv: (digits: string) => `CPV-kodene begynner med ${digits}.`,
    starts: (time: string) => `Kan begynne sammen ${time}.`,
    km: (km: string) => `Høyst ca.\u00a0${km}\u00a0km vei mellom dem.`,
    kmPair: (km: string) => `Ca.\u00a0${km}\u00a0km vei mellom dem.`,
  },
  time: (from: string, to: string) => (from === to ? from : `fra ${from} til ${to}`),
  noTime: 'Ikke samtidig for alle',
  evidence: 'Om sammenligningen',
  evidenceText:
    'Dette er regnet ut fra ord, koder og datoer i listen. Snakk med de andre om innholdet før dere bestemmer dere.',
  limits: (local: string, regional: string, national: string, international: string) =>
    `Lengste vei mellom to som kjøper sammen: ${local}\u00a0km når leverandørene er lokale, ${regional}\u00a0km når de er regionale, ${national}\u00a0km når de er nasjonale og ${international}\u00a0km når de er internasjonale.`,
  limitsLink: 'Alle forutsetninger',
  next: {
    title: 'Lønner det seg å kjøpe sammen?',
    text: 'At behovene er like, betyr ikke alltid at det blir billigere sammen. Kjøpegruppene tar med pris, konkurranse, samordning og reiser.',
    find: 'Finn kjøpegrupper',
    see: 'Se kjøpegruppene',
  },
  waiting: {
    heading: (needs: string) => `Vi sammenligner ${needs} behov`,
    text: 'Lange lister kan ta opptil et minutt. Du kan gå fra siden og komme tilbake.',
  },
  failed: {
    title: 'Vi fikk ikke sammenlignet behovene',
    text: 'Det er noe galt hos oss, ikke med listen din. Listen er tatt vare på.',
    button: 'Prøv igjen',
  },
};

export type SharedNeedsTexts = typeof sharedNeedsNb;
