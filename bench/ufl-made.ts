// Facility location instances made here after the published descriptions of families whose files are not at hand: those of
// the Sobolev Institute (Kochetov, Ivanenko 2005), Körkel and Ghosh (2003), Kratica and others (2001), and Ahn, Cooper,
// Cornuéjols and Frieze (1988). None is a published instance; equal seed, equal instance on every machine.
import { random, shuffle } from '../src/modules/optimiser/engine/random.ts';
import type { FacilityProblem } from '../src/modules/optimiser/facilities/instance.ts';
import best from './ufl-made-best.json' with { type: 'json' };

type Random = () => number;

export interface MadeInstance {
  readonly family: string;
  readonly name: string;
  readonly make: () => FacilityProblem;
  /** The best value known, and whether it is known that none is less. */
  readonly best: () => { readonly value: number; readonly isProved: boolean };
}

/** What all families of the Sobolev Institute cost to open. */
const OPENING = 3000;
/** Their files hold a number of this size where a facility cannot serve. */
const UNREACHABLE = 30_000;

const whole = (next: Random, from: number, to: number): number => from + Math.floor(next() * (to - from + 1));

function fullTable(
  size: number,
  fixed: (i: number) => number,
  service: (i: number, j: number) => number,
): FacilityProblem {
  const costs = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) costs[j * size + i] = service(i, j);
  return {
    facilities: size,
    customers: size,
    fixed: Float64Array.from({ length: size }, (_, i) => fixed(i)),
    service: costs,
  };
}

/** Costs 0 to 4 where a facility reaches a customer. */
function reaching(next: Random, size: number, reaches: (i: number, j: number) => boolean): FacilityProblem {
  return fullTable(
    size,
    () => OPENING,
    (i, j) => (reaches(i, j) ? whole(next, 0, 4) : UNREACHABLE),
  );
}

const uniform = (next: Random): FacilityProblem =>
  fullTable(
    100,
    () => OPENING,
    () => whole(next, 0, 10_000),
  );

/** Gap-B: every facility reaches exactly ten customers, drawn until each customer is reached. */
function gapB(next: Random): FacilityProblem {
  const size = 100;
  for (;;) {
    const rows = Array.from({ length: size }, () => {
      const customers = Array.from({ length: size }, (_, j) => j);
      shuffle(customers, next);
      return new Set(customers.slice(0, 10));
    });
    const reached = new Set(rows.flatMap((row) => [...row]));
    if (reached.size === size) return reaching(next, size, (i, j) => rows[i]!.has(j));
  }
}

/** Gap-C: ten customers for every facility and ten facilities for every customer, from a ring by many exchanges. */
function gapC(next: Random): FacilityProblem {
  const size = 100;
  const rows = Array.from({ length: size }, (_, i) => Array.from({ length: 10 }, (__, k) => (i + k) % size));
  for (let k = 0; k < 100_000; k++) {
    const [one, other] = [rows[whole(next, 0, size - 1)]!, rows[whole(next, 0, size - 1)]!];
    const [from, to] = [whole(next, 0, 9), whole(next, 0, 9)];
    if (one.includes(other[to]!) || other.includes(one[from]!)) continue;
    [one[from], other[to]] = [other[to]!, one[from]!];
  }
  return reaching(next, size, (i, j) => rows[i]!.includes(j));
}

/** Points and lines of the projective plane of a prime order: a line meets a point where their product is 0. */
function planeOf(order: number): (i: number, j: number) => boolean {
  const all: number[][] = [[0, 0, 1]];
  for (let a = 0; a < order; a++) all.push([0, 1, a]);
  for (let a = 0; a < order; a++) for (let b = 0; b < order; b++) all.push([1, a, b]);
  return (i, j) => {
    const [one, other] = [all[i]!, all[j]!];
    return (one[0]! * other[0]! + one[1]! * other[1]! + one[2]! * other[2]!) % order === 0;
  };
}

function projectivePlane(next: Random, order: number): FacilityProblem {
  const size = order * order + order + 1;
  const meets = planeOf(order);
  const names = Int32Array.from({ length: size }, (_, i) => i);
  shuffle(names, next);
  return reaching(next, size, (i, j) => meets(names[i]!, j));
}

/**
 * Nothing serves everybody with fewer facilities than the lines through one point, and so many serve everybody only so; one
 * facility more costs more than all service can. So the best plan is the best of these bundles.
 */
function bestBundle({ facilities, service }: FacilityProblem): number {
  let least = Number.POSITIVE_INFINITY;
  for (let point = 0; point < facilities; point++) {
    const reaches = (i: number): boolean => service[point * facilities + i]! < UNREACHABLE;
    const bundle = Array.from({ length: facilities }, (_, i) => i).filter(reaches);
    let cost = bundle.length * OPENING;
    for (let j = 0; j < facilities; j++) cost += Math.min(...bundle.map((i) => service[j * facilities + i]!));
    least = Math.min(least, cost);
  }
  return least;
}

