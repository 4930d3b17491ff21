// Calendar quarters counted from 2020 Q1 = 0: the optimiser's and the matching's unit of time.
import { dateOf, type LocalDate } from './local-date.ts';

export type Quarter = number & { readonly brand: 'Quarter' };

const FIRST_YEAR = 2020;

export const quarter = (index: number): Quarter => Math.trunc(index) as Quarter;

export function quarterOf(date: LocalDate): Quarter {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return quarter((year - FIRST_YEAR) * 4 + Math.floor((month - 1) / 3));
}

/** First day of the quarter. */
export function quarterStart(value: Quarter): LocalDate {
  const start = dateOf(FIRST_YEAR + Math.floor(value / 4), (((value % 4) + 4) % 4) * 3 + 1, 1);
  if (start === null) throw new Error(`quarter out of range: ${value}`);
  return start;
}

/** ISO-like label, `2027-Q1`: stable in files and JSON. Pages use the texts. */
export function quarterLabel(value: Quarter): string {
  return `${FIRST_YEAR + Math.floor(value / 4)}-Q${(((value % 4) + 4) % 4) + 1}`;
}
