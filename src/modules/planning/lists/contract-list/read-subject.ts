// What a row is about: contract or need, its title, CPV code and category.
import { type CpvCode, parseCpvCode } from '../../../../kernel/cpv-code.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Category } from '../../model.ts';
import type { ContractOption, ItemKind } from '../../plan-item.ts';
import type { CategorySource } from '../contract-list.ts';
import type { RowCategories } from './row-category.ts';
import type { RowCells } from './row-cells.ts';
import { kindOfWords } from './words.ts';

export interface Subject {
  readonly title: string;
  readonly category: Category | null;
  /** Null where the row names its category. */
  readonly categoryFrom: CategorySource | null;
  readonly cpv: CpvCode | null;
}

/** Codes: title.missing, cpv.format, category.unknown. */
export function readSubject(cells: RowCells, categories: RowCategories): Subject {
  const cpv = readCpv(cells);
  const { category, from } = readCategory(cells, categories, cpv);
  const written = cells.line('title');
  if (written !== '') return { title: written, category, categoryFrom: from, cpv };
  if (category) cells.guess('title');
  else if (cells.line('category') === '' && cpvText(cells) === '') cells.fault('title', 'title.missing');
  return { title: category?.nameNb ?? '', category, categoryFrom: from, cpv };
}

/** Zero is what systems write for none. */
const cpvText = (cells: RowCells): string => (cells.line('cpv') === '0' ? '' : cells.line('cpv'));

function readCpv(cells: RowCells): CpvCode | null {
  const text = cpvText(cells);
  if (text === '') return null;
  const parsed = parseCpvCode(text.split(/[\s,;:]/)[0] ?? '');
  return parsed.ok ? parsed.value : cells.fault('cpv', 'cpv.format');
}

/** A category by its name, else by the code, else what the words of the cell or the title most likely mean: guesses. */
function readCategory(
  cells: RowCells,
  categories: RowCategories,
  cpv: CpvCode | null,
): { readonly category: Category | null; readonly from: CategorySource | null } {
  const cell = cells.line('category');
  const title = cells.line('title');
  const known = (cell === '' ? null : categories.named(cell)) ?? (cpv ? categories.ofCpv(cpv, title) : null);
  if (known) return { category: known, from: null };
  const byCell = cell === '' ? null : categories.ofText(cell);
  const guessed = byCell ?? categories.ofText(title);
  if (guessed) cells.guess('category');
  else faultCategory(cells, categories, cpv);
  return { category: guessed, from: guessed && (byCell ? 'category' : 'title') };
}

/** A row with nothing to go by is told so by its title alone. */
function faultCategory(cells: RowCells, categories: RowCategories, cpv: CpvCode | null): void {
  const [cell, title] = [cells.line('category'), cells.line('title')];
  if (cell === '' && title === '' && cpvText(cells) === '') return;
  const field = cell !== '' ? 'category' : cpvText(cells) !== '' ? 'cpv' : 'title';
  if (field === 'cpv' && cpv === null) return;
  cells.fault(field, 'category.unknown', { suggestion: categories.suggestion(cells.line(field)) });
}

interface KindFacts {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly options: readonly ContractOption[];
  readonly hasSupplier: boolean;
  readonly hasWindow: boolean;
}

/**
 * As written; else a need where there is neither supplier, end nor option, and the start is still to come. Codes:
 * kind.notUnderstood, kind.needWithEnd, kind.needWithOptions.
 */
export function readKind(cells: RowCells, facts: KindFacts, today: LocalDate): ItemKind {
  const text = cells.line('kind');
  const written = text === '' ? null : kindOfWords(text);
  const hasOptions = facts.options.length > 0 && cells.line('options') !== '';
  if (text !== '' && written === null) cells.fault('kind', 'kind.notUnderstood');
  if (written === 'need' && facts.endsOn && !facts.startsOn) {
    cells.fault(cells.line('endsOn') === '' ? 'duration' : 'endsOn', 'kind.needWithEnd');
  }
  if (written === 'need' && hasOptions) cells.fault('options', 'kind.needWithOptions');
  if (written !== null) return written;
  const isToCome = facts.startsOn ? facts.startsOn > today : facts.hasWindow;
  const isSigned = facts.hasSupplier || hasOptions || cells.line('endsOn') !== '';
  const kind = isToCome && !isSigned ? 'need' : 'contract';
  if (kind === 'need' || cells.has('kind')) cells.guess('kind');
  return kind;
}
