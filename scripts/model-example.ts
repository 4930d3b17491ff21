// The worked example of docs/model.md: four invented municipalities that need the same, bought alone and together. Every
// figure comes from the program itself; nothing here is a number but the needs.
import { type Ore, ore } from '../src/kernel/money.ts';
import { type Quarter, quarter } from '../src/kernel/quarter.ts';
import { buildComponent, type Component, procedureCost } from '../src/modules/optimiser/engine/component.ts';
import { emptyDesign, evaluate } from '../src/modules/optimiser/engine/cost.ts';
import { participantsOf } from '../src/modules/optimiser/engine/participants.ts';
import { PROCEDURES } from '../src/modules/optimiser/engine/plan.ts';
import {
  bidsIndex,
  expectedBids,
  priceIndex,
  procedureClass,
  ratesOf,
  reader,
  volumeIndex,
} from '../src/modules/optimiser/engine/rates.ts';
import type { LinearSolver } from '../src/modules/optimiser/linear.ts';
import type {
  Category,
  Group,
  Need,
  Parameter,
  ParamSet,
  Problem,
  ProcedureClass,
} from '../src/modules/optimiser/model.ts';
import { optimise } from '../src/modules/optimiser/optimise.ts';
import { type PricedGroup, priceGroup } from '../src/modules/optimiser/price-group.ts';
import { type GroupSharing, shareGroup, sharesBy } from '../src/modules/optimiser/sharing.ts';
import { formatFor } from '../src/texts/format.ts';

const { countWord, list } = formatFor('nb');

interface Body {
  readonly id: string;
  readonly name: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
  readonly canLead: boolean;
  /** NOK a year. */
  readonly value: number;
  /** Quarters in which it can start, and the one it would choose. */
  readonly from: number;
  readonly to: number;
  readonly wanted: number;
}

/** Of the invented region that the product shows (demo/). */
const BODIES: readonly Body[] = [
  {
    id: '9901',
    name: 'Storvik',
    population: 14_200,
    lat: 62.45,
    lon: 6.95,
    canLead: true,
    value: 2_400_000,
    from: 28,
    to: 30,
    wanted: 28,
  },
  {
    id: '9904',
    name: 'Skogbygda',
    population: 6_800,
    lat: 62.66,
    lon: 7.22,
    canLead: false,
    value: 1_300_000,
    from: 28,
    to: 32,
    wanted: 29,
  },
  {
    id: '9907',
    name: 'Elvedal',
    population: 5_200,
    lat: 62.36,
    lon: 7.52,
    canLead: true,
    value: 1_100_000,
    from: 26,
    to: 29,
    wanted: 28,
  },
  {
    id: '9903',
    name: 'Nesøy',
    population: 2_100,
    lat: 62.47,
    lon: 6.24,
    canLead: false,
    value: 500_000,
    from: 28,
    to: 28,
    wanted: 28,
  },
];

const CATEGORY: Category = {
  id: 'forbruksmateriell',
  kind: 'goods',
  priceClass: 'standardGoods',
  market: 'national',
  maxDistanceKm: null,
  maxMembers: null,
};

const needOf = ({ id, value, from, to, wanted }: Body): Need => ({
  id: `behov-${id}`,
  owner: id,
  category: CATEGORY.id,
  cpv: null,
  value,
  valueLow: value * 0.8,
  valueHigh: value * 1.2,
  termYears: 4,
  starts: [{ from: quarter(from), to: quarter(to), cost: 0, why: 'expiry' }],
  preferredStart: quarter(wanted),
  participation: { kind: 'open' },
  requirements: {},
});

const problemWith = (params: ParamSet, needs = BODIES.map(needOf)): Problem => ({
  authorities: BODIES.map(({ id, name, population, lat, lon, canLead }) => ({
    ...{ id, name, population, lat, lon, canLead },
    kind: 'kommune',
  })),
  cooperations: [],
  categories: [CATEGORY],
  needs,
  agreements: [],
  params,
});

/** Members that buy together without the rest. NOK, present value. */
export interface WayOut {
  readonly names: readonly string[];
  /** Null where they cannot: nobody among them can lead. */
  readonly cost: number | null;
  /** What they pay when each buys alone. */
  readonly apart: number;
  /** What they pay in the group of all four, by the proposal. */
  readonly paid: number;
}

/** One way of dividing the four into groups. */
export interface Partition {
  readonly groups: readonly (readonly string[])[];
  readonly cost: number;
}

