// From solved components in floating kroner to a plan in whole ore: groups, shares, totals, certificate.
import { type Ore, ore, oreFromNok, roundToTotal, sumOre } from '../../../kernel/money.ts';
import { type Quarter, quarterLabel } from '../../../kernel/quarter.ts';
import type { LimitPrices } from '../limits.ts';
import type {
  AloneReason,
  BoughtNeed,
  Category,
  ComponentCertificate,
  CostParts,
  Group,
  GroupMember,
  Lot,
  Plan,
  PlanMeta,
  Problem,
  ProcedureClass,
  SavingRange,
  Scenario,
  StandAlone,
} from '../model.ts';
import { type Breakdown, breakdown, type Formed, sideCost } from './breakdown.ts';
import { type Component, isBelowGroups } from './component.ts';
import { emptyDesign, evaluate } from './cost.ts';
import { type ByScenario, explanationOf } from './explain.ts';
import { byText, leadFirst, type Participant } from './participants.ts';
import { procedureClass, type Rates, ratesOf, reader } from './rates.ts';
import { fees } from './share.ts';
import type { Solution } from './solve-component.ts';

export const ENGINE = 'samkjop-optimiser/3';
export const PROCEDURES: readonly ProcedureClass[] = ['direct', 'simple', 'national', 'eea'];

export interface Solved {
  readonly component: Component;
  readonly solution: Solution;
  /**
   * Where limits touch the component: its joint tenders instead of the solution's groups, which are of other charges. The
   * solution's bound is then stated as it is.
   */
  readonly joints?: readonly Joint[] | null;
}

interface Joint {
  readonly members: readonly number[];
  readonly lead: number;
  readonly start: number;
  readonly lots: number;
}

/** Rates by scenario and category, made once. */
export class RateBook {
  readonly #problem: Problem;
  readonly #known = new Map<string, Rates>();

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  of(category: Category, scenario: Scenario): Rates {
    const key = `${scenario}/${category.id}`;
    const known = this.#known.get(key) ?? ratesOf(reader(this.#problem.params, scenario), category);
    this.#known.set(key, known);
    return known;
  }
}

/** Builds the plan one component at a time. */
export class PlanBuilder {
  readonly #problem: Problem;
  readonly #rates: RateBook;
  readonly #groups: Group[] = [];
  readonly #standAlone: StandAlone[] = [];
  readonly #certificates: ComponentCertificate[] = [];
  readonly #ids = new GroupIds();

  constructor(problem: Problem, rates: RateBook) {
    this.#problem = problem;
    this.#rates = rates;
  }

