// Words of the open data page in nynorsk.

import type { DatasetName } from '../modules/exchange/open-data.ts';
import type { DatasetTexts, DataTexts } from './data.nb.ts';

const datasets: Readonly<Record<DatasetName, DatasetTexts>> = {
  kommuner: {
    title: 'Kommunar',
    description:
      'Alle kommunar i dag, med namn på norsk, samisk og kvensk, innbyggjartal, sentralitet og kommunesenter.',
    fields: {
      number: 'Kommunenummer, fire siffer (inndelinga frå 2024).',
      officialNames: 'Offisielle namn, det norske først.',
      orgNumber: 'Organisasjonsnummer. Tomt der det ikkje er kjent.',
      areaKm2: 'Areal i kvadratkilometer.',
      seat: 'Kommunesenter.',
      latitude: 'Breiddegrad til kommunesenteret (WGS84).',
      longitude: 'Lengdegrad til kommunesenteret (WGS84).',
      centralityClass: 'Sentralitetsklasse frå SSB: 1 er mest sentral, 6 minst.',
      centralityIndex: 'Sentralitetsindeks frå SSB, 0 til 1000.',
      kostraGroup: 'KOSTRA-gruppe frå SSB.',
      languageForm: 'Målform: nb, nn eller neutral.',
    },
  },
  fylker: {
    title: 'Fylke',
    description: 'Alle fylke, med talet på kommunar og innbyggjarar.',
    fields: {
      number: 'Fylkesnummer, to siffer.',
      officialNames: 'Offisielle namn, det norske først.',
      orgNumber: 'Organisasjonsnummeret til fylkeskommunen. For Oslo er det nummeret til kommunen.',
      nuts3: 'Region i EU-inndelinga NUTS 3.',
      municipalities: 'Talet på kommunar.',
    },
  },
  kommunehistorikk: {
    title: 'Kommunenummer sidan 2017',
    description: 'Kva kommunenummer som har vore i bruk sidan 2017, og kva kommune dei høyrer til i dag.',
    fields: {
      number: 'Kommunenummer, i bruk no eller før.',
      firstYear: 'Første året nummeret var i bruk. Tomt: 2017 eller før.',
      lastYear: 'Siste året nummeret var i bruk. Tomt: framleis i bruk.',
      targets: 'Kommunenummer i dag. Fleire nummer: kommunen vart delt.',
    },
  },
  samarbeid: {
    title: 'Innkjøpssamarbeid',
    description: 'Kjende samarbeid om innkjøp, med form, vert, periode og kjelde.',
    fields: {
      id: 'Den faste nøkkelen til samarbeidet.',
      shortName: 'Kortnamn.',
      kind: 'Type: formalHolistic (fast innkjøpssamarbeid), thematic (eitt fagområde), caseByCase (eitt innkjøp), county (fylkeskommunalt), network (nettverk) eller historic (avslutta).',
      legalForm:
        'Rettsleg form: administrativtVertskommune, politiskVertskommune, oppgavefellesskap, iks, as, agreement (avtale), project (prosjekt) eller unknown (ikkje kjent).',
      legalNote: 'Merknad om forma, på engelsk.',
      host: 'Vert: kommunenummer, eller F og fylkesnummer. Tomt: ikkje kjent.',
      hostName: 'Namnet på verten.',
      website: 'Nettstad.',
      hasCompleteMembership: 'true: kjelda nemner alle. false: fleire kan vere med.',
      knownMembers: 'Talet på kjende medlemmer, før og no.',
      note: 'Merknad, på engelsk.',
      disputed:
        'Kva partane er usamde om: name, legalForm, host, website, period, hasCompleteMembership eller members (kven som er med). Tomt: ingenting.',
    },
  },
  medlemskap: {
    title: 'Medlemskap',
    description: 'Kven som er eller har vore med i kva samarbeid, og når.',
    fields: {
      cooperation: 'Nøkkelen til samarbeidet.',
      cooperationName: 'Namnet på samarbeidet.',
      member: 'Medlem: kommunenummer, eller F og fylkesnummer.',
      memberName: 'Namnet på medlemmen.',
      memberKind:
        'participant (deltakar), owner (eigar), agreementMember (namngitt brukar av ein avtale) eller option (har opsjon).',
      isDisputed: 'true: partane er usamde om medlemskapen.',
    },
  },
  nettverk: {
    title: 'Nettverk og fylkesstøtte',
    description: 'Læringsnettverk og støtte frå fylkeskommunar som andre kan bli med i.',
    fields: {
      id: 'Den faste nøkkelen til nettverket.',
      topic: 'Tema: procurement, innovation, suppliers, innovationWork eller welfareTechnology.',
      whoMayJoin:
        'Kven som kan vere med: counties, countyMunicipalities, municipalitiesAndCounties, publicBuyers eller namedGroup.',
      contact: 'Nettside å byrje på. Tomt: ikkje kjent.',
      isPast: 'true: er avslutta, eller ingenting viser at det framleis går.',
    },
  },
  dekning: {
    title: 'Dekning',
    description:
      'Kor mange kommunar som er i eit fast innkjøpssamarbeid, for landet, fylka, storleik og sentralitet.',
    fields: {
      group: 'Inndeling: country, county, size eller centrality.',
      key: 'NO, fylkesnummer, small/medium/large (under 5\u00a0000, under 20\u00a0000, resten) eller sentralitetsklasse.',
      municipalities: 'Talet på kommunar.',
      member: 'Kommunar som er medlem.',
      outside: 'Kommunar som ei kjelde seier er utanfor.',
      unknown: 'Kommunar vi ikkje veit om. Ikkje det same som utanfor.',
      possible: 'Av dei ukjende: kommunar som ei nyare kjelde utan startdato har som medlem.',
      memberPopulation: 'Innbyggjarar i kommunar som er medlem.',
      outsidePopulation: 'Innbyggjarar i kommunar som er stadfesta utanfor.',
      unknownPopulation: 'Innbyggjarar i kommunar vi ikkje veit om.',
    },
  },
  kommunestatus: {
    title: 'Status for kvar kommune',
    description: 'Om kommunen er i eit fast innkjøpssamarbeid, stadfesta utanfor eller ikkje kjend.',
    fields: {
      number: 'Kommunenummer, fire siffer.',
      state: 'member (medlem), outside (stadfesta utanfor) eller unknown (ikkje kjend).',
      isPossible: 'true: ikkje kjend på datoen, men ei nyare kjelde utan startdato har han som medlem.',
      cooperations: 'Nøklane til samarbeida som ligg bak.',
    },
  },
  kategorier: {
    title: 'Innkjøpskategoriar',
    description: 'Det kommunar kjøper, som ei liste med CPV-kodar og orda folk bruker.',
    fields: {
      id: 'Den faste nøkkelen til kategorien.',
      nameNb: 'Namn på bokmål.',
      nameNn: 'Namn på nynorsk.',
      nameEn: 'Namn på engelsk.',
      cpvPrefixes: 'Dei første siffera i CPV-kodane. Ein kode høyrer til kategorien med lengst treff.',
      words: 'Ord folk skriv når dei meiner dette.',
      kind: 'goods (varer), services (tenester) eller works (bygg og anlegg).',
      market: 'Kvar leverandørane vanlegvis er: local, regional, national eller international.',
      contractMonths: 'Vanleg lengd på ein avtale, i månader.',
      priceCurve:
        'Priskurve i utrekninga av kjøpegrupper: standardGoods, specialGoods, services eller works.',
      isSecuritySensitive: 'true: sjekk tryggleikskrava før de slepper andre til.',
    },
  },
  regelverdier: {
    title: 'Verdiar i reglane',
    description:
      'Terskelverdiar, fristar, delar og andre tal i regelverket, med når dei gjeld, kjelde og om dei er stadfesta.',
    fields: {
      id: 'Den faste nøkkelen til verdien.',
      key: 'Kva det er ein verdi av, til dømes threshold.eea (EØS-terskelverdi).',
      buyer:
        'Kven han gjeld for: any (alle), local (kommunar og fylkeskommunar), state (staten) eller utility (forsyningssektorane).',
      kind: 'Kva han gjeld for: any (alt), goodsServices (varer og tenester), works (bygg og anlegg) eller special (helse- og sosialtenester og særlege tenester).',
      reading: '1, 2 og så vidare når kjelder seier ulikt om dei same dagane. Den mest sannsynlege er 1.',
      validFrom: 'Første dag. Tomt: ikkje kjent.',
      validTo: 'Siste dag. Tomt: gjeld framleis.',
      value: 'Verdien, i eininga under.',
      unit: 'NOK (kroner utan mva.), share (del frå 0 til 1), days, workingDays, weeks, months, years eller count (tal).',
      act: 'Lov, forskrift eller anna kjelde.',
      section: 'Paragraf eller del. Strek: heile kjelda.',
      url: 'Adressa til kjelda.',
      checkedOn: 'Når kjelda vart lesen: år, månad eller dag.',
      isConfirmed: 'true: lesen i ein offisiell tekst. false: må kontrollerast før nokon byggjer på han.',
      note: 'Merknad, på bokmål.',
    },
  },
  kilder: {
    title: 'Kjelder',
    description: 'Kvar felta i registeret kjem frå.',
    fields: {
      id: 'Nøkkelen til kjelda.',
      origin: 'Kven som har laga dataa.',
      url: 'Nettadresse.',
      licence: 'Lisens.',
      isConfirmed: 'true: rett frå eit offisielt register. false: samla for hand, må kontrollerast.',
      datasets: 'Filene her som byggjer på kjelda.',
    },
  },
};

