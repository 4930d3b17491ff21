// A partition of a component into groups under change: local search that only takes steps which lower the true cost.
import type { Component } from '../engine/component.ts';
import type { Meter } from '../engine/meter.ts';
import { CostBook, type CostTable } from './cost-book.ts';

/** Smallest gain, NOK, that counts as a step: keeps rounding from going in circles. */
const STEP = 1e-6;

export class Grouping {
  readonly #c: Component;
  readonly #meter: Meter;
  readonly #book: CostBook;
  readonly #links: readonly Int32Array[];
  /** By slot: members ascending (none in a free slot), cost, marks, quarters all can start in. */
  readonly #groups: number[][] = [];
  readonly #cost: number[] = [];
  readonly #high: number[] = [];
  readonly #low: number[] = [];
  readonly #mask: number[] = [];
  #free: number[] = [];
  readonly #groupOf: Int32Array;
  #dirty: number[] = [];
  readonly #isDirty: Uint8Array;
  /** Slots met in the latest look around, and when each was. */
  readonly #near: number[] = [];
  readonly #metAt: number[] = [];
  #looks = 0;

  constructor(c: Component, meter: Meter, table: CostTable) {
    this.#c = c;
    this.#meter = meter;
    this.#book = new CostBook(c, meter, table);
    this.#links = linksOf(c);
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

  /** Who could stand in a group with `i` because one of the two could lead the other. */
  neighboursOf(i: number): Int32Array {
    return this.#links[i]!;
  }

  /** Groups of at least one member, ascending, by first member. */
  snapshot(): number[][] {
    const used = this.#groups.filter((group) => group.length > 0).map((group) => [...group]);
    return used.sort((a, b) => a[0]! - b[0]!);
  }

  /** Starts from these groups; whoever is in none, or in one that cannot be formed, stands alone. */
  load(groups: readonly (readonly number[])[]): void {
    this.#groups.length = 0;
    this.#free = [];
    this.#groupOf.fill(-1);
    this.#dirty = [];
    this.#isDirty.fill(0);
    for (const members of groups) {
      const cost = members.length === 1 ? this.#c.alone[members[0]!]! : this.#costOfAll(members);
      if (cost < Number.POSITIVE_INFINITY) this.#open([...members], cost);
    }
    for (let i = 0; i < this.#c.n; i++) {
      if (this.#groupOf[i] === -1) this.#open([i], this.#c.alone[i]!);
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
      this.#close(slot);
      for (const member of members) this.#open([member], this.#c.alone[member]!);
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
      this.#look(i);
      const moved = this.#move(i) || this.#merge(i) || this.#split(i) || (thorough && this.#swap(i));
      if (moved) this.#mark(i);
      this.#meter.spend(20);
      if (this.#meter.isDue()) yield;
    }
  }

  #costOfAll(members: readonly number[]): number {
    const { marks } = this.#book;
    let high = 0;
    let low = 0;
    for (const i of members) {
      high ^= marks.high[i]!;
      low ^= marks.low[i]!;
    }
    const known = this.#book.at(this.#book.placeOf(high, low));
    return Number.isNaN(known) ? this.#book.learn(high, low, members) : known;
  }

  /** Cost of the group of a slot with `i` in it (or, when it is there, without). */
  #costWith(slot: number, i: number): number {
    const members = this.#groups[slot]!;
    const isIn = this.#groupOf[i] === slot;
    if (isIn && members.length <= 2) {
      if (members.length === 1) return 0;
      return this.#c.alone[members[0] === i ? members[1]! : members[0]!]!;
    }
    if (!isIn && (this.#mask[slot]! & this.#c.startMask[i]!) === 0) return Number.POSITIVE_INFINITY;
    if (!isIn && members.length >= this.#c.rates.maxMembers) return Number.POSITIVE_INFINITY;
    const { marks } = this.#book;
    const high = this.#high[slot]! ^ marks.high[i]!;
    const low = this.#low[slot]! ^ marks.low[i]!;
    const known = this.#book.at(this.#book.placeOf(high, low));
    if (!Number.isNaN(known)) return known;
    return this.#book.learn(high, low, isIn ? without(members, i) : insert(members, i));
  }

  /** Cost of two slots' groups as one. */
  #costOfUnion(a: number, b: number): number {
    if ((this.#mask[a]! & this.#mask[b]!) === 0) return Number.POSITIVE_INFINITY;
    const high = this.#high[a]! ^ this.#high[b]!;
    const low = this.#low[a]! ^ this.#low[b]!;
    const known = this.#book.at(this.#book.placeOf(high, low));
    return Number.isNaN(known)
      ? this.#book.learn(high, low, union(this.#groups[a]!, this.#groups[b]!))
      : known;
  }

  /** Cost of the group of a slot with `into` instead of its member `out`. */
  #costOfExchange(slot: number, out: number, into: number): number {
    const members = this.#groups[slot]!;
    const { marks } = this.#book;
    const high = this.#high[slot]! ^ marks.high[out]! ^ marks.high[into]!;
    const low = this.#low[slot]! ^ marks.low[out]! ^ marks.low[into]!;
    const known = this.#book.at(this.#book.placeOf(high, low));
    return Number.isNaN(known) ? this.#book.learn(high, low, insert(without(members, out), into)) : known;
  }

  #open(members: number[], cost: number): void {
    const slot = this.#free.pop() ?? this.#groups.length;
    if (slot === this.#groups.length) this.#groups.push([]);
    this.#set(slot, members, cost);
  }

  #close(slot: number): void {
    this.#groups[slot] = [];
    this.#free.push(slot);
  }

  #set(slot: number, members: number[], cost: number): void {
    const { marks } = this.#book;
    let high = 0;
    let low = 0;
    let mask = -1;
    for (const member of members) {
      this.#groupOf[member] = slot;
      this.#mark(member);
      high ^= marks.high[member]!;
      low ^= marks.low[member]!;
      mask &= this.#c.startMask[member]!;
    }
    this.#groups[slot] = members;
    this.#cost[slot] = cost;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#mask[slot] = mask;
  }

  #mark(i: number): void {
    if (this.#isDirty[i] === 1) return;
    this.#isDirty[i] = 1;
    this.#dirty.push(i);
  }

  /** Gathers the slots of the groups that hold somebody linked to `i` and share a quarter with it, its own left out. */
  #look(i: number): void {
    const near = this.#near;
    const mask = this.#c.startMask[i]!;
    near.length = 0;
    this.#looks++;
    this.#metAt[this.#groupOf[i]!] = this.#looks;
    for (const j of this.#links[i]!) {
      const slot = this.#groupOf[j]!;
      if (this.#metAt[slot] === this.#looks) continue;
      this.#metAt[slot] = this.#looks;
      if ((this.#mask[slot]! & mask) !== 0) near.push(slot);
    }
    this.#meter.spend(this.#links[i]!.length);
  }

  #move(i: number): boolean {
    const own = this.#groupOf[i]!;
    const restCost = this.#costWith(own, i);
    if (restCost === Number.POSITIVE_INFINITY) return false;
    const freed = restCost - this.#cost[own]!;
    const size = this.#groups[own]!.length;
    let best = -STEP;
    let bestSlot = -2;
    let bestCost = 0;
    if (size > 1 && freed + this.#c.alone[i]! < best) {
      best = freed + this.#c.alone[i]!;
      bestSlot = -1;
      bestCost = this.#c.alone[i]!;
    }
    for (const slot of this.#near) {
      const cost = this.#costWith(slot, i);
      const change = freed + cost - this.#cost[slot]!;
      if (change < best) {
        best = change;
        bestSlot = slot;
        bestCost = cost;
      }
    }
    if (bestSlot === -2) return false;
    const target = bestSlot === -1 ? [i] : insert(this.#groups[bestSlot]!, i);
    if (size === 1) this.#close(own);
    else this.#set(own, without(this.#groups[own]!, i), restCost);
    if (bestSlot === -1) this.#open(target, bestCost);
    else this.#set(bestSlot, target, bestCost);
    return true;
  }

  #merge(i: number): boolean {
    const own = this.#groupOf[i]!;
    const size = this.#groups[own]!.length;
    let best = -STEP;
    let bestSlot = -1;
    let bestCost = 0;
    for (const slot of this.#near) {
      if (this.#groups[slot]!.length + size > this.#c.rates.maxMembers) continue;
      const cost = this.#costOfUnion(own, slot);
      const change = cost - this.#cost[own]! - this.#cost[slot]!;
      if (change < best) {
        best = change;
        bestSlot = slot;
        bestCost = cost;
      }
    }
    if (bestSlot === -1) return false;
    const members = union(this.#groups[own]!, this.#groups[bestSlot]!);
    this.#close(bestSlot);
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
    const costs = [this.#costOfAll(here), this.#costOfAll(there)] as const;
    if (costs[0] + costs[1] >= this.#cost[own]! - STEP) return false;
    this.#set(own, here, costs[0]);
    this.#open(there, costs[1]);
    return true;
  }

  #swap(i: number): boolean {
    const own = this.#groupOf[i]!;
    if (this.#groups[own]!.length < 2) return false;
    for (const slot of this.#near) {
      const others = this.#groups[slot]!;
      if (others.length < 2) continue;
      const before = this.#cost[own]! + this.#cost[slot]! - STEP;
      for (const j of others) {
        const hereCost = this.#costOfExchange(own, i, j);
        if (hereCost >= before) continue;
        const thereCost = this.#costOfExchange(slot, j, i);
        if (hereCost + thereCost >= before) continue;
        const there = insert(without(others, j), i);
        this.#set(own, insert(without(this.#groups[own]!, i), j), hereCost);
        this.#set(slot, there, thereCost);
        return true;
      }
    }
    return false;
  }
}

const distance = (c: Component, i: number, j: number): number =>
  Math.min(c.km[i * c.n + j]!, c.km[j * c.n + i]!);

function linksOf(c: Component): Int32Array[] {
  return Array.from({ length: c.n }, (_, i) => {
    const linked: number[] = [];
    for (let j = 0; j < c.n; j++) {
      const canMeet = (c.startMask[i]! & c.startMask[j]!) !== 0;
      if (j !== i && canMeet && distance(c, i, j) < Number.POSITIVE_INFINITY) linked.push(j);
    }
    return Int32Array.from(linked);
  });
}

function without(members: readonly number[], i: number): number[] {
  const fewer: number[] = [];
  for (const member of members) if (member !== i) fewer.push(member);
  return fewer;
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
