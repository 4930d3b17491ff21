// Fines of a certificate: of each trio a plan has one tender at most that holds two, so all fines together are the most a
// plan can be fined. Read and counted by the verifier itself, with its own way of going through the tenders that are fined.
import type { Fine } from '../model.ts';
import { type Choice, eachFitting, type Fit } from './fitting.ts';

/** More ways than this of deciding who of the fined is taken, and the answer is that it is not known. */
const MOST_WAYS = 3_000_000;

export class Fines {
  readonly all: readonly Fine[];
  /** NOK, of all. */
  readonly total: number;

  constructor(all: readonly Fine[]) {
    this.all = all;
    this.total = all.reduce((sum, { fine }) => sum + fine, 0);
  }

  of(members: readonly number[]): number {
    let sum = 0;
    for (const { trio, fine } of this.all)
      if (trio.filter((k) => members.includes(k)).length >= 2) sum += fine;
    return sum;
  }

  /** At least this is fined for a member beside a lead: half where another would be fined with it. */
  beside(lead: number, member: number): number {
    const both = this.all.filter(({ trio }) => trio.includes(lead) && trio.includes(member));
    return both.reduce((sum, { fine }) => sum + fine / 2, 0);
  }
}

export const areFines = (fines: readonly Fine[], participants: number): boolean =>
  fines.every(
    ({ trio, fine }) =>
      fine >= 0 &&
      Number.isFinite(fine) &&
      new Set(trio).size === 3 &&
      trio.every((k) => Number.isInteger(k) && k >= 0 && k < participants),
  );

/** A choice by its place among the participants, its weight before fines. */
interface Place {
  readonly participant: number;
  readonly weight: number;
  readonly volume: number;
}

const [OUT, OPEN, IN] = [0, 1, 2] as const;
const [LEAD, ABSENT] = [-1, -2] as const;

/**
 * Shows `visit` every choice whose volume fits and that costs less than `limit` under the line and fined. Those of trios are
 * decided first, one after the other, then the others as without fines. False when there are too many.
 */
export class FinedChoices {
  readonly #places: readonly Place[];
  readonly #lead: number;
  readonly #state: Uint8Array;
  readonly #fines: readonly Fine[];
  /** Where the three of each fine stand among the places, `LEAD` or `ABSENT`. */
  readonly #trios: Int32Array;
  /** Room for the weights with a part of the fines. */
  readonly #weights: Float64Array;
  /** Places in trios, the most fined first, and the others. */
  readonly #fined: readonly number[];
  readonly #free: readonly number[];
  #ways = 0;

  constructor(places: readonly Place[], lead: number, fines: Fines) {
    this.#places = places;
    const placeOf = new Map(places.map(({ participant }, k) => [participant, k]));
    this.#state = new Uint8Array(places.length).fill(OPEN);
    this.#weights = new Float64Array(places.length);
    const isHere = (k: number): boolean => k === lead || placeOf.has(k);
    this.#fines = fines.all.filter(({ trio }) => trio.filter(isHere).length >= 2);
    this.#trios = Int32Array.from(
      this.#fines.flatMap(({ trio }) => trio.map((k) => (k === lead ? LEAD : (placeOf.get(k) ?? ABSENT)))),
    );
    const most = places.map(({ participant }) =>
      this.#fines.reduce((sum, { trio, fine }) => (trio.includes(participant) ? sum + fine : sum), 0),
    );
    const all = places.map((_, k) => k);
    this.#fined = all.filter((k) => most[k]! > 0).sort((a, b) => most[b]! - most[a]! || a - b);
    this.#free = all.filter((k) => most[k] === 0);
    this.#lead = lead;
  }

  each(fit: Omit<Fit, 'trueCost'>, limit: number, visit: (taken: readonly number[]) => void): boolean {
    const decide = (at: number): boolean => {
      if (++this.#ways > MOST_WAYS) return false;
      if (this.#least(fit) >= limit) return true;
      if (at === this.#fined.length) return this.#rest(fit, limit, visit);
      const k = this.#fined[at]!;
      for (const side of [OUT, IN]) {
        this.#state[k] = side;
        const isThrough = decide(at + 1);
        this.#state[k] = OPEN;
        if (!isThrough) return false;
      }
      return true;
    };
    return decide(0);
  }

  #stateAt(place: number): number {
    if (place === LEAD) return IN;
    return place === ABSENT ? OUT : this.#state[place]!;
  }

  /** What any choice costs at least, as far as it is decided. Asked millions of times: nothing is made on the way. */
  #least({ base }: Omit<Fit, 'trueCost'>): number {
    const weights = this.#weights;
    for (let k = 0; k < weights.length; k++) weights[k] = this.#places[k]!.weight;
    let sum = base;
    for (let f = 0; f < this.#fines.length; f++) {
      let [taken, open] = [0, 0];
      for (let at = 3 * f; at < 3 * f + 3; at++) {
        const state = this.#stateAt(this.#trios[at]!);
        if (state === IN) taken++;
        else if (state === OPEN) open++;
      }
      const { fine } = this.#fines[f]!;
      if (taken >= 2) sum += fine;
      else if (taken === 1) {
        for (let at = 3 * f; at < 3 * f + 3; at++) {
          const place = this.#trios[at]!;
          if (this.#stateAt(place) === OPEN) weights[place]! += fine / open;
        }
      }
    }
    for (let k = 0; k < weights.length; k++) {
      const state = this.#state[k]!;
      if (state === IN) sum += weights[k]!;
      else if (state === OPEN) sum += Math.min(0, weights[k]!);
    }
    return sum;
  }

  #rest(
    { base, volume, from, to, most }: Omit<Fit, 'trueCost'>,
    limit: number,
    visit: (taken: readonly number[]) => void,
  ): boolean {
    const taken = this.#fined.filter((k) => this.#state[k] === IN);
    const choices: Choice[] = this.#free.map((k) => this.#places[k]!);
    const sum = (of: (place: Place) => number): number =>
      taken.reduce((total, k) => total + of(this.#places[k]!), 0);
    const members = [this.#lead, ...taken.map((k) => this.#places[k]!.participant)];
    const rest = {
      base: base + sum(({ weight }) => weight) + new Fines(this.#fines).of(members),
      volume: volume + sum((place) => place.volume),
      from,
      to,
      most: most - taken.length,
    };
    if (rest.most < 0) return true;
    if (taken.length > 0 && rest.volume >= from && rest.volume <= to && rest.base < limit) visit(taken);
    return eachFitting(choices, rest, limit, (free) => {
      visit([...taken, ...free.map((at) => this.#free[at]!)]);
    });
  }
}
