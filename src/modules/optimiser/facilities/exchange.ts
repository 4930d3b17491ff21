// Descent by exchange: open one facility and close the one that is then missed least, or close or open one alone, for as
// long as that lowers the cost. Worth its work where facilities reach few customers.
import { type Random, shuffle } from '../engine/random.ts';
import type { OpenSet } from './open-set.ts';

const STEP = 1e-9;

export function exchange(set: OpenSet, next: Random): void {
  const order = Int32Array.from({ length: set.instance.facilities }, (_, i) => i);
  shuffle(order, next);
  const least = STEP * (1 + Math.abs(set.total));
  for (let since = 0, k = 0; since < order.length; since++, k = (k + 1) % order.length) {
    const i = order[k]!;
    const before = set.total;
    if (set.difference(i) < -least) {
      set.flip(i);
      since = 0;
      continue;
    }
    if (set.isOpen[i] === 1 || set.openCount === 0) continue;
    set.flip(i);
    const missed = leastMissed(set, i);
    if (missed !== -1 && set.total + set.difference(missed) < before - least) {
      set.flip(missed);
      since = 0;
    } else {
      set.flip(i);
    }
  }
}

function leastMissed(set: OpenSet, but: number): number {
  let choice = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < set.openCount; k++) {
    const i = set.open[k]!;
    const difference = set.difference(i);
    if (i === but || difference >= least) continue;
    least = difference;
    choice = i;
  }
  set.work += set.openCount;
  return choice;
}
