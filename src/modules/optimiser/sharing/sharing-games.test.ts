// Values of cooperative games against published ones and against each other.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../test/runs.ts';
import { linearSolver } from '../../../platform/linear-solver.ts';
import { random } from '../engine/random.ts';
import { type Division, leastExcess, nearest, Pool } from './division.ts';
import { nucleolus } from './nucleolus.ts';
import { sampledShapley } from './sampled-shapley.ts';
import { BUCKETS, bucketed, sumShapley } from './sum-shapley.ts';
import { membersIn, shapley, type TableGame, TableOracle, tableGame } from './table-game.ts';

const linear = await linearSolver();

const given =
  process.env['SAMKJOP_TESTDATA'] ?? path.resolve(import.meta.dirname, '../../../../../shared/testdata');
const file = path.join(given, 'bench/games/oracles.json');
const isThere = fs.existsSync(file);
if (!isThere) console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');

interface Published {
  readonly id: string;
  readonly n: number;
  readonly v?: readonly number[];
  readonly c?: readonly number[];
  readonly shapley?: readonly number[];
  readonly nucleolus?: readonly number[];
  readonly published?: { readonly shapley?: readonly number[]; readonly nucleolus?: readonly number[] };
  readonly balanced?: boolean;
}

const published = isThere ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Published[]) : [];

/** A game of values is a game of costs below zero. */
const costGame = ({ n, v, c }: Published): TableGame => ({
  players: n,
  cost: Float64Array.from(c ?? (v ?? []).map((value) => (value === 0 ? 0 : -value))),
});
const signOf = ({ v }: Published): number => (v ? -1 : 1);

/** `isRational`: nobody pays more than alone, as the nucleolus is defined. */
const divisionOf = (game: TableGame, isRational = false): Division => {
  const players = Array.from({ length: game.players }, (_, i) => i);
  return {
    players,
    total: game.cost.at(-1) ?? 0,
    least: players.map(() => Number.NEGATIVE_INFINITY),
    most: players.map((i) => (isRational ? game.cost[1 << i]! : Number.POSITIVE_INFINITY)),
    alike: players,
    oracle: new TableOracle(game, game.cost.length - 1),
    unit: Math.max(...game.cost.map(Math.abs)),
  };
};

function close(found: ArrayLike<number>, wanted: readonly number[], sign: number): void {
  for (const [i, value] of wanted.entries()) {
    const off = Math.abs(sign * found[i]! - value);
    expect(off, `player ${i}: ${sign * found[i]!} for ${value}`).toBeLessThan(
      1e-5 * Math.max(1, Math.abs(value)),
    );
  }
}

describe.skipIf(!isThere)('published games', () => {
  test.each(published.filter((one) => one.shapley))('Shapley value of $id', (one) => {
    const found = shapley(costGame(one));
    close(found, one.shapley ?? [], signOf(one));
    close(found, one.published?.shapley ?? [], signOf(one));
  });

  test.each(published.filter((one) => one.nucleolus))('nucleolus of $id', (one) => {
    const found = nucleolus(linear, divisionOf(costGame(one), true), new Pool());
    expect(found).not.toBeNull();
    close(found ?? [], one.nucleolus ?? [], signOf(one));
    close(found ?? [], one.published?.nucleolus ?? [], signOf(one));
  });

  test.each(published.filter((one) => one.balanced !== undefined))('balancedness of $id', (one) => {
    const found = leastExcess(linear, divisionOf(costGame(one)), new Pool());
    expect((found?.excess ?? 1) <= 1e-6).toBe(one.balanced);
  });
});

/** Costs with a fixed part, a concave part of the volume and own parts: nobody gains by leaving the whole. */
function submodular(players: number, seed: number): { game: TableGame; own: number[] } {
  const next = random(seed);
  const volume = Array.from({ length: players }, () => 1 + 9 * next());
  const own = Array.from({ length: players }, () => 5 * next());
  const game = tableGame(players, (members) => {
    const sum = members.reduce((total, i) => total + volume[i]!, 0);
    return 40 + 30 * Math.sqrt(sum) + members.reduce((total, i) => total + own[i]!, 0);
  });
  return { game, own };
}

const worstOf = (game: TableGame, prices: ArrayLike<number>): number => {
  let worst = Number.NEGATIVE_INFINITY;
  for (let mask = 1; mask < game.cost.length - 1; mask++) {
    const paid = membersIn(mask).reduce((sum, i) => sum + prices[i]!, 0);
    worst = Math.max(worst, paid - game.cost[mask]!);
  }
  return worst;
};

