// Nynorsk for what happened to single cooperations.
import type { CooperationStory, cooperationHistoryNb } from './cooperation-history.nb.ts';

export const cooperationHistoryNn: Readonly<Record<keyof typeof cooperationHistoryNb, CooperationStory>> = {
  abakus: {
    events: [{ date: '2015', text: 'Frøya, Orkland og Rindal er med frå 2015.' }],
    conflicts: [
      'Ei eldre side hos Abakus nemner òg seks kommunar i Nord-Gudbrandsdal. Ein artikkel frå 2021 nemner berre dei elleve eigarane i Østerdalen med Røros, og Frøya, Orkland og Rindal. Vi følgjer artikkelen.',
    ],
  },
  innherred: {
    events: [{ date: '2020', text: 'Verran vart ein del av Steinkjer, som heldt fram i samarbeidet.' }],
    conflicts: [],
  },
  nii: {
    events: [
      { date: '2002', text: 'Oppretta som eit styre etter § 27 i den gamle kommunelova.' },
      {
        date: '2021-02-01',
        text: 'Frist i høyringa om å bli vertskommunesamarbeid etter kommunelova § 20-2.',
      },
    ],
    conflicts: [],
  },
  'nord-gudbrandsdal': {
    events: [
      { date: '2019-03-09', text: 'Ei lokalavis omtaler det nye samarbeidet utan å nemne kven som er med.' },
    ],
    conflicts: [
      'Ei eldre side hos Abakus nemner dei seks kommunane som ein eigen region der. Nyare kjelder nemner dei ikkje hos Abakus, så vi fører dei her.',
    ],
  },
  siin: {
    events: [
      { date: '2014', text: 'Ei kjelde omtaler Samordna innkjøp i Salten med ni medlemmer.' },
      { date: '2020-10-20', text: 'To kunngjeringar nemner til saman 21 kommunar som brukarar av avtalane.' },
    ],
    conflicts: [
      'Kjelda frå 2014 bruker eit anna namn og nemner ni medlemmer. Kunngjeringane frå 2020 nemner 21 brukarar. Vi reknar det som same samarbeidet fordi Bodø er vert i begge, og vi viser brukarane frå 2020.',
    ],
  },
  sunnmoere: {
    events: [
      { date: '2020', text: 'Fleire kommunar på lista vart slått saman, mellom anna inn i nye Ålesund.' },
      { date: '2024', text: 'Haram vart eigen kommune igjen.' },
    ],
    conflicts: [],
  },
  vaernes: {
    events: [
      { date: '2020-10-06', text: 'Ei kunngjering nemner deltakarane.' },
      { date: '2024-02', text: 'Holtålen kjøper saman med samarbeidet i ei kunngjering.' },
    ],
    conflicts: [],
  },
  vois: {
    events: [
      { date: '2013', text: 'Avtalen byggjer på vertskommuneregelen i den gamle kommunelova (§ 28-1 b).' },
    ],
    conflicts: [],
  },
  hallingdal: {
    events: [
      { date: '2024-06', text: 'Prosjekt for å opprette eit regionalt samarbeid.' },
      { date: '2026-10', text: 'Prosjektet er slutt. Vi veit ikkje om samarbeidet held fram.' },
    ],
    conflicts: [],
  },
  'agder-vft': {
    events: [{ date: '2016', text: '21 av 30 kommunar på Agder var med frå starten. Ni hadde opsjon.' }],
    conflicts: [],
  },
  sffi: {
    events: [
      {
        date: '2020',
        text: 'Sogn og Fjordane fylkeskommune vart ein del av Vestland. Vi veit ikkje kva som hende med samarbeidet.',
      },
    ],
    conflicts: [],
  },
  btv: {
    events: [
      {
        date: '2018-07-01',
        text: 'Den fylkeskommunale delen vart lagd ned, og avtalane vart delte mellom dei tre fylkeskommunane.',
      },
    ],
    conflicts: [],
  },
  fkit: {
    events: [
      {
        date: '2017',
        text: 'Fylkestinget la ned samarbeidet (sak 49/17). 19 kommunar var med til slutt. Avtalane galdt til dei gjekk ut.',
      },
    ],
    conflicts: [],
  },
  telemark: {
    events: [],
    conflicts: [
      'Kjelda seier at samarbeidet har sju medlemmer, men nemner dei ikkje. Ho seier heller ikkje korleis det heng saman med GKI i Grenland.',
    ],
  },
};
