// The limits of a problem as rows in a fixed order: what a joint tender takes of each, and what components are charged for it.
import type { Component, Tolls } from '../engine/component.ts';
import type { Design } from '../engine/cost.ts';
import { byText } from '../engine/participants.ts';
import type { LimitPrices, Limits, MarketLimit } from '../limits.ts';

/** What a joint tender takes of a limit: one tender led, or NOK a year. */
export interface Taken {
  readonly row: number;
  readonly amount: number;
}

/** A joint tender of a component: members ascending, lead and start as the component counts, and its lots. */
export interface Joint extends Pick<Design, 'lead' | 'start' | 'lots'> {
  readonly members: readonly number[];
}

/** Room is kept to a billionth, so that sums in another order are within it too. */
const ROUNDING = 1e-9;

export const hasRoom = ({ most }: LimitTable, room: ArrayLike<number>, { row, amount }: Taken): boolean =>
  amount <= room[row]! + ROUNDING * most[row]!;

export class LimitTable {
  /** By row: lead limits by authority, then market limits by category and quarters. */
  readonly most: Float64Array;
  readonly #leads: readonly { readonly authority: string; readonly most: number }[];
  readonly #markets: readonly MarketLimit[];
  readonly #rowOfLead: ReadonlyMap<string, number>;
  readonly #rowsOfCategory = new Map<string, number[]>();

  constructor({ leads, markets }: Limits) {
    this.#leads = leads.toSorted((a, b) => byText(a.authority, b.authority));
    this.#markets = markets.toSorted(
      (a, b) => byText(a.category, b.category) || a.from - b.from || a.to - b.to,
    );
    this.most = Float64Array.from([...this.#leads, ...this.#markets], ({ most }) => most);
    this.#rowOfLead = new Map(this.#leads.map(({ authority }, row) => [authority, row]));
    for (const [k, { category }] of this.#markets.entries()) {
      const rows = this.#rowsOfCategory.get(category) ?? [];
      rows.push(this.#leads.length + k);
      this.#rowsOfCategory.set(category, rows);
    }
  }

  isMarket(row: number): boolean {
    return row >= this.#leads.length;
  }

  /** Rows that tenders of the component can take of, ascending. */
  rowsOf(c: Component): number[] {
    if (c.n === 1) return [];
    const leads = c.participants.flatMap(({ host, canLead }) =>
      canLead ? (this.#rowOfLead.get(host) ?? []) : [],
    );
    const markets = this.#marketRows(c).filter((row) => {
      const { from, to } = this.#market(row);
      return from < c.firstQuarter + c.quarters && to >= c.firstQuarter;
    });
    return [...new Set([...leads, ...markets])].sort((a, b) => a - b);
  }

  takenBy(c: Component, { members, lead, start }: Omit<Joint, 'lots'>): Taken[] {
    const led = this.#rowOfLead.get(c.participants[lead]!.host);
    const taken: Taken[] = led === undefined ? [] : [{ row: led, amount: 1 }];
    const amount = members.reduce((sum, i) => sum + c.volume[i]!, 0);
    for (const row of this.#marketRows(c))
      if (this.#covers(row, c.firstQuarter + start)) taken.push({ row, amount });
    return taken;
  }

  /** What the component is charged at prices by row (Infinity: shut); null where that is nothing. */
  tollsOf(c: Component, prices: ArrayLike<number>): Tolls | null {
    const lead = Float64Array.from(
      c.participants,
      ({ host }) => prices[this.#rowOfLead.get(host) ?? -1] ?? 0,
    );
    const perVolume = new Float64Array(c.quarters);
    for (const row of this.#marketRows(c)) {
      for (let t = 0; t < c.quarters; t++)
        if (this.#covers(row, c.firstQuarter + t)) perVolume[t]! += prices[row]!;
    }
    return lead.some((toll) => toll > 0) || perVolume.some((toll) => toll > 0) ? { lead, perVolume } : null;
  }

  /** Prices by row as the certificate states them. */
  stated(prices: ArrayLike<number>): LimitPrices {
    const first = this.#leads.length;
    return {
      leads: this.#leads.map(({ authority }, row) => ({ authority, price: prices[row]! })),
      markets: this.#markets.map(({ category, from, to }, k) => ({
        ...{ category, from, to },
        price: prices[first + k]!,
      })),
    };
  }

  /** NOK that all limits are charged for in all. */
  chargedAt(prices: ArrayLike<number>): number {
    return this.most.reduce((sum, most, row) => sum + most * prices[row]!, 0);
  }

  #marketRows(c: Component): readonly number[] {
    return this.#rowsOfCategory.get(c.participants[0]!.category.id) ?? [];
  }

  #market(row: number): MarketLimit {
    return this.#markets[row - this.#leads.length]!;
  }

  #covers(row: number, quarter: number): boolean {
    const { from, to } = this.#market(row);
    return from <= quarter && quarter <= to;
  }
}
