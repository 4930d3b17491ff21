// Words of the yearly status of cooperation: page, Excel and PDF. Bokmål is the source; the others are typed by it.
import type { UnknownId } from '../modules/registry/national-status.ts';

interface LeadFacts {
  readonly members: string;
  readonly all: string;
  readonly share: string;
  readonly unknown: string;
  readonly unknownShare: string;
  readonly people: string;
}

const municipalities = (count: string): string => (count === '1' ? 'kommune' : 'kommuner');

export const nationalStatusNb = {
  title: (year: string) => `Samarbeid om innkjøp i Norge, status ${year}`,
  link: 'Årlig status for hele landet',
  fileName: (year: string) => `samarbeid-om-innkjop-${year}`,
  lead: ({ members, all, share, unknown, unknownShare, people }: LeadFacts) =>
    `Vi vet at ${members} av ${all} kommuner (${share}) er med i et fast innkjøpssamarbeid. De har ${people} av innbyggerne. For ${unknown} (${unknownShare}) vet vi det ikke.`,
  leadPast: ({ members, all, share, unknown, unknownShare, people }: LeadFacts) =>
    `Vi vet at ${members} av ${all} kommuner (${share}) var med i et fast innkjøpssamarbeid. De har ${people} av innbyggerne. For ${unknown} (${unknownShare}) vet vi det ikke.`,
  outside: (count: string) =>
    count === '0'
      ? 'Ingen kilde bekrefter at en kommune står utenfor.'
      : `${count} ${municipalities(count)} er bekreftet utenfor.`,
  asOf: (date: string) => `Tallene gjelder ${date}.`,
  asOfPast: (date: string) => `Tallene gjelder ${date}, slik vi kjenner dem i dag.`,
  version: (version: string, checked: string) => `Registerversjon ${version}, kontrollert ${checked}.`,
  year: 'År',
  badYear: (from: string, to: string) => `Velg et år fra ${from} til ${to}.`,
  downloadExcel: 'Last ned Excel',
  downloadPdf: 'Last ned PDF',
  aboutSheet: 'Om tallene',
  pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
  coverage: {
    title: 'Dekning',
    sheet: 'Dekning',
    participants: (count: string) =>
      `Noen er bare navngitte brukere av en avtale. Teller vi bare deltakere og eiere, er ${count} ${municipalities(count)} med.`,
    possible: (count: string, date: string) =>
      `For ${count} av de ukjente viser en senere kilde medlemskap, men ikke når det begynte. De kan ha vært med ${date}.`,
    today: 'Vi teller dagens kommuner og innbyggere, også for tidligere år.',
    nation: 'Kommuner og innbyggere etter status',
    figure: 'Tallet til høyre er andelen vi vet er med. Tabellen under viser alle tallene.',
    countySheet: 'Fylker',
    counties: 'Dekning per fylke',
    sizeSheet: 'Størrelse',
    sizes: 'Dekning etter innbyggertall',
    more: 'Se dekning på kart og på en annen dato',
    columns: {
      state: 'Status',
      county: 'Fylke',
      size: 'Størrelse',
      municipalities: 'Kommuner',
      municipalityShare: 'Andel av kommunene',
      inhabitants: 'Innbyggere',
      inhabitantShare: 'Andel av innbyggerne',
      member: 'Medlem',
      outside: 'Utenfor',
      unknown: 'Ikke kjent',
      memberShare: 'Innbyggere i medlemskommuner',
    },
  },
  forms: {
    title: 'Hvordan samarbeidene er organisert',
    standing: (count: string) => `Vi kjenner ${count} ${count === '1' ? 'fast' : 'faste'} samarbeid.`,
    possible: (count: string) =>
      `For ${count} av dem sier ingen kilde om de var begynt på denne datoen. De er ikke regnet som sikre.`,
    members: (count: string, mean: string, median: string) =>
      `I ${count} av dem kjenner vi medlemskommuner: i snitt ${mean}, og medianen er ${median}.`,
    incomplete: (count: string, all: string) =>
      `${count} av ${all} medlemslister er ikke fullstendige, så tallet på medlemmer kan være høyere.`,
    formSheet: 'Former',
    forms: 'Faste samarbeid etter organisering',
    kindSheet: 'Typer',
    kinds: 'Alle samarbeid etter type',
    bodySheet: 'Innbyggere',
    bodies: 'Hvor store kommunene er, etter status',
    more: 'Se alle samarbeidene',
    columns: {
      form: 'Form',
      kind: 'Type',
      state: 'Status',
      certain: 'Samarbeid',
      possible: 'Usikker start',
      mustBeChecked: 'Må kontrolleres',
      withMembers: 'Med kjente medlemmer',
      mean: 'Medlemmer, snitt',
      median: 'Medlemmer, median',
      municipalities: 'Kommuner',
      meanInhabitants: 'Innbyggere, snitt',
      medianInhabitants: 'Innbyggere, median',
    },
  },
  years: {
    title: 'År for år',
    sheet: 'År for år',
    notGrowth:
      'Søylene viser hva kildene sier, ikke hvor fort samarbeidet vokser. Står det ingen startdato i kilden, teller medlemskapet først fra kildens dato.',
    withoutStart: (count: string, all: string) =>
      `${count} av ${all} medlemskap mangler startdato. Vi kan derfor ikke si hvor mange som ble med hvert år.`,
    caption: 'Kommuner i et fast samarbeid ved utgangen av hvert år',
    chart: 'Kommuner i et fast samarbeid, år for år',
    chartText: 'Tallet til høyre er kjente medlemmer. Tabellen under viser alle tallene.',
    spoken: (year: string, member: string, possible: string, unknown: string) =>
      `${year}: medlem ${member}, kan ha vært med ${possible}, ikke kjent ellers ${unknown}`,
    member: 'Medlem',
    possible: 'Kan ha vært med',
    notKnown: 'Ikke kjent ellers',
    columns: {
      date: 'Dato',
      member: 'Medlem',
      outside: 'Utenfor',
      unknown: 'Ikke kjent',
      possible: 'Av dem kan ha vært med',
      begun: 'Kjent start i året',
      ended: 'Kjent slutt i året',
    },
  },
  activity: {
    title: 'Nettverk og felles anskaffelser',
    sheet: 'Nettverk og innkjøp',
    lead: 'Vi teller bare det som er gjort offentlig. Hvor mange felles anskaffelser kommunene har i alt, vet vi ikke.',
    caption: 'Det vi kjenner til',
    samkjop: (date: string) => `Offentlige sider i Samkjøp, ${date}`,
    register: (date: string) => `Samkjøps register, kontrollert ${date}`,
    none: 'Ingen samlet kilde',
    rows: {
      networks: (year: string) => `Læringsnettverk i Samkjøp som var i gang i ${year}`,
      networkBodies: 'Kommuner og fylkeskommuner i dem',
      support: 'Nettverk og støtte i registeret, slik det er i dag',
      supportPast: 'Av dem avsluttet, eller uten tegn til at de er i gang',
      dialogues: (year: string) =>
        `Felles anskaffelser i Samkjøp med markedsdialog gjort offentlig i ${year}`,
      dialoguesAll: 'Det samme fra starten',
      procurements: 'Felles anskaffelser i hele landet',
    },
    networksLink: 'Se nettverkene',
    dialoguesLink: 'Se markedsdialogene',
    columns: { what: 'Hva', count: 'Antall', source: 'Kilde' },
  },
  agreements: {
    title: 'Avtaler som kommuner kanskje kan bruke',
    sheet: 'Avtaler',
    lead: (count: string, unconfirmed: string) =>
      count === '1'
        ? `Vi kjenner én slik avtale. Hvem som kan bruke den nå, er ${unconfirmed === '1' ? 'ikke ' : ''}bekreftet.`
        : count === unconfirmed
          ? `Vi kjenner ${count} slike avtaler. For ingen av dem er det bekreftet hvem som kan bruke dem nå.`
          : `Vi kjenner ${count} slike avtaler. For ${unconfirmed} er det ikke bekreftet hvem som kan bruke dem nå.`,
    now: 'Listen er lik for alle år.',
    caption: 'Nasjonale og regionale avtaler i dataene våre',
    kinds: { municipality: 'kommuner', county: 'fylkeskommuner' },
    columns: {
      name: 'Avtale',
      owner: 'Hvem har laget den',
      who: 'Laget for',
      status: 'Status',
      source: 'Kilde',
    },
    named: (count: string) => `${count} navngitte`,
  },
  benefits: {
    title: 'Gevinster',
    unknown: 'Hva samarbeidene har tjent på å kjøpe sammen, er ikke kjent.',
    why: 'Her viser vi bare gevinster som er bekreftet, og som den ansvarlige parten har gjort offentlige. I Samkjøp kan en gevinst bekreftes, men ennå ikke gjøres offentlig. «Ikke kjent» betyr ikke at gevinsten er null. Anslagene i rapporten fra 2021 står under.',
  },
  figures: {
    title: 'Rapportens tall og våre',
    sheet: 'Rapporten fra 2021',
    lead: 'Rapporten «Innkjøpssamarbeid i kommunesektoren» (Oslo Economics, Inventura og NIVI, 2021) er gjengitt av andre. Vi har ikke lest selve rapporten, og vi har ikke listen over de 36 samarbeidene.',
    caption: 'Rapportens tall ved siden av registerets',
    why: 'Hvorfor tallene er ulike',
    ownShare: (share: string, unknown: string) => `${share}, ikke kjent ${unknown}`,
    million: (value: string) => `${value} mill. kr`,
    columns: { item: 'Hva', report: 'Rapporten', own: 'Registeret', source: 'Gjengitt av', status: 'Status' },
  },
  unknown: {
    title: 'Det vi ikke vet',
    sheet: 'Ikke kjent',
    lead: '«Ikke kjent» er aldri det samme som «nei». Tallene under sier hvor mye som mangler.',
    caption: 'Hvor mye vi ikke vet',
    columns: { what: 'Hva som mangler', count: 'Antall', of: 'Av' },
    rows: {
      municipalities: 'Kommuner der vi ikke vet om de er med i et fast samarbeid',
      inhabitants: 'Innbyggere i disse kommunene',
      counties: 'Fylkeskommuner der vi ikke kjenner noe samarbeid',
      noMembers: 'Faste samarbeid uten ett kjent medlem',
      incompleteLists: 'Faste samarbeid uten fullstendig medlemsliste',
      formUnknown: 'Faste samarbeid der formen ikke er kjent',
      formBasis: 'Faste samarbeid med avtale, der lovgrunnlaget ikke er oppgitt',
      formMustBeChecked: 'Faste samarbeid der opplysningene må kontrolleres',
      cooperationStart: 'Faste samarbeid uten kjent startdato',
      membershipStart: 'Medlemskap uten kjent startdato',
      membershipSource: 'Medlemskap der kilden er udatert',
      membershipMustBeChecked: 'Medlemskap som må kontrolleres',
      disputed: 'Faste samarbeid der noen bestrider en opplysning',
    } satisfies Record<UnknownId, string> as Record<UnknownId, string>,
    agreements: 'Avtaler der det ikke er bekreftet hvem som kan bruke dem',
    procurements: 'Felles anskaffelser i hele landet',
    benefits: 'Bekreftede og offentlige gevinster',
  },
  sources: {
    title: 'Kilder og metode',
    sheet: 'Kilder',
    method: [
      'Et fast samarbeid er et formalisert, helhetlig innkjøpssamarbeid.',
      'En kommune er medlem når en kilde nevner den som deltaker, eier eller navngitt bruker av en avtale. Opsjoner teller ikke.',
      'Et medlemskap teller fra den dagen kilden sier at det begynte. Sier kilden ikke det, teller det fra kildens dato.',
      'Bare en kilde med dato kan bekrefte at en kommune står utenfor.',
      'Finner vi en ny kilde om et tidligere år, endrer vi tallene for det året også. Da får registeret en ny versjon.',
    ] as readonly string[],
    caption: 'Hvor tallene kommer fra',
    cooperations: 'Kildene for hvert samarbeid',
    cooperationSheet: 'Kilder, samarbeid',
    columns: {
      what: 'Hva',
      origin: 'Kilde',
      date: 'Dato',
      status: 'Status',
      cooperation: 'Samarbeid',
      members: 'Kjente medlemmer',
    },
    license: 'Tallene kan brukes fritt (CC BY 4.0). Oppgi Samkjøp og SSB som kilde.',
    all: 'Alle kilder og datoer',
    data: 'Åpne data bak tallene',
  },
  next: {
    title: 'Vet du noe vi ikke vet?',
    text: 'Finn kommunen din og si fra hvilket samarbeid den er med i.',
    button: 'Finn kommunen',
  },
};

export type NationalStatusTexts = typeof nationalStatusNb;
