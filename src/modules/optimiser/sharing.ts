// What is fair and stable in a group: five ways of sharing the work of buying together, who loses by them, which members
// could do better by themselves, and what happens when somebody leaves. Pure; the solver is handed in.
import { type Ore, ore, oreFromNok, roundToTotal } from '../../kernel/money.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import { buildComponent, type Component } from './engine/component.ts';
import { lotsAt } from './engine/cost.ts';
import { type Participant, participantsOf } from './engine/participants.ts';
import { RateBook } from './engine/plan.ts';
import type { LinearSolver } from './linear.ts';
import type { Problem } from './model.ts';
import { type Coalition, Pool } from './sharing/division.ts';
import { dropOut, ONE_KRONE, smallestChange, withdrawal } from './sharing/membership.ts';
import { nucleolus } from './sharing/nucleolus.ts';
import { type Formed, ownAndPot, type Settlement, settle } from './sharing/settlement.ts';
import { type Market, type Stable, stable } from './sharing/stable.ts';
import { WaysOut } from './sharing/ways-out.ts';

/**
 * Everyday keys: `equalAndPopulation` (30 % equal parts, 70 % by inhabitants), `volume` (by yearly value). By reasoning:
 * `shapley` (mean extra cost over all orders of joining), `nucleolus` (the most charged coalition is relieved first) and
 * `stable`, the proposal: nearest to `shapley` among the fees by which no coalition gains by leaving.
 */
export const SHARING_RULES = ['equalAndPopulation', 'volume', 'shapley', 'nucleolus', 'stable'] as const;
export type SharingRule = (typeof SHARING_RULES)[number];

/** A member's fixed part: `own` is its purchases at the common unit price and its waiting. Ore. */
export interface SharingMember {
  /** Authority or cooperation id. */
  readonly unit: string;
  readonly own: Ore;
  readonly standAlone: Ore;
}

/** Members that could buy without the others. */
export interface Leavers {
  /** In the order of the group's members. */
  readonly units: readonly string[];
  /** What they would save in all by leaving; below 0, what it would cost them. */
  readonly gain: Ore;
}

export interface SharedBy {
  readonly rule: SharingRule;
  /** By member; never below 0; they sum to the pot. */
  readonly fees: readonly Ore[];
  /** The coalition nearest to leaving; in groups of more than 16 the nearest that was found. */
  readonly tightest: Leavers | null;
}

export interface MembershipChange {
  readonly leave: readonly string[];
  /** What it costs all together. */
  readonly cost: Ore;
}

export interface Stability {
  /** Nobody gains as much as a krone by leaving the proposal. */
  readonly isStable: boolean;
  /** Every coalition was looked at; false in groups too large for that. */
  readonly isListed: boolean;
  /** No members gain more than this by leaving the proposal, those never looked at included. */
  readonly atMost: Ore;
  /**
   * Only where it is not stable: as few as possible whose leaving makes the rest stable. Null where none was found, and in
   * groups of more than 30.
   */
  readonly change: MembershipChange | null;
}

export interface Withdrawal {
  readonly unit: string;
  /** By member, what it pays more under the proposal for the rest; null for who leaves. Null where the rest form no group. */
  readonly changes: readonly (Ore | null)[] | null;
}

export interface DroppedOut {
  /** Who finds its Shapley cost dearer than standing alone, round by round. */
  readonly rounds: readonly (readonly string[])[];
  readonly stay: readonly string[];
}

/** A cost to share, and how it is shared by each rule. */
export interface SharedPot {
  /** What the fees share: procedure, lots, bids, coordination and travel. */
  readonly pot: Ore;
  /** In the order of the group's members. */
  readonly members: readonly SharingMember[];
  /** In the order of `SHARING_RULES`; without the nucleolus in groups of more than 30, in larger than 40 the everyday keys only. */
  readonly rules: readonly SharedBy[];
}

export interface GroupSharing extends SharedPot {
  readonly group: string;
  readonly stability: Stability;
  /** By member; none in groups of more than 30. */
  readonly withdrawals: readonly Withdrawal[];
  readonly dropOut: DroppedOut;
}

/** What a member pays and gains by a rule. Ore. */
export interface MemberShare extends SharingMember {
  readonly fee: Ore;
  readonly cost: Ore;
  readonly gain: Ore;
  readonly loses: boolean;
}

/** By member, in the order of the group's. */
export function sharesBy({ members, rules }: SharedPot, rule: SharingRule): readonly MemberShare[] {
  const fees = rules.find((one) => one.rule === rule)?.fees ?? [];
  return members.map((member, k) => {
    const fee = fees[k] ?? ore(0);
    const cost = ore(member.own + fee);
    return { ...member, fee, cost, gain: ore(member.standAlone - cost), loses: cost > member.standAlone };
  });
}

