// Words of the coverage pages: coverage, what-if and the map. Bokmål is the source; the others are typed by it.

interface CountFacts {
  readonly members: string;
  readonly all: string;
  /** « i Trøndelag» or nothing. */
  readonly where: string;
  readonly what: string;
}

const municipalities = (count: string): string => (count === '1' ? 'kommune' : 'kommuner');

export const coveragePagesNb = {
  coverage: {
    title: 'Dekning',
    heading: ({ members, all, where, what }: CountFacts) =>
      `Vi vet at ${members} av ${all} ${municipalities(all)}${where} er med i ${what}`,
    headingNone: ({ all, where, what }: CountFacts) =>
      all === '1'
        ? `Vi vet ikke om den ene kommunen${where} er med i ${what}`
        : `Vi vet ikke om noen av de ${all} kommunene${where} er med i ${what}`,
    headingPast: ({ members, all, where, what }: CountFacts) =>
      `Vi vet at ${members} av ${all} ${municipalities(all)}${where} var med i ${what}`,
    inCounty: (county: string) => ` i ${county}`,
    what: {
      formalHolistic: 'et fast innkjøpssamarbeid',
      thematic: 'et samarbeid om ett fagområde',
      caseByCase: 'et samarbeid om ett innkjøp',
      county: 'et fylkeskommunalt samarbeid',
      network: 'et nettverk',
      historic: 'et samarbeid som nå er avsluttet',
      all: 'et innkjøpssamarbeid, uansett type',
    },
    sizeNote: {
      small: 'Bare små kommuner er telt med.',
      medium: 'Bare mellomstore kommuner er telt med.',
      large: 'Bare store kommuner er telt med.',
    },
    lead: (outside: string, unknown: string, share: string) =>
      `${outside} er bekreftet utenfor. For ${unknown} (${share}) vet vi det ikke ennå.`,
    noOutside: 'Ingen',
    possible: (count: string, date: string) =>
      `For ${count} av de ukjente viser en senere kilde medlemskap, men ikke når det begynte. Det kan ha begynt før ${date}.`,
    filters: 'Velg hva du vil se',
    date: 'Vis slik det var',
    compare: 'Sammenlign med',
    compareHint: 'Valgfritt, dd.mm.åååå',
    county: 'Fylke',
    allCounties: 'Alle fylker',
    limit: 'Grense for liten kommune',
    limitHint: 'Antall innbyggere',
    kind: 'Type samarbeid',
    allKinds: 'Alle typer',
    size: 'Størrelse',
    allSizes: 'Alle',
    small: (below: string) => `Små, under ${below}`,
    medium: 'Mellomstore',
    large: (from: string) => `Store, fra ${from}`,
    variant: 'Hvem teller som medlem',
    variantB: 'Deltakere, eiere og navngitte brukere av avtaler',
    variantA: 'Bare deltakere og eiere',
    mapAndTable: 'Kart og tabell',
    mapTitle: (date: string) => `Innkjøpssamarbeid ${date}`,
    mapDescription: (member: string, outside: string, unknown: string) =>
      `Medlem ${member}, bekreftet utenfor ${outside}, ikke kjent ${unknown}. Tabellen viser det samme.`,
    mapNote: 'Skjematisk kart. «Bekreftet utenfor» krever kilde og dato.',
    byCounty: (date: string) =>
      `Dekning per fylke ${date}. Andelen vi ikke kjenner, står alltid ved siden av.`,
    byMunicipality: (county: string, date: string) => `Kommunene i ${county} ${date}`,
    columns: {
      county: 'Fylke',
      municipality: 'Kommune',
      municipalities: 'Kommuner',
      member: 'Medlem',
      outside: 'Utenfor',
      unknown: 'Ikke kjent',
      distribution: 'Fordeling',
      state: 'Status',
      cooperation: 'Samarbeid',
      source: 'Kilde',
      size: 'Størrelse',
      centrality: 'Sentralitet',
      people: 'Innbyggere i medlemskommuner',
    },
    country: 'Hele landet',
    sum: 'Sum',
    bar: (member: string, outside: string, unknown: string) =>
      `Medlem ${member}, utenfor ${outside}, ikke kjent ${unknown}`,
    mayBe: 'kan ha vært med',
    population: (member: string, unknown: string) =>
      `Medlemskommunene har ${member} av innbyggerne. For ${unknown} vet vi ikke.`,
    downloadExcel: 'Last ned Excel',
    downloadCsv: 'Last ned CSV',
    downloadJson: 'Last ned JSON',
    downloadNote:
      'Filene viser dekningen for alle kommuner på datoen du har valgt. De andre valgene er ikke med.',
    howCounted: 'Slik teller vi',
    bySize: 'Små og store kommuner',
    bySizeCaption: 'Dekning etter innbyggertall. Grensen for liten kommune kan du endre over.',
    byCentrality: 'Sentrale og mindre sentrale kommuner',
    byCentralityCaption: 'Dekning etter SSBs sentralitetsklasser.',
    comparison: (before: string, after: string) => `Fra ${before} til ${after}`,
    comparisonCaption: 'Registrerte medlemmer per fylke på de to datoene',
    thenMember: (date: string) => `Medlem ${date}`,
    thenUnknown: (date: string) => `Ikke kjent ${date}`,
    comparisonLead: (before: string, beforeDate: string, after: string, afterDate: string) =>
      `Registrerte medlemmer: ${before} den ${beforeDate} og ${after} den ${afterDate}.`,
    joined: (count: string) => `${count} ble med i perioden`,
    left: (count: string) => `${count} gikk ut, eller samarbeidet tok slutt`,
    knownLater: (count: string) => `${count} er kjent fra en nyere kilde`,
    knownLaterText:
      'Kilden sier ikke når de ble med. De kan ha vært med på den tidligste datoen også. Derfor er dette ikke vekst.',
    noChanges: 'Registeret viser ingen endring mellom de to datoene.',
    sameDates: 'De to datoene er like. Velg en annen dato å sammenligne med.',
    overlaps: 'Med i mer enn ett fast samarbeid',
    overlapsText: 'Da bør kommunen vite hvilket samarbeid som kjøper hva.',
    overlapsNone: 'Vi kjenner ingen kommuner som er med i mer enn ett fast samarbeid på denne datoen.',
    overlapsCaption: (count: number) =>
      count === 1
        ? 'Én kommune, med samarbeidene den er med i'
        : `${count} kommuner, med samarbeidene de er med i`,
    report: 'Sammenlignet med rapporten fra 2021',
    reportLead: (share: string, unknown: string) =>
      `Rapporten fant at omtrent 70 prosent av kommunene var med i 36 faste samarbeid. Registeret vårt har kilde for ${share}, og ${unknown} er ikke kjent. Forskjellen er først og fremst kommuner vi ikke har funnet en kilde for.`,
    reportCaption: 'Rapportens tall og våre',
    reportColumns: { item: 'Hva', report: 'Rapporten 2021', ours: 'Registeret', why: 'Hvorfor forskjellig' },
    reportShare: 'Kommuner i et fast samarbeid',
    reportCount: 'Faste samarbeid',
    reportNorth: 'Kommuner i et fast samarbeid, Troms og Finnmark',
    reportAbout: (value: string) => `ca. ${value}`,
    oursShare: (share: string, unknown: string) => `${share}, ikke kjent ${unknown}`,
    oursCount: (known: string, without: string) =>
      `${known}, ${without} av dem uten fullstendig medlemsliste`,
    whyShare:
      'Rapporten bygde på en undersøkelse som nær en tredel svarte på. Vi teller bare medlemskap med en kilde vi kan vise.',
    whyCount: 'Vi har ikke fått tak i rapportens liste over de 36. Vår liste er satt sammen av åpne kilder.',
    whyNorth:
      'Rapporten brukte inndelingen fra 2020 til 2023 (39 kommuner). Vi teller Troms og Finnmark sammen, slik de er inndelt i dag.',
    reportSource:
      'Oslo Economics, Inventura og NIVI Analyse, mars 2021, gjengitt av NKRF og Anbud365. Vi har ikke lest selve rapporten.',
    method: (all: string): readonly string[] => [
      `Vi teller dagens ${all} kommuner, også når du velger en tidligere dato.`,
      'En kommune er medlem når en kilde nevner den som deltaker, eier eller navngitt bruker av en avtale. Opsjoner teller ikke.',
      'Et medlemskap med kjent start teller fra den dagen. Står det ingen start i kilden, teller det fra kildens dato. Før det er svaret «ikke kjent», ikke «nei».',
      'En kommune er bekreftet utenfor bare når en kilde med dato sier det. Vi trekker aldri den slutningen bare fordi vi ikke har funnet noe.',
      'Er medlemslisten ufullstendig, kan flere være med enn de vi viser.',
      'Et fast samarbeid er et formalisert, helhetlig innkjøpssamarbeid. Det har en avtale, et felles innkjøpsfaglig miljø, et generelt mandat og fullmakt til å gjennomføre innkjøp for deltakerne.',
    ],
    methodAccuracy: (low: string, all: string) =>
      low === '0'
        ? 'Ingen av medlemskapene som teller, bygger på en svak kilde.'
        : `${low} av de ${all} medlemskapene som teller, bygger på en svak kilde.`,
    registerMargin: (date: string) => `Samkjøps register, kontrollert ${date}. Hver rad har sin egen kilde.`,
    populationMargin: 'Innbyggertall: SSB 07459, 01.01.2026.',
    centralityMargin: 'Sentralitet: SSB Klass 128, 2024.',
    nextStepTitle: 'Finn kommunen din',
    nextStepText:
      'Se hva vi vet om den, hvilke innkjøpsmiljøer som ligger nærmest, og hva dere kan gjøre nå.',
    nextStepButton: 'Gå til kommunene',
    whatIfLink: 'Prøv hva som skjer om en kommune blir med',
    mapLink: 'Se stort kart',
  },
  whatIf: {
    title: 'Hva om',
    heading: 'Hva skjer om noen blir med, går ut eller slår seg sammen?',
    lead: 'Velg en endring. Vi regner ut dekning, innbyggere og reisetid før og etter. Svaret lagres ikke og kommer ikke med i søkemotorer.',
    joinOrLeave: 'En kommune blir med eller går ut',
    merge: 'To samarbeid blir ett',
    action: 'Hva skjer?',
    join: 'Kommunen blir med',
    leave: 'Kommunen går ut',
    municipality: 'Kommune',
    cooperation: 'Samarbeid',
    from: 'Samarbeidet som går inn i det andre',
    into: 'Samarbeidet som fortsetter, med samme vert',
    choose: 'Velg',
    calculate: 'Regn ut',
    refusedTitle: 'Vi kan ikke regne på dette',
    problems: {
      'whatIf.unknownMunicipality': () => 'Velg en kommune i listen.',
      'whatIf.unknownCooperation': () => 'Velg et samarbeid i listen.',
      'whatIf.sameCooperation': () => 'Du har valgt det samme samarbeidet to ganger. Velg to ulike.',
      'whatIf.alreadyMember': ({ municipality, cooperation }: Record<string, string>) =>
        `${municipality} er allerede med i ${cooperation}. Velg et annet samarbeid, eller se hva som skjer om kommunen går ut.`,
      'whatIf.notMember': ({ municipality, cooperation }: Record<string, string>) =>
        `Vi har ingen kilde som viser at ${municipality} er med i ${cooperation}, så kommunen kan ikke gå ut.`,
      'whatIf.hostLeaves': ({ municipality, cooperation }: Record<string, string>) =>
        `${municipality} er vert for ${cooperation}. Da må samarbeidet først ha en ny vert. Velg en annen kommune.`,
    },
    result: {
      join: (municipality: string, cooperation: string) => `Hvis ${municipality} blir med i ${cooperation}`,
      leave: (municipality: string, cooperation: string) => `Hvis ${municipality} går ut av ${cooperation}`,
      merge: (from: string, into: string) => `Hvis ${from} går inn i ${into}`,
    },
    tableCaption: 'Før og etter. Dekningen gjelder faste innkjøpssamarbeid i hele landet.',
    columns: { what: 'Hva', before: 'Før', after: 'Etter', change: 'Endring' },
    rows: {
      members: 'Kommuner som er med i landet',
      outside: 'Bekreftet utenfor',
      unknown: 'Ikke kjent',
      overlaps: 'Kommuner i mer enn ett fast samarbeid',
      memberCount: (name: string) => `${name}: kjente medlemskommuner`,
      people: (name: string) => `${name}: innbyggere`,
      mean: (name: string) => `${name}: reisetid til verten, snitt`,
      longest: (name: string) => `${name}: lengste reisetid til verten`,
      categories: 'Overlapp i hva de kjøper',
    },
    atLeast: (count: string) => `minst ${count}`,
    gone: 'finnes ikke lenger',
    aboutMinutes: (minutes: string) => `ca.\u00a0${minutes}\u00a0min`,
    categoriesUnknown: 'ikke kjent',
    categoriesWhy:
      'Registeret vet ikke hva hvert samarbeid kjøper. Spør samarbeidene hvilke kategorier de kjøper, før dere går videre.',
    travelMargin: 'Reisetiden er et anslag: luftlinje × 1,4, delt på 65 km/t. Ferje og vinter er ikke med.',
    leaveMargin:
      'Når en kommune går ut av det eneste samarbeidet sitt, regner vi den som utenfor i dette tankeforsøket.',
    notFormal: 'Samarbeidet er ikke et fast, helhetlig samarbeid, så dekningen i landet endrer seg ikke.',
    mapBefore: 'Før',
    mapAfter: 'Etter',
    mapDescription: (names: string) => `Kart over ${names}. Tabellen over viser det samme.`,
    chosen: (name: string) => `${name} har oransje kant.`,
    otherMember: 'I et annet samarbeid',
    privateNote: 'Dette er en tenkt endring. Kommunene det gjelder, har ikke bedt om den.',
    nextStepTitle: 'Snakk med verten først',
    nextStepText:
      'Et samarbeid bestemmer selv hvem som kan bli med, og hvilke avtaler det gjelder. Se hva vi vet om det.',
    nextStepButton: (name: string) => `Se ${name}`,
    examples: 'Prøv et eksempel',
    exampleJoin: (municipality: string, cooperation: string) => `${municipality} blir med i ${cooperation}`,
    exampleMerge: (from: string, into: string) => `${from} går inn i ${into}`,
  },
  map: {
    title: 'Kart',
    headings: {
      medlemskap: 'Hvem som er med i et fast samarbeid',
      slag: 'Hvilke typer samarbeid kommunene er med i',
      samarbeid: 'Hvem som kjøper sammen med hvem',
      sentralitet: 'Hvor sentrale kommunene er',
    },
    lead: (date: string) => `Slik registeret viser det ${date}.`,
    layer: 'Kartlag',
    layers: {
      medlemskap: 'Medlemskap',
      slag: 'Type samarbeid',
      samarbeid: 'Hvert samarbeid',
      sentralitet: 'Sentralitet',
    },
    highlight: 'Samarbeid med egen farge',
    highlightHint: 'Velg inntil seks. Uten valg får de seks største farge.',
    tooMany: 'Du valgte mer enn seks. De første seks har fått farge.',
    otherCooperation: 'Andre samarbeid (bokstav)',
    several: 'Er en kommune med i flere typer, viser kartet den som er mest fast.',
    tableTitle: 'Det samme som tabell',
    tableCaption: {
      medlemskap: 'Kommuner etter status',
      slag: 'Kommuner etter type samarbeid',
      samarbeid: 'Samarbeid på kartet',
      sentralitet: 'Kommuner etter sentralitetsklasse',
    },
    letter: 'Bokstav',
    members: 'Kommuner',
    names: 'Hvilke kommuner',
    knownMembers: 'Kjente kommuner',
    noneShown: 'Ingen samarbeid med kjente kommuner på denne datoen.',
    unknownPlain: 'Ikke kjent',
    fullTable: 'Se alle tall under Dekning',
    print: 'Kartet kan skrives ut fra nettleseren. Tegnforklaring og tabell følger med.',
  },
};

export type CoveragePagesTexts = typeof coveragePagesNb;
