// Who took part in the preparation, in what, what each learnt that others did not, and how that was evened out: what the
// protocol tells of advantages (FOA § 12-2). Pure.
import type { LedgerEntry, Supplier } from '../ledger-model.ts';
import { closingsOf, openItemsIn, tells } from './equal-treatment.ts';

export interface Learnt {
  readonly entry: LedgerEntry;
  /** Publications and justifications; none: it is still open. */
  readonly evenedBy: readonly LedgerEntry[];
  readonly isOpen: boolean;
}

export interface Advantage {
  readonly supplier: Supplier;
  /** Entries by which it took part: sign-ups, questions, meetings, input. */
  readonly tookPartIn: readonly LedgerEntry[];
  /** What it was told and not everybody at the same time. */
  readonly learnt: readonly Learnt[];
}

export interface AdvantageList {
  /** By name. */
  readonly suppliers: readonly Advantage[];
  /** What else has been done for all, such as more time. */
  readonly measures: readonly LedgerEntry[];
}

const isAmong = (suppliers: readonly Supplier[], asked: string): boolean =>
  suppliers.some(({ id }) => id === asked);

/** Suppliers met anywhere in the entries, each under its latest name. */
function suppliersIn(entries: readonly LedgerEntry[]): Supplier[] {
  const met = new Map<string, Supplier>();
  for (const { supplier, to } of entries) {
    for (const one of [...(supplier ? [supplier] : []), ...to.suppliers]) met.set(one.id, one);
  }
  return [...met.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Everything the protocol needs of it, from the whole ledger. */
export function advantagesIn(entries: readonly LedgerEntry[]): AdvantageList {
  const closings = closingsOf(entries);
  const open = new Set(openItemsIn(entries).map(({ entry }) => entry.seq));
  const toldToSome = entries.filter(
    (entry) => tells(entry) && (entry.to.scope === 'one' || entry.to.scope === 'some'),
  );
  const learntBy = (supplier: string): Learnt[] =>
    toldToSome
      .filter(({ to }) => isAmong(to.suppliers, supplier))
      .map((entry) => ({ entry, evenedBy: closings.get(entry.seq) ?? [], isOpen: open.has(entry.seq) }));
  const tookPart = (supplier: string): LedgerEntry[] =>
    entries.filter(
      (entry) =>
        (entry.supplier?.id === supplier && entry.kind !== 'left') ||
        (entry.kind === 'meeting' && isAmong(entry.to.suppliers, supplier)),
    );
  return {
    suppliers: suppliersIn(entries).map((supplier) => ({
      supplier,
      tookPartIn: tookPart(supplier.id),
      learnt: learntBy(supplier.id),
    })),
    measures: entries.filter(({ kind }) => kind === 'measure'),
  };
}