test('the airport game has its closed form', () => {
  const lengths = [3, 4, 9, 10, 12, 20, 21, 30];
  const game = tableGame(8, (members) => Math.max(...members.map((i) => lengths[i]!)));
  let value = 0;
  let before = 0;
  const wanted = lengths.map((length, i) => {
    value += (length - before) / (lengths.length - i);
    before = length;
    return value;
  });
  close(shapley(game), wanted, 1);
});

describe('Shapley value', () => {
  test('is efficient, additive, symmetric and gives a dummy its own', () => {
    const { game } = submodular(7, 3);
    const other = tableGame(7, (members) => 10 * members.length ** 2 + (members.includes(2) ? 5 : 0));
    const both = { players: 7, cost: game.cost.map((cost, mask) => cost + other.cost[mask]!) };
    const [a, b, c] = [shapley(game), shapley(other), shapley(both)];
    expect(a.reduce((sum, value) => sum + value, 0)).toBeCloseTo(game.cost.at(-1)!, 9);
    close(
      c,
      a.map((value, i) => value + b[i]!),
      1,
    );
    expect(b[0]).toBeCloseTo(b[6]!, 9);
    const dummy = tableGame(6, (members) => {
      const others = members.filter((i) => i !== 4);
      return (others.length === 0 ? 0 : 50 + 7 * others.length ** 0.7) + (members.includes(4) ? 13 : 0);
    });
    expect(shapley(dummy)[4]).toBeCloseTo(13, 9);
  });

  test('lies in the core, and nobody pays more when one more joins, where costs are submodular', () => {
    for (let seed = 1; seed <= runs(10); seed++) {
      const { game } = submodular(8, seed);
      const all = shapley(game);
      expect(worstOf(game, all)).toBeLessThan(1e-6);
      const fewer = shapley({ players: 7, cost: game.cost.slice(0, 128) });
      for (const [i, value] of fewer.entries()) expect(all[i]!).toBeLessThanOrEqual(value + 1e-9);
    }
  });

  test('by counting agrees with every coalition looked at', () => {
    for (let seed = 1; seed <= runs(12); seed++) {
      const next = random(seed);
      const brings = Array.from({ length: 12 }, () => Math.round(1e5 + 2e6 * next() ** 3));
      const smooth = (size: number, sum: number) =>
        size === 0 ? 0 : 25_000 + 350 * size * size + sum * (0.9 + 0.1 * (1 + sum / 5e5) ** -0.4);
      const game = { brings, cost: smooth };
      const exact = sumShapley(game);
      const whole = smooth(
        12,
        brings.reduce((a, b) => a + b, 0),
      );
      for (const [i, value] of bucketed(game, BUCKETS).entries()) {
        expect(Math.abs(value - exact[i]!) / whole).toBeLessThan(2e-5);
      }
      const steps = {
        brings,
        cost: (size: number, sum: number) => (size === 0 ? 0 : sum < 1e6 ? 45_000 : 130_000),
      };
      const stepped = sumShapley(steps);
      for (const [i, value] of bucketed(steps, BUCKETS).entries()) {
        expect(Math.abs(value - stepped[i]!)).toBeLessThan(130_000 * 0.005);
      }
    }
  });

  test('by counting sums to the cost of all for thirty', () => {
    const next = random(9);
    const brings = Array.from({ length: 30 }, () => 1e5 + 1e6 * next());
    const cost = (size: number, sum: number) => (size === 0 ? 0 : 5e4 + 350 * size * size + Math.sqrt(sum));
    const values = sumShapley({ brings, cost });
    expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(
      cost(
        30,
        brings.reduce((a, b) => a + b, 0),
      ),
      4,
    );
  });

  test('by counting agrees with drawing for sixty, where counts are no longer exact', () => {
    const next = random(3);
    const brings = Array.from({ length: 60 }, () => 1e5 + 1e6 * next());
    const cost = (size: number, sum: number) =>
      size === 0 ? 0 : 5e4 + 350 * size * size + 90 * Math.sqrt(sum);
    const costOf = (members: readonly number[]) =>
      cost(
        members.length,
        members.reduce((sum, i) => sum + brings[i]!, 0),
      );
    const drawn = sampledShapley(60, costOf, { seed: 2, orders: 600 });
    for (const [i, value] of sumShapley({ brings, cost }, 1000).entries()) {
      expect(Math.abs(value - drawn[i]!.value)).toBeLessThan(4 * drawn[i]!.error);
    }
  });

  test('by drawing is within four standard errors, and the same for the same seed', () => {
    const { game } = submodular(10, 5);
    const costOf = (members: readonly number[]) =>
      game.cost[members.reduce((mask, i) => mask | (1 << i), 0)]!;
    const exact = shapley(game);
    const drawn = sampledShapley(10, costOf, { seed: 7, orders: 2000 });
    for (const [i, { value, error }] of drawn.entries()) {
      expect(Math.abs(value - exact[i]!)).toBeLessThan(4 * error + 1e-9);
    }
    expect(sampledShapley(10, costOf, { seed: 7, orders: 2000 })).toEqual(drawn);
  });
});

