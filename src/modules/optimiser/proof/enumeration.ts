// Small components: the cheapest of all partitions by dynamic programming over subsets, so bound and plan are one.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import type { Meter } from '../engine/meter.ts';

/** Groups as ascending lists of indices, by first member; null when stopped before the end. */
export function* solveExactly(c: Component, meter: Meter): Generator<void, number[][] | null> {
  const full = (1 << c.n) - 1;
  const cost = new Float64Array(full + 1);
  const design = emptyDesign();
  const members: number[] = [];
  for (let set = 1; set <= full; set++) {
    members.length = 0;
    for (let i = 0; i < c.n; i++) if (set & (1 << i)) members.push(i);
    cost[set] = evaluate(c, members, design).cost;
    meter.spend(8 * members.length);
    if (meter.isDue()) yield;
    if (meter.mustStop()) return null;
  }
  const best = new Float64Array(full + 1);
  const taken = new Int32Array(full + 1);
  for (let set = 1; set <= full; set++) {
    const lowest = set & -set;
    const rest = set ^ lowest;
    let bestCost = Number.POSITIVE_INFINITY;
    let bestGroup = lowest;
    let subsets = 0;
    for (let sub = rest; ; sub = (sub - 1) & rest) {
      const group = sub | lowest;
      const total = cost[group]! + best[set ^ group]!;
      if (total < bestCost) {
        bestCost = total;
        bestGroup = group;
      }
      subsets++;
      if (sub === 0) break;
    }
    best[set] = bestCost;
    taken[set] = bestGroup;
    meter.spend(subsets);
    if (meter.isDue()) yield;
    if (meter.mustStop()) return null;
  }
  const groups: number[][] = [];
  for (let set = full; set !== 0; set ^= taken[set]!) {
    groups.push(Array.from({ length: c.n }, (_, i) => i).filter((i) => taken[set]! & (1 << i)));
  }
  return groups;
}
