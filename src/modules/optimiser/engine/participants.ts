// Who takes part: needs of one unit (an authority, or a standing cooperation) in one category that can start together
// are one participant, because the law and good sense make the unit buy them together.
import type { Category, Cooperation, Need, Problem } from '../model.ts';

export interface Participant {
  /** `unit/category/first need`. */
  readonly id: string;
  readonly unit: string;
  readonly kind: 'authority' | 'cooperation';
  /** The authority that leads it and gives its place. */
  readonly host: string;
  readonly canLead: boolean;
  readonly lat: number;
  readonly lon: number;
  readonly category: Category;
  /** Sorted by id. */
  readonly needs: readonly Need[];
  readonly alone: boolean;
  /** Authorities it will only buy with; null for anybody. */
  readonly onlyWith: readonly string[] | null;
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lead, then the others by unit and id: the order in which groups are priced, so that sums are the same to the last bit. */
export function leadFirst(members: readonly Participant[], lead: Participant): Participant[] {
  const others = members.filter((member) => member !== lead);
  return [lead, ...others.sort((a, b) => byText(a.unit, b.unit) || byText(a.id, b.id))];
}

/** Finds the cooperation that buys a category for an authority: those that name the category first, then by id. */
function cooperationFinder(problem: Problem): (authority: string, category: string) => Cooperation | null {
  const byMember = new Map<string, Cooperation[]>();
  for (const unit of problem.cooperations.toSorted(
    (a, b) => Number(a.categories === null) - Number(b.categories === null) || byText(a.id, b.id),
  )) {
    for (const member of unit.members) {
      const known = byMember.get(member);
      if (known) known.push(unit);
      else byMember.set(member, [unit]);
    }
  }
  return (authority, category) =>
    byMember.get(authority)?.find((unit) => unit.categories === null || unit.categories.includes(category)) ??
    null;
}

export const canStart = (need: Need, at: number): boolean =>
  need.starts.some((window) => window.from <= at && at <= window.to);

/** NOK for starting in a quarter when moving costs so much a quarter; Infinity where it cannot. */
export function waitingCost(need: Need, at: number, perQuarter: number): number {
  let cost = Number.POSITIVE_INFINITY;
  for (const window of need.starts) {
    if (window.from <= at && at <= window.to) cost = Math.min(cost, window.cost);
  }
  return cost + perQuarter * Math.abs(at - need.preferredStart);
}

/** Sorted by category and id: the order of the input does not show. */
export function participantsOf(problem: Problem): Participant[] {
  const authorities = new Map(problem.authorities.map((authority) => [authority.id, authority]));
  const categories = new Map(problem.categories.map((category) => [category.id, category]));
  const cooperationOf = cooperationFinder(problem);
  const buckets = new Map<string, { unit: Cooperation | null; needs: Need[] }>();
  for (const need of problem.needs.toSorted((a, b) => byText(a.id, b.id))) {
    const unit = need.participation.kind === 'open' ? cooperationOf(need.owner, need.category) : null;
    const bucketKey = `${unit?.id ?? need.owner}\n${unit ? 'c' : 'a'}\n${need.category}\n${participationKey(need)}`;
    const bucket = buckets.get(bucketKey);
    if (bucket) bucket.needs.push(need);
    else buckets.set(bucketKey, { unit, needs: [need] });
  }
  const found = [...buckets.values()].flatMap(({ unit, needs }) =>
    startTogether(needs).map((together) => {
      const first = together[0]!;
      const host = authorities.get(unit?.host ?? first.owner)!;
      const { participation } = first;
      return {
        id: `${unit?.id ?? first.owner}/${first.category}/${first.id}`,
        unit: unit?.id ?? first.owner,
        kind: unit ? ('cooperation' as const) : ('authority' as const),
        host: host.id,
        canLead: host.canLead,
        lat: host.lat,
        lon: host.lon,
        category: categories.get(first.category)!,
        needs: together,
        alone: participation.kind === 'alone',
        onlyWith: participation.kind === 'onlyWith' ? participation.authorities : null,
      };
    }),
  );
  return found.sort((a, b) => byText(a.category.id, b.category.id) || byText(a.id, b.id));
}

function participationKey(need: Need): string {
  const { participation } = need;
  return participation.kind === 'onlyWith'
    ? `onlyWith ${participation.authorities.toSorted(byText).join(' ')}`
    : participation.kind;
}

/** Again and again the quarter in which most of what is left can start (the earliest of equals) takes all that can. */
function startTogether(needs: readonly Need[]): Need[][] {
  if (needs.length === 1) return [[...needs]];
  const bundles: Need[][] = [];
  let rest = [...needs];
  while (rest.length > 0) {
    const quarters = [
      ...new Set(rest.flatMap((need) => need.starts.flatMap(({ from, to }) => range(from, to)))),
    ];
    let best = -1;
    let bestCount = 0;
    for (const at of quarters.sort((a, b) => a - b)) {
      const count = rest.filter((need) => canStart(need, at)).length;
      if (count > bestCount) {
        bestCount = count;
        best = at;
      }
    }
    bundles.push(rest.filter((need) => canStart(need, best)));
    rest = rest.filter((need) => !canStart(need, best));
  }
  return bundles;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);
