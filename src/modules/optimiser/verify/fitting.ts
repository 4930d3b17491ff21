// A line draws its own favourite tender, which may have a volume the line was not drawn for. This looks through the
// tenders that do have one, the largest first, and prices each that the line lets through.

/** More than this and the answer is that it is not known. */
const MOST_CHOICES = 200_000;

export interface Choice {
  /** What taking it adds under the line, its price taken off. */
  readonly weight: number;
  readonly volume: number;
}

export interface Fit {
  /** NOK under the line before anybody is chosen, and the volume there. */
  readonly base: number;
  readonly volume: number;
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** What those chosen (by place) truly cost; Infinity where one would lose. */
  readonly trueCost: (taken: readonly number[]) => number;
}

/** True cost of the cheapest choice whose volume fits, or `limit` when none is cheaper; null when there are too many. */
export function leastFitting(
  choices: readonly Choice[],
  { base, volume, from, to, most, trueCost }: Fit,
  limit: number,
): number | null {
  const order = choices.map((_, k) => k);
  order.sort((a, b) => choices[b]!.volume - choices[a]!.volume);
  const gain = [0];
  const room = [0];
  for (const k of order.toReversed()) {
    gain.unshift(gain[0]! + Math.min(0, choices[k]!.weight));
    room.unshift(room[0]! + choices[k]!.volume);
  }
  let best = limit;
  let seen = 0;
  const choose = (at: number, cost: number, sum: number, chosen: readonly number[]): void => {
    if (++seen > MOST_CHOICES || cost + gain[at]! >= best || sum > to || sum + room[at]! < from) return;
    if (at === order.length) {
      if (chosen.length <= most) best = Math.min(best, trueCost(chosen));
      return;
    }
    const k = order[at]!;
    const { weight, volume: more } = choices[k]!;
    const skip = (): void => choose(at + 1, cost, sum, chosen);
    if (weight >= 0) skip();
    choose(at + 1, cost + weight, sum + more, [...chosen, k]);
    if (weight < 0) skip();
  };
  choose(0, base, volume, []);
  return seen > MOST_CHOICES ? null : best;
}

/** More sets than this in one stretch and the answer is that it is not known. */
const MOST_SETS = 400_000;

/**
 * Shows `visit` every choice whose volume fits and that costs less than `limit` under the line: the cheapest first, then what
 * comes of it by putting in and taking out, dearer and dearer. False when there are too many.
 */
export function eachFitting(
  choices: readonly Choice[],
  { base, volume, from, to, most }: Omit<Fit, 'trueCost'>,
  limit: number,
  visit: (taken: readonly number[]) => void,
): boolean {
  const isTaken = choices.map(({ weight }) => weight < 0);
  const cheapest = choices.reduce((sum, { weight }) => sum + Math.min(0, weight), base);
  const start = choices.reduce((sum, one) => sum + (one.weight < 0 ? one.volume : 0), volume);
  const turns = choices.map((_, k) => k).filter((k) => cheapest + Math.abs(choices[k]!.weight) < limit);
  turns.sort((a, b) => Math.abs(choices[a]!.weight) - Math.abs(choices[b]!.weight) || a - b);
  const more = [0];
  const less = [0];
  for (const k of turns.toReversed()) {
    more.unshift(more[0]! + (isTaken[k] ? 0 : choices[k]!.volume));
    less.unshift(less[0]! + (isTaken[k] ? choices[k]!.volume : 0));
  }
  let seen = 0;
  const turn = (at: number, cost: number, sum: number): boolean => {
    if (++seen > MOST_SETS) return false;
    if (sum >= from && sum <= to) {
      const taken = choices.flatMap((_, k) => (isTaken[k] ? [k] : []));
      if (taken.length > 0 && taken.length <= most) visit(taken);
    }
    for (let next = at; next < turns.length; next++) {
      const k = turns[next]!;
      const { weight, volume: change } = choices[k]!;
      const dearer = cost + Math.abs(weight);
      if (dearer >= limit || sum + more[next]! < from || sum - less[next]! > to) return true;
      isTaken[k] = !isTaken[k];
      const isThrough = turn(next + 1, dearer, sum + (isTaken[k] ? change : -change));
      isTaken[k] = !isTaken[k];
      if (!isThrough) return false;
    }
    return true;
  };
  return cheapest >= limit || turn(0, cheapest, start);
}