/** What is asked of a group whose cost is shared: the leader first, each with all that it buys in it. */
export interface SharedGroup {
  readonly id: string;
  readonly start: Quarter;
  readonly cost: Ore;
  readonly members: readonly {
    readonly unit: string;
    /** Ids of needs; at least one. */
    readonly needs: readonly { readonly need: string }[];
  }[];
}

const EQUAL_PART = 0.3;
/** Above these, what takes many programs for each member, and then all of it, would take more than some seconds. */
const MOST_QUESTIONED = 30;
/** `shareGroup` shares among no more. */
export const MOST_MEMBERS = 40;

/**
 * Shares the cost of a group of a plan of this problem. The same for the same group, whatever the order of the input;
 * members that nothing tells apart pay the same but for an ore. Null for groups of more than 40 members.
 */
export function shareGroup(problem: Problem, group: SharedGroup, linear: LinearSolver): GroupSharing | null {
  if (group.members.length > MOST_MEMBERS) return null;
  const isQuestioned = group.members.length <= MOST_QUESTIONED;
  const game = gameOf(problem, group);
  const { c, order, formed } = game;
  const pool = new Pool();
  const market: Market = { c, ways: new WaysOut(c, pool), pool, linear };
  const settlement = settle(c, formed);
  const proposal = stable(market, settlement);
  const { division } = proposal;
  const inOre: InOre = { order, settlement };
  const relieved = isQuestioned ? nucleolus(linear, division, pool) : null;
  const fees: Readonly<Record<SharingRule, readonly Ore[] | null>> = {
    equalAndPopulation: byWeights(inOre, everydayWeights(game, problem)),
    volume: byWeights(inOre, valueWeights(game)),
    shapley: byWeights(inOre, settlement.fair),
    nucleolus: relieved && feesOf(inOre, relieved),
    stable: feesOf(inOre, proposal.prices),
  };
  const paid = pricesBy(inOre, fees.stable ?? []);
  const rules = SHARING_RULES.flatMap((rule): SharedBy[] => {
    const own = fees[rule];
    if (own === null) return [];
    const prices = pricesBy(inOre, own);
    const tightest = division.oracle.tightest(prices);
    return [{ rule, fees: own, tightest: tightest && leaversOf(game, tightest, prices) }];
  });
  const units = (members: readonly number[]): string[] =>
    order.filter((i) => members.includes(i)).map((i) => c.participants[i]!.unit);
  const dropped = dropOut(c, settlement, c.alone);
  return {
    group: group.id,
    pot: oreFromNok(settlement.pot),
    members: membersOf(c, inOre),
    rules,
    stability: stabilityOf(market, { formed, proposal, paid, isQuestioned }, units),
    withdrawals: isQuestioned ? order.map((i) => withdrawalOf(market, { order, paid }, i)) : [],
    dropOut: { rounds: dropped.rounds.map(units), stay: units(dropped.stay) },
  };
}

/**
 * The everyday keys alone: they ask for no solver, and groups of every size have them. As `shareGroup` has them, but for who
 * is nearest to leaving, which nobody has looked for.
 */
export function everydaySharing(problem: Problem, group: SharedGroup): SharedPot {
  const game = gameOf(problem, group);
  const { c, order, formed } = game;
  const { own, pot } = ownAndPot(c, formed);
  const inOre = { order, settlement: { own, pot } };
  const weights = [
    ['equalAndPopulation', everydayWeights(game, problem)],
    ['volume', valueWeights(game)],
  ] as const;
  return {
    pot: oreFromNok(pot),
    members: membersOf(c, inOre),
    rules: weights.map(([rule, by]) => ({ rule, fees: byWeights(inOre, by), tightest: null })),
  };
}

const membersOf = (c: Component, { order, settlement }: InOre): SharingMember[] =>
  order.map((i) => ({
    unit: c.participants[i]!.unit,
    own: oreFromNok(settlement.own[i]!),
    standAlone: oreFromNok(c.alone[i]!),
  }));

interface GroupGame {
  readonly c: Component;
  /** Participants in the order of the group's members. */
  readonly order: readonly number[];
  readonly formed: Formed;
}

