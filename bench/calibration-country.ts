// What standing cooperations save in a made-up country whose purchases are as large as the real one's: everybody alone
// against members that buy together, priced by the engine's own cost function. Nothing is searched for, so it is exact.
import { quarter } from '../src/kernel/quarter.ts';
import { breakdown } from '../src/modules/optimiser/engine/breakdown.ts';
import { roadKm } from '../src/modules/optimiser/engine/component.ts';
import { type Participant, participantsOf } from '../src/modules/optimiser/engine/participants.ts';
import { annuity, type Rates, ratesOf, reader } from '../src/modules/optimiser/engine/rates.ts';
import type {
  Authority,
  Category,
  Cooperation,
  Market,
  Need,
  PriceClass,
  Problem,
  Scenario,
} from '../src/modules/optimiser/model.ts';
import { standingCooperations } from './cooperations.ts';
import { authorities, normal, random, readParameters, readTable } from './generator.ts';

/** What the figures rest on besides data/parameters.csv. `status` and `source` are in Norwegian: docs/model.md shows them. */
export const ASSUMPTIONS = {
  purchases: {
    value: 200_000_000_000,
    unit: 'kr i året',
    what: 'Innkjøp i kommuner og fylkeskommuner',
    source: 'rapporten fra 2021, gjengitt av NKRF',
    status: 'må kontrolleres',
  },
  municipalShare: {
    value: 0.8,
    unit: 'andel',
    what: 'Kommunenes del av innkjøpene',
    source: 'egen antakelse',
    status: 'antakelse',
  },
  addressable: {
    value: 0.4,
    unit: 'andel',
    what: 'Del av innkjøpene som samarbeidene har felles avtaler for',
    source: 'varer og tjenester med regionalt eller større marked er 44 prosent i vår egen kategoriliste',
    status: 'antakelse',
  },
  agreements: {
    value: 75,
    unit: 'kategorier',
    what: 'Felles avtaler i hvert samarbeid',
    source: 'egen antakelse',
    status: 'antakelse',
  },
} as const;

/** Neither works nor local markets: what standing cooperations have agreements for. */
const PRICES: readonly PriceClass[] = ['standardGoods', 'specialGoods', 'services', 'services'];
const MARKETS: readonly Market[] = ['regional', 'regional', 'national', 'national', 'international'];
/** Members of a standing cooperation have long since made their contracts end together. */
const START = quarter(28);
/** Spread of the size of categories, and of what bodies of one size buy: as in the generator. */
const CATEGORY_SPREAD = 1.2;
const BODY_SPREAD = 0.4;

export interface Country {
  /** Every municipality has one need of each category; nobody buys together yet. */
  readonly problem: Problem;
  /** The 36 made-up cooperations. */
  readonly cooperations: readonly Cooperation[];
}

export interface CountryOptions {
  readonly seed: number;
  readonly addressable?: number;
  readonly agreements?: number;
}

/** Equal options give equal countries. */
export function calibrationCountry(options: CountryOptions): Country {
  const { addressable = ASSUMPTIONS.addressable.value, agreements = ASSUMPTIONS.agreements.value } = options;
  const next = random(options.seed);
  const bodies = authorities(next).filter(({ kind }) => kind === 'kommune');
  const population = bodies.reduce((sum, body) => sum + body.population, 0);
  const cooperations = standingCooperations(bodies, next);
  const sizes = Array.from({ length: agreements }, () => Math.exp(CATEGORY_SPREAD * normal(next)));
  const allSizes = sizes.reduce((sum, size) => sum + size, 0);
  const perHead = (ASSUMPTIONS.purchases.value * ASSUMPTIONS.municipalShare.value * addressable) / population;
  const needs: Need[] = [];
  const categories = sizes.map((size, k): Category => {
    const category = categoryOf(k, next);
    const termYears = 2 + Math.floor(next() * 3);
    for (const body of bodies) {
      const noise = Math.exp(BODY_SPREAD * normal(next) - BODY_SPREAD ** 2 / 2);
      const value = perHead * (size / allSizes) * body.population * noise;
      needs.push(needOf(category, body, { value, termYears }));
    }
    return category;
  });
  const params = readParameters();
  const problem = { authorities: bodies, cooperations: [], categories, needs, agreements: [], params };
  return { problem, cooperations };
}

function categoryOf(k: number, next: () => number): Category {
  const priceClass = PRICES[Math.floor(next() * PRICES.length)] as PriceClass;
  return {
    id: `k${String(k).padStart(3, '0')}`,
    kind: priceClass === 'services' ? 'services' : 'goods',
    priceClass,
    market: MARKETS[Math.floor(next() * MARKETS.length)] as Market,
    maxDistanceKm: null,
    maxMembers: null,
  };
}

function needOf(
  category: Category,
  owner: Authority,
  { value, termYears }: { value: number; termYears: number },
): Need {
  return {
    id: `${category.id}-${owner.id}`,
    owner: owner.id,
    category: category.id,
    cpv: null,
    value,
    valueLow: value,
    valueHigh: value,
    termYears,
    starts: [{ from: START, to: START, cost: 0, why: 'new' }],
    preferredStart: START,
    participation: { kind: 'open' },
    requirements: {},
  };
}

