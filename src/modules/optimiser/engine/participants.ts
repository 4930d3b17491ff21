// Who takes part: needs of one unit (an authority, or a standing cooperation) in one category that can start together
// and do not contradict each other are one participant, because the law and good sense make the unit buy them together.
import type { Agreement, Category, Cooperation, Need, Problem } from '../model.ts';
import { AgreementBook, isOpen } from '../terms/agreements.ts';
import { type Requirements, requirementsOf, withoutConflicts } from '../terms/requirements.ts';

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
  /** Chose to be, or is bound to an agreement: never in a group. */
  readonly alone: boolean;
  /** Must use one of `agreements`; otherwise they are what it may use. */
  readonly bound: boolean;
  readonly agreements: readonly Agreement[];
  readonly requirements: Requirements;
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
  const book = new AgreementBook(problem.agreements);
  const shut = new Set(
    problem.limits?.leads.filter(({ most }) => most === 0).map(({ authority }) => authority),
  );
  const found = bucketsOf(problem, book).flatMap(({ unit, needs, binding }) =>
    bundlesOf(needs, binding).map((together) => {
      const first = together[0]!;
      const host = authorities.get(unit?.host ?? first.owner)!;
      const { participation } = first;
      return {
        id: `${unit?.id ?? first.owner}/${first.category}/${first.id}`,
        unit: unit?.id ?? first.owner,
        kind: unit ? ('cooperation' as const) : ('authority' as const),
        host: host.id,
        canLead: host.canLead && !shut.has(host.id),
        lat: host.lat,
        lon: host.lon,
        category: categories.get(first.category)!,
        needs: together,
        alone: participation.kind === 'alone' || binding.length > 0,
        bound: binding.length > 0,
        agreements: binding.length > 0 ? binding : book.usable(together),
        requirements: requirementsOf(together),
        onlyWith: participation.kind === 'onlyWith' ? participation.authorities : null,
      };
    }),
  );
  return found.sort((a, b) => byText(a.category.id, b.category.id) || byText(a.id, b.id));
}

interface Bucket {
  readonly unit: Cooperation | null;
  /** By id. */
  readonly needs: Need[];
  /** The agreements that all of them are bound to. */
  readonly binding: readonly Agreement[];
}

/** What is bought by one unit on the same terms. A need that is bound to an agreement is bought by its owner. */
function bucketsOf(problem: Problem, book: AgreementBook): Bucket[] {
  const cooperationOf = cooperationFinder(problem);
  const buckets = new Map<string, Bucket>();
  for (const need of problem.needs.toSorted((a, b) => byText(a.id, b.id))) {
    const binding = book.binding(need);
    const isShared = need.participation.kind === 'open' && binding.length === 0;
    const unit = isShared ? cooperationOf(need.owner, need.category) : null;
    const terms = `${participationKey(need)}\n${binding.map(({ id }) => id).join(' ')}`;
    const bucketKey = `${unit?.id ?? need.owner}\n${unit ? 'c' : 'a'}\n${need.category}\n${terms}`;
    const bucket = buckets.get(bucketKey);
    if (bucket) bucket.needs.push(need);
    else buckets.set(bucketKey, { unit, needs: [need], binding });
  }
  return [...buckets.values()];
}

/** What contradicts each other is parted first, then what cannot start together while a binding agreement is open. */
function bundlesOf(needs: readonly Need[], binding: readonly Agreement[]): Need[][] {
  const mayStart = (at: number): boolean =>
    binding.length === 0 || binding.some((agreement) => isOpen(agreement, at));
  return withoutConflicts(needs).flatMap((bundle) => startTogether(bundle, mayStart));
}

function participationKey(need: Need): string {
  const { participation } = need;
  return participation.kind === 'onlyWith'
    ? `onlyWith ${participation.authorities.toSorted(byText).join(' ')}`
    : participation.kind;
}

/** Again and again the quarter in which most of what is left can start (the earliest of equals) takes all that can. */
function startTogether(needs: readonly Need[], mayStart: (at: number) => boolean): Need[][] {
  if (needs.length === 1) return [[...needs]];
  const bundles: Need[][] = [];
  let rest = [...needs];
  while (rest.length > 0) {
    const quarters = [
      ...new Set(rest.flatMap((need) => need.starts.flatMap(({ from, to }) => range(from, to)))),
    ];
    let best = -1;
    let bestCount = 0;
    for (const at of quarters.filter(mayStart).sort((a, b) => a - b)) {
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
