// What is typed in the forms of a procurement, understood: amounts, kroner, whole numbers and dates; each with its place.
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { readTypedAmount } from '../../../modules/planning/lists/typed-amount.ts';
import { textIn } from '../../own/routes.ts';

export const LONGEST_TEXT = 4000;

/** Above this an amount of kroner cannot be held as whole ore. */
const LARGEST_NOK = 1e13;

export const readAmount = (text: string, path: string): Result<number | null> =>
  readTypedAmount(text, { path, code: 'procurement.notNumber' });

/** Nothing is null. Amounts outside any range are left for the command to refuse. */
export function readKroner(text: string, path: string): Result<Ore | null> {
  const amount = readAmount(text, path);
  if (!amount.ok) return amount;
  if (amount.value === null) return ok(null);
  return Math.abs(amount.value) > LARGEST_NOK
    ? refuse(problem('procurement.notNumber', path, { value: text }))
    : ok(oreFromNok(amount.value));
}

/** Nothing is 0. */
export function readWhole(text: string, path: string): Result<number> {
  if (text.trim() === '') return ok(0);
  return /^\d{1,4}$/.test(text.trim())
    ? ok(Number(text.trim()))
    : refuse(problem('procurement.notNumber', path, { value: text }));
}

export const readDay = (text: string, path: string): Result<LocalDate> => parseLocalDate(text, path);

/** Nothing is null. */
export const readDayOrNone = (text: string, path: string): Result<LocalDate | null> =>
  text === '' ? ok(null) : parseLocalDate(text, path);

export const problemsIn = (results: readonly Result<unknown>[]): Problem[] =>
  results.flatMap((result) => (result.ok ? [] : result.problems));

/** The version the form was made from; null where none was sent. */
export function versionIn(form: FormData): number | null {
  const text = textIn(form, 'versjon', 10);
  return /^\d+$/.test(text) ? Number(text) : null;
}

/**
 * The version of a form that is given back: saving again is meant, once it has been told that somebody else changed what the
 * form was made from.
 */
export const versionAgain = (
  problems: readonly Problem[],
  { sent, now }: { readonly sent: number; readonly now: number },
): number => (problems.some(({ code }) => code === 'procurement.changedByOther') ? now : sent);

/** Texts of every field with this name. */
export const textsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((one) => (typeof one === 'string' ? [one.slice(0, 200)] : []));
