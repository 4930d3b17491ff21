// Limits on joint tenders, read and counted by the verifier itself: what the plan takes of each, and what the certificate
// charges tenders for them in its bounds.
import type { Quarter } from '../../../kernel/quarter.ts';
import type { MarketWindow } from '../limits.ts';
import type { Group, Plan, Problem } from '../model.ts';
import type { Report } from './report.ts';

/** Sums in another order differ by less than this part. */
const ROUNDING = 1e-6;

const isIn = ({ category, from, to }: MarketWindow, bought: string, start: number): boolean =>
  category === bought && start >= from && start <= to;

const windowKey = ({ category, from, to }: MarketWindow): string => JSON.stringify([category, from, to]);

/** What joint tenders are charged, NOK. */
export class Charges {
  /** What all limits together are charged for. */
  readonly total: number;
  readonly #leads: ReadonlyMap<string, number>;
  readonly #windows: readonly (MarketWindow & { readonly price: number })[];

  constructor({ limits }: Problem, stated: Plan['certificate']['limits']) {
    this.#leads = new Map(stated?.leads.map(({ authority, price }) => [authority, price]));
    this.#windows = stated?.markets ?? [];
    let total = 0;
    for (const { authority, most } of limits?.leads ?? []) total += most * this.lead(authority);
    for (const limit of limits?.markets ?? []) {
      const own = this.#windows.filter((window) => windowKey(window) === windowKey(limit));
      for (const { price } of own) total += limit.most * price;
    }
    this.total = total;
  }

  /** For leading a joint tender. */
  lead(authority: string): number {
    return this.#leads.get(authority) ?? 0;
  }

  /** For each NOK a year that a joint tender buys. */
  perVolume(category: string, start: Quarter): number {
    return this.#windows.reduce((sum, one) => (isIn(one, category, start) ? sum + one.price : sum), 0);
  }
}

/** The charges of a certificate; none, and said so, where they are not of the problem's limits, each once and at least 0. */
export function chargesOf(problem: Problem, { certificate }: Plan, report: Report): Charges {
  const { limits } = problem;
  const stated = certificate.limits;
  const keys = (leads: readonly { authority: string }[], markets: readonly MarketWindow[]): string =>
    [...leads.map(({ authority }) => authority), ...markets.map(windowKey)].sort().join('\n');
  const prices = [...(stated?.leads ?? []), ...(stated?.markets ?? [])].map(({ price }) => price);
  const fits =
    stated !== undefined &&
    limits !== undefined &&
    keys(stated.leads, stated.markets) === keys(limits.leads, limits.markets) &&
    prices.every((price) => Number.isFinite(price) && price >= 0);
  if (fits) return new Charges(problem, stated);
  if (stated !== undefined || limits !== undefined) report.add('certificateIncomplete', 'certificate/limits');
  return new Charges(problem, undefined);
}

/** Says where the groups take more of a limit than there is. `comply` is the share really bought on contracts. */
export function checkLimits({ limits }: Problem, { groups }: Plan, comply: number, report: Report): void {
  for (const { authority, most } of limits?.leads ?? []) {
    const leads = groups.filter(({ lead }) => lead === authority).length;
    if (leads > most) report.add('overLimit', `limits.leads/${authority}`, { leads, most });
  }
  const volume = ({ members }: Group): number =>
    members.reduce((sum, { needs }) => needs.reduce((all, { value }) => all + value * comply, sum), 0);
  for (const { most, ...window } of limits?.markets ?? []) {
    const inside = groups.filter(({ category, start }) => isIn(window, category, start));
    const bought = inside.reduce((sum, group) => sum + volume(group), 0);
    if (bought > most * (1 + ROUNDING))
      report.add('overLimit', `limits.markets/${window.category}/${window.from}-${window.to}`, {
        bought,
        most,
      });
  }
}
