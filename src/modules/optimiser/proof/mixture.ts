// The mixture of tenders that covers everybody at least cost and holds two of any trio once at most: of a pool of tenders
// that grows. Only those that may matter are in the linear program, which begins where the last one ended.
import type { Meter } from '../engine/meter.ts';
import type { LinearSolver } from '../linear.ts';
import type { Fine } from '../model.ts';
import { breachedBy } from './breaches.ts';
import { FineLines } from './fines.ts';
import { isMixed, type Relaxation, relax, type Trio } from './relaxation.ts';
import { keyOf, type Tender } from './tenders.ts';

const FIRST_COLUMNS = 1500;
const MOST_ADDED = 500;
/** In the program; when there are more, the dearest half is put back. */
const MOST_COLUMNS = 5000;
const BASIC = 1;
/** Units of work that a program takes, about. */
const WORK_OF_A_COLUMN = 3000;

/** A tender with its cost above the prices that all are counted from, and where it stands in the program's basis. */
interface Column extends Tender {
  readonly above: number;
  stands: number;
}

interface Cut {
  readonly trio: Trio;
  stands: number;
}

/** What the pool comes to at its best, above the prices that all are counted from. */
export interface Mixed {
  /** NOK. */
  readonly value: number;
  readonly prices: Float64Array;
  readonly fines: readonly Fine[];
  /** The plan, where nothing is taken in part. */
  readonly plan: readonly Tender[] | null;
}

export class Mixture {
  readonly #n: number;
  readonly #prices: Float64Array;
  readonly #linear: LinearSolver;
  readonly #meter: Meter;
  /** By key, those that are not in the program. */
  readonly #waiting = new Map<string, Tender & { readonly above: number }>();
  readonly #known = new Set<string>();
  #columns: Column[] = [];
  #cuts: Cut[] = [];
  #participants: Int32Array;
  #latest: Relaxation | null = null;

  /** `certain`: tenders that cover everybody, always in the program. */
  constructor(
    prices: Float64Array,
    certain: readonly Tender[],
    tools: { linear: LinearSolver; meter: Meter },
  ) {
    this.#n = prices.length;
    this.#prices = prices;
    this.#linear = tools.linear;
    this.#meter = tools.meter;
    this.#participants = new Int32Array(this.#n).fill(BASIC);
    this.add(certain);
    this.#enter([...this.#waiting.values()]);
  }

  /** Puts tenders that are not there yet into the pool. */
  add(tenders: readonly Tender[]): void {
    for (const tender of tenders) {
      const key = keyOf(tender.members);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#waiting.set(key, { ...tender, above: this.#above(tender) });
    }
  }

  /** The cheapest of the pool, into the program before it is first solved. */
  begin(): void {
    const cheapest = [...this.#waiting.values()].sort((a, b) => a.above - b.above);
    this.#enter(cheapest.slice(0, FIRST_COLUMNS));
  }

  *solve(): Generator<void, Mixed> {
    for (;;) {
      const relaxation = this.#relaxed();
      yield;
      const fines = this.#finesOf(relaxation);
      const cheaper = this.#undercutting(relaxation.prices, fines);
      if (cheaper.length > 0) {
        if (this.#columns.length > MOST_COLUMNS) this.#putBack(relaxation.prices, fines);
        this.#enter(cheaper.slice(0, MOST_ADDED));
        continue;
      }
      const isWhole = !relaxation.parts.some(isMixed);
      const plan = isWhole ? this.#columns.filter((_, k) => relaxation.parts[k]! > 0.5) : null;
      return { value: relaxation.value, prices: relaxation.prices, fines, plan };
    }
  }

  /** Forbids what the latest mixture holds too much of; false when there is nothing. */
  cut(): boolean {
    if (this.#latest === null) return false;
    const trios = breachedBy(
      { participants: this.#n, columns: this.#columns, parts: this.#latest.parts },
      this.#meter,
    );
    if (trios.length === 0) return false;
    this.#cuts = this.#cuts.filter(({ stands }) => stands !== BASIC);
    this.#cuts.push(...trios.map((trio) => ({ trio, stands: BASIC })));
    return true;
  }

  #above({ members, cost }: Tender): number {
    return members.reduce((above, i) => above - this.#prices[i]!, cost);
  }

  #enter(tenders: readonly (Tender & { readonly above: number })[]): void {
    for (const tender of tenders) {
      this.#waiting.delete(keyOf(tender.members));
      this.#columns.push({ ...tender, stands: 0 });
    }
  }

  #relaxed(): Relaxation {
    const start = {
      columns: this.#columns.map(({ stands }) => stands),
      rows: [...this.#participants, ...this.#cuts.map(({ stands }) => stands)],
    };
    const trios = this.#cuts.map(({ trio }) => trio);
    const relaxation = relax(
      { participants: this.#n, columns: this.#columns, trios, ...(this.#latest && { start }) },
      this.#linear,
    );
    this.#meter.spend(WORK_OF_A_COLUMN * this.#columns.length);
    for (const [k, column] of this.#columns.entries()) column.stands = relaxation.basis.columns[k]!;
    this.#participants = Int32Array.from({ length: this.#n }, (_, k) => relaxation.basis.rows[k]!);
    for (const [k, cut] of this.#cuts.entries()) cut.stands = relaxation.basis.rows[this.#n + k]!;
    this.#latest = relaxation;
    return relaxation;
  }

  #finesOf({ fines }: Relaxation): Fine[] {
    return this.#cuts.flatMap(({ trio }, k) => (fines[k]! > LEAST_FINE ? [{ trio, fine: fines[k]! }] : []));
  }

  /** What costs less than its prices and fines, the cheapest first. */
  #undercutting(prices: Float64Array, fines: readonly Fine[]): (Tender & { readonly above: number })[] {
    const lines = new FineLines(this.#n, fines);
    const found: { tender: Tender & { readonly above: number }; left: number }[] = [];
    for (const tender of this.#waiting.values()) {
      const left = leftOf(tender, prices, lines);
      if (left < -NEAR / this.#n) found.push({ tender, left });
    }
    this.#meter.spend(20 * this.#waiting.size);
    return found.sort((a, b) => a.left - b.left).map(({ tender }) => tender);
  }

  /** Takes the dearest that do not matter out of the program. */
  #putBack(prices: Float64Array, fines: readonly Fine[]): void {
    const lines = new FineLines(this.#n, fines);
    const byLeft = this.#columns
      .filter(({ stands, members }) => stands !== BASIC && members.length > 1)
      .map((column) => ({ column, left: leftOf(column, prices, lines) }))
      .sort((a, b) => a.left - b.left);
    const out = new Set(byLeft.slice(MOST_COLUMNS / 2).map(({ column }) => column));
    this.#columns = this.#columns.filter((column) => !out.has(column));
    for (const { members, cost, above } of out) this.#waiting.set(keyOf(members), { members, cost, above });
  }
}

/** What a tender costs above prices and fines, NOK. */
function leftOf(
  { members, above }: { readonly members: readonly number[]; readonly above: number },
  prices: Float64Array,
  lines: FineLines,
): number {
  let left = above + lines.of(members);
  for (const i of members) left -= prices[i]!;
  return left;
}

const LEAST_FINE = 1e-6;
/** NOK. */
const NEAR = 0.01;
