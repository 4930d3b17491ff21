// What the rest of a plan leaves of the limits for one of its groups: what somebody meets who wants in.
import type { MarketLimit } from '../limits.ts';
import type { Group, Plan, Problem } from '../model.ts';

/** Volumes in another order of summing are within room of this part less. */
const ROUNDING = 1e-9;

/** A joint tender that is thought of: authority id, quarter, and NOK a year on its contract. */
export interface Thought {
  readonly lead: string;
  readonly start: number;
  readonly volume: number;
}

export class RoomLeft {
  readonly #leads: ReadonlyMap<string, number>;
  readonly #most: ReadonlyMap<string, number>;
  readonly #markets: readonly { readonly limit: MarketLimit; readonly room: number }[];

  /** `gone` leaves its present group, where it is in one: an id of a need of its own. */
  constructor({ limits }: Problem, { groups }: Plan, { group, gone }: { group: Group; gone: string }) {
    const isLeft = ({ members }: Group): boolean =>
      members.some(({ needs }) => needs.some(({ need }) => need === gone));
    const others = groups.filter((one) => one.id !== group.id && !(isLeft(one) && one.members.length < 3));
    this.#most = new Map(limits?.leads.map(({ authority, most }) => [authority, most]));
    this.#leads = new Map(
      limits?.leads.map(({ authority, most }) => [
        authority,
        most - others.filter(({ lead }) => lead === authority).length,
      ]),
    );
    this.#markets = (limits?.markets ?? [])
      .filter(({ category }) => category === group.category)
      .map((limit) => {
        const inside = others.filter(
          ({ category, start }) => category === limit.category && covers(limit, start),
        );
        const bought = inside.reduce((sum, one) => sum + volumeOf(one, gone), 0);
        return { limit, room: limit.most * (1 + ROUNDING) - bought };
      });
  }

  /** The most it may lead, where it leads as many already; otherwise null. */
  fullLead({ lead }: Thought): number | null {
    return (this.#leads.get(lead) ?? 1) < 1 ? (this.#most.get(lead) ?? 0) : null;
  }

  /** The first limit of a market that has no room for it. */
  fullMarket({ start, volume }: Thought): MarketLimit | null {
    return this.#markets.find(({ limit, room }) => covers(limit, start) && volume > room)?.limit ?? null;
  }
}

const covers = ({ from, to }: MarketLimit, start: number): boolean => from <= start && start <= to;

/** NOK a year on the contract without one of its members: the lot's, by value. */
function volumeOf({ lots, members }: Group, gone: string): number {
  const value = (some: Group['members']): number =>
    some.reduce((sum, { needs }) => needs.reduce((all, one) => all + one.value, sum), 0);
  const staying = members.filter(({ needs }) => !needs.some(({ need }) => need === gone));
  const volume = lots.reduce((sum, lot) => sum + lot.volume, 0);
  return value(members) === 0 ? 0 : (volume * value(staying)) / value(members);
}
