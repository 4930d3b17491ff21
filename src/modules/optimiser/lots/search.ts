// Divisions of more units than can be tried out. From random parts of the whole it moves, swaps, takes out and merges for
// as long as that helps, for both aims, again and again until the work is used. Never better than the exact way.
import { Meter } from '../engine/meter.ts';
import { type Random, random, shuffle } from '../engine/random.ts';
import { expectedBids } from '../engine/rates.ts';
import { type Division, type Divisions, type DivisionTask, isCheaper, isSmaller } from './division.ts';
import { lotParts, partsTotal } from './prices.ts';

export interface SearchOptions {
  readonly seed: number;
  /** Work units: about one changed division priced. */
  readonly workUnits: number;
}

type Aim = keyof Divisions;
const AIMS: readonly Aim[] = ['cheapest', 'smallFirms'];
/** Expected bids never pass seven. */
const MOST_LOTS = 6;
const KICKS = 6;
const SPLIT_TRIES = 12;

interface Sums {
  readonly volume: number;
  readonly spend: number;
}

interface Lot extends Sums {
  readonly members: readonly number[];
  readonly cost: number;
  readonly bids: number;
}

type Priced = Omit<Lot, 'members'>;

/** Smaller is better, the first that differs decides. */
interface Rank {
  readonly broken: number;
  readonly missed: number;
  readonly cost: number;
}

/** Some lots of a division taken away and others put there; the members are only gathered when it helps. */
interface Change {
  readonly away: readonly number[];
  readonly sums: readonly Sums[];
  readonly members: () => readonly (readonly number[])[];
}

const isBetter = (a: Rank, b: Rank): boolean => {
  if (Math.abs(a.broken - b.broken) > 1e-9) return a.broken < b.broken;
  if (Math.abs(a.missed - b.missed) > 1e-6) return a.missed < b.missed;
  return a.cost < b.cost - 1e-6;
};

export function searchDivisions(task: DivisionTask, options: SearchOptions): Divisions {
  const search = new LotSearch(task, options);
  return search.run();
}

class LotSearch {
  readonly #task: DivisionTask;
  readonly #next: Random;
  readonly #meter: Meter;
  readonly #most: number;
  readonly #found: Record<Aim, Division | null> = { cheapest: null, smallFirms: null };

  constructor(task: DivisionTask, { seed, workUnits }: SearchOptions) {
    this.#task = task;
    this.#next = random(seed);
    this.#meter = new Meter(workUnits, undefined);
    this.#most = Math.min(task.mostLots, task.units.length, task.fewerThanBids ? MOST_LOTS : Infinity);
  }

