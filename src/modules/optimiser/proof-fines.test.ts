// Fines for tenders that hold two of a trio: parts that lie below them, lists of tenders that are fined, prices with fines that
// no tender undercuts, and the verifier's own reading of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atOnce,
  componentsOf,
  draws,
  endless,
  pricesOf,
  subsets,
} from '../../../test/optimiser-components.ts';
import { drawProblem } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import type { Component } from './engine/component.ts';
import { emptyDesign, evaluate } from './engine/cost.ts';
import type { ComponentCertificate, Fine, Plan, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { solveExactly } from './proof/enumeration.ts';
import { type Fined, withFines } from './proof/fined.ts';
import { FineLines, IN, OPEN, OUT } from './proof/fines.ts';
import { holdsTwo, type Trio } from './proof/relaxation.ts';
import { aboveItsPrices, keyOf, Listing, tendersBelow } from './proof/tenders.ts';
import { verify } from './verify.ts';

const linear = await linearSolver();

const finesOf = (n: number, most: number): fc.Arbitrary<Fine[]> =>
  fc.array(
    fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { minLength: 3, maxLength: 3 }),
        fc.double({ min: 1, max: most, noNaN: true }),
      )
      .map(([trio, fine]) => ({ trio: trio as unknown as Trio, fine })),
    { minLength: 1, maxLength: 8 },
  );

const finedBy = (fines: readonly Fine[], members: readonly number[]): number =>
  fines.reduce((sum, { trio, fine }) => (holdsTwo(members, trio) ? sum + fine : sum), 0);

test('parts never say more than the fine, and all of it of the tender they were leaned to', () => {
  const n = 7;
  fc.assert(
    fc.property(
      finesOf(n, 1000),
      fc.array(fc.constantFrom(IN, OPEN, OPEN, OUT), { minLength: n, maxLength: n }),
      fc.array(fc.tuple(fc.uniqueArray(fc.integer({ min: 0, max: n - 1 })), fc.constantFrom(1, 0.5, 0.3)), {
        minLength: 1,
        maxLength: 4,
      }),
      (fines, sides, steps) => {
        const lines = new FineLines(n, fines);
        lines.certain.set(sides);
        const isAllowed = (members: readonly number[]): boolean =>
          sides.every((side, i) => side === OPEN || (side === IN) === members.includes(i));
        const said = (members: readonly number[]): number =>
          members.reduce((sum, i) => sum + lines.part[i]!, lines.base);
        const sure = sides.flatMap((side, i) => (side === IN ? [i] : []));
        for (const [held, stride] of [[[], 1] as const, ...steps]) {
          const leaned = [...new Set([...held.filter((i) => sides[i] === OPEN), ...sure])];
          lines.lean(leaned, stride);
          for (const members of [[], ...subsets(n)].filter(isAllowed)) {
            const fined = finedBy(fines, members);
            expect(lines.of(members)).toBeCloseTo(fined, 6);
            expect(said(members)).toBeLessThanOrEqual(fined + 1e-6);
            expect(lines.untold(members, members.length)).toBeCloseTo(fined - said(members), 6);
          }
          if (stride === 1) expect(said(leaned)).toBeCloseTo(finedBy(fines, leaned), 6);
        }
      },
    ),
    { seed: 5, numRuns: runs(60) },
  );
});

test('lists exactly the tenders that, fined, are below prices and a margin', () => {
  let listed = 0;
  let spared = 0;
  fc.assert(
    fc.property(
      draws({ min: 5, max: 10 }),
      fc.double({ min: 0.3, max: 1, noNaN: true }),
      finesOf(5, 100),
      (draw, share, parts) => {
        for (const c of componentsOf(draw).filter(({ n }) => n >= 5)) {
          const { prices, bound, cost } = pricesOf(c, share);
          const margin = (cost - bound) * 0.7;
          const fines = parts.map(({ trio, fine }) => ({ trio, fine: (fine / 100) * margin }));
          const found = atOnce(tendersBelow(c, { prices, fines, margin, most: 5000 }, endless()))!;
          const design = emptyDesign();
          const above = (members: readonly number[]): number =>
            aboveItsPrices({ members, cost: evaluate(c, members, design).cost }, prices);
          const near = [...subsets(c.n)].filter((members) => above(members) < margin);
          const wanted = near.filter((members) => above(members) + finedBy(fines, members) < margin);
          expect(found.map(({ members }) => keyOf(members)).sort()).toEqual(wanted.map(keyOf).sort());
          listed += wanted.length;
          spared += near.length - wanted.length;
        }
      },
    ),
    { seed: 4, numRuns: runs(60) },
  );
  expect(listed).toBeGreaterThan(500);
  expect(spared).toBeGreaterThan(200);
});

/** Prices with fines from loose ones: what is cheap is asked for until nothing undercuts them. */
function finedFrom(c: Component, share: number): Fined {
  const tools = { linear, meter: endless(), listing: new Listing(c, endless()), isEnough: () => false };
  return atOnce(withFines(c, pricesOf(c, share), [], tools));
}

