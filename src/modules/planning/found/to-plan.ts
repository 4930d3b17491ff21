// What was found as it would stand in a plan, and whether it stands there already. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { identityOf } from '../lists/contract-list/identity.ts';
import { type ItemFacts, NO_FACTS } from '../plan-item.ts';
import type { AssumedFact, FoundRow } from './model.ts';

/** What was announced and should have begun by now is taken for a contract; before that it is a need. */
export const isToCome = ({ kind, facts }: Pick<FoundRow, 'kind' | 'facts'>, today: LocalDate): boolean =>
  kind === 'procurement' && facts.startsOn !== null && facts.startsOn > today;

/** Estimates that an item keeps as such. */
const ESTIMATED = ['annualValue', 'startsOn', 'endsOn'] as const satisfies readonly AssumedFact[];
export type EstimatedFact = (typeof ESTIMATED)[number];

export interface ToPlan {
  readonly today: LocalDate;
  /** The note on options, around the buyer's words. */
  readonly optionsNote: (options: string) => string;
  /** The note on what the notice leaves open. */
  readonly estimateNote: (facts: readonly EstimatedFact[]) => string;
}

/** Options are told in words, and estimates have no mark of their own, so both become notes that a person reads. */
export function planFactsOf(row: Pick<FoundRow, 'kind' | 'facts'>, to: ToPlan): ItemFacts {
  const { facts } = row;
  const isNeed = isToCome(row, to.today);
  const endsOn = isNeed ? null : facts.endsOn;
  const kept = { annualValue: facts.annualValue, startsOn: facts.startsOn, endsOn };
  const estimates = ESTIMATED.filter((fact) => kept[fact] !== null && facts.assumed.includes(fact));
  const notes = [
    ...(estimates.length > 0 ? [to.estimateNote(estimates)] : []),
    ...(facts.options ? [to.optionsNote(facts.options)] : []),
  ];
  return {
    ...NO_FACTS,
    kind: isNeed ? 'need' : 'contract',
    title: facts.title,
    category: facts.category,
    cpv: facts.cpv,
    ...kept,
    supplierName: facts.supplierName,
    supplierOrgNumber: facts.supplierOrgNumber,
    termMonths: isNeed ? facts.termMonths : null,
    notes: notes.join('\n'),
  };
}

const isOver = (one: ItemFacts, other: ItemFacts): boolean =>
  one.endsOn !== null && other.startsOn !== null && one.endsOn < other.startsOn;

/**
 * The same contract or need: the same title where suppliers do not differ, or the same supplier, category and last day.
 * Two of which one is over before the other begins are two.
 */
export function isSameItem(one: ItemFacts, other: ItemFacts): boolean {
  if (isOver(one, other) || isOver(other, one)) return false;
  const [a, b] = [identityOf(one), identityOf(other)];
  const areNumbered = a.supplierNumber !== '' && b.supplierNumber !== '';
  const isSupplier = areNumbered
    ? a.supplierNumber === b.supplierNumber
    : a.supplierName !== '' && a.supplierName === b.supplierName;
  const isOpen = (a.supplierName || a.supplierNumber) === '' || (b.supplierName || b.supplierNumber) === '';
  if (a.title === b.title) return isSupplier || (isOpen && a.category === b.category);
  return isSupplier && a.category === b.category && one.endsOn !== null && one.endsOn === other.endsOn;
}
