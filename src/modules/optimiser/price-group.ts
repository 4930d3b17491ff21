// What a given group costs and saves, and each body's part of it: for groups that people have changed, where nothing is
// left to choose. Same prices as the engine; it also prices groups that it would not have formed. Pure.
import { type Ore, ore, oreFromNok, roundToTotal, sumOre } from '../../kernel/money.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import { type Breakdown, breakdown, type Formed, sideCost } from './engine/breakdown.ts';
import { buildComponent } from './engine/component.ts';
import { lotsAt } from './engine/cost.ts';
import { explanationOf } from './engine/explain.ts';
import { byText, canStart, leadFirst, type Participant, participantsOf } from './engine/participants.ts';
import { ENGINE, PROCEDURES, partsOf, RateBook, rangeOf, savedIn } from './engine/plan.ts';
import { procedureClass } from './engine/rates.ts';
import { fees } from './engine/share.ts';
import type { CostParts, Node, Problem, ProcedureClass, SavingRange, Scenario } from './model.ts';
import type { SharedGroup } from './sharing.ts';

/** Names the program that prices and optimises; another name may give other answers to the same question. */
export const ENGINE_VERSION: string = ENGINE;

export interface WantedGroup {
  /** Authority that leads, whether it has said so or not. Null, or one that is not in the group: whoever makes it cheapest. */
  readonly lead: string | null;
  readonly start: Quarter;
  /** How the work of buying together is shared: by unit, in the order of `PricedGroup.members`, in any measure. */
  readonly fees?: readonly number[];
}

/**
 * One body's part: everybody pays the same unit price and carries its own waiting; what the procurement itself costs is
 * shared as wanted, else equally among the units, but none of them pays more than it gains. Bodies of one unit share by value.
 */
export interface BodyShare {
  /** Authority id. */
  readonly authority: string;
  /** NOK a year. */
  readonly value: number;
  readonly standAlone: Ore;
  /** Its part of the work; in `cost`. */
  readonly fee: Ore;
  readonly cost: Ore;
  readonly saving: SavingRange;
}

export interface PricedGroup {
  readonly lead: string;
  readonly start: Quarter;
  /** Authorities and standing cooperations in it. */
  readonly units: number;
  /** The units, the leader first: the group as `shareGroup` asks for it. */
  readonly members: SharedGroup['members'];
  /** Equal by amount. */
  readonly lots: number;
  readonly procedure: ProcedureClass;
  /** On each lot. */
  readonly expectedBids: number;
  readonly standAlone: Ore;
  readonly cost: Ore;
  readonly parts: CostParts;
  readonly saving: SavingRange;
  /** From apart to together: the children of the explanation after the first, summing to cost - standAlone. */
  readonly steps: readonly Node[];
  /** By authority id; their base savings sum to the group's. */
  readonly shares: readonly BodyShare[];
}

type ByScenario = Readonly<Record<Scenario, Breakdown>>;

/**
 * Prices all needs of the problem, which are of one category, as one group. Null where fewer than two units are in it,
 * or where they cannot all start in that quarter. Ore excluding VAT, present value over the terms.
 */
export function priceGroup(problem: Problem, wanted: WantedGroup): PricedGroup | null {
  const participants = participantsOf(problem);
  const everyoneStarts = participants.every(({ needs }) =>
    needs.every((need) => canStart(need, wanted.start)),
  );
  if (participants.length < 2 || !everyoneStarts) return null;
  const book = new RateBook(problem);
  const { category } = participants[0]!;
  const c = buildComponent(participants, book.of(category, 'base'), 'base');
  const lots = lotsAt(c, [...participants.keys()], wanted.start - c.firstQuarter);
  const formed = cheapest(
    leadersOf(participants, wanted.lead).map((lead) => ({
      members: leadFirst(participants, lead),
      lead: 0,
      start: wanted.start,
      lots,
    })),
    book,
  );
  const priced: ByScenario = {
    low: breakdown(formed, book.of(category, 'low'), 'low'),
    base: breakdown(formed, book.of(category, 'base'), 'base'),
    high: breakdown(formed, book.of(category, 'high'), 'high'),
  };
  const { base } = priced;
  const cost = oreFromNok(sideCost(base.together));
  const alone = base.alone.map(oreFromNok);
  const { params } = problem;
  const explanation = explanationOf({ formed, category, params, priced, cost, alone });
  const thresholds = book.of(category, 'base').thresholds(wanted.start);
  return {
    lead: bodyThatLeads(formed.members[0]!, wanted.lead),
    start: wanted.start,
    units: participants.length,
    members: formed.members.map(({ unit, needs }) => ({
      unit,
      needs: needs.map(({ id }) => ({ need: id })),
    })),
    lots,
    procedure: PROCEDURES[procedureClass(thresholds, base.tender)] as ProcedureClass,
    expectedBids: base.expectedBids,
    standAlone: sumOre(alone),
    cost,
    parts: partsOf(base, cost),
    saving: rangeOf(ore(sumOre(alone) - cost), [savedIn(priced.low), savedIn(priced.high)]),
    steps: explanation.children.slice(1),
    shares: sharesOf(formed, priced, wanted.fees),
  };
}

const owns = ({ host, needs }: Participant, authority: string): boolean =>
  host === authority || needs.some(({ owner }) => owner === authority);

