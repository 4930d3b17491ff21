// The estimated value of a procurement excluding VAT: the whole term with every option, all lots and all buyers together.
// Dividing never lowers it (LOT-2). What is not known is never counted as nothing: the answer is then «at least».
import { type Ore, ore, sumOre } from '../../kernel/money.ts';
import type { ValueRange } from './regime.ts';

/** What one buyer spends in one lot. */
export interface ValuePart {
  /** Of a standing need: a year's purchases. Of a purchase made again and again: one of them. Null: not known. */
  readonly amount: Ore | null;
  /** How many such amounts a year: 1 for a year's purchases, 12 for monthly ones. 0: the amount is bought once. */
  readonly timesAYear: number;
}

export interface ValueQuestion {
  /** Each lot with each of its buyers. */
  readonly lots: readonly (readonly ValuePart[])[];
  /** The term without options, in whole months. */
  readonly months: number;
  /** All options together, in whole months. */
  readonly optionMonths: number;
}

/** Throws on a term that is no whole number of months. */
function partValue({ amount, timesAYear }: ValuePart, months: number): Ore | null {
  if (!Number.isSafeInteger(months) || months < 0) throw new Error(`not whole months: ${months}`);
  if (amount === null) return null;
  return timesAYear === 0 ? amount : ore(Math.round((amount * timesAYear * months) / 12));
}

/** The value as a range: exact where every part is known, otherwise at least what is known. Options count as if all were used. */
export function estimatedValue({ lots, months, optionMonths }: ValueQuestion): ValueRange {
  const parts = lots.flat().map((part) => partValue(part, months + optionMonths));
  const low = sumOre(parts.filter((part) => part !== null));
  const isWhole = parts.length > 0 && parts.every((part) => part !== null);
  return { low, high: isWhole ? low : null };
}
