// Words of the open data page and the documentation of every file and field. Bokmål is the source.
import type { DatasetName } from '../modules/exchange/open-data.ts';

export interface DatasetTexts {
  readonly title: string;
  readonly description: string;
  /** What each field means, by its name in the file. Fields not named here are in `commonFields`. */
  readonly fields: Readonly<Record<string, string>>;
}

const datasets: Readonly<Record<DatasetName, DatasetTexts>> = {
  kommuner: {
    title: 'Kommuner',
    description:
      'Alle kommuner i dag, med navn på norsk, samisk og kvensk, innbyggertall, sentralitet og kommunesenter.',
    fields: {
      number: 'Kommunenummer, fire sifre (inndelingen fra 2024).',
      officialNames: 'Offisielle navn, det norske først.',
      orgNumber: 'Organisasjonsnummer. Tomt der det ikke er kjent.',
      areaKm2: 'Areal i kvadratkilometer.',
      seat: 'Kommunesenter.',
      latitude: 'Breddegrad til kommunesenteret (WGS84).',
      longitude: 'Lengdegrad til kommunesenteret (WGS84).',
      centralityClass: 'Sentralitetsklasse fra SSB: 1 er mest sentral, 6 minst.',
      centralityIndex: 'Sentralitetsindeks fra SSB, 0 til 1000.',
      kostraGroup: 'KOSTRA-gruppe fra SSB.',
      languageForm: 'Målform: nb, nn eller neutral.',
    },
  },
  fylker: {
    title: 'Fylker',
    description: 'Alle fylker, med antall kommuner og innbyggere.',
    fields: {
      number: 'Fylkesnummer, to sifre.',
      officialNames: 'Offisielle navn, det norske først.',
      orgNumber: 'Fylkeskommunens organisasjonsnummer. For Oslo er det kommunens.',
      nuts3: 'Region i EUs inndeling NUTS 3.',
      municipalities: 'Antall kommuner.',
    },
  },
  kommunehistorikk: {
    title: 'Kommunenumre siden 2017',
    description: 'Hvilke kommunenumre som har vært i bruk siden 2017, og hvilken kommune de hører til i dag.',
    fields: {
      number: 'Kommunenummer, i bruk nå eller før.',
      firstYear: 'Første år nummeret var i bruk. Tomt: 2017 eller før.',
      lastYear: 'Siste år nummeret var i bruk. Tomt: fortsatt i bruk.',
      targets: 'Kommunenummer i dag. Flere numre: kommunen ble delt.',
    },
  },
  samarbeid: {
    title: 'Innkjøpssamarbeid',
    description: 'Kjente samarbeid om innkjøp, med form, vert, periode og kilde.',
    fields: {
      id: 'Samarbeidets faste nøkkel.',
      shortName: 'Kortnavn.',
      kind: 'Type: formalHolistic (fast innkjøpssamarbeid), thematic (ett fagområde), caseByCase (ett innkjøp), county (fylkeskommunalt), network (nettverk) eller historic (avsluttet).',
      legalForm:
        'Rettslig form: administrativtVertskommune, politiskVertskommune, oppgavefellesskap, iks, as, agreement (avtale), project (prosjekt) eller unknown (ikke kjent).',
      legalNote: 'Merknad om formen, på engelsk.',
      host: 'Vert: kommunenummer, eller F og fylkesnummer. Tomt: ikke kjent.',
      hostName: 'Vertens navn.',
      website: 'Nettsted.',
      hasCompleteMembership: 'true: kilden nevner alle. false: flere kan være med.',
      knownMembers: 'Antall kjente medlemmer, før og nå.',
      note: 'Merknad, på engelsk.',
      disputed:
        'Hva partene er uenige om: name, legalForm, host, website, period, hasCompleteMembership eller members (hvem som er med). Tomt: ingenting.',
    },
  },
  medlemskap: {
    title: 'Medlemskap',
    description: 'Hvem som er eller har vært med i hvilket samarbeid, og når.',
    fields: {
      cooperation: 'Samarbeidets nøkkel.',
      cooperationName: 'Samarbeidets navn.',
      member: 'Medlem: kommunenummer, eller F og fylkesnummer.',
      memberName: 'Medlemmets navn.',
      memberKind:
        'participant (deltaker), owner (eier), agreementMember (navngitt bruker av en avtale) eller option (har opsjon).',
      isDisputed: 'true: partene er uenige om medlemskapet.',
    },
  },
  nettverk: {
    title: 'Nettverk og fylkesstøtte',
    description: 'Læringsnettverk og støtte fra fylkeskommuner som andre kan bli med i.',
    fields: {
      id: 'Nettverkets faste nøkkel.',
      topic: 'Tema: procurement, innovation, suppliers, innovationWork eller welfareTechnology.',
      whoMayJoin:
        'Hvem som kan være med: counties, countyMunicipalities, municipalitiesAndCounties, publicBuyers eller namedGroup.',
      contact: 'Nettside å begynne på. Tomt: ikke kjent.',
      isPast: 'true: er avsluttet, eller ingenting viser at det fortsatt går.',
    },
  },
  dekning: {
    title: 'Dekning',
    description:
      'Hvor mange kommuner som er i et fast innkjøpssamarbeid, for landet, fylkene, størrelse og sentralitet.',
    fields: {
      group: 'Inndeling: country, county, size eller centrality.',
      key: 'NO, fylkesnummer, small/medium/large (under 5\u00a0000, under 20\u00a0000, resten) eller sentralitetsklasse.',
      municipalities: 'Antall kommuner.',
      member: 'Kommuner som er medlem.',
      outside: 'Kommuner som en kilde sier er utenfor.',
      unknown: 'Kommuner vi ikke vet om. Ikke det samme som utenfor.',
      possible: 'Av de ukjente: kommuner som en nyere kilde uten startdato har som medlem.',
      memberPopulation: 'Innbyggere i kommuner som er medlem.',
      outsidePopulation: 'Innbyggere i kommuner som er bekreftet utenfor.',
      unknownPopulation: 'Innbyggere i kommuner vi ikke vet om.',
    },
  },
  kommunestatus: {
    title: 'Status for hver kommune',
    description: 'Om kommunen er i et fast innkjøpssamarbeid, bekreftet utenfor eller ikke kjent.',
    fields: {
      number: 'Kommunenummer, fire sifre.',
      state: 'member (medlem), outside (bekreftet utenfor) eller unknown (ikke kjent).',
      isPossible: 'true: ikke kjent på datoen, men en nyere kilde uten startdato har den som medlem.',
      cooperations: 'Nøklene til samarbeidene som ligger bak.',
    },
  },
  kategorier: {
    title: 'Innkjøpskategorier',
    description: 'Det kommuner kjøper, som en liste med CPV-koder og ordene folk bruker.',
    fields: {
      id: 'Kategoriens faste nøkkel.',
      nameNb: 'Navn på bokmål.',
      nameNn: 'Navn på nynorsk.',
      nameEn: 'Navn på engelsk.',
      cpvPrefixes: 'De første sifrene i CPV-kodene. En kode hører til kategorien med lengst treff.',
      words: 'Ord folk skriver når de mener dette.',
      kind: 'goods (varer), services (tjenester) eller works (bygg og anlegg).',
      market: 'Hvor leverandørene vanligvis er: local, regional, national eller international.',
      contractMonths: 'Vanlig lengde på en avtale, i måneder.',
      priceCurve:
        'Priskurve i beregningen av kjøpegrupper: standardGoods, specialGoods, services eller works.',
      isSecuritySensitive: 'true: sjekk sikkerhetskravene før dere slipper andre til.',
    },
  },
  regelverdier: {
    title: 'Verdier i reglene',
    description:
      'Terskelverdier, frister, andeler og andre tall i regelverket, med når de gjelder, kilde og om de er bekreftet.',
    fields: {
      id: 'Verdiens faste nøkkel.',
      key: 'Hva det er en verdi av, for eksempel threshold.eea (EØS-terskelverdi).',
      buyer:
        'Hvem den gjelder for: any (alle), local (kommuner og fylkeskommuner), state (staten) eller utility (forsyningssektorene).',
      kind: 'Hva den gjelder for: any (alt), goodsServices (varer og tjenester), works (bygg og anlegg) eller special (helse- og sosialtjenester og særlige tjenester).',
      reading: '1, 2 og så videre når kilder sier ulikt om de samme dagene. Den mest sannsynlige er 1.',
      validFrom: 'Første dag. Tomt: ikke kjent.',
      validTo: 'Siste dag. Tomt: gjelder fortsatt.',
      value: 'Verdien, i enheten under.',
      unit: 'NOK (kroner uten mva.), share (andel fra 0 til 1), days, workingDays, weeks, months, years eller count (antall).',
      act: 'Lov, forskrift eller annen kilde.',
      section: 'Paragraf eller del. Strek: hele kilden.',
      url: 'Adressen til kilden.',
      checkedOn: 'Når kilden ble lest: år, måned eller dag.',
      isConfirmed: 'true: lest i en offisiell tekst. false: må kontrolleres før noen bygger på den.',
      note: 'Merknad, på bokmål.',
    },
  },
  kilder: {
    title: 'Kilder',
    description: 'Hvor feltene i registeret kommer fra.',
    fields: {
      id: 'Kildens nøkkel.',
      origin: 'Hvem som har laget dataene.',
      url: 'Nettadresse.',
      licence: 'Lisens.',
      isConfirmed: 'true: rett fra et offisielt register. false: samlet for hånd, må kontrolleres.',
      datasets: 'Filene her som bygger på kilden.',
    },
  },
};

