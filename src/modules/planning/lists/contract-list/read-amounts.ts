// What a contract is worth and how much is bought, a year: amounts in kroner, volumes in the row's unit.
import { type Ore, oreFromNok } from '../../../../kernel/money.ts';
import type { Cell } from '../../csv-list.ts';
import { amountCell } from '../../import/cells.ts';
import type { ContractOption } from '../../plan-item.ts';
import type { ListField } from '../contract-list-columns.ts';
import type { RowCells } from './row-cells.ts';

/** NOK a year: a tenth of what all municipalities and counties buy. */
const LARGEST_VALUE = 20_000_000_000;
const LARGEST_VOLUME = 1_000_000_000_000;
const ABOUT = /^(?:ca\.?|cirka|omtrent|om lag|anslag|inntil|maks\.?|about|approx\.?|~)\s*/i;
const RATE =
  /(?:\s*(?:eks\.?|ekskl\.?|u\/|uten|utan|ex\.?|excl\.?)\s*(?:mva|vat)\.?|\s*(?:\/|pr\.?|per|i)\s*(?:år|året|year)|\s*(?:årlig|årleg|p\.?a\.))+$/i;
/** A unit in the cell outweighs the one in the heading. */
const OWN_UNIT = /mill|mnok|mio|mrd|milliard|billion|tnok|knok|tusen|thousand/i;

/** Null when it is no amount. */
function readAmount(cell: Cell, line: string): number | null {
  return typeof cell === 'number' ? amountCell(cell) : amountCell(line.replace(ABOUT, '').replace(RATE, ''));
}

export interface ContractLength {
  /** Months without options, where the row tells. */
  readonly months: number | null;
  /** Months that such contracts usually have. */
  readonly usualMonths: number;
  readonly options: readonly ContractOption[];
}

/**
 * The annual value as stated, else the whole divided by the years, a contract of less than a year counting as one. Zero
 * is what systems write for unknown. Codes: value.notNumber, value.notPositive, value.tooLarge.
 */
export function readValue(cells: RowCells, length: ContractLength): Ore | null {
  const field = (['annualValue', 'totalValue', 'totalWithOptions'] as const).find(
    (it) => cells.cell(it) !== null,
  );
  if (!field) return null;
  const amount = readAmount(cells.cell(field), cells.line(field));
  if (amount === null) return cells.fault(field, 'value.notNumber');
  if (amount === 0) {
    cells.guess('annualValue');
    return null;
  }
  if (field !== 'annualValue' && length.months === null) cells.guess('annualValue');
  const factor = OWN_UNIT.test(cells.line(field)) ? 1 : (cells.column(field)?.factor ?? 1);
  const nok = (amount * factor) / yearsOf(field, length);
  if (nok < 0) return cells.fault(field, 'value.notPositive');
  return nok > LARGEST_VALUE
    ? cells.fault(field, 'value.tooLarge', { most: LARGEST_VALUE })
    : oreFromNok(nok);
}

function yearsOf(field: ListField, { months, usualMonths, options }: ContractLength): number {
  if (field === 'annualValue') return 1;
  const extra = field === 'totalWithOptions' ? options.reduce((sum, option) => sum + option.months, 0) : 0;
  return Math.max(1, ((months ?? usualMonths) + extra) / 12);
}

export interface Volume {
  readonly annualVolume: number | null;
  readonly unit: string | null;
}

/** «1 200», or «1 200 liter» where no unit stands in a cell of its own. Codes: volume.notNumber, volume.notPositive. */
export function readVolume(cells: RowCells): Volume {
  const unit = cells.line('unit') || null;
  const cell = cells.cell('annualVolume');
  if (cell === null) return { annualVolume: null, unit };
  const plain = readAmount(cell, cells.line('annualVolume'));
  const parted = plain === null ? /^([\d\s.,]+)\s*(\p{L}.*)$/u.exec(cells.line('annualVolume')) : null;
  const volume = plain ?? amountCell(parted?.[1] ?? '');
  if (volume === null || volume > LARGEST_VOLUME) {
    cells.fault('annualVolume', 'volume.notNumber');
    return { annualVolume: null, unit };
  }
  if (volume < 0) cells.fault('annualVolume', 'volume.notPositive');
  if (volume === 0) cells.guess('annualVolume');
  const annualVolume = volume > 0 ? Math.round(volume * 10_000) / 10_000 : null;
  return { annualVolume, unit: unit ?? (parted?.[2]?.trim() || null) };
}
