// A snapshot as a report of a network stands on, with something in every chapter.

import { reportedSurvey } from '../src/flows/reports/collect.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { type AnsweredWave, surveyResult } from '../src/modules/evaluation/analysis/results.ts';
import type { ReportLanguage, ReportSnapshot } from '../src/modules/evaluation/reports/model.ts';
import type { Question, Side, Survey, WaveKind } from '../src/modules/evaluation/surveys/model.ts';

const said = (text: string) => ({ nb: text, nn: text, en: text });

export const QUESTIONS: readonly Question[] = [
  { id: 'goals', kind: 'scale', text: said('Jeg kjenner målene for nettverket.') },
  { id: 'dialogue', kind: 'scale', text: said('Jeg er trygg på dialog med markedet.') },
  {
    id: 'again',
    kind: 'choice',
    text: said('Vil dere være med igjen?'),
    options: [
      { id: 'yes', text: said('Ja') },
      { id: 'no', text: said('Nei') },
    ],
  },
  {
    id: 'hours',
    kind: 'number',
    text: said('Timer brukt hjemme'),
    unit: said('timer'),
    lowest: 0,
    highest: 200,
  },
  { id: 'more', kind: 'text', text: said('Hva bør endres?') },
];

/** The survey with rounds that are closed, so many days after each other. */
export const surveyWith = (kinds: readonly WaveKind[]): Survey => ({
  id: 'survey',
  subject: { kind: 'network', id: 'network' },
  party: 'leader' as Survey['party'],
  isDemo: false,
  title: 'Slik virker nettverket',
  instrument: { id: 'network', version: 1 },
  questions: QUESTIONS,
  endsOn: null,
  waves: kinds.map((kind) => ({
    id: `wave-${kind}`,
    kind,
    opensOn: localDate('2026-09-01'),
    closesOn: localDate('2026-09-14'),
    openedAt: new Date('2026-09-01T06:00:00Z'),
    closedAt: new Date('2026-09-15T06:00:00Z'),
    turnout: null,
  })),
});

function wave(kind: WaveKind, count: number, bodies: number, lift: number): AnsweredWave {
  const half = Math.floor(count / 2);
  return {
    kind,
    asked: { small: half + 2, large: count - half + 2, other: 0 },
    bodies,
    answers: Array.from({ length: count }, (_, place) => ({
      side: (place < half ? 'small' : 'large') as Side,
      pair: null,
      isPaper: false,
      values: {
        goals: 1 + ((place + lift) % 6),
        dialogue: Math.min(6, 2 + (place % 3) + lift),
        again: place % 3 === 0 ? 'no' : 'yes',
        hours: place * 2,
      },
    })),
  };
}

