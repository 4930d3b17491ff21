// Thirty-six made-up standing cooperations over the real municipalities: neighbours, 249 members in all, few in the north,
// none of the largest cities. As many and as large as the report of 2021 tells; who is in which is drawn.
import type { Authority, Cooperation } from '../src/modules/optimiser/model.ts';

type Random = () => number;

/** Report of 2021: 36 cooperations, 70 per cent of 356 municipalities; 31 per cent of the 39 in Troms and Finnmark. */
const NORTH = { cooperations: 2, members: 12 };
const REST = { cooperations: 34, members: 237 };
const NORTHERN_COUNTIES = ['55', '56'];
/** Of the known cooperations' members the largest has 119 000 inhabitants. */
const LARGEST_MEMBER = 120_000;
/** The closest neighbourhood of so many drawn ones: cooperations are a region each. */
const DRAWS = 5;

const isNorthern = ({ id }: Authority): boolean => NORTHERN_COUNTIES.includes(id.slice(0, 2));
const squared = (a: Authority, b: Authority): number => (a.lat - b.lat) ** 2 + ((a.lon - b.lon) * 0.5) ** 2;

const nearest = (free: readonly Authority[], centre: Authority, size: number): Authority[] =>
  free.toSorted((a, b) => squared(a, centre) - squared(b, centre)).slice(0, size);

const spreadOf = (members: readonly Authority[]): number =>
  members.reduce((sum, member) => sum + squared(member, members[0]!), 0);

function neighbourhoods(
  bodies: readonly Authority[],
  { cooperations, members }: typeof REST,
  next: Random,
): Authority[][] {
  let free = [...bodies];
  let left = members;
  return Array.from({ length: cooperations }, (_, k) => {
    const mean = left / (cooperations - k);
    const drawn = Math.max(2, Math.round(mean * (0.45 + 1.1 * next())));
    const size = k === cooperations - 1 ? left : drawn;
    const drawnOnes = Array.from({ length: DRAWS }, () =>
      nearest(free, free[Math.floor(next() * free.length)]!, size),
    );
    const chosen = drawnOnes.reduce((best, one) => (spreadOf(one) < spreadOf(best) ? one : best));
    free = free.filter((body) => !chosen.includes(body));
    left -= chosen.length;
    return chosen;
  });
}

/** Cooperations of the municipalities among these; the largest member is host; each buys every category. */
export function standingCooperations(bodies: readonly Authority[], next: Random): Cooperation[] {
  const able = bodies.filter(({ kind, population }) => kind === 'kommune' && population <= LARGEST_MEMBER);
  const groups = [
    ...neighbourhoods(able.filter(isNorthern), NORTH, next),
    ...neighbourhoods(
      able.filter((body) => !isNorthern(body)),
      REST,
      next,
    ),
  ];
  return groups.map((members, k) => ({
    id: `s${k}`,
    name: `Samarbeid ${k}`,
    host: members.reduce((largest, body) => (body.population > largest.population ? body : largest)).id,
    members: members.map(({ id }) => id).sort(),
    categories: null,
  }));
}
