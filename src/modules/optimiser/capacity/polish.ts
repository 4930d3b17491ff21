// Improves a plan within the limits: one participant at a time goes to another joint tender, to somebody who stands alone, or
// out, with the best lead and quarter that there is room for. Only steps that lower the true cost are taken.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate, LEAST_GAIN } from '../engine/cost.ts';
import type { Meter } from '../engine/meter.ts';
import { hasRoom, type Joint, type LimitTable, type Taken } from './limit-table.ts';

/** NOK: smaller gains are rounding. */
const STEP = 1e-3;
const MOST_SWEEPS = 8;

/** A joint tender that is in the plan, or somebody alone, who takes nothing. */
interface Placed extends Joint {
  /** NOK against alone. */
  readonly saving: number;
  readonly taken: readonly Taken[];
}

export interface Polished {
  /** Joint tenders by component. */
  readonly joints: readonly (readonly Joint[])[];
  /** NOK saved beyond the plan that was given. */
  readonly gained: number;
}

export function* polish(
  table: LimitTable,
  plan: readonly { readonly c: Component; readonly joints: readonly Joint[] }[],
  meter: Meter,
): Generator<void, Polished> {
  const room = table.most.slice();
  const polishing = plan.map(({ c, joints }) => new Polishing(c, joints, { table, room, meter }));
  let gained = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let inSweep = 0;
    for (const one of polishing) inSweep += yield* one.sweep();
    gained += inSweep;
    if (inSweep < STEP || meter.mustStop()) break;
  }
  return { joints: polishing.map(({ joints }) => joints), gained };
}

interface Shared {
  readonly table: LimitTable;
  /** What is left of each row, for all components. */
  readonly room: Float64Array;
  readonly meter: Meter;
}

class Polishing {
  readonly #c: Component;
  readonly #shared: Shared;
  readonly #placed: Placed[];
  readonly #placeOf: Placed[];

  constructor(c: Component, joints: readonly Joint[], shared: Shared) {
    this.#c = c;
    this.#shared = shared;
    const grouped = new Set(joints.flatMap(({ members }) => members));
    const singles = Array.from({ length: c.n }, (_, i) => i).filter((i) => !grouped.has(i));
    this.#placeOf = [];
    this.#placed = [];
    for (const joint of joints) {
      const taken = shared.table.takenBy(c, joint);
      const tolls = {
        lead: new Float64Array(c.n).fill(Number.POSITIVE_INFINITY),
        perVolume: shutBut(c, joint),
      };
      tolls.lead[joint.lead] = 0;
      const { cost } = evaluate({ ...c, tolls }, joint.members, emptyDesign());
      this.#put({ ...joint, saving: this.#saved(joint.members, cost), taken });
    }
    for (const i of singles) this.#put(alone(i));
  }

  get joints(): Joint[] {
    return this.#placed
      .filter(({ members }) => members.length > 1)
      .map(({ members, lead, start, lots }) => ({ members, lead, start, lots }));
  }

  /** Looks at everybody once; what was gained, NOK. */
  *sweep(): Generator<void, number> {
    let gained = 0;
    for (let i = 0; i < this.#c.n; i++) {
      gained += this.#move(i);
      if (this.#shared.meter.isDue()) yield;
      if (this.#shared.meter.mustStop()) break;
    }
    return gained;
  }

  #move(i: number): number {
    const from = this.#placeOf[i]!;
    this.#lift(from);
    const rest = from.members.filter((other) => other !== i);
    let best = { gain: STEP, placed: [] as Placed[], instead: null as Placed | null };
    const consider = (gain: number, placed: Placed[], instead: Placed | null): void => {
      if (gain > best.gain) best = { gain, placed, instead };
    };
    const left = this.#left(rest);
    if (left !== null && from.members.length > 1)
      consider(
        left.reduce((sum, { saving }) => sum + saving, -from.saving),
        [...left, alone(i)],
        null,
      );
    for (const one of left ?? []) this.#take(one, -1);
    for (const other of left === null ? [] : this.#placed) {
      if (!this.#isNear(i, other)) continue;
      this.#take(other, 1);
      const wider = this.#best([...other.members, i].sort((a, b) => a - b));
      this.#take(other, -1);
      if (wider === null) continue;
      const before = from.saving + other.saving;
      consider(
        left!.reduce((sum, { saving }) => sum + saving, wider.saving - before),
        [...left!, wider],
        other,
      );
    }
    for (const one of left ?? []) this.#take(one, 1);
    if (best.placed.length === 0) {
      this.#put(from);
      return 0;
    }
    if (best.instead !== null) this.#lift(best.instead);
    for (const one of best.placed) this.#put(one);
    return best.gain;
  }

  /** Those that somebody left: still a joint tender, or each alone; null where they cannot be one any more. */
  #left(rest: readonly number[]): Placed[] | null {
    if (rest.length === 0) return [];
    if (rest.length === 1) return [alone(rest[0]!)];
    const smaller = this.#best(rest);
    return smaller && [smaller];
  }

  #isNear(i: number, { members }: Placed): boolean {
    const { km, n } = this.#c;
    return members.some((j) => Math.min(km[i * n + j]!, km[j * n + i]!) < Number.POSITIVE_INFINITY);
  }

  /** The best tender of these members that there is room for; null where there is none by which nobody loses. */
  #best(members: readonly number[]): Placed | null {
    const c = this.#c;
    const { table, room, meter } = this.#shared;
    meter.spend(members.length * (4 + c.quarters) + c.n);
    const volume = members.reduce((sum, i) => sum + c.volume[i]!, 0);
    const shut = room.map((_, row) =>
      hasRoom(table, room, { row, amount: table.isMarket(row) ? volume : 1 }) ? 0 : Number.POSITIVE_INFINITY,
    );
    const { cost, lead, start, lots } = evaluate(
      { ...c, tolls: table.tollsOf(c, shut) },
      members,
      emptyDesign(),
    );
    const saving = this.#saved(members, cost);
    if (!(saving >= LEAST_GAIN * members.length)) return null;
    const joint = { members, lead, start, lots };
    return { ...joint, saving, taken: table.takenBy(c, joint) };
  }

  #saved(members: readonly number[], cost: number): number {
    return members.reduce((sum, i) => sum + this.#c.alone[i]!, -cost);
  }

  #put(placed: Placed): void {
    this.#placed.push(placed);
    for (const i of placed.members) this.#placeOf[i] = placed;
    this.#take(placed, -1);
  }

  #lift(placed: Placed): void {
    this.#placed.splice(this.#placed.indexOf(placed), 1);
    this.#take(placed, 1);
  }

  /** -1: out of the room there is; 1: back. */
  #take({ taken }: Placed, sign: 1 | -1): void {
    for (const { row, amount } of taken) this.#shared.room[row]! += sign * amount;
  }
}

const alone = (i: number): Placed => ({ members: [i], lead: i, start: -1, lots: 1, saving: 0, taken: [] });

/** Every quarter but that of the tender. */
function shutBut(c: Component, { start }: Joint): Float64Array {
  const perVolume = new Float64Array(c.quarters).fill(Number.POSITIVE_INFINITY);
  perVolume[start] = 0;
  return perVolume;
}