/** With answers from so many bodies in the first round; from twenty there are intervals. */
export function sampleSnapshot(language: ReportLanguage = 'nb', bodies = 11): ReportSnapshot {
  const kinds = ['before', 'after'] as const;
  const survey = surveyWith(kinds);
  const count = bodies + 5;
  const result = surveyResult(survey, [
    wave('before', count, bodies, 0),
    wave('after', count - 2, bodies, 1),
  ]);
  const quotes = [
    { id: 'a', wave: 'wave-after', question: 'more', text: 'Mer tid til egen sak.', state: 'shown' as const },
    { id: 'b', wave: 'wave-after', question: 'more', text: 'Skjult', state: 'hidden' as const },
  ];
  return {
    snapshotVersion: 1,
    templateVersion: 1,
    programVersion: '0.1.0',
    language,
    madeOn: localDate('2026-11-27'),
    number: 2,
    subject: {
      kind: 'network',
      title: 'Innovative innkjøp',
      lead: 'Storvik',
      isDemo: false,
      begins: localDate('2026-02-01'),
      ends: localDate('2026-10-15'),
    },
    chapters: {
      design: {
        purpose: 'Kommunene kan kjøpe en løsning de ikke har brukt før.',
        challenges: 'Vi kjøper det samme som sist.',
        targetGroup: 'Kommuner med en sak.',
        roles: ['service', 'procurement'],
        topicsBy: localDate('2026-02-20'),
        programmeOn: localDate('2026-03-01'),
        gatherings: [{ title: 'Velg sak', on: localDate('2026-03-10') }],
        between: 'Egen sak.',
        followUps: [3, 6],
        responsibilities: 'Storvik: program.',
        budget: [
          { what: 'Møterom', amount: 1_500_000 },
          { what: 'Reise', amount: 900_050 },
        ],
        findings: [{ id: 'fewGatherings', source: 'tfou2016', facts: {} }],
      },
      participants: {
        bodies: [
          { name: 'Lillefjord', side: 'small', state: 'joined' },
          { name: 'Storvik', side: 'large', state: 'joined' },
          { name: 'Nesøy', side: 'small', state: 'declined' },
        ],
        people: 7,
      },
      gatherings: [
        {
          number: 1,
          title: 'Velg sak',
          on: localDate('2026-03-10'),
          form: 'physical',
          registered: 7,
          decisions: 2,
          decisionsDone: 1,
        },
      ],
      topics: {
        proposed: 3,
        vote: { endsOn: localDate('2026-02-20'), voted: 2, unit: 'body' },
        topics: [{ title: 'Dialog med markedet', isChosen: true, basis: 'votes', reason: '' }],
      },
      assignments: [
        {
          number: 1,
          title: 'Beskriv behovet',
          dueOn: localDate('2026-04-01'),
          asked: 2,
          delivered: 1,
          answered: 1,
        },
      ],
      outcomes: [{ kind: 'procurement', title: 'Trygghetsalarmer', startedOn: localDate('2026-06-01') }],
      goals: [
        {
          title: 'Alle har brukt metoden',
          unit: 'kommuner',
          baseline: '0',
          target: '2',
          dueOn: localDate('2026-10-15'),
          method: 'telling',
          measures: [{ on: localDate('2026-10-20'), value: '2', source: 'talt i Samkjøp' }],
        },
        {
          title: 'Færre avvik',
          unit: 'avvik',
          baseline: '9.5',
          target: '4',
          dueOn: null,
          method: '',
          measures: [],
        },
      ],
      surveys: [reportedSurvey({ survey, result, quotes }, language)],
      benefits: {
        benefits: [
          {
            title: 'Lavere pris på alarmer',
            kind: 'price',
            counterfactual: 'Hver kommune hadde kjøpt alene.',
            method: 'ownEarlierPrice',
            methodText: '',
            unit: 'nokYear',
            unitName: '',
            low: 10_000_000,
            base: 20_000_000,
            high: 25_000_000,
            from: localDate('2027-01-01'),
            to: localDate('2030-12-31'),
            bodies: ['Lillefjord', 'Storvik'],
            sources: [{ text: 'Avtalen', link: 'https://eksempel.example/avtale' }],
            state: 'confirmed',
            words: [
              {
                party: 'Storvik',
                kind: 'confirmed',
                role: 'økonomisjef',
                reason: '',
                on: localDate('2026-11-01'),
              },
            ],
          },
        ],
        sums: [
          {
            isConfirmed: true,
            unit: 'nokYear',
            year: 2027,
            low: 10_000_000,
            base: 20_000_000,
            high: 25_000_000,
            count: 1,
          },
        ],
        notCounted: { overlap: 1, disputed: 0, otherUnit: 0 },
      },
      model: [
        {
          column: 'inputs',
          text: 'Tid hos hver kommune',
          indicator: '',
          measure: null,
          leadsTo: ['Samlinger'],
        },
        {
          column: 'outcomes',
          text: 'Nye løsninger i bruk',
          indicator: 'antall',
          measure: { kind: 'goal', what: 'Alle har brukt metoden' },
          leadsTo: [],
        },
      ],
    },
  };
}
