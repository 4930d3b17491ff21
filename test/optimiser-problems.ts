// Small made-up problems for the optimiser's tests, each drawn from a seed so that a failure can be seen again.
import { readFileSync } from 'node:fs';
import { quarter } from '../src/kernel/quarter.ts';
import type {
  Agreement,
  Authority,
  Category,
  Cooperation,
  Market,
  Need,
  ParamSet,
  Participation,
  PriceClass,
  Problem,
  StartWindow,
} from '../src/modules/optimiser/model.ts';
import { parseParameters } from '../src/modules/optimiser/parameters.ts';

export const PARAMETER_TEXT = readFileSync(new URL('../data/parameters.csv', import.meta.url), 'utf8');

export function shippedParameters(): ParamSet {
  const parsed = parseParameters(PARAMETER_TEXT);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The shipped parameters with some base, low and high values replaced, limits ignored. */
export function parametersWith(changes: Readonly<Record<string, number>>): ParamSet {
  return {
    parameters: shippedParameters().parameters.map((row) => {
      const value = changes[row.id];
      return value === undefined ? row : { ...row, value, low: value, high: value };
    }),
  };
}

/** Linear congruential: numbers in [0, 1), the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = (seed ^ 0x5bd1e995) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const MARKETS: readonly Market[] = ['local', 'regional', 'national', 'international'];
const CLASSES: readonly PriceClass[] = ['standardGoods', 'specialGoods', 'services', 'works'];

export interface Draw {
  readonly seed: number;
  readonly needs: number;
  readonly categories?: number;
  readonly cooperations?: number;
  /** Degrees of latitude the bodies are spread over (default 2, about 220 km). */
  readonly spread?: number;
  /** All have the same term (default false). */
  readonly sameTerm?: boolean;
  readonly restricted?: boolean;
  /** A body may have several needs of one category. */
  readonly bodies?: number;
  /** Standing agreements, some with an unknown list, some that bind. */
  readonly agreements?: number;
  /** Some needs have hard requirements (default false). */
  readonly demanding?: boolean;
  /** All categories' market, and how many times as large every need is (default 1): 30 000 to 15 million NOK a year. */
  readonly market?: Market;
  readonly times?: number;
}

export const body = (k: number, lat = 60, lon = 10, canLead = true): Authority => ({
  id: `b${String(k).padStart(3, '0')}`,
  name: `Body ${k}`,
  kind: 'kommune',
  population: 5000,
  lat,
  lon,
  canLead,
});

export const need = (id: string, owner: string, over: Partial<Need> = {}): Need => {
  const value = over.value ?? 1_000_000;
  return {
    id,
    owner,
    category: 'k0',
    cpv: null,
    value,
    valueLow: value * 0.8,
    valueHigh: value * 1.2,
    termYears: 4,
    starts: [{ from: quarter(28), to: quarter(30), cost: 0, why: 'expiry' }],
    preferredStart: quarter(28),
    participation: { kind: 'open' },
    requirements: {},
    ...over,
  };
};

export const category = (id = 'k0', over: Partial<Category> = {}): Category => ({
  id,
  kind: 'goods',
  priceClass: 'standardGoods',
  market: 'regional',
  maxDistanceKm: null,
  maxMembers: null,
  ...over,
});

