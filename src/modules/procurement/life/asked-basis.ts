// What an answer is given for: things, units, prices and years. A form that was read before any of it changed answers something
// else than what stands. Pure.
import { createHash } from 'node:crypto';
import type { AnsweredItem, Item, Member, ProcurementState } from './model.ts';

/** The same for the same things, units, prices and years; carried by forms of answers. */
export const askedBasis = ({ items, term }: Pick<ProcurementState, 'items' | 'term'>): string => {
  const asked = items.map(({ id, name, unit, unitPrice }) => [id, name, unit, unitPrice]);
  const years = [term.firstYear, term.years, term.optionYears];
  return createHash('sha256')
    .update(JSON.stringify([asked, years]))
    .digest('hex')
    .slice(0, 16);
};

/** How much a price may change, in per cent, before those who answered are asked anew: our own choice. */
export const PRICE_CHANGE = 20;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const isOther = (before: AnsweredItem, now: Item): boolean =>
  plain(before.name) !== plain(now.name) ||
  plain(before.unit) !== plain(now.unit) ||
  Math.abs(now.unitPrice - before.unitPrice) * 100 > before.unitPrice * PRICE_CHANGE;

/** What is another thing now, or has another price, than when the member answered. Spaces and capital letters are no change. */
export const changedSinceAnswer = ({ answeredFor }: Member, { items }: ProcurementState): Item[] => {
  const before = new Map(answeredFor.map((item) => [item.id, item]));
  return items.filter((item) => {
    const answered = before.get(item.id);
    return answered !== undefined && isOther(answered, item);
  });
};
