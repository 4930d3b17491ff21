// What makes a correction of a legal value wrong, and how a new value takes over from the one before it. Pure.
import type { LocalDate } from '../../kernel/local-date.ts';
import { contains, isNonEmpty, overlaps, type Period } from '../../kernel/period.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import { isSameScope, type LegalValue, legalIdOf, unitOf } from './legal-values.ts';

/** What an administrator says of a value. */
export interface StatedValue {
  /** In the unit of the key; null: not readable as a number. */
  readonly value: number | null;
  readonly period: Period;
  readonly source: RuleSource;
  readonly status: RuleStatus;
  /** In whatever language it was written; empty: none. */
  readonly note: string;
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

function sourceFaults({ source }: StatedValue, today: LocalDate): Problem[] {
  const { act, section, url, checked } = source;
  return [
    ...(act === '' ? [problem('law.sourceMissing', 'act')] : []),
    ...(section === '' ? [problem('law.sourceMissing', 'section')] : []),
    ...(isAddress(url) ? [] : [problem('law.address', 'url', { value: url })]),
    ...(checked === '' ? [problem('law.checkedMissing', 'checked')] : []),
    ...(checked > today ? [problem('law.checkedInFuture', 'checked')] : []),
  ];
}

/** A share is at most 1; a number of things, days or years is whole. */
function isPossible(key: LegalValue['key'], value: number | null): value is number {
  if (value === null || !Number.isFinite(value) || value <= 0) return false;
  return unitOf(key) === 'share' ? value <= 1 : Number.isInteger(value) && value <= 1e12;
}

/** Everything wrong with what is said of a value of a key, seen without the other values. */
export function faultsOfStated(key: LegalValue['key'], stated: StatedValue, today: LocalDate): Problem[] {
  return [
    ...(isPossible(key, stated.value) ? [] : [problem('law.value', 'value')]),
    ...(isNonEmpty(stated.period) ? [] : [problem('law.endBeforeStart', 'to')]),
    ...sourceFaults(stated, today),
  ];
}

/** The value as corrected. The number must be one. */
export function corrected(before: LegalValue, stated: StatedValue): LegalValue {
  const { value, period, source, status, note } = stated;
  if (value === null) throw new Error('a value without a number');
  return {
    ...before,
    value,
    period,
    source,
    status,
    note: noteOf(before, note),
  };
}

/** A remark that was left as it is keeps its languages. */
const noteOf = ({ note }: LegalValue, text: string): LegalValue['note'] => {
  if (text === '') return null;
  return note?.nb === text ? note : { nb: text, nn: null, en: null };
};

const isSame = (one: LegalValue, other: LegalValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A value would hold beside another of its scope that it cannot hold beside: two confirmed ones, or the same reading twice. */
export const collides = (one: LegalValue, other: LegalValue): boolean =>
  one.id !== other.id &&
  isSameScope(one, other) &&
  overlaps(one.period, other.period) &&
  (one.reading === other.reading || (one.status === 'confirmed' && other.status === 'confirmed'));

/** What is wrong with a corrected value among the others. */
export function faultsAmong(before: LegalValue, after: LegalValue, all: readonly LegalValue[]): Problem[] {
  if (isSame(before, after)) return [problem('law.unchanged', 'form')];
  return all.some((other) => collides(after, other)) ? [problem('law.overlap', 'from')] : [];
}

export interface Succession {
  readonly added: LegalValue;
  /** The readings that held until then, now with an end. */
  readonly ended: readonly LegalValue[];
}

/**
 * A new value of the same scope from a day within the period of the value it follows. Every reading in force that day ends
 * there; the new one lasts as long as the one it follows did.
 */
export function successionOf(
  before: LegalValue,
  stated: StatedValue,
  all: readonly LegalValue[],
): Succession {
  const from = stated.period.from;
  if (from === null) throw new Error('a new value starts on a day');
  const added = corrected(before, { ...stated, period: { from, to: before.period.to } });
  const ended = all
    .filter((it) => isSameScope(it, before) && contains(it.period, from))
    .map((it): LegalValue => ({ ...it, period: { ...it.period, to: from } }));
  return { added: { ...added, reading: 1, id: legalIdOf(before, from, 1) }, ended };
}

/** A new value must start after the one it follows, and before that one ends. */
export function faultsOfStart({ period }: LegalValue, from: LocalDate | null): Problem[] {
  const isInside = from !== null && contains(period, from) && period.from !== from;
  return isInside ? [] : [problem('law.outsidePeriod', 'from')];
}
