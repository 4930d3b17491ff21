// Tenders so large that equal lots by amount pay: plans, bounds and everything that prices a group agree on them, and the
// verifier finds what is wrong with them. Exact plans are held against brute force beside this.
import { describe, expect, test } from 'vitest';
import { drawProblem } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import type { Ore } from '../../kernel/money.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { buildComponent, type Component } from './engine/component.ts';
import { emptyDesign, evaluate } from './engine/cost.ts';
import { Meter } from './engine/meter.ts';
import { participantsOf } from './engine/participants.ts';
import { RateBook } from './engine/plan.ts';
import { expectedBids, priceIndex, ratesOf, reader } from './engine/rates.ts';
import { designLots } from './lots.ts';
import type { Group, Market, Plan, Problem, StandAlone } from './model.ts';
import { optimise } from './optimise.ts';
import { priceGroup } from './price-group.ts';
import { solveExactly } from './proof/enumeration.ts';
import { PlannedGroups } from './robustness/pricing.ts';
import { verify } from './verify.ts';

const linear = await linearSolver();

/** Where draws divide: how many times as large as usual their needs must be. */
const LARGE = [
  ['local', 10],
  ['regional', 40],
  ['national', 150],
  ['international', 600],
] as const satisfies readonly (readonly [Market, number])[];

const large = (seed: number, needs: number, [market, times]: readonly [Market, number]): Problem =>
  drawProblem({ seed, needs, spread: 1, market, times });

const isDivided = ({ lots }: Group): boolean => lots.length > 1;
const codes = (problem: Problem, plan: Plan): string[] => [
  ...new Set(verify(problem, plan).map(({ code }) => code)),
];

describe.each(LARGE)('in a %s market', (...market) => {
  test('plans proved by prices, and tender by tender, pass the verifier; some tenders are divided', () => {
    let [together, alone] = [0, 0];
    for (let seed = 0; seed < runs(3); seed++) {
      const problem = large(seed, 20, market);
      for (const options of [{}, { linear }]) {
        const plan = optimise(problem, { seed: 1, exactLimit: 0, ...options });
        expect(verify(problem, plan)).toEqual([]);
        together += plan.groups.filter(isDivided).length;
        alone += plan.standAlone.filter(({ lots }) => lots !== undefined).length;
      }
    }
    expect(together).toBeGreaterThan(0);
    expect(alone).toBeGreaterThan(0);
  });

  test('prices never prove more than the exact optimum, and the search never beats it', () => {
    for (let seed = 0; seed < runs(15); seed++) {
      const problem = large(seed, 9, market);
      const exact = optimise(problem, { seed: 1, exactLimit: 14 }).totals;
      const { lowerBound, cost } = optimise(problem, { seed: 1, exactLimit: 0 }).totals;
      expect(lowerBound).toBeLessThanOrEqual(exact.cost + 10);
      expect(cost).toBeGreaterThanOrEqual(exact.cost - 10);
    }
  });

  test('outside the volumes where a number of lots is looked at, it is not allowed or not cheaper a unit', () => {
    const { params, categories } = large(1, 1, market);
    const rates = ratesOf(reader(params, 'base'), categories[0]!);
    for (let lots = 2; lots <= 6; lots++) {
      const { from = 1, to = 0 } = rates.divisions().find((one) => one.lots === lots) ?? {};
      for (let volume = 1e4; volume < 1e11; volume *= 1.003) {
        if (volume >= from && volume <= to) continue;
        const allowed = expectedBids(rates, volume / lots) >= lots + 1;
        if (allowed)
          expect(priceIndex(rates, volume / lots)).toBeGreaterThanOrEqual(priceIndex(rates, volume));
      }
    }
  });
});

describe('where nobody alone is large enough to divide, lots', () => {
  const componentOf = (seed: number, withLots: boolean): Component => {
    const problem = drawProblem({ seed, needs: 7, spread: 1, market: 'local', times: 2 });
    const participants = participantsOf(problem);
    const rates = new RateBook(problem).of(participants[0]!.category, 'base');
    return buildComponent(participants, withLots ? rates : { ...rates, divisions: () => [] }, 'base');
  };
  const optimum = (c: Component): number => {
    const solving = solveExactly(c, new Meter(Number.POSITIVE_INFINITY, undefined));
    let step = solving.next();
    while (!step.done) step = solving.next();
    return step.value!.reduce((sum, members) => sum + evaluate(c, members, emptyDesign()).cost, 0);
  };

  test('make no group dearer, some cheaper, and the best plan never dearer', () => {
    let [groups, plans] = [0, 0];
    for (let seed = 0; seed < runs(60); seed++) {
      const [c, undivided] = [componentOf(seed, true), componentOf(seed, false)];
      if (c.aloneLots.some((lots) => lots > 1)) continue;
      for (let set = 1; set < 1 << c.n; set++) {
        const members = [...c.participants.keys()].filter((i) => set & (1 << i));
        const [after, before] = [c, undivided].map((one) => evaluate(one, members, emptyDesign()).cost);
        expect(after).toBeLessThanOrEqual(before!);
        if (after! < before!) groups++;
      }
      const [after, before] = [optimum(c), optimum(undivided)];
      expect(after).toBeLessThanOrEqual(before + 1e-6);
      if (after < before - 1) plans++;
    }
    expect(groups).toBeGreaterThan(0);
    expect(plans).toBeGreaterThan(0);
  });
});

/** Groups of drawn problems that are divided, each with its problem. */
const divided = LARGE.flatMap((market) =>
  Array.from({ length: 4 }, (_, seed) => large(seed, 24, market)).flatMap((problem) =>
    optimise(problem, { seed: 1 })
      .groups.filter(isDivided)
      .map((group) => ({ problem, group })),
  ),
);

