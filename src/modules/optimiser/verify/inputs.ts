// The verifier's own reading of the problem: parameters, and which needs of a unit must be bought together.
// Nothing here or beside it may import the engine: the two must be able to disagree.
import { type Quarter, quarterStart } from '../../../kernel/quarter.ts';
import type { Authority, Category, Need, ParamSet, Problem, Scenario } from '../model.ts';

/** Looks parameters up by id, scenario and quarter. */
export class Figures {
  readonly scenario: Scenario;
  readonly #rows: ReadonlyMap<string, ParamSet['parameters']>;
  readonly #dated = new Map<string, number>();

  constructor(params: ParamSet, scenario: Scenario) {
    this.scenario = scenario;
    this.#rows = Map.groupBy(params.parameters, ({ id }) => id);
  }

  row(id: string, start: Quarter): ParamSet['parameters'][number] {
    const day = quarterStart(start);
    const newestFirst = (this.#rows.get(id) ?? []).toSorted((a, b) =>
      before(b.validFrom ?? '', a.validFrom ?? ''),
    );
    const chosen = newestFirst.find(({ validFrom }) => (validFrom ?? '') <= day) ?? newestFirst.at(-1);
    if (!chosen) throw new Error(`parameter ${id} is missing`);
    return chosen;
  }

  get(id: string): number {
    const row = this.#rows.get(id)?.[0];
    if (!row) throw new Error(`parameter ${id} is missing`);
    return this.scenario === 'base' ? row.value : row[this.scenario];
  }

  at(id: string, start: Quarter): number {
    const key = `${id} ${start}`;
    const known = this.#dated.get(key);
    if (known !== undefined) return known;
    const row = this.row(id, start);
    const value = this.scenario === 'base' ? row.value : row[this.scenario];
    this.#dated.set(key, value);
    return value;
  }
}

/** One unit's needs of a category that are bought together. */
export interface Bundle {
  readonly id: string;
  readonly unit: string;
  readonly kind: 'authority' | 'cooperation';
  readonly host: Authority;
  readonly category: Category;
  readonly needs: readonly Need[];
}

export const annualValue = (need: Need, scenario: Scenario): number =>
  ({ low: need.valueLow, base: need.value, high: need.valueHigh })[scenario];

/** NOK for starting a need in a quarter, or null where it cannot. */
export function delay(need: Need, start: number, figures: Figures): number | null {
  const open = need.starts.filter((window) => start >= window.from && start <= window.to);
  if (open.length === 0) return null;
  const moved = Math.abs(start - need.preferredStart);
  const moving = figures.get('waiting.perQuarter') * annualValue(need, figures.scenario) * moved;
  return Math.min(...open.map((window) => window.cost)) + moving;
}

const before = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Who buys for the owner of an open need: a cooperation that names the category, else one that buys all, else itself. */
function buyerOf(problem: Problem, need: Need): { id: string; kind: Bundle['kind']; host: string } {
  const self = { id: need.owner, kind: 'authority' as const, host: need.owner };
  if (need.participation.kind !== 'open') return self;
  const mine = problem.cooperations.filter((cooperation) => cooperation.members.includes(need.owner));
  const naming = mine.filter(({ categories }) => categories?.includes(need.category));
  const general = mine.filter(({ categories }) => categories === null);
  const [chosen] = (naming.length > 0 ? naming : general).toSorted((a, b) => before(a.id, b.id));
  return chosen ? { id: chosen.id, kind: 'cooperation', host: chosen.host } : self;
}

/** By bundle id. */
export function bundlesOf(problem: Problem): Map<string, Bundle> {
  const authority = new Map(problem.authorities.map((body) => [body.id, body]));
  const category = new Map(problem.categories.map((row) => [row.id, row]));
  const shelves = Map.groupBy(problem.needs, (need) => {
    const { participation: how } = need;
    const company = how.kind === 'onlyWith' ? how.authorities.toSorted(before) : [];
    return JSON.stringify([buyerOf(problem, need), need.category, how.kind, company]);
  });
  const bundles = new Map<string, Bundle>();
  for (const shelf of shelves.values()) {
    const buyer = buyerOf(problem, shelf[0] as Need);
    for (const needs of togetherInTime(shelf)) {
      const first = needs[0] as Need;
      const id = `${buyer.id}/${first.category}/${first.id}`;
      const host = authority.get(buyer.host) as Authority;
      bundles.set(id, {
        id,
        unit: buyer.id,
        kind: buyer.kind,
        host,
        category: category.get(first.category) as Category,
        needs,
      });
    }
  }
  return bundles;
}

/** The busiest quarter (earliest of equals) takes everything that can start in it; then the same with the rest. */
function togetherInTime(shelf: readonly Need[]): Need[][] {
  const left = new Set(shelf);
  const bundles: Need[][] = [];
  while (left.size > 0) {
    const startsIn = new Map<number, Need[]>();
    for (const need of left) {
      const quarters = new Set<number>();
      for (const { from, to } of need.starts) for (let at: number = from; at <= to; at++) quarters.add(at);
      for (const at of quarters) startsIn.set(at, [...(startsIn.get(at) ?? []), need]);
    }
    const busiest = [...startsIn].sort(([q1, a], [q2, b]) => b.length - a.length || q1 - q2)[0];
    if (!busiest) throw new Error('a need without a start');
    for (const need of busiest[1]) left.delete(need);
    bundles.push(busiest[1].sort((a, b) => before(a.id, b.id)));
  }
  return bundles;
}

/** Whether two bundles may stand in one group at all, whoever leads. */
export function mayMeet(a: Bundle, b: Bundle): boolean {
  return a.unit !== b.unit && accepts(a, b) && accepts(b, a);
}

function accepts(a: Bundle, b: Bundle): boolean {
  return a.needs.every(({ participation: how }) => {
    if (how.kind === 'open') return true;
    return how.kind === 'onlyWith' && b.needs.every(({ owner }) => how.authorities.includes(owner));
  });
}
