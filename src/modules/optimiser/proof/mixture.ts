// The mixture of tenders that covers everybody at least cost and holds two of any trio once at most: of a pool of tenders
// that grows. Only those that may matter are in the linear program, which begins where the last one ended.
import type { Meter } from '../engine/meter.ts';
import type { LinearSolver } from '../linear.ts';
import type { Fine } from '../model.ts';
import { Above } from './above.ts';
import { breachedBy } from './breaches.ts';
import { finesOf, isMixed, type Relaxation, relax, type Trio } from './relaxation.ts';
import { aboveItsPrices, keyOf, type Tender } from './tenders.ts';

const FIRST_COLUMNS = 1500;
const MOST_ADDED = 500;
/** In the program; when there are more, the dearest half is put back. */
const MOST_COLUMNS = 5000;
/** NOK. */
const NEAR = 0.01;
const BASIC = 1;
/** Units of work that a program takes, about. */
const WORK_OF_A_COLUMN = 3000;

/** A tender with its cost above the prices that all are counted from. */
interface Counted extends Tender {
  readonly above: number;
}

/** One in the program, and where it stands in the basis. */
interface Standing extends Counted {
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
  readonly #waiting = new Map<string, Counted>();
  readonly #known = new Set<string>();
  #columns: Standing[] = [];
  #cuts: Cut[] = [];
  #participants: Int32Array;
  #latest: Relaxation | null = null;

  /** `certain`: tenders that cover everybody, always in the program. Of the pool the cheapest are in it at first. */
  constructor(
    prices: Float64Array,
    { certain, pool }: { readonly certain: readonly Tender[]; readonly pool: readonly Tender[] },
    tools: { linear: LinearSolver; meter: Meter },
  ) {
    this.#n = prices.length;
    this.#prices = prices;
    this.#linear = tools.linear;
    this.#meter = tools.meter;
    this.#participants = new Int32Array(this.#n).fill(BASIC);
    this.add(certain);
    this.#enter([...this.#waiting.values()]);
    this.add(pool);
    const cheapest = [...this.#waiting.values()].sort((a, b) => a.above - b.above);
    this.#enter(cheapest.slice(0, FIRST_COLUMNS));
  }

  /** Puts tenders that are not there yet into the pool. */
  add(tenders: readonly Tender[]): void {
    for (const tender of tenders) {
      const key = keyOf(tender.members);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#waiting.set(key, { ...tender, above: aboveItsPrices(tender, this.#prices) });
    }
  }

  *solve(): Generator<void, Mixed> {
    for (;;) {
      const relaxation = this.#relaxed();
      yield;
      const trios = this.#cuts.map(({ trio }) => trio);
      const above = new Above(relaxation.prices, finesOf(trios, relaxation));
      const cheaper = this.#undercutting(above);
      if (cheaper.length > 0) {
        if (this.#columns.length > MOST_COLUMNS) this.#putBack(above);
        this.#enter(cheaper.slice(0, MOST_ADDED));
        continue;
      }
      const isWhole = !relaxation.parts.some(isMixed);
      const plan = isWhole ? this.#columns.filter((_, k) => relaxation.parts[k]! > 0.5) : null;
      return { value: relaxation.value, prices: relaxation.prices, fines: above.fines, plan };
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

  #enter(tenders: readonly Counted[]): void {
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

  /** What costs less than its prices and fines, the cheapest first. */
  #undercutting(above: Above): Counted[] {
    const found: { tender: Counted; left: number }[] = [];
    for (const tender of this.#waiting.values()) {
      const left = above.of(tender);
      if (left < -NEAR / this.#n) found.push({ tender, left });
    }
    this.#meter.spend(20 * this.#waiting.size);
    return found.sort((a, b) => a.left - b.left).map(({ tender }) => tender);
  }

  /** Takes the dearest that do not matter out of the program. */
  #putBack(above: Above): void {
    const byLeft = this.#columns
      .filter(({ stands, members }) => stands !== BASIC && members.length > 1)
      .map((column) => ({ column, left: above.of(column) }))
      .sort((a, b) => a.left - b.left);
    const out = new Set(byLeft.slice(MOST_COLUMNS / 2).map(({ column }) => column));
    this.#columns = this.#columns.filter((column) => !out.has(column));
    for (const { members, cost, above: counted } of out)
      this.#waiting.set(keyOf(members), { members, cost, above: counted });
  }
}
