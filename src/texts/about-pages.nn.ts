// Nynorsk for the pages about Samkjøp itself.
import type { AboutPagesTexts } from './about-pages.nb.ts';

export const aboutPagesNn: AboutPagesTexts = {
  sources: {
    title: 'Kjelder og datoar',
    lead: 'Alt Samkjøp viser, har ei kjelde og ein dato. Her står dei samla, med lisens og kjende manglar.',
    factsTitle: 'Kvar opplysningane kjem frå',
    caption: (date) => `Felta i registeret, kontrollerte ${date}`,
    columns: { field: 'Opplysning', origin: 'Kjelde', date: 'Dato', licence: 'Lisens', status: 'Status' },
    fields: {
      numbers: 'Kommunenummer og namn',
      countyNumbers: 'Fylkesnummer og namn',
      officialNames: 'Offisielle namn, òg samiske og kvenske',
      orgNumbers: 'Organisasjonsnummer',
      population: 'Innbyggjartal',
      area: 'Areal',
      languageForm: 'Målform',
      seat: 'Kommunesenter',
      position: 'Kartpunkt for kommunesenteret',
      centrality: 'Sentralitet',
      kostraGroup: 'KOSTRA-gruppe',
      history: 'Gamle kommunenummer, samanslåingar og delingar',
      nuts: 'NUTS-kodar for fylka',
      cooperations: 'Samarbeid, medlemmer, nettverk og støtte',
      figures: 'Nasjonale tal',
      categories: 'Innkjøpskategoriar',
    },
    undated: 'udatert',
    attributionTitle: 'Kven dataa kjem frå',
    attribution: [
      'Inneheld data frå Statistisk sentralbyrå (CC BY 4.0), tilarbeidde av Samkjøp.',
      'Kartpunkt frå GeoNames (CC BY 4.0).',
      'Areal, målform og kommunesenter frå norway-geodata (MIT), som byggjer på Kartverket, SSB og Språkrådet.',
      'Kystlinja på karta er frå Natural Earth (fri bruk), gjennom pakken world-atlas.',
      'Skrifta er Inter (SIL Open Font License). Komponentane følgjer Designsystemet frå Digdir (MIT).',
    ],
    mapTitle: 'Karta',
    map: 'Karta er skjematiske. Kvar celle viser området som ligg nærast eit kommunesenter, klipt mot kysten. Dei viser ikkje kommunegrensene.',
    gapsTitle: 'Kjende manglar',
    gaps: ({ formal, incomplete, outside }) => [
      `Lista over samarbeid er ikkje lista over dei 36 faste samarbeida i rapporten frå 2021. Den har vi ikkje fått tak i. Vi kjenner ${formal} faste samarbeid, og ${incomplete} av dei har ufullstendig medlemsliste.`,
      outside === 0
        ? 'Vi har inga kjelde som stadfestar at ein kommune står utanfor. Difor er alle andre «ikkje kjent».'
        : `${outside} ${outside === 1 ? 'kommune' : 'kommunar'} er stadfesta utanfor. For alle andre utan kjent samarbeid er svaret «ikkje kjent».`,
      'Nokre medlemslister er gamle. Kvar rad viser datoen til kjelda.',
      'Haram manglar organisasjonsnummer. Vi har ikkje funne det, og vi gissar ikkje.',
      'For om lag 20 stader er kartpunktet næraste tettstad. Det held til kart og rangering, men ikkje til å planleggje ei reise.',
      'Målform er ikkje kontrollert etter 2025.',
    ],
    methodTitle: 'Slik tel vi',
    methodText: 'Reglane for kva som tel som medlem, utanfor og ikkje kjent, står på sida om dekning.',
    methodLink: 'Les korleis vi tel',
    dataLink: 'Last ned alt som opne data',
    nationalTitle: 'Nasjonale tal vi viser',
    nationalCaption: 'Tal frå andre, slik kjeldene attgir dei',
    figures: {
      'ssb-2016-total': 'Offentlege innkjøp i alt',
      'ssb-2016-government': 'Offentleg forvaltning',
      'ssb-2016-state': 'Staten utan forsvaret',
      'ssb-2016-defence': 'Forsvaret',
      'ssb-2016-municipal': 'Kommunar og fylkeskommunar',
      'ssb-2016-municipal-business': 'Næringsverksemd i kommunar og fylkeskommunar',
      'ssb-2016-municipal-sum': 'Kommunesektoren med næringsverksemd (utrekna)',
      'municipal-2015': 'Kommunesektoren',
      'public-2018': 'Offentlege innkjøp i alt (ny metode)',
      'public-2021': 'Offentlege innkjøp i alt',
      'public-about-650': 'Offentlege innkjøp i alt, om lag',
      'municipal-budget-share': 'Del av budsjetta til kommunane som går til innkjøp',
      'local-share-municipal': 'Delen lokale leverandørar har av kommunale innkjøp',
      'local-share-district-min':
        'Lågaste lokale del, distriktskommunar med 4\u00a0000–8\u00a0000 innbyggjarar',
      'local-share-district-max':
        'Høgaste lokale del, distriktskommunar med 4\u00a0000–8\u00a0000 innbyggjarar',
      'report-2021-volume': 'Innkjøp i kommunesektoren i året',
      'report-2021-cooperations': 'Faste, heilskaplege samarbeid',
      'report-2021-share': 'Kommunar i eit fast, heilskapleg samarbeid',
      'report-2021-share-north': 'Det same i Troms og Finnmark',
      'report-2021-form-host': 'Samarbeid som er vertskommunesamarbeid',
      'report-2021-form-agreement': 'Samarbeid som byggjer på avtale utan oppgitt lovgrunnlag',
      'report-2021-form-company': 'Samarbeid som er eit selskap',
      'report-2021-admin-saving-min': 'Sparte administrasjonskostnader i året, lågt overslag',
      'report-2021-admin-saving-max': 'Sparte administrasjonskostnader i året, høgt overslag',
      'report-2021-terms-gain': 'Gevinst av betre vilkår i året, minst',
      'report-2021-survey-municipalities': 'Kommunar som fekk undersøkinga',
      'report-2021-survey-counties': 'Fylkeskommunar som fekk undersøkinga',
      'population-2026': 'Innbyggjarar i Noreg 1. januar',
      'population-2025': 'Innbyggjarar i Noreg 1. januar',
      'population-2024': 'Innbyggjarar i Noreg 1. januar',
      'municipalities-2026': 'Kommunar',
      'counties-2026': 'Fylke',
    },
    units: { MNOK: 'mill. kr', percent: 'prosent', count: '', persons: 'personar' },
    nationalColumns: { item: 'Tal', value: 'Verdi', year: 'År', source: 'Kjelde', status: 'Status' },
  },
  accessibility: {
    title: 'Tilgjenge',
    lead: 'Samkjøp skal kunne brukast av alle. Her står kva vi har prøvd, korleis, og kva som står att.',
    parts: [
      {
        title: 'Kva vi følgjer',
        paragraphs: [
          'Vi byggjer etter WCAG 2.2, nivå A og AA. Krava i norsk forskrift er WCAG 2.1 på same nivå, med nokre unntak.',
        ],
      },
      {
        title: 'Kva som er prøvd',
        paragraphs: ['Vi har prøvd dette i nettlesaren Chromium, dels automatisk og dels for hand.'],
        points: [
          'Verktøyet axe-core på sidene, i breidd 1280 og 375 pikslar.',
          'Sider utan JavaScript: søk, kommunar, samarbeid, dekning og kart verkar som vanlege lenkjer og skjema.',
          'Breidd ned til 320 pikslar utan sidelengs rulling av sida.',
          'Kvart kart og kvar figur har ein tabell med dei same opplysningane.',
          'Farge står aldri åleine. Kvar status har òg teikn og ord.',
        ],
      },
      {
        title: 'Kva som ikkje er prøvd',
        paragraphs: ['Dette står att:'],
        points: [
          'Ingen uavhengige ekspertar har kontrollert sidene.',
          'Sidene er ikkje prøvde med brukarar av skjermlesar, forstørringsprogram eller talestyring.',
          'Kartet kan ikkje brukast med tastatur, bortsett frå å forstørre og flytte utsnittet. Bruk tabellen ved sida av.',
          'Nokre merknader frå kjeldene finst berre på engelsk. Dei er merkte med språk.',
          'Nettlesarar: berre Chromium er prøvd.',
        ],
      },
      {
        title: 'Sei frå',
        paragraphs: [
          'Samkjøp er open kjeldekode som andre kan setje opp. Meld frå til den som driv tenesta du bruker. Du kan òg klage til Digitaliseringsdirektoratet (uutilsynet).',
        ],
      },
    ],
    checked: (date) => `Sist gjennomgått ${date}.`,
  },
  privacy: {
    title: 'Personvern',
    lead: 'Du kan bruke Samkjøp utan å oppgi kven du er. Vi set ingen informasjonskapsel før du loggar inn.',
    parts: [
      {
        title: 'Informasjonskapslar og sporing',
        paragraphs: [
          'Vi bruker inga sporing, ingen analyseverktøy og ingen ressursar frå andre nettstader. Desse informasjonskapslane finst, og dei er nødvendige for å logge inn:',
        ],
        points: [
          'Når du loggar inn, får du éin kapsel. Han har berre ein tilfeldig kode som seier kva innlogging det er. Han varer i høgst 14 dagar og er borte når du loggar ut.',
          'Loggar du inn gjennom felles innlogging, får du ein kapsel til medan du er der. Han varer i høgst ti minutt.',
        ],
      },
      {
        title: 'Når du lastar opp ei liste',
        paragraphs: ['På sida om kjøpegrupper kan du laste opp ei liste over avtalar.'],
        points: [
          'Lista kan vere på inntil 5 MB.',
          'Ho ligg på ei adresse med ein lang, tilfeldig kode. Berre den som har adressa, kan sjå lista.',
          'Ho blir sletta av seg sjølv etter 24 timar. Du kan slette ho tidlegare med knappen på sida.',
          'Ikkje ta med namn på personar, helseopplysningar eller anna som er underlagt teieplikt.',
        ],
      },
      {
        title: 'Kva om',
        paragraphs: [
          'Det du prøver på sida «Kva om», blir ikkje lagra. Vala står berre i adressa i nettlesaren din.',
        ],
      },
      {
        title: 'Loggar',
        paragraphs: [
          'Tenesta skriv ein teknisk logg når ho startar, når ho lastar data, og når noko går gale. Feil blir logga med tidspunkt, adressa til sida og ein kode. Vi loggar ikkje søk, IP-adresser eller kven som besøkjer sidene. Den som driv tenesta, kan ha eigne loggar i nettverket framfor.',
        ],
      },
      {
        title: 'Når du er leverandør i ein marknadsdialog',
        paragraphs: [
          'Du melder på firmaet utan konto. Vi lagrar namnet ditt, e-posten og språket, og lenkja du har fått.',
        ],
        points: [
          'Berre dei som leier dialogen, ser namnet og e-posten. Andre leverandørar ser ikkje at de er med.',
          'Stadfestar du ikkje påmeldinga innan tre dagar, blir alt sletta. Melder du firmaet av, blir namn og e-post sletta med ein gong.',
          'Elles blir dei sletta 180 dagar etter at innkjøpet er låst eller avlyst. Du kan rette dei på den eigne sida til firmaet.',
          'Firmaet, og det firmaet har spurt om og levert, står att i loggen for likebehandling.',
        ],
      },
      {
        title: 'Når du har ein konto',
        paragraphs: [
          'Ein administrator hos dykk gir deg tilgang. På sida di ser du kva vi har lagra om deg, lastar det ned eller slettar deg.',
        ],
        points: [
          'Vi lagrar namn, e-post, språk, rollene dine, når du har logga inn, og kva du har gjort for kommunen.',
          'Dei som har ei rolle hos dykk, ser namnet ditt, rollene og loggen.',
          'Blir du sletta, blir namn og e-post borte. Det du har gjort, står att med eit nummer, fordi kommunen må kunne vise kva som er avtalt.',
        ],
      },
      {
        title: 'Personar i registeret',
        paragraphs: [
          'Registeret handlar om kommunar, fylkeskommunar og samarbeid. Det har ingen opplysningar om personar.',
        ],
      },
      {
        title: 'Kven som er ansvarleg',
        paragraphs: [
          'Kommunen du arbeider for, er behandlingsansvarleg for kontoen din og det du skriv i planen. For resten er det den som driv tenesta. Der kan du be om innsyn eller sletting. Du kan klage til Datatilsynet.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Ordliste',
    lead: 'Ord vi bruker om innkjøpssamarbeid, på bokmål, nynorsk og engelsk, med kjelde.',
    filter: 'Finn eit ord',
    caption: (count) => `${count} ord`,
    columns: { term: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', definition: 'Kva det tyder', source: 'Kjelde' },
    none: (text) => `Ingen ord passar til «${text}». Prøv eit kortare ord.`,
    showAll: 'Vis alle orda',
    notLegal: 'Forklaringane er korte og erstattar ikkje lovteksta.',
  },
};
