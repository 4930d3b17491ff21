// A partition of a component into groups under change: local search that only takes steps which lower the true cost.
import type { Component } from './component.ts';
import { type Design, emptyDesign, evaluate } from './cost.ts';
import type { Meter } from './meter.ts';

/** Smallest gain, NOK, that counts as a step: keeps rounding from going in circles. */
const STEP = 1e-6;

export class Grouping {
  readonly #c: Component;
  readonly #meter: Meter;
  readonly #design: Design = emptyDesign();
  /** By slot; an empty list is a free slot. */
  #groups: number[][] = [];
  #cost: number[] = [];
  #groupOf: Int32Array;
  #links: readonly (readonly number[])[];
  #dirty: number[] = [];
  #isDirty: Uint8Array;

  constructor(c: Component, links: readonly (readonly number[])[], meter: Meter) {
    this.#c = c;
    this.#meter = meter;
    this.#links = links;
    this.#groupOf = new Int32Array(c.n);
    this.#isDirty = new Uint8Array(c.n);
    this.load([]);
  }

  get total(): number {
    let sum = 0;
    for (let slot = 0; slot < this.#groups.length; slot++)
      if (this.#groups[slot]!.length > 0) sum += this.#cost[slot]!;
    return sum;
  }

  /** Groups of at least one member, ascending, by first member. */
  snapshot(): number[][] {
    const used = this.#groups.filter((group) => group.length > 0).map((group) => [...group]);
    return used.sort((a, b) => a[0]! - b[0]!);
  }

  /** Starts from these groups; whoever is in none, or in one that cannot be formed, stands alone. */
  load(groups: readonly (readonly number[])[]): void {
    this.#groups = [];
    this.#cost = [];
    this.#groupOf.fill(-1);
    this.#dirty = [];
    this.#isDirty.fill(0);
    for (const members of groups) {
      const cost = this.#costOf(members);
      if (cost < Number.POSITIVE_INFINITY) this.#open([...members], cost);
    }
    for (let i = 0; i < this.#c.n; i++) {
      if (this.#groupOf[i] === -1) this.#open([i], this.#c.alone[i]!);
      this.#mark(i);
    }
  }

  /** Takes the groups of these apart; only they and what changes from here on will be looked at. */
  loosen(picks: readonly number[]): void {
    this.#dirty = [];
    this.#isDirty.fill(0);
    for (const i of picks) {
      const slot = this.#groupOf[i]!;
      const members = this.#groups[slot]!;
      if (members.length < 2) continue;
      this.#groups[slot] = [];
      for (const member of members) {
        this.#open([member], this.#c.alone[member]!);
        this.#mark(member);
      }
    }
  }

  /** Takes improving steps until none is left near anything that changed; `next` mixes the order. */
  *descend(next: () => number, thorough: boolean): Generator<void, void> {
    while (this.#dirty.length > 0) {
      if (this.#meter.mustStop()) return;
      const at = Math.floor(next() * this.#dirty.length);
      const i = this.#dirty[at]!;
      this.#dirty[at] = this.#dirty[this.#dirty.length - 1]!;
      this.#dirty.pop();
      this.#isDirty[i] = 0;
      const moved = this.#move(i) || this.#merge(i) || this.#split(i) || (thorough && this.#swap(i));
      if (moved) this.#mark(i);
      this.#meter.spend(20);
      if (this.#meter.isDue()) yield;
    }
  }

  #costOf(members: readonly number[]): number {
    this.#meter.spend(members.length * (4 + this.#c.quarters));
    return evaluate(this.#c, members, this.#design).cost;
  }

  #open(members: number[], cost: number): void {
    let slot = this.#groups.findIndex((group) => group.length === 0);
    if (slot === -1) slot = this.#groups.length;
    this.#set(slot, members, cost);
  }

  #set(slot: number, members: number[], cost: number): void {
    this.#groups[slot] = members;
    this.#cost[slot] = cost;
    for (const member of members) {
      this.#groupOf[member] = slot;
      this.#mark(member);
    }
  }

  #mark(i: number): void {
    if (this.#isDirty[i] === 1) return;
    this.#isDirty[i] = 1;
    this.#dirty.push(i);
  }

  /** Slots of the groups that hold somebody linked to `i`, its own left out. */
  #near(i: number): number[] {
    const own = this.#groupOf[i]!;
    const seen = new Set<number>();
    for (const j of this.#links[i]!) if (this.#groupOf[j] !== own) seen.add(this.#groupOf[j]!);
    return [...seen];
  }

  #move(i: number): boolean {
    const own = this.#groupOf[i]!;
    const rest = this.#groups[own]!.filter((member) => member !== i);
    const restCost = rest.length === 0 ? 0 : this.#costOf(rest);
    if (restCost === Number.POSITIVE_INFINITY) return false;
    const freed = restCost - this.#cost[own]!;
    let best = -STEP;
    let bestSlot = -2;
    let bestCost = 0;
    if (rest.length > 0 && freed + this.#c.alone[i]! < best) {
      best = freed + this.#c.alone[i]!;
      bestSlot = -1;
      bestCost = this.#c.alone[i]!;
    }
    for (const slot of this.#near(i)) {
      const cost = this.#costOf(insert(this.#groups[slot]!, i));
      const change = freed + cost - this.#cost[slot]!;
      if (change < best) {
        best = change;
        bestSlot = slot;
        bestCost = cost;
      }
    }
    if (bestSlot === -2) return false;
    const target = bestSlot === -1 ? [i] : insert(this.#groups[bestSlot]!, i);
    this.#set(own, rest, restCost);
    if (bestSlot === -1) this.#open(target, bestCost);
    else this.#set(bestSlot, target, bestCost);
    return true;
  }

  #merge(i: number): boolean {
    const own = this.#groupOf[i]!;
    let best = -STEP;
    let bestSlot = -1;
    let bestCost = 0;
    for (const slot of this.#near(i)) {
      if (this.#groups[slot]!.length + this.#groups[own]!.length > this.#c.rates.maxMembers) continue;
      const cost = this.#costOf(union(this.#groups[own]!, this.#groups[slot]!));
      const change = cost - this.#cost[own]! - this.#cost[slot]!;
      if (change < best) {
        best = change;
        bestSlot = slot;
        bestCost = cost;
      }
    }
    if (bestSlot === -1) return false;
    const members = union(this.#groups[own]!, this.#groups[bestSlot]!);
    this.#groups[bestSlot] = [];
    this.#set(own, members, bestCost);
    return true;
  }

  /** Parts the group of `i`: those nearer to the farthest other lead go with it. */
  #split(i: number): boolean {
    const { km, n, participants } = this.#c;
    const own = this.#groupOf[i]!;
    const members = this.#groups[own]!;
    if (members.length < 4) return false;
    let far = -1;
    for (const j of members) {
      if (j === i || !participants[j]!.canLead) continue;
      if (far === -1 || km[j * n + i]! > km[far * n + i]!) far = j;
    }
    if (far === -1) return false;
    const there = members.filter((m) => m === far || (m !== i && km[far * n + m]! < distance(this.#c, i, m)));
    const here = members.filter((member) => !there.includes(member));
    const costs = [this.#costOf(here), this.#costOf(there)] as const;
    if (costs[0] + costs[1] >= this.#cost[own]! - STEP) return false;
    this.#set(own, here, costs[0]);
    this.#open(there, costs[1]);
    return true;
  }

  #swap(i: number): boolean {
    const own = this.#groupOf[i]!;
    const rest = this.#groups[own]!.filter((member) => member !== i);
    if (rest.length === 0) return false;
    for (const slot of this.#near(i)) {
      const others = this.#groups[slot]!;
      if (others.length < 2) continue;
      for (const j of others) {
        const here = insert(rest, j);
        const hereCost = this.#costOf(here);
        if (hereCost === Number.POSITIVE_INFINITY) continue;
        const there = insert(
          others.filter((member) => member !== j),
          i,
        );
        const thereCost = this.#costOf(there);
        if (hereCost + thereCost >= this.#cost[own]! + this.#cost[slot]! - STEP) continue;
        this.#set(own, here, hereCost);
        this.#set(slot, there, thereCost);
        return true;
      }
    }
    return false;
  }
}

const distance = (c: Component, i: number, j: number): number =>
  Math.min(c.km[i * c.n + j]!, c.km[j * c.n + i]!);

/** Who can stand in a group with whom because one of the two could lead the other. */
export function linksOf(c: Component): number[][] {
  return Array.from({ length: c.n }, (_, i) =>
    Array.from({ length: c.n }, (_other, j) => j).filter(
      (j) => j !== i && distance(c, i, j) < Number.POSITIVE_INFINITY,
    ),
  );
}

function insert(members: readonly number[], i: number): number[] {
  const wider: number[] = [];
  let isIn = false;
  for (const member of members) {
    if (!isIn && i < member) {
      wider.push(i);
      isIn = true;
    }
    wider.push(member);
  }
  if (!isIn) wider.push(i);
  return wider;
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let k = 0;
  for (const member of a) {
    while (k < b.length && b[k]! < member) both.push(b[k++]!);
    both.push(member);
  }
  while (k < b.length) both.push(b[k++]!);
  return both;
}
