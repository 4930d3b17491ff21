// Tables of what is refused, and of why a topic has its place.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { ProposedProgramme } from './count.ts';
import {
  ballotFaults,
  basisOf,
  isSameTitle,
  openFaults,
  plainBallot,
  programmeFaults,
  type TopicChoice,
} from './rules.ts';

const codesOf = (problems: readonly { readonly code: string }[]): string[] =>
  problems.map(({ code }) => code);
const TODAY = localDate('2026-11-27');
const topics = [1, 2, 3, 4].map((number) => ({ number, title: `Tema ${number}` }));

describe('a vote', () => {
  const vote = { topics: 3, voters: 6, isAnonymous: true, endsOn: localDate('2026-12-04') };
  test.each([
    { change: {}, refused: [] },
    { change: { topics: 1 }, refused: ['topics.fewTopics'] },
    { change: { voters: 4 }, refused: ['topics.fewVoters'] },
    { change: { voters: 4, isAnonymous: false }, refused: [] },
    { change: { voters: 0, isAnonymous: false }, refused: ['topics.fewVoters'] },
    { change: { endsOn: TODAY }, refused: ['topics.endsOutside'] },
    { change: { endsOn: localDate('2027-06-01') }, refused: ['topics.endsOutside'] },
  ])('$change is refused for $refused', ({ change, refused }) => {
    expect(codesOf(openFaults({ ...vote, ...change }, TODAY))).toEqual(refused);
  });

  test.each([
    { method: 'dots', chosen: [], refused: ['topics.nothingChosen'] },
    { method: 'dots', chosen: [1, 2, 4], refused: [] },
    { method: 'dots', chosen: [1, 2, 3, 4], refused: ['topics.manyChosen'] },
    { method: 'approval', chosen: [1, 2, 3, 4], refused: [] },
    { method: 'approval', chosen: [1, 9], refused: ['topics.gone'] },
  ] as const)('by $method a ballot of $chosen is refused for $refused', ({ method, chosen, refused }) => {
    expect(codesOf(ballotFaults({ method, topics }, chosen))).toEqual(refused);
  });

  test('a ballot forgets in which order it was ticked', () => {
    expect(plainBallot([4, 1, 4, 2])).toEqual([1, 2, 4]);
  });
});

test('titles are alike whatever the capitals and spaces', () => {
  expect(isSameTitle('Skrive  behov', 'skrive behov ')).toBe(true);
  expect(isSameTitle('Skrive behov', 'Skrive krav')).toBe(false);
});

const PROPOSED: ProposedProgramme = {
  chosen: [
    { topic: 1, basis: 'votes' },
    { topic: 3, basis: 'small' },
  ],
  undecided: [],
  left: 0,
};
const choose = (chosen: readonly number[], reasons: Readonly<Record<number, string>> = {}): TopicChoice[] =>
  topics.map(({ number, title }) => ({
    topic: number,
    title,
    isChosen: chosen.includes(number),
    reason: reasons[number] ?? '',
  }));

describe('a programme', () => {
  test.each([
    { chosen: [1, 3], says: ['votes', 'votes', 'small', 'votes'] },
    { chosen: [1, 2], says: ['votes', 'leader', 'leader', 'votes'] },
  ])('of $chosen has its places from $says', ({ chosen, says }) => {
    expect(choose(chosen).map((one) => basisOf(one, PROPOSED))).toEqual(says);
  });

  test('without a vote, or on a shared place, is the leader’s', () => {
    expect(choose([1]).map((one) => basisOf(one, null))).toEqual(['leader', 'leader', 'leader', 'leader']);
    const shared = { ...PROPOSED, chosen: PROPOSED.chosen.slice(0, 1), undecided: [2, 3], left: 1 };
    expect(choose([1, 2]).map((one) => basisOf(one, shared))).toEqual(['votes', 'leader', 'leader', 'votes']);
  });

  const plain = {
    choices: choose([1, 3]),
    proposed: PROPOSED as ProposedProgramme | null,
    goesOnUntil: null,
    isFirst: true,
    reason: '',
  };
  test.each([
    { name: 'as the votes gave it', change: {}, refused: [] },
    {
      name: 'while the vote goes on',
      change: { proposed: null, goesOnUntil: localDate('2026-12-04') },
      refused: ['topics.voteGoesOn'],
    },
    { name: 'without a vote', change: { proposed: null }, refused: ['topics.voteNotHeld'] },
    {
      name: 'without a vote, with a reason',
      change: { proposed: null, reason: 'Samlingen er i morgen.' },
      refused: [],
    },
    { name: 'another time', change: { isFirst: false }, refused: ['topics.reasonMissing'] },
    {
      name: 'with nothing in it',
      change: { choices: choose([], { 1: 'a', 3: 'b' }) },
      refused: ['topics.nothingInProgramme'],
    },
    {
      name: 'against the votes',
      change: { choices: choose([1, 2]) },
      refused: ['topics.choiceReasonMissing', 'topics.choiceReasonMissing'],
    },
    {
      name: 'against the votes, with reasons',
      change: { choices: choose([1, 2], { 2: 'Foredragsholderen kan komme nå.', 3: 'Tas i januar.' }) },
      refused: [],
    },
    {
      name: 'with a national identity number',
      change: { choices: choose([1, 3], { 1: '01010150074' }) },
      refused: ['text.nationalNumber'],
    },
  ])('$name', ({ change, refused }) => {
    expect(codesOf(programmeFaults({ ...plain, ...change }))).toEqual(refused);
  });
});