  /** The value is whether it is proved best, to the whole ore. */
  add({ component: c, solution, joints = null }: Solved): boolean {
    const { participants } = c;
    const { category } = participants[0]!;
    const costs: Ore[] = [];
    for (const { members: indices, ...design } of joints === null
      ? bestOf(c, solution.groups)
      : withSingles(c, joints)) {
      const start = c.firstQuarter + design.start;
      if (indices.length === 1) {
        const alone = standAloneOf(c, indices[0]!, solution.reached);
        this.#standAlone.push(alone);
        costs.push(alone.cost);
      } else {
        const lead = participants[design.lead]!;
        const members = leadFirst(
          indices.map((i) => participants[i]!),
          lead,
        );
        const group = this.#group({ members, lead: 0, start, lots: design.lots });
        this.#groups.push(group);
        costs.push(group.cost);
      }
    }
    const cost = sumOre(costs);
    const proved =
      joints !== null
        ? ore(Math.floor(solution.bound * 100))
        : solution.method !== 'prices'
          ? cost
          : ore(Math.min(cost, Math.floor(solution.bound * 100)));
    this.#certificates.push({
      category: category.id,
      participants: participants.map(({ id }) => id),
      method: solution.method,
      lowerBound: proved,
      fines: solution.fines,
      tree: solution.tree,
      prices: solution.prices,
    });
    return proved === cost;
  }

  finish(meta: Omit<PlanMeta, 'stoppedBy'>, stoppedBy: OpenEnd, charges: Charges | null = null): Plan {
    const pieces = { groups: this.#groups, standAlone: this.#standAlone, components: this.#certificates };
    return planFrom({ ...pieces, charges }, { ...meta, stoppedBy });
  }

  #group(formed: Formed): Group {
    const lead = formed.members[formed.lead]!;
    const { category } = lead;
    const priced: ByScenario = {
      low: breakdown(formed, this.#rates.of(category, 'low'), 'low'),
      base: breakdown(formed, this.#rates.of(category, 'base'), 'base'),
      high: breakdown(formed, this.#rates.of(category, 'high'), 'high'),
    };
    const { base } = priced;
    const cost = oreFromNok(sideCost(base.together));
    const alone = base.alone.map(oreFromNok);
    const start = formed.start as Quarter;
    const thresholds = this.#rates.of(category, 'base').thresholds(start);
    const { params } = this.#problem;
    return {
      id: this.#ids.of({ category: category.id, leadUnit: lead.unit, start }),
      category: category.id,
      lead: lead.host,
      leadUnit: lead.unit,
      start,
      members: membersOf(formed, base, cost, alone),
      lots: lotsOf(formed, base),
      procedure: PROCEDURES[procedureClass(thresholds, base.tender)] as ProcedureClass,
      cost,
      parts: partsOf(base, cost),
      standAlone: sumOre(alone),
      saving: rangeOf(ore(sumOre(alone) - cost), [savedIn(priced.low), savedIn(priced.high)]),
      explanation: explanationOf({ formed, category, params, priced, cost, alone }),
    };
  }
}

/** Each takes an equal part of every need. */
function lotsOf({ members }: Formed, { lots, volume, expectedBids, priceIndex }: Breakdown): Lot[] {
  const needs = members.flatMap((member) => member.needs.map(({ id }) => id)).sort(byText);
  const each = { needs, volume: volume / lots, expectedBids, priceIndex };
  return Array.from({ length: lots }, (_, k) => ({ id: String(k + 1), ...each }));
}

function bestOf(c: Component, groups: Solution['groups']): Joint[] {
  return groups.map((members) => {
    const { lead, start, lots } = evaluate(c, members, emptyDesign());
    return { members, lead, start, lots };
  });
}

/** Joint tenders, and those who are in none, by first member. */
function withSingles(c: Component, joints: readonly Joint[]): Joint[] {
  const taken = new Set(joints.flatMap(({ members }) => members));
  const left = Array.from({ length: c.n }, (_, i) => i).filter((i) => !taken.has(i));
  const singles = left.map((i) => ({ members: [i], lead: i, start: c.aloneStart[i]!, lots: 1 }));
  return [...joints, ...singles].sort((a, b) => a.members[0]! - b.members[0]!);
}

/** What the limits of a problem are charged for. */
export interface Charges {
  readonly prices: LimitPrices;
  /** NOK in all. */
  readonly charged: number;
}

/** Gives groups their ids, in the order they are asked for: the second that wants the same gets `.2`. */
export class GroupIds {
  readonly #used = new Map<string, number>();

  of({ category, leadUnit, start }: Pick<Group, 'category' | 'leadUnit' | 'start'>): string {
    const wanted = `${category}.${leadUnit}.${quarterLabel(start)}`;
    const used = (this.#used.get(wanted) ?? 0) + 1;
    this.#used.set(wanted, used);
    return used === 1 ? wanted : `${wanted}.${used}`;
  }
}

/** What a plan is made of. */
export interface PlanPieces {
  readonly groups: readonly Group[];
  readonly standAlone: readonly StandAlone[];
  /** In the order of the plan. */
  readonly components: readonly ComponentCertificate[];
  /** Null for a problem without limits. */
  readonly charges: Charges | null;
}

/** Why the work ended, where it was not because everything is proved. */
type OpenEnd = Exclude<PlanMeta['stoppedBy'], 'closed'>;

/** The plan of these pieces: sorted, with sums in whole ore. */
export function planFrom(
  pieces: PlanPieces,
  { stoppedBy, ...meta }: Omit<PlanMeta, 'stoppedBy'> & { readonly stoppedBy: OpenEnd },
): Plan {
  const groups = pieces.groups.toSorted((a, b) => byText(a.category, b.category) || byText(a.id, b.id));
  const standAlone = pieces.standAlone.toSorted(
    (a, b) =>
      byText(a.category, b.category) || byText(a.unit, b.unit) || byText(a.needs[0]!.need, b.needs[0]!.need),
  );
  const aloneCost = sumOre(standAlone.map(({ cost }) => cost));
  const baseline = ore(sumOre(groups.map((group) => group.standAlone)) + aloneCost);
  const cost = ore(sumOre(groups.map((group) => group.cost)) + aloneCost);
  const lowerBound = boundOf(pieces, cost);
  const saving = (key: keyof SavingRange): Ore => sumOre(groups.map((group) => group.saving[key]));
  return {
    groups,
    standAlone,
    totals: {
      baseline,
      cost,
      lowerBound,
      saving: { low: saving('low'), base: saving('base'), high: saving('high') },
      gapOfSaving: gapOfSaving(baseline, cost, lowerBound),
    },
    certificate: {
      components: pieces.components,
      ...(pieces.charges !== null && { limits: pieces.charges.prices }),
    },
    meta: { ...meta, stoppedBy: cost === lowerBound ? 'closed' : stoppedBy },
  };
}

/** With charges bounds are rounded where costs are not: what is within the rounding of all participants is the cost itself. */
function boundOf({ components, charges }: PlanPieces, cost: Ore): Ore {
  const bounds = sumOre(components.map(({ lowerBound }) => lowerBound));
  if (charges === null || charges.charged === 0) return ore(Math.min(bounds, cost));
  const bound = bounds - Math.ceil(charges.charged * 100);
  const rounding = components.reduce((sum, { participants }) => sum + participants.length, 1);
  return ore(cost - bound <= rounding ? cost : bound);
}

/** Share of the achievable saving that is not proved reached; 0 when nothing can be saved. */
export function gapOfSaving(baseline: number, cost: number, lowerBound: number): number {
  const achievable = baseline - lowerBound;
  return achievable === 0 ? 0 : (cost - lowerBound) / achievable;
}

function aloneReason(c: Component, i: number, reached: boolean): AloneReason {
  const { bound, alone } = c.participants[i]!;
  if (bound) return 'mustUse';
  if (alone) return 'choseAlone';
  if (isBelowGroups(c, i)) return 'notCheaper';
  if (c.n === 1) return 'noPartner';
  return reached ? 'notCheaper' : 'notReached';
}

const boughtBy = (participant: Participant): BoughtNeed[] =>
  participant.needs.map(({ id, owner, value }) => ({ authority: owner, need: id, value }));

function standAloneOf(c: Component, i: number, reached: boolean): StandAlone {
  const participant = c.participants[i]!;
  const { unit, kind, category, agreements } = participant;
  return {
    unit,
    kind,
    category: category.id,
    start: (c.firstQuarter + c.aloneStart[i]!) as Quarter,
    needs: boughtBy(participant),
    cost: oreFromNok(c.alone[i]!),
    agreement: agreements[c.aloneOn[i]!]?.id ?? null,
    reason: aloneReason(c, i, reached),
    ...(c.aloneOn[i] === -1 && c.aloneLots[i]! > 1 && { lots: c.aloneLots[i]! }),
  };
}

function membersOf(formed: Formed, base: Breakdown, cost: Ore, alone: readonly Ore[]): GroupMember[] {
  const own = formed.members.map((_, i) =>
    oreFromNok(base.together.purchase[i]! + base.together.waiting[i]!),
  );
  const pot = cost - sumOre(own);
  const fee = fees(
    pot,
    own.map((amount, i) => alone[i]! - amount),
  );
  return formed.members.map((member, i) => ({
    unit: member.unit,
    kind: member.kind,
    needs: boughtBy(member),
    km: base.km[i]!,
    cost: ore(own[i]! + fee[i]!),
    standAlone: alone[i]!,
    fee: ore(fee[i]!),
  }));
}

/** The cost by kind, summing exactly to `cost`. */
export function partsOf({ together }: Breakdown, cost: Ore): CostParts {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const amounts = [
    sum(together.purchase),
    together.procedure,
    together.lots,
    together.bids,
    together.perMember + together.groupSize,
    together.travel,
    sum(together.waiting),
  ];
  const rounded = roundToTotal(
    amounts.map((amount) => amount * 100),
    cost,
  );
  const [purchase, procedure, lots, bids, coordination, travel, waiting] = rounded as [
    Ore,
    Ore,
    Ore,
    Ore,
    Ore,
    Ore,
    Ore,
  ];
  return { purchase, procedure, lots, bids, coordination, travel, waiting };
}

/** What a group saves together against apart, rounded as a whole. */
export const savedIn = ({ alone, together }: Breakdown): Ore =>
  oreFromNok(alone.reduce((sum, amount) => sum + amount, 0) - sideCost(together));

/** The likely saving and those under the other sets: never turned around, whatever the sets give. */
export const rangeOf = (base: Ore, others: readonly Ore[]): SavingRange => ({
  low: ore(Math.min(base, ...others)),
  base,
  high: ore(Math.max(base, ...others)),
});
