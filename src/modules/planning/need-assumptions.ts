// What is taken for granted about a need that its source does not state: the table in data/need-assumptions.csv.
import { parse } from 'csv-parse/sync';
import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Category, NeedAssumption, NeedValue, StartWindow, UsedAssumption } from './model.ts';

export type NeedAssumptions = ReadonlyMap<string, NeedAssumption>;

const COLUMNS = ['id', 'value', 'low', 'high', 'unit', 'source', 'status', 'noteEn'];
const REQUIRED = [
  'scale.population',
  'scale.exponent',
  'scale.county',
  'notice.deadlineDays',
  'notice.awardDays',
  'window.beforeMonths',
  'window.afterMonths.short',
  'window.afterMonths.medium',
  'window.afterMonths.long',
  ...['goods', 'services', 'works'].flatMap((kind) =>
    ['local', 'regional', 'national', 'international'].map((market) => `value.${kind}.${market}`),
  ),
];

/**
 * Reads data/need-assumptions.csv. Every row is an assumption of ours and says so. Codes: assumptions.columns,
 * assumptions.field (path `assumptions:<row>:<column>`), assumptions.missing.
 */
export function parseNeedAssumptions(text: string): Result<NeedAssumptions> {
  const [heading = [], ...body] = parse(text, {
    delimiter: ';',
    bom: true,
    skipEmptyLines: true,
  }) as string[][];
  if (heading.join(';') !== COLUMNS.join(';')) {
    return refuse(problem('assumptions.columns', 'assumptions:0', { value: heading.join(';') }));
  }
  const faults: Problem[] = [];
  const table = new Map<string, NeedAssumption>();
  for (const [index, cells] of body.entries()) {
    const [id = '', value, low, high, unit = '', source = '', status = '', note = ''] = cells;
    const row: NeedAssumption = {
      id,
      value: Number(value),
      low: Number(low),
      high: Number(high),
      unit,
      source,
      status: 'assumption',
      note,
    };
    const ordered = row.low >= 0 && row.low <= row.value && row.value <= row.high;
    if (!ordered)
      faults.push(problem('assumptions.field', `assumptions:${index + 1}:value`, { value: value ?? '' }));
    if (status !== 'antakelse')
      faults.push(problem('assumptions.field', `assumptions:${index + 1}:status`, { value: status }));
    if (id === '' || table.has(id))
      faults.push(problem('assumptions.field', `assumptions:${index + 1}:id`, { value: id }));
    table.set(id, row);
  }
  faults.push(
    ...REQUIRED.filter((id) => !table.has(id)).map((id) =>
      problem('assumptions.missing', 'assumptions', { value: id }),
    ),
  );
  return faults.length > 0 ? refuse(...faults) : ok(table);
}

/** Looks assumptions up and counts the needs that rest on each. */
export class AssumptionUse {
  private readonly table: NeedAssumptions;
  private readonly counts = new Map<string, number>();

  constructor(table: NeedAssumptions) {
    this.table = table;
  }

  /** The values without counting. */
  get(id: string): NeedAssumption {
    const row = this.table.get(id);
    if (!row) throw new Error(`no such assumption: ${id}`);
    return row;
  }

  has(id: string): boolean {
    return this.table.has(id);
  }

  count(...ids: readonly string[]): void {
    for (const id of ids) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  /** In the table's order. */
  used(): UsedAssumption[] {
    return [...this.table.values()].flatMap((row) => {
      const count = this.counts.get(row.id);
      return count === undefined ? [] : [{ ...row, count }];
    });
  }
}

export interface Buyer {
  readonly population: number;
  readonly kind: 'municipality' | 'county';
}

export interface Assumed<T> {
  readonly value: T;
  /** The assumptions it rests on. */
  readonly ids: readonly string[];
}

/** Whole NOK a year: the category's own row or the one of its kind and market, scaled by the buyer's population. */
export function assumedValue(use: AssumptionUse, category: Category, buyer: Buyer): Assumed<NeedValue> {
  const own = `category.${category.id}`;
  const id = use.has(own) ? own : `value.${category.kind}.${category.market}`;
  const people = buyer.population / use.get('scale.population').value;
  const factor =
    people ** use.get('scale.exponent').value * (buyer.kind === 'county' ? use.get('scale.county').value : 1);
  const { value, low, high } = use.get(id);
  const scaled = (amount: number): number => Math.max(1, Math.round(amount * factor));
  return {
    value: { low: scaled(low), base: scaled(value), high: scaled(high), isAssumed: true },
    ids: [id, 'scale.population', 'scale.exponent', ...(buyer.kind === 'county' ? ['scale.county'] : [])],
  };
}

/** The start a notice points to: its deadline (or the usual one) and the usual time to award. */
export function startAfterNotice(
  use: AssumptionUse,
  notice: { readonly date: LocalDate; readonly deadline: LocalDate | null },
): Assumed<LocalDate> {
  const deadline = notice.deadline ?? addDays(notice.date, use.get('notice.deadlineDays').value);
  return {
    value: addDays(deadline, use.get('notice.awardDays').value),
    ids: notice.deadline ? ['notice.awardDays'] : ['notice.deadlineDays', 'notice.awardDays'],
  };
}

/** The dates around a planned start that the buyer could also live with, by the contract's length. */
export function windowAround(
  use: AssumptionUse,
  contract: {
    readonly start: LocalDate;
    readonly termMonths: number;
    readonly category: Category;
    readonly why: StartWindow['why'];
  },
): Assumed<StartWindow> {
  const { start, termMonths, category, why } = contract;
  const length =
    termMonths <= 12 || category.kind === 'works' ? 'short' : termMonths <= 36 ? 'medium' : 'long';
  const after = `window.afterMonths.${length}`;
  return {
    value: {
      earliest: addMonths(start, -use.get('window.beforeMonths').value),
      latest: addMonths(start, use.get(after).value),
      why,
    },
    ids: ['window.beforeMonths', after],
  };
}
