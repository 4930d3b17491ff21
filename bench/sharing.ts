// Sharing within groups of 10, 20 and 30: fair fees, the check that nobody gains by leaving, the repair where they do,
// the nucleolus, all of it. `--peer`: HiGHS solving the same repair with every coalition written out, where it can.
import { quarter } from '../src/kernel/quarter.ts';
import { buildComponent, type Component } from '../src/modules/optimiser/engine/component.ts';
import { participantsOf } from '../src/modules/optimiser/engine/participants.ts';
import { RateBook } from '../src/modules/optimiser/engine/plan.ts';
import type { Authority, Group, Need, ParamSet, Problem } from '../src/modules/optimiser/model.ts';
import { priceGroup } from '../src/modules/optimiser/price-group.ts';
import { type Division, nearest, Pool } from '../src/modules/optimiser/sharing/division.ts';
import { nucleolus } from '../src/modules/optimiser/sharing/nucleolus.ts';
import { divisionOf, type Formed, settle } from '../src/modules/optimiser/sharing/settlement.ts';
import { membersIn } from '../src/modules/optimiser/sharing/table-game.ts';
import { costAlone, WaysOut } from '../src/modules/optimiser/sharing/ways-out.ts';
import { shareGroup } from '../src/modules/optimiser/sharing.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { random, readParameters } from './generator.ts';
import { median, printGoal, printTable } from './report.ts';

const SIZES = [10, 14, 20, 30];
const GROUPS = 9;
/** More than this, and every coalition is too many to write out. */
const MOST_WRITTEN = 14;

/** Groups of up to thirty are allowed, whatever the shipped limit is. */
function parameters(): ParamSet {
  return {
    parameters: readParameters().parameters.map((row) =>
      row.id === 'group.maxMembers' ? { ...row, value: 40, low: 40, high: 40 } : row,
    ),
  };
}

interface Made {
  readonly problem: Problem;
  readonly group: Group;
  readonly lots: number;
}

/** Municipalities of 1 000 to 30 000 within some hours of each other, with one need each in a national market. */
function groupOf(size: number, seed: number): Made {
  const next = random(seed);
  const authorities = Array.from({ length: size }, (_, k): Authority => {
    const population = Math.round(1000 * 30 ** next());
    const place = { lat: 60 + next(), lon: 10 + 2 * next() };
    return {
      id: `b${String(k).padStart(2, '0')}`,
      name: '',
      kind: 'kommune',
      population,
      ...place,
      canLead: next() < 0.7,
    };
  });
  const needs = authorities.map(({ id, population }): Need => {
    const value = Math.round(population * (80 + 120 * next()));
    const [from, to] = [quarter(28), quarter(34)];
    return {
      ...{ id: `n-${id}`, owner: id, category: 'k', cpv: null, value },
      ...{ valueLow: value * 0.8, valueHigh: value * 1.2, termYears: 2 + Math.floor(3 * next()) },
      starts: [{ from, to, cost: 0, why: 'expiry' }],
      preferredStart: quarter(from + Math.floor(4 * next())),
      participation: { kind: 'open' },
      requirements: {},
    };
  });
  const kind = { kind: 'goods', priceClass: 'standardGoods', market: 'national' } as const;
  const categories = [{ id: 'k', ...kind, maxDistanceKm: null, maxMembers: null }];
  const problem = { authorities, cooperations: [], categories, needs, agreements: [], params: parameters() };
  const priced = priceGroup(problem, { lead: null, start: quarter(29) });
  if (priced === null) throw new Error('no group');
  const members = needs
    .toSorted((a, b) => Number(b.owner === priced.lead) - Number(a.owner === priced.lead))
    .map(({ id, owner, value }) => ({ unit: owner, needs: [{ authority: owner, need: id, value }] }));
  const { lead, start, cost, lots } = priced;
  return {
    problem,
    lots,
    group: { id: 'g', category: 'k', lead, leadUnit: lead, start, cost, members } as unknown as Group,
  };
}

