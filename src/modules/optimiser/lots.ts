// How a group's contract could be divided: one lot, the cheapest division and the best for small firms, each with what it
// costs beside one lot. The class of procedure is of the sum, however it is divided. Pure.
import { type Ore, ore, oreFromNok, roundToTotal } from '../../kernel/money.ts';
import { type Breakdown, breakdown, type Formed, sideCost } from './engine/breakdown.ts';
import { byText, leadFirst, type Participant, participantsOf } from './engine/participants.ts';
import { PROCEDURES, RateBook } from './engine/plan.ts';
import { procedureClass, type Rates, reader } from './engine/rates.ts';
import { type BodyExtra, bodyExtras } from './lots/bodies.ts';
import { type Division, type Divisions, type DivisionTask, isCheaper, isSmaller } from './lots/division.ts';
import { divideExactly, EXACT_UNITS } from './lots/exact.ts';
import { type LotParts, lotFigures, partsTotal, type UnitFigures, unitFigures } from './lots/prices.ts';
import { searchDivisions } from './lots/search.ts';
import { lotShapes } from './lots/shapes.ts';
import { type LotUnit, lotUnits } from './lots/units.ts';
import type { Group, Lot, Problem, ProcedureClass, Scenario } from './model.ts';

/** What may not be cut when dividing: nothing, areas that hang together, or trades and then areas. */
export type LotBasis = 'amount' | 'place' | 'trade';

export const SUPPLIER_SIZES = ['micro', 'small', 'medium'] as const;
export type SupplierSize = (typeof SUPPLIER_SIZES)[number];

export interface LotOptions {
  /** Default place. One body's needs are never cut; by trade, one body's needs of one trade. */
  readonly by?: LotBasis;
  /** Any whole number; only used above 13 units. */
  readonly seed?: number;
  /** Work units of the search above 13 units (default 60 000, some tens of milliseconds). */
  readonly workUnits?: number;
  /** Fewer lots than the bids expected on each (default: the parameter `lots.fewerThanBids`). */
  readonly fewerThanBids?: boolean;
  /** NOK a year on the contract that each lot of a division must keep within. */
  readonly smallest?: number;
  readonly largest?: number;
  readonly mostLots?: number;
  /** How much dearer than one lot the best for small firms may be, share of purchases (default: `lots.extraForSmall`). */
  readonly extraForSmall?: number;
}

export interface DesignedLot extends Lot {
  /** Authority ids, sorted. */
  readonly authorities: readonly string[];
  /** First digits of CPV codes, sorted; empty unless divided by trade. */
  readonly trades: readonly string[];
}

/** `low` is never above `base`, nor `base` above `high`. */
export interface Range<T extends number = number> {
  readonly low: T;
  readonly base: T;
  readonly high: T;
}

/** What a division costs more than one lot (less, where negative), ore, present value; the parts sum to the total. */
export interface LotExtra {
  readonly total: Ore;
  /** Evaluation, contract and follow-up of each lot. */
  readonly followUp: Ore;
  /** The share of bid costs that returns in prices. */
  readonly bids: Ore;
  /** Other prices, by volume and competition. */
  readonly purchases: Ore;
  /** The total under the three parameter sets. */
  readonly range: Range<Ore>;
}

export interface LotPlan {
  /** The largest first. */
  readonly lots: readonly DesignedLot[];
  /** The whole group's cost, ore, present value. */
  readonly cost: Ore;
  readonly extra: LotExtra;
  /** The same by body, by id: it sums to the total. */
  readonly bodies: readonly BodyExtra[];
  /** The fewest bids expected on a lot. */
  readonly fewestBids: number;
  /**
   * Share of the value, 0-1, in lots no larger than a firm of each size can carry. A range, because what a firm can carry
   * is assumed; whether smaller lots make small firms win is not known at all.
   */
  readonly reach: Readonly<Record<SupplierSize, Range>>;
}

/**
 * `tooFewBids`: even two lots would each draw too few bids; `limits`: the sizes asked for cannot be kept; `oneBody`: there
 * is nothing to divide; else which costs least.
 */
