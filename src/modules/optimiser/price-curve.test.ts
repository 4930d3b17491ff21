// A curve is found again in noisy prices, thin or contrary prices are refused with the reason, and no number leaves what
// its parameter may be.

import { describe, expect, test } from 'vitest';
import { category, shippedParameters } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { adjustParameters } from './parameters.ts';
import {
  curveIndex,
  curveParameters,
  fitPriceCurve,
  type PriceFit,
  type PriceObservation,
  usualCurve,
} from './price-curve.ts';

const params = shippedParameters();
const usual = usualCurve(params, { ...category('k0'), priceClass: 'standardGoods', market: 'national' });
const CURVES = [
  { floor: 0.7, steepness: 0.5, halfVolume: 300_000 },
  { floor: 0.85, steepness: 0.35, halfVolume: 1_000_000 },
  { floor: 0.95, steepness: 0.4, halfVolume: 500_000 },
];

function random(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

interface Drawn {
  readonly seed: number;
  readonly count?: number;
  /** Standard deviation of the logarithm. */
  readonly noise?: number;
  readonly items?: number;
  readonly volumes?: readonly [number, number];
}

/** Awards of things of very different price along one curve, competition as the model expects it. */
function drawn(
  curve: (typeof CURVES)[0],
  { seed, count = 60, noise = 0.04, items = 3, volumes = [1e5, 5e7] }: Drawn,
) {
  const next = random(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, (_, k): PriceObservation => {
    const volume = volumes[0] * (volumes[1] / volumes[0]) ** next();
    const reference = [12, 480, 95_000][k % items]!;
    const index = curveIndex(curve, volume) * usual.competition(volume, undefined);
    return { item: `vare ${k % items}`, volume, unitPrice: reference * index * Math.exp(noise * normal()) };
  });
}

function fitOf(observations: readonly PriceObservation[]): PriceFit {
  const fit = fitPriceCurve(observations, usual);
  if (!fit.ok) throw new Error(JSON.stringify(fit.problems));
  return fit.value;
}

const valuesOf = ({ floor, steepness, halfVolume }: PriceFit) => ({
  floor: floor.value,
  steepness: steepness.value,
  halfVolume: halfVolume.value,
});

const codeOf = (observations: readonly PriceObservation[]): string | undefined => {
  const fit = fitPriceCurve(observations, usual);
  return fit.ok ? undefined : fit.problems[0]?.code;
};

const fallOf = (curve: (typeof CURVES)[0], { from, to }: PriceFit): number =>
  1 - curveIndex(curve, to) / curveIndex(curve, from);

describe.each(CURVES)('a curve with floor $floor', (curve) => {
  test('is found again in prices that scatter by four per cent', () => {
    const fits = Array.from({ length: 8 }, (_, seed) => fitOf(drawn(curve, { seed: seed + 1 })));
    for (const fit of fits) {
      expect(Math.abs(fit.fall.value - fallOf(curve, fit))).toBeLessThan(0.05);
      expect(fit.n).toBeGreaterThan(50);
      expect(fit.fall.low).toBeLessThanOrEqual(fit.fall.value);
      expect(fit.fall.high).toBeGreaterThanOrEqual(fit.fall.value);
    }
    const held = fits.filter(
      (fit) => fit.fall.low <= fallOf(curve, fit) && fallOf(curve, fit) <= fit.fall.high,
    );
    expect(held.length).toBeGreaterThanOrEqual(6);
  });

  test('and its numbers lie in the ranges that are told', () => {
    const fit = fitOf(drawn(curve, { seed: 7, count: 150, noise: 0.02 }));
    expect(fit.floor.low).toBeLessThanOrEqual(curve.floor + 0.02);
    expect(fit.floor.high).toBeGreaterThanOrEqual(curve.floor - 0.02);
    expect(fit.steepness.low).toBeLessThanOrEqual(curve.steepness);
    expect(fit.steepness.high).toBeGreaterThanOrEqual(curve.steepness);
    expect(fit.halfVolume.low).toBeLessThanOrEqual(curve.halfVolume);
    expect(fit.halfVolume.high).toBeGreaterThanOrEqual(curve.halfVolume);
    expect(fit.r2).toBeGreaterThan(0.1);
  });
});

test('prices that do not fall with volume give a curve that hardly falls', () => {
  const flat = { floor: 1, steepness: 0.4, halfVolume: 500_000 };
  const fit = fitOf(drawn(flat, { seed: 3, count: 120, noise: 0.02 }));
  expect(fit.fall.value).toBeLessThan(0.02);
  expect(fit.fall.high).toBeLessThan(0.06);
});

test('wild prices are left out and do not move the curve', () => {
  const clean = drawn(CURVES[0]!, { seed: 5 });
  const wild = clean.map((one, k) => (k % 12 === 0 ? { ...one, unitPrice: one.unitPrice * 1000 } : one));
  const fit = fitOf(wild);
  expect(fit.leftOut).toBeGreaterThanOrEqual(5);
  expect(Math.abs(fit.fall.value - fitOf(clean).fall.value)).toBeLessThan(0.03);
});

test('the order does not matter, nor the unit of the price', () => {
  const given = drawn(CURVES[1]!, { seed: 9 });
  const fit = fitOf(given);
  expect(fitOf(given.toReversed())).toEqual(fit);
  const inOre = given.map((one) => ({ ...one, unitPrice: one.unitPrice * 100 }));
  expect(valuesOf(fitOf(inOre))).toEqual(valuesOf(fit));
});

test('bids that are told are taken out of the price, so that competition does not count twice', () => {
  const flat = { floor: 1, steepness: 0.4, halfVolume: 500_000 };
  const many = drawn(flat, { seed: 4, count: 80, noise: 0.01 }).map((one) => {
    const bids = one.volume > 5e6 ? 6 : 2;
    const expected = usual.competition(one.volume, undefined);
    return { ...one, bids, unitPrice: (one.unitPrice / expected) * usual.competition(one.volume, bids) };
  });
  expect(fitOf(many).fall.value).toBeLessThan(0.02);
});

describe('refused, so that the usual curve is kept:', () => {
  test('few prices, and things bought once each', () => {
    expect(codeOf([])).toBe('curve.tooFew');
    expect(codeOf(drawn(CURVES[0]!, { seed: 1, count: 11 }))).toBe('curve.tooFew');
    const once = drawn(CURVES[0]!, { seed: 1 }).map((one, k) => ({ ...one, item: `vare ${k}` }));
    expect(codeOf(once)).toBe('curve.tooFew');
  });

  test('volumes that are nearly the same', () => {
    expect(codeOf(drawn(CURVES[0]!, { seed: 1, volumes: [1e6, 3e6] }))).toBe('curve.sameVolume');
  });

  test('prices that rise with volume', () => {
    const rising = drawn(CURVES[0]!, { seed: 1 }).map((one) => ({
      ...one,
      unitPrice: 10 * one.volume ** 0.1,
    }));
    expect(codeOf(rising)).toBe('curve.rising');
  });

  test('prices that scatter so much that they tell nothing', () => {
    const codes = [1, 2, 3, 4, 5].map((seed) => codeOf(drawn(CURVES[2]!, { seed, count: 20, noise: 0.6 })));
    expect(codes.every((code) => code === 'curve.tooUncertain' || code === 'curve.rising')).toBe(true);
  });

  test('what is no price or no volume, with its place', () => {
    const faulty = [
      { volume: 0, unitPrice: 5 },
      { volume: 1e6, unitPrice: Number.NaN },
    ];
    const fit = fitPriceCurve([...drawn(CURVES[0]!, { seed: 1 }), ...faulty], usual);
    expect(fit.ok ? [] : fit.problems.map(({ path }) => path)).toEqual(['60', '61']);
  });
});

test('no number leaves what its parameter may be, whatever the prices', () => {
  const steep = { floor: 0.2, steepness: 1, halfVolume: 20_000 };
  for (let seed = 1; seed <= runs(6); seed++) {
    const fit = fitPriceCurve(drawn(steep, { seed, noise: 0.02 * seed }), usual);
    if (!fit.ok) continue;
    const { floor, steepness, halfVolume } = fit.value;
    for (const [number, key] of [
      [floor, 'floor'],
      [steepness, 'steepness'],
      [halfVolume, 'halfVolume'],
    ] as const) {
      for (const value of [number.value, number.low, number.high]) {
        expect(value).toBeGreaterThanOrEqual(usual.bounds.min[key]);
        expect(value).toBeLessThanOrEqual(usual.bounds.max[key]);
      }
    }
    const set = Object.entries(curveParameters('standardGoods', fit.value));
    const adjusted = adjustParameters(params, Object.fromEntries(set.map(([id, { value }]) => [id, value])));
    expect(adjusted.ok).toBe(true);
  }
});