interface Game {
  readonly c: Component;
  readonly formed: Formed;
}

function gameOf({ problem, group, lots }: Made): Game {
  const participants = participantsOf(problem);
  const c = buildComponent(participants, new RateBook(problem).of(participants[0]!.category, 'base'), 'base');
  const lead = participants.findIndex(({ unit }) => unit === group.lead);
  const members = participants.map((_, i) => i);
  const start = group.start - c.firstQuarter;
  return { c, formed: { members, lead, start, lots, cost: group.cost / 100 } };
}

const linear = await linearSolver();

function timed<T>(work: () => T): { value: T; ms: number } {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}

/** The repair with every coalition known from the beginning: one program, written out and solved. */
function peer({ c, formed }: Game, division: Division, target: ArrayLike<number>): number {
  return timed(() => {
    const pool = new Pool();
    for (let mask = 1; mask < 2 ** formed.members.length - 1; mask++) {
      const members = membersIn(mask);
      const cost = costAlone(c, members);
      if (cost < Number.POSITIVE_INFINITY) pool.add([{ members, cost }]);
    }
    nearest(linear, division, pool, { target, slack: 0 });
  }).ms;
}

function measure(size: number, seed: number, withPeer: boolean) {
  const made = groupOf(size, seed);
  const game = gameOf(made);
  const { c, formed } = game;
  const shapley = timed(() => settle(c, formed));
  const { own, fair } = shapley.value;
  const pool = new Pool();
  const ways = timed(() => new WaysOut(c, pool));
  const division = divisionOf(c, shapley.value, ways.value);
  // By volume: a key that members of large groups do gain by leaving.
  const total = c.volume.reduce((sum, volume) => sum + volume, 0);
  const target = own.map((amount, i) => amount + (shapley.value.pot * c.volume[i]!) / total);
  const repair = timed(() => nearest(linear, division, pool, { target, slack: 0 }));
  const prices = repair.value ?? own.map((amount, i) => amount + fair[i]!);
  // As somebody who is handed the fees would: nothing known from before.
  const check = timed(() => ways.value.oracle(formed.members).worst(prices, 0));
  const core = timed(() => nucleolus(linear, division, new Pool()));
  const all = timed(() => shareGroup(made.problem, made.group, linear));
  return {
    shapley: shapley.ms,
    ways: ways.ms,
    check: check.ms,
    repair: repair.ms,
    nucleolus: core.ms,
    all: all.ms,
    peer: withPeer && size <= MOST_WRITTEN ? peer(game, division, target) : null,
  };
}

const withPeer = process.argv.includes('--peer');
measure(10, 99, false);
measure(30, 99, false);
const rows = SIZES.map((size) => {
  const all = Array.from({ length: GROUPS }, (_, k) => measure(size, k + 1, withPeer));
  const at = (key: 'shapley' | 'ways' | 'check' | 'repair' | 'nucleolus' | 'all'): number =>
    median(all.map((one) => one[key]));
  const peers = all.flatMap(({ peer: ms }) => ms ?? []);
  return { size, at, peer: peers.length > 0 ? median(peers).toFixed(0) : '-' };
});

printTable(
  [
    'members',
    'Shapley ms',
    'list ms',
    'check ms',
    'repair ms',
    'nucleolus ms',
    'all ms',
    'HiGHS all coalitions ms',
  ],
  rows.map(({ size, at, peer: ms }) => [
    size,
    ...(['shapley', 'ways', 'check', 'repair', 'nucleolus', 'all'] as const).map((key) => at(key).toFixed(1)),
    ms,
  ]),
);
const [largest] = rows.slice(-1);
const goals = {
  shapley: ['Shapley fees', 150],
  check: ['core check', 50],
  repair: ['core repair', 500],
} as const;
for (const [key, [what, atMost]] of Object.entries(goals)) {
  const measured = largest!.at(key as keyof typeof goals);
  printGoal({ what: `${what}, ${largest!.size} members`, measured, atMost, unit: 'ms', decimals: 0 });
}
