// From needs and the register to the optimiser's problem: who owns what, who already buys together, who can lead.
import type { LocalDate } from '../kernel/local-date.ts';
import { quarterOf } from '../kernel/quarter.ts';
import type { Limits } from '../modules/optimiser/limits.ts';
import type * as optimiser from '../modules/optimiser/model.ts';
import type { Categories, Category, Need } from '../modules/planning/model.ts';
import { membershipsOn } from '../modules/registry/as-of.ts';
import {
  type BodyId,
  bodyOfCounty,
  bodyOfMunicipality,
  type Cooperation,
  type County,
  type GeoPoint,
  type Municipality,
  type Register,
} from '../modules/registry/model.ts';
import { limitsFor } from './limits/limit-choice.ts';

export interface ProblemInput {
  readonly needs: readonly Need[];
  readonly register: Register;
  readonly categories: Categories;
  readonly params: optimiser.ParamSet;
  /** Bodies that say they can lead a joint tender; null: nobody was asked, so every owner may. Hosts always can. */
  readonly leads: ReadonlySet<BodyId> | null;
  /** Standing agreements with prices, named by bodies and categories of the register; left out: none. */
  readonly agreements?: readonly optimiser.Agreement[];
  /** Limits on joint tenders, named as the agreements; left out: none. */
  readonly limits?: Limits;
}

/** Something taken for granted about who buys together, and for how many bodies or cooperations. */
export interface ProblemAssumption {
  readonly id: 'unit.hostAssumed' | 'unit.membershipUncertain' | 'lead.everybody';
  readonly count: number;
}

export interface BuiltProblem {
  readonly problem: optimiser.Problem;
  readonly assumptions: readonly ProblemAssumption[];
}

