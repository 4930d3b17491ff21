// Reads the parameter table and changes values in it. Pure: the caller reads the file and hands over its text.
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { all, ok, problem, type Problem as Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Parameter, ParameterStatus, ParamSet } from './model.ts';

const HEADER = 'id;symbol;value;low;high;min;max;unit;validFrom;source;sourceUrl;status;noteEn';
const STATUS: Readonly<Record<string, ParameterStatus>> = {
  bekreftet: 'confirmed',
  'm\u00e5 kontrolleres': 'unchecked',
  antakelse: 'assumption',
};
const PRICE_CLASSES = ['standardGoods', 'specialGoods', 'services', 'works'];
const MARKETS = ['local', 'regional', 'national', 'international'];
const DATED = ['threshold.act', 'threshold.national', 'threshold.eea', 'threshold.eeaWorks'];

/** What it takes to form groups. A problem that is worked out again may be from before the other ids came. */
export const GROUPING_IDS: readonly string[] = [
  ...PRICE_CLASSES.flatMap((name) => [
    `price.floor.${name}`,
    `price.steepness.${name}`,
    `price.volume.${name}`,
  ]),
  ...[1, 2, 3, 4, 5, 6, 7].map((bids) => `bids.index.${bids}`),
  ...MARKETS.flatMap((name) => [`bids.peak.${name}`, `bids.peakVolume.${name}`, `distance.max.${name}`]),
  ...['direct', 'simple', 'national', 'eea'].map((name) => `procedure.${name}`),
  ...[
    'bids.spread',
    'lot.followUp',
    'bid.cost',
    'bid.returned',
    'waiting.perQuarter',
    'comply',
    'discount.rate',
  ],
  ...['coordination.perMember', 'coordination.perMemberSquared', 'coordination.perKm', 'distance.roadFactor'],
  ...['group.maxMembers', 'fee.national', 'lots.fewerThanBids'],
  ...DATED,
];

/** Wanted beside them where there are agreements to use. */
export const AGREEMENT_IDS: readonly string[] = ['agreement.callOff'];

/** Every id the table must hold; nothing else may stand in it. */
export const PARAMETER_IDS: readonly string[] = [
  ...GROUPING_IDS,
  ...AGREEMENT_IDS,
  'lots.extraForSmall',
  ...['micro', 'small', 'medium'].map((size) => `supplier.capacity.${size}`),
];

/**
 * Parses the text of a semicolon table (header as in data/parameters.csv, decimal point, no quotes).
 * Codes: parameters.header, .columns, .notNumber, .outOfRange, .status, .date, .unknown, .duplicate, .missing.
 */
export function parseParameters(text: string): Result<ParamSet> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trim() !== HEADER) return refuse(problem('parameters.header', '1', { expected: HEADER }));
  const rows = lines.flatMap((line, index) =>
    index > 0 && line.trim() !== '' ? [{ line, row: index + 1 }] : [],
  );
  const parsed = all(rows.map(({ line, row }) => parseRow(line, String(row))));
  if (!parsed.ok) return parsed;
  return checkedSet(parsed.value);
}

function parseRow(line: string, path: string): Result<Parameter> {
  const cells = line.split(';').map((cell) => cell.trim());
  if (cells.length !== HEADER.split(';').length)
    return refuse(problem('parameters.columns', path, { found: cells.length }));
  const [
    id = '',
    symbol = '',
    ,
    ,
    ,
    ,
    ,
    unit = '',
    from = '',
    source = '',
    sourceUrl = '',
    status = '',
    note = '',
  ] = cells;
  const numbers = cells.slice(2, 7).map((cell) => (cell === '' ? Number.NaN : Number(cell)));
  const [value = Number.NaN, low = Number.NaN, high = Number.NaN, min = Number.NaN, max = Number.NaN] =
    numbers;
  const state = STATUS[status];
  if (state === undefined) return refuse(problem('parameters.status', `${path}.status`, { value: status }));
  const date = from === '' ? ok<LocalDate | null>(null) : parseLocalDate(from);
  if (!date.ok) return refuse(problem('parameters.date', `${path}.validFrom`, { value: from }));
  return checkedParameter(
    {
      id,
      symbol,
      value,
      low,
      high,
      min,
      max,
      unit,
      validFrom: date.value,
      source,
      sourceUrl,
      status: state,
      note,
    },
    path,
  );
}

function checkedParameter(parameter: Parameter, path: string): Result<Parameter> {
  const { id, value, low, high, min, max } = parameter;
  for (const [name, number] of Object.entries({ value, low, high, min, max })) {
    if (!Number.isFinite(number)) return refuse(problem('parameters.notNumber', `${path}.${name}`, { id }));
  }
  for (const [name, number] of Object.entries({ value, low, high })) {
    if (number < min || number > max) {
      return refuse(problem('parameters.outOfRange', `${path}.${name}`, { id, value: number, min, max }));
    }
  }
  return ok(parameter);
}

/** Parameter ids, with the first day for those that change by date: `threshold.eea@2026-04-21`. */
export const parameterKey = (parameter: Parameter): string =>
  parameter.validFrom === null ? parameter.id : `${parameter.id}@${parameter.validFrom}`;

function checkedSet(parameters: readonly Parameter[]): Result<ParamSet> {
  const problems: Refusal[] = [];
  const seen = new Set<string>();
  for (const parameter of parameters) {
    const key = parameterKey(parameter);
    if (!PARAMETER_IDS.includes(parameter.id)) problems.push(problem('parameters.unknown', key));
    if (DATED.includes(parameter.id) !== (parameter.validFrom !== null))
      problems.push(problem('parameters.date', key));
    if (seen.has(key)) problems.push(problem('parameters.duplicate', key));
    seen.add(key);
  }
  for (const id of PARAMETER_IDS) {
    if (!parameters.some((parameter) => parameter.id === id))
      problems.push(problem('parameters.missing', id));
  }
  if (problems.length > 0) return refuse(...problems);
  const byKey = (a: Parameter, b: Parameter): number => (parameterKey(a) < parameterKey(b) ? -1 : 1);
  return ok({ parameters: parameters.toSorted(byKey) });
}

/**
 * The set with new base values, keyed by `parameterKey`. The low and high values move along as far as min and max allow.
 * Codes: parameters.unknown, parameters.notNumber, parameters.outOfRange.
 */
export function adjustParameters(set: ParamSet, changes: Readonly<Record<string, number>>): Result<ParamSet> {
  const known = new Set(set.parameters.map(parameterKey));
  const unknown = Object.keys(changes).filter((key) => !known.has(key));
  if (unknown.length > 0) return refuse(...unknown.map((key) => problem('parameters.unknown', key)));
  const changed = all(
    set.parameters.map((parameter) => {
      const value = changes[parameterKey(parameter)];
      if (value === undefined || value === parameter.value) return ok(parameter);
      const move = (old: number): number =>
        Number(
          Math.min(parameter.max, Math.max(parameter.min, old + value - parameter.value)).toPrecision(12),
        );
      return checkedParameter(
        { ...parameter, value, low: move(parameter.low), high: move(parameter.high) },
        parameterKey(parameter),
      );
    }),
  );
  return changed.ok ? ok({ parameters: changed.value }) : changed;
}
