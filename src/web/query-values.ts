// What a visitor asks of the register in an address: dates, limits and choices, each checked; a wrong value falls
// back to the usual one and says why.
import { type LocalDate, localDate, parseLocalDate } from '../kernel/local-date.ts';
import type { RegisterWords } from '../texts/register-words.nb.ts';
import type { PageRequest } from './page.ts';

const EARLIEST_DATE: LocalDate = localDate('1990-01-01');

export interface Read<T> {
  readonly value: T;
  /** As typed, to stand in the field again. */
  readonly typed: string;
  readonly error?: string;
}

function dateProblem(code: string, typed: string, words: RegisterWords['fields']): string {
  return code === 'date.nonexistent' ? words.dateNonexistent(typed) : words.dateFormat(typed);
}

/** A date from EARLIEST_DATE to today. An empty field gives the fallback. */
export function readDate<T extends LocalDate | null>(
  request: PageRequest,
  name: string,
  fallback: T,
): Read<LocalDate | T> {
  const { format, today } = request;
  const words = request.texts.registerWords.fields;
  const typed = (request.query.get(name) ?? '').trim().slice(0, 40);
  if (typed === '') return { value: fallback, typed: fallback === null ? '' : format.date(fallback) };
  const parsed = parseLocalDate(typed, name);
  if (!parsed.ok) {
    const code = parsed.problems[0]?.code ?? 'date.format';
    return { value: fallback, typed, error: dateProblem(code, typed, words) };
  }
  if (parsed.value < EARLIEST_DATE || parsed.value > today) {
    const error = words.dateOutside(format.date(EARLIEST_DATE), format.date(today));
    return { value: fallback, typed, error };
  }
  return { value: parsed.value, typed: format.date(parsed.value) };
}

interface NumberField {
  readonly name: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

/** A whole number, written with or without spaces between the thousands. */
export function readNumber(request: PageRequest, { name, fallback, min, max }: NumberField): Read<number> {
  const { format, texts } = request;
  const typed = (request.query.get(name) ?? '').trim().slice(0, 20);
  if (typed === '') return { value: fallback, typed: format.number(fallback) };
  const digits = typed.replaceAll(/[\s.,]/g, '');
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (value >= min && value <= max) return { value, typed: format.number(value) };
  const error = texts.registerWords.fields.number(format.number(min), format.number(max));
  return { value: fallback, typed, error };
}

interface ChoiceField<T extends string> {
  readonly among: readonly T[];
  readonly fallback: T;
}

/** One of the allowed values, or the fallback. */
export function readChoice<T extends string>(
  request: PageRequest,
  name: string,
  { among, fallback }: ChoiceField<T>,
): T {
  const asked = request.query.get(name);
  return among.find((choice) => choice === asked) ?? fallback;
}

/** The page of a list that the address names, from 1; the first where it names none that can be. */
export const pageIn = (query: URLSearchParams): number => {
  const asked = query.get('side') ?? '';
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
};
