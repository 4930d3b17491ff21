// Words of the pages about Samkjøp itself: sources, accessibility, privacy, glossary. Bokmål is the source; the others
// are typed by it.

export interface TextPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

interface GapFacts {
  /** Standing cooperations known, and those of them without a complete list of members. */
  readonly formal: number;
  readonly incomplete: number;
  /** Municipalities confirmed outside. */
  readonly outside: number;
}

export const aboutPagesNb = {
  sources: {
    title: 'Kilder og datoer',
    lead: 'Alt Samkjøp viser, har en kilde og en dato. Her står de samlet, med lisens og kjente mangler.',
    factsTitle: 'Hvor opplysningene kommer fra',
    caption: (date: string) => `Registerets felter, kontrollert ${date}`,
    columns: { field: 'Opplysning', origin: 'Kilde', date: 'Dato', licence: 'Lisens', status: 'Status' },
    fields: {
      numbers: 'Kommunenummer og navn',
      countyNumbers: 'Fylkesnummer og navn',
      officialNames: 'Offisielle navn, også samiske og kvenske',
      orgNumbers: 'Organisasjonsnumre',
      population: 'Innbyggertall',
      area: 'Areal',
      languageForm: 'Målform',
      seat: 'Kommunesenter',
      position: 'Kartpunkt for kommunesenteret',
      centrality: 'Sentralitet',
      kostraGroup: 'KOSTRA-gruppe',
      history: 'Gamle kommunenumre, sammenslåinger og delinger',
      nuts: 'NUTS-koder for fylkene',
      cooperations: 'Samarbeid, medlemmer, nettverk og støtte',
      figures: 'Nasjonale tall',
      categories: 'Innkjøpskategorier',
    } as Readonly<Record<string, string>>,
    undated: 'udatert',
    attributionTitle: 'Hvem dataene kommer fra',
    attribution: [
      'Inneholder data fra Statistisk sentralbyrå (CC BY 4.0), bearbeidet av Samkjøp.',
      'Kartpunkter fra GeoNames (CC BY 4.0).',
      'Areal, målform og kommunesentre fra norway-geodata (MIT), som bygger på Kartverket, SSB og Språkrådet.',
      'Kystlinjen på kartene er fra Natural Earth (fri bruk), gjennom pakken world-atlas.',
      'Skriften er Inter (SIL Open Font License). Komponentene følger Designsystemet fra Digdir (MIT).',
    ],
    mapTitle: 'Kartene',
    map: 'Kartene er skjematiske. Hver celle viser området som ligger nærmest et kommunesenter, klippet mot kysten. De viser ikke kommunegrensene.',
    gapsTitle: 'Kjente mangler',
    gaps: ({ formal, incomplete, outside }: GapFacts): readonly string[] => [
      `Listen over samarbeid er ikke listen over de 36 faste samarbeidene i rapporten fra 2021. Den har vi ikke fått tak i. Vi kjenner ${formal} faste samarbeid, og ${incomplete} av dem har ufullstendig medlemsliste.`,
      outside === 0
        ? 'Vi har ingen kilde som bekrefter at en kommune står utenfor. Derfor er alle andre «ikke kjent».'
        : `${outside} ${outside === 1 ? 'kommune' : 'kommuner'} er bekreftet utenfor. For alle andre uten kjent samarbeid er svaret «ikke kjent».`,
      'Noen medlemslister er gamle. Hver rad viser kildens dato.',
      'Haram mangler organisasjonsnummer. Vi har ikke funnet det, og vi gjetter ikke.',
      'For omtrent 20 steder er kartpunktet nærmeste tettsted. Det holder til kart og rangering, men ikke til å planlegge en reise.',
      'Målform er ikke kontrollert etter 2025.',
    ],
    methodTitle: 'Slik teller vi',
    methodText: 'Reglene for hva som teller som medlem, utenfor og ikke kjent, står på siden om dekning.',
    methodLink: 'Les hvordan vi teller',
    dataLink: 'Last ned alt som åpne data',
    nationalTitle: 'Nasjonale tall vi viser',
    nationalCaption: 'Tall fra andre, slik kildene gjengir dem',
    figures: {
      'ssb-2016-total': 'Offentlige innkjøp i alt',
      'ssb-2016-government': 'Offentlig forvaltning',
      'ssb-2016-state': 'Staten uten forsvaret',
      'ssb-2016-defence': 'Forsvaret',
      'ssb-2016-municipal': 'Kommuner og fylkeskommuner',
      'ssb-2016-municipal-business': 'Næringsvirksomhet i kommuner og fylkeskommuner',
      'ssb-2016-municipal-sum': 'Kommunesektoren med næringsvirksomhet (utregnet)',
      'municipal-2015': 'Kommunesektoren',
      'public-2018': 'Offentlige innkjøp i alt (ny metode)',
      'public-2021': 'Offentlige innkjøp i alt',
      'public-about-650': 'Offentlige innkjøp i alt, omtrent',
      'municipal-budget-share': 'Andel av kommunenes budsjetter som går til innkjøp',
      'local-share-municipal': 'Lokale leverandørers andel av kommunale innkjøp',
      'local-share-district-min':
        'Laveste lokale andel, distriktskommuner med 4\u00a0000–8\u00a0000 innbyggere',
      'local-share-district-max':
        'Høyeste lokale andel, distriktskommuner med 4\u00a0000–8\u00a0000 innbyggere',
      'report-2021-volume': 'Innkjøp i kommunesektoren i året',
      'report-2021-cooperations': 'Faste, helhetlige samarbeid',
      'report-2021-share': 'Kommuner i et fast, helhetlig samarbeid',
      'report-2021-share-north': 'Det samme i Troms og Finnmark',
      'report-2021-form-host': 'Samarbeid som er vertskommunesamarbeid',
      'report-2021-form-agreement': 'Samarbeid som bygger på avtale uten oppgitt lovgrunnlag',
      'report-2021-form-company': 'Samarbeid som er et selskap',
      'report-2021-admin-saving-min': 'Sparte administrasjonskostnader i året, lavt anslag',
      'report-2021-admin-saving-max': 'Sparte administrasjonskostnader i året, høyt anslag',
      'report-2021-terms-gain': 'Gevinst av bedre vilkår i året, minst',
      'report-2021-survey-municipalities': 'Kommuner som fikk undersøkelsen',
      'report-2021-survey-counties': 'Fylkeskommuner som fikk undersøkelsen',
      'population-2026': 'Innbyggere i Norge 1. januar',
      'population-2025': 'Innbyggere i Norge 1. januar',
      'population-2024': 'Innbyggere i Norge 1. januar',
      'municipalities-2026': 'Kommuner',
      'counties-2026': 'Fylker',
    } as Readonly<Record<string, string>>,
    units: { MNOK: 'mill. kr', percent: 'prosent', count: '', persons: 'personer' } as Readonly<
      Record<string, string>
    >,
    nationalColumns: { item: 'Tall', value: 'Verdi', year: 'År', source: 'Kilde', status: 'Status' },
  },
  accessibility: {
    title: 'Tilgjengelighet',
    lead: 'Samkjøp skal kunne brukes av alle. Her står hva vi har prøvd, hvordan, og hva som gjenstår.',
    parts: [
      {
        title: 'Hva vi følger',
        paragraphs: [
          'Vi bygger etter WCAG 2.2, nivå A og AA. Kravene i norsk forskrift er WCAG 2.1 på samme nivå, med noen unntak.',
        ],
      },
      {
        title: 'Hva som er prøvd',
        paragraphs: ['Vi har prøvd dette i nettleseren Chromium, dels automatisk og dels for hånd.'],
        points: [
          'Verktøyet axe-core på sidene, i bredde 1280 og 375 piksler.',
          'Sider uten JavaScript: søk, kommuner, samarbeid, dekning og kart virker som vanlige lenker og skjema.',
          'Bredde ned til 320 piksler uten sidelengs rulling av siden.',
          'Hvert kart og hver figur har en tabell med de samme opplysningene.',
          'Farge står aldri alene. Hver status har også tegn og ord.',
        ],
      },
      {
        title: 'Hva som ikke er prøvd',
        paragraphs: ['Dette gjenstår:'],
        points: [
          'Ingen uavhengige eksperter har kontrollert sidene.',
          'Sidene er ikke prøvd med brukere av skjermleser, forstørringsprogram eller talestyring.',
          'Kartet kan ikke brukes med tastatur, bortsett fra å forstørre og flytte utsnittet. Bruk tabellen ved siden av.',
          'Noen merknader fra kildene finnes bare på engelsk. De er merket med språk.',
          'Nettlesere: bare Chromium er prøvd.',
        ],
      },
      {
        title: 'Si fra',
        paragraphs: [
          'Samkjøp er åpen kildekode som andre kan sette opp. Meld fra til den som driver tjenesten du bruker. Du kan også klage til Digitaliseringsdirektoratet (uutilsynet).',
        ],
      },
    ] as readonly TextPart[],
    checked: (date: string) => `Sist gjennomgått ${date}.`,
  },
  privacy: {
    title: 'Personvern',
    lead: 'Du kan bruke Samkjøp uten å oppgi hvem du er. Vi setter ingen informasjonskapsel før du logger inn.',
    parts: [
      {
        title: 'Informasjonskapsler og sporing',
        paragraphs: [
          'Vi bruker ingen sporing, ingen analyseverktøy og ingen ressurser fra andre nettsteder. Disse informasjonskapslene finnes, og de er nødvendige for å logge inn:',
        ],
        points: [
          'Når du logger inn, får du én kapsel. Den har bare en tilfeldig kode som sier hvilken innlogging det er. Den varer i høyst 14 dager og er borte når du logger ut.',
          'Logger du inn gjennom felles innlogging, får du en kapsel til mens du er der. Den varer i høyst ti minutter.',
        ],
      },
      {
        title: 'Når du laster opp en liste',
        paragraphs: ['På siden om kjøpegrupper kan du laste opp en liste over avtaler.'],
        points: [
          'Listen kan være på inntil 5 MB.',
          'Den ligger på en adresse med en lang, tilfeldig kode. Bare den som har adressen, kan se listen.',
          'Den slettes av seg selv etter 24 timer. Du kan slette den tidligere med knappen på siden.',
          'Ikke ta med navn på personer, helseopplysninger eller annet som er taushetsbelagt.',
        ],
      },
      {
        title: 'Hva om',
        paragraphs: [
          'Det du prøver på siden «Hva om», lagres ikke. Valgene står bare i adressen i nettleseren din.',
        ],
      },
      {
        title: 'Logger',
        paragraphs: [
          'Tjenesten skriver en teknisk logg når den starter, når den laster data, og når noe går galt. Feil logges med tidspunkt, adressen til siden og en kode. Vi logger ikke søk, IP-adresser eller hvem som besøker sidene. Den som driver tjenesten, kan ha egne logger i nettverket foran.',
        ],
      },
      {
        title: 'Når du er leverandør i en markedsdialog',
        paragraphs: [
          'Du melder på firmaet uten konto. Vi lagrer navnet ditt, e-posten og språket, og lenken du har fått.',
        ],
        points: [
          'Bare de som leder dialogen, ser navnet og e-posten. Andre leverandører ser ikke at dere er med.',
          'Bekrefter du ikke påmeldingen innen tre dager, slettes alt. Melder du firmaet av, slettes navn og e-post med en gang.',
          'Ellers slettes de 180 dager etter at anskaffelsen er låst eller avlyst. Du kan rette dem på firmaets egen side.',
          'Firmaet, og det firmaet har spurt om og levert, står igjen i loggen for likebehandling.',
        ],
      },
      {
        title: 'Når du har en konto',
        paragraphs: [
          'En administrator hos dere gir deg tilgang. På siden din ser du hva vi har lagret om deg, laster det ned eller sletter deg.',
        ],
        points: [
          'Vi lagrer navn, e-post, språk, rollene dine, når du har logget inn, og hva du har gjort for kommunen.',
          'De som har en rolle hos dere, ser navnet ditt, rollene og loggen.',
          'Blir du slettet, forsvinner navn og e-post. Det du har gjort, står igjen med et nummer, fordi kommunen må kunne vise hva som er avtalt.',
        ],
      },
      {
        title: 'Personer i registeret',
        paragraphs: [
          'Registeret handler om kommuner, fylkeskommuner og samarbeid. Det har ingen opplysninger om personer.',
        ],
      },
      {
        title: 'Hvem som er ansvarlig',
        paragraphs: [
          'Kommunen du arbeider for, er behandlingsansvarlig for kontoen din og det du skriver i planen. For resten er det den som driver tjenesten. Der kan du be om innsyn eller sletting. Du kan klage til Datatilsynet.',
        ],
      },
    ] as readonly TextPart[],
  },
  glossary: {
    title: 'Ordliste',
    lead: 'Ord vi bruker om innkjøpssamarbeid, på bokmål, nynorsk og engelsk, med kilde.',
    filter: 'Finn et ord',
    caption: (count: string) => `${count} ord`,
    columns: { term: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', definition: 'Hva det betyr', source: 'Kilde' },
    none: (text: string) => `Ingen ord passer til «${text}». Prøv et kortere ord.`,
    showAll: 'Vis alle ordene',
    notLegal: 'Forklaringene er korte og erstatter ikke lovteksten.',
  },
};

export type AboutPagesTexts = typeof aboutPagesNb;
