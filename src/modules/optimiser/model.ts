// The optimiser's types: a problem in, a plan with certificate and explanation out. Plain data both ways, so that
// it survives JSON and a worker border. Money inside a problem is NOK a year excluding VAT; in a plan it is whole
// ore excluding VAT, present value over the contract term.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import type { Problem as Refusal } from '../../kernel/result.ts';
import type { LimitPrices, Limits } from './limits.ts';
import type { LinearSolver } from './linear.ts';

export type Scenario = 'low' | 'base' | 'high';
export type CategoryKind = 'goods' | 'services' | 'works';
/** Which price curve: keys of the parameters `price.floor.<class>`, `price.steepness.<class>` and `price.volume.<class>`. */
export type PriceClass = 'standardGoods' | 'specialGoods' | 'services' | 'works';
/** The market the suppliers work in: decides expected bids and how far apart members may be. */
export type Market = 'local' | 'regional' | 'national' | 'international';
/** By the estimated value of the whole tender, all members summed. */
export type ProcedureClass = 'direct' | 'simple' | 'national' | 'eea';
export type ParameterStatus = 'confirmed' | 'unchecked' | 'assumption';

/** `low` is the value in the pessimistic set (small saving), `high` in the optimistic; `min`/`max` bound what a user may set. */
export interface Parameter {
  readonly id: string;
  readonly symbol: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** First day in force; null for values that do not change by date. */
  readonly validFrom: LocalDate | null;
  readonly source: string;
  readonly sourceUrl: string;
  readonly status: ParameterStatus;
  /** English note on what it means and why this value. */
  readonly note: string;
}

/** Every parameter the model needs, sorted by id and date. Made by `parseParameters`, changed by `adjustParameters`. */
export interface ParamSet {
  readonly parameters: readonly Parameter[];
}

export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly kind: 'kommune' | 'fylke';
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
  /** Says it can lead a joint tender for others. */
  readonly canLead: boolean;
}

/** A standing cooperation: its members' needs in its categories enter as one unit, led by the host. */
export interface Cooperation {
  readonly id: string;
  readonly name: string;
  /** Authority id; decides place and whether the unit can lead others. */
  readonly host: string;
  readonly members: readonly string[];
  /** Category ids it buys for its members; null for all. */
  readonly categories: readonly string[] | null;
}

export interface Category {
  readonly id: string;
  readonly kind: CategoryKind;
  readonly priceClass: PriceClass;
  readonly market: Market;
  /** Overrides the market's default distance limit, lead to member by road. */
  readonly maxDistanceKm: number | null;
  /** Overrides the parameter `group.maxMembers`. */
  readonly maxMembers: number | null;
}

/** Quarters in which the contract may start, both ends included; `cost` is NOK paid once for using this window. */
export interface StartWindow {
  readonly from: Quarter;
  readonly to: Quarter;
  readonly cost: number;
  readonly why: 'expiry' | 'option' | 'new';
}

export type Participation =
  | { readonly kind: 'open' }
  | { readonly kind: 'alone' }
  | { readonly kind: 'onlyWith'; readonly authorities: readonly string[] };

export interface Need {
  readonly id: string;
  /** Authority id. */
  readonly owner: string;
  /** Category id. */
  readonly category: string;
  readonly cpv: string | null;
  /** NOK a year excluding VAT at today's prices; low and high are used in the low and high scenarios. */
  readonly value: number;
  readonly valueLow: number;
  readonly valueHigh: number;
  readonly termYears: number;
  readonly starts: readonly StartWindow[];
  /** The quarter it would start if nobody asked; lies in one of the windows. Moving away from it costs tau a quarter. */
  readonly preferredStart: Quarter;
  readonly participation: Participation;
  /** Hard requirements by key: needs that ask for different values of one key are never bought together. */
  readonly requirements: Readonly<Record<string, string>>;
}

/**
 * A standing agreement that bodies may call off from, without a tender of their own. What it costs a body belongs to
 * what that body pays alone, so that a group must beat it.
 */
export interface Agreement {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Category ids. */
  readonly categories: readonly string[];
  /** Unit price against the reference price 1, whatever the volume; low and high are used in the low and high scenarios. */
  readonly priceIndex: number;
  readonly priceIndexLow: number;
  readonly priceIndexHigh: number;
  /** Share of the value; null for the parameter `fee.national`. */
  readonly fee: number | null;
  /** Quarters in which a contract called off may start, both ends included. */
  readonly openFrom: Quarter;
  readonly openTo: Quarter;
  /** Authority ids named in its list; null when the list is not known: then nobody uses it. */
  readonly eligible: readonly string[] | null;
  /** Authority ids bound to it while it is open; all of them named in `eligible`. */
  readonly mustUse: readonly string[];
}

