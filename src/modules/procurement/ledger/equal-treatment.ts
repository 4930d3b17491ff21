// What was told to one or some and not to all, and what has evened it out: told to all, or justified. A procurement does not
// move on while anything is open (FOA § 9-3 in part II, § 12-2 in part III, equal treatment everywhere). Pure.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { EntryKind, LedgerEntry, Supplier } from '../ledger-model.ts';

export interface OpenItem {
  /** The entry by which it was told. */
  readonly entry: LedgerEntry;
  /** Suppliers that take part and have not been told; empty where only those told take part, but others may yet come. */
  readonly untold: readonly Supplier[];
  /** Why the procurement does not move on; its path is the entry where it is mended. */
  readonly problem: Problem;
}

/** What may tell something; that it does is seen by what stands in it. */
const TELLING: readonly EntryKind[] = [
  'information',
  'answer',
  'meeting',
  'minutes',
  'hearing',
  'publication',
  'correction',
];

/** Whether something was told by it. */
export const tells = ({ kind, to, text, attachments }: LedgerEntry): boolean =>
  TELLING.includes(kind) && to.scope !== 'none' && (text.trim() !== '' || attachments.length > 0);

/** Suppliers that take part, as the entries end: the latest name of each. */
export function participantsOf(entries: readonly Pick<LedgerEntry, 'kind' | 'supplier'>[]): Supplier[] {
  const present = new Map<string, Supplier>();
  for (const { kind, supplier } of entries) {
    if (supplier === null) continue;
    if (kind === 'joined') present.set(supplier.id, supplier);
    if (kind === 'left') present.delete(supplier.id);
  }
  return [...present.values()];
}

function untoldBy({ to }: LedgerEntry, participants: readonly Supplier[]): Supplier[] {
  if (to.scope === 'public') return [];
  const told = new Set(to.suppliers.map(({ id }) => id));
  return participants.filter(({ id }) => !told.has(id));
}

/**
 * What evens out each entry, by its number. A closing that has been corrected counts no more; the correction counts itself
 * where it reaches all.
 */
export function closingsOf(entries: readonly LedgerEntry[]): ReadonlyMap<number, readonly LedgerEntry[]> {
  const participants = participantsOf(entries);
  const corrected = new Set(
    entries.flatMap(({ kind, about }) => (kind === 'correction' ? (about ?? []) : [])),
  );
  const closings = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    const { kind, to, seq, covers } = entry;
    const reachesAll =
      to.scope === 'public' || (to.scope === 'all' && untoldBy(entry, participants).length === 0);
    if (covers.length === 0 || corrected.has(seq) || !(reachesAll || kind === 'justification')) continue;
    for (const covered of covers) closings.set(covered, [...(closings.get(covered) ?? []), entry]);
  }
  return closings;
}

const LONGEST_QUOTE = 120;
const MOST_NAMES = 5;

const quoteOf = ({ text, attachments }: Pick<LedgerEntry, 'text' | 'attachments'>): string => {
  const said = text.trim() || (attachments[0]?.name ?? '');
  const [first = ''] = said.split('\n');
  return first.length > LONGEST_QUOTE ? `${first.slice(0, LONGEST_QUOTE).trimEnd()} …` : first;
};

const namesOf = (suppliers: readonly Supplier[]): string => {
  const shown = suppliers.slice(0, MOST_NAMES).map(({ name }) => name);
  return suppliers.length > MOST_NAMES ? `${shown.join(', ')} …` : shown.join(', ');
};

function problemOf({ seq, happened, to, ...said }: LedgerEntry, untold: readonly Supplier[]): Problem {
  const facts = { seq, date: localDateAt(Date.parse(happened)), text: quoteOf(said) };
  return to.scope === 'all'
    ? problem('ledger.latecomer', `ledger:${seq}`, { ...facts, untold: namesOf(untold) })
    : problem('ledger.toldToSome', `ledger:${seq}`, { ...facts, told: namesOf(to.suppliers) });
}

/** In the order it was told. */
export function openItemsIn(entries: readonly LedgerEntry[]): OpenItem[] {
  const participants = participantsOf(entries);
  const closings = closingsOf(entries);
  return entries.flatMap((entry) => {
    if (!tells(entry) || closings.has(entry.seq)) return [];
    const untold = untoldBy(entry, participants);
    const { scope } = entry.to;
    const isOpen = scope === 'one' || scope === 'some' || (scope === 'all' && untold.length > 0);
    return isOpen ? [{ entry, untold, problem: problemOf(entry, untold) }] : [];
  });
}
