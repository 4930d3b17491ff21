// What one tender costs, computed anew from the parameters: the cost model written down a second time.
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Agreement, Category, ProcedureClass } from '../model.ts';
import { annualValue, type Bundle, delay, type Figures, isOpenIn } from './inputs.ts';

export interface Tender {
  readonly purchase: readonly number[];
  /** What is bought on the contract at price index 1. */
  readonly spend: readonly number[];
  readonly waiting: readonly number[];
  readonly km: readonly number[];
  readonly procedure: number;
  readonly procedureClass: ProcedureClass;
  readonly lots: number;
  readonly bids: number;
  readonly perMember: number;
  readonly groupSize: number;
  readonly travel: number;
  readonly total: number;
  /** Of all lots together; bids and the parts of the price are those of each. */
  readonly volume: number;
  readonly expectedBids: number;
  readonly volumePart: number;
  readonly bidsPart: number;
}

export const plus = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Amounts of a bundle before any price: on the contract and outside it, present value and yearly volume. */
export function amountsOf(bundle: Bundle, figures: Figures) {
  const rate = figures.get('discount.rate');
  const comply = figures.get('comply');
  let [volume, spend, outside, tender] = [0, 0, 0, 0];
  for (const need of bundle.needs) {
    const yearly = annualValue(need, figures.scenario);
    const years = rate === 0 ? need.termYears : Math.expm1(Math.log1p(rate) * -need.termYears) / -rate;
    volume += yearly * comply;
    spend += yearly * comply * years;
    outside += yearly * (1 - comply) * years;
    tender += yearly * need.termYears;
  }
  return { volume, spend, outside, tender };
}

/** At most seven bids are expected, and lots are fewer than the bids on each. */
export const MOST_LOTS = 6;

/** Bids at a volume and the index they give; straight lines between six points a decade from 1e4 to 1e10. */
export class Competition {
  readonly knots: readonly { readonly at: number; readonly bids: number; readonly index: number }[];

  constructor(figures: Figures, category: Category) {
    const peak = figures.get(`bids.peak.${category.market}`);
    const best = figures.get(`bids.peakVolume.${category.market}`);
    const spread = figures.get('bids.spread');
    const table = (bids: number): number => figures.get(`bids.index.${bids}`);
    this.knots = Array.from({ length: 37 }, (_, k) => {
      const at = 10 ** (4 + k / 6);
      const raw = peak - spread * Math.log10(at / best) ** 2;
      const bids = raw < 1 ? 1 : raw > 7 ? 7 : raw;
      const down = Math.min(6, Math.trunc(bids));
      return { at, bids, index: table(down) * (down + 1 - bids) + table(down + 1) * (bids - down) };
    });
  }

  read(volume: number): { bids: number; index: number } {
    const above = this.knots.findIndex(({ at }) => at >= volume);
    if (above === 0) return this.knots[0]!;
    if (above === -1) return this.knots[36]!;
    const a = this.knots[above - 1]!;
    const b = this.knots[above]!;
    const part = (volume - a.at) / (b.at - a.at);
    return { bids: a.bids + part * (b.bids - a.bids), index: a.index + part * (b.index - a.index) };
  }

  /** Whether a tender of this yearly volume may be divided in so many equal lots: fewer than the bids on each. */
  allows(lots: number, volume: number): boolean {
    if (lots === 1) return true;
    return Number.isInteger(lots) && lots > 1 && this.read(volume / lots).bids - 1 >= lots - 1e-9;
  }

  lotNumbers(volume: number): number[] {
    return Array.from({ length: MOST_LOTS }, (_, k) => k + 1).filter((lots) => this.allows(lots, volume));
  }
}

export const scalePart = (figures: Figures, category: Category, volume: number): number => {
  const floor = figures.get(`price.floor.${category.priceClass}`);
  const halfway = figures.get(`price.volume.${category.priceClass}`);
  return (
    floor + (1 - floor) * (1 + volume / halfway) ** -figures.get(`price.steepness.${category.priceClass}`)
  );
};

const PROCEDURES: readonly ProcedureClass[] = ['direct', 'simple', 'national', 'eea'];

/** Value of a whole tender in NOK, and when it starts. */
interface Worth {
  readonly worth: number;
  readonly start: Quarter;
}

export function procedureFor(figures: Figures, category: Category, { worth, start }: Worth): ProcedureClass {
  const ids = [
    'threshold.act',
    'threshold.national',
    `threshold.eea${category.kind === 'works' ? 'Works' : ''}`,
  ];
  const reached = ids.map((id) => worth >= figures.at(id, start));
  return PROCEDURES[reached.lastIndexOf(true) + 1]!;
}