/** The unit asked for, or all that can lead (all of them where nobody says it can). */
function leadersOf(participants: readonly Participant[], lead: string | null): readonly Participant[] {
  // A body may be the host of one unit and have needs in another: then it leads as the host.
  const asked =
    participants.find(({ host }) => host === lead) ??
    participants.find((one) => lead !== null && owns(one, lead));
  if (asked) return [asked];
  const able = participants.filter(({ canLead }) => canLead);
  return able.length > 0 ? able : participants;
}

const bodyThatLeads = (leader: Participant, wanted: string | null): string =>
  wanted !== null && owns(leader, wanted) ? wanted : leader.host;

/** The first of equals. */
function cheapest(choices: readonly Formed[], book: RateBook): Formed {
  const costOf = (formed: Formed): number =>
    sideCost(breakdown(formed, book.of(formed.members[0]!.category, 'base'), 'base').together);
  return choices
    .map((formed) => ({ formed, cost: costOf(formed) }))
    .reduce((best, one) => (one.cost < best.cost ? one : best)).formed;
}

interface UnitCost {
  readonly standAlone: Ore;
  readonly fee: Ore;
  readonly cost: Ore;
}

/** What each unit pays alone and together; the latter sums to the group's cost to the ore. */
function unitCosts({ alone, together }: Breakdown, wanted: WantedGroup['fees']): UnitCost[] {
  const standAlone = alone.map(oreFromNok);
  const own = together.purchase.map((amount, i) => oreFromNok(amount + together.waiting[i]!));
  const pot = oreFromNok(sideCost(together)) - sumOre(own);
  const fee = wanted
    ? inProportion(pot, wanted)
    : feesOf(
        pot,
        own.map((amount, i) => standAlone[i]! - amount),
      );
  return own.map((amount, i) => ({
    standAlone: standAlone[i]!,
    fee: ore(fee[i]!),
    cost: ore(amount + fee[i]!),
  }));
}

function inProportion(pot: number, fees: readonly number[]): Ore[] {
  const total = fees.reduce((sum, fee) => sum + fee, 0);
  return roundToTotal(
    fees.map((fee) => (total === 0 ? pot / fees.length : (pot * fee) / total)),
    ore(pot),
  );
}

/** Equal fees that take no more than anybody gains; what is left when all gains are gone is a loss that all share alike. */
function feesOf(pot: number, gains: readonly number[]): number[] {
  const room = gains.map((gain) => Math.max(0, gain));
  const rest = pot - room.reduce((sum, gain) => sum + gain, 0);
  if (rest <= 0) return fees(pot, room);
  const equal = roundToTotal(
    room.map(() => rest / room.length),
    ore(rest),
  );
  return room.map((gain, i) => gain + equal[i]!);
}

interface OwnerValue {
  readonly authority: string;
  /** NOK a year, and over the terms. */
  readonly value: number;
  readonly weight: number;
}

function ownersOf({ needs }: Participant): OwnerValue[] {
  return [...Map.groupBy(needs, ({ owner }) => owner)].map(([authority, own]) => ({
    authority,
    value: own.reduce((sum, need) => sum + need.value, 0),
    weight: own.reduce((sum, need) => sum + need.value * need.termYears, 0),
  }));
}

/** An amount by weight, exact to the ore; alike where nothing weighs. */
function byWeight(amount: Ore, owners: readonly OwnerValue[]): Ore[] {
  const total = owners.reduce((sum, { weight }) => sum + weight, 0);
  return roundToTotal(
    owners.map(({ weight }) => (amount * (total === 0 ? 1 : weight)) / (total === 0 ? owners.length : total)),
    amount,
  );
}

type SavingOf = Readonly<Record<Scenario, Ore>>;

function sharesOf({ members }: Formed, priced: ByScenario, wanted: WantedGroup['fees']): BodyShare[] {
  const units = {
    low: unitCosts(priced.low, wanted),
    base: unitCosts(priced.base, wanted),
    high: unitCosts(priced.high, wanted),
  };
  const shares = members.flatMap((member, i): BodyShare[] => {
    const owners = ownersOf(member);
    const saved = (scenario: Scenario): Ore[] => {
      const { standAlone, cost } = units[scenario][i]!;
      return byWeight(ore(standAlone - cost), owners);
    };
    const saving = { low: saved('low'), base: saved('base'), high: saved('high') };
    const alone = byWeight(units.base[i]!.standAlone, owners);
    const fee = byWeight(units.base[i]!.fee, owners);
    return owners.map(({ authority, value }, k) => {
      const own: SavingOf = { low: saving.low[k]!, base: saving.base[k]!, high: saving.high[k]! };
      return {
        authority,
        value,
        standAlone: alone[k]!,
        fee: fee[k]!,
        cost: ore(alone[k]! - own.base),
        saving: rangeOf(own.base, [own.low, own.high]),
      };
    });
  });
  return together(shares).sort((a, b) => byText(a.authority, b.authority));
}

const plus = (a: SavingRange, b: SavingRange): SavingRange => ({
  low: ore(a.low + b.low),
  base: ore(a.base + b.base),
  high: ore(a.high + b.high),
});

/** A body that is in the group with several units, for example with a need it will only buy with some, has one part. */
const together = (shares: readonly BodyShare[]): BodyShare[] =>
  [...Map.groupBy(shares, ({ authority }) => authority).values()].map((own) =>
    own.reduce((a, b) => ({
      authority: a.authority,
      value: a.value + b.value,
      standAlone: ore(a.standAlone + b.standAlone),
      fee: ore(a.fee + b.fee),
      cost: ore(a.cost + b.cost),
      saving: plus(a.saving, b.saving),
    })),
  );