/**
 * The formal, holistic cooperations of data/ with two or more municipalities known as participants or owners, as they are:
 * a municipality in two of them buys with the first by id.
 */
export function knownCooperations(bodies: readonly Authority[]): Cooperation[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const held = readTable('cooperation-members.csv').filter(
    ({ memberKind, memberNumber = '' }) =>
      (memberKind === 'participant' || memberKind === 'owner') && byId.has(memberNumber),
  );
  return readTable('cooperations.csv')
    .filter(({ kind }) => kind === 'formalHolistic')
    .flatMap((row): Cooperation[] => {
      const members = held
        .filter(({ cooperationId }) => cooperationId === row['id'])
        .map(({ memberNumber = '' }) => memberNumber);
      const largest = members.toSorted((a, b) => byId.get(b)!.population - byId.get(a)!.population)[0];
      if (largest === undefined || members.length < 2) return [];
      const host = byId.has(row['hostNumber'] ?? '') ? row['hostNumber']! : largest;
      return [{ id: row['id'] ?? '', name: row['name'] ?? '', host, members, categories: null }];
    });
}

/** NOK a year: present values over the term spread evenly over its years at the discount rate (annuity). */
interface YearlyCost {
  readonly purchases: number;
  readonly bids: number;
  readonly procedures: number;
  readonly followUp: number;
  /** What the model asks of a group that is not a standing cooperation; not part of the others. */
  readonly coordination: number;
  readonly tenders: number;
}

const NOTHING: YearlyCost = {
  purchases: 0,
  bids: 0,
  procedures: 0,
  followUp: 0,
  coordination: 0,
  tenders: 0,
};

const plus = (a: YearlyCost, b: YearlyCost): YearlyCost => ({
  purchases: a.purchases + b.purchases,
  bids: a.bids + b.bids,
  procedures: a.procedures + b.procedures,
  followUp: a.followUp + b.followUp,
  coordination: a.coordination + b.coordination,
  tenders: a.tenders + b.tenders,
});

function coordinationOf(one: Participant, rates: Rates, bodies: ReadonlyMap<string, Authority>): number {
  const size = one.needs.length;
  const km = one.needs.reduce((sum, { owner }) => sum + roadKm(one, bodies.get(owner)!, rates.roadFactor), 0);
  return rates.perMember * (size - 1) + rates.perMemberSquared * (size ** 2 - 1) + rates.perKm * km;
}

function yearlyCost(problem: Problem, scenario: Scenario): YearlyCost {
  const read = reader(problem.params, scenario);
  const rates = new Map(problem.categories.map((category) => [category.id, ratesOf(read, category)]));
  const bodies = new Map(problem.authorities.map((body) => [body.id, body]));
  return participantsOf(problem).reduce((sum, one) => {
    const of = rates.get(one.category.id)!;
    const { apart } = breakdown({ members: [one], lead: 0, start: START, lots: 1 }, of, scenario);
    const yearly = (amount: number): number => amount / annuity(of.discount, one.needs[0]!.termYears);
    return plus(sum, {
      purchases: yearly(apart.purchase[0]!),
      bids: yearly(apart.bids),
      procedures: yearly(apart.procedure),
      followUp: yearly(apart.lots),
      coordination: yearly(coordinationOf(one, of, bodies)),
      tenders: 1,
    });
  }, NOTHING);
}

/** NOK a year saved by cooperations that are on, against everybody alone. */
export interface Saving {
  /** Lower unit prices by volume and bids, and bid costs that do not return in them. */
  readonly price: number;
  /** Procedures and follow-up that are not done. */
  readonly process: number;
  /** What is left of `process` when each tender also costs the coordination of a group that is not a standing one. */
  readonly processNet: number;
  readonly members: number;
  /** What the members buy in the categories, NOK a year. */
  readonly volume: number;
  readonly tendersAlone: number;
  readonly tendersTogether: number;
}

/** Members buy together in all categories of the country, the others alone. */
export function savingOf(problem: Problem, cooperations: readonly Cooperation[], scenario: Scenario): Saving {
  const members = new Set(cooperations.flatMap((cooperation) => cooperation.members));
  const needs = problem.needs.filter(({ owner }) => members.has(owner));
  const alone = yearlyCost({ ...problem, needs }, scenario);
  const together = yearlyCost({ ...problem, needs, cooperations }, scenario);
  const saved = (key: keyof YearlyCost): number => alone[key] - together[key];
  const process = saved('procedures') + saved('followUp');
  return {
    price: saved('purchases') + saved('bids'),
    process,
    processNet: process + saved('coordination'),
    members: members.size,
    volume: needs.reduce((sum, { value }) => sum + value, 0),
    tendersAlone: alone.tenders,
    tendersTogether: together.tenders,
  };
}
