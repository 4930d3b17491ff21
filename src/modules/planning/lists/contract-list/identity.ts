// What makes two rows the same contract: the body's own number, or title, supplier and category; and its dates.

import type { BodyId } from '../../../registry/model.ts';
import { foldName } from '../../../registry/name-folding.ts';
import type { ItemFacts } from '../../plan-item.ts';

/** The facts that recognise an item, folded. Empty where nothing stands. */
export interface Identity {
  readonly reference: string;
  readonly title: string;
  readonly supplierNumber: string;
  readonly supplierName: string;
  readonly category: string;
  readonly dates: string;
  readonly startsOn: string;
}

const foldReference = (reference: string | null): string =>
  (reference ?? '').toLowerCase().replaceAll(/\s/g, '');

/** Without the company's form: «Rent AS» and «Rent» are one. */
const foldSupplier = (name: string | null): string =>
  foldName(name ?? '').replace(/ (?:as|asa|sa|da|ans|nuf|ab|aps)$/, '');

export const identityOf = (facts: ItemFacts): Identity => ({
  reference: foldReference(facts.reference),
  title: foldTitle(facts.title),
  supplierNumber: facts.supplierOrgNumber ?? '',
  supplierName: foldSupplier(facts.supplierName),
  category: facts.category,
  dates: `${facts.startsOn ?? ''} ${facts.endsOn ?? ''} ${facts.earliestStart ?? ''}`,
  startsOn: facts.startsOn ?? '',
});

/** Signs alone are kept as they are: a title of them must not equal every other. */
const foldTitle = (title: string): string => foldName(title) || title;

/** Two rows of a list with the same key are one contract listed twice. */
export function repeatKey(body: BodyId, facts: ItemFacts): string {
  const { reference, title, supplierNumber, supplierName, category, dates } = identityOf(facts);
  return [body, facts.kind, reference, title, supplierNumber || supplierName, category, dates].join('|');
}
