// The verifier's own reading of the problem: parameters, and which needs of a unit must be bought together.
// Nothing here or beside it may import the engine: the two must be able to disagree.
import { type Quarter, quarterStart } from '../../../kernel/quarter.ts';
import type { Agreement, Authority, Category, Need, ParamSet, Problem, Scenario } from '../model.ts';

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
  /** Bound to buy on one of `mayUse`, by itself. */
  readonly mustUse: boolean;
  readonly mayUse: readonly Agreement[];
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
  if (need.participation.kind !== 'open' || dutiesOf(problem, need).length > 0) return self;
  const mine = problem.cooperations.filter((cooperation) => cooperation.members.includes(need.owner));
  const naming = mine.filter(({ categories }) => categories?.includes(need.category));
  const general = mine.filter(({ categories }) => categories === null);
  const [chosen] = (naming.length > 0 ? naming : general).toSorted((a, b) => before(a.id, b.id));
  return chosen ? { id: chosen.id, kind: 'cooperation', host: chosen.host } : self;
}

/** Agreements that bind the need's owner and leave it a quarter to start in. */
function dutiesOf({ agreements }: Problem, need: Need): readonly Agreement[] {
  if (agreements.length === 0) return [];
  return agreements.filter(
    (agreement) =>
      agreement.mustUse.includes(need.owner) &&
      agreement.categories.includes(need.category) &&
      quartersOf(need).some((at) => isOpenIn(agreement, at)),
  );
}

export const isOpenIn = (agreement: Agreement, at: number): boolean =>
  !(at < agreement.openFrom || at > agreement.openTo);

/** Agreements that cover the category and name all the owners. */
const openTo = ({ agreements }: Problem, needs: readonly Need[]): readonly Agreement[] =>
  agreements.filter(({ categories, eligible }) =>
    needs.every(({ owner, category }) => categories.includes(category) && eligible?.includes(owner) === true),
  );

function quartersOf({ starts }: Need): number[] {
  const quarters = new Set<number>();
  for (const { from, to } of starts) for (let at: number = from; at <= to; at++) quarters.add(at);
  return [...quarters];
}

/** By bundle id. */
export function bundlesOf(problem: Problem): Map<string, Bundle> {
  const idle = problem.limits?.leads.flatMap(({ authority: id, most }) => (most === 0 ? [id] : [])) ?? [];
  const authority = new Map(
    problem.authorities.map((body) => [body.id, idle.includes(body.id) ? { ...body, canLead: false } : body]),
  );
  const category = new Map(problem.categories.map((row) => [row.id, row]));
  const shelves = Map.groupBy(problem.needs, (need) => {
    const { participation: how } = need;
    const company = how.kind === 'onlyWith' ? how.authorities.toSorted(before) : [];
    const duties = dutiesOf(problem, need)
      .map(({ id }) => id)
      .toSorted(before);
    return JSON.stringify([buyerOf(problem, need), need.category, how.kind, company, duties]);
  });
  const bundles = new Map<string, Bundle>();
  for (const shelf of shelves.values()) {
    const buyer = buyerOf(problem, shelf[0] as Need);
    const duties = dutiesOf(problem, shelf[0] as Need);
    for (const needs of agreeing(shelf).flatMap((part) => togetherInTime(part, duties))) {
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
        mustUse: duties.length > 0,
        mayUse: duties.length > 0 ? duties : openTo(problem, needs),
      });
    }
  }
  return bundles;
}

/** Whether the two want different things of the same kind. */
const contradict = (a: Need, b: Need): boolean =>
  Object.keys(a.requirements).some(
    (key) => Object.hasOwn(b.requirements, key) && a.requirements[key] !== b.requirements[key],
  );

/** By id: each goes to the first part where it contradicts nobody. */
function agreeing(shelf: readonly Need[]): Need[][] {
  const parts: Need[][] = [];
  for (const need of shelf.toSorted((a, b) => before(a.id, b.id))) {
    const part = parts.find((others) => !others.some((other) => contradict(other, need)));
    if (part) part.push(need);
    else parts.push([need]);
  }
  return parts;
}

/** The busiest quarter (earliest of equals) takes everything that can start in it; then the same with the rest. Duties leave only their quarters. */
function togetherInTime(shelf: readonly Need[], duties: readonly Agreement[]): Need[][] {
  const left = new Set(shelf);
  const bundles: Need[][] = [];
  while (left.size > 0) {
    const startsIn = new Map<number, Need[]>();
    for (const need of left) {
      for (const at of quartersOf(need)) {
        if (duties.length > 0 && !duties.some((agreement) => isOpenIn(agreement, at))) continue;
        startsIn.set(at, [...(startsIn.get(at) ?? []), need]);
      }
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
  if (a.unit === b.unit || a.mustUse || b.mustUse) return false;
  if (a.needs.some((one) => b.needs.some((other) => contradict(one, other)))) return false;
  return accepts(a, b) && accepts(b, a);
}

function accepts(a: Bundle, b: Bundle): boolean {
  return a.needs.every(({ participation: how }) => {
    if (how.kind === 'open') return true;
    return how.kind === 'onlyWith' && b.needs.every(({ owner }) => how.authorities.includes(owner));
  });
}