export type LotAnswer = 'oneBody' | 'tooFewBids' | 'limits' | 'oneIsCheapest' | 'dividedIsCheapest';

export interface LotPlans {
  readonly by: LotBasis;
  readonly answer: LotAnswer;
  readonly one: LotPlan;
  readonly cheapest: LotPlan;
  /** Most value for small firms within `mostExtra`; one lot where no division is. */
  readonly smallFirms: LotPlan;
  /** The cheapest of at least two lots, also where one lot is cheaper; null where no division keeps within the limits. */
  readonly divided: LotPlan | null;
  /** What the best for small firms may cost more than one lot. */
  readonly mostExtra: Ore;
  /** NOK a year on the contract that one firm of each size can carry. */
  readonly capacity: Readonly<Record<SupplierSize, Range>>;
  /** The trades that can be told apart among the needs; fewer than two: none. */
  readonly trades: readonly string[];
  /** Of the whole procurement: dividing never lowers it. */
  readonly procedure: ProcedureClass;
  readonly fewerThanBids: boolean;
  /** exact: every allowed division is behind the answer. */
  readonly method: 'exact' | 'search';
}

const SCENARIOS: readonly Scenario[] = ['low', 'base', 'high'];
const WORK_UNITS = 60_000;

/** What of a group is asked for. */
export type DividedGroup = Pick<Group, 'id' | 'leadUnit' | 'start'> & {
  readonly members: readonly { readonly needs: readonly { readonly need: string }[] }[];
};

/**
 * Three ways to divide a group of a plan of this problem. By place, lots hang together on the neighbour graph of the
 * members' positions (Gabriel's: no borders are shipped). Exact up to 13 units, searched above. Throws when the problem
 * does not hold the group's needs.
 */
export function designLots(problem: Problem, group: DividedGroup, options: LotOptions = {}): LotPlans {
  const by = options.by ?? 'place';
  const { own, base, rates, ...designer } = designerOf(problem, group, by);
  const { units, figures, capacity } = designer;
  const read = reader(problem.params, 'base');
  const { parts } = lotFigures(figures.base, wholeOf(units));
  const mostExtra = parts.purchases * (options.extraForSmall ?? read('lots.extraForSmall'));
  const task: DivisionTask = {
    units,
    figures: figures.base,
    mayBeLot: lotShapes(units, by),
    fewerThanBids: options.fewerThanBids ?? read('lots.fewerThanBids') > 0,
    smallest: options.smallest ?? 0,
    largest: options.largest ?? Number.POSITIVE_INFINITY,
    mostLots: options.mostLots ?? Number.POSITIVE_INFINITY,
    capacity: capacity.small.base,
    budget: partsTotal(parts) + mostExtra,
  };
  const trades = lotUnits(own, own.needs, 'trade').flatMap(({ trade }) => trade ?? []);
  return {
    by,
    ...chosen(designer, task, options),
    mostExtra: oreFromNok(mostExtra),
    capacity,
    trades: [...new Set(trades)].sort(byText),
    procedure: PROCEDURES[procedureClass(rates.thresholds(group.start), base.tender)] as ProcedureClass,
    fewerThanBids: task.fewerThanBids,
    method: units.length <= EXACT_UNITS ? 'exact' : 'search',
  };
}

/**
 * What a division that people have laid out costs, and what is expected of it: each part holds ids of the group's needs, all
 * of them once; empty parts fall away. Same prices as `designLots`. Throws where a body's needs of one trade are in several
 * parts: they are not cut.
 */
export function priceDivision(
  problem: Problem,
  group: DividedGroup,
  parts: readonly (readonly string[])[],
): LotPlan {
  const designer = designerOf(problem, group, 'trade');
  const partOf = new Map(parts.flatMap((needs, part) => needs.map((need) => [need, part] as const)));
  const places = designer.units.map(({ needs }) => {
    const [part, ...others] = new Set(needs.map(({ id }) => partOf.get(id)));
    if (part === undefined || others.length > 0) throw new Error('a body is cut, or in no part');
    return part;
  });
  const lots = parts
    .map((_, part) => wholeOf(designer.units).filter((at) => places[at] === part))
    .filter((members) => members.length > 0);
  return planOf(designer, lots);
}

