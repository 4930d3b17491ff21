// One row of a contract list, read cell by cell; every fault is kept, so that a person can mend them all at once.
import { type CpvCode, parseCpvCode } from '../../../kernel/cpv-code.ts';
import { addDays, addMonths, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { categoryByCpv } from '../categories.ts';
import type { CategoryIndex } from '../category-search.ts';
import type { Cell } from '../csv-list.ts';
import type { Category, NeedValue, RowFault } from '../model.ts';
import type { FirstRow } from '../seen-rows.ts';
import type { BuyerIndex, KnownBuyer } from './buyers.ts';
import { amountCell, dateCell, isBlank, textOf } from './cells.ts';
import { categoryOfCell, categoryOfText, nearestCategory } from './choose-category.ts';
import { parseOptions } from './dates.ts';
import type { Field, Headings } from './headings.ts';
import { parseRequirements } from './requirements.ts';
import { readRowBuyer } from './row-buyer.ts';

const LONGEST_CELL = 2000;
/** NOK a year: a tenth of what all municipalities and counties buy. */
const LARGEST_VALUE = 20_000_000_000;
const FURTHEST_YEARS = 20;

export interface RowTables {
  readonly headings: Headings;
  readonly buyers: BuyerIndex;
  readonly index: CategoryIndex;
  readonly today: LocalDate;
}

/** When the contract in force ends (or the new one is to start), and the months of each option. */
export interface ContractDates {
  /** First day the next contract could run. */
  readonly next: LocalDate;
  readonly why: 'expiry' | 'new';
  readonly optionMonths: readonly number[];
  /** From start to end where both are stated. */
  readonly termMonths: number | null;
}

export class ContractRow {
  readonly faults: RowFault[] = [];
  private readonly tables: RowTables;
  private readonly cells: readonly Cell[];

  constructor(tables: RowTables, cells: readonly Cell[]) {
    this.tables = tables;
    this.cells = cells;
    for (const field of tables.headings.columns.keys()) {
      // What stands under requirements is often a page of free text, which is left alone.
      if (field === 'requirements') continue;
      const length = this.text(field).length;
      if (length > LONGEST_CELL) this.fault(field, 'row.cellTooLong', { length, most: LONGEST_CELL });
    }
  }

  private cell(field: Field): Cell {
    const column = this.tables.headings.columns.get(field);
    return column ? (this.cells[column.index] ?? null) : null;
  }

  private text(field: Field): string {
    return textOf(this.cell(field));
  }

  private heading(field: Field): string {
    return this.tables.headings.columns.get(field)?.heading ?? field;
  }

  private fault(field: Field, code: RowFault['code'], facts: RowFault['facts'] = {}): null {
    const value = this.text(field).slice(0, 80);
    this.faults.push({ field: this.heading(field), code, facts: { value, ...facts } });
    return null;
  }

  buyer(): KnownBuyer | null {
    const answer = readRowBuyer(this.tables.buyers, {
      buyer: this.text('buyer'),
      buyerNumber: this.text('buyerNumber'),
    });
    return answer.kind === 'known' ? answer.buyer : this.fault(answer.field, answer.code, answer.facts);
  }

  cpv(): CpvCode | null {
    const text = this.text('cpv');
    if (text === '') return null;
    const parsed = parseCpvCode(text.split(/\s/)[0] ?? '');
    return parsed.ok ? parsed.value : this.fault('cpv', 'cpv.format');
  }

  /** The category cell, else the code, else what the title says. */
  category(cpv: CpvCode | null): Category | null {
    const { index } = this.tables;
    const cell = this.text('category');
    const found = cell === '' ? null : categoryOfCell(index, cell);
    if (found) return found;
    const byCode = cpv ? categoryByCpv(index.categories, cpv) : null;
    const byTitle = byCode ?? categoryOfText(index, this.text('title'));
    if (byTitle) return byTitle;
    const field = cell !== '' ? 'category' : this.text('cpv') !== '' ? 'cpv' : 'title';
    return this.fault(field, 'category.unknown', { suggestion: nearestCategory(index, this.text(field)) });
  }

  title(category: Category | null): string {
    const text = this.text('title');
    if (text !== '') return text;
    if (category) return category.nameNb;
    this.fault('title', 'title.missing');
    return '';
  }

  /** Null without a fault where no value is stated. */
  value(termMonths: number): NeedValue | null {
    const field = isBlank(this.cell('annualValue')) ? 'totalValue' : 'annualValue';
    const cell = this.cell(field);
    if (isBlank(cell)) return null;
    const amount = amountCell(cell);
    if (amount === null) return this.fault(field, 'value.notNumber');
    const factor = this.tables.headings.columns.get(field)?.factor ?? 1;
    const perYear = field === 'annualValue' ? 1 : Math.max(1, termMonths / 12);
    const nok = Math.round((amount * factor) / perYear);
    if (nok <= 0) return this.fault(field, 'value.notPositive');
    if (nok > LARGEST_VALUE) return this.fault(field, 'value.tooLarge', { most: LARGEST_VALUE });
    return { low: nok, base: nok, high: nok, isAssumed: false };
  }

  dates(): ContractDates | null {
    const end = this.date('endsOn');
    const start = this.date('startsOn');
    const optionMonths = this.optionMonths();
    if (end === 'faulty' || start === 'faulty' || optionMonths === null) return null;
    if (end === null && start === null)
      return this.fault(this.tables.headings.columns.has('endsOn') ? 'endsOn' : 'startsOn', 'date.missing');
    if (end === null)
      return this.inReach('startsOn', {
        next: start as LocalDate,
        why: 'new',
        optionMonths: [],
        termMonths: null,
      });
    if (start !== null && end < start) return this.fault('endsOn', 'date.order', { start });
    const termMonths = start === null ? null : Math.max(1, Math.round(daysBetween(start, end) / 30.44));
    return this.inReach('endsOn', { next: addDays(end, 1), why: 'expiry', optionMonths, termMonths });
  }

  private inReach(field: Field, dates: ContractDates): ContractDates | null {
    const furthest = addMonths(this.tables.today, FURTHEST_YEARS * 12);
    return dates.next > furthest ? this.fault(field, 'date.tooFar', { furthest }) : dates;
  }

  private date(field: Field): LocalDate | 'faulty' | null {
    const cell = this.cell(field);
    if (isBlank(cell)) return null;
    const date = dateCell(cell);
    if (date === null) this.fault(field, 'date.notDate');
    return date ?? 'faulty';
  }

  private optionMonths(): number[] | null {
    return parseOptions(this.text('options')) ?? this.fault('options', 'options.notUnderstood');
  }

  /** Months of the contract to come where the list states them: `4 ar`, `48 mnd`, `48` (months above 10). */
  statedTerm(): number | null {
    const months = parseOptions(this.text('duration'));
    return months === null || months.length === 0 ? null : months.reduce((sum, part) => sum + part, 0);
  }

  /** Null with a fault where it contradicts itself. */
  requirements(): Readonly<Record<string, string>> | null {
    const read = parseRequirements(this.text('requirements'));
    if (read.kind === 'read') return read.requirements;
    const { kind, ...facts } = read;
    return this.fault('requirements', `requirements.${kind}`, facts);
  }

  /** Called where an earlier row says the same. */
  repeat(first: FirstRow): null {
    const { columns } = this.tables.headings;
    return this.fault(columns.has('title') ? 'title' : 'buyer', 'row.repeat', { ...first });
  }

  /** Called where no date is left on which the next contract could start. */
  past(): null {
    const field = isBlank(this.cell('endsOn')) ? 'startsOn' : 'endsOn';
    return this.fault(field, 'date.past', { today: this.tables.today });
  }
}
