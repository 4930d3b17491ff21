// What an answer is given for: things, units, prices and years. A form that was read before any of it changed answers something
// else than what stands. Pure.
import { createHash } from 'node:crypto';
import type { ProcurementState } from './model.ts';

/** The same for the same things, units, prices and years; carried by forms of answers. */
export const askedBasis = ({ items, term }: Pick<ProcurementState, 'items' | 'term'>): string => {
  const asked = items.map(({ id, name, unit, unitPrice }) => [id, name, unit, unitPrice]);
  const years = [term.firstYear, term.years, term.optionYears];
  return createHash('sha256')
    .update(JSON.stringify([asked, years]))
    .digest('hex')
    .slice(0, 16);
};