export const dataNn: DataTexts = {
  title: 'Opne data',
  heading: 'Alt i registeret kan lastast ned og brukast fritt',
  intro:
    'Kommunar, samarbeid, medlemskap og dekning, med kjelde og dato. Feltnamna er faste. Vi legg til nye, men endrar ikkje dei gamle.',
  filesTitle: 'Filer',
  filesCaption: (date) =>
    `Opplysningane er sist lesne frå kjeldene ${date}. Vi lagar filene på nytt når registeret endrar seg.`,
  columnFile: 'Innhald',
  columnDescription: 'Skildring',
  columnRows: 'Rader',
  columnFormats: 'Last ned',
  download: (title, format) => `${title} som ${format}`,
  fieldsTitle: 'Kva felta tyder',
  fieldsIntro: 'Namna er like i CSV, JSON, Excel og GeoJSON.',
  fieldsOf: (title, count) => `${title}: ${count} felt`,
  columnField: 'Felt',
  columnType: 'Type',
  columnMeaning: 'Tyding',
  types: {
    text: 'tekst',
    whole: 'heiltal',
    decimal: 'desimaltal',
    date: 'dato',
    yesNo: 'true/false',
    list: 'liste',
  },
  commonFields: {
    name: 'Namn.',
    county: 'Fylkesnummer.',
    population: 'Innbyggjarar 1. januar 2026.',
    date: 'Datoen rada gjeld for.',
    validFrom: 'Frå og med, slik kjelda skriv det: år, månad eller dag. Tomt: ikkje kjent.',
    validTo: 'Til og med, slik kjelda skriv det. Tomt: ingen kjend slutt.',
    sources: 'Adresser eller tilvisingar til kjeldene.',
    sourceDate: 'Datoen til kjelda: år, månad eller dag. Tomt: udatert.',
    confidence: 'Kor sikker opplysninga er: high, medium eller low.',
  },
  formatsTitle: 'Formata',
  formats: [
    'Dekning og status kan hentast for ein annan dato. Legg til ?dato=2021-03-01 i adressa.',
    'CSV har komma mellom felta, punktum i desimaltal og UTF-8 utan BOM (RFC 4180). Det passar for program. Eit tomt felt tyder «ikkje kjent».',
    'Lister i CSV har loddrett strek mellom ledda. Ein tekst som kan bli lesen som ein formel, har ein apostrof framfor.',
    'Bruker du Excel, vel du Excel-fila. Ho har eit eige ark som forklarer felta. Dobbeltklikkar du på ei CSV-fil, kan Excel lese æ, ø, å og komma feil.',
    'JSON har dei same felta i data, og lisens, datoar og kjelder i meta. GeoJSON har kommunesentera som punkt.',
  ],
  apiTitle: 'API',
  apiText:
    'API-et svarer med JSON på spørsmål om registeret, på den datoen du vel. Det treng ingen nøkkel og kan brukast frå alle nettsider.',
  apiDocument: 'Skildring av API-et (OpenAPI 3.1)',
  apiExample: 'Døme: kommunar i Trøndelag slik det var 01.03.2021',
  apiProblems: 'Feilkodar',
  catalogue: 'Datakatalog (DCAT i JSON-LD)',
  licenceTitle: 'Lisens',
  licence: 'Bruk dataa som du vil. Oppgi kven dei kjem frå (Creative Commons Namngjeving 4.0).',
  attributionLabel: 'Oppgi dette',
  versionLabel: 'Versjon av registeret',
  checkedLabel: 'Sist lese frå kjeldene',
  cautionTitle: 'Før du bruker tala',
  caution:
    '«Ikkje kjent» tyder at vi ikkje har ei kjelde. Rekn det aldri som utanfor. Vis delen som er ukjend, ved sida av delen som er medlem.',
  nextStepTitle: 'Treng du berre oversikta?',
  nextStepText:
    '«Status for kvar kommune» seier kven som er medlem, kven som er stadfesta utanfor, og kven vi ikkje veit om, med kjelde.',
  nextStepButton: 'Last ned som Excel',
  aboutSheet: 'Om dataa',
  catalogueTitle: 'Opne data frå Samkjøp',
  datasets,
};
