// Trios of which parts of tenders hold two more than once: what tells a mixture from a plan.
import type { Meter } from '../engine/meter.ts';
import { type Column, isMixed, type Trio } from './relaxation.ts';

const MOST_CUTS = 25;
const LEAST_BREACH = 0.03;

interface Mix {
  readonly participants: number;
  readonly columns: readonly Pick<Column, 'members'>[];
  readonly parts: Float64Array;
}

/** The worst first. */
export function breachedBy({ participants: n, columns, parts }: Mix, meter: Meter): Trio[] {
  const mixed: { held: Uint8Array; part: number }[] = [];
  const isInMixture = new Uint8Array(n);
  for (const [k, { members }] of columns.entries()) {
    const part = parts[k]!;
    if (!isMixed(part)) continue;
    const held = new Uint8Array(n);
    for (const i of members) {
      held[i] = 1;
      isInMixture[i] = 1;
    }
    mixed.push({ held, part });
  }
  const who = Array.from({ length: n }, (_, i) => i).filter((i) => isInMixture[i] === 1);
  const breaches: { trio: Trio; sum: number }[] = [];
  for (const [a, i] of who.entries()) {
    for (const [b, j] of who.slice(a + 1).entries()) {
      for (const k of who.slice(a + b + 2)) {
        let sum = 0;
        for (const { held, part } of mixed) if (held[i]! + held[j]! + held[k]! >= 2) sum += part;
        if (sum > 1 + LEAST_BREACH) breaches.push({ trio: [i, j, k], sum });
      }
    }
  }
  // Whole units: sums of parts must not depend on their order.
  meter.spend(Math.ceil(who.length ** 3 / 6) * mixed.length);
  breaches.sort((a, b) => b.sum - a.sum);
  return breaches.slice(0, MOST_CUTS).map(({ trio }) => trio);
}
