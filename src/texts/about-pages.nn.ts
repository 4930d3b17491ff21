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
      officialNames: 'Offisielle namn, også samiske og kvenske',
      orgNumbers: 'Organisasjonsnummer',
      population: 'Folketal',
      area: 'Areal',
      languageForm: 'Målform',
      seat: 'Administrasjonssenter',
      position: 'Kartpunkt for administrasjonssenteret',
      centrality: 'Sentralitet',
      kostraGroup: 'KOSTRA-gruppe',
      history: 'Gamle kommunenummer, samanslåingar og delingar',
      nuts: 'NUTS-kodar for fylka',
      cooperations: 'Samarbeid, medlemmer, nettverk og støtte',
      figures: 'Nasjonale tal',
      categories: 'Innkjøpskategoriar',
    },
    undated: 'udatert',
    attributionTitle: 'Kreditering',
    attribution: [
      'Inneheld data frå Statistisk sentralbyrå (CC BY 4.0), arbeidde om av Samkjøp.',
      'Stadpunkt frå GeoNames (CC BY 4.0).',
      'Areal, målform og administrasjonssenter frå norway-geodata (MIT), som byggjer på Kartverket, SSB og Språkrådet.',
      'Kystlinja på karta er frå Natural Earth (fri bruk), gjennom pakken world-atlas.',
      'Skrifta er Inter (SIL Open Font License). Komponentane følgjer Designsystemet frå Digdir (MIT).',
    ],
    mapTitle: 'Karta',
    map: 'Karta er skjematiske. Kvar celle viser området som ligg nærast eit kommunesenter, klipt mot kysten. Dei viser ikkje kommunegrensene.',
    gapsTitle: 'Kjende manglar',
    gaps: [
      'Lista over samarbeid er ikkje lista over 36 faste samarbeid i rapporten. Den var ikkje tilgjengeleg. Vi kjenner 23 faste samarbeid, og 11 av dei har ufullstendig medlemsliste.',
      'Vi har inga kjelde som stadfestar at ein kommune står utanfor. Difor er alle andre «ikkje kjent».',
      'Nokre medlemslister er gamle. Kvar rad viser datoen til kjelda.',
      'Haram manglar organisasjonsnummer. Vi har ikkje funne det og gissar ikkje.',
      'For om lag 20 stader er kartpunktet næraste tettstad. Det held til kart og rangering, men ikkje til å planleggje ei reise.',
      'Målform er ikkje kontrollert etter 2025.',
    ],
    methodTitle: 'Slik har vi talt',
    methodText: 'Reglane for kva som tel som medlem, utanfor og ikkje kjent, står på sida om dekning.',
    methodLink: 'Les korleis vi har talt',
    dataLink: 'Last ned alt som opne data',
    nationalTitle: 'Nasjonale tal vi viser',
    nationalCaption: 'Tal frå andre, slik dei er attgitte',
    nationalColumns: { item: 'Tal', year: 'År', source: 'Kjelde', status: 'Status' },
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
        paragraphs: ['Prøvene blir køyrde automatisk i nettlesaren Chromium kvar gong koden blir endra.'],
        points: [
          'axe-core på sidene, i breidd 1280 og 375 pikslar.',
          'Sider utan JavaScript: søk, kommunar, samarbeid, dekning og kart verkar som vanlege lenkjer og skjema.',
          'Breidd ned til 320 pikslar utan sidelengs rulling av sida.',
          'Kvart kart og kvar figur har ein tabell med dei same opplysningane.',
          'Farge står aldri åleine: kvar status har òg teikn og ord.',
        ],
      },
      {
        title: 'Kva som ikkje er prøvd',
        paragraphs: ['Vi vil vere ærlege om dette:'],
        points: [
          'Ingen uavhengig revisjon er gjord.',
          'Sidene er ikkje prøvde med brukarar av skjermlesar, forstørrar eller talestyring.',
          'Kartet kan ikkje brukast med tastatur, bortsett frå å forstørre og flytte utsnittet. Bruk tabellen ved sida av.',
          'Nokre merknader frå kjeldene finst berre på engelsk. Dei er merkte med språk.',
          'Nettlesarar: berre Chromium er prøvd automatisk.',
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
    lead: 'Du kan bruke Samkjøp utan å oppgi kven du er. Vi set ingen informasjonskapslar.',
    parts: [
      {
        title: 'Informasjonskapslar og sporing',
        paragraphs: [
          'Det finst inga innlogging enno, og difor ingen informasjonskapslar. Vi bruker inga sporing, ingen analyseverktøy og ingen ressursar frå andre nettstader.',
        ],
      },
      {
        title: 'Når du lastar opp ei liste',
        paragraphs: ['På sida om kjøpegrupper kan du laste opp ei liste over avtalar.'],
        points: [
          'Lista kan vere på inntil 5 MB.',
          'Ho ligg på ei adresse med eit langt, tilfeldig kjennemerke. Berre den som har adressa, kan sjå ho.',
          'Ho blir sletta av seg sjølv etter 24 timar. Du kan slette ho før, med knappen på sida.',
          'Ikkje legg inn namn på personar, helseopplysningar eller anna som er underlagt teieplikt.',
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
          'Tenesta skriv ein teknisk logg når ho startar, når data blir lasta, og når noko går gale. Feil blir logga med tidspunkt, sti og ein kode. Vi loggar ikkje søk, IP-adresser eller kven som besøkjer sidene. Den som driv tenesta, kan ha eigne loggar i nettverket framfor.',
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
          'Den som driv tenesta, er behandlingsansvarleg. Spør dei om innsyn eller sletting. Du kan klage til Datatilsynet.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Ordliste',
    lead: 'Orda som blir brukte i innkjøpssamarbeid, på bokmål, nynorsk og engelsk, med kjelde.',
    filter: 'Finn eit ord',
    caption: (count) => `${count} ord`,
    columns: { term: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', definition: 'Kva det tyder', source: 'Kjelde' },
    none: (text) => `Ingen ord passar til «${text}». Prøv eit kortare ord.`,
    showAll: 'Vis alle orda',
    notLegal: 'Forklaringane er korte og erstattar ikkje lovteksta.',
  },
};
