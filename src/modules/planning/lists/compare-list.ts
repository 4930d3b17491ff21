// A new list against what stands in the register from the same body or import: what is new, changed, as before or gone.
// Decides nothing: a person confirms, and what a person has written that the list does not speak of stays.
import type { BodyId } from '../../registry/model.ts';
import { type ItemFacts, NO_FACTS } from '../plan-item.ts';
import { cleanLines } from './contract-list/cells.ts';
import { pairUp } from './contract-list/pairing.ts';
import type { ListItem } from './contract-list.ts';

/** What is compared of an item as kept. */
export interface KeptItem {
  readonly id: string;
  readonly body: BodyId;
  readonly facts: ItemFacts;
  readonly version: number;
}

export interface ListToCompare {
  /** Of one list, none of them twice. */
  readonly items: readonly ListItem[];
  /** Of the same bodies, or of the import that the list replaces. */
  readonly existing: readonly KeptItem[];
  /** Facts the list has a column for; no other is emptied by it. */
  readonly stated: readonly (keyof ItemFacts)[];
}

export interface FactChange {
  readonly field: keyof ItemFacts;
  readonly before: ItemFacts[keyof ItemFacts];
  readonly after: ItemFacts[keyof ItemFacts];
}

export interface ChangedItem {
  readonly id: string;
  /** Of the item compared with: somebody may have written since. */
  readonly version: number;
  readonly item: ListItem;
  /** The item as it would be: what is kept, with what the list changes. */
  readonly facts: ItemFacts;
  readonly changes: readonly FactChange[];
}

export interface ListComparison {
  readonly added: readonly ListItem[];
  readonly changed: readonly ChangedItem[];
  readonly unchanged: readonly { readonly id: string; readonly item: ListItem }[];
  /** Ids of items the list no longer has. */
  readonly gone: readonly string[];
}

const FACTS: readonly (keyof ItemFacts)[] = [
  'kind',
  'title',
  'category',
  ...(Object.keys(NO_FACTS) as (keyof typeof NO_FACTS)[]),
];

/**
 * The same contract is one of the same body with the same reference where both have one; otherwise with the same title
 * and supplier, or with the same title and category where one of them names no supplier. In the list's order.
 */
export function compareList({ items, existing, stated }: ListToCompare): ListComparison {
  const pairs = pairUp(items, existing);
  const columns = new Set(stated);
  const added: ListItem[] = [];
  const changed: ChangedItem[] = [];
  const unchanged: { id: string; item: ListItem }[] = [];
  for (const [place, item] of items.entries()) {
    const kept = existing[pairs.get(place) ?? -1];
    if (!kept) {
      added.push(item);
      continue;
    }
    const { id, version } = kept;
    const changes = changesOf(kept.facts, item, columns);
    if (changes.length === 0) unchanged.push({ id, item });
    else changed.push({ id, version, item, facts: withChanges(kept.facts, changes), changes });
  }
  const found = new Set(pairs.values());
  const gone = existing.flatMap(({ id }, place) => (found.has(place) ? [] : [id]));
  return { added, changed, unchanged, gone };
}

const withChanges = (facts: ItemFacts, changes: readonly FactChange[]): ItemFacts => ({
  ...facts,
  ...(Object.fromEntries(changes.map(({ field, after }) => [field, after])) as Partial<ItemFacts>),
});

function changesOf(
  before: ItemFacts,
  { facts: after, guessed }: ListItem,
  columns: ReadonlySet<keyof ItemFacts>,
): FactChange[] {
  return FACTS.filter((field) => {
    if (isSame(before[field], after[field])) return false;
    // A guess may fill a gap; it does not undo what somebody has chosen.
    if (guessed.includes(field)) return isUnsaid(field, before);
    return columns.has(field) || !isUsual(field, after);
  }).map((field) => ({ field, before: before[field], after: after[field] }));
}

const isUnsaid = (field: keyof ItemFacts, facts: ItemFacts): boolean =>
  field in NO_FACTS && isSame(facts[field], NO_FACTS[field as keyof typeof NO_FACTS]);

/** What a list that does not speak of the fact gives. */
const isUsual = (field: keyof ItemFacts, facts: ItemFacts): boolean =>
  field === 'kind' || isUnsaid(field, facts);

/** Plain values, and lists and records of them; spaces in a text and the order of a record's keys say nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return cleanLines(one) === cleanLines(other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
  );
}
