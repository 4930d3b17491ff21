// Fees of groups: exact to the ore, nobody loses, no coalition gains by leaving the proposal, nothing depends on order.
import { describe, expect, test } from 'vitest';
import {
  body,
  category,
  drawProblem,
  need,
  parametersWith,
  reordered,
} from '../../../test/optimiser-problems.ts';
import { sumOre } from '../../kernel/money.ts';
import { quarter } from '../../kernel/quarter.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { buildComponent } from './engine/component.ts';
import { participantsOf } from './engine/participants.ts';
import { RateBook } from './engine/plan.ts';
import type { Group, Need, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { priceGroup } from './price-group.ts';
import { dropOut } from './sharing/membership.ts';
import { settle } from './sharing/settlement.ts';
import { costAlone } from './sharing/ways-out.ts';
import { everydaySharing, type GroupSharing, SHARING_RULES, shareGroup, sharesBy } from './sharing.ts';

const linear = await linearSolver();

const drawn = (seed: number): Problem =>
  drawProblem({ seed, needs: 24, bodies: 14, cooperations: seed % 3, restricted: seed % 5 === 0 });

interface Shared {
  readonly problem: Problem;
  readonly group: Group;
  readonly sharing: GroupSharing;
}

function shareAll(problem: Problem, group: Group): GroupSharing {
  const sharing = shareGroup(problem, group, linear);
  if (sharing === null) throw new Error('too large');
  return sharing;
}

/** Large needs: some groups are divided in lots, some are not stable. */
const large = [0, 4, 15, 17].map((seed) =>
  drawProblem({ seed, needs: 24, bodies: 14, cooperations: seed % 3, market: 'regional', times: 10 }),
);

const shared: Shared[] = [...Array.from({ length: 24 }, (_, seed) => drawn(seed)), ...large].flatMap(
  (problem) =>
    optimise(problem, { seed: 1 }).groups.map((group) => ({
      problem,
      group,
      sharing: shareAll(problem, group),
    })),
);

/** What these would pay as the cheapest group of their own, by a path that shares no code with the sharing; null for none. */
function aloneTogether({ problem, group }: Shared, units: readonly string[]): number | null {
  const ids = new Set(
    group.members
      .filter(({ unit }) => units.includes(unit))
      .flatMap(({ needs }) => needs.map((one) => one.need)),
  );
  const needs = problem.needs.filter(({ id }) => ids.has(id));
  const own: Problem = {
    ...problem,
    needs,
    categories: problem.categories.filter(({ id }) => id === group.category),
  };
  const alone = optimise(own, { seed: 1 });
  return alone.groups.length === 1 && alone.standAlone.length === 0 ? alone.totals.cost : null;
}

test('there are groups enough, and some whose rules differ', () => {
  expect(shared.length).toBeGreaterThan(50);
  expect(Math.max(...shared.map(({ group }) => group.members.length))).toBeGreaterThan(5);
  expect(Math.max(...shared.map(({ group }) => group.lots.length))).toBeGreaterThan(1);
});

test('every rule shares the whole cost to the ore, and no fee is negative', () => {
  for (const { group, sharing } of shared) {
    expect(sharing.rules.map(({ rule }) => rule)).toEqual(SHARING_RULES);
    for (const { rule, fees } of sharing.rules) {
      expect(sumOre(fees)).toBe(sharing.pot);
      expect(Math.min(...fees)).toBeGreaterThanOrEqual(0);
      expect(sumOre(sharesBy(sharing, rule).map(({ cost }) => cost))).toBe(group.cost);
    }
    expect(sharing.members.map(({ unit }) => unit)).toEqual(group.members.map(({ unit }) => unit));
    expect(sharing.members.map(({ standAlone }) => standAlone)).toEqual(
      group.members.map(({ standAlone }) => standAlone),
    );
  }
});

test('nobody loses by the proposal or the nucleolus', () => {
  for (const { sharing } of shared) {
    for (const rule of ['stable', 'nucleolus'] as const) {
      for (const { gain, loses, unit } of sharesBy(sharing, rule)) {
        expect(gain, unit).toBeGreaterThanOrEqual(0);
        expect(loses).toBe(false);
      }
    }
  }
});

test('no members of a stable group gain a krone by leaving: every coalition looked at by another path', () => {
  let looked = 0;
  for (const one of shared.filter(({ group }) => group.members.length <= 5)) {
    const { sharing } = one;
    const shares = sharesBy(sharing, 'stable');
    let most = Number.NEGATIVE_INFINITY;
    for (let mask = 1; mask < 2 ** shares.length - 1; mask++) {
      const inside = shares.filter((_, k) => (mask >> k) % 2 === 1);
      const units = inside.map(({ unit }) => unit);
      const alone = inside.length === 1 ? inside[0]!.standAlone : aloneTogether(one, units);
      if (alone === null) continue;
      most = Math.max(most, sumOre(inside.map(({ cost }) => cost)) - alone);
      looked++;
    }
    const tightest = sharing.rules.find(({ rule }) => rule === 'stable')?.tightest;
    expect(Math.abs((tightest?.gain ?? Number.NaN) - most)).toBeLessThanOrEqual(2);
    expect(sharing.stability.isStable).toBe(most < 100);
    if (most >= 100) expect(sharing.stability.atMost).toBeGreaterThanOrEqual(most - 2);
  }
  expect(looked).toBeGreaterThan(100);
});

test('a group that is not stable says who would gain, how much, and whose leaving mends it', () => {
  const unstable = shared.filter(({ sharing }) => !sharing.stability.isStable);
  expect(unstable.length).toBeGreaterThan(0);
  for (const { sharing } of unstable) {
    const { stability, rules } = sharing;
    const least = rules.find(({ rule }) => rule === 'stable')?.tightest;
    expect(least?.gain).toBeGreaterThanOrEqual(100);
    expect(least?.units.length).toBeGreaterThan(1);
    for (const { tightest } of rules) expect(tightest!.gain).toBeGreaterThanOrEqual(least!.gain - 100);
    expect(stability.change?.leave.length ?? 1).toBeGreaterThan(0);
  }
});

test('the proposal is the Shapley fees where nobody gains by leaving those', () => {
  let same = 0;
  for (const { sharing } of shared) {
    const [, , shapley, , stable] = sharing.rules;
    if (shapley!.tightest!.gain > 0) continue;
    for (const [k, fee] of shapley!.fees.entries())
      expect(Math.abs(fee - stable!.fees[k]!)).toBeLessThanOrEqual(1);
    same++;
  }
  expect(same).toBeGreaterThan(30);
});

test('the order of the input does not show', () => {
  for (const { problem, group, sharing } of shared.slice(0, 25)) {
    expect(shareAll(reordered(problem, 5), group)).toEqual(sharing);
    const [lead, ...others] = group.members;
    const turned = shareAll(problem, { ...group, members: [lead!, ...others.reverse()] });
    for (const rule of SHARING_RULES) {
      const fees = (one: GroupSharing) => new Map(sharesBy(one, rule).map(({ unit, fee }) => [unit, fee]));
      expect(fees(turned)).toEqual(fees(sharing));
    }
  }
});

/** Bodies on a line, the first leads; a group of all of them, whatever is best. */
function lineGroup(
  values: readonly number[],
  over: Partial<Problem> = {},
): { problem: Problem; group: Group } {
  const authorities = values.map((_, k) => body(k + 1, 60 + k * 0.05, 10, k === 0));
  const needs = values.map((value, k) =>
    need(`n${String(k).padStart(2, '0')}`, authorities[k]!.id, { value }),
  );
  const params = parametersWith({ 'group.maxMembers': 50 });
  const problem: Problem = {
    authorities,
    cooperations: [],
    agreements: [],
    categories: [category()],
    needs,
    params,
    ...over,
  };
  return { problem, group: groupOfAll(problem) };
}

function groupOfAll(problem: Problem): Group {
  const priced = priceGroup(problem, { lead: null, start: quarter(28) })!;
  const [some] = shared;
  const bought = (one: Need) => ({ authority: one.owner, need: one.id, value: one.value });
  const own = problem.needs.toSorted(
    (a, b) => Number(b.owner === priced.lead) - Number(a.owner === priced.lead),
  );
  return {
    ...some!.group,
    ...{ id: 'all', category: 'k0', lead: priced.lead, leadUnit: priced.lead, start: priced.start },
    cost: priced.cost,
    members: own.map((one) => ({ ...some!.group.members[0]!, unit: one.owner, needs: [bought(one)] })),
  };
}

describe('members that nothing tells apart', () => {
  test('pay the same but for an ore', () => {
    const authorities = [body(1), ...[2, 3, 4, 5].map((k) => body(k, 60.3, 10, false))];
    const needs = authorities.map(({ id }, k) => need(`n${k}`, id));
    const { problem, group } = lineGroup([1, 1], { authorities, needs });
    const sharing = shareAll(problem, group);
    for (const rule of SHARING_RULES) {
      const twins = sharesBy(sharing, rule).filter(({ unit }) => unit !== 'b001');
      expect(twins).toHaveLength(4);
      expect(
        Math.max(...twins.map(({ fee }) => fee)) - Math.min(...twins.map(({ fee }) => fee)),
      ).toBeLessThanOrEqual(1);
    }
  });
});

describe('everyday keys', () => {
  test('are thirty per cent alike and the rest by inhabitants, and by value', () => {
    const { problem, group } = lineGroup([3_000_000, 1_000_000]);
    const authorities = problem.authorities.map((one, k) => ({ ...one, population: k === 0 ? 9000 : 1000 }));
    const { rules, pot } = shareAll({ ...problem, authorities }, group);
    expect(rules[0]!.fees.map((fee) => fee / pot)).toEqual([
      expect.closeTo(0.15 + 0.7 * 0.9, 6),
      expect.closeTo(0.15 + 0.7 * 0.1, 6),
    ]);
    expect(rules[1]!.fees.map((fee) => fee / pot)).toEqual([
      expect.closeTo(0.75, 6),
      expect.closeTo(0.25, 6),
    ]);
  });

  test('count the inhabitants of those members of a cooperation that have the need', () => {
    const cooperations = [
      { id: 's', name: 'S', host: 'b002', members: ['b002', 'b003', 'b004'], categories: null },
    ];
    const problem = lineGroup([2_000_000, 1_000_000, 1_000_000]).problem;
    const joint = { ...problem, cooperations, authorities: [...problem.authorities, body(4)] };
    const [group] = optimise(joint, { seed: 1 }).groups;
    const { rules, pot, members } = shareAll(joint, group!);
    const at = members.findIndex(({ unit }) => unit === 's');
    expect(rules[0]!.fees[at]! / pot).toBeCloseTo(0.15 + (0.7 * 2) / 3, 6);
  });
});

test('own costs move only their owner', () => {
  const { problem, group } = lineGroup([900_000, 700_000, 800_000, 600_000]);
  const starts = [{ from: quarter(28), to: quarter(30), cost: 4000, why: 'expiry' as const }];
  const needs = problem.needs.map((one, k) => (k === 2 ? { ...one, starts } : one));
  const dearer = { ...problem, needs };
  const before = shareAll(problem, group);
  const after = shareAll(dearer, groupOfAll(dearer));
  for (const rule of SHARING_RULES) {
    const [a, b] = [sharesBy(before, rule), sharesBy(after, rule)];
    for (const [k, share] of a.entries()) {
      const extra = share.unit === 'b003' ? 400_000 : 0;
      expect(Math.abs(b[k]!.cost - share.cost - extra)).toBeLessThanOrEqual(2);
    }
  }
});

describe('leaving', () => {
  test('changes what the others pay by what the proposal for the rest says', () => {
    let compared = 0;
    for (const { problem, group, sharing } of shared.filter(
      ({ group: { members } }) => members.length === 3,
    )) {
      const paid = sharesBy(sharing, 'stable');
      for (const [k, { unit, changes }] of sharing.withdrawals.entries()) {
        expect(unit).toBe(group.members[k]!.unit);
        const gone = new Set(group.members[k]!.needs.map((one) => one.need));
        const ids = new Set(group.members.flatMap(({ needs }) => needs.map((one) => one.need)));
        const needs = problem.needs.filter(({ id }) => ids.has(id) && !gone.has(id));
        const rest = optimise({ ...problem, needs }, { seed: 1 }).groups;
        expect(changes === null).toBe(rest.length === 0);
        if (changes === null) continue;
        const after = sharesBy(shareAll({ ...problem, needs }, rest[0]!), 'stable');
        for (const [at, change] of changes.entries()) {
          if (at === k) expect(change).toBeNull();
          else {
            const now = after.find((one) => one.unit === paid[at]!.unit)!;
            expect(Math.abs(now.cost - paid[at]!.cost - change!)).toBeLessThanOrEqual(100);
          }
        }
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('who is willing to pay less than its part drops out, and the others are asked again', () => {
    const { problem, group } = lineGroup([900_000, 700_000, 800_000, 600_000]);
    const participants = participantsOf(problem);
    const c = buildComponent(
      participants,
      new RateBook(problem).of(participants[0]!.category, 'base'),
      'base',
    );
    const formed = {
      members: [0, 1, 2, 3],
      lead: 0,
      start: group.start - c.firstQuarter,
      lots: group.lots.length,
      cost: group.cost / 100,
    };
    const first = settle(c, formed);
    const willing = c.alone.map((cost, i) => (i === 2 ? first.own[2]! + first.fair[2]! - 100 : cost));
    const { rounds, stay, prices } = dropOut(c, first, willing);
    expect(rounds).toEqual([[2]]);
    expect(stay).toEqual([0, 1, 3]);
    const paid = [0, 1, 3].map((i) => prices![i]!);
    expect(paid.reduce((sum, price) => sum + price, 0)).toBeCloseTo(costAlone(c, [0, 1, 3]), 1);
    expect(
      dropOut(
        c,
        first,
        c.alone.map(() => 0),
      ),
    ).toEqual({ rounds: [[0, 1, 2, 3]], stay: [], prices: null });
  });

  test('nobody drops out of a group in which everybody gains by the Shapley fees', () => {
    for (const { sharing } of shared) {
      const losing = sharesBy(sharing, 'shapley').filter(({ gain }) => gain < -1);
      expect(sharing.dropOut.rounds.length === 0).toBe(losing.length === 0);
      const out = sharing.dropOut.rounds.flat();
      expect([...out, ...sharing.dropOut.stay].toSorted()).toEqual(
        sharing.members.map(({ unit }) => unit).toSorted(),
      );
    }
  });
});

test('a group of twenty is shared in the same way, the largest gain found by the optimiser itself', () => {
  const { problem, group } = lineGroup(
    Array.from({ length: 20 }, (_, k) => 300_000 + ((k * 7919) % 900_001)),
  );
  const sharing = shareAll(problem, group);
  expect(sharing.stability.isStable).toBe(true);
  for (const rule of ['stable', 'nucleolus'] as const) {
    const shares = sharesBy(sharing, rule);
    expect(sumOre(shares.map(({ cost }) => cost))).toBe(group.cost);
    expect(shares.filter(({ loses }) => loses)).toEqual([]);
  }
  const tightest = sharing.rules.find(({ rule }) => rule === 'stable')!.tightest!;
  expect(tightest.gain).toBeLessThan(100);
});

test('larger groups are shared without what takes many programs, and the largest by the everyday keys', () => {
  const values = (size: number): number[] =>
    Array.from({ length: size }, (_, k) => 300_000 + ((k * 7919) % 900_001));
  const some = lineGroup(values(33));
  const sharing = shareAll(some.problem, some.group);
  expect(sharing.rules.map(({ rule }) => rule)).toEqual(SHARING_RULES.filter((rule) => rule !== 'nucleolus'));
  expect(sumOre(sharesBy(sharing, 'stable').map(({ cost }) => cost))).toBe(some.group.cost);
  expect(sharing.withdrawals).toEqual([]);
  const everyday = everydaySharing(some.problem, some.group);
  expect([everyday.pot, everyday.members]).toEqual([sharing.pot, sharing.members]);
  for (const { rule, fees } of everyday.rules) {
    expect(fees).toEqual(sharing.rules.find((one) => one.rule === rule)?.fees);
  }
  const many = lineGroup(values(41));
  expect(shareGroup(many.problem, many.group, linear)).toBeNull();
  const { pot, rules } = everydaySharing(many.problem, many.group);
  for (const { fees } of rules) expect(sumOre(fees)).toBe(pot);
});
