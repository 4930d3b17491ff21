// Plans of lots for groups that the optimiser formed: sums to the ore, every limit by a checker of its own, and what must
// not change when the question is asked another way.

import { describe, expect, test } from 'vitest';
import {
  body,
  category,
  drawProblem,
  need,
  parametersWith,
  reordered,
} from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { sumOre } from '../../kernel/money.ts';
import { quarter } from '../../kernel/quarter.ts';
import { type DesignedLot, designLots, type LotBasis, type LotPlan, type LotPlans } from './lots.ts';
import type { Category, Group, Problem } from './model.ts';
import { optimise } from './optimise.ts';

const BASES: readonly LotBasis[] = ['amount', 'place', 'trade'];
const CODES = ['03111000-2', '03112000-9', '03119000-8', null];

/** Bodies near each other with one or two needs each, and no cost of coordination: large groups. */
function wide(seed: number, bodies = 8, over: Partial<Category> = {}, changes: Record<string, number> = {}) {
  const free = { 'coordination.perMember': 0, 'coordination.perMemberSquared': 0, 'coordination.perKm': 0 };
  const steep = seed % 2 === 0 ? { 'bids.spread': 2, 'lot.followUp': 3_000 } : {};
  const drawn = drawProblem({ seed, needs: Math.ceil(bodies * 1.4), bodies, spread: 0.4, sameTerm: true });
  const windows = [{ from: quarter(30), to: quarter(31), cost: 0, why: 'new' as const }];
  const problem: Problem = {
    ...drawn,
    authorities: drawn.authorities.map((one) => ({ ...one, canLead: true })),
    categories: [category('k0', { market: 'national', maxMembers: 30, ...over })],
    needs: drawn.needs.map((one, k) => ({
      ...one,
      cpv: CODES[(k + seed) % CODES.length]!,
      starts: windows,
      preferredStart: quarter(30),
    })),
    params: parametersWith({ ...free, ...steep, ...changes }),
  };
  return problem;
}

const plansOf = (problem: Problem): { group: Group }[] =>
  optimise(problem, { seed: 1, workUnits: 3e6 }).groups.map((group) => ({ group }));

const threeOf = ({ one, cheapest, smallFirms }: LotPlans): readonly LotPlan[] => [one, cheapest, smallFirms];
const needsIn = (lots: readonly DesignedLot[]): string[] => lots.flatMap(({ needs }) => needs).toSorted();