  run(): Divisions {
    const counts = Array.from({ length: Math.min(this.#most, MOST_LOTS) - 1 }, (_, k) => k + 2);
    while (counts.length > 0 && !this.#meter.mustStop()) {
      for (const count of counts) for (const aim of AIMS) this.#from(this.#parted(count), aim);
    }
    return this.#found;
  }

  /** Climbs, then shakes and climbs again from the better of the two. */
  #from(start: readonly Lot[], aim: Aim): void {
    let best = this.#climb(start, aim);
    for (let kick = 0; kick < KICKS && !this.#meter.mustStop(); kick++) {
      const other = this.#climb(this.#shaken(best), aim);
      if (isBetter(this.#rank(other, aim), this.#rank(best, aim))) best = other;
    }
  }

  #climb(start: readonly Lot[], aim: Aim): readonly Lot[] {
    let lots = start;
    let rank = this.#rank(lots, aim);
    for (let helped = true; helped && !this.#meter.mustStop(); ) {
      helped = false;
      for (const change of this.#changes(lots)) {
        this.#meter.spend(1);
        const after = this.#rank(this.#replaced(lots, change), aim);
        if (!isBetter(after, rank)) continue;
        const members = change.members();
        this.#meter.spend(this.#task.units.length);
        if (!members.every((own) => this.#task.mayBeLot(own))) continue;
        lots = this.#replacedBy(lots, change.away, members);
        rank = this.#rank(lots, aim);
        helped = true;
        break;
      }
    }
    this.#keep(lots);
    return lots;
  }

  #keep(lots: readonly Lot[]): void {
    const { cost, broken } = this.#rank(lots, 'cheapest');
    if (broken > 0) return;
    const division: Division = {
      lots: lots.map(({ members }) => members).toSorted((a, b) => a[0]! - b[0]!),
      cost,
      small: this.#carried(lots),
    };
    if (isCheaper(division, this.#found.cheapest)) this.#found.cheapest = division;
    if (cost <= this.#task.budget && isSmaller(division, this.#found.smallFirms))
      this.#found.smallFirms = division;
  }

  #carried = (lots: readonly Priced[]): number =>
    lots.reduce((sum, { volume }) => (volume <= this.#task.capacity ? sum + volume : sum), 0);

  #rank(lots: readonly Priced[], aim: Aim): Rank {
    const { fewerThanBids, smallest, largest, budget } = this.#task;
    let broken = Math.max(0, 2 - lots.length) + Math.max(0, lots.length - this.#most);
    let cost = 0;
    for (const lot of lots) {
      cost += lot.cost;
      if (fewerThanBids) broken += Math.max(0, lots.length + 1 - lot.bids);
      if (lot.volume < smallest) broken += 1 - lot.volume / smallest;
      if (lot.volume > largest) broken += 1 - largest / lot.volume;
    }
    if (aim === 'cheapest') return { broken, missed: 0, cost };
    return { broken: broken + Math.max(0, cost / budget - 1), missed: -this.#carried(lots), cost };
  }

  #priced({ volume, spend }: Sums): Priced {
    const { rates } = this.#task.figures;
    const cost = partsTotal(lotParts(rates, volume, spend));
    return { volume, spend, cost, bids: expectedBids(rates, volume) };
  }

  #sums(members: readonly number[]): Sums {
    const { figures } = this.#task;
    const sum = (of: Float64Array): number => members.reduce((total, at) => total + of[at]!, 0);
    return { volume: sum(figures.volume), spend: sum(figures.spend) };
  }

  #lot = (members: readonly number[]): Lot => ({ members, ...this.#priced(this.#sums(members)) });

  #replaced = (lots: readonly Lot[], { away, sums }: Change): Priced[] => [
    ...lots.filter((_, at) => !away.includes(at)),
    ...sums.map((one) => this.#priced(one)),
  ];

  #replacedBy = (
    lots: readonly Lot[],
    away: readonly number[],
    members: readonly (readonly number[])[],
  ): readonly Lot[] => [...lots.filter((_, at) => !away.includes(at)), ...members.map(this.#lot)];

  /** Every move, swap, taking out and merger, in a random order of what is moved. */
  *#changes(lots: readonly Lot[]): Generator<Change> {
    const pieces = lots.flatMap(({ members }, lot) => this.#piecesOf(members).map((own) => ({ lot, own })));
    const order = Int32Array.from(pieces.keys());
    shuffle(order, this.#next);
    for (const at of order) {
      const piece = pieces[at]!;
      yield* this.#moves(lots, piece.lot, piece.own);
      for (const other of order) {
        const swapped = pieces[other]!;
        if (swapped.lot > piece.lot) yield this.#swap(lots, piece, swapped);
      }
    }
    for (const a of lots.keys()) {
      for (let b = a + 1; b < lots.length; b++) {
        const together = [...lots[a]!.members, ...lots[b]!.members];
        yield { away: [a, b], sums: [added(lots[a]!, lots[b]!)], members: () => [ascending(together)] };
      }
    }
  }

  *#moves(lots: readonly Lot[], from: number, own: readonly number[]): Generator<Change> {
    const old = lots[from]!;
    if (own.length === old.members.length) return;
    const moved = this.#sums(own);
    const rest = (): readonly number[] => old.members.filter((at) => !own.includes(at));
    if (lots.length < this.#most)
      yield { away: [from], sums: [taken(old, moved), moved], members: () => [rest(), own] };
    for (const [to, lot] of lots.entries()) {
      if (to === from) continue;
      yield {
        away: [from, to],
        sums: [taken(old, moved), added(lot, moved)],
        members: () => [rest(), ascending([...lot.members, ...own])],
      };
    }
  }

  #swap(lots: readonly Lot[], a: Piece, b: Piece): Change {
    const [first, second] = [lots[a.lot]!, lots[b.lot]!];
    const [mine, theirs] = [this.#sums(a.own), this.#sums(b.own)];
    const without = (lot: Lot, own: readonly number[]): number[] =>
      lot.members.filter((at) => !own.includes(at));
    return {
      away: [a.lot, b.lot],
      sums: [added(taken(first, mine), theirs), added(taken(second, theirs), mine)],
      members: () => [
        ascending([...without(first, a.own), ...b.own]),
        ascending([...without(second, b.own), ...a.own]),
      ],
    };
  }

  /** What may be moved in one go: each unit, and where trades are told apart each trade of the lot. */
  #piecesOf(members: readonly number[]): readonly (readonly number[])[] {
    const { units } = this.#task;
    const trades = [...Map.groupBy(members, (at) => units[at]!.trade).values()];
    const whole = trades.filter((own) => own.length > 1 && trades.length > 1);
    return [...members.map((at) => [at]), ...whole];
  }

  /** The whole, parted at random until there are so many lots or nothing can be parted. */
  #parted(count: number): readonly Lot[] {
    let lots: readonly Lot[] = [this.#lot([...this.#task.units.keys()])];
    while (lots.length < count) {
      const largest = lots.reduce((best, { volume }, at) => (volume > lots[best]!.volume ? at : best), 0);
      const halves = this.#halves(lots[largest]!.members);
      if (!halves) break;
      lots = this.#replacedBy(lots, [largest], halves);
    }
    return lots;
  }

  /** Two of the lots put together and parted another way, or one parted. */
  #shaken(lots: readonly Lot[]): readonly Lot[] {
    if (lots.length < 2) return lots;
    const [a, b] = [this.#pick(lots.length), this.#pick(lots.length)];
    const away = a === b ? [a] : [a, b];
    const together = ascending(away.flatMap((at) => lots[at]!.members));
    if (!this.#task.mayBeLot(together)) return this.#parted(lots.length);
    const halves = this.#halves(together);
    return halves ? this.#replacedBy(lots, away, halves) : lots;
  }

  #pick = (count: number): number => Math.floor(this.#next() * count);

  /** The nearest to a unit drawn at random, and the rest; where there are several trades, some of them and the rest. */
  #halves(members: readonly number[]): readonly (readonly number[])[] | null {
    const { units, mayBeLot } = this.#task;
    const trades = [...Map.groupBy(members, (at) => units[at]!.trade).values()];
    for (let tries = 0; tries < SPLIT_TRIES && members.length > 1; tries++) {
      this.#meter.spend(members.length);
      const chosen = new Set(trades.length > 1 ? this.#someTrades(trades) : this.#nearest(members));
      const halves = [members.filter((at) => chosen.has(at)), members.filter((at) => !chosen.has(at))];
      if (halves.every((half) => half.length > 0 && mayBeLot(half))) return halves;
    }
    return null;
  }

  #someTrades = (trades: readonly (readonly number[])[]): readonly number[] =>
    trades.filter(() => this.#next() < 0.5).flat();

  #nearest(members: readonly number[]): readonly number[] {
    const { units } = this.#task;
    const middle = units[members[this.#pick(members.length)]!]!;
    const away = (at: number): number => Math.hypot(units[at]!.lat - middle.lat, units[at]!.lon - middle.lon);
    const count = 1 + this.#pick(members.length - 1);
    return members.toSorted((a, b) => away(a) - away(b) || a - b).slice(0, count);
  }
}

interface Piece {
  readonly lot: number;
  readonly own: readonly number[];
}

const added = (a: Sums, b: Sums): Sums => ({ volume: a.volume + b.volume, spend: a.spend + b.spend });
const taken = (a: Sums, b: Sums): Sums => ({ volume: a.volume - b.volume, spend: a.spend - b.spend });
const ascending = (members: readonly number[]): readonly number[] => members.toSorted((a, b) => a - b);
