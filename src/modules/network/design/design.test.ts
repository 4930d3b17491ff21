// The check finds each weakness by itself and nothing in a whole design; ready-made designs lack only what nobody can know
// beforehand; a copy moves with its beginning.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { networkDesignNb } from '../../../texts/network-design.nb.ts';
import { type DesignFacts, EMPTY_DESIGN, type GoalFacts } from './model.ts';
import {
  type DesignToCheck,
  designFaults,
  FINDING_IDS,
  type FindingId,
  findingsIn,
  goalFaults,
} from './rules.ts';
import { copied, fromTemplate, TEMPLATE_IDS } from './templates.ts';

const goal: GoalFacts = {
  title: 'Alle har brukt metoden',
  unit: 'kommuner',
  baseline: 0,
  target: 11,
  dueOn: localDate('2027-06-30'),
  method: 'innlevert oppgave',
};
const whole: DesignFacts = {
  challenges: 'Vi kjøper det samme som sist.',
  targetGroup: 'Kommuner i fjorden',
  roles: ['service', 'manager', 'procurement'],
  topicsBy: localDate('2027-01-10'),
  programmeOn: localDate('2027-01-20'),
  gatherings: [
    { title: 'Velg sak', on: localDate('2027-02-01') },
    { title: 'Snakk med markedet', on: localDate('2027-03-15') },
  ],
  between: 'Egen sak',
  followUps: [3, 6, 12],
  responsibilities: 'Storvik leder',
  budget: [{ what: 'Møterom', amount: ore(1_000_000) }],
};
const good: DesignToCheck = {
  purpose: 'Kjøpe nye løsninger',
  facts: whole,
  goals: [goal],
  sizes: [900, 2100, 5200, 14_200],
};

const ids = (design: DesignToCheck): FindingId[] => findingsIn(design).map(({ id }) => id);
const withFacts = (facts: Partial<DesignFacts>): DesignToCheck => ({
  ...good,
  facts: { ...whole, ...facts },
});
const gatheringsOn = (...days: string[]): DesignToCheck =>
  withFacts({ gatherings: days.map((day) => ({ title: day, on: localDate(day) })) });

test('a whole design lacks nothing', () => {
  expect(ids(good)).toEqual([]);
});

const WEAK: readonly [FindingId, DesignToCheck][] = [
  ['purposeMissing', { ...good, purpose: '' }],
  ['challengesMissing', withFacts({ challenges: '' })],
  ['noGoals', { ...good, goals: [] }],
  ['goalWithoutBaseline', { ...good, goals: [{ ...goal, baseline: null }] }],
  ['goalNotMeasurable', { ...good, goals: [{ ...goal, method: '' }] }],
  ['noTargetGroup', withFacts({ targetGroup: '' })],
  ['noServiceRole', withFacts({ roles: ['manager', 'procurement'] })],
  ['noManagerRole', withFacts({ roles: ['service', 'procurement'] })],
  ['nobodySmall', { ...good, sizes: [5000, 6800, 9400, null] }],
  ['aloneInSize', { ...good, sizes: [4999, 6800, 9400, 14_200] }],
  ['fewGatherings', gatheringsOn('2027-02-01')],
  ['noTimeBetween', gatheringsOn('2027-03-15', '2027-02-23')],
  ['noWorkBetween', withFacts({ between: '' })],
  ['noInfluence', withFacts({ topicsBy: null })],
  ['influenceLate', withFacts({ topicsBy: localDate('2027-01-20') })],
  ['noFollowUp', withFacts({ followUps: [] })],
  ['noDuties', withFacts({ responsibilities: '' })],
  ['noBudget', withFacts({ budget: [] })],
];

test.each(WEAK)('%s is found, and nothing else', (id, design) => {
  expect(ids(design)).toEqual([id]);
});

test('every finding is tried above', () => {
  expect(WEAK.map(([id]) => id)).toEqual(FINDING_IDS);
});

test.each([
  ['twenty-one days between', gatheringsOn('2027-02-01', '2027-02-22'), []],
  [
    'topics after the first gathering',
    withFacts({ topicsBy: localDate('2027-02-01'), programmeOn: null }),
    ['influenceLate'],
  ],
  ['three bodies of one size', { ...good, sizes: [5200, 6800, 9400] }, []],
  ['no roles at all', withFacts({ roles: [] }), ['noTargetGroup']],
  ['a baseline of zero', good, []],
  [
    'nothing at all',
    { purpose: '', facts: EMPTY_DESIGN, goals: [], sizes: [] },
    [
      'purposeMissing',
      'challengesMissing',
      'noGoals',
      'noTargetGroup',
      'fewGatherings',
      'noWorkBetween',
      'noInfluence',
      'noFollowUp',
      'noDuties',
      'noBudget',
    ],
  ],
] as const)('at the edge: %s', (_, design, found) => {
  expect(ids(design)).toEqual(found);
});

test('names the goals and the days', () => {
  const [unmeasured] = findingsIn({ ...good, goals: [{ ...goal, baseline: null }] });
  expect(unmeasured?.facts).toEqual({ goals: '«Alle har brukt metoden»', count: 1 });
  const [close] = findingsIn(gatheringsOn('2027-02-01', '2027-02-11'));
  expect(close?.facts).toEqual({ days: 10, least: 21 });
});

describe.each(TEMPLATE_IDS)('the ready-made design %s', (id) => {
  const words = networkDesignNb.templates[id];
  const made = fromTemplate(id, words, localDate('2027-01-04'));
  const check = (design: typeof made): FindingId[] =>
    ids({ ...good, purpose: words.purpose, facts: design.facts, goals: design.goals });

  test('lacks what only the network itself can know', () => {
    const unknown: FindingId[] = ['goalWithoutBaseline', 'goalNotMeasurable', 'noBudget'];
    expect(check(made).filter((found) => !unknown.includes(found))).toEqual([]);
    expect([...designFaults(made.facts), ...made.goals.flatMap(goalFaults)]).toEqual([]);
  });

  test('has words for every gathering and goal', () => {
    expect(made.facts.gatherings.every(({ title, on }) => title !== '' && on !== null)).toBe(true);
    expect(made.goals.every(({ title, unit, method }) => title !== '' && unit !== '' && method !== '')).toBe(
      true,
    );
    expect(words.gatherings).toHaveLength(made.facts.gatherings.length);
    expect(words.goals).toHaveLength(made.goals.length);
  });
});

test('a copy moves its days with the beginning, and its baselines are to be measured anew', () => {
  const days = { from: localDate('2027-01-01'), to: localDate('2028-01-01') };
  const { facts, goals } = copied({ facts: whole, goals: [goal] }, days);
  expect(facts.gatherings.map(({ on }) => on)).toEqual(['2028-02-01', '2028-03-14']);
  expect(facts.topicsBy).toBe('2028-01-10');
  expect(goals).toEqual([{ ...goal, baseline: null, dueOn: '2028-06-29' }]);
  const undated = copied({ facts: whole, goals: [goal] }, { ...days, to: null });
  expect(undated.facts.gatherings.map(({ on }) => on)).toEqual([null, null]);
  expect(undated.goals[0]?.dueOn).toBeNull();
});

test('keeps no numbers of people, no negative amounts and no endless lists', () => {
  const faults = designFaults({
    ...whole,
    between: 'Spør 01817010055',
    budget: Array.from({ length: 21 }, () => ({ what: 'Mat', amount: ore(-1) })),
  });
  expect(new Set(faults.map(({ code }) => code))).toEqual(
    new Set(['text.nationalNumber', 'network.negative', 'network.tooManyLines']),
  );
});
