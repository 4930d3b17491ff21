// An amount as people type it in a form of another subject, understood as in lists and in the plan.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { parseAmount } from '../import/amounts.ts';

export interface AmountField {
  readonly path: string;
  /** Told when it is no number, with `value`: what was written. */
  readonly code: string;
}

/** Nothing is null; `0` and `1 200,50` are numbers. */
export function readTypedAmount(text: string, { path, code }: AmountField): Result<number | null> {
  if (text.trim() === '') return ok(null);
  const amount = parseAmount(text);
  return amount === null ? refuse(problem(code, path, { value: text })) : ok(amount);
}
