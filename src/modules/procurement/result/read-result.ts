// What a file tells of a result before it is kept, and what in it differs from what was locked. Plain data.
import type { Ore } from '../../../kernel/money.ts';
import type { ResultSource, TenderFacts } from './model.ts';

export interface ReadOutcome {
  readonly lot: string;
  /** Places in the list of tenders, from 0; none: nobody won. */
  readonly winners: readonly { readonly tender: number; readonly value: Ore | null }[];
}

export const DIFFERENCES = [
  'buyerMissing',
  'buyerExtra',
  'valueOver',
  'lotUnknown',
  'lotMissing',
  'otherCurrency',
  'personWon',
  'intention',
] as const;
/**
 * buyerMissing: locked and not in the file · buyerExtra: in the file and not locked · valueOver: more than the ceiling of the lot ·
 * lotUnknown, lotMissing: other lots than the locked ones · otherCurrency: an amount that is left out · personWon: somebody who
 * is no firm, and is left out · intention: the notice is no award.
 */
export type DifferenceKind = (typeof DIFFERENCES)[number];

export interface Difference {
  readonly kind: DifferenceKind;
  /** The buyer, the lot or the currency it is about. */
  readonly what: string;
  readonly value: Ore | null;
  readonly ceiling: Ore | null;
}

export interface ReadResult {
  readonly source: Exclude<ResultSource, 'typed'>;
  readonly tenders: readonly TenderFacts[];
  readonly outcomes: readonly ReadOutcome[];
}

export interface ComparedResult extends ReadResult {
  readonly differences: readonly Difference[];
}