test('no tender undercuts prices with fines, and they prove what prices alone do not', () => {
  let beyond = 0;
  let fined = 0;
  fc.assert(
    fc.property(draws({ min: 7, max: 11 }), (draw) => {
      for (const c of componentsOf(draw).filter(({ n }) => n >= 5)) {
        const at = finedFrom(c, 0.6);
        const design = emptyDesign();
        const tenders = [...subsets(c.n)].map((members) => ({
          members,
          cost: evaluate(c, members, design).cost,
        }));
        for (const tender of tenders)
          expect(aboveItsPrices(tender, at.prices) + finedBy(at.fines, tender.members)).toBeGreaterThan(
            -0.02,
          );
        for (const [i, price] of at.prices.entries()) expect(price).toBeLessThanOrEqual(c.alone[i]! + 0.02);
        const sum = at.prices.reduce((total, price) => total + price, 0);
        const all = at.fines.reduce((total, { fine }) => total + fine, 0);
        expect(at.bound).toBeCloseTo(sum - all, 1);
        const best = atOnce(solveExactly(c, endless()))!;
        const optimum = best.reduce((total, members) => total + evaluate(c, members, design).cost, 0);
        expect(at.bound).toBeLessThanOrEqual(optimum + 0.02);
        expect(at.cost).toBeGreaterThanOrEqual(optimum - 0.02);
        if (at.fines.length > 0) fined++;
        if (at.bound > optimum - 0.05 && at.fines.length > 0) beyond++;
      }
    }),
    { seed: 12, numRuns: runs(60) },
  );
  expect(fined).toBeGreaterThan(3);
  expect(beyond).toBeGreaterThan(3);
});

describe('a certificate with fines', () => {
  interface Certified {
    readonly problem: Problem;
    readonly plan: Plan;
    readonly at: number;
  }

  /** The plan with another certificate for one component, and totals that fit it. */
  function certifiedBy({ problem, plan, at }: Certified, changed: Partial<ComponentCertificate>): Certified {
    const components = plan.certificate.components.map((one, k) => (k === at ? { ...one, ...changed } : one));
    const lowerBound = components.reduce((sum, one) => sum + one.lowerBound, 0);
    const { baseline, cost } = plan.totals;
    const gapOfSaving = baseline === lowerBound ? 0 : (cost - lowerBound) / (baseline - lowerBound);
    const totals = { ...plan.totals, lowerBound, gapOfSaving } as Plan['totals'];
    return { problem, plan: { ...plan, totals, certificate: { components } }, at };
  }

  /** One whose prices would prove at least NOK 1000 less without its fines' shares of them. */
  function finedPlan(): Certified {
    for (let seed = 1; ; seed++) {
      const draw = { seed, needs: 13, spread: 0.5, sameTerm: true };
      const problem = drawProblem(draw);
      const plan = optimise(problem, { seed: 1 });
      for (const c of componentsOf(draw)) {
        const at = plan.certificate.components.findIndex(
          ({ participants }) => participants.length === c.n && participants[0] === c.participants[0]!.id,
        );
        const fined = c.n < 6 ? null : finedFrom(c, 0.6);
        if (fined === null || fined.fines.length < 2) continue;
        const { prices, fines, bound } = fined;
        if (fines.reduce((sum, { fine }) => sum + fine, 0) < 1000) continue;
        const lowerBound = Math.floor(bound * 100) as ComponentCertificate['lowerBound'];
        const stated = { method: 'prices', prices: [...prices], fines, lowerBound, tree: null } as const;
        return certifiedBy({ problem, plan, at }, stated);
      }
    }
  }

  const whole = finedPlan();
  const stated = whole.plan.certificate.components[whole.at]!;
  const codes = ({ problem, plan }: Certified): string[] => verify(problem, plan).map(({ code }) => code);

  test('whole, it stands', () => {
    expect(codes(whole)).toEqual([]);
  });

  test.each<[string, Partial<ComponentCertificate>, string]>([
    [
      'a bound of a thousand kroner more',
      { lowerBound: (stated.lowerBound + 100_000) as typeof stated.lowerBound },
      'verify.boundTooHigh',
    ],
    ['prices a little higher', { prices: stated.prices.map((price) => price + 500) }, 'verify.boundTooHigh'],
    ['fines left out', { fines: [] }, 'verify.boundTooHigh'],
    [
      'half the fines',
      { fines: stated.fines.map((one) => ({ ...one, fine: one.fine / 2 })) },
      'verify.boundTooHigh',
    ],
    ['a fine that pays', { fines: [{ ...stated.fines[0]!, fine: -1e6 }] }, 'verify.certificateIncomplete'],
    [
      'a fine of no number',
      { fines: [{ ...stated.fines[0]!, fine: Number.NaN }] },
      'verify.certificateIncomplete',
    ],
    ['a trio of two', { fines: [{ trio: [0, 1, 1], fine: 1 }] }, 'verify.certificateIncomplete'],
    ['a trio of nobody', { fines: [{ trio: [0, 1, 99], fine: 1 }] }, 'verify.certificateIncomplete'],
  ])('%s is refused', (_, changed, expected) => {
    expect(codes(certifiedBy(whole, changed))).toContain(expected);
  });
});
