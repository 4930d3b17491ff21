// Worked out in parts is worked out whole: the same bytes, whatever the parts, the seed and the order of the input.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { body, category, drawProblem, need, reordered } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import type { Options, Plan, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { categoriesLeftOut, joinPlans, partOf, partsOf } from './parts.ts';
import { verify, verifyJoined } from './verify.ts';

const inParts = (problem: Problem, most: number, options: Options): Plan =>
  joinPlans(
    problem,
    partsOf(problem, most).map((part) => optimise(partOf(problem, part), options)),
    options,
  );
const bytes = (plan: Plan): string => JSON.stringify(plan);

const draws = fc.record({
  seed: fc.integer(),
  needs: fc.integer({ min: 0, max: 80 }),
  bodies: fc.integer({ min: 1, max: 30 }),
  categories: fc.integer({ min: 1, max: 9 }),
  cooperations: fc.integer({ min: 0, max: 4 }),
  agreements: fc.integer({ min: 0, max: 3 }),
  restricted: fc.boolean(),
  demanding: fc.boolean(),
});
const cases = fc.record({
  draw: draws,
  most: fc.integer({ min: 1, max: 12 }),
  seed: fc.integer({ min: 0, max: 5 }),
  exactLimit: fc.constantFrom(0, 4, 12),
});

/** A country: many bodies, categories with and without a limit on members, standing cooperations and agreements. */
const country = (seed: number): Problem =>
  drawProblem({
    ...{ seed, needs: 240, bodies: 50, categories: 12, cooperations: 4, agreements: 2, spread: 5 },
    ...{ restricted: true, demanding: true },
  });

describe('the joined plan', () => {
  test('is that of the whole, byte for byte, and passes the verifier', () => {
    let groups = 0;
    fc.assert(
      fc.property(cases, ({ draw, most, seed, exactLimit }) => {
        const problem = drawProblem(draw);
        const whole = optimise(problem, { seed, exactLimit });
        const joined = inParts(problem, most, { seed, exactLimit });
        expect(bytes(joined)).toBe(bytes(whole));
        expect(verify(problem, joined)).toEqual([]);
        groups += joined.groups.length;
      }),
      { numRuns: runs(40), seed: 11 },
    );
    expect(groups).toBeGreaterThan(40);
  });

  test('of a country is the same for any number of parts, in any order of the input and of the parts', () => {
    for (const seed of [1, 2]) {
      const problem = country(seed);
      const whole = optimise(problem, { seed });
      expect(whole.groups.length).toBeGreaterThan(10);
      for (const most of [1, 3, 12]) {
        expect(bytes(inParts(problem, most, { seed }))).toBe(bytes(whole));
      }
      const mixed = reordered(problem, 9);
      expect(partsOf(mixed, 4)).toEqual(partsOf(problem, 4));
      const plans = partsOf(mixed, 4).map((part) => optimise(partOf(mixed, part), { seed }));
      expect(bytes(joinPlans(mixed, plans.toReversed(), { seed }))).toBe(bytes(whole));
    }
  });

  test('survives JSON on the way', () => {
    const problem = country(3);
    const plans = partsOf(problem, 3).map((part) => {
      const sent = JSON.parse(JSON.stringify(partOf(problem, part))) as Problem;
      return JSON.parse(JSON.stringify(optimise(sent, { seed: 1 }))) as Plan;
    });
    expect(bytes(joinPlans(problem, plans, { seed: 1 }))).toBe(bytes(optimise(problem, { seed: 1 })));
  });

  test('is the same where the best plan is proved by linear programs', async () => {
    const linear = await linearSolver();
    for (const seed of [1, 2, 3]) {
      const problem = country(seed);
      const options = { seed, exactLimit: 6, linear };
      expect(bytes(inParts(problem, 4, options))).toBe(bytes(optimise(problem, options)));
    }
  });

  test('gives groups the ids of the whole where two categories want the same', () => {
    const bodies = [body(1), body(2, 60.1), body(3, 60.2), body(4, 60.3)].map((one, k) => ({
      ...one,
      id: ['x', 'b.x', 'y', 'z'][k] as string,
      canLead: k < 2,
    }));
    const needs = [
      need('n1', 'b.x', { category: 'a' }),
      need('n2', 'y', { category: 'a' }),
      need('n3', 'x', { category: 'a.b' }),
      need('n4', 'z', { category: 'a.b' }),
    ];
    const drawn = drawProblem({ seed: 1, needs: 1 });
    const problem = { ...drawn, authorities: bodies, categories: [category('a'), category('a.b')], needs };
    const whole = optimise(problem, { seed: 1 });
    expect(whole.groups.map(({ id }) => id)).toEqual(['a.b.x.2027-Q1', 'a.b.x.2027-Q1.2']);
    expect(bytes(inParts(problem, 2, { seed: 1 }))).toBe(bytes(whole));
  });

  test('says that somebody stopped it when a part was stopped', () => {
    const problem = country(4);
    const [first, ...rest] = partsOf(problem, 3);
    const stopped = optimise(partOf(problem, first ?? []), { seed: 1, signal: { aborted: true } });
    const plans = [stopped, ...rest.map((part) => optimise(partOf(problem, part), { seed: 1 }))];
    const joined = joinPlans(problem, plans, { seed: 1 });
    expect(joined.meta.stoppedBy).toBe('abort');
    expect(joined.standAlone.some(({ reason }) => reason === 'notReached')).toBe(true);
    expect(verify(problem, joined)).toEqual([]);
  });

  test('is not made of what does not fit together', () => {
    const problem = country(5);
    const plans = partsOf(problem, 3).map((part) => optimise(partOf(problem, part), { seed: 1 }));
    const [first, ...rest] = plans as [Plan, ...Plan[]];
    expect(() => joinPlans(problem, rest, { seed: 1 })).toThrow('in no part');
    expect(() => joinPlans(problem, [...plans, first], { seed: 1 })).toThrow('in several parts');
    expect(() => joinPlans(problem, plans, { seed: 2 })).toThrow('different calculations');
    const limited = optimise(partOf(problem, partsOf(problem, 3)[0] ?? []), { seed: 1, workUnits: 1 });
    expect(() => joinPlans(problem, [limited, ...rest], { seed: 1 })).toThrow('limit on work units');
  });
});

