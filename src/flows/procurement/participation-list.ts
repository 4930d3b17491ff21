// The list of a joint procurement as its notice needs it: buyers, options, volumes, and estimated and highest value by lot.
// Every amount is of the same whole ore, so that sums by member and by lot agree. Pure.
import { type Ore, ore, sumOre } from '../../kernel/money.ts';
import type { OrgNumber } from '../../kernel/org-number.ts';
import {
  buyersOf,
  type Commitment,
  type Item,
  lotOf,
  type Mandate,
  type ProcurementState,
} from '../../modules/procurement/life/model.ts';
import { type Worth, wholeOf, worthInLot } from '../../modules/procurement/life/volumes.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { PartyDirectory } from '../parties.ts';

export interface ListedBuyer {
  readonly body: BodyId;
  readonly name: string;
  readonly orgNumber: OrgNumber | null;
  readonly commitment: Commitment;
  readonly mandate: Mandate | null;
  /** In the order of the lots. */
  readonly byLot: readonly Worth[];
  readonly worth: Ore;
}

export interface ListedLot extends Worth {
  readonly id: string;
  readonly name: string;
  /** What all have given, options included. */
  readonly estimate: Ore;
  readonly maximum: Ore | null;
}

/** One buyer's amounts of one item. */
export interface ListedVolume {
  readonly buyer: ListedBuyer;
  readonly item: Item;
  /** The lot that the buyer's amounts of it are in. */
  readonly lot: string;
  /** By year of the term; 0 where none is given. */
  readonly amounts: readonly number[];
}

export interface ParticipationList {
  readonly years: readonly number[];
  /** Those of the years that are options. */
  readonly optionYears: readonly number[];
  readonly buyers: readonly ListedBuyer[];
  readonly lots: readonly ListedLot[];
  /** By item, then by buyer. */
  readonly volumes: readonly ListedVolume[];
  readonly estimate: Ore;
  /** Null while a lot has no ceiling. */
  readonly maximum: Ore | null;
}

const added = (worths: readonly Worth[]): Worth => ({
  bound: sumOre(worths.map(({ bound }) => bound)),
  option: sumOre(worths.map(({ option }) => option)),
});

function listedBuyers(state: ProcurementState, parties: PartyDirectory): ListedBuyer[] {
  return buyersOf(state).map((member) => {
    const byLot = state.lots.map(({ id }) => worthInLot(state, id, member));
    return {
      body: member.body,
      name: parties.nameOf(member.body),
      orgNumber: parties.find(member.body)?.orgNumber ?? null,
      commitment: member.commitment,
      mandate: member.mandate,
      byLot,
      worth: wholeOf(added(byLot)),
    };
  });
}

export function participationList(state: ProcurementState, parties: PartyDirectory): ParticipationList {
  const { firstYear, years, optionYears } = state.term;
  const buyers = listedBuyers(state, parties);
  const all = Array.from({ length: years }, (_, place) => firstYear + place);
  const lots = state.lots.map(({ id, name, maximum }, place): ListedLot => {
    const worth = added(buyers.flatMap(({ byLot }) => byLot[place] ?? []));
    return { id, name, maximum, ...worth, estimate: wholeOf(worth) };
  });
  const given = new Map(state.members.map(({ body, volumes }) => [body, volumes]));
  return {
    years: all,
    optionYears: optionYears > 0 ? all.slice(-optionYears) : [],
    buyers,
    lots,
    volumes: state.items.flatMap((item) =>
      buyers.map((buyer) => ({
        buyer,
        item,
        lot: lotOf(state, buyer.body, item),
        amounts: all.map((_, place) => given.get(buyer.body)?.[item.id]?.[place] ?? 0),
      })),
    ),
    estimate: sumOre(lots.map(({ estimate }) => estimate)),
    maximum: lots.every(({ maximum }) => maximum !== null)
      ? sumOre(lots.map(({ maximum }) => maximum ?? ore(0)))
      : null,
  };
}
