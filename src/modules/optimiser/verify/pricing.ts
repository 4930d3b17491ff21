// How much less than its members' prices can a tender of one lead cost? Answered from below, so that a bound that
// passes is a bound. For a slope, the price of any volume in a stretch is at least a line of that slope; under a line
// the best members are the cheapest ones. The best slope is searched for, then the worst stretch is halved.
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Category } from '../model.ts';
import type { Listed } from './branches.ts';
import { type Candidate, type Led, mayStandIn, type Stretch, startsOf } from './candidates.ts';
import type { InLots } from './dividing.ts';
import { FinedChoices, Fines } from './fines.ts';
import { leastFitting } from './fitting.ts';
import { LEAST_GAIN, limitKm, type Prices } from './groups.ts';
import { type Bundle, delay, type Figures, mayMeet } from './inputs.ts';
import { inLots, lowestAbove, type PriceFloor, piece } from './price-floor.ts';
import { amountsOf, Competition, kmBetween, procedureFor, scalePart } from './tender.ts';

const MOST_HALVINGS = 600;
const SLOPES = 40;
const EXACT_ENOUGH = 0.002;
/** Stretches no wider than this are looked through member by member. */
const FEW_FIT = 1.1;
/** Longer lists are not gone through. */
const MOST_LISTED = 200_000;

export class ComponentPricing {
  readonly #bundles: readonly Bundle[];
  readonly #figures: Figures;
  readonly #alone: readonly number[];
  readonly #prices: readonly number[];
  readonly #category: Category;
  readonly #charges: Prices['charges'];
  readonly #competition: Competition;
  readonly #amounts: readonly ReturnType<typeof amountsOf>[];
  readonly #ratio: { spend: number; least: number; most: number };
  /** Numbers of lots that can pay. */
  readonly #ways: readonly InLots[];

  readonly #fines: Fines;

  constructor(bundles: readonly Bundle[], prices: readonly number[], market: Prices, fines = new Fines([])) {
    this.#fines = fines;
    const figures = market.figures.base;
    this.#alone = bundles.map((bundle) => market.alone(bundle, 'base').total);
    this.#bundles = bundles;
    this.#prices = prices;
    this.#charges = market.charges;
    this.#figures = figures;
    this.#category = bundles[0]!.category;
    this.#competition = new Competition(figures, this.#category);
    this.#ways = market.waysIn(this.#category);
    this.#amounts = bundles.map((bundle) => amountsOf(bundle, figures));
    const buying = this.#amounts.filter(({ volume }) => volume > 0);
    const terms = buying.map(({ tender, volume }) => tender / volume);
    const spend = buying.length > 0 ? Math.min(...buying.map((a) => a.spend / a.volume)) : 0;
    this.#ratio = { spend, least: Math.min(...terms, 1e9), most: Math.max(...terms, 0) };
  }