describe('a divided group', () => {
  test('has equal lots that together are what its members buy on the contract, each with all needs', () => {
    expect(divided.length).toBeGreaterThan(10);
    for (const { problem, group } of divided) {
      const comply = reader(problem.params, 'base')('comply');
      const needs = group.members.flatMap((member) => member.needs);
      const volume = comply * needs.reduce((sum, { value }) => sum + value, 0);
      for (const lot of group.lots) {
        expect(lot.volume * group.lots.length).toBeCloseTo(volume, 0);
        expect(lot.expectedBids).toBeGreaterThanOrEqual(group.lots.length + 1 - 1e-6);
        expect(lot.needs.toSorted()).toEqual(needs.map(({ need }) => need).toSorted());
      }
    }
  });

  test('costs the same when it is priced as a group that people have made, and saves what the plan says', () => {
    for (const { problem, group } of divided) {
      const ids = new Set(group.members.flatMap(({ needs }) => needs.map(({ need }) => need)));
      const own = { ...problem, needs: problem.needs.filter(({ id }) => ids.has(id)) };
      const priced = priceGroup(own, { lead: group.lead, start: group.start });
      expect(priced).toMatchObject({ lots: group.lots.length, cost: group.cost, parts: group.parts });
      const planned = new PlannedGroups(problem, [group]).under(problem);
      expect(planned.rangeOf(0)).toEqual(group.saving);
    }
  });

  test('costs less than in one contract, unless somebody would lose by that', () => {
    let dearer = 0;
    for (const { problem, group } of divided) {
      const { one } = designLots(problem, group);
      expect(one.lots).toHaveLength(1);
      if (one.cost > group.cost) dearer++;
    }
    expect(dearer).toBeGreaterThan(divided.length / 2);
  });
});

describe('the verifier refuses', () => {
  type Change = (group: Group) => Group;
  const again: Change = (group) => ({
    ...group,
    lots: [...group.lots, { ...group.lots[0]!, id: String(group.lots.length + 1) }],
  });
  const planted = (market: readonly [Market, number], change: Change, count: number): string[] => {
    for (let seed = 0; seed < 40; seed++) {
      const problem = large(seed, 20, market);
      const plan = optimise(problem, { seed: 1 });
      const at = plan.groups.findIndex(({ lots }) => lots.length === count);
      if (at === -1) continue;
      expect(codes(problem, plan)).toEqual([]);
      return codes(problem, { ...plan, groups: plan.groups.with(at, change(plan.groups[at]!)) });
    }
    throw new Error('no such plan');
  };

  test('more lots than the bids on each allow', () => {
    expect(planted(LARGE[0], again, 2)).toContain('verify.lotWrong');
  });
  test('fewer lots than were priced', () => {
    const found = planted(LARGE[1], (group) => ({ ...group, lots: group.lots.slice(1) }), 3);
    expect(found).toEqual(expect.arrayContaining(['verify.costWrong', 'verify.lotWrong']));
  });
  test('no lots', () => {
    expect(planted(LARGE[0], (group) => ({ ...group, lots: [] }), 2)).toEqual(['verify.lotWrong']);
  });
  test('lots that are not equal, or that leave a need out', () => {
    const first = (change: (lot: Group['lots'][number]) => Group['lots'][number]): Change => {
      return (group) => ({ ...group, lots: [change(group.lots[0]!), ...group.lots.slice(1)] });
    };
    for (const change of [
      first((lot) => ({ ...lot, volume: lot.volume * 1.1 })),
      first((lot) => ({ ...lot, needs: lot.needs.slice(1) })),
      first((lot) => ({ ...lot, priceIndex: lot.priceIndex - 1e-4 })),
      first((lot) => ({ ...lot, id: '7' })),
    ])
      expect(planted(LARGE[0], change, 2)).toEqual(['verify.lotWrong']);
  });
  test('the price of one contract for what is in lots', () => {
    const cheaper: Change = (group) => ({ ...group, parts: { ...group.parts, lots: 2_500_000 as Ore } });
    expect(planted(LARGE[0], cheaper, 2)).toContain('verify.partsWrong');
  });
  test('an explanation that does not tell of the lots', () => {
    const silent: Change = (group) => {
      const evidence = group.explanation.evidence.filter(({ fact }) => fact !== 'lots');
      return { ...group, explanation: { ...group.explanation, evidence } };
    };
    expect(planted(LARGE[0], silent, 2)).toEqual(['verify.explanationWrong']);
  });
  test('other lots of somebody alone than those it pays for', () => {
    const found = Array.from({ length: 40 }, (_, seed) => large(seed, 8, LARGE[0]))
      .map((problem) => ({ problem, plan: optimise(problem, { seed: 1 }) }))
      .find(({ plan }) => plan.standAlone.some(({ lots }) => lots !== undefined));
    const { problem, plan } = found!;
    const at = plan.standAlone.findIndex(({ lots }) => lots !== undefined);
    const changed = (change: Partial<StandAlone>): Plan => ({
      ...plan,
      standAlone: plan.standAlone.with(at, { ...plan.standAlone[at]!, ...change }),
    });
    const { lots: _lots, ...undivided } = plan.standAlone[at]!;
    expect(codes(problem, changed({ lots: 3 }))).toEqual(['verify.lotWrong']);
    expect(codes(problem, { ...plan, standAlone: plan.standAlone.with(at, undivided) })).toEqual([
      'verify.costWrong',
    ]);
  });
});
