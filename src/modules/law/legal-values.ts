// One amount, share or duration of the law, with scope, dates, source and status, and how it is read on a date. What no
// source confirms is never used alone: it is held against other readings and against what was confirmed before it.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { contains, isNonEmpty, type Period } from '../../kernel/period.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import {
  LEGAL_BUYERS,
  LEGAL_KEY_IDS,
  LEGAL_KEYS,
  LEGAL_KINDS,
  LEGAL_UNITS,
  type LegalBuyer,
  type LegalKey,
  type LegalKind,
  type LegalUnit,
} from './legal-keys.ts';

export interface LegalScope {
  readonly key: LegalKey;
  readonly buyer: LegalBuyer;
  readonly kind: LegalKind;
}

/** Bokmål, nynorsk, English; a remark written by an administrator is in one language only. */
export interface LegalNote {
  readonly nb: string;
  readonly nn: string | null;
  readonly en: string | null;
}

export interface LegalValue extends LegalScope {
  /** Its own name, the same through every correction. */
  readonly id: string;
  /** From 1. Sources that say different things for the same days are readings 1, 2, …, the likeliest first. */
  readonly reading: number;
  /** An open start means: in force when it was read, start not looked up. */
  readonly period: Period;
  /** In the unit of its key. */
  readonly value: number;
  readonly source: RuleSource;
  readonly status: RuleStatus;
  readonly note: LegalNote | null;
}

/** The name of a value that holds from a day. */
export function legalIdOf(scope: LegalScope, from: LocalDate | null, reading: number): string {
  const parts = [scope.key, scope.buyer, scope.kind, from ?? 'open'];
  return [...parts, ...(reading > 1 ? [String(reading)] : [])].join('_');
}

export const unitOf = (key: LegalKey): LegalUnit => LEGAL_KEYS[key].unit;

const COLUMNS = [
  'key',
  'buyer',
  'kind',
  'reading',
  'from',
  'to',
  'value',
  'unit',
  'act',
  'section',
  'url',
  'status',
  'checked',
  'noteNb',
  'noteNn',
  'noteEn',
];
const STATUSES = { bekreftet: 'confirmed', 'må kontrolleres': 'mustBeChecked' } as const;

const dateOrNone = z
  .string()
  .transform((text) => (text === '' ? null : parseLocalDate(text)))
  .refine((read) => read === null || read.ok)
  .transform((read) => (read?.ok ? read.value : null));

const ROW = z.object({
  key: z.enum(LEGAL_KEY_IDS as [LegalKey, ...LegalKey[]]),
  buyer: z.enum(LEGAL_BUYERS),
  kind: z.enum(LEGAL_KINDS),
  reading: z.coerce.number().int().min(1),
  from: dateOrNone,
  to: dateOrNone,
  value: z.string().min(1).transform(Number).pipe(z.number().positive()),
  unit: z.enum(LEGAL_UNITS),
  act: z.string().min(1),
  section: z.string().min(1),
  url: z.string().regex(/^https?:\/\/\S+$/),
  status: z.enum(Object.keys(STATUSES) as [keyof typeof STATUSES]),
  checked: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  noteNb: z.string(),
  noteNn: z.string(),
  noteEn: z.string(),
});

function valueFrom(row: z.output<typeof ROW>): LegalValue {
  const { key, buyer, kind, reading, from, to, value, act, section, url, checked } = row;
  return {
    id: legalIdOf({ key, buyer, kind }, from, reading),
    key,
    buyer,
    kind,
    reading,
    period: { from, to },
    value,
    source: { act, section, url, checked },
    status: STATUSES[row.status],
    note: row.noteNb === '' ? null : { nb: row.noteNb, nn: row.noteNn, en: row.noteEn },
  };
}

function faultsOf(value: LegalValue, unit: LegalUnit, path: string): Problem[] {
  const { note } = value;
  return [
    ...(unit === unitOf(value.key) ? [] : [problem('legalValues.unit', path, { value: unit })]),
    ...(isNonEmpty(value.period) ? [] : [problem('legalValues.period', path)]),
    ...(note && !(note.nn && note.en) ? [problem('legalValues.note', path)] : []),
  ];
}

/**
 * Reads data/legal-values.csv. Codes at `legal-values:<row>`: legalValues.columns, .field, .unit, .period, .note (a remark
 * that lacks a language), .repeated (the same scope, day and reading twice).
 */
