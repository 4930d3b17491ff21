// Words for the register's open tables and for faults in its files. Bokmål is the source; the others are typed by it.
import type { OpenTableId, OpenType } from '../modules/registry/open-data.ts';

type Facts = Readonly<Record<string, string | number>>;

const tables: Readonly<Record<OpenTableId, { readonly title: string; readonly about: string }>> = {
  municipalities: { title: 'Kommuner', about: 'Dagens 357 kommuner med fakta fra SSB og Kartverket.' },
  counties: { title: 'Fylker', about: 'Dagens 15 fylker.' },
  history: {
    title: 'Kommunenumre siden 2017',
    about: 'Alle kommunenumre i bruk siden 2017, og hvilke kommuner de har blitt til.',
  },
  cooperations: { title: 'Samarbeid', about: 'Innkjøpssamarbeid vi har funnet en kilde for.' },
  memberships: {
    title: 'Medlemskap',
    about: 'Hvem som er med i hvilke samarbeid, når, og hvem som sier det.',
  },
  support: { title: 'Nettverk og støtte', about: 'Nettverk og støtteordninger kommuner kan ha nytte av.' },
  coverage: {
    title: 'Dekning',
    about:
      'Hvor mange kommuner som er med i et fast innkjøpssamarbeid, for hele landet, fylker, størrelse og sentralitet.',
  },
  states: {
    title: 'Status for hver kommune',
    about: 'Om vi vet at kommunen er medlem eller utenfor, og hvilke kilder vi bygger på.',
  },
};

/** Field documentation; `table.field` where a field means something else in one table. */
const fields: Readonly<Record<string, string>> = {
  number: 'Kommunenummer med fire sifre eller fylkesnummer med to.',
  name: 'Navn.',
  officialNames: 'Norske, samiske og kvenske navn, det norske først.',
  county: 'Fylkesnummer.',
  orgNumber: 'Organisasjonsnummer i Enhetsregisteret. Tomt når vi ikke kjenner det.',
  population: 'Innbyggere 1. januar 2026.',
  areaKm2: 'Areal i kvadratkilometer.',
  seat: 'Kommunesenter.',
  latitude: 'Breddegrad for kommunesenteret, WGS84.',
  longitude: 'Lengdegrad for kommunesenteret, WGS84.',
  centralityClass: 'SSBs sentralitetsklasse, 1 er mest sentral og 6 minst.',
  centralityIndex: 'SSBs sentralitetsindeks, 0 til 1000.',
  kostraGroup: 'KOSTRA-gruppe.',
  languageForm: 'Målformen kommunen har valgt: nb, nn eller neutral.',
  nuts3: 'NUTS 3-kode fra 2024.',
  'counties.municipalities': 'Antall kommuner i fylket.',
  firstYear: 'Første kalenderår nummeret var i bruk. Tomt: 2017 eller før.',
  lastYear: 'Siste kalenderår nummeret var i bruk. Tomt: fortsatt i bruk.',
  targets: 'Dagens kommuner som området hører til. Flere betyr at kommunen ble delt.',
  id: 'Fast nøkkel.',
  shortName: 'Kort navn.',
  kind: 'Type samarbeid: formalHolistic, thematic, caseByCase, county, network eller historic.',
  legalForm: 'Rettslig form. unknown betyr at kilden ikke sier det.',
  host: 'Vertens kommunenummer, eller F og fylkesnummer. Tomt når verten ikke er kjent.',
  validFrom: 'Start slik kilden skriver den: år, måned eller dag. Tomt når starten ikke er kjent.',
  validTo: 'Slutt, til og med. Tomt når ingen slutt er kjent.',
  website: 'Nettsted.',
  sources: 'Kilder, skilt med | i CSV.',
  sourceDate: 'Kildens dato, så nøyaktig som den er. Tomt når kilden ikke er datert.',
  confidence: 'Hvor sikker opplysningen er: high, medium eller low.',
  hasCompleteMembership: 'Sant når kilden gir alle deltakere eller eiere. Usant når flere kan være med.',
  knownMembers: 'Antall medlemmer vi kjenner.',
  cooperation: 'Nøkkelen til samarbeidet.',
  'memberships.member': 'Kommunenummer, eller F og fylkesnummer.',
  disputed:
    'Hva partene er uenige om: felt av samarbeidet, eller members (hvem som er med). Tomt: ingenting.',
  isDisputed: 'true: partene er uenige om medlemskapet.',
  memberKind: 'participant, owner, agreementMember (navngitt bruker av en avtale) eller option.',
  topic: 'Tema.',
  whoMayJoin: 'Hvem som kan være med.',
  contact: 'Nettside å begynne på.',
  isPast: 'Sant når tilbudet er over.',
  group: 'Hva raden gjelder: country, county, size eller centrality.',
  key: 'Hvilket fylke, hvilken størrelse (small, medium, large) eller klasse.',
  date: 'Datoen dekningen gjelder.',
  municipalities: 'Antall kommuner.',
  member: 'Kommuner som er medlem.',
  outside: 'Kommuner som en kilde bekrefter er utenfor.',
  unknown: 'Kommuner vi ikke vet om er med.',
  possible: 'Av de ukjente: de som en senere kilde nevner uten å si når de ble med.',
  memberPopulation: 'Innbyggere i medlemskommuner.',
  outsidePopulation: 'Innbyggere i kommuner som er bekreftet utenfor.',
  unknownPopulation: 'Innbyggere i kommuner vi ikke vet om.',
  legalNote: 'Hva kilden sier om formen, på engelsk.',
  hostName: 'Navnet på verten.',
  cooperationName: 'Navnet på samarbeidet.',
  memberName: 'Navnet på medlemmet.',
  note: 'Vår merknad om kildene, på engelsk.',
  state: 'member, outside eller unknown. unknown betyr ikke nei.',
  isPossible: 'Sant når en senere kilde nevner kommunen uten å si når den ble med.',
  cooperations: 'Nøklene til samarbeidene bak statusen.',
  'support.county': 'Fylket tilbudet gjelder. Tomt når det gjelder hele landet.',
};

const types: Readonly<Record<OpenType, string>> = {
  text: 'tekst',
  whole: 'heltall',
  decimal: 'desimaltall',
  date: 'dato (ÅÅÅÅ-MM-DD)',
  yesNo: 'sant eller usant',
  list: 'liste',
};

/** Faults in the register's files, by code. */
const problems: Readonly<Record<string, (facts: Facts) => string>> = {
  'reference.csv': ({ reason }) => `Filen kan ikke leses som CSV med semikolon: ${reason}`,
  'reference.heading': ({ value, expected }) => `Overskriften er «${value}», men skal være «${expected}».`,
  'reference.field': ({ value }) =>
    value === '' ? 'Feltet er tomt, men må fylles ut.' : `«${value}» passer ikke i dette feltet.`,
  'reference.reference': ({ value }) => `«${value}» finnes ikke i registeret.`,
  'reference.duplicate': ({ value }) => `«${value}» står der mer enn én gang.`,
  'reference.overlap': ({ value }) => `${value} er med i samme samarbeid to ganger på samme tid.`,
  'reference.emptyPeriod': () => 'Perioden slutter før den begynner.',
  'date.written': ({ value }) =>
    `«${value}» er ikke et år, en måned eller en dag (ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD).`,
};

export const registryNb = { tables, fields, types, problems };

export type RegistryTexts = typeof registryNb;
