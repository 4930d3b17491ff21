// Options as lists write them: «1+1», «2 x 12 mnd (varsel 3 mnd)», «12 mnd (brukt) + 12 mnd», and how long a contract is.
import { addDays, addMonths, type LocalDate } from '../../../../kernel/local-date.ts';
import { parseOptions, parseWrittenDate } from '../../import/dates.ts';
import type { ContractOption, OptionState } from '../../plan-item.ts';
import { readDay } from './days.ts';
import { stateInText } from './words.ts';

/** When the supplier must be told: a day, or a time before the option would begin. */
export type Notice =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'before'; readonly months: number; readonly days: number };

export interface WrittenOption {
  readonly months: number;
  readonly notice: Notice | null;
  readonly state: OptionState;
}

/** What bare numbers count under a heading: «Opsjon (mnd)» has months, otherwise small numbers are years. */
export type BareUnit = 'months' | 'usual';

const LONGEST_CONTRACT = 1200;
const UNIT = /^(\d{1,3})\s*([a-zæøå]*)\.?$/;
const DAY = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}`;
const TIME = String.raw`\d{1,3}\s*(?:måneder|månader|måned|månad|months?|mnd|uker|veker|uke|veke|weeks?|dager|dagar|dag|days?|år|years?|m|d)(?![a-zæøå])\.?`;
const WORD = `(?:opsjons|utløsnings)?(?:varslings?frist|varslast|varsles?|varsel|melding|meldes|notice|frist)`;
const NOTICE_AFTER = new RegExp(
  `(?:med |må |skal |with )?${WORD}(?: om opsjon| period)?\\s*(?:innen|innan|senest|seinast|by|er|på|of|:)?\\s*(${DAY}|${TIME})(?:\\s*(?:før|before)(?:\\s+\\p{L}+)?)?`,
  'u',
);
const NOTICE_BEFORE = new RegExp(`(?:med |with )?(${DAY}|${TIME})s?\\s+${WORD}`, 'u');

/** «3 mnd», «90 dager», «6 uker», «30.06.2027» or a bare number of months; null for anything else. */
export function readNotice(text: string): Notice | null {
  const day = /^\d{1,4}$/.test(text) ? null : parseWrittenDate(text);
  if (day !== null) return { kind: 'day', day };
  const match = UNIT.exec(text.toLowerCase().replace(/\s*(før|before)\b.*$/, ''));
  if (!match) return null;
  const [count, unit] = [Number(match[1]), match[2] ?? ''];
  if (count === 0) return null;
  if (/^(|m|mnd|måned|måneder|månad|månader|months?)$/.test(unit))
    return { kind: 'before', months: count, days: 0 };
  if (/^(år|years?)$/.test(unit)) return { kind: 'before', months: count * 12, days: 0 };
  if (/^(uke|uker|veke|veker|weeks?)$/.test(unit)) return { kind: 'before', months: 0, days: count * 7 };
  return /^(d|dag|dager|dagar|days?)$/.test(unit) ? { kind: 'before', months: 0, days: count } : null;
}

/** A cell of notices alone: one for all options, or one for each parted by semicolons. Null when not understood. */
export function readNotices(text: string): Notice[] | null {
  const found = text
    .toLowerCase()
    .split(/[;\n|]|, (?=\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readNotice(part) ?? noticeInText(part).notice);
  return found.includes(null) ? null : (found as Notice[]);
}

function noticeInText(text: string): { readonly notice: Notice | null; readonly rest: string } {
  for (const pattern of [NOTICE_AFTER, NOTICE_BEFORE]) {
    const match = pattern.exec(text);
    const notice = match ? readNotice((match[1] ?? '').trim()) : null;
    if (match && notice) return { notice, rest: text.replace(match[0], ' ') };
  }
  return { notice: null, rest: text };
}

/** Bare numbers get the unit their heading names. */
const withUnit = (text: string, unit: BareUnit): string =>
  unit === 'months' && /^[\d\s+,x*]+$/.test(text)
    ? text.replaceAll(/\d+(?=\s*(?:[+,]|$))/g, (digits) => `${digits} mnd`)
    : text;

/** Empty where the text says that there are none; null when it is not understood. */
export function readOptions(text: string, unit: BareUnit): WrittenOption[] | null {
  const clauses = text
    .toLowerCase()
    .split(/[;\n]/)
    .flatMap(annotatedParts)
    .filter((clause) => clause.trim() !== '');
  const read = clauses.map((clause) => readClause(clause, unit));
  return read.includes(null) ? null : read.flatMap((options) => options ?? []);
}

/** «12 mnd (brukt) + 12 mnd» in its parts, each with what its brackets say; other brackets mean nothing. */
function annotatedParts(text: string): string[] {
  const parts: string[] = [];
  let open = '';
  for (const [, plain = '', bracket = ''] of text.matchAll(/([^()]+)|\(([^()]*)\)/g)) {
    open += plain === '' ? ` ${bracket} ` : plain;
    if (bracket === '' || !saysMore(bracket)) continue;
    parts.push(open);
    open = '';
  }
  return [...parts, open];
}

const saysMore = (text: string): boolean =>
  stateInText(text).state !== null || noticeInText(text).notice !== null;

function readClause(clause: string, unit: BareUnit): WrittenOption[] | null {
  const { notice, rest: withoutNotice } = noticeInText(clause);
  const { state, rest } = stateInText(withoutNotice);
  const bare = rest
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^(?:[\s+,.:]|og |and )+|[\s+,.:]+$/g, '')
    .trim();
  const months = parseOptions(withUnit(bare, unit));
  if (months === null || (months.length === 0 && (notice || state))) return null;
  return months.map((length) => ({ months: length, notice, state: state ?? 'open' }));
}

/** Whole months from the day after, so that month ends stay month ends. */
const endAfter = (end: LocalDate, months: number): LocalDate =>
  addDays(addMonths(addDays(end, 1), months), -1);

/** With days for notices; those before an end are unknown where the contract has none. `notices` stand in a column of their own. */
export function datedOptions(
  written: readonly WrittenOption[],
  notices: readonly Notice[],
  endsOn: LocalDate | null,
): ContractOption[] {
  let end = endsOn;
  return written.map(({ months, notice, state }, place) => {
    const told =
      notice ?? notices[place] ?? (notices.length === 1 && notices[0]?.kind === 'before' ? notices[0] : null);
    const option = { months, noticeBy: told ? noticeDay(told, end) : null, state };
    end = end && endAfter(end, months);
    return option;
  });
}

function noticeDay(notice: Notice, end: LocalDate | null): LocalDate | null {
  if (notice.kind === 'day') return notice.day;
  return end && addDays(addMonths(end, -notice.months), -notice.days);
}

export interface WrittenLength {
  /** Null where only dates stand. */
  readonly months: number | null;
  /** «2+1+1»: what follows the first number. */
  readonly optionMonths: readonly number[];
  /** «01.01.2024–31.12.2027». */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** A dash with room around it, or between `31.12.2024` and the like, or between two years. */
const BETWEEN_DAYS =
  /\s*[–—]\s*|\s+-\s+|\s+til\s+|\s+to\s+|(?<=\.\d{2,4})-(?=\d{1,2}\.)|(?<=^\d{4})-(?=\d{4}$)/;

/** How long a contract is: `4 år`, `48 mnd`, `2+1+1`, or from when to when. Null when it is not understood. */
export function readLength(text: string, unit: BareUnit): WrittenLength | null {
  const [from, to, ...more] = text.split(BETWEEN_DAYS);
  if (from && to && more.length === 0) {
    const [first, last] = [readDay(from, 'first'), readDay(to, 'last')];
    if (first && last) return { months: null, optionMonths: [], from: first, to: last };
  }
  const inner = /\(([^()]*\d\s*\+\s*\d[^()]*)\)/.exec(text)?.[1];
  const months = parseOptions(withUnit(inner ?? text, unit), LONGEST_CONTRACT);
  const [first, ...rest] = months ?? [];
  return first === undefined ? null : { months: first, optionMonths: rest, from: null, to: null };
}