/** The group's members as a component of their own. */
function gameOf(problem: Problem, group: SharedGroup): GroupGame {
  const ids = new Set(group.members.flatMap(({ needs }) => needs.map(({ need }) => need)));
  const participants = participantsOf({ ...problem, needs: problem.needs.filter(({ id }) => ids.has(id)) });
  const category = participants[0]!.category;
  const c = buildComponent(participants, new RateBook(problem).of(category, 'base'), 'base');
  const order = group.members.map((member) => {
    const at = participants.findIndex(({ needs }) => needs.some(({ id }) => id === member.needs[0]!.need));
    if (at === -1) throw new Error(`${member.unit} is not in the problem`);
    return at;
  });
  const members = participants.map((_, i) => i);
  const start = group.start - c.firstQuarter;
  const lots = lotsAt(c, members, start);
  const formed = { members, lead: order[0]!, start, lots, cost: group.cost / 100 };
  return { c, order, formed };
}

/** What turns kroner by participant into whole ore by member. */
interface InOre {
  readonly order: readonly number[];
  readonly settlement: Pick<Settlement, 'own' | 'pot'>;
}

/** NOK by participant from fees by member. */
function pricesBy({ order, settlement }: InOre, fees: readonly Ore[]): Float64Array {
  const prices = Float64Array.from(settlement.own);
  for (const [k, i] of order.entries()) prices[i]! += fees[k]! / 100;
  return prices;
}

/** Ties are settled by participant, not by place in the group, so that equal groups get equal fees. */
function rounded({ order, settlement }: InOre, fees: ArrayLike<number>): Ore[] {
  const byParticipant = roundToTotal(
    Array.from(fees, (fee) => fee * 100),
    oreFromNok(settlement.pot),
  );
  return order.map((i) => byParticipant[i]!);
}

function byWeights(inOre: InOre, weights: ArrayLike<number>): Ore[] {
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const { pot } = inOre.settlement;
  return rounded(
    inOre,
    Array.from(weights, (weight) => (total > 0 ? (pot * weight) / total : pot / weights.length)),
  );
}

/** From prices: never below 0, and not above what standing alone leaves room for, but for what must be paid. */
function feesOf(inOre: InOre, prices: Float64Array): Ore[] {
  const { own, pot } = inOre.settlement;
  const fees = prices.map((price, i) => Math.max(0, price - own[i]!));
  const sum = fees.reduce((total, fee) => total + fee, 0);
  return rounded(
    inOre,
    fees.map((fee) => (sum > 0 ? fee * (pot / sum) : pot / fees.length)),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Inhabitants of those who have the need; a cooperation has its members'. */
function inhabitantsOf({ needs }: Participant, problem: Problem): number {
  const owners = new Set(needs.map(({ owner }) => owner));
  return sum(problem.authorities.filter(({ id }) => owners.has(id)).map(({ population }) => population));
}

function everydayWeights({ c }: GroupGame, problem: Problem): number[] {
  const inhabitants = c.participants.map((one) => inhabitantsOf(one, problem));
  const total = sum(inhabitants);
  if (total === 0) return inhabitants.map(() => 1);
  return inhabitants.map((own) => EQUAL_PART / c.n + ((1 - EQUAL_PART) * own) / total);
}

const valueWeights = ({ c }: GroupGame): number[] =>
  c.participants.map(({ needs }) => sum(needs.map(({ value }) => value)));

function leaversOf({ c, order }: GroupGame, { members, cost }: Coalition, prices: Float64Array): Leavers {
  const paid = sum(members.map((i) => prices[i]!));
  const inside = new Set(members);
  return {
    units: order.filter((i) => inside.has(i)).map((i) => c.participants[i]!.unit),
    gain: oreFromNok(paid - cost),
  };
}

interface Proposed {
  readonly formed: Formed;
  readonly proposal: Stable;
  /** NOK by participant, in whole ore. */
  readonly paid: Float64Array;
  /** Whether what takes many programs is asked for. */
  readonly isQuestioned: boolean;
}

function stabilityOf(
  market: Market,
  { formed, proposal, paid, isQuestioned }: Proposed,
  units: (members: readonly number[]) => string[],
): Stability {
  const { atMost } = proposal.division.oracle.worst(paid, 0);
  const isStable = proposal.excess < ONE_KRONE;
  const change = isStable || !isQuestioned ? null : smallestChange(market, formed);
  return {
    isStable,
    isListed: market.ways.isListed,
    atMost: oreFromNok(Math.max(0, atMost)),
    change: change && { leave: units(change.leave), cost: oreFromNok(change.cost) },
  };
}

function withdrawalOf(
  market: Market,
  { order, paid }: { readonly order: readonly number[]; readonly paid: Float64Array },
  gone: number,
): Withdrawal {
  const { c } = market;
  const prices = withdrawal(
    market,
    order.toSorted((a, b) => a - b),
    gone,
  );
  return {
    unit: c.participants[gone]!.unit,
    changes: prices && order.map((i) => (i === gone ? null : oreFromNok(prices[i]! - paid[i]!))),
  };
}