export const dataNb = {
  title: 'Åpne data',
  heading: 'Alt i registeret kan lastes ned og brukes fritt',
  intro:
    'Kommuner, samarbeid, medlemskap og dekning, med kilde og dato. Feltnavnene er faste. Vi legger til nye, men endrer ikke de gamle.',
  filesTitle: 'Filer',
  filesCaption: (date: string) =>
    `Opplysningene er sist lest fra kildene ${date}. Vi lager filene på nytt når registeret endrer seg.`,
  columnFile: 'Innhold',
  columnDescription: 'Beskrivelse',
  columnRows: 'Rader',
  columnFormats: 'Last ned',
  download: (title: string, format: string) => `${title} som ${format}`,
  fieldsTitle: 'Hva feltene betyr',
  fieldsIntro: 'Navnene er like i CSV, JSON, Excel og GeoJSON.',
  fieldsOf: (title: string, count: number) => `${title}: ${count} felt`,
  columnField: 'Felt',
  columnType: 'Type',
  columnMeaning: 'Betydning',
  types: {
    text: 'tekst',
    whole: 'heltall',
    decimal: 'desimaltall',
    date: 'dato',
    yesNo: 'true/false',
    list: 'liste',
  },
  commonFields: {
    name: 'Navn.',
    county: 'Fylkesnummer.',
    population: 'Innbyggere 1. januar 2026.',
    date: 'Datoen raden gjelder for.',
    validFrom: 'Fra og med, slik kilden skriver det: år, måned eller dag. Tomt: ikke kjent.',
    validTo: 'Til og med, slik kilden skriver det. Tomt: ingen kjent slutt.',
    sources: 'Adresser eller henvisninger til kildene.',
    sourceDate: 'Kildens dato: år, måned eller dag. Tomt: udatert.',
    confidence: 'Hvor sikker opplysningen er: high, medium eller low.',
  } as Readonly<Record<string, string>>,
  formatsTitle: 'Formatene',
  formats: [
    'Dekning og status kan hentes for en annen dato. Legg til ?dato=2021-03-01 i adressen.',
    'CSV har komma mellom feltene, punktum i desimaltall og UTF-8 uten BOM (RFC 4180). Det passer for programmer. Et tomt felt betyr «ikke kjent».',
    'Lister i CSV har loddrett strek mellom leddene. En tekst som kan bli lest som en formel, har en apostrof foran.',
    'Bruker du Excel, velger du Excel-filen. Den har et eget ark som forklarer feltene. Dobbeltklikker du på en CSV-fil, kan Excel lese æ, ø, å og komma feil.',
    'JSON har de samme feltene i data, og lisens, datoer og kilder i meta. GeoJSON har kommunesentrene som punkter.',
  ],
  apiTitle: 'API',
  apiText:
    'API-et svarer med JSON på spørsmål om registeret, på den datoen du velger. Det trenger ingen nøkkel og kan brukes fra alle nettsider.',
  apiDocument: 'Beskrivelse av API-et (OpenAPI 3.1)',
  apiExample: 'Eksempel: kommuner i Trøndelag slik det var 01.03.2021',
  apiProblems: 'Feilkoder',
  catalogue: 'Datakatalog (DCAT i JSON-LD)',
  licenceTitle: 'Lisens',
  licence: 'Bruk dataene som du vil. Oppgi hvem de kommer fra (Creative Commons Navngivelse 4.0).',
  attributionLabel: 'Oppgi dette',
  versionLabel: 'Versjon av registeret',
  checkedLabel: 'Sist lest fra kildene',
  cautionTitle: 'Før du bruker tallene',
  caution:
    '«Ikke kjent» betyr at vi ikke har en kilde. Regn det aldri som utenfor. Vis andelen som er ukjent, ved siden av andelen som er medlem.',
  nextStepTitle: 'Trenger du bare oversikten?',
  nextStepText:
    '«Status for hver kommune» sier hvem som er medlem, hvem som er bekreftet utenfor, og hvem vi ikke vet om, med kilde.',
  nextStepButton: 'Last ned som Excel',
  aboutSheet: 'Om dataene',
  catalogueTitle: 'Samkjøps åpne data',
  datasets,
};

/** What a field of a data set means. Every field has a text; a test says so. */
export const fieldMeaning = (texts: DataTexts, name: DatasetName, field: string): string =>
  texts.datasets[name].fields[field] ?? texts.commonFields[field] ?? '';

export type DataTexts = typeof dataNb;
