// What members of a group could do without the others: buy as one group of their own, with their own best lead and start.
// Coalitions that form one group are enough: if several groups together are charged too much, one of them is.
import { buildComponent, type Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import { Meter } from '../engine/meter.ts';
import { Pricer } from '../engine/pricing.ts';
import { type Coalition, type Found, type Oracle, type Pool, sumOf } from './division.ts';
import { type TableGame, TableOracle, tableGame } from './table-game.ts';

/** Up to this many, every coalition is priced once. */
const MOST_LISTED = 16;
const CENT = 0.01;
const CLIMBS = 4;

export class WaysOut {
  readonly #c: Component;
  readonly #table: TableGame | null;
  readonly #pool: Pool;

  constructor(c: Component, pool: Pool) {
    this.#c = c;
    this.#pool = pool;
    this.#table = c.n <= MOST_LISTED ? tableGame(c.n, (members) => costAlone(c, members)) : null;
  }

  /** Whether every coalition is looked at. */
  get isListed(): boolean {
    return this.#table !== null;
  }

  /** Of some participants, ascending. */
  oracle(players: readonly number[]): Oracle {
    if (this.#table === null) return new PricedOracle(this.#c, players, this.#pool);
    return new TableOracle(
      this.#table,
      players.reduce((mask, i) => mask | (1 << i), 0),
    );
  }
}

/** A search among some of the participants only, who have its positions as numbers. */
const pricerOf = (c: Component, players: readonly number[]): Pricer =>
  new Pricer(
    buildComponent(
      players.map((i) => c.participants[i]!),
      c.rates,
      'base',
    ),
    new Meter(Number.POSITIVE_INFINITY, undefined),
  );

/** NOK for these to buy by themselves; Infinity where they cannot, or where somebody of them would lose. */
export const costAlone = (c: Component, members: readonly number[]): number =>
  evaluate(c, members, emptyDesign()).cost;

/** For groups too large to list: the optimiser's own search for tenders cheaper than their prices, lead by lead. */
class PricedOracle implements Oracle {
  readonly #c: Component;
  readonly #players: readonly number[];
  readonly #pool: Pool;
  #pricer: Pricer | null = null;
  /** The prices last asked about, by position among the players. */
  #asked: Float64Array;

  constructor(c: Component, players: readonly number[], pool: Pool) {
    this.#c = c;
    this.#players = players;
    this.#pool = pool;
    this.#asked = new Float64Array(players.length);
  }

  worst(prices: ArrayLike<number>, over: number, besides?: ArrayLike<number>): Found {
    const { coalitions, atMost } =
      over < 0 ? { coalitions: [], atMost: Number.POSITIVE_INFINITY } : this.#priced(prices);
    const near = besides === undefined ? [] : this.#climbed(prices, besides);
    const wanted = [...coalitions, ...near].filter(
      (one) =>
        excessOf(prices, one) > over &&
        (besides === undefined || Math.abs(sumOf(besides, one.members)) > 1e-7),
    );
    return { coalitions: wanted, atMost };
  }

  tightest(prices: ArrayLike<number>): Coalition | null {
    return this.#climbed(prices)[0] ?? null;
  }

  #priced(prices: ArrayLike<number>): Found {
    const c = this.#c;
    const players = this.#players;
    const asked = Float64Array.from(players, (i) => Math.min(prices[i]!, c.alone[i]!));
    this.#pricer ??= pricerOf(c, players);
    this.#pricer.shift(asked.map((price, k) => price - this.#asked[k]!));
    this.#asked = asked;
    const coalitions: Coalition[] = [];
    let atMost = 0;
    for (let lead = 0; lead < players.length; lead++) {
      const { members, best, bound } = this.#pricer.price(lead, asked, CENT);
      atMost = Math.max(atMost, -bound);
      if (best >= 0 || members.length >= players.length) continue;
      const those = members.map((k) => players[k]!);
      const cost = costAlone(c, those);
      if (cost < Number.POSITIVE_INFINITY) coalitions.push({ members: those, cost });
    }
    return { coalitions, atMost };
  }

  /** The most charged that changing one member at a time leads to, most charged first. */
  #climbed(prices: ArrayLike<number>, besides?: ArrayLike<number>): Coalition[] {
    const players = this.#players;
    const starts = [
      ...players.map((i) => [i]),
      ...players.map((i) => players.filter((other) => other !== i)),
    ].map((members) => ({ members, cost: costAlone(this.#c, members) }));
    const ranked = ranking(prices, besides, [...starts, ...this.#pool.within(players)]);
    const tops = ranked.slice(0, CLIMBS).map((start) => this.#climb(start, prices, besides));
    return ranking(prices, besides, [...tops, ...ranked.slice(0, CLIMBS)]);
  }

  #climb(start: Coalition, prices: ArrayLike<number>, besides?: ArrayLike<number>): Coalition {
    let at = start;
    for (;;) {
      const steps = this.#players.map((i) => {
        const members = at.members.includes(i)
          ? at.members.filter((other) => other !== i)
          : [...at.members, i].sort((a, b) => a - b);
        return { members, cost: costAlone(this.#c, members) };
      });
      const proper = steps.filter(
        ({ members }) => members.length > 0 && members.length < this.#players.length,
      );
      const [best] = ranking(prices, besides, proper);
      if (best === undefined || excessOf(prices, best) <= excessOf(prices, at) + 1e-6) return at;
      at = best;
    }
  }
}

const excessOf = (prices: ArrayLike<number>, { members, cost }: Coalition): number =>
  sumOf(prices, members) - cost;

function ranking(
  prices: ArrayLike<number>,
  besides: ArrayLike<number> | undefined,
  coalitions: readonly Coalition[],
): Coalition[] {
  return coalitions
    .filter(
      ({ cost, members }) =>
        cost < Number.POSITIVE_INFINITY &&
        (besides === undefined || Math.abs(sumOf(besides, members)) > 1e-7),
    )
    .sort((a, b) => excessOf(prices, b) - excessOf(prices, a));
}
