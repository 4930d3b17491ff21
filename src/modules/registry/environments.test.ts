// Nearest and most similar environments, the next step, and the travel estimate, on the real register.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import { coverageOn } from './coverage.ts';
import { DEFAULT_WEIGHTS, environmentsFor, similarityScore } from './environments.ts';
import type { BodyId, Municipality } from './model.ts';
import { nextStepFor } from './next-step.ts';
import { centreOf, estimateTravel, roundedMinutes, straightKm } from './travel.ts';

const register = realRegister();
const date = localDate('2026-11-22');
const coverage = coverageOn(register, { date });

function municipality(number: string): Municipality {
  const found = register.municipalities.find((it) => it.number === number);
  if (!found) throw new Error(number);
  return found;
}

describe('environments near Namsos', () => {
  const environments = environmentsFor(register, municipality('5007'), { date, order: 'nearest' });

  test('the nearest are Innherred and Værnesregionen', () => {
    expect(environments.own).toEqual([]);
    expect(
      environments.others
        .slice(0, 2)
        .map((it) => [
          it.cooperation.id,
          it.minutes,
          it.measuredTo,
          it.host?.name,
          it.members.length,
          it.population,
        ]),
    ).toEqual([
      ['innherred', 90, 'hostSeat', 'Inderøy', 5, 69_456],
      ['vaernes', 150, 'hostSeat', 'Stjørdal', 6, 37_303],
    ]);
  });

  test('says why they are alike', () => {
    expect(environments.others[0]?.reasons.map((it) => it.code)).toEqual([
      'similarSizeMember',
      'sameCounty',
      'sameCentrality',
    ]);
    expect(environments.others[0]?.reasons[0]).toMatchObject({ municipality: { name: 'Verdal' } });
    expect(environments.others[1]?.reasons[0]).toEqual({ code: 'mixOfSizes', large: 1, medium: 0, small: 5 });
  });

  test('names those without a known place instead of guessing', () => {
    expect(environments.withoutPlace.map((it) => it.id)).toEqual(['kongsbergregionen', 'telemark']);
  });
});

describe('own cooperations and weights', () => {
  test('own memberships are told apart, and the municipality is not its own reason', () => {
    const { own, others } = environmentsFor(register, municipality('5061'), { date });
    expect(own.map((it) => it.cooperation.id).toSorted()).toEqual(['abakus', 'nii']);
    expect(others.some((it) => it.isOwn)).toBe(false);
    for (const { reasons } of own) {
      for (const reason of reasons)
        if ('municipality' in reason) expect(reason.municipality.number).not.toBe('5061');
    }
  });

  test('only distance counts when only distance has weight', () => {
    const weights = { distance: 1, size: 0, county: 0, centrality: 0 };
    const byScore = environmentsFor(register, municipality('5007'), { date, weights }).others;
    const nearest = environmentsFor(register, municipality('5007'), { date, order: 'nearest' }).others;
    const within = nearest.filter((it) => it.parts.distance > 0).map((it) => it.cooperation.id);
    expect(byScore.slice(0, within.length).map((it) => it.cooperation.id)).toEqual(within);
  });

  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const parts = fc.record({ distance: part, size: part, county: part, centrality: part });
  property.prop([parts, parts])(
    'the score lies between 0 and 100, and between its parts',
    (values, weights) => {
      const score = similarityScore(values, weights);
      const total = weights.distance + weights.size + weights.county + weights.centrality;
      if (total === 0) expect(score).toBe(0);
      else {
        expect(score).toBeGreaterThanOrEqual(100 * Math.min(...Object.values(values)) - 1e-6);
        expect(score).toBeLessThanOrEqual(100 * Math.max(...Object.values(values)) + 1e-6);
      }
    },
  );

  test('the default weights sum to one', () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });
});

describe('every municipality', () => {
  test('has environments and a next step', () => {
    for (const it of register.municipalities) {
      const { others } = environmentsFor(register, it, { date });
      expect(others.length, it.name).toBeGreaterThan(15);
      expect(nextStepFor(register, it, coverage).code, it.name).toMatch(/^[a-zA-Z]+$/);
    }
  });
});

describe('the next step', () => {
  test.each([
    ['unknown, with somebody near', '5007', 'tellUs innherred'],
    ['unknown, far from everybody', '5605', 'tellUs'],
    ['a member', '5053', 'findGroups innherred'],
    ['in two at once', '5061', 'clarifyOverlap abakus nii'],
    ['only a named user', '1804', 'findGroups siin'],
    ['a named user of an agreement', '1818', 'confirmMembership siin'],
    ['a weak source', '1506', 'confirmMembership ror'],
  ])('%s', (_name, number, expected) => {
    const step = nextStepFor(register, municipality(number), coverage);
    const about =
      step.code === 'tellUs'
        ? [step.nearest?.cooperation.id]
        : step.code === 'clarifyOverlap'
          ? step.cooperations.map((it) => it.id)
          : 'cooperation' in step
            ? [step.cooperation.id]
            : [];
    expect([step.code, ...about.filter((id) => id !== undefined)].join(' ')).toBe(expected);
  });

  test.each([
    ['5007', 'askNearest'],
    ['5605', 'findPartners'],
  ])('%s, confirmed outside: %s', (number, code) => {
    const outside = {
      ...register,
      outside: [
        { member: number as BodyId, period: { from: date, to: null }, source: { references: ['x'], date } },
      ],
    };
    expect(nextStepFor(outside, municipality(number), coverageOn(outside, { date })).code).toBe(code);
  });
});

describe('travel', () => {
  test('from Oslo to Bergen as the crow flies', () => {
    expect(straightKm(municipality('0301').position, municipality('4601').position)).toBeCloseTo(305, -1);
  });

  test('is zero to the same place and the same both ways', () => {
    const [a, b] = [municipality('5007').position, municipality('5053').position];
    expect(estimateTravel(a, a)).toEqual({ straightKm: 0, minutes: 0 });
    expect(estimateTravel(a, b)).toEqual(estimateTravel(b, a));
  });

  test.each([
    [0, 0],
    [7, 5],
    [58, 60],
    [88, 90],
    [170, 165],
    [200, 210],
  ])('%d minutes is told as %d', (minutes, told) => {
    expect(roundedMinutes(minutes)).toBe(told);
  });

  test('the middle of two places lies halfway', () => {
    const centre = centreOf([
      { latitude: 60, longitude: 10 },
      { latitude: 62, longitude: 10 },
    ]);
    expect(centre?.latitude).toBeCloseTo(61);
    expect(centre?.longitude).toBeCloseTo(10);
    expect(centreOf([])).toBeNull();
  });
});