/** Straight line through the earth between two points on the unit sphere. */
function chordBetween(a: Bundle['host'], b: Bundle['host']): number {
  const point = ({ lat, lon }: Bundle['host']): [number, number, number] => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [p, q] = [point(a), point(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

export function kmBetween(a: Bundle, b: Bundle, figures: Figures): number {
  if (a === b) return 0;
  const angle = 2 * Math.asin(Math.min(1, chordBetween(a.host, b.host) / 2));
  return 6371.0088 * angle * figures.get('distance.roadFactor');
}

/** When a tender starts and into how many equal lots it is divided. */
export interface Terms {
  readonly start: Quarter;
  readonly lots: number;
}

/** The cost of bundles bought together, the first one leading; null when one of them cannot start then. */
export function tenderOf(
  bundles: readonly Bundle[],
  { start, lots }: Terms,
  figures: Figures,
): Tender | null {
  const lead = bundles[0]!;
  const { category } = lead;
  const amounts = bundles.map((bundle) => amountsOf(bundle, figures));
  const volume = plus(amounts.map((amount) => amount.volume));
  const volumePart = scalePart(figures, category, volume / lots);
  const { bids: expectedBids, index: bidsPart } = new Competition(figures, category).read(volume / lots);
  const waits = bundles.map((bundle) => bundle.needs.map((need) => delay(need, start, figures)));
  if (waits.flat().includes(null)) return null;
  const waiting = waits.map((each) => plus(each as number[]));
  const onContract = amounts.map(({ spend }) => spend);
  const purchase = amounts.map(({ spend, outside }) => outside + spend * volumePart * bidsPart);
  const km = bundles.map((bundle) => kmBetween(lead, bundle, figures));
  const procedureClass = procedureFor(figures, category, {
    worth: plus(amounts.map(({ tender }) => tender)),
    start,
  });
  const parts = {
    procedure: figures.get(`procedure.${procedureClass}`),
    lots: figures.get('lot.followUp') * lots,
    bids: figures.get('bid.returned') * figures.get('bid.cost') * expectedBids * lots,
    perMember: figures.get('coordination.perMember') * (bundles.length - 1),
    groupSize: figures.get('coordination.perMemberSquared') * bundles.length ** 2,
    travel: figures.get('coordination.perKm') * plus(km),
  };
  const total = plus(purchase) + plus(waiting) + plus(Object.values(parts));
  return {
    ...parts,
    purchase,
    spend: onContract,
    waiting,
    km,
    procedureClass,
    total,
    volume,
    expectedBids,
    volumePart,
    bidsPart,
  };
}

/** Quarters in which every need of the bundles can start. */
export function commonQuarters(bundles: readonly Bundle[], figures: Figures): Quarter[] {
  const needs = bundles.flatMap((bundle) => bundle.needs);
  const candidates = new Set<number>();
  for (const { from, to } of needs[0]?.starts ?? [])
    for (let at: number = from; at <= to; at++) candidates.add(at);
  const common = [...candidates].filter((at) => needs.every((need) => delay(need, at, figures) !== null));
  return common.sort((a, b) => a - b) as Quarter[];
}

/** What a bundle costs called off from an agreement; null where it cannot start then or the agreement is not open. */
export function callOffOf(
  bundle: Bundle,
  { agreement, start }: { readonly agreement: Agreement; readonly start: Quarter },
  figures: Figures,
): CallOff | null {
  const waits = bundle.needs.map((need) => delay(need, start, figures));
  if (waits.includes(null) || !isOpenIn(agreement, start)) return null;
  const { spend, outside } = amountsOf(bundle, figures);
  const { priceIndexLow: low, priceIndex: base, priceIndexHigh: high, fee } = agreement;
  const unitPrice = { low, base, high }[figures.scenario] + (fee ?? figures.get('fee.national'));
  const [purchase, waiting] = [outside + spend * unitPrice, plus(waits as number[])];
  const callOff = figures.get('agreement.callOff');
  return {
    agreement,
    start,
    spend,
    unitPrice,
    purchase,
    waiting,
    callOff,
    total: purchase + waiting + callOff,
  };
}

export interface CallOff {
  readonly agreement: Agreement;
  readonly start: Quarter;
  readonly spend: number;
  /** The fee included. */
  readonly unitPrice: number;
  readonly purchase: number;
  readonly waiting: number;
  readonly callOff: number;
  readonly total: number;
}

/** How a bundle is bought by its unit only: a tender of its own, or a call-off. */
export type Alone =
  | { readonly by: 'tender'; readonly tender: Tender; readonly start: Quarter; readonly total: number }
  | ({ readonly by: 'agreement' } & CallOff);

/** The cheapest way, quarter and number of lots; of equals a tender of its own. */
export function aloneOf(bundle: Bundle, figures: Figures): Alone {
  const ways: Alone[] = [];
  const numbers = new Competition(figures, bundle.category).lotNumbers(amountsOf(bundle, figures).volume);
  for (const start of commonQuarters([bundle], figures)) {
    for (const lots of bundle.mustUse ? [] : numbers) {
      const tender = tenderOf([bundle], { start, lots }, figures);
      if (tender) ways.push({ by: 'tender', tender, start, total: tender.total });
    }
    for (const agreement of bundle.mayUse) {
      const called = callOffOf(bundle, { agreement, start }, figures);
      if (called) ways.push({ by: 'agreement', ...called });
    }
  }
  const [first, ...others] = ways;
  if (first === undefined) throw new Error(`${bundle.id} cannot start`);
  return others.reduce((best, way) => (way.total < best.total ? way : best), first);
}