/** Its own neighbours: two bodies are, unless a third lies inside the circle between them. */
function hangsTogether(problem: Problem, among: readonly string[], some: readonly string[]): boolean {
  const all = problem.authorities.filter(({ id }) => among.includes(id));
  const scale = Math.cos((all.reduce((s, { lat }) => s + lat, 0) / all.length) * (Math.PI / 180));
  const spot = new Map(all.map(({ id, lat, lon }) => [id, [lat, lon * scale] as const]));
  const far = (a: string, b: string): number => {
    const [p, q] = [spot.get(a)!, spot.get(b)!];
    return (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2;
  };
  const beside = (a: string, b: string): boolean =>
    all.every(({ id }) => id === a || id === b || far(a, id) + far(id, b) >= far(a, b) - 1e-12);
  const reached = new Set(some.slice(0, 1));
  for (const at of reached) for (const next of some) if (beside(at, next)) reached.add(next);
  return some.every((id) => reached.has(id));
}

function check(problem: Problem, group: Group, plans: LotPlans): void {
  const bodies = [...new Set(group.members.flatMap(({ needs }) => needs.map((one) => one.authority)))];
  // A group that the plan divides into equal lots by amount is cheaper than one lot.
  if (group.lots.length === 1) expect(plans.one.cost).toBe(group.cost);
  else expect(plans.one.cost).toBeGreaterThan(group.cost);
  const volume = group.lots.reduce((sum, lot) => sum + lot.volume, 0);
  expect(plans.one.lots).toHaveLength(1);
  expect(plans.one.extra).toMatchObject({ total: 0, followUp: 0, bids: 0, purchases: 0 });
  expect(plans.procedure).toBe(group.procedure);
  expect(plans.cheapest.cost).toBeLessThanOrEqual(plans.one.cost);
  expect(plans.cheapest.cost).toBeLessThanOrEqual(plans.smallFirms.cost);
  expect(plans.smallFirms.extra.total).toBeLessThanOrEqual(plans.mostExtra + 1);
  expect(plans.smallFirms.reach.small.high).toBeGreaterThanOrEqual(plans.one.reach.small.high);
  for (const { lots, cost, extra, fewestBids, reach } of threeOf(plans)) {
    expect(needsIn(lots)).toEqual(group.lots[0]!.needs);
    expect(lots.reduce((sum, lot) => sum + lot.volume, 0)).toBeCloseTo(volume, 3);
    expect(cost - plans.one.cost).toBe(extra.total);
    expect(sumOre([extra.followUp, extra.bids, extra.purchases])).toBe(extra.total);
    expect(extra.range.low).toBeLessThanOrEqual(extra.total);
    expect(extra.range.high).toBeGreaterThanOrEqual(extra.total);
    expect(lots.map(({ id }) => id)).toEqual(lots.map((_, at) => String(at + 1)));
    expect(fewestBids).toBe(Math.min(...lots.map(({ expectedBids }) => expectedBids)));
    if (lots.length > 1 && plans.fewerThanBids) expect(lots.length).toBeLessThanOrEqual(fewestBids - 1);
    for (const { low, base, high } of Object.values(reach))
      expect([low, base, high]).toEqual(sorted(low, base, high));
    if (plans.by === 'place')
      for (const lot of lots) expect(hangsTogether(problem, bodies, lot.authorities)).toBe(true);
    if (plans.by !== 'trade')
      expect(lots.flatMap(({ authorities }) => authorities).toSorted()).toEqual(bodies.toSorted());
  }
}

const sorted = (...shares: number[]): number[] => shares.toSorted((a, b) => a - b);

test('three plans for every group: one lot costs what a group of one does to the ore, and every limit is kept', () => {
  let groups = 0;
  let divided = 0;
  for (let seed = 0; seed < runs(24); seed++) {
    const problem =
      seed % 3 === 0 ? drawProblem({ seed, needs: 20, bodies: 12, cooperations: 2 }) : wide(seed);
    for (const { group } of plansOf(problem)) {
      for (const by of BASES) {
        const plans = designLots(problem, group, { by });
        check(problem, group, plans);
        divided += threeOf(plans).filter(({ lots }) => lots.length > 1).length;
      }
      groups++;
    }
  }
  expect(groups).toBeGreaterThan(12);
  expect(divided).toBeGreaterThan(8);
});

test('more than 13 bodies are searched within the same limits', () => {
  let searched = 0;
  for (let seed = 0; seed < runs(3); seed++) {
    const problem = wide(seed, 20);
    for (const { group } of plansOf(problem)) {
      const plans = designLots(problem, group, { by: 'place', seed: 5, workUnits: 20_000 });
      check(problem, group, plans);
      searched += plans.method === 'search' ? 1 : 0;
    }
  }
  expect(searched).toBeGreaterThan(0);
});

test('the class of procedure is of the sum, however it is divided and however small the lots are', () => {
  const bodies = Array.from({ length: 6 }, (_, k) => body(k, 60 + k * 0.05));
  const problem: Problem = {
    authorities: bodies,
    cooperations: [],
    agreements: [],
    categories: [category('k0', { market: 'international' })],
    // Each need alone lies under the national threshold over its term; the six together lie above the EEA's.
    needs: bodies.map(({ id }, k) => need(`n${k}`, id, { value: 250_000, termYears: 4 })),
    params: parametersWith({}),
  };
  const [{ group } = { group: null }] = plansOf(problem);
  // Under these prices small contracts pay.
  const params = parametersWith({
    ...{ 'bids.peakVolume.international': 200_000, 'bids.spread': 2.5, 'bid.returned': 0 },
    ...{ 'lot.followUp': 0, 'price.floor.standardGoods': 1 },
  });
  const plans = designLots({ ...problem, params }, group!, { by: 'amount', fewerThanBids: false });
  expect(plans.cheapest.lots.length).toBeGreaterThan(2);
  expect(plans.procedure).toBe('eea');
  expect(plans.procedure).toBe(group!.procedure);
});

describe('what the question does not say changes nothing', () => {
  test('the order of the lists', () => {
    for (let seed = 0; seed < runs(6); seed++) {
      const problem = wide(seed);
      for (const { group } of plansOf(problem)) {
        const mixed = { ...group, members: [group.members[0]!, ...group.members.slice(1).toReversed()] };
        for (const by of BASES) {
          expect(designLots(reordered(problem, seed + 9), mixed, { by })).toEqual(
            designLots(problem, group, { by }),
          );
        }
      }
    }
  });

  test('ten times the money in everything: the same lots at ten times the cost', () => {
    const money =
      /^(price\.volume|bids\.peakVolume|procedure|lot\.|bid\.cost|coordination|threshold|supplier)/;
    const tenfold = (problem: Problem): Problem => ({
      ...problem,
      needs: problem.needs.map((one) => ({
        ...one,
        value: one.value * 10,
        valueLow: one.valueLow * 10,
        valueHigh: one.valueHigh * 10,
      })),
      params: {
        parameters: problem.params.parameters.map((row) =>
          money.test(row.id)
            ? { ...row, value: row.value * 10, low: row.low * 10, high: row.high * 10 }
            : row,
        ),
      },
    });
    let divided = 0;
    for (let seed = 0; seed < runs(14); seed++) {
      const problem = wide(seed);
      for (const { group } of plansOf(problem)) {
        for (const by of BASES) {
          const [small, large] = [
            designLots(problem, group, { by }),
            designLots(tenfold(problem), group, { by }),
          ];
          expect(large.answer).toBe(small.answer);
          // The bid curve's first knot does not move with the money: lots below it would not scale.
          if (threeOf(small).some(({ lots }) => lots.some(({ volume }) => volume < 10_000))) continue;
          for (const [k, plan] of threeOf(large).entries()) {
            const before = threeOf(small)[k]!;
            expect(plan.lots.map(({ needs }) => needs)).toEqual(before.lots.map(({ needs }) => needs));
            expect(Math.abs(plan.extra.total - 10 * before.extra.total)).toBeLessThan(20);
            divided += plan.lots.length > 1 ? 1 : 0;
          }
        }
      }
    }
    expect(divided).toBeGreaterThan(4);
  });
});

describe('what is asked for changes the answer the right way', () => {
  const groupIn = (problem: Problem): Group => plansOf(problem)[0]!.group;
  const dearer = (problem: Problem, followUp: number): Problem => ({
    ...problem,
    params: {
      parameters: problem.params.parameters.map((row) =>
        row.id === 'lot.followUp' ? { ...row, value: followUp, low: followUp, high: followUp } : row,
      ),
    },
  });

  test('dearer follow-up of a lot: never more lots in the cheapest plan', () => {
    for (let seed = 0; seed < runs(6); seed++) {
      const problem = wide(seed);
      const group = groupIn(problem);
      for (const by of BASES) {
        const counts = [0, 5_000, 20_000, 80_000, 400_000].map(
          (nok) => designLots(dearer(problem, nok), group, { by, fewerThanBids: false }).cheapest.lots.length,
        );
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }
    }
  });

  test('limits cost: fewer lots, larger lots, or fewer lots than bids are never cheaper', () => {
    for (let seed = 0; seed < runs(8); seed++) {
      const problem = wide(seed);
      const group = groupIn(problem);
      const cost = (options: object): number =>
        designLots(problem, group, { by: 'place', ...options }).cheapest.cost;
      const free = cost({ fewerThanBids: false });
      expect(cost({ fewerThanBids: true })).toBeGreaterThanOrEqual(free);
      expect(cost({ fewerThanBids: false, mostLots: 2 })).toBeGreaterThanOrEqual(free);
      expect(cost({ fewerThanBids: false, smallest: 1_000_000 })).toBeGreaterThanOrEqual(free);
    }
  });

  test('sizes asked for are kept, and where they cannot be it says so', () => {
    const problem = wide(1);
    const group = groupIn(problem);
    const { volume } = group.lots[0]!;
    const halves = designLots(problem, group, { by: 'amount', fewerThanBids: false, largest: volume * 0.7 });
    expect(halves.answer).toBe('dividedIsCheapest');
    for (const plan of [halves.cheapest, halves.smallFirms])
      for (const lot of plan.lots) expect(lot.volume).toBeLessThanOrEqual(volume * 0.7);
    const none = designLots(problem, group, { by: 'amount', fewerThanBids: false, smallest: volume * 0.7 });
    expect(none.answer).toBe('limits');
    expect(threeOf(none).map(({ lots }) => lots.length)).toEqual([1, 1, 1]);
  });

  test('where even two lots would draw too few bids, one lot is the answer and the reason is said', () => {
    const problem = wide(1, 6, {}, { 'bids.peak.national': 2.5 });
    const group = groupIn(problem);
    const plans = designLots(problem, group);
    expect(plans.answer).toBe('tooFewBids');
    expect(threeOf(plans).map(({ lots }) => lots.length)).toEqual([1, 1, 1]);
    expect(designLots(problem, group, { fewerThanBids: false }).answer).toBe('oneIsCheapest');
  });

  test('small firms: a larger allowance never reaches less value, and none at all leaves one lot', () => {
    for (let seed = 1; seed < runs(8); seed += 2) {
      const problem = wide(seed);
      const group = groupIn(problem);
      const likely = [0, 0.005, 0.01, 0.05].map(
        (extraForSmall) =>
          designLots(problem, group, { by: 'amount', extraForSmall }).smallFirms.reach.small.base,
      );
      expect(likely).toEqual(likely.toSorted((a, b) => a - b));
    }
  });

  test('one body with all the needs cannot be divided by place', () => {
    const [first, second] = [body(1), body(2, 60.2)];
    const problem: Problem = {
      authorities: [first, second],
      cooperations: [],
      agreements: [],
      categories: [category()],
      needs: [need('n1', first.id), need('n2', second.id)],
      params: parametersWith({}),
    };
    const group = groupIn(problem);
    const own: Problem = { ...problem, needs: problem.needs.map((one) => ({ ...one, owner: first.id })) };
    expect(designLots(own, group).answer).toBe('oneBody');
  });

  test('needs that the problem does not hold are a bug', () => {
    const problem = wide(2);
    const group = groupIn(problem);
    expect(() => designLots({ ...problem, needs: problem.needs.slice(1) }, { ...group })).toThrow(
      /does not hold/,
    );
  });
});
