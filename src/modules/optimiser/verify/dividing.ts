// For which volumes it can pay to divide a tender in equal lots by amount.
import type { Category } from '../model.ts';
import type { Figures } from './inputs.ts';
import { type Competition, MOST_LOTS, scalePart } from './tender.ts';

const ROUNDING = 1e-9;
/** How finely the way between two knots of the curve is looked at. */
const STEPS = 8;

/** Numbers of lots, each with yearly volumes of the whole. */
export interface InLots {
  readonly lots: number;
  readonly from: number;
  readonly to: number;
}

/**
 * One lot for every volume, and more for the volumes outside which no tender is cheaper for being divided in so many: where
 * they are not allowed, or neither the unit price nor the bids in all can be lower than in one lot.
 */
export function waysToPay(figures: Figures, category: Category, competition: Competition): InLots[] {
  const ways: InLots[] = [{ lots: 1, from: 0, to: Number.POSITIVE_INFINITY }];
  const { knots } = competition;
  const scale = (volume: number): number => scalePart(figures, category, volume);
  for (let lots = 2; lots <= MOST_LOTS; lots++) {
    if (knots.every(({ bids }) => bids - 1 < lots - ROUNDING)) continue;
    const bends = knots.flatMap(({ at }) => [at, at * lots]);
    const cuts = [0, ...bends.sort((a, b) => a - b)].flatMap((from, k, all) => {
      const to = all[k + 1] ?? from;
      return Array.from({ length: to > from ? STEPS : 1 }, (_, step) => from + ((to - from) * step) / STEPS);
    });
    // Between two cuts the curves of bids and of their index are straight, both for a lot and for the whole.
    const open = cuts.slice(1).flatMap((to, k) => {
      const from = cuts[k]!;
      const lot = [from, to].map((volume) => competition.read(volume / lots));
      const whole = [from, to].map((volume) => competition.read(volume));
      if (lot.every(({ bids }) => bids - 1 < lots - ROUNDING)) return [];
      const least = scale(to / lots) * Math.min(...lot.map(({ index }) => index));
      const most = scale(from) * Math.max(...whole.map(({ index }) => index));
      const hasFewerBids =
        lots * Math.min(...lot.map(({ bids }) => bids)) < Math.max(...whole.map(({ bids }) => bids));
      return least < most || hasFewerBids ? [{ from, to }] : [];
    });
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) ways.push({ lots, from: first.from * (1 - ROUNDING), to: last.to * (1 + ROUNDING) });
  }
  return ways;
}