export interface Problem {
  readonly authorities: readonly Authority[];
  readonly cooperations: readonly Cooperation[];
  readonly categories: readonly Category[];
  readonly needs: readonly Need[];
  readonly agreements: readonly Agreement[];
  readonly params: ParamSet;
  /** Left out: none. */
  readonly limits?: Limits;
}

export interface Options {
  /** Any whole number; equal seed and input give equal bytes. */
  readonly seed: number;
  /** Stops each component's bound at this share of its saving (default 0.005). */
  readonly gapTarget?: number;
  /** Work units (about one need priced once); stops with the best plan so far. Default: no limit. */
  readonly workUnits?: number;
  /** Components up to this many participants are solved exactly (default 12, at most 14). */
  readonly exactLimit?: number;
  /** Solver of linear programs: with it, what prices leave open is settled tender by tender. Left out: prices alone. */
  readonly linear?: LinearSolver;
  /** Work units for settling what prices leave open, shared by the components. Default: no limit. */
  readonly proofUnits?: number;
  /** An AbortSignal or any object like it; looked at often. The best plan so far is returned. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly phase: 'prepare' | 'solve' | 'done';
  readonly doneComponents: number;
  readonly components: number;
  /** Every component has been looked at once: stopped now, the plan is a whole one. */
  readonly isWhole: boolean;
  /** Cost when everybody buys alone, NOK. */
  readonly baseline: number;
  /** Cost of the best plan so far and the bound below it, NOK; components not reached count alone. 0 at first. */
  readonly upperBound: number;
  readonly lowerBound: number;
  readonly gapOfSaving: number;
  readonly workUnits: number;
}

export interface SavingRange {
  readonly low: Ore;
  readonly base: Ore;
  readonly high: Ore;
}

/** What a tender costs, by kind; sums exactly to the group's cost. */
export interface CostParts {
  /** The goods, services or works themselves, at the expected prices. */
  readonly purchase: Ore;
  readonly procedure: Ore;
  readonly lots: Ore;
  /** The share of the suppliers' bid costs that returns in prices. */
  readonly bids: Ore;
  readonly coordination: Ore;
  readonly travel: Ore;
  readonly waiting: Ore;
}

export interface BoughtNeed {
  readonly authority: string;
  readonly need: string;
  /** NOK a year. */
  readonly value: number;
}

/** One unit in a group: an authority, or a standing cooperation with all its members that need this. */
export interface GroupMember {
  /** Authority id or cooperation id. */
  readonly unit: string;
  readonly kind: 'authority' | 'cooperation';
  readonly needs: readonly BoughtNeed[];
  /** Road distance to the lead. */
  readonly km: number;
  /** What it pays in the group: own purchases and waiting plus `fee`; the members' costs sum to the group's. */
  readonly cost: Ore;
  readonly standAlone: Ore;
  /** Its part of procedure, lots, bids, coordination and travel. */
  readonly fee: Ore;
}

export interface Lot {
  readonly id: string;
  /** Ids; in a plan each lot takes an equal part of every need of the group. */
  readonly needs: readonly string[];
  /** NOK a year. */
  readonly volume: number;
  readonly expectedBids: number;
  /** Unit price against the reference price 1. */
  readonly priceIndex: number;
}

export interface Group {
  readonly id: string;
  readonly category: string;
  /** Authority id; a cooperation leads through its host. */
  readonly lead: string;
  readonly leadUnit: string;
  readonly start: Quarter;
  /** The lead first, then by unit id. At least two. */
  readonly members: readonly GroupMember[];
  /** Equal by amount; one where dividing does not pay. */
  readonly lots: readonly Lot[];
  readonly procedure: ProcedureClass;
  readonly cost: Ore;
  readonly parts: CostParts;
  readonly standAlone: Ore;
  readonly saving: SavingRange;
  readonly explanation: Node;
}

/** `mustUse`: bound to an agreement. */
export type AloneReason = 'noPartner' | 'notCheaper' | 'choseAlone' | 'mustUse' | 'notReached';

/** A unit's needs of one category bought without others. */
export interface StandAlone {
  readonly unit: string;
  readonly kind: 'authority' | 'cooperation';
  readonly category: string;
  readonly start: Quarter;
  readonly needs: readonly BoughtNeed[];
  readonly cost: Ore;
  readonly reason: AloneReason;
  /** Id of the agreement it calls off from; null for a tender of its own. */
  readonly agreement: string | null;
  /** Equal lots by amount of a tender of its own, where there are more than one. */
  readonly lots?: number;
}