describe('the core', () => {
  const convexToo = (players: number, seed: number): TableGame => {
    const next = random(seed);
    const volume = Array.from({ length: players }, () => 1 + 9 * next());
    return tableGame(players, (members) => {
      const sum = members.reduce((total, i) => total + volume[i]!, 0);
      return 20 + 30 * Math.sqrt(sum) + 0.2 * members.length ** 2;
    });
  };

  test('the nearest prices are in it, by looking at every coalition, and stay where they were when they already are', () => {
    for (let seed = 1; seed <= runs(12); seed++) {
      const game = seed % 2 === 0 ? submodular(9, seed).game : convexToo(9, seed);
      const division = divisionOf(game);
      const total = division.total;
      const target = shapley(game);
      const found = nearest(linear, division, new Pool(), { target, slack: 0 });
      expect(found).not.toBeNull();
      expect(worstOf(game, found!)).toBeLessThan(1e-4);
      expect(found!.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 5);
      if (worstOf(game, target) <= 0) close(found!, target, 1);
    }
  });

  test('the nucleolus charges the most charged as little as can be', () => {
    for (let seed = 1; seed <= runs(8); seed++) {
      const game = convexToo(8, seed);
      const division = divisionOf(game);
      const least = leastExcess(linear, division, new Pool());
      const found = nucleolus(linear, division, new Pool());
      expect(worstOf(game, found!)).toBeCloseTo(least!.excess, 4);
    }
  });

  test('the nucleolus is the same whether coalitions are all known or named one by one', () => {
    const game = convexToo(7, 4);
    const all = new Pool();
    all.add(Array.from({ length: 126 }, (_, k) => ({ members: membersIn(k + 1), cost: game.cost[k + 1]! })));
    close(
      nucleolus(linear, divisionOf(game), new Pool())!,
      [...nucleolus(linear, divisionOf(game), all)!],
      1,
    );
  });

  test('scales with the costs, and an own cost moves only its owner', () => {
    const game = convexToo(7, 2);
    const scaled = { players: 7, cost: game.cost.map((cost) => cost * 1000) };
    const moved = { players: 7, cost: game.cost.map((cost, mask) => cost + (mask & 4 ? 11 : 0)) };
    const target = Array.from({ length: 7 }, (_, i) => (game.cost.at(-1)! * (i + 1)) / 28);
    for (const share of [
      (one: TableGame) => shapley(one),
      (one: TableGame) => [...nucleolus(linear, divisionOf(one), new Pool())!],
    ]) {
      const before = share(game);
      close(
        share(scaled),
        before.map((value) => value * 1000),
        1,
      );
      close(
        share(moved),
        before.map((value, i) => value + (i === 2 ? 11 : 0)),
        1,
      );
    }
    const near = nearest(linear, divisionOf(game), new Pool(), { target, slack: 0 });
    const wide = target.map((value) => value * 1000);
    const far = nearest(linear, divisionOf(scaled), new Pool(), { target: wide, slack: 0 });
    close(
      far!,
      [...near!].map((value) => value * 1000),
      1,
    );
  });

  test('where it is empty the least excess says by how much', () => {
    // Any two of three can do without the third.
    const game = tableGame(3, (members) => (members.length === 1 ? 6 : members.length === 2 ? 6 : 12));
    const division = divisionOf(game);
    expect(nearest(linear, division, new Pool(), { target: [4, 4, 4], slack: 0 })).toBeNull();
    expect(leastExcess(linear, division, new Pool())!.excess).toBeCloseTo(2, 6);
  });
});