export function drawProblem(draw: Draw): Problem {
  const next = numbers(draw.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const spread = draw.spread ?? 2;
  const count = draw.bodies ?? draw.needs;
  const authorities = Array.from({ length: count }, (_, k) =>
    body(k, 60 + spread * next(), 9 + 2 * spread * next(), next() < 0.6),
  );
  const categories = Array.from({ length: draw.categories ?? 1 }, (_, k) => {
    const priceClass = pick(CLASSES);
    const kind = priceClass === 'works' || priceClass === 'services' ? priceClass : 'goods';
    const maxMembers = next() < 0.3 ? 2 + Math.floor(next() * 3) : null;
    const market = pick(MARKETS);
    return category(`k${k}`, { priceClass, kind, market: draw.market ?? market, maxMembers });
  });
  const needs = Array.from({ length: draw.needs }, (_, k) => {
    const owner = (draw.bodies ? pick(authorities) : authorities[k]) as Authority;
    const starts = drawStarts(next);
    const termYears = draw.sameTerm ? 4 : 1 + Math.floor(next() * 5);
    const participation = draw.restricted ? drawParticipation(next, authorities) : { kind: 'open' as const };
    const value = (draw.times ?? 1) * Math.round(30_000 * 10 ** (2.7 * next()));
    const preferredStart = (starts[0] as StartWindow).from;
    return need(`n${String(k).padStart(3, '0')}`, owner.id, {
      ...{ category: pick(categories).id, value, valueLow: value * 0.7, valueHigh: value * 1.5 },
      ...{ termYears, starts, preferredStart, participation },
    });
  });
  const cooperations = Array.from({ length: draw.cooperations ?? 0 }, (_, k): Cooperation => {
    const members = authorities.filter(() => next() < 0.4).map(({ id }) => id);
    const host = members[0] ?? (authorities[0] as Authority).id;
    return { id: `s${k}`, name: `S ${k}`, host, members, categories: next() < 0.3 ? ['k0'] : null };
  });
  const agreements = Array.from({ length: draw.agreements ?? 0 }, (_, k) =>
    drawAgreement(next, `f${k}`, { authorities, categories }),
  );
  const demanding = draw.demanding
    ? needs.map((one) => ({ ...one, requirements: drawRequirements(next) }))
    : needs;
  return {
    ...{ authorities, cooperations, categories, agreements },
    needs: demanding,
    params: shippedParameters(),
  };
}

export const agreement = (id: string, over: Partial<Agreement> = {}): Agreement => {
  const priceIndex = over.priceIndex ?? 0.9;
  return {
    ...{ id, name: `Agreement ${id}`, owner: 'Somebody', categories: ['k0'], priceIndex },
    ...{ priceIndexLow: priceIndex, priceIndexHigh: priceIndex, fee: null },
    ...{ openFrom: quarter(20), openTo: quarter(60), eligible: [], mustUse: [] },
    ...over,
  };
};

function drawAgreement(
  next: () => number,
  id: string,
  { authorities, categories }: Pick<Problem, 'authorities' | 'categories'>,
): Agreement {
  const priceIndex = 0.75 + 0.25 * next();
  const from = 26 + Math.floor(next() * 6);
  const isKnown = next() < 0.85;
  const named = authorities.filter(() => next() < 0.6).map((one) => one.id);
  const isBinding = next() < 0.4;
  const bound = named.filter(() => next() < 0.4);
  const covered = categories.filter(() => next() < 0.7).map((one) => one.id);
  return agreement(id, {
    categories: covered.length > 0 ? covered : [categories[0]!.id],
    ...{ priceIndex, priceIndexLow: priceIndex * 0.95, priceIndexHigh: priceIndex * 1.1 },
    fee: next() < 0.5 ? null : 0.03 * next(),
    ...{ openFrom: quarter(from), openTo: quarter(from + Math.floor(next() * 8)) },
    ...{ eligible: isKnown ? named : null, mustUse: isKnown && isBinding ? bound : [] },
  });
}

function drawRequirements(next: () => number): Record<string, string> {
  const luck = next();
  if (luck < 0.5) return {};
  const language = next() < 0.5 ? 'a' : 'b';
  return luck < 0.8 ? { language } : { language, quality: next() < 0.7 ? 'x' : 'y' };
}

function drawStarts(next: () => number): StartWindow[] {
  const from = 28 + Math.floor(next() * 4);
  const first: StartWindow = {
    from: quarter(from),
    to: quarter(from + Math.floor(next() * 3)),
    cost: 0,
    why: 'expiry',
  };
  if (next() < 0.7) return [first];
  const cost = Math.round(next() * 5_000);
  return [first, { from: quarter(from + 4), to: quarter(from + 5), cost, why: 'option' }];
}

function drawParticipation(next: () => number, authorities: readonly Authority[]): Participation {
  const luck = next();
  if (luck < 0.6) return { kind: 'open' };
  if (luck < 0.75) return { kind: 'alone' };
  return { kind: 'onlyWith', authorities: authorities.filter(() => next() < 0.6).map(({ id }) => id) };
}

/** The same problem with every list in another order. */
export function reordered(problem: Problem, seed: number): Problem {
  const next = numbers(seed);
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    authorities: mix(problem.authorities),
    cooperations: mix(problem.cooperations).map((unit) => ({ ...unit, members: mix(unit.members) })),
    categories: mix(problem.categories),
    needs: mix(problem.needs).map((one) => ({ ...one, starts: mix(one.starts) })),
    agreements: mix(problem.agreements).map((one) => ({
      ...one,
      categories: mix(one.categories),
      eligible: one.eligible && mix(one.eligible),
      mustUse: mix(one.mustUse),
    })),
    params: { parameters: mix(problem.params.parameters) },
  };
}
