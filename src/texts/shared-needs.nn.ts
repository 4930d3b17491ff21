// Nynorsk for the page that shows who needs the same at the same time.
import type { SharedNeedsTexts } from './shared-needs.nb.ts';

export const sharedNeedsNn: SharedNeedsTexts = {
  link: 'Sjå kven som treng det same',
  crumb: 'Lista',
  heading: (count, isOne) =>
    isOne ? 'Eitt behov går igjen hos fleire på lista' : `${count} behov går igjen hos fleire på lista`,
  headingNone: 'Ingen på lista treng det same på same tid',
  headingBody: (name, count, isOne) => `${name} deler ${isOne ? 'eitt' : count} behov med andre på lista`,
  headingBodyNone: (name) => `${name} deler ingen behov med andre på lista`,
  lead: 'Vi har samanlikna kategori, CPV-kode, ord, oppstart og avstand.',
  leadCount: (shared, all) => `Det gjeld ${shared} av ${all} rader på lista.`,
  leadMaybe: 'Sjå under om nokre av behova likevel er det same.',
  filter: 'Vis behova til',
  everybody: 'Alle på lista',
  unknownBody: 'Den du valde, har ingen behov på lista. Vi viser alle.',
  groups: {
    title: 'Felles behov',
    caption: 'Behov som er det same, med flest kjøparar først',
    columns: { need: 'Behov', who: 'Kven', starts: 'Kan byrje saman', why: 'Det som avgjorde' },
    pages: 'Sider med felles behov',
    more: (count) => `Vis ${count} til`,
    emptyTitle: 'Vi fann ingen felles behov',
    emptyText:
      'Behova gjeld ulike ting, kan ikkje byrje samstundes, eller kjøparane er for langt frå kvarandre. Ei lengre liste med fleire kommunar gir fleire å kjøpe saman med.',
    emptyButton: 'Last opp ei anna liste',
    emptyBodyText: (name) => `Ingen andre på lista treng det same som ${name} på same tid og nær nok.`,
    emptyBodyButton: 'Vis alle på lista',
  },
  pairs: {
    title: 'Kan dette vere det same?',
    caption: (count, isOne) =>
      isOne
        ? 'Eitt par som ikkje er i same gruppe'
        : `${count} par som ikkje er i same gruppe, dei likaste først`,
    columns: { one: 'Det eine behovet', other: 'Det andre', why: 'Kvifor kanskje', settle: 'Dette avgjer' },
    pages: 'Sider med par',
    none: 'Vi fann ingen fleire som kan vere det same.',
    kept: (shown, all) => `Vi viser dei ${shown} likaste av ${all} par.`,
    again: 'Når lista er retta:',
    uploadAgain: 'last ho opp på nytt',
  },
  settle: {
    category: (one, other) => `Er det same slags kjøp? Skriv same kategori i rad ${one} og rad ${other}.`,
    content: (one, other) =>
      `Spør kvarandre kva avtalane skal dekkje, og skriv det i namnet i rad ${one} og rad ${other}.`,
    notices: (one, other) => `Les kunngjeringane i rad ${one} og rad ${other}, og sjå om dei gjeld det same.`,
    starts:
      'Dette er truleg det same, men ikkje alle i gruppa kan byrje samstundes. Kan nokon flytte oppstarten?',
    distance: 'Dette er truleg det same, men då blir det for langt mellom nokre i gruppa.',
    others: 'Dette er truleg det same, men det eine passar ikkje med resten av gruppa.',
  },
  member: (body, title) => `${body}: «${title}»`,
  why: {
    sameCategory: 'Same kategori.',
    words: (words) => `Felles ord: ${words}.`,
    spelledAlike: 'Orda liknar.',
    cpv: (digits) => `CPV-kodane byrjar med ${digits}.`,
    starts: (time) => `Kan byrje saman ${time}.`,
    km: (km) => `Høgst ca.\u00a0${km}\u00a0km veg mellom dei.`,
    kmPair: (km) => `Ca.\u00a0${km}\u00a0km veg mellom dei.`,
  },
  time: (from, to) => (from === to ? from : `frå ${from} til ${to}`),
  noTime: 'Ikkje samstundes for alle',
  evidence: 'Om samanlikninga',
  evidenceText:
    'Dette er rekna ut frå ord, kodar og datoar i lista. Snakk med dei andre om innhaldet før de bestemmer dykk.',
  limits: (local, regional, national, international) =>
    `Lengste veg mellom to som kjøper saman: ${local}\u00a0km når leverandørane er lokale, ${regional}\u00a0km når dei er regionale, ${national}\u00a0km når dei er nasjonale og ${international}\u00a0km når dei er internasjonale.`,
  limitsLink: 'Alle føresetnader',
  next: {
    title: 'Løner det seg å kjøpe saman?',
    text: 'At behova er like, tyder ikkje alltid at det blir billegare saman. Kjøpegruppene tek med pris, konkurranse, samordning og reiser.',
    find: 'Finn kjøpegrupper',
    see: 'Sjå kjøpegruppene',
  },
  waiting: {
    heading: (needs) => `Vi samanliknar ${needs} behov`,
    text: 'Lange lister kan ta opptil eit minutt. Du kan gå frå sida og kome tilbake.',
  },
  failed: {
    title: 'Vi fekk ikkje samanlikna behova',
    text: 'Det er noko gale hos oss, ikkje med lista di. Lista er teken vare på.',
    button: 'Prøv igjen',
  },
};
