// A plan that keeps within the limits, from one that need not: joint tenders are let in one by one, the most worth first.
// What finds no room gets another lead or quarter; its members are planned anew where there is room, or stand alone.
import { type Component, restricted } from '../engine/component.ts';
import { type Design, emptyDesign, evaluate, LEAST_GAIN } from '../engine/cost.ts';
import { hash32 } from '../engine/random.ts';
import { ComponentSolver, type Tools } from '../engine/solve-component.ts';
import { hasRoom, type Joint, type LimitTable } from './limit-table.ts';
import { polish } from './polish.ts';

/** How often those left over are planned anew. */
const PASSES = 3;

export interface Grouped {
  readonly c: Component;
  /** Who stands together; singles among them. */
  readonly groups: readonly (readonly number[])[];
}

export interface Filled {
  /** By component: joint tenders with lead and start; who is in none stands alone. */
  readonly joints: readonly (readonly Joint[])[];
  /** NOK, true. */
  readonly cost: number;
}

/** In which order tenders are let in: what each saves, or what it saves for its part of the room. */
export type Order = 'saving' | 'density';

export interface Wish {
  /** Components without tolls. */
  readonly grouped: readonly Grouped[];
  /** By row; steers where those left over go. */
  readonly prices: Float64Array;
  readonly order: Order;
  readonly exactLimit: number;
}

interface Candidate extends Joint {
  readonly at: number;
  /** NOK against alone. */
  readonly saving: number;
  readonly worth: number;
}

export function* fill(table: LimitTable, wish: Wish, tools: Tools): Generator<void, Filled> {
  const filling = new Filling(table, wish, tools);
  yield* filling.run();
  const alone = wish.grouped.reduce((sum, { c }) => sum + c.alone.reduce((all, one) => all + one, 0), 0);
  const plan = wish.grouped.map(({ c }, at) => ({ c, joints: filling.joints[at]! }));
  const { joints, gained } = yield* polish(table, plan, tools.meter);
  return { joints, cost: alone - filling.saved - gained };
}

class Filling {
  readonly joints: Joint[][];
  saved = 0;
  readonly #table: LimitTable;
  readonly #wish: Wish;
  readonly #tools: Tools;
  readonly #room: Float64Array;
  /** Rows that had too little room for somebody. */
  readonly #full = new Set<number>();

  constructor(table: LimitTable, wish: Wish, tools: Tools) {
    this.#table = table;
    this.#wish = wish;
    this.#tools = tools;
    this.#room = table.most.slice();
    this.joints = wish.grouped.map(() => []);
  }

  *run(): Generator<void, void> {
    const { grouped, prices } = this.#wish;
    let wanted = grouped.flatMap(({ c, groups }, at) =>
      groups.flatMap(
        (members) => this.#candidate(at, members, evaluated(c, members, this.#table, prices)) ?? [],
      ),
    );
    for (let pass = 0; pass < PASSES && wanted.length > 0; pass++) {
      const leftOver = new Set<number>();
      for (const one of this.#ordered(wanted)) if (!this.#letIn(one)) leftOver.add(one.at);
      wanted = [];
      for (const at of [...leftOver].sort((a, b) => a - b)) wanted.push(...(yield* this.#anew(at)));
    }
  }

  #ordered(wanted: readonly Candidate[]): Candidate[] {
    return wanted.toSorted((a, b) => b.worth - a.worth || a.at - b.at || a.members[0]! - b.members[0]!);
  }

  /** Null where somebody would lose. */
  #candidate(at: number, members: readonly number[], { lead, start, lots, cost }: Design): Candidate | null {
    if (members.length < 2 || cost === Number.POSITIVE_INFINITY) return null;
    const { c } = this.#wish.grouped[at]!;
    const saving = members.reduce((sum, i) => sum + c.alone[i]!, -cost);
    if (saving < LEAST_GAIN * members.length) return null;
    const joint = { members, lead, start, lots };
    const taken = this.#table.takenBy(c, joint);
    const part = taken.reduce(
      (sum, { row, amount }) => sum + amount / Math.max(1, this.#table.most[row]!),
      0,
    );
    const worth = this.#wish.order === 'saving' || part === 0 ? saving : saving / part;
    return { ...joint, at, saving, worth: taken.length === 0 ? Number.POSITIVE_INFINITY : worth };
  }

  /** As it is, with another lead or quarter, or else without some of its members; false where some are left over. */
  #letIn(one: Candidate): boolean {
    const { c } = this.#wish.grouped[one.at]!;
    const lacking = this.#lacking(c, one);
    if (lacking.length === 0) return this.#take(one);
    for (const row of lacking) this.#full.add(row);
    const shut = new Set(lacking);
    for (;;) {
      const other = this.#without(shut, one.at, one.members);
      if (other === null) break;
      const more = this.#lacking(c, other);
      if (more.length === 0) return this.#take(other);
      for (const row of more) shut.add(row);
    }
    const smaller = this.#smaller(one);
    if (smaller !== null) this.#take(smaller);
    return false;
  }

  /** The best way for these members that takes nothing of some rows. */
  #without(shut: ReadonlySet<number>, at: number, members: readonly number[]): Candidate | null {
    const prices = this.#wish.prices.map((price, row) => (shut.has(row) ? Number.POSITIVE_INFINITY : price));
    this.#tools.meter.spend(8 * members.length);
    return this.#candidate(at, members, evaluated(this.#wish.grouped[at]!.c, members, this.#table, prices));
  }