  /** At most 0, NOK: no tender led by this bundle for two or more costs less than its members' prices plus this. */
  shortfall(lead: number): number {
    const bundle = this.#bundles[lead]!;
    if (!bundle.host.canLead) return 0;
    let least = 0;
    for (const start of startsOf(bundle.needs[0]!))
      least = Math.min(least, this.#atStart(lead, start, least));
    return least;
  }

  /** Every tender of two or more that, fined, costs less than its members' prices and `margin` NOK; null when there are too many. */
  listed(margin: number): Listed[] | null {
    const least = new Map<string, Listed>();
    const mayStand = this.#bundles.map((a, k) =>
      this.#bundles.map((b, other) => k === other || mayMeet(a, b)),
    );
    const keep = (members: readonly number[], above: number): void => {
      const key = String.fromCharCode(...members);
      const cost = members.reduce((sum, k) => sum + this.#prices[k]!, above);
      const known = least.get(key)?.cost ?? Number.POSITIVE_INFINITY;
      const isLawful = members.every((a) => members.every((b) => mayStand[a]![b]));
      if (above + this.#fines.of(members) < margin && cost < known && isLawful)
        least.set(key, { members, cost });
    };
    for (const [lead, { host, needs }] of this.#bundles.entries()) {
      if (!host.canLead) continue;
      for (const start of startsOf(needs[0]!))
        if (!this.#listAt(lead, start, { margin, keep }) || least.size > MOST_LISTED) return null;
    }
    return [...least.values()];
  }

  #listAt(lead: number, start: Quarter, { margin, keep }: Listing): boolean {
    const head = this.#candidate(lead, lead, start);
    if (head === null) return true;
    const placeOf = new Map<Candidate, number>();
    for (const k of this.#bundles.keys()) {
      const other = k === lead ? null : this.#candidate(lead, k, start);
      if (other !== null) placeOf.set(other, k);
    }
    if (placeOf.size === 0) return true;
    const others = [...placeOf.keys()];
    return this.#ways.every((way) =>
      this.#listInLots({ head, others, start, ...way }, { lead, placeOf, margin, keep }),
    );
  }

  #listInLots(led: Led, { lead, placeOf, margin, keep }: ListingOfLead): boolean {
    const { head } = led;
    const open = this.#firstEnds(led);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [from, to] = next;
      const stretch = this.#stretch(led, next, margin);
      if (stretch.bound >= margin) continue;
      const { others, choices, fit } = this.#choicesIn(led, stretch);
      // Where no tender costs less than its members alone, none is worth listing.
      const spared = (k: number): number => this.#alone[k]! - this.#prices[k]!;
      const gains = choices.map(
        ({ weight }, at) => weight - others[at]!.fined - spared(placeOf.get(others[at]!)!),
      );
      if (gains.reduce((sum, gain) => sum + Math.min(0, gain), fit.base - spared(lead)) >= 0) continue;
      const record = (chosen: readonly number[]): void => {
        const taken = chosen.map((k) => others[k]!);
        const members = [lead, ...taken.map((other) => placeOf.get(other)!)];
        const unfined = taken.reduce(
          (cost, { fined }) => cost - fined,
          this.#trueCost([head, ...taken], led),
        );
        keep(
          members.sort((a, b) => a - b),
          unfined,
        );
      };
      const isNarrow = to <= from * FEW_FIT || to - from < 1;
      const places = choices.map(({ weight, volume }, at) => {
        const { fined } = others[at]!;
        return { weight: weight - fined, volume, participant: placeOf.get(others[at]!)! };
      });
      if (isNarrow && new FinedChoices(places, lead, this.#fines).each(fit, margin, record)) continue;
      if (to - from < 1 || to < from * 1.0002) return false;
      const half = from > 0 ? Math.sqrt(from * to) : to / 2;
      open.push([from, half], [half, to]);
    }
    return true;
  }

  #candidate(lead: number, k: number, start: Quarter): Candidate | null {
    const bundle = this.#bundles[k]!;
    const head = this.#bundles[lead]!;
    if (k !== lead && !mayMeet(head, bundle)) return null;
    const km = kmBetween(head, bundle, this.#figures);
    if (km > limitKm(this.#category, this.#figures) * (1 + 1e-12)) return null;
    let unpriced = this.#amounts[k]!.outside;
    for (const need of bundle.needs) {
      const cost = delay(need, start, this.#figures);
      if (cost === null) return null;
      unpriced += cost;
    }
    const { volume, spend, tender } = this.#amounts[k]!;
    const joining =
      this.#figures.get('coordination.perMember') + this.#figures.get('coordination.perKm') * km;
    const extra = Math.max(0, spend - this.#ratio.spend * volume);
    const left = this.#alone[k]! - LEAST_GAIN - unpriced;
    const mostIndex = spend > 0 ? (left / spend) * (1 + 1e-9) : Number.POSITIVE_INFINITY;
    const fined = k === lead ? 0 : this.#fines.beside(lead, k);
    const charged =
      (k === lead ? this.#charges.lead(head.host.id) : joining) +
      this.#charges.perVolume(this.#category.id, start) * volume;
    const own = unpriced - this.#prices[k]! + charged + fined;
    return { own, fined, volume, extra, spend, tender, mostIndex };
  }

  #atStart(lead: number, start: Quarter, known: number): number {
    const head = this.#candidate(lead, lead, start);
    if (head === null) return 0;
    const others = this.#bundles.flatMap((_, k) =>
      k === lead ? [] : (this.#candidate(lead, k, start) ?? []),
    );
    if (others.length === 0) return 0;
    return this.#ways.reduce(
      (least, way) => Math.min(least, this.#inLots({ head, others, start, ...way }, least)),
      known,
    );
  }

  #inLots(led: Led, known: number): number {
    const measure = (from: number, to: number): Stretch => this.#stretch(led, [from, to], Math.min(known, 0));
    let open = this.#firstEnds(led).map(([from, to]) => measure(from, to));
    if (open.length === 0) return known;
    let reached = Math.min(known, ...open.map((stretch) => stretch.reached));
    for (let round = 0; round < MOST_HALVINGS; round++) {
      const worst = open.reduce((a, b) => (b.bound < a.bound ? b : a));
      if (worst.bound >= reached - EXACT_ENOUGH) break;
      if (worst.slope !== null && worst.to <= worst.from * FEW_FIT) {
        const fitted = this.#fitted(led, worst, reached - EXACT_ENOUGH);
        open = open.map((stretch) => (stretch === worst ? fitted : stretch));
        reached = Math.min(reached, fitted.reached);
        continue;
      }
      if (worst.to - worst.from < 1 || worst.to < worst.from * 1.0002) break;
      const half = worst.from > 0 ? Math.sqrt(worst.from * worst.to) : worst.to / 2;
      const parts = [measure(worst.from, half), measure(half, worst.to)];
      open = [...open.filter((stretch) => stretch !== worst), ...parts].filter(
        ({ bound }) => bound < reached,
      );
      reached = Math.min(reached, ...parts.map((stretch) => stretch.reached));
      if (open.length === 0) return reached;
    }
    return Math.min(reached, ...open.map(({ bound }) => bound));
  }

  /** The volumes a tender may have, cut where its procedure may change. */
  #firstEnds({ head, others, start, from, to }: Led): [number, number][] {
    // All of them together are as large as this, in whatever order they are summed.
    const all = others.reduce((sum, { volume }) => sum + volume, head.volume) * (1 + 1e-9);
    const [least, top] = [Math.max(head.volume, from), Math.min(all, to)];
    if (least > top) return [];
    const ends = [least, ...this.#jumps(start).filter((at) => at > least && at < top), top];
    return ends.slice(1).map((to, k) => [ends[k]!, to]);
  }

  /** Volumes at which the procedure may change. */
  #jumps(start: Quarter): number[] {
    if (this.#ratio.most === 0) return [];
    const jumps = this.#thresholds(start).flatMap((limit) => [
      limit / this.#ratio.most,
      limit / this.#ratio.least,
    ]);
    return [...new Set(jumps)].sort((a, b) => a - b);
  }

  #thresholds(start: Quarter): number[] {
    const eea = this.#category.kind === 'works' ? 'threshold.eeaWorks' : 'threshold.eea';
    return ['threshold.act', 'threshold.national', eea].map((id) => this.#figures.at(id, start));
  }

  #procedureCost(worth: number, start: Quarter): number {
    return this.#figures.get(`procedure.${procedureFor(this.#figures, this.#category, { worth, start })}`);
  }

  #stretch(led: Led, [from, to]: readonly [number, number], enough: number): Stretch {
    const price = this.#priceFloor(led, from, to);
    if (led.head.mostIndex < price.leastIndex)
      return { from, to, bound: Number.POSITIVE_INFINITY, reached: 0, slope: null };
    const fitting = { ...led, others: led.others.filter(mayStandIn(led, price, to)) };
    const evaluate = (slope: number) => this.#underLine(fitting, price, slope);
    const steepest = price.points.reduce((most, point) => Math.max(most, Math.abs(point.rise)), 0);
    const middle = to > from ? (price.points.at(-1)!.end - price.points[0]!.begin) / (to - from) : 0;
    let best = evaluate(middle);
    let bestSlope = middle;
    let reached = best.reached;
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    let step = steepest + 1;
    // The bound is concave in the slope: walk towards the side the members' volume points to, then halve.
    for (let k = 0, slope = middle, at = best; k < SLOPES && best.bound < enough; k++) {
      if (at.volume > at.touch) low = slope;
      else high = slope;
      const isOpen = low === Number.NEGATIVE_INFINITY || high === Number.POSITIVE_INFINITY;
      slope = isOpen ? slope + (at.volume > at.touch ? step : -step) : (low + high) / 2;
      if (isOpen) step *= 2;
      at = evaluate(slope);
      reached = Math.min(reached, at.reached);
      if (at.bound > best.bound) [best, bestSlope] = [at, slope];
    }
    return { from, to, bound: best.bound, reached, slope: bestSlope };
  }

