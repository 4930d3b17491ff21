// Shares of ownership and liability in hundredths of a percent that add up to exactly 100 percent.
import { ore, roundToTotal } from '../../kernel/money.ts';
import type { PaperParty } from './paper-case.ts';

const WHOLE = 10_000;

/** Hundredths of a percent for each party in order; null where a population is not known. */
export function sharesOf(
  parties: readonly PaperParty[],
  key: 'equal' | 'population',
): readonly number[] | null {
  const weights = parties.map(({ population }) => (key === 'equal' ? 1 : population));
  if (weights.includes(null)) return null;
  const known = weights as readonly number[];
  const total = known.reduce((sum, weight) => sum + weight, 0);
  const exact = known.map((weight) => (weight * WHOLE) / total);
  return roundToTotal(exact, ore(WHOLE));
}