export interface Totals {
  /** What everybody would pay alone, by tenders of their own or the agreements they may use, whichever is cheaper. */
  readonly baseline: Ore;
  readonly cost: Ore;
  /** The components' together, less what the limits are charged for in all. */
  readonly lowerBound: Ore;
  readonly saving: SavingRange;
  /** (cost - lowerBound) / (baseline - lowerBound); 0 when the divisor is 0. */
  readonly gapOfSaving: number;
}

/**
 * Why no plan of this component can cost less than `lowerBound`.
 * `enumeration`: every partition was tried. `prices`: no tender of any participants costs less than their prices together
 * (what is missing is subtracted), NOK in the order of `participants`. With `tree`, besides: a plan that costs less than
 * `lowerBound` can hold only tenders so near their prices that they can be listed, and the tree bounds the plans of these.
 */
export interface ComponentCertificate {
  readonly category: string;
  /** Participant ids, `unit/category/first need id`, sorted. */
  readonly participants: readonly string[];
  readonly method: 'single' | 'enumeration' | 'prices';
  readonly lowerBound: Ore;
  readonly prices: readonly number[];
  /** What a tender costs more that holds two of a trio, NOK: of each trio a plan has one at most, so they are taken off the sum. */
  readonly fines: readonly Fine[];
  readonly tree: ProofBranch | null;
}

/** Participants by place. */
export interface Fine {
  readonly trio: readonly [number, number, number];
  /** NOK, at least 0. */
  readonly fine: number;
}

/**
 * Participants by place. An end: to the component's prices these are added, and a tender that holds two of a trio (of which
 * a plan has one at most) may cost its fine less. A fork: plans where the pair stands in one tender, and the others.
 */
export type ProofBranch =
  | { readonly prices: readonly number[]; readonly fines: readonly Fine[] }
  | { readonly pair: readonly [number, number]; readonly together: ProofBranch; readonly apart: ProofBranch };

export interface Certificate {
  /** Where the problem has limits, components are bounded with what `limits` charges joint tenders. */
  readonly components: readonly ComponentCertificate[];
  /** Of every limit of the problem, and only where it has some. */
  readonly limits?: LimitPrices;
}

export interface PlanMeta {
  readonly seed: number;
  readonly engine: string;
  readonly inputHash: string;
  /** closed: proved best; gap: target reached; steps: all steps taken; budget, abort: asked to stop. */
  readonly stoppedBy: 'closed' | 'gap' | 'steps' | 'budget' | 'abort';
  readonly workUnits: number;
}

export interface Plan {
  readonly groups: readonly Group[];
  readonly standAlone: readonly StandAlone[];
  readonly totals: Totals;
  readonly certificate: Certificate;
  readonly meta: PlanMeta;
}

/** What a node rests on; each field names one thing. */
export interface Evidence {
  readonly param?: string;
  readonly source?: string;
  readonly need?: string;
  readonly rule?: string;
  /** A figure the text needs (km, members, quarters, bids, index ...), named by `fact`. */
  readonly fact?: string;
  readonly value?: number | string;
}

/**
 * One step of an explanation; every leaf names the parameters it rests on and their sources. `amount` is the children's sum to the ore where there are children with amounts.
 * Codes of a group: explain.groupCost > explain.standAlone (> explain.memberAlone ...), explain.volumeEffect,
 * explain.competitionEffect, explain.agreementPrice (where a member would use an agreement alone), explain.savedTenders (> explain.procedure, explain.lotFollowUp, explain.bidCosts),
 * explain.coordination (> explain.perMember, explain.groupSize), explain.travel, explain.waiting.
 * Codes of a refusal: see `WHY_NOT_CODES` in why-not.ts.
 */
export interface Node {
  readonly code: string;
  readonly amount?: Ore;
  readonly range?: readonly [Ore, Ore];
  readonly evidence: readonly Evidence[];
  readonly children: readonly Node[];
}

export const EXPLANATION_CODES = [
  'explain.groupCost',
  'explain.standAlone',
  'explain.memberAlone',
  'explain.volumeEffect',
  'explain.competitionEffect',
  'explain.agreementPrice',
  'explain.savedTenders',
  'explain.procedure',
  'explain.lotFollowUp',
  'explain.bidCosts',
  'explain.coordination',
  'explain.perMember',
  'explain.groupSize',
  'explain.travel',
  'explain.waiting',
] as const;

export type Issue = Refusal;