interface Designed extends Designer {
  /** The problem with the group's needs alone. */
  readonly own: Problem;
  readonly base: Breakdown;
  /** The likely ones. */
  readonly rates: Rates;
}

function designerOf(problem: Problem, group: DividedGroup, by: LotBasis): Designed {
  const own = { ...problem, needs: needsOf(problem, group) };
  const formed = formedAs(own, group);
  const book = new RateBook(own);
  const { category } = formed.members[0]!;
  const units = lotUnits(own, own.needs, by);
  const figures = (scenario: Scenario): UnitFigures =>
    unitFigures(units, book.of(category, scenario), scenario);
  const rates = book.of(category, 'base');
  const base = breakdown(formed, rates, 'base');
  return {
    own,
    base,
    rates,
    units,
    figures: { low: figures('low'), base: figures('base'), high: figures('high') },
    capacity: capacities(problem),
    oneCost: oreFromNok(sideCost(base.together)),
  };
}

function needsOf(problem: Problem, group: DividedGroup): Problem['needs'] {
  const ids = new Set(group.members.flatMap(({ needs }) => needs.map(({ need }) => need)));
  const needs = problem.needs.filter(({ id }) => ids.has(id)).sort((a, b) => byText(a.id, b.id));
  if (needs.length !== ids.size) throw new Error(`the problem does not hold the needs of group ${group.id}`);
  return needs;
}

/** One contract; the members in the order in which the plan priced them, so that sums are the same to the last bit. */
function formedAs(problem: Problem, { leadUnit, start }: DividedGroup): Formed {
  const participants = participantsOf(problem);
  const lead = participants.find(({ unit }) => unit === leadUnit) as Participant;
  return { members: leadFirst(participants, lead), lead: 0, start, lots: 1 };
}

const wholeOf = (units: readonly LotUnit[]): readonly number[] => [...units.keys()];

function capacities({ params }: Problem): LotPlans['capacity'] {
  const of = (size: SupplierSize): Range => {
    const values = SCENARIOS.map((scenario) => reader(params, scenario)(`supplier.capacity.${size}`));
    return sorted(values[1]!, values);
  };
  return { micro: of('micro'), small: of('small'), medium: of('medium') };
}

const sorted = <T extends number>(base: T, all: readonly T[]): Range<T> => ({
  low: Math.min(...all) as T,
  base,
  high: Math.max(...all) as T,
});

interface Designer {
  readonly units: readonly LotUnit[];
  readonly figures: Readonly<Record<Scenario, UnitFigures>>;
  readonly capacity: LotPlans['capacity'];
  /** The group's cost in one lot. */
  readonly oneCost: Ore;
}

function solved(task: DivisionTask, options: LotOptions): Divisions {
  if (task.units.length <= EXACT_UNITS) return divideExactly(task);
  return searchDivisions(task, {
    seed: options.seed ?? 1,
    workUnits: options.workUnits ?? WORK_UNITS,
  });
}

/** One lot stands against the divisions where it keeps within the sizes asked for. */
function chosen(
  designer: Designer,
  task: DivisionTask,
  options: LotOptions,
): Pick<LotPlans, 'answer' | 'one' | 'cheapest' | 'smallFirms' | 'divided'> {
  const whole = oneLot(task);
  const one = planOf(designer, whole.lots);
  const undivided = { one, cheapest: one, smallFirms: one, divided: null };
  if (task.units.length < 2) return { answer: 'oneBody', ...undivided };
  const divisions = solved(task, options);
  if (divisions.cheapest === null) {
    const isByBids =
      task.fewerThanBids && solved({ ...task, fewerThanBids: false }, options).cheapest !== null;
    return { answer: isByBids ? 'tooFewBids' : 'limits', ...undivided };
  }
  const divided = planOf(designer, divisions.cheapest.lots);
  const isDivided = !oneFits(task) || isCheaper(divisions.cheapest, whole);
  const { small } = designer.capacity;
  const likely = bestForSmall(task, divisions);
  // Where small firms can carry nothing at the likely size, the best at the largest size they might carry.
  const larger = { ...task, capacity: small.high };
  const best = likely.small > 0 ? likely : bestForSmall(larger, solved(larger, options));
  return {
    answer: isDivided ? 'dividedIsCheapest' : 'oneIsCheapest',
    one,
    cheapest: isDivided ? divided : one,
    smallFirms: planOf(designer, best.lots),
    divided,
  };
}

