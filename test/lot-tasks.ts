// Made-up tasks of dividing a contract, each drawn from a seed: bodies of some size spread over a map, some with trades.
import { random } from '../src/modules/optimiser/engine/random.ts';
import { ratesOf, reader } from '../src/modules/optimiser/engine/rates.ts';
import type { DivisionTask } from '../src/modules/optimiser/lots/division.ts';
import { lotFigures, partsTotal, unitFigures } from '../src/modules/optimiser/lots/prices.ts';
import { lotShapes } from '../src/modules/optimiser/lots/shapes.ts';
import type { LotUnit } from '../src/modules/optimiser/lots/units.ts';
import type { LotBasis } from '../src/modules/optimiser/lots.ts';
import { category, need, parametersWith } from './optimiser-problems.ts';

export interface LotDraw {
  readonly seed: number;
  readonly units: number;
  readonly by: LotBasis;
  readonly over?: Partial<DivisionTask>;
}

const TRADES = ['03111', '03112', '03119'];
const MARKETS = ['local', 'regional', 'national', 'international'] as const;

/** Cheap lots and steep competition in every other task, so that dividing pays in some. */
export function drawTask({ seed, units: count, by, over = {} }: LotDraw): DivisionTask {
  const next = random(seed * 7919 + count);
  const units = Array.from({ length: count }, (_, at): LotUnit => {
    const value = Math.round(60_000 * 10 ** (2.4 * next()));
    const owner = `b${String(at).padStart(2, '0')}`;
    const trade = by === 'trade' ? TRADES[Math.floor(next() * TRADES.length)]! : null;
    const own = need(`n${owner}`, owner, { value, termYears: 1 + Math.floor(next() * 4) });
    return { authority: owner, trade, needs: [own], lat: 60 + 2 * next(), lon: 9 + 4 * next() };
  });
  const params = parametersWith(seed % 2 === 0 ? { 'bids.spread': 1.8, 'lot.followUp': 4_000 } : {});
  const market = MARKETS[Math.floor(next() * MARKETS.length)]!;
  const priceClass = seed % 3 === 0 ? 'works' : 'standardGoods';
  const rates = ratesOf(reader(params, 'base'), category('k0', { market, priceClass }));
  const figures = unitFigures(units, rates, 'base');
  const whole = lotFigures(figures, [...units.keys()]);
  return {
    units,
    figures,
    mayBeLot: lotShapes(units, by),
    fewerThanBids: true,
    smallest: 0,
    largest: Number.POSITIVE_INFINITY,
    mostLots: Number.POSITIVE_INFINITY,
    capacity: whole.volume / 4,
    budget: partsTotal(whole.parts) + 0.02 * whole.parts.purchases,
    ...over,
  };
}
