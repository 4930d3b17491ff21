// What somebody writes in a round's answer: amounts and days, understood as in lists and in the plan.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { parseAmount } from '../import/amounts.ts';
import { readDay } from '../lists/contract-list/days.ts';

const LARGEST = 20_000_000_000;

/** Nothing is null. Code: as given, with what was written. */
export function readRoundAmount(
  text: string,
  { path, code }: { readonly path: string; readonly code: 'volume.notNumber' | 'value.notNumber' },
): Result<number | null> {
  if (text === '') return ok(null);
  const amount = parseAmount(text);
  const isFit = amount !== null && amount > 0 && amount <= LARGEST;
  return isFit ? ok(Math.round(amount * 100) / 100) : refuse(problem(code, path, { value: text }));
}

/** «1.8.2027», «august 2027», «2. kvartal 2027», «2028»; nothing is null. Code: date.format. */
export function readRoundDay(text: string, path: string): Result<LocalDate | null> {
  if (text === '') return ok(null);
  const day = readDay(text, 'first');
  return day ? ok(day) : refuse(problem('date.format', path, { value: text }));
}