function oneLot({ figures, units, capacity }: DivisionTask): Division {
  const { volume, parts } = lotFigures(figures, wholeOf(units));
  return { lots: [wholeOf(units)], cost: partsTotal(parts), small: volume <= capacity ? volume : 0 };
}

function oneFits({ figures, units, smallest, largest }: DivisionTask): boolean {
  const { volume } = lotFigures(figures, wholeOf(units));
  return volume >= smallest && volume <= largest;
}

function bestForSmall(task: DivisionTask, { cheapest, smallFirms }: Divisions): Division {
  const whole = oneLot(task);
  if (!oneFits(task)) return smallFirms ?? cheapest ?? whole;
  return smallFirms && isSmaller(smallFirms, whole) ? smallFirms : whole;
}

function planOf({ units, figures, capacity, oneCost }: Designer, division: Division['lots']): LotPlan {
  const extra = extraOf(figures, division);
  const lots = division
    .map((members) => designed(units, figures.base, members))
    .sort((a, b) => b.volume - a.volume || byText(a.needs[0]!, b.needs[0]!))
    .map((lot, at) => ({ ...lot, id: String(at + 1) }));
  return {
    lots,
    cost: ore(oneCost + extra.total),
    extra,
    bodies: bodyExtras(units, { figures: figures.base, lots: division, total: extra.total }),
    fewestBids: Math.min(...lots.map(({ expectedBids }) => expectedBids)),
    reach: {
      micro: reachOf(lots, capacity.micro),
      small: reachOf(lots, capacity.small),
      medium: reachOf(lots, capacity.medium),
    },
  };
}

function designed(
  units: readonly LotUnit[],
  figures: UnitFigures,
  members: readonly number[],
): Omit<DesignedLot, 'id'> {
  const own = members.map((at) => units[at]!);
  const { volume, bids, index } = lotFigures(figures, members);
  return {
    needs: own.flatMap(({ needs }) => needs.map(({ id }) => id)).sort(byText),
    authorities: [...new Set(own.map(({ authority }) => authority))].sort(byText),
    trades: [...new Set(own.flatMap(({ trade }) => trade ?? []))].sort(byText),
    volume,
    expectedBids: bids,
    priceIndex: index,
  };
}

function extraOf(figures: Designer['figures'], lots: Division['lots']): LotExtra {
  const changes = (scenario: Scenario): LotParts => {
    const of = figures[scenario];
    const whole = lotFigures(of, [...of.volume.keys()]).parts;
    const each = lots.map((members) => lotFigures(of, members).parts);
    const change = (part: keyof LotParts): number =>
      each.reduce((sum, parts) => sum + parts[part], 0) - whole[part];
    return { followUp: change('followUp'), bids: change('bids'), purchases: change('purchases') };
  };
  const { followUp, bids, purchases } = changes('base');
  const total = oreFromNok(partsTotal({ followUp, bids, purchases }));
  const rounded = roundToTotal(
    [followUp, bids, purchases].map((nok) => nok * 100),
    total,
  );
  const range = sorted(
    total,
    SCENARIOS.map((scenario) => (scenario === 'base' ? total : oreFromNok(partsTotal(changes(scenario))))),
  );
  return { total, followUp: rounded[0]!, bids: rounded[1]!, purchases: rounded[2]!, range };
}

function reachOf(lots: readonly DesignedLot[], capacity: Range): Range {
  const whole = lots.reduce((sum, { volume }) => sum + volume, 0);
  const share = (most: number): number =>
    whole === 0 ? 1 : lots.reduce((sum, { volume }) => (volume <= most ? sum + volume : sum), 0) / whole;
  return { low: share(capacity.low), base: share(capacity.base), high: share(capacity.high) };
}