/** What the group saves when some parameters take their low or high value. NOK. */
export interface Turned {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

/** What a body gets in a tender of its own. */
export interface OwnTender {
  /** NOK a year bought on the contract. */
  readonly volume: number;
  /** The same over the term at price level 1, NOK present value. */
  readonly spend: number;
  /** The price level there. */
  readonly level: number;
  readonly bids: number;
  readonly procedure: ProcedureClass;
  /** NOK for the work with it. */
  readonly work: number;
}

export interface ModelExample {
  readonly problem: Problem;
  readonly group: Group;
  readonly sharing: GroupSharing;
  /** What is bought outside the joint contract, NOK present value. */
  readonly outside: number;
  /** The parts of the group's price index. */
  readonly index: { readonly volume: number; readonly bids: number };
  readonly waysOut: readonly WayOut[];
  /** Cheapest first; those that cannot be done are left out. */
  readonly partitions: readonly Partition[];
  readonly impossible: number;
  /** The most telling first. */
  readonly turned: readonly Turned[];
  /** Saving when volume does not move the price, but the number of bids does as before, NOK. */
  readonly savingWithoutVolume: number;
  /** Saving without any effect of volume and competition on prices, NOK: bid costs still come back in them. */
  readonly savingWithoutPrices: number;
  /** The same when nothing of the bid costs comes back either. */
  readonly savingOfWork: number;
  /** Saving when all needs have their low value and all else is as it is, NOK. */
  readonly savingAtLowValue: number;
  /** By body. */
  readonly ownTenders: readonly OwnTender[];
  /** The same when the values entered are what each pays a year when it buys alone, NOK. */
  readonly accounts: { readonly standAlone: number; readonly saving: number };
  /** By body: what it saves by the proposal made anew when everything has its cautious value. */
  readonly lowSavings: readonly Ore[];
  /** What another plan could save more, at most. */
  readonly room: Ore;
}

/** In the order of the bodies, whatever the order of the ids. */
export const namesIn = (units: readonly string[]): string[] =>
  BODIES.filter(({ id }) => units.includes(id)).map(({ name }) => name);

/** «Alle fire», or who they are. */
export const whoIn = (units: readonly string[]): string => {
  const names = namesIn(units);
  return names.length === BODIES.length ? `Alle ${countWord(BODIES.length)}` : list(names);
};

/** The bodies of the example, the largest first. */
export const exampleBodies: readonly Body[] = BODIES;

/** Ids that start so, turned together. */
const TURNED: Readonly<Record<string, readonly string[]>> = {
  priceFloor: ['price.floor.'],
  bidIndex: ['bids.index.'],
  tenderWork: ['procedure.', 'lot.followUp'],
  comply: ['comply'],
  coordination: ['coordination.'],
  waiting: ['waiting.'],
};

const withParameters = (params: ParamSet, change: (parameter: Parameter) => number): ParamSet => ({
  parameters: params.parameters.map((parameter) => ({ ...parameter, value: change(parameter) })),
});

function priced(problem: Problem, { lead, start }: Group): PricedGroup {
  const group = priceGroup(problem, { lead, start });
  if (!group) throw new Error('the example is no group');
  return group;
}

const savingWith = (params: ParamSet, group: Group): number =>
  priced(problemWith(params), group).saving.base / 100;

/** By body: what it pays a year, where `levels` are what it pays on its own contract. */
function accountsWith(params: ParamSet, group: Group, levels: readonly number[]): ModelExample['accounts'] {
  const comply = params.parameters.find(({ id }) => id === 'comply')!.value;
  const needs = BODIES.map((body, k) =>
    needOf({ ...body, value: body.value * (1 - comply + comply * levels[k]!) }),
  );
  const { standAlone, saving } = priced(problemWith(params, needs), group);
  return { standAlone: standAlone / 100, saving: saving.base / 100 };
}

function turnedParameters(params: ParamSet, group: Group): Turned[] {
  const turned = Object.entries(TURNED).map(([id, starts]): Turned => {
    const at = (side: 'low' | 'high'): number =>
      savingWith(
        withParameters(params, (parameter) =>
          starts.some((start) => parameter.id.startsWith(start)) ? parameter[side] : parameter.value,
        ),
        group,
      );
    return { id, low: at('low'), high: at('high') };
  });
  return turned.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/** What these parameters describe does not move the price. */
const withLevelOne = (params: ParamSet, starts: readonly string[]): ParamSet =>
  withParameters(params, ({ id, value }) => (starts.some((start) => id.startsWith(start)) ? 1 : value));

const withoutVolume = (params: ParamSet): ParamSet => withLevelOne(params, ['price.floor.']);

/** Neither volume nor the number of bids moves the price. */
const withoutPrices = (params: ParamSet): ParamSet => withLevelOne(params, ['price.floor.', 'bids.index.']);

/** Nothing that the suppliers save comes back in the price. */
const withoutBidCosts = (params: ParamSet): ParamSet =>
  withParameters(params, ({ id, value }) => (id === 'bid.returned' ? 0 : value));

const lowNeeds = (): Need[] => BODIES.map(needOf).map((need) => ({ ...need, value: need.valueLow }));

/** By body, when all parameters and needs have their low value, with the same lead and start. */
function lowSavings(params: ParamSet, group: Group, linear: LinearSolver): Ore[] {
  const problem = problemWith(
    withParameters(params, ({ low }) => low),
    lowNeeds(),
  );
  const { cost } = priced(problem, group);
  const sharing = shareGroup(problem, { ...group, cost }, linear);
  if (!sharing) throw new Error('the example is too large to share');
  const shares = sharesBy(sharing, 'stable');
  return BODIES.map(({ id }) => shares.find(({ unit }) => unit === id)!.gain);
}

/** Those with the larger bodies come first. */
const placeOf = ({ names }: WayOut): number =>
  Number(names.map((name) => BODIES.findIndex((body) => body.name === name)).join(''));

/** Every way of dividing members into groups. */
function divisions(members: readonly number[]): number[][][] {
  const [first, ...rest] = members;
  if (first === undefined) return [[]];
  return divisions(rest).flatMap((groups) => [
    [[first], ...groups],
    ...groups.map((group, k) => groups.with(k, [first, ...group])),
  ]);
}

function ownTenders(c: Component): OwnTender[] {
  return BODIES.map(({ id }): OwnTender => {
    const i = c.participants.findIndex((one) => one.unit === id);
    const volume = c.volume[i]!;
    const start = c.aloneStart[i]!;
    const thresholds = c.rates.thresholds((c.firstQuarter + start) as Quarter);
    return {
      volume,
      spend: c.spend[i]!,
      level: priceIndex(c.rates, volume),
      bids: expectedBids(c.rates, volume),
      procedure: PROCEDURES[procedureClass(thresholds, c.tender[i]!)]!,
      work: procedureCost(c, start, c.tender[i]!),
    };
  });
}

const costOf = (c: Component, members: readonly number[]): number => evaluate(c, members, emptyDesign()).cost;

export function modelExample(params: ParamSet, linear: LinearSolver): ModelExample {
  const problem = problemWith(params);
  const { groups, totals } = optimise(problem, { seed: 1 });
  const [group] = groups;
  if (group?.members.length !== BODIES.length) throw new Error('the example is no longer one group of all');
  const sharing = shareGroup(problem, group, linear);
  if (sharing === null) throw new Error('the example is too large to share');
  const fees = sharing.rules.find(({ rule }) => rule === 'stable')!.fees;
  const paid = new Map(sharing.members.map(({ unit, own }, k) => [unit, (own + fees[k]!) / 100]));
  const c = buildComponent(participantsOf(problem), ratesOf(reader(params, 'base'), CATEGORY), 'base');
  const unit = (i: number): string => c.participants[i]!.unit;
  const everybody = Array.from({ length: c.n }, (_, i) => i);
  const waysOut = Array.from({ length: 2 ** c.n - 1 }, (_, k): WayOut => {
    const members = everybody.filter((i) => ((k + 1) >> i) & 1);
    const cost = costOf(c, members);
    return {
      names: namesIn(members.map(unit)),
      cost: Number.isFinite(cost) ? cost : null,
      apart: members.reduce((sum, i) => sum + c.alone[i]!, 0),
      paid: members.reduce((sum, i) => sum + paid.get(unit(i))!, 0),
    };
  });
  const all = divisions(everybody).map((groups): Partition => {
    const cost = groups.reduce(
      (sum, members) =>
        sum +
        costOf(
          c,
          members.toSorted((a, b) => a - b),
        ),
      0,
    );
    return { groups: groups.map((members) => namesIn(members.map(unit))), cost };
  });
  const volume = group.lots[0]!.volume;
  const own = ownTenders(c);
  const possible = all.filter(({ cost }) => Number.isFinite(cost));
  return {
    ...{ problem, group, sharing },
    outside: c.outside.reduce((sum, bought) => sum + bought, 0),
    index: { volume: volumeIndex(c.rates, volume), bids: bidsIndex(c.rates, volume) },
    waysOut: waysOut.sort((a, b) => a.names.length - b.names.length || placeOf(a) - placeOf(b)),
    partitions: possible.sort((a, b) => a.cost - b.cost),
    impossible: all.length - possible.length,
    turned: turnedParameters(params, group),
    savingWithoutVolume: savingWith(withoutVolume(params), group),
    savingWithoutPrices: savingWith(withoutPrices(params), group),
    savingOfWork: savingWith(withoutBidCosts(withoutPrices(params)), group),
    savingAtLowValue: priced(problemWith(params, lowNeeds()), group).saving.base / 100,
    ownTenders: own,
    accounts: accountsWith(
      params,
      group,
      own.map(({ level }) => level),
    ),
    lowSavings: lowSavings(params, group, linear),
    room: ore(totals.cost - totals.lowerBound),
  };
}