/** Asymmetric: each cost drawn for itself. Opening costs are drawn from `least` to twice that. */
const koerkelGhosh = (next: Random, size: number, least: number): FacilityProblem => {
  const fixed = Array.from({ length: size }, () => whole(next, least, 2 * least));
  return fullTable(
    size,
    (i) => fixed[i]!,
    () => whole(next, 1000, 2000),
  );
};

/** The more a facility asks for service in all, the less it costs to open: many plans of nearly the same cost. The ranges are ours. */
function nearTies(next: Random, size: number): FacilityProblem {
  const service = Float64Array.from({ length: size * size }, () => Math.round(4000 + 36_000 * next()) / 1000);
  const sums = Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += service[j * size + i]!;
    return sum;
  });
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  const fixed = (i: number): number =>
    Math.round(1000 * (size + (size * (high - sums[i]!)) / (high - low))) / 1000;
  return fullTable(size, fixed, (i, j) => service[j * size + i]!);
}

/** Points in the unit square, each a customer and a facility; lengths in ten-thousandths, opening at sqrt(n) over `divisor`. */
function kMedian(next: Random, size: number, divisor: number): FacilityProblem {
  const points = Array.from({ length: size }, () => [next(), next()] as const);
  const away = (i: number, j: number): number =>
    Math.round(10_000 * Math.hypot(points[i]![0] - points[j]![0], points[i]![1] - points[j]![1]));
  const fixed = Math.round((10_000 * Math.sqrt(size)) / divisor);
  return fullTable(size, () => fixed, away);
}

const LISTED: Readonly<Record<string, { value: number; isProved: boolean }>> = best;

function listed(name: string): { value: number; isProved: boolean } {
  const found = LISTED[name];
  if (!found) throw new Error(`${name}: no value in bench/ufl-made-best.json`);
  return found;
}

interface Series {
  readonly family: string;
  readonly names: readonly string[];
  readonly make: (next: Random, at: number) => FacilityProblem;
  readonly isPlane?: boolean;
}

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, k) => `${name}-${k + 1}`);
const CLASSES = [100, 1000, 10_000] as const;

const SERIES: readonly Series[] = [
  { family: 'Uniform', names: numbered('uniform', 6), make: uniform },
  {
    family: 'M',
    names: ['mo-1', 'mo-2', 'mp-1', 'mp-2', 'mq-1', 'mq-2', 'mr-1', 'mr-2'],
    make: (next, at) => nearTies(next, [100, 200, 300, 500][at >> 1]!),
  },
  {
    family: 'Fpp11',
    names: numbered('fpp11', 6),
    make: (next) => projectivePlane(next, 11),
    isPlane: true,
  },
  {
    family: 'Fpp17',
    names: numbered('fpp17', 10),
    make: (next) => projectivePlane(next, 17),
    isPlane: true,
  },
  { family: 'GapB', names: numbered('gapb', 12), make: gapB },
  { family: 'GapC', names: numbered('gapc', 12), make: gapC },
  {
    family: 'KoerkelGhosh-asym',
    names: ['ga250a-1', 'ga250b-1', 'ga250c-1', 'ga250a-2', 'ga250b-2', 'ga250c-2'],
    make: (next, at) => koerkelGhosh(next, 250, CLASSES[at % 3]!),
  },
  {
    family: 'KoerkelGhosh-asym',
    names: ['ga500a-1', 'ga500b-1', 'ga500c-1'],
    make: (next, at) => koerkelGhosh(next, 500, CLASSES[at]!),
  },
  {
    family: 'kmedian',
    names: ['500-10', '500-100', '500-1000'],
    make: (next, at) => kMedian(next, 500, [10, 100, 1000][at]!),
  },
];

/** All of them, each made when it is asked for. */
export const madeInstances: readonly MadeInstance[] = SERIES.flatMap(
  ({ family, names, make, isPlane }, series) =>
    names.map((name, at): MadeInstance => {
      const problem = (): FacilityProblem => make(random(1000 * (series + 1) + at), at);
      return {
        family,
        name,
        make: problem,
        best: isPlane ? () => ({ value: bestBundle(problem()), isProved: true }) : () => listed(name),
      };
    }),
);

/** As the files of UflLib are written. */
export function simpleText(name: string, { facilities, customers, fixed, service }: FacilityProblem): string {
  const lines = [`FILE: ${name}`, `${facilities} ${customers} 0`];
  for (let i = 0; i < facilities; i++) {
    const cells: number[] = [i + 1, fixed[i]!];
    for (let j = 0; j < customers; j++) cells.push(service[j * facilities + i]!);
    lines.push(cells.join(' '));
  }
  return `${lines.join('\n')}\n`;
}