interface Body {
  readonly id: BodyId;
  readonly name: string;
  readonly kind: 'kommune' | 'fylke';
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

const municipalBody = (municipality: Municipality): Body => ({
  id: bodyOfMunicipality(municipality.number),
  name: municipality.name,
  kind: 'kommune',
  population: municipality.population,
  lat: municipality.position.latitude,
  lon: municipality.position.longitude,
});

/** A county stands where its people live on average: its own address is not in the register. */
function countyBody(county: County, municipalities: readonly Municipality[]): Body {
  const own = municipalities.filter((municipality) => municipality.county === county.number);
  const population = own.reduce((sum, municipality) => sum + municipality.population, 0);
  const mean = (of: (municipality: Municipality) => number): number =>
    own.reduce((sum, municipality) => sum + of(municipality) * municipality.population, 0) / population;
  return {
    id: bodyOfCounty(county.number),
    name: county.name,
    kind: 'fylke',
    population,
    lat: mean((municipality) => municipality.position.latitude),
    lon: mean((municipality) => municipality.position.longitude),
  };
}

function bodiesOf(register: Register): ReadonlyMap<BodyId, Body> {
  const bodies = [
    ...register.municipalities.map(municipalBody),
    ...register.counties.map((county) => countyBody(county, register.municipalities)),
  ];
  return new Map(bodies.map((body) => [body.id, body]));
}

/** Where each municipality and county stands when distances are reckoned. */
export const positionsIn = (register: Register): ReadonlyMap<BodyId, GeoPoint> =>
  new Map([...bodiesOf(register)].map(([id, { lat, lon }]) => [id, { latitude: lat, longitude: lon }]));

interface Unit {
  readonly cooperation: Cooperation;
  readonly members: readonly BodyId[];
  readonly host: BodyId;
  readonly isHostAssumed: boolean;
  readonly isUncertain: boolean;
}

/** The day whose cooperations count: the first on which one of the needs would start. */
const cooperationDate = (needs: readonly Need[]): LocalDate =>
  needs.map((need) => need.preferredStart).reduce((first, date) => (date < first ? date : first));

/** Formal, holistic cooperations on that day with two or more participants or owners known. */
function standingUnits(input: ProblemInput, bodies: ReadonlyMap<BodyId, Body>): Unit[] {
  const held = membershipsOn(input.register, cooperationDate(input.needs)).filter(
    ({ membership, cooperation }) =>
      cooperation.kind === 'formalHolistic' &&
      (membership.memberKind === 'participant' || membership.memberKind === 'owner'),
  );
  const population = (id: BodyId): number => bodies.get(id)?.population ?? 0;
  return [...Map.groupBy(held, ({ cooperation }) => cooperation)]
    .filter(([, memberships]) => memberships.length >= 2)
    .map(([cooperation, memberships]) => {
      const members = memberships.map(({ membership }) => membership.member).toSorted();
      const largest = members.toSorted(
        (a, b) => population(b) - population(a) || (a < b ? -1 : 1),
      )[0] as BodyId;
      return {
        cooperation,
        members,
        host: cooperation.host ?? largest,
        isHostAssumed: cooperation.host === null,
        isUncertain: memberships.some(({ isCertain }) => !isCertain),
      };
    });
}

const categoryOf = (category: Category): optimiser.Category => ({
  id: category.id,
  kind: category.kind,
  priceClass: category.priceCurve,
  market: category.market,
  maxDistanceKm: null,
  maxMembers: null,
});

const needOf = (need: Need): optimiser.Need => ({
  id: need.id,
  owner: need.owner,
  category: need.category,
  cpv: need.cpv,
  value: need.value.base,
  valueLow: need.value.low,
  valueHigh: need.value.high,
  termYears: need.termMonths / 12,
  starts: need.starts.map(({ earliest, latest, why }) => ({
    from: quarterOf(earliest),
    to: quarterOf(latest),
    cost: 0,
    why,
  })),
  preferredStart: quarterOf(need.preferredStart),
  participation: { kind: 'open' },
  requirements: need.requirements ?? {},
});

/** What of an agreement concerns these bodies and categories; null where nothing does. */
function agreementFor(
  agreement: optimiser.Agreement,
  bodies: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): optimiser.Agreement | null {
  const covered = agreement.categories.filter((id) => categories.has(id));
  if (covered.length === 0) return null;
  return {
    ...agreement,
    categories: covered,
    eligible: agreement.eligible?.filter((id) => bodies.has(id)) ?? null,
    mustUse: agreement.mustUse.filter((id) => bodies.has(id)),
  };
}

/** At least one need. Only bodies that matter are in the problem: owners of needs and hosts of the cooperations they are in. */
export function buildProblem(input: ProblemInput): BuiltProblem {
  const bodies = bodiesOf(input.register);
  const owners = new Set(input.needs.map((need) => need.owner));
  const units = standingUnits(input, bodies).filter((unit) =>
    unit.members.some((member) => owners.has(member)),
  );
  const used = new Set<BodyId>([...owners, ...units.flatMap((unit) => [unit.host, ...unit.members])]);
  const hosts = new Set(units.map((unit) => unit.host));
  const categories = new Set(input.needs.map((need) => need.category));
  const canLead = (id: BodyId): boolean => hosts.has(id) || (input.leads?.has(id) ?? owners.has(id));
  const assumptions: ProblemAssumption[] = [
    { id: 'unit.hostAssumed', count: units.filter((unit) => unit.isHostAssumed).length },
    { id: 'unit.membershipUncertain', count: units.filter((unit) => unit.isUncertain).length },
    { id: 'lead.everybody', count: input.leads === null ? owners.size : 0 },
  ];
  return {
    problem: {
      authorities: [...used].toSorted().flatMap((id) => {
        const body = bodies.get(id);
        return body ? [{ ...body, canLead: canLead(id) }] : [];
      }),
      cooperations: units.map(({ cooperation, members, host }) => ({
        id: cooperation.id,
        name: cooperation.shortName,
        host,
        members,
        categories: null,
      })),
      categories: input.categories.all.filter((category) => categories.has(category.id)).map(categoryOf),
      needs: input.needs.map(needOf),
      agreements: (input.agreements ?? []).flatMap((one) => agreementFor(one, used, categories) ?? []),
      params: input.params,
      ...(input.limits && { limits: limitsFor(input.limits, used, categories) }),
    },
    assumptions: assumptions.filter(({ count }) => count > 0),
  };
}