export function parseLegalValues(csv: string): Result<readonly LegalValue[]> {
  const [heading = [], ...body] = parse(csv, {
    delimiter: ';',
    bom: true,
    skipEmptyLines: true,
  }) as string[][];
  if (heading.join(';') !== COLUMNS.join(';')) {
    return refuse(problem('legalValues.columns', 'legal-values:1', { value: heading.join(';') }));
  }
  const faults: Problem[] = [];
  const seen = new Set<string>();
  const values = body.flatMap((cells, index): LegalValue[] => {
    const path = `legal-values:${index + 2}`;
    const read = ROW.safeParse(Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])));
    if (!read.success) {
      const field = read.error.issues[0]?.path.join('.') ?? '';
      faults.push(problem('legalValues.field', path, { field }));
      return [];
    }
    const value = valueFrom(read.data);
    faults.push(...faultsOf(value, read.data.unit, path));
    if (seen.has(value.id)) faults.push(problem('legalValues.repeated', path, { id: value.id }));
    seen.add(value.id);
    return [value];
  });
  return faults.length > 0 ? refuse(...faults) : ok(values);
}

export interface LegalQuestion extends LegalScope {
  readonly date: LocalDate;
}

const isWithin = (value: LegalValue, { key, buyer, kind }: LegalScope): boolean =>
  value.key === key &&
  (value.buyer === 'any' || value.buyer === buyer) &&
  (value.kind === 'any' || value.kind === kind);

/** For dates as text: by their characters, whatever the language. */
export const inTextOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const startOf = ({ period }: LegalValue): string => period.from ?? '';

const latestFirst = (one: LegalValue, other: LegalValue): number =>
  inTextOrder(startOf(other), startOf(one)) || one.reading - other.reading;

export interface Readings {
  /** What the value may be, each amount once, the likeliest first. Empty where nothing is known for the date. */
  readonly candidates: readonly LegalValue[];
  /** True where nothing among them, and nothing before them, is confirmed: the real value may be another. */
  readonly isOpen: boolean;
}

/** The values in force, and then those before them back to the last confirmed one. */
function candidatesOn(values: readonly LegalValue[], question: LegalQuestion): LegalValue[] {
  const known = values.filter((value) => isWithin(value, question)).toSorted(latestFirst);
  const now = known.filter(({ period }) => contains(period, question.date));
  const settled = now.find(({ status }) => status === 'confirmed');
  if (settled) return [settled];
  if (now.length === 0) return [];
  const before = known.filter(({ period }) => period.to !== null && period.to <= question.date);
  const lastConfirmed = before.findIndex(({ status }) => status === 'confirmed');
  return [...now, ...(lastConfirmed < 0 ? before : before.slice(0, lastConfirmed + 1))];
}

/**
 * What a value may be on a date. A confirmed value stands alone. An unconfirmed one stands first, beside the other readings
 * of it and what held before it, back to the last confirmed value: until somebody confirms the change, either may hold.
 */
export function readingsOn(values: readonly LegalValue[], question: LegalQuestion): Readings {
  const all = candidatesOn(values, question);
  const candidates = all.filter(
    ({ value }, place) => all.findIndex((other) => other.value === value) === place,
  );
  return { candidates, isOpen: !all.some(({ status }) => status === 'confirmed') };
}

/** Every value that holds on a date, readings of the same beside each other, in the order of the keys. */
export function valuesOn(values: readonly LegalValue[], date: LocalDate): LegalValue[] {
  const place = ({ key }: LegalValue): number => LEGAL_KEY_IDS.indexOf(key);
  const order = (it: LegalValue): number =>
    LEGAL_KINDS.indexOf(it.kind) * LEGAL_BUYERS.length + LEGAL_BUYERS.indexOf(it.buyer);
  return values
    .filter(({ period }) => contains(period, date))
    .toSorted(
      (one, other) => place(one) - place(other) || order(one) - order(other) || one.reading - other.reading,
    );
}

/** The likeliest value on a date with everything it may be; null where nothing is known. */
export const firstReading = (values: readonly LegalValue[], question: LegalQuestion): LegalValue | null =>
  readingsOn(values, question).candidates[0] ?? null;

export const isSameScope = (one: LegalScope, other: LegalScope): boolean =>
  one.key === other.key && one.buyer === other.buyer && one.kind === other.kind;
