// What tenders are fined that hold two of a trio, as straight parts for each participant that lie below the fines: so that
// a line still tells the cheapest tender by sorting. Which parts is chosen by the tender they are to be true of, and who is
// certain to be in or out.
import type { Fine } from '../model.ts';
import type { Trio } from './relaxation.ts';

/** Shares of a fine: of each of the trio held, and whatever is held. At most 1 in all where two are held, 0 where fewer are. */
type Shares = readonly [a: number, b: number, c: number, always: number];

const NOTHING: Shares = [0, 0, 0, 0];
const ALWAYS: Shares = [0, 0, 0, 1];
const HALVES: Shares = [0.5, 0.5, 0.5, -0.5];
/** By who of the three is left out. */
const PAIRS: readonly Shares[] = [
  [0, 1, 1, -1],
  [1, 0, 1, -1],
  [1, 1, 0, -1],
];

export const [OUT, OPEN, IN] = [-1, 0, 1] as const;

export class FineLines {
  /** NOK to add to what a participant costs, by place; of those certain to be in it is in `base`. */
  readonly part: Float64Array;
  base = 0;
  /** By place: IN, OUT or OPEN. */
  readonly certain: Int8Array;
  readonly #fines: readonly Fine[];
  readonly #held: Uint8Array;
  /** By fine, four to each. */
  readonly #shares: Float64Array;
  /** The fines in columns: trios three to each, and NOK. */
  readonly #places: Int32Array;
  readonly #amount: Float64Array;

  constructor(participants: number, fines: readonly Fine[]) {
    this.#fines = fines;
    this.part = new Float64Array(participants);
    this.certain = new Int8Array(participants);
    this.#held = new Uint8Array(participants);
    this.#shares = new Float64Array(4 * fines.length);
    this.#places = Int32Array.from(fines.flatMap(({ trio }) => trio));
    this.#amount = Float64Array.from(fines, ({ fine }) => fine);
  }

  get isNeeded(): boolean {
    return this.#fines.length > 0;
  }

  /** What a tender is fined, NOK. */
  of(members: readonly number[]): number {
    if (this.#fines.length === 0) return 0;
    this.#hold(members, 1);
    let sum = 0;
    for (const { trio, fine } of this.#fines) if (this.#countOf(trio) >= 2) sum += fine;
    this.#hold(members, 0);
    return sum;
  }

  /** NOK that a tender is fined beyond what the parts say. */
  untold(members: ArrayLike<number>, count: number): number {
    for (let k = 0; k < count; k++) this.#held[members[k]!] = 1;
    const [held, shares, places] = [this.#held, this.#shares, this.#places];
    let sum = 0;
    for (let k = 0; k < this.#amount.length; k++) {
      const [a, b, c] = [held[places[3 * k]!]!, held[places[3 * k + 1]!]!, held[places[3 * k + 2]!]!];
      const at = 4 * k;
      const said = a * shares[at]! + b * shares[at + 1]! + c * shares[at + 2]! + shares[at + 3]!;
      sum += ((a + b + c >= 2 ? 1 : 0) - said) * this.#amount[k]!;
    }
    for (let k = 0; k < count; k++) this.#held[members[k]!] = 0;
    return sum;
  }

  /** Goes `stride` (0 to 1) of the way to parts that are true of a tender. */
  lean(members: readonly number[], stride: number): void {
    this.#hold(members, 1);
    for (const [k, { trio }] of this.#fines.entries()) {
      for (const [s, share] of this.#trueShares(trio).entries()) {
        const at = 4 * k + s;
        this.#shares[at]! += stride * (share - this.#shares[at]!);
      }
    }
    this.#hold(members, 0);
    this.#fill();
  }

  /** Whose being in or out would tell most about what this tender is fined; -1 where the parts are true of it. */
  leastTold(members: readonly number[]): number {
    this.#hold(members, 1);
    const untold = new Float64Array(this.part.length);
    for (const [k, { trio, fine }] of this.#fines.entries()) {
      let said = this.#shares[4 * k + 3]!;
      for (const [s, i] of trio.entries()) said += this.#held[i]! * this.#shares[4 * k + s]!;
      const off = (Number(this.#countOf(trio) >= 2) - said) * fine;
      for (const i of trio) if (this.certain[i] === OPEN) untold[i]! += off;
    }
    this.#hold(members, 0);
    let most = -1;
    for (const [i, off] of untold.entries()) if (off > (most < 0 ? LEAST_UNTOLD : untold[most]!)) most = i;
    return most;
  }

  #hold(members: readonly number[], held: 0 | 1): void {
    for (const i of members) this.#held[i] = held;
  }

  #countOf([a, b, c]: Trio): number {
    return this.#held[a]! + this.#held[b]! + this.#held[c]!;
  }

  /** Parts that are true of what is held, and as high as may be elsewhere. */
  #trueShares(trio: Trio): Shares {
    const [a, b, c] = trio;
    const sure =
      Number(this.certain[a] === IN) + Number(this.certain[b] === IN) + Number(this.certain[c] === IN);
    if (sure >= 2) return ALWAYS;
    const count = this.#countOf(trio);
    if (count === 3) return HALVES;
    if (count === 2) return PAIRS[trio.findIndex((i) => this.#held[i] === 0)]!;
    if (sure === 0) return NOTHING;
    const left = trio.findIndex((i) => this.certain[i] === OUT);
    return left < 0 ? HALVES : PAIRS[left]!;
  }

  #fill(): void {
    this.part.fill(0);
    this.base = 0;
    for (const [k, { trio, fine }] of this.#fines.entries()) {
      this.base += fine * this.#shares[4 * k + 3]!;
      for (const [s, i] of trio.entries()) {
        const share = fine * this.#shares[4 * k + s]!;
        if (this.certain[i] === IN) this.base += share;
        else if (this.certain[i] === OPEN) this.part[i]! += share;
      }
    }
  }
}

/** NOK. */
const LEAST_UNTOLD = 0.01;
