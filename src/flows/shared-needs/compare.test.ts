// How alike two needs are by what is shown of the other, in which order they come, and what is looked for.
import { describe, expect, test } from 'vitest';
import { realCategoryIndex } from '../../../test/planning-data.ts';
import type { CpvCode } from '../../kernel/cpv-code.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ore } from '../../kernel/money.ts';
import type { OtherNeed, OwnNeed, PairState } from '../../modules/planning/live-needs/model.ts';
import { NO_FACTS, type PlanItem } from '../../modules/planning/plan-item.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { byDistance, byLikeness, compareNeeds, type Match } from './compare.ts';
import { type Outlook, wantedFor } from './surroundings.ts';

const index = realCategoryIndex();
const US = '5007' as BodyId;
const THEM = '5045' as BodyId;
const span = (from: string, to: string) => ({
  earliest: localDate(from),
  latest: localDate(to),
  why: 'expiry' as const,
});

const own = (some: Partial<PlanItem> = {}): OwnNeed => ({
  item: {
    ...NO_FACTS,
    id: 'own',
    body: US,
    kind: 'contract',
    title: 'Renhold av skoler',
    category: 'renhold',
    source: 'typed',
    sourceNote: null,
    visibility: null,
    version: 1,
    changedAt: new Date(0),
    ...some,
  },
  starts: [span('2027-04-01', '2027-12-31')],
  shown: 'exists',
});

const other = (some: Partial<OtherNeed> = {}): OtherNeed => ({
  id: 'other',
  body: THEM,
  level: 'exists',
  category: 'renhold',
  title: null,
  cpv: null,
  annualValue: null,
  annualVolume: null,
  unit: null,
  requirements: null,
  termMonths: 24,
  starts: [span('2027-04-01', '2027-12-31')],
  ...some,
});

const way = { body: THEM, km: 55, minutes: 50 };
const outlook: Outlook = {
  body: US,
  isDemo: false,
  distances: [way],
  ways: new Map([[THEM, way]]),
  reachable: [[], [], [], []],
  maxKm: { local: 50, regional: 250, national: 400, international: 600 },
  roadFactor: 1.35,
};
const nothing: PairState = { item: 'own', other: 'other', answer: null, isSameToThem: false };
const compare = (mine: OwnNeed, theirs: OtherNeed, state: PairState = nothing): Match =>
  compareNeeds([{ own: mine, other: theirs, state }], { index, outlook })[0] as Match;

describe('two needs', () => {
  test('of which one only exists may be the same, and no words are told', () => {
    expect(compare(own(), other())).toMatchObject({
      verdict: 'mulig',
      words: [],
      isSameCategory: true,
      isNear: true,
      km: 55,
    });
  });

  test('with like titles are probably the same, and the words that decide are told', () => {
    const match = compare(own(), other({ level: 'details', title: 'Renhold i skoler og barnehager' }));
    expect(match.verdict).toBe('felles');
    expect([...match.words].toSorted()).toEqual(['renhold', 'skoler']);
  });

  test('differ in value only where both values are known', () => {
    const hidden = compare(own({ annualValue: ore(100_000_000) }), other()).score;
    const same = compare(
      own({ annualValue: ore(100_000_000) }),
      other({ annualValue: ore(100_000_000) }),
    ).score;
    const unlike = compare(
      own({ annualValue: ore(100_000_000) }),
      other({ annualValue: ore(1_000_000) }),
    ).score;
    expect(hidden).toBe(same);
    expect(compare(own(), other({ annualValue: ore(1_000_000) })).score).toBe(same);
    expect(unlike).toBeLessThan(same);
  });

  test('share the codes they have, and the quarters in which both can start', () => {
    const codes = compare(
      own({ cpv: '90911200' as CpvCode }),
      other({ cpv: '90919300' as CpvCode, starts: [span('2027-11-01', '2028-06-30')] }),
    );
    expect(codes.sharedCpv).toBe('9091');
    expect(codes.starts).toEqual({ first: 31, last: 31 });
    expect(compare(own(), other({ starts: [span('2029-01-01', '2029-06-30')] })).starts).toBeNull();
  });

  test('are near by the market of the own category, and not compared with bodies that have no place', () => {
    const local = index.categories.all.find(({ market }) => market === 'local')?.id ?? '';
    expect(compare(own({ category: local }), other({ category: local })).isNear).toBe(false);
    const nowhere = { own: own(), other: other({ body: '0000' as BodyId }), state: nothing };
    expect(compareNeeds([nowhere], { index, outlook })).toEqual([]);
  });
});

test('what both have said comes first, then their yes, then ours, then what is most alike or nearest', () => {
  const [theirs, ours] = [{ isSameToThem: true }, { answer: 'same' as const }];
  const states = [{}, ours, theirs, { ...ours, ...theirs }];
  const matches = states.map((state, place) =>
    compare(own(), other({ id: String(place) }), { ...nothing, ...state }),
  );
  const alike = compare(own(), other({ id: 'alike', level: 'details', title: 'Renhold av skoler' }));
  const near = { ...compare(own(), other({ id: 'near' })), km: 10 };
  const all = [...matches, near, alike];
  expect(all.toSorted(byLikeness).map((match) => match.other.id)).toEqual([
    '3',
    '2',
    '1',
    'alike',
    'near',
    '0',
  ]);
  expect(all.toSorted(byDistance).map((match) => match.other.id)).toEqual([
    '3',
    '2',
    '1',
    'near',
    'alike',
    '0',
  ]);
});

describe('what is looked for', () => {
  const categoriesOf = (need: OwnNeed, akin: boolean): string[] =>
    wantedFor([need], index.categories, akin).map(
      ({ category, isAkin }) => `${category}${isAkin ? ' akin' : ''}`,
    );

  test('is the own category in each span, and with it those of the same CPV group', () => {
    expect(categoriesOf(own(), false)).toEqual(['renhold']);
    expect(categoriesOf(own(), true)).toEqual(['renhold', 'vinduspuss akin', 'skadedyr akin']);
    const two = { ...own(), starts: [span('2027-04-01', '2027-12-31'), span('2028-04-01', '2028-12-31')] };
    expect(categoriesOf(two, false)).toEqual(['renhold', 'renhold']);
  });

  test('is with those named only, and nothing where nobody is named', () => {
    const named = own({ cooperation: 'onlyWith', cooperateWith: [THEM] });
    expect(wantedFor([named], index.categories, false)[0]?.onlyWith).toEqual([THEM]);
    expect(wantedFor([own({ cooperation: 'onlyWith' })], index.categories, false)).toEqual([]);
  });
});
