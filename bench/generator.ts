// A made-up country of needs for benchmarks: the real municipalities and their inhabitants, everything else drawn from a
// seed. The amounts mean nothing; the sizes, distances and windows are like the real ones.
import { readFileSync } from 'node:fs';
import { quarter } from '../src/kernel/quarter.ts';
import type {
  Authority,
  Category,
  Market,
  Need,
  ParamSet,
  PriceClass,
  Problem,
  StartWindow,
} from '../src/modules/optimiser/model.ts';
import { parseParameters } from '../src/modules/optimiser/parameters.ts';
import { standingCooperations } from './cooperations.ts';

/** Fewer than come on average, so that there are enough to take the first so many. */
const NEEDS_PER_CATEGORY = 40;
const NOK_PER_HEAD = 30_000;
const FIRST_QUARTER = 28;

type Random = () => number;

/** xorshift32: numbers in [0, 1). */
export function random(seed: number): Random {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

export const normal = (next: Random): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

export function readParameters(): ParamSet {
  const parsed = parseParameters(readFileSync(new URL('../data/parameters.csv', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

export function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8').replace(/^\uFEFF/, '');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, k) => [names[k] ?? '', cell])));
}

/** 357 municipalities at their seats and 15 counties at the centre of their inhabitants. */
export function authorities(next: Random): Authority[] {
  const rows = readTable('municipalities.csv');
  const municipalities = rows.map((row): Authority => {
    const population = Number(row['population']);
    const canLead = next() < 0.15 + 0.1 * Math.log10(population / 1000);
    const [lat, lon] = [Number(row['latitude']), Number(row['longitude'])];
    return {
      id: row['number'] ?? '',
      name: row['name'] ?? '',
      kind: 'kommune',
      population,
      lat,
      lon,
      canLead,
    };
  });
  const counties = readTable('counties.csv').map((county): Authority => {
    const inside = municipalities.filter(({ id }) => id.startsWith(county['number'] ?? '?'));
    const population = inside.reduce((sum, body) => sum + body.population, 0);
    const mean = (key: 'lat' | 'lon') =>
      inside.reduce((sum, body) => sum + body[key] * body.population, 0) / population;
    const place = { lat: mean('lat'), lon: mean('lon') };
    return {
      id: `f${county['number']}`,
      name: county['name'] ?? '',
      kind: 'fylke',
      population,
      ...place,
      canLead: true,
    };
  });
  return [...municipalities, ...counties];
}

const MARKETS: readonly Market[] = ['local', 'regional', 'regional', 'national', 'national', 'international'];
const PRICES: readonly PriceClass[] = ['standardGoods', 'specialGoods', 'services', 'services', 'works'];

function categoryOf(k: number, next: Random): Category {
  const priceClass = PRICES[Math.floor(next() * PRICES.length)] as PriceClass;
  const kind = priceClass === 'works' || priceClass === 'services' ? priceClass : 'goods';
  const market = MARKETS[Math.floor(next() * MARKETS.length)] as Market;
  return {
    id: `k${String(k).padStart(3, '0')}`,
    kind,
    priceClass,
    market,
    maxDistanceKm: null,
    maxMembers: null,
  };
}

function windows(next: Random): StartWindow[] {
  const lumpy = next() < 0.3;
  const drawn = FIRST_QUARTER + Math.floor(next() * 16);
  const expiry = lumpy ? drawn - (drawn % 4) : drawn;
  const options = Math.floor(next() * 3);
  return Array.from({ length: options + 1 }, (_, k) => ({
    from: quarter(expiry + 4 * k - (k === 0 ? 0 : 1)),
    to: quarter(expiry + 4 * k + 1),
    cost: 0,
    why: k === 0 ? ('expiry' as const) : ('option' as const),
  }));
}

/** A problem of so many needs; equal arguments give equal problems. */
export function generateProblem(needs: number, seed: number): Problem {
  const next = random(seed);
  const bodies = authorities(next);
  const units = standingCooperations(bodies, next);
  const count = Math.ceil(needs / NEEDS_PER_CATEGORY);
  const categories = Array.from({ length: count }, (_, k) => categoryOf(k, next));
  const all = categories.flatMap((category): Need[] => {
    const perHead = (NOK_PER_HEAD / 600) * Math.exp(1.2 * normal(next) - 0.72);
    const common = -8.6 + 1.2 * normal(next);
    const termYears = 2 + Math.floor(next() * 3);
    return bodies.flatMap((body): Need[] => {
      const chance = 1 / (1 + Math.exp(-(common + 0.75 * Math.log(body.population))));
      if (next() >= chance) return [];
      const value = Math.round(perHead * body.population * Math.exp(0.4 * normal(next)));
      const starts = windows(next);
      return [
        {
          id: `${category.id}-${body.id}`,
          owner: body.id,
          category: category.id,
          cpv: null,
          value,
          valueLow: Math.round(value * 0.7),
          valueHigh: Math.round(value * 1.3),
          termYears,
          starts,
          preferredStart: (starts[0] as StartWindow).from,
          participation: { kind: 'open' },
          requirements: {},
        },
      ];
    });
  });
  if (all.length < needs) throw new Error(`only ${all.length} needs came out`);
  return {
    authorities: bodies,
    cooperations: units,
    categories,
    needs: all.slice(0, needs),
    agreements: [],
    params: readParameters(),
  };
}
