// Where others stand seen from one body, and how far apart two may be to buy together: the optimiser's own limits, so that
// the page and the groups speak of the same neighbours.
import type { OwnNeed } from '../../modules/planning/live-needs/model.ts';
import type { Surroundings, Wanted } from '../../modules/planning/live-needs/share-queries.ts';
import { type Categories, type Category, MARKETS, type Market } from '../../modules/planning/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { estimateTravel, straightKm } from '../../modules/registry/travel.ts';
import { positionsIn } from '../build-problem.ts';
import type { Party } from '../parties.ts';
import type { PlanningData } from '../planning-data.ts';
import type { Services } from '../services.ts';

export interface Way {
  readonly body: BodyId;
  /** By road, estimated. */
  readonly km: number;
  readonly minutes: number;
}

/** What a body looks at others with; what it has refused comes from the database. */
export interface Outlook extends Omit<Surroundings, 'refused'> {
  readonly distances: readonly Way[];
  readonly ways: ReadonlyMap<BodyId, Way>;
  readonly maxKm: Readonly<Record<Market, number>>;
  readonly roadFactor: number;
}

function parameter({ params }: PlanningData, id: string): number {
  const found = params.parameters.find((one) => one.id === id);
  if (!found) throw new Error(`no parameter ${id}`);
  return found.value;
}

/** Longest road between two who buy together, by market; and road over straight line. */
export function reachOf(planning: PlanningData): Pick<Outlook, 'maxKm' | 'roadFactor'> {
  const limits = MARKETS.map((market) => [market, parameter(planning, `distance.max.${market}`)] as const);
  return {
    maxKm: Object.fromEntries(limits) as Record<Market, number>,
    roadFactor: parameter(planning, 'distance.roadFactor'),
  };
}

export async function outlookFrom(services: Services, party: Party): Promise<Outlook> {
  const body = party.id as string as BodyId;
  const { maxKm, roadFactor } = reachOf(services.planning);
  const register = party.isDemo ? services.example.register : (await services.snapshot()).register;
  const positions = positionsIn(register);
  const here = positions.get(body);
  if (!here) throw new Error(`no place of ${body}`);
  const distances = [...positions]
    .filter(([other]) => other !== body)
    .map(([other, place]) => ({
      body: other,
      km: straightKm(here, place) * roadFactor,
      minutes: estimateTravel(here, place).minutes,
    }))
    .sort((a, b) => a.km - b.km || (a.body < b.body ? -1 : 1));
  return {
    body,
    isDemo: party.isDemo,
    distances,
    ways: new Map(distances.map((way) => [way.body, way])),
    reachable: MARKETS.map((market) =>
      distances.filter(({ km }) => km <= maxKm[market]).map((way) => way.body),
    ),
    maxKm,
    roadFactor,
  };
}

const GROUP_DIGITS = 3;
const groupsOf = ({ cpvPrefixes }: Category): string[] =>
  cpvPrefixes.filter(({ length }) => length >= GROUP_DIGITS).map((prefix) => prefix.slice(0, GROUP_DIGITS));

/** Other categories in the CPV groups of a need: its titles may say the same. */
function akinTo({ item }: OwnNeed, { all, byId }: Categories): string[] {
  const own = byId.get(item.category);
  const groups = new Set([
    ...(own ? groupsOf(own) : []),
    ...(item.cpv ? [item.cpv.slice(0, GROUP_DIGITS)] : []),
  ]);
  return all
    .filter((category) => category !== own && groupsOf(category).some((group) => groups.has(group)))
    .map(({ id }) => id);
}

/** What to look for on behalf of own needs: their category in each span, and with `akin` the categories beside it. */
export function wantedFor(needs: readonly OwnNeed[], categories: Categories, akin: boolean): Wanted[] {
  return needs.flatMap((need) => {
    const { id: item, category, cooperation, cooperateWith } = need.item;
    const market = categories.byId.get(category)?.market;
    const onlyWith = cooperation === 'onlyWith' ? cooperateWith : [];
    if (!market || (cooperation === 'onlyWith' && onlyWith.length === 0)) return [];
    const reach = MARKETS.indexOf(market);
    const others = akin ? akinTo(need, categories) : [];
    return need.starts.flatMap(({ earliest, latest }) =>
      [category, ...others].map((wanted) => {
        const isAkin = wanted !== category;
        return { item, category: wanted, earliest, latest, reach, onlyWith, isAkin };
      }),
    );
  });
}
