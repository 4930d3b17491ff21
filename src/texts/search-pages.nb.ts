// Words for the search page and the pages of purchasing categories. Bokmål is the source.

export const searchPagesNb = {
  results: {
    because: {
      otherLanguage: (text: string) => `heter også ${text}`,
      oldName: (text: string, year: string) => (year ? `${text} til og med ${year}` : `het ${text} før`),
      number: (text: string) => `nummer ${text}`,
      oldNumber: (text: string, name: string, year: string) =>
        year ? `${text} var nummeret til ${name} til og med ${year}` : `${text} var nummeret til ${name}`,
      orgNumber: (text: string) => `org.nr. ${text}`,
      words: (words: string) => `på grunn av «${words}»`,
    },
    noneTitle: (query: string) => `Ingen treff på «${query}»`,
    noneHelp: 'Prøv et kortere ord, et annet navn på varen, eller se hele listen:',
    allMunicipalities: 'Alle kommuner',
    allCooperations: 'Alle samarbeid',
    allCategories: 'Alle innkjøpskategorier',
    closest: 'Nærmeste treff. Vi fant ikke nøyaktig det du skrev.',
    groupsTitle: (category: string) => `Skal dere kjøpe ${category}? Finn ut hvem som trenger det samme.`,
    groupsButton: 'Finn kjøpegrupper',
  },
  categories: {
    title: (count: number) => `${count} ting kommuner kjøper`,
    crumb: 'Innkjøpskategorier',
    lead: 'Skriv det dere skal kjøpe, med egne ord. Kategorien gjør at vi kjenner igjen det samme behovet i flere kommuner.',
    field: 'Hva skal dere kjøpe?',
    fieldHint: 'For eksempel brøyting, pleiesenger eller nye skoletavler',
    show: 'Finn kategori',
    reset: 'Vis alle',
    kind: 'Type',
    kinds: { goods: 'Vare', services: 'Tjeneste', works: 'Bygg og anlegg' },
    market: 'Leverandørmarked',
    markets: {
      local: 'Lokalt',
      regional: 'Regionalt',
      national: 'Nasjonalt',
      international: 'Internasjonalt',
    },
    marketNotes: {
      local: 'De fleste leverandørene holder til i nærheten. Store grupper kan stenge små leverandører ute.',
      regional: 'Leverandørene dekker ofte en landsdel. Da er det naturlig å kjøpe sammen med naboene.',
      national: 'Leverandørene dekker hele landet. Avstanden mellom kommunene betyr lite.',
      international: 'Leverandørene selger til mange land. Avstanden mellom kommunene betyr lite.',
    },
    anyKind: 'Alle typer',
    months: 'Vanlig avtaletid',
    monthsValue: (months: number) => (months % 12 === 0 ? `${months / 12} år` : `${months} måneder`),
    name: 'Kategori',
    cpv: 'CPV-koder',
    cpvIntro: 'Koder som begynner slik, hører hit',
    words: 'Ord folk bruker',
    wordsIntro:
      'Skriver noen ett av disse ordene, kjenner vi igjen kategorien. Bøyninger, sammensetninger og skrivefeil går bra.',
    price: 'Priskurve i beregningen',
    prices: {
      standardGoods: 'Standardvarer',
      specialGoods: 'Spesialvarer',
      services: 'Tjenester',
      works: 'Bygg og anlegg',
    },
    security: 'Kan gjelde sikkerhet. Sjekk reglene før dere slipper andre til.',
    source: 'Samkjøps egen liste',
    sourceNote: 'Listen er laget for Samkjøp. Avtaletid og marked er våre vurderinger, ikke målte tall.',
    cpvSource: 'CPV-kodene følger EUs innkjøpsordliste (CPV 2008).',
    near: 'Lignende kategorier',
    nearIntro: 'Kategorier i samme del av CPV. Fant du ikke det du leter etter, kan det stå her.',
    caption: (from: number, to: number, count: number) =>
      count === 1 ? 'Én kategori' : `Kategori ${from}–${to} av ${count}`,
    captionBest: (count: number) =>
      count === 1 ? 'Én kategori passer' : `${count} kategorier passer, beste treff først`,
    showAll: (count: number) => `Vis alle ${count} på én side`,
    emptyTitle: (query: string) => `Vi kjenner ikke igjen «${query}»`,
    emptyText: 'Prøv et vanligere ord for det samme, eller bla i hele listen.',
    stepTitle: (name: string) => `Skal dere kjøpe dette? Finn ut hvem som trenger ${name} på samme tid.`,
    stepText: 'Last opp listen over avtaler, eller prøv eksemplet. Vi foreslår grupper og hvem som kan lede.',
    stepButton: 'Finn kjøpegrupper',
    notFound: (id: string) =>
      `Det finnes ingen innkjøpskategori med adressen «${id}». Prøv å søke på det dere skal kjøpe.`,
    evidence: 'Om listen',
  },
};

export type SearchPagesTexts = typeof searchPagesNb;
