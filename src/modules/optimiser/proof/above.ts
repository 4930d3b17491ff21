// What tenders cost above prices and fines, and the prices that none of them undercuts.
import type { Fine } from '../model.ts';
import { FineLines } from './fines.ts';
import type { Column } from './relaxation.ts';

export class Above {
  readonly fines: readonly Fine[];
  readonly #prices: Float64Array;
  readonly #lines: FineLines;

  /** NOK by participant, and by trio. */
  constructor(prices: Float64Array, fines: readonly Fine[]) {
    this.fines = fines;
    this.#prices = prices;
    this.#lines = new FineLines(prices.length, fines);
  }

  /** NOK; `above` is what the tender costs above whatever the prices are counted from. */
  of({ members, above }: Column): number {
    let left = above;
    for (const i of members) left -= this.#prices[i]!;
    return left + this.#lines.of(members);
  }

  /** The prices, lowered until none of these tenders costs less than they and its fines together allow, and what they prove. */
  lowered(tenders: Iterable<Column>): { readonly prices: Float64Array; readonly bound: number } {
    const prices = this.#prices.slice();
    for (const tender of tenders) {
      const first = tender.members[0]!;
      prices[first] = Math.min(prices[first]!, this.#prices[first]! + this.of(tender));
    }
    const fined = this.fines.reduce((sum, { fine }) => sum + fine, 0);
    return { prices, bound: prices.reduce((sum, price) => sum + price, 0) - fined };
  }
}