  /** The bound of a stretch over tenders whose volume lies in it. */
  #fitted(led: Led, stretch: Stretch, limit: number): Stretch {
    const { others, choices, fit } = this.#choicesIn(led, stretch);
    const trueCost = (chosen: readonly number[]): number => {
      const taken = [led.head, ...chosen.map((k) => others[k]!)];
      return chosen.length === 0 ? Number.POSITIVE_INFINITY : this.#trueCost(taken, led);
    };
    const found = leastFitting(choices, { ...fit, trueCost }, limit);
    if (found === null) return { ...stretch, slope: null };
    return {
      from: stretch.from,
      to: stretch.to,
      bound: Math.max(stretch.bound, found),
      reached: found < limit ? Math.min(stretch.reached, found) : stretch.reached,
      slope: null,
    };
  }

  /** Who can be chosen in a stretch, under a line. The growth with the number of members is drawn as a line too. */
  #choicesIn(led: Led, { from, to, slope }: Stretch) {
    const price = this.#priceFloor(led, from, to);
    const others = led.others.filter(mayStandIn(led, price, to));
    const line = this.#lineOf({ ...led, others }, price, slope ?? 0);
    const cheapest = line.weighted.map(({ weight }) => weight).sort((a, b) => a - b);
    const around = cheapest.filter((weight, k) => weight + line.squared * (2 * k + 3) < 0).length;
    const most = (this.#category.maxMembers ?? this.#figures.get('group.maxMembers')) - 1;
    const growth = 2 * line.squared * (Math.min(around, most) + 1);
    // Where more than a tender holds would pay to be taken, each is charged what makes them few enough; a full one gets it back.
    const crowding = Math.max(0, -((cheapest[most] ?? 0) + growth));
    const base = line.base - line.squared * Math.min(around, most) ** 2 - crowding * most;
    const choices = line.weighted.map(({ other, weight }) => ({
      weight: weight + growth + crowding,
      volume: other.volume,
    }));
    return { others, choices, fit: { base, volume: led.head.volume, from, to, most } };
  }

  /** The price of volumes in a stretch from below, piece by piece, and the cheapest procedure it can have. */
  #priceFloor({ start, lots }: Pick<Led, 'start' | 'lots'>, from: number, to: number): PriceFloor {
    const [low, high] = [from / lots, to / lots];
    const cuts = new Set([low, high]);
    for (const { at } of this.#competition.knots) if (at > low && at < high) cuts.add(at);
    for (let k = 1; k < 8; k++) cuts.add(low + ((high - low) * k) / 8);
    const at = [...cuts].sort((a, b) => a - b);
    const read = at.map((volume) => {
      const { bids, index } = this.#competition.read(volume);
      const scale = scalePart(this.#figures, this.#category, volume);
      return { volume, bids, index, scale };
    });
    const perBid = this.#figures.get('bid.returned') * this.#figures.get('bid.cost');
    const pieces = read.slice(1).map((b, k) => inLots(piece(read[k]!, b, this.#ratio.spend, perBid), lots));
    const leastIndex = read.at(-1)!.scale * Math.min(...read.map(({ index }) => index));
    const [least, most] = [this.#ratio.least * from * (1 + 1e-9), this.#ratio.most * to * (1 + 1e-9)];
    const between = this.#thresholds(start).filter((at) => at > least && at < most);
    const costs = [least, ...between, most].map((worth) => this.#procedureCost(worth, start));
    const procedure = Math.min(...costs);
    return { points: pieces, leastIndex, procedure };
  }

  #underLine(
    led: Led,
    price: PriceFloor,
    slope: number,
  ): { bound: number; volume: number; touch: number; reached: number } {
    const { base, touch, squared, weighted } = this.#lineOf(led, price, slope);
    const most = this.#category.maxMembers ?? this.#figures.get('group.maxMembers');
    weighted.sort((a, b) => a.weight - b.weight);
    let bound = base;
    let size = 1;
    for (const { weight } of weighted) {
      const step = weight + squared * ((size + 1) ** 2 - size ** 2);
      if (step >= 0 || size >= most) break;
      bound += step;
      size++;
    }
    const taken = [led.head, ...weighted.slice(0, size - 1).map(({ other }) => other)];
    const volume = taken.reduce((sum, one) => sum + one.volume, 0);
    return {
      bound,
      volume,
      touch,
      reached: size === 1 ? 0 : Math.min(0, this.#trueCost(taken, led)),
    };
  }

  /** What the lead alone costs under a line of this slope below the price, and what each of the others adds. */
  #lineOf(led: Led, price: PriceFloor, slope: number) {
    let intercept = Number.POSITIVE_INFINITY;
    let touch = 0;
    for (const point of price.points) {
      const { least, at } = lowestAbove(point, slope);
      if (least < intercept) [intercept, touch] = [least, at];
    }
    const squared = this.#figures.get('coordination.perMemberSquared');
    const weighted = led.others.map((other) => ({
      other,
      weight: other.own + slope * other.volume + other.extra * price.leastIndex,
    }));
    const { head } = led;
    const purchase = intercept + slope * head.volume + head.extra * price.leastIndex;
    const followUp = led.lots * this.#figures.get('lot.followUp');
    const base = price.procedure + followUp + head.own + purchase + squared;
    return { base, touch, squared, weighted };
  }

  #trueCost(taken: readonly Candidate[], { start, lots }: Pick<Led, 'start' | 'lots'>): number {
    const volume = taken.reduce((sum, one) => sum + one.volume, 0);
    const worth = taken.reduce((sum, { tender }) => sum + tender, 0);
    const spend = taken.reduce((sum, one) => sum + one.spend, 0);
    const own = taken.reduce((sum, one) => sum + one.own, 0);
    if (!this.#competition.allows(lots, volume)) return Number.POSITIVE_INFINITY;
    const { bids, index: competition } = this.#competition.read(volume / lots);
    const index = competition * scalePart(this.#figures, this.#category, volume / lots);
    if (taken.some((one) => one.mostIndex < index)) return Number.POSITIVE_INFINITY;
    const procedure = this.#procedureCost(worth, start);
    const perBid = this.#figures.get('bid.returned') * this.#figures.get('bid.cost');
    const grouping = this.#figures.get('coordination.perMemberSquared') * taken.length ** 2;
    const price = spend * index + lots * (perBid * bids + this.#figures.get('lot.followUp'));
    return own + price + procedure + grouping;
  }
}

interface Listing {
  /** NOK above the prices. */
  readonly margin: number;
  readonly keep: (members: readonly number[], above: number) => void;
}

interface ListingOfLead extends Listing {
  readonly lead: number;
  readonly placeOf: ReadonlyMap<Candidate, number>;
}