describe('parts', () => {
  test('have every category once and about the same work', () => {
    const problem = country(6);
    const parts = partsOf(problem, 3);
    expect(parts.flat().sort()).toEqual([...new Set(problem.needs.map((one) => one.category))].sort());
    const works = parts.map((part) =>
      part
        .map((id) => problem.needs.filter((one) => one.category === id).length ** 2)
        .reduce((sum, work) => sum + work, 0),
    );
    expect(Math.max(...works)).toBeLessThan(1.5 * Math.min(...works));
  });

  test('are no more than there are categories, and none without needs', () => {
    const problem = country(7);
    expect(partsOf(problem, 100).length).toBe(12);
    expect(partsOf({ ...problem, needs: [] }, 4)).toEqual([]);
  });

  test('that are missing are named', () => {
    const problem = country(8);
    const [first = [], ...rest] = partsOf(problem, 4);
    const plans = rest.map((part) => optimise(partOf(problem, part), { seed: 1 }));
    expect(categoriesLeftOut(problem, plans)).toEqual(first);
  });
});

describe('what was verified part by part', () => {
  const problem = country(9);
  const plan = inParts(problem, 3, { seed: 1 });
  const [group, ...others] = plan.groups as [Plan['groups'][number], ...Plan['groups']];
  const [alone, ...singles] = plan.standAlone as [Plan['standAlone'][number], ...Plan['standAlone']];
  const codes = (changed: Plan): string[] => [
    ...new Set(verifyJoined(problem, changed).map(({ code }) => code)),
  ];

  test('passes when nothing happened to it on the way', () => {
    expect(verifyJoined(problem, plan)).toEqual([]);
  });

  test.each<[string, Partial<Plan>, string]>([
    ['a group that is lost', { groups: others }, 'verify.needLost'],
    ['a group that is there twice', { groups: [group, ...plan.groups] }, 'verify.needTwice'],
    [
      'two groups of one id',
      { groups: [{ ...group, id: others[0]?.id ?? '' }, ...others] },
      'verify.malformed',
    ],
    ['somebody who is lost', { standAlone: singles }, 'verify.needLost'],
    [
      'a cost that has changed',
      { standAlone: [{ ...alone, cost: 1 as never }, ...singles] },
      'verify.sumWrong',
    ],
    ['a sum that is wrong', { totals: { ...plan.totals, lowerBound: 1 as never } }, 'verify.sumWrong'],
    [
      'a component that is lost',
      { certificate: { components: plan.certificate.components.slice(1) } },
      'verify.certificateIncomplete',
    ],
    [
      'a component that is there twice',
      {
        certificate: {
          components: [...plan.certificate.components, ...plan.certificate.components.slice(0, 1)],
        },
      },
      'verify.certificateIncomplete',
    ],
  ])('does not with %s', (_, change, code) => {
    expect(codes({ ...plan, ...change })).toContain(code);
  });
});
