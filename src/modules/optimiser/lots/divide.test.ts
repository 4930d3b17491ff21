// Divisions against the plainest search there is: every way to part up to eight units. Then the search against the exact way.

import { describe, expect, test } from 'vitest';
import { drawTask } from '../../../../test/lot-tasks.ts';
import { body, need } from '../../../../test/optimiser-problems.ts';
import { runs } from '../../../../test/runs.ts';
import { expectedBids } from '../engine/rates.ts';
import type { LotBasis } from '../lots.ts';
import type { Division, DivisionTask } from './division.ts';
import { divideExactly, EXACT_UNITS } from './exact.ts';
import { hangsTogether, neighboursOf } from './neighbours.ts';
import { lotFigures, partsTotal } from './prices.ts';
import { searchDivisions } from './search.ts';
import { lotUnits, tradesOf } from './units.ts';

const BASES: readonly LotBasis[] = ['amount', 'place', 'trade'];
const NARROW = 1e-4;

/** All ways to part a list: 4 140 for eight. */
function* partitions(items: readonly number[]): Generator<number[][]> {
  const [first, ...rest] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const parts of partitions(rest)) {
    yield [[first], ...parts];
    for (const k of parts.keys()) yield parts.map((part, at) => (at === k ? [first, ...part] : part));
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

interface Judged {
  readonly cost: number;
  readonly small: number;
}

/** Price and limits by its own reading of the rules; null where a limit is broken. */
function judged(task: DivisionTask, lots: readonly (readonly number[])[]): Judged | null {
  const { rates, volume, spend } = task.figures;
  const volumes = lots.map((lot) => sum(lot.map((at) => volume[at]!)));
  const bids = volumes.map((size) => expectedBids(rates, size));
  const isBroken =
    lots.length < 2 ||
    lots.length > task.mostLots ||
    (task.fewerThanBids && lots.length > Math.min(...bids) - 1) ||
    volumes.some((size) => size < task.smallest || size > task.largest) ||
    lots.some((lot) => !task.mayBeLot(lot.toSorted((a, b) => a - b)));
  if (isBroken) return null;
  const costs = lots.map((lot, k) => {
    const { index } = lotFigures(task.figures, lot);
    return rates.lot + rates.perBid * bids[k]! + index * sum(lot.map((at) => spend[at]!));
  });
  return { cost: sum(costs), small: sum(volumes.filter((size) => size <= task.capacity)) };
}

/** The division keeps every limit, holds every unit once and costs what it says. */
function expectSound(task: DivisionTask, division: Division): void {
  expect(division.lots.flat().toSorted((a, b) => a - b)).toEqual([...task.units.keys()]);
  const again = judged(task, division.lots);
  expect(again).not.toBeNull();
  expect(Math.abs(again!.cost - division.cost)).toBeLessThan(NARROW);
  expect(Math.abs(again!.small - division.small)).toBeLessThan(NARROW);
}

const LIMITS: readonly Partial<DivisionTask>[] = [
  {},
  { fewerThanBids: false },
  { fewerThanBids: false, mostLots: 3 },
  { fewerThanBids: false, smallest: 400_000 },
  { largest: 4_000_000 },
];

describe.each(BASES)('by %s', (by) => {
  test('the exact way finds what trying everything finds, for both aims and under every limit', () => {
    let divided = 0;
    for (let seed = 0; seed < runs(30); seed++) {
      const task = drawTask({ seed, by, units: 2 + (seed % 7), over: LIMITS[seed % LIMITS.length]! });
      const all = [...partitions([...task.units.keys()])].flatMap((lots) => judged(task, lots) ?? []);
      const { cheapest, smallFirms } = divideExactly(task);
      expect(cheapest === null, String(seed)).toBe(all.length === 0);
      const affordable = all.filter(({ cost }) => cost <= task.budget);
      expect(smallFirms === null).toBe(affordable.length === 0);
      if (!cheapest) continue;
      divided++;
      expectSound(task, cheapest);
      expect(Math.abs(cheapest.cost - Math.min(...all.map(({ cost }) => cost)))).toBeLessThan(NARROW);
      if (!smallFirms) continue;
      expectSound(task, smallFirms);
      expect(smallFirms.cost).toBeLessThanOrEqual(task.budget);
      const most = Math.max(...affordable.map(({ small }) => small));
      expect(Math.abs(smallFirms.small - most)).toBeLessThan(NARROW);
      const least = affordable.filter(({ small }) => small > most - NARROW).map(({ cost }) => cost);
      expect(Math.abs(smallFirms.cost - Math.min(...least))).toBeLessThan(NARROW);
    }
    expect(divided).toBeGreaterThan(12);
  });

  test('the search is sound, never better than the exact way, and within half a per cent of it', () => {
    let compared = 0;
    let equal = 0;
    let sameReach = 0;
    for (let seed = 0; seed < runs(24); seed++) {
      const task = drawTask({ seed, by, units: 7 + (seed % 7), over: LIMITS[seed % LIMITS.length]! });
      const exact = divideExactly(task);
      const found = searchDivisions(task, { seed: 3, workUnits: 25_000 });
      if (!exact.cheapest) expect(found.cheapest).toBeNull();
      if (!exact.cheapest || !found.cheapest) continue;
      compared++;
      expectSound(task, found.cheapest);
      expect(found.cheapest.cost).toBeGreaterThan(exact.cheapest.cost - NARROW);
      expect(found.cheapest.cost / exact.cheapest.cost - 1).toBeLessThan(0.005);
      if (found.cheapest.cost < exact.cheapest.cost + NARROW) equal++;
      if (!exact.smallFirms || !found.smallFirms) continue;
      expectSound(task, found.smallFirms);
      expect(found.smallFirms.small).toBeLessThan(exact.smallFirms.small + NARROW);
      if (found.smallFirms.small > exact.smallFirms.small * 0.995) sameReach++;
    }
    expect(compared).toBeGreaterThan(15);
    expect(equal / compared).toBeGreaterThan(0.9);
    expect(sameReach / compared).toBeGreaterThan(0.6);
  });

  test('above 13 units the search keeps the limits and gives the same again for the same seed', () => {
    let divided = 0;
    for (const units of [EXACT_UNITS + 1, 25, 40]) {
      for (let seed = 0; seed < runs(4); seed++) {
        const task = drawTask({ seed, by, units });
        const found = searchDivisions(task, { seed, workUnits: 12_000 });
        expect(searchDivisions(task, { seed, workUnits: 12_000 })).toEqual(found);
        for (const division of [found.cheapest, found.smallFirms]) {
          if (!division) continue;
          divided++;
          expectSound(task, division);
        }
      }
    }
    expect(divided).toBeGreaterThan(3);
  });

  test('narrower limits never make the cheapest division cheaper', () => {
    for (let seed = 0; seed < runs(12); seed++) {
      const costs = [
        { fewerThanBids: false },
        { fewerThanBids: false, mostLots: 3 },
        { fewerThanBids: true, mostLots: 3 },
        { fewerThanBids: true, mostLots: 2, smallest: 300_000 },
      ].map(
        (over) =>
          divideExactly(drawTask({ seed, by, units: 8, over })).cheapest?.cost ?? Number.POSITIVE_INFINITY,
      );
      expect(costs.every((cost, k) => k === 0 || cost >= costs[k - 1]! - NARROW)).toBe(true);
    }
  });
});

test('what may not be cut makes no division cheaper: by amount costs at most what by place does', () => {
  for (let seed = 0; seed < runs(12); seed++) {
    const place = drawTask({ seed, by: 'place', units: 8 });
    const amount = { ...place, mayBeLot: () => true };
    const [free, bound] = [divideExactly(amount).cheapest, divideExactly(place).cheapest];
    if (bound) expect(free!.cost).toBeLessThanOrEqual(bound.cost + NARROW);
  }
});

test('the whole cost of lots follows from volume and spend alone', () => {
  const task = drawTask({ seed: 2, by: 'amount', units: 6 });
  const whole = lotFigures(task.figures, [0, 1, 2, 3, 4, 5]);
  const { followUp, bids, purchases } = whole.parts;
  expect(partsTotal(whole.parts)).toBe(followUp + bids + purchases);
  expect(followUp).toBe(task.figures.rates.lot);
});

describe('neighbours', () => {
  test('points in a row are neighbours of the next only; all hang together, also in one place', () => {
    const row = [60, 60.1, 60.2, 60.3].map((lat) => ({ lat, lon: 10 }));
    expect(neighboursOf(row)).toEqual([[1], [0, 2], [1, 3], [2]]);
    expect(hangsTogether(neighboursOf(row), [0, 1, 2])).toBe(true);
    expect(hangsTogether(neighboursOf(row), [0, 2])).toBe(false);
    for (let seed = 0; seed < runs(40); seed++) {
      const { units } = drawTask({ seed, by: 'place', units: 5 + seed });
      expect(hangsTogether(neighboursOf(units), [...units.keys()])).toBe(true);
    }
    const same = Array.from({ length: 5 }, () => ({ lat: 60, lon: 10 }));
    expect(hangsTogether(neighboursOf(same), [0, 4])).toBe(true);
  });
});

describe('trades', () => {
  const coded = (codes: readonly (string | null)[]) =>
    codes.map((cpv, k) => need(`n${k}`, `b00${k}`, { cpv }));
  const of = (codes: readonly (string | null)[]) => [...tradesOf(coded(codes)).values()];
  test('are told apart at the first digit in which the codes differ', () => {
    expect(of(['90911200-8', '90911300-9', '90919200-4'])).toEqual(['90911', '90911', '90919']);
    expect(of(['15000000-8', '15500000-3', '03200000-3'])).toEqual(['15', '15', '03']);
    expect(of(['15100000-9', '15500000-3', '15000000-8'])).toEqual(['151', '155', '150']);
  });
  test('are none where there is one code or no code; a need without a code stands apart', () => {
    expect(of(['90911200-8', '90911200-8'])).toEqual([null, null]);
    expect(of([null, null])).toEqual([null, null]);
    expect(of(['90911200-8', '90919200-4', null])).toEqual(['90911', '90919', null]);
  });
  test("a body's needs of one trade are one unit; by place all of its needs are", () => {
    const problem = {
      authorities: [body(0), body(1)],
      cooperations: [],
      agreements: [],
      categories: [],
      params: { parameters: [] },
      needs: [
        need('c', 'b001', { cpv: '90911200-8' }),
        need('a', 'b000', { cpv: '90911200-8' }),
        need('b', 'b000', { cpv: '90919200-4' }),
        need('d', 'b000', { cpv: '90911300-9' }),
      ],
    };
    const shown = (by: LotBasis) =>
      lotUnits(problem, problem.needs, by).map(({ needs }) => needs.map(({ id }) => id).join());
    expect(shown('place')).toEqual(['a,b,d', 'c']);
    expect(shown('trade')).toEqual(['a,d', 'b', 'c']);
  });
});
