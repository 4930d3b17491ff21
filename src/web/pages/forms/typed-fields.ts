// What was typed in a form for papers, and how each kind of field is read: a value, or what is wrong and how to mend it.
// A problem's path is the field's name, which is its id too.
import { addMonths, type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { wholeTyped } from '../rules/whole-typed.ts';

/** By name. */
export type Typed = Readonly<Record<string, string>>;

/** Far above what a field may hold, so that too much is told rather than lost. */
const LONGEST_KEPT = 20_000;
const LONGEST_LINE = 200;
const LONGEST_TEXT = 3000;
const MOST_LINES = 60;
const MONTHS_AHEAD = 60;

export const typedIn = (values: FormData | URLSearchParams): Typed =>
  Object.fromEntries(
    [...values.entries()].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\0', '').trim().slice(0, LONGEST_KEPT)]] : [],
    ),
  );

type Values<T> = { [Key in keyof T]: T[Key] extends Result<infer Value> ? Value : never };

/** Every value, or every problem of every field. */
export function together<T extends Readonly<Record<string, Result<unknown>>>>(reads: T): Result<Values<T>> {
  const problems = Object.values(reads).flatMap((read) => (read.ok ? [] : read.problems));
  if (problems.length > 0) return refuse(...problems);
  const values = Object.entries(reads).map(([name, read]) => [name, read.ok ? read.value : null]);
  return ok(Object.fromEntries(values) as Values<T>);
}

function textUpTo(typed: Typed, name: string, max: number): Result<string> {
  const text = typed[name] ?? '';
  return text.length > max
    ? refuse(problem('paper.tooLong', name, { length: text.length, max }))
    : ok(text.replaceAll('\r\n', '\n'));
}

export const readLine = (typed: Typed, name: string): Result<string> => textUpTo(typed, name, LONGEST_LINE);
export const readText = (typed: Typed, name: string): Result<string> => textUpTo(typed, name, LONGEST_TEXT);

/** One a line, empty ones left out; each with its place in what was typed, from 1. */
export function numberedLines(
  typed: Typed,
  name: string,
): { readonly line: number; readonly text: string }[] {
  return (typed[name] ?? '')
    .split('\n')
    .map((text, place) => ({ line: place + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

export function readLines(typed: Typed, name: string): Result<string[]> {
  const lines = numberedLines(typed, name).map(({ text }) => text);
  if (lines.length > MOST_LINES) return refuse(problem('paper.tooMany', name, { max: MOST_LINES }));
  const long = lines.find((text) => text.length > LONGEST_LINE);
  return long
    ? refuse(problem('paper.tooLong', name, { length: long.length, max: LONGEST_LINE }))
    : ok(lines);
}

/** From today and five years on. */
export function readStart(typed: Typed, name: string, today: LocalDate): Result<LocalDate> {
  if (!typed[name]) return refuse(problem('paper.dateMissing', name));
  return readDateFrom(typed, name, today);
}

function readDateFrom(typed: Typed, name: string, today: LocalDate): Result<LocalDate> {
  const value = typed[name] ?? '';
  const parsed = parseLocalDate(value, name);
  if (!parsed.ok) return refuse(problem('paper.date', name, { value: value.slice(0, 40) }));
  return parsed.value < today || parsed.value > addMonths(today, MONTHS_AHEAD)
    ? refuse(problem('paper.datePast', name, { value }))
    : parsed;
}

export const readOptionalDate = (typed: Typed, name: string, today: LocalDate): Result<LocalDate | null> =>
  typed[name] ? readDateFrom(typed, name, today) : ok(null);

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** What an empty field means. */
  readonly empty: number;
}

export function readWhole(typed: Typed, name: string, { min, max, empty }: Bounds): Result<number> {
  const text = typed[name] ?? '';
  if (text === '') return ok(empty);
  const value = wholeTyped(text);
  return value === null || value < min || value > max
    ? refuse(problem('paper.number', name, { value: text.slice(0, 40), min, max }))
    : ok(value);
}

const MOST_NOK = 1_000_000_000;

/** Whole kroner; null for an empty field. */
export function readAmount(typed: Typed, name: string): Result<Ore | null> {
  if (!typed[name]) return ok(null);
  const read = readWhole(typed, name, { min: 1, max: MOST_NOK, empty: 0 });
  return read.ok ? ok(oreFromNok(read.value)) : read;
}

/** One of the choices, or the first. */
export const chosen = <T extends string>(typed: Typed, name: string, among: readonly [T, ...T[]]): T =>
  among.find((choice) => choice === typed[name]) ?? among[0];
