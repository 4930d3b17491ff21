// Components of drawn problems, and prices for them, for tests of what is inside the optimiser.
import fc from 'fast-check';
import { buildComponent, type Component, connectedParts } from '../src/modules/optimiser/engine/component.ts';
import { floorPrices } from '../src/modules/optimiser/engine/dual.ts';
import { Meter } from '../src/modules/optimiser/engine/meter.ts';
import { participantsOf } from '../src/modules/optimiser/engine/participants.ts';
import { RateBook } from '../src/modules/optimiser/engine/plan.ts';
import { Pricer } from '../src/modules/optimiser/engine/pricing.ts';
import { lowered, type Position } from '../src/modules/optimiser/proof/sharpen.ts';
import { type Draw, drawProblem } from './optimiser-problems.ts';

export const endless = (): Meter => new Meter(Number.POSITIVE_INFINITY, undefined);

export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

export const draws = (needs: { min: number; max: number }) =>
  fc.record({
    seed: fc.integer(),
    needs: fc.integer(needs),
    spread: fc.constantFrom(0.3, 1, 2),
    sameTerm: fc.boolean(),
  });

/** The components of a drawn problem's one category. */
export function componentsOf(draw: Draw): Component[] {
  const problem = drawProblem(draw);
  const participants = participantsOf(problem);
  const rates = new RateBook(problem).of(participants[0]!.category, 'base');
  return connectedParts(buildComponent(participants, rates, 'base'));
}

export function* subsets(n: number): Generator<number[]> {
  for (let set = 1; set < 1 << n; set++) {
    const members = Array.from({ length: n }, (_, i) => i).filter((i) => set & (1 << i));
    if (members.length > 1) yield members;
  }
}

/** Prices that no tender undercuts, somewhere between the least conceivable and what each costs alone. */
export function pricesOf(c: Component, share: number): Position {
  const floor = floorPrices(c);
  const prices = floor.map((low, i) => low + share * (c.alone[i]! - low));
  const pricer = new Pricer(c, endless());
  pricer.shift(prices.map((price, i) => price - floor[i]!));
  const alone = Array.from({ length: c.n }, (_, i) => [i]);
  return { ...lowered(c, pricer, prices), groups: alone, cost: c.alone.reduce((sum, cost) => sum + cost, 0) };
}
