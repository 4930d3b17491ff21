// What happened to single cooperations, and where sources disagree, by the cooperation's id. The facts are the sources'
// own, named on each cooperation's page. Bokmål is the source; the others are typed by it.

export interface HistoryEvent {
  /** As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly text: string;
}

export interface CooperationStory {
  readonly events: readonly HistoryEvent[];
  readonly conflicts: readonly string[];
}

export type CooperationHistoryTexts = Readonly<Record<string, CooperationStory>>;

export const cooperationHistoryNb = {
  abakus: {
    events: [{ date: '2015', text: 'Frøya, Orkland og Rindal er med fra 2015.' }],
    conflicts: [
      'En eldre side hos Abakus nevner også seks kommuner i Nord-Gudbrandsdal. En artikkel fra 2021 nevner bare de elleve eierne i Østerdalen med Røros, og Frøya, Orkland og Rindal. Vi følger artikkelen.',
    ],
  },
  innherred: {
    events: [{ date: '2020', text: 'Verran ble en del av Steinkjer, som fortsatte i samarbeidet.' }],
    conflicts: [],
  },
  nii: {
    events: [
      { date: '2002', text: 'Opprettet som et styre etter § 27 i den gamle kommuneloven.' },
      {
        date: '2021-02-01',
        text: 'Frist i høringen om å bli vertskommunesamarbeid etter kommuneloven § 20-2.',
      },
    ],
    conflicts: [],
  },
  'nord-gudbrandsdal': {
    events: [
      { date: '2019-03-09', text: 'En lokalavis omtaler det nye samarbeidet uten å nevne hvem som er med.' },
    ],
    conflicts: [
      'En eldre side hos Abakus nevner de seks kommunene som en egen region der. Nyere kilder nevner dem ikke hos Abakus, så vi fører dem her.',
    ],
  },
  siin: {
    events: [
      { date: '2014', text: 'En kilde omtaler Samordna innkjøp i Salten med ni medlemmer.' },
      { date: '2020-10-20', text: 'To kunngjøringer nevner til sammen 21 kommuner som brukere av avtalene.' },
    ],
    conflicts: [
      'Kilden fra 2014 bruker et annet navn og nevner ni medlemmer. Kunngjøringene fra 2020 nevner 21 brukere. Vi regner det som samme samarbeid fordi Bodø er vert i begge, og vi viser brukerne fra 2020.',
    ],
  },
  sunnmoere: {
    events: [
      { date: '2020', text: 'Flere kommuner på listen ble slått sammen, blant annet inn i nye Ålesund.' },
      { date: '2024', text: 'Haram ble egen kommune igjen.' },
    ],
    conflicts: [],
  },
  vaernes: {
    events: [
      { date: '2020-10-06', text: 'En kunngjøring nevner deltakerne.' },
      { date: '2024-02', text: 'Holtålen kjøper sammen med samarbeidet i én kunngjøring.' },
    ],
    conflicts: [],
  },
  vois: {
    events: [
      { date: '2013', text: 'Avtalen bygger på vertskommuneregelen i den gamle kommuneloven (§ 28-1 b).' },
    ],
    conflicts: [],
  },
  hallingdal: {
    events: [
      { date: '2024-06', text: 'Prosjekt for å opprette et regionalt samarbeid.' },
      { date: '2026-10', text: 'Prosjektet er slutt. Vi vet ikke om samarbeidet fortsetter.' },
    ],
    conflicts: [],
  },
  'agder-vft': {
    events: [{ date: '2016', text: '21 av 30 kommuner på Agder var med fra starten. Ni hadde opsjon.' }],
    conflicts: [],
  },
  sffi: {
    events: [
      {
        date: '2020',
        text: 'Sogn og Fjordane fylkeskommune ble en del av Vestland. Vi vet ikke hva som skjedde med samarbeidet.',
      },
    ],
    conflicts: [],
  },
  btv: {
    events: [
      {
        date: '2018-07-01',
        text: 'Den fylkeskommunale delen ble lagt ned, og avtalene ble delt mellom de tre fylkeskommunene.',
      },
    ],
    conflicts: [],
  },
  fkit: {
    events: [
      {
        date: '2017',
        text: 'Fylkestinget la ned samarbeidet (sak 49/17). 19 kommuner var med til slutt. Avtalene gjaldt til de løp ut.',
      },
    ],
    conflicts: [],
  },
  telemark: {
    events: [],
    conflicts: [
      'Kilden sier at samarbeidet har sju medlemmer, men nevner dem ikke. Den sier heller ikke hvordan det henger sammen med GKI i Grenland.',
    ],
  },
} satisfies CooperationHistoryTexts;
