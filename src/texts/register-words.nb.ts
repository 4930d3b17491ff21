// Words for what the register holds: kinds, forms, states, topics. Bokmål is the source; the others are typed by it.

export const registerWordsNb = {
  kinds: {
    formalHolistic: 'Fast innkjøpssamarbeid',
    thematic: 'Samarbeid om ett fagområde',
    caseByCase: 'Samarbeid om ett innkjøp',
    county: 'Fylkeskommunalt samarbeid',
    network: 'Nettverk',
    historic: 'Avsluttet samarbeid',
  },
  forms: {
    administrativtVertskommune: 'Administrativt vertskommunesamarbeid',
    politiskVertskommune: 'Politisk vertskommunesamarbeid',
    oppgavefellesskap: 'Kommunalt oppgavefellesskap',
    iks: 'Interkommunalt selskap (IKS)',
    as: 'Aksjeselskap (AS)',
    agreement: 'Avtale, lovgrunnlag ikke oppgitt',
    project: 'Prosjekt',
    unknown: 'Ikke kjent',
  },
  memberKinds: {
    participant: 'Deltaker',
    owner: 'Eier',
    agreementMember: 'Navngitt bruker av en avtale',
    option: 'Har opsjon',
  },
  confidences: {
    high: 'Kilden er tydelig.',
    medium: 'Kilden er gammel, udatert eller sier bare noe av dette.',
    low: 'Kilden er svak. Vær forsiktig med å bygge på opplysningen.',
  },
  states: { member: 'Medlem', outside: 'Bekreftet utenfor', unknown: 'Ikke kjent' },
  sizes: {
    small: (below: string) => `Små, under ${below}`,
    medium: (below: string, large: string) => `Mellomstore, ${below} til ${large}`,
    large: (from: string) => `Store, fra ${from}`,
  },
  centrality: (value: number) =>
    value === 1 ? 'Klasse 1 (mest sentral)' : value === 6 ? 'Klasse 6 (minst sentral)' : `Klasse ${value}`,
  topics: {
    procurement: 'Innkjøp',
    innovation: 'Innovative anskaffelser',
    suppliers: 'Leverandører og lokalt næringsliv',
    innovationWork: 'Innovasjonsarbeid',
    welfareTechnology: 'Velferdsteknologi',
  },
  audiences: {
    counties: 'Fylkeskommunene',
    countyMunicipalities: 'Kommunene i fylket',
    municipalitiesAndCounties: 'Kommuner og fylkeskommuner',
    publicBuyers: 'Alle offentlige oppdragsgivere',
    namedGroup: 'Bare de som var invitert',
  },
  map: {
    zoomIn: 'Forstørr kartet',
    zoomOut: 'Forminsk kartet',
    reset: 'Vis hele kartet',
    hint: 'Pek på en kommune for å se navnet.',
    region: 'Forstørret kart som kan flyttes',
  },
  fields: {
    dateHint: 'dd.mm.åååå',
    dateFormat: (value: string) =>
      `Skriv datoen som dag, måned og år, for eksempel 01.03.2021. Du skrev «${value}».`,
    dateNonexistent: (value: string) => `Datoen ${value} finnes ikke. Prøv en dato som står i kalenderen.`,
    dateOutside: (from: string, to: string) =>
      `Velg en dato fra ${from} til ${to}. Registeret sier ikke noe om andre datoer.`,
    number: (min: string, max: string) => `Skriv et helt tall fra ${min} til ${max}, for eksempel 5000.`,
  },
  unknown: 'ikke kjent',
  noneFound: 'Ingen',
};

export type RegisterWords = typeof registerWordsNb;
