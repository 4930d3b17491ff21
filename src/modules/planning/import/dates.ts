// Dates as people and spreadsheets write them. A day that is left out becomes the last day of the month or year.
import { addDays, addMonths, dateOf, type LocalDate, localDate } from '../../../kernel/local-date.ts';

const MONTHS = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'mars', 'march'],
  ['apr', 'april'],
  ['mai', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['des', 'desember', 'dec', 'december'],
];

const monthNumber = (name: string): number =>
  MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** The last day of a month. */
function endOfMonth(year: number, month: number): LocalDate | null {
  const first = dateOf(year, month, 1);
  return first ? addDays(addMonths(first, 1), -1) : null;
}

type Reader = (match: RegExpExecArray) => LocalDate | null;
const part = (match: RegExpExecArray, index: number): string => match[index] ?? '';

/** Day first, unless that is no date and month first is (`12/31/2027`). */
function dayAndMonth(match: RegExpExecArray): LocalDate | null {
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(part(match, 3))];
  return dateOf(year, second, first) ?? (match[0].includes('/') ? dateOf(year, first, second) : null);
}

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, (m) => dateOf(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})$/, dayAndMonth],
  [
    /^(\d{1,2})\.?\s+([a-zæøå]+)\.?,?\s+(\d{4})$/i,
    (m) => dateOf(Number(m[3]), monthNumber(part(m, 2)), Number(m[1])),
  ],
  [
    /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i,
    (m) => dateOf(Number(m[3]), monthNumber(part(m, 1)), Number(m[2])),
  ],
  [/^([a-zæøå]+)\.?\s+(\d{4})$/i, (m) => endOfMonth(Number(m[2]), monthNumber(part(m, 1)))],
  [/^(\d{1,2})[./](\d{4})$/, (m) => endOfMonth(Number(m[2]), Number(m[1]))],
  [/^(\d{4})-(\d{1,2})$/, (m) => endOfMonth(Number(m[1]), Number(m[2]))],
  [/^((?:19|20)\d{2})$/, (m) => dateOf(Number(m[1]), 12, 31)],
];

/** Day 0 of spreadsheets' 1900 calendar, right for every date after February 1900. */
const SERIAL_START = localDate('1899-12-30');
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** `46752` is 2027-12-31. Null outside 1954-2119, where a number hardly means a date. */
export function dateFromSerial(serial: number): LocalDate | null {
  const day = Math.floor(serial);
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? addDays(SERIAL_START, day) : null;
}

/**
 * `31.12.2027`, `31/12/27`, `2027-12-31`, `12/31/2027`, `31. desember 2027`, `Dec 31, 2027`, `desember 2027`, `12.2027`,
 * `2027` and spreadsheet serial numbers. Null for anything else and for dates that do not exist.
 */
export function parseWrittenDate(text: string): LocalDate | null {
  const trimmed = text.trim().replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const [form, read] of FORMS) {
    const match = form.exec(trimmed);
    if (match) return read(match);
  }
  return /^\d{5}(\.\d+)?$/.test(trimmed) ? dateFromSerial(Number(trimmed)) : null;
}

const LONGEST_OPTION = 120;

/**
 * Months of each option, in order: `1+1`, `2 x 12 mnd`, `1 år + 1 år`, `24 måneder`, `2` (years). Empty for `nei`, `ingen`
 * and an empty cell, null when it is not understood or one has more months than `most`.
 */
export function parseOptions(text: string, most = LONGEST_OPTION): number[] | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/opsjon(er|ar)?|option(s)?|inntil|på|om|forlengelse|\(|\)|\bà\b|\ba\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === '' || /^(nei|ingen|no|none|0|-|–)$/.test(plain)) return [];
  if (/^(ja|yes)$/.test(plain)) return [12];
  const parts = plain.split(/\+|,| og | and /).map((piece) => optionPart(piece.trim()));
  const months = parts.flatMap((piece) => piece ?? []);
  return parts.includes(null) || months.length > 10 || months.some((month) => month > most) ? null : months;
}

const MONTH_UNIT = /^(m|mnd|mnd\.|måned|måneder|månad|månader|month|months)$/;
const YEAR_UNIT = /^(å|år|års|year|years|y)?$/;

function optionPart(text: string): number[] | null {
  const match = /^(?:(\d{1,2})\s?(?:x|\*|×|ganger)\s?)?(\d{1,3})\s?([a-zå.]*)$/.exec(text);
  if (!match) return null;
  const unit = part(match, 3);
  const length = Number(match[2]);
  const months = MONTH_UNIT.test(unit)
    ? length
    : YEAR_UNIT.test(unit)
      ? length * (unit === '' && length >= 12 ? 1 : 12)
      : 0;
  return months > 0 ? Array<number>(Number(match[1] ?? 1)).fill(months) : null;
}