  /** The best that fits with one member fewer, or else two fewer, and so on: each time the one whose leaving costs least. */
  #smaller({ at, members }: Candidate): Candidate | null {
    const { c } = this.#wish.grouped[at]!;
    const shut = new Set([...this.#room.keys()].filter((row) => this.#room[row]! <= 0));
    for (let left = members; left.length > 2; ) {
      const fewer = left.flatMap(
        (out) =>
          this.#without(
            shut,
            at,
            left.filter((i) => i !== out),
          ) ?? [],
      );
      fewer.sort((a, b) => b.saving - a.saving);
      const fitting = fewer.find((one) => this.#lacking(c, one).length === 0);
      if (fitting !== undefined) return fitting;
      if (fewer[0] === undefined) return null;
      left = fewer[0].members;
    }
    return null;
  }

  #take(one: Candidate): true {
    const { at, saving, members, lead, start, lots } = one;
    this.joints[at]!.push({ members, lead, start, lots });
    this.saved += saving;
    for (const { row, amount } of this.#table.takenBy(this.#wish.grouped[at]!.c, one))
      this.#room[row]! -= amount;
    return true;
  }

  /** Rows without room for it. */
  #lacking(c: Component, joint: Joint): number[] {
    return this.#table
      .takenBy(c, joint)
      .filter((taken) => !hasRoom(this.#table, this.#room, taken))
      .map(({ row }) => row);
  }

  /** Who is in no tender of the component yet, planned without what is full. */
  *#anew(at: number): Generator<void, Candidate[]> {
    const { c } = this.#wish.grouped[at]!;
    const { exactLimit, prices } = this.#wish;
    const taken = new Set(this.joints[at]!.flatMap(({ members }) => members));
    const left = Array.from({ length: c.n }, (_, i) => i).filter((i) => !taken.has(i));
    if (left.length < 2 || this.#tools.meter.mustStop()) return [];
    const shut = prices.map((price, row) => (this.#full.has(row) ? Number.POSITIVE_INFINITY : price));
    const part = restricted({ ...c, tolls: this.#table.tollsOf(c, shut) }, left);
    const effort = { seed: hash32(part.participants[0]!.id, at), exactLimit, warm: null };
    const solver = new ComponentSolver(part, effort, this.#tools);
    yield* solver.begin();
    return solver.groups.flatMap((group) => {
      const members = group.map((i) => left[i]!);
      return this.#candidate(at, members, evaluated(c, members, this.#table, shut)) ?? [];
    });
  }
}

/** The best lead and start at these prices, and what the tender then truly costs. */
function evaluated(
  c: Component,
  members: readonly number[],
  table: LimitTable,
  prices: Float64Array,
): Design {
  const tolls = table.tollsOf(c, prices);
  const design = evaluate({ ...c, tolls }, members, emptyDesign());
  if (tolls === null || members.length < 2 || design.cost === Number.POSITIVE_INFINITY) return design;
  const volume = members.reduce((sum, i) => sum + c.volume[i]!, 0);
  return {
    ...design,
    cost: design.cost - tolls.lead[design.lead]! - tolls.perVolume[design.start]! * volume,
  };
}
