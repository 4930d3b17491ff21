// Which standing agreements a participant may call off from, which of them bind it, and the price there. An agreement
// whose list of bodies is not known is used by nobody: it is something for people to check.
import type { Agreement, Need, Scenario } from '../model.ts';

const byId = (a: Agreement, b: Agreement): number => (a.id < b.id ? -1 : 1);

/** Whether a contract called off from it may start in this quarter. */
export const isOpen = ({ openFrom, openTo }: Agreement, at: number): boolean =>
  openFrom <= at && at <= openTo;

/** Unit price against the reference price 1, the fee included; `usualFee` where the agreement names none. */
export function unitPriceOn(agreement: Agreement, scenario: Scenario, usualFee: number): number {
  const { priceIndex, priceIndexLow, priceIndexHigh, fee } = agreement;
  const price = { low: priceIndexLow, base: priceIndex, high: priceIndexHigh }[scenario];
  return price + (fee ?? usualFee);
}

interface Listed {
  readonly agreement: Agreement;
  readonly named: ReadonlySet<string>;
  readonly bound: ReadonlySet<string>;
}

/** The agreements of a problem by category, in the order of their ids. */
export class AgreementBook {
  readonly #listed = new Map<string, Listed[]>();

  constructor(agreements: readonly Agreement[]) {
    for (const agreement of agreements.toSorted(byId)) {
      const { categories, eligible, mustUse } = agreement;
      if (eligible === null) continue;
      const listed = { agreement, named: new Set(eligible), bound: new Set(mustUse) };
      for (const category of new Set(categories)) {
        this.#listed.set(category, [...(this.#listed.get(category) ?? []), listed]);
      }
    }
  }

  /** Those that the need's owner is bound to and that are open when it can start; none for a need that is free. */
  binding({ owner, category, starts }: Need): readonly Agreement[] {
    const all = this.#listed.get(category) ?? [];
    return all
      .filter(({ bound }) => bound.has(owner))
      .filter(({ agreement }) =>
        starts.some(({ from, to }) => from <= agreement.openTo && agreement.openFrom <= to),
      )
      .map(({ agreement }) => agreement);
  }

  /** Those whose list names every owner of these needs of one category: that a host is named does not help its members. */
  usable(needs: readonly Need[]): readonly Agreement[] {
    const all = this.#listed.get(needs[0]!.category) ?? [];
    return all
      .filter(({ named }) => needs.every(({ owner }) => named.has(owner)))
      .map(({ agreement }) => agreement);
  }
}
