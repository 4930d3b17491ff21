// English for what happened to single cooperations.
import type { CooperationStory, cooperationHistoryNb } from './cooperation-history.nb.ts';

export const cooperationHistoryEn: Readonly<Record<keyof typeof cooperationHistoryNb, CooperationStory>> = {
  abakus: {
    events: [{ date: '2015', text: 'Frøya, Orkland and Rindal take part from 2015.' }],
    conflicts: [
      'An older page of Abakus also names six municipalities of Nord-Gudbrandsdal. An article of 2021 names only the eleven owners in Østerdalen with Røros, and Frøya, Orkland and Rindal. We follow the article.',
    ],
  },
  innherred: {
    events: [{ date: '2020', text: 'Verran became part of Steinkjer, which stayed in the cooperation.' }],
    conflicts: [],
  },
  nii: {
    events: [
      { date: '2002', text: 'Set up as a board under section 27 of the former Local Government Act.' },
      {
        date: '2021-02-01',
        text: 'Deadline of the hearing on becoming a host municipality cooperation under section 20-2 of the Local Government Act.',
      },
    ],
    conflicts: [],
  },
  'nord-gudbrandsdal': {
    events: [
      { date: '2019-03-09', text: 'A local paper tells of the new cooperation without naming its members.' },
    ],
    conflicts: [
      'An older page of Abakus names the six municipalities as a region there. Newer sources do not name them with Abakus, so we list them here.',
    ],
  },
  siin: {
    events: [
      { date: '2014', text: 'A source tells of Samordna innkjøp i Salten with nine members.' },
      { date: '2020-10-20', text: 'Two notices together name 21 municipalities as users of the agreements.' },
    ],
    conflicts: [
      'The source of 2014 uses another name and speaks of nine members. The notices of 2020 name 21 users. We take it as the same cooperation because Bodø is host in both, and show the users of 2020.',
    ],
  },
  sunnmoere: {
    events: [
      { date: '2020', text: 'Several municipalities on the list merged, among others into the new Ålesund.' },
      { date: '2024', text: 'Haram became a municipality of its own again.' },
    ],
    conflicts: [],
  },
  vaernes: {
    events: [
      { date: '2020-10-06', text: 'A notice names the participants.' },
      { date: '2024-02', text: 'Holtålen buys together with the cooperation in one notice.' },
    ],
    conflicts: [],
  },
  vois: {
    events: [
      {
        date: '2013',
        text: 'The agreement rests on the host municipality rule of the former Local Government Act (section 28-1 b).',
      },
    ],
    conflicts: [],
  },
  hallingdal: {
    events: [
      { date: '2024-06', text: 'Project to set up a regional cooperation.' },
      { date: '2026-10', text: 'The project has ended. We do not know whether the cooperation continues.' },
    ],
    conflicts: [],
  },
  'agder-vft': {
    events: [
      {
        date: '2016',
        text: '21 of 30 municipalities of Agder took part from the start. Nine had an option.',
      },
    ],
    conflicts: [],
  },
  sffi: {
    events: [
      {
        date: '2020',
        text: 'Sogn og Fjordane county became part of Vestland. We do not know what happened to the cooperation.',
      },
    ],
    conflicts: [],
  },
  btv: {
    events: [
      {
        date: '2018-07-01',
        text: 'The county part was closed and its agreements were divided between the three counties.',
      },
    ],
    conflicts: [],
  },
  fkit: {
    events: [
      {
        date: '2017',
        text: 'The county council closed the cooperation (case 49/17). It had 19 municipalities at the end. Agreements stayed in force until they expired.',
      },
    ],
    conflicts: [],
  },
  telemark: {
    events: [],
    conflicts: [
      'The source says that the cooperation has seven members but does not name them, nor how it relates to GKI in Grenland.',
    ],
  },
};
