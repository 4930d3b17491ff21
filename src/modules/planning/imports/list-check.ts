// What saving a list would do to the register, worked out before anybody decides: rows that cannot be used, items that are
// new, changed or gone, each with all that the final transaction writes, so that it awaits nothing but the database.
import type { Problem } from '../../../kernel/result.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Cell } from '../csv-list.ts';
import { compareList, type FactChange, type KeptItem, type ListComparison } from '../lists/compare-list.ts';
import {
  type CategorySource,
  createListReader,
  type ListContext,
  type ListItem,
  type ListReader,
} from '../lists/contract-list.ts';
import { type ColumnMapping, columnLetters, type ListField } from '../lists/contract-list-columns.ts';
import { faultsOf, type PlanRules } from '../plan-commands.ts';
import type { ItemFacts, Visibility } from '../plan-item.ts';
import { deadlineRows, type ItemToShare, itemColumns, shareRows } from '../plan-rows.ts';
import { type ImportCounts, PIECE } from './list-import.ts';
import type { ChunkKind } from './staging/db.ts';

export interface CheckContext extends ListContext {
  readonly mapping: ColumnMapping;
  /** The bodies it may be written for; null where the owner is the only one. */
  readonly allowed: ReadonlySet<BodyId> | null;
  readonly rules: PlanRules;
  /** What each body has chosen that others may see. */
  readonly visibilities: ReadonlyMap<BodyId, Visibility>;
  /** Ids of new items, in order. */
  readonly newId: () => string;
}

/** An item as kept, and the list that brought it. */
export interface KnownItem extends KeptItem {
  readonly visibility: Visibility | null;
  /** Null: by no import. */
  readonly listId: string | null;
}

/** One thing wrong in a row; `column` is its place from 0, null where the list has none for it. */
export interface RowProblem {
  readonly field: string;
  readonly fieldId: ListField;
  readonly column: number | null;
  readonly code: string;
  readonly facts: Problem['facts'];
}

export interface FaultyRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly faults: readonly RowProblem[];
}

/** An item as staged: the columns of plan_item; those that are null are left out. */
export interface StagedItem extends Partial<Omit<ReturnType<typeof itemColumns>, 'options'>> {
  readonly id: string;
  readonly body_id: BodyId;
  readonly row: number;
  readonly title: string;
  readonly category: string;
  /** Only of new items: by whose words the category was guessed, and other facts to look over. */
  readonly categoryFrom?: CategorySource;
  readonly guessed?: readonly GuessToShow[];
}

/** Guesses that say something of the row; others are blanks and usual choices. */
const GUESSES_TO_SHOW = [
  'title',
  'kind',
  'annualValue',
  'options',
  'termMonths',
  'supplierOrgNumber',
] as const satisfies readonly (keyof ItemFacts)[];
export type GuessToShow = (typeof GUESSES_TO_SHOW)[number];

const saysSomething = (facts: ItemFacts, field: GuessToShow): boolean =>
  field === 'kind' ? facts.kind === 'need' : facts[field] !== null;

const guessesOf = ({
  guessed,
  categoryFrom,
  facts,
}: ListItem): Pick<StagedItem, 'categoryFrom' | 'guessed'> => {
  const shown = GUESSES_TO_SHOW.filter((field) => guessed.includes(field) && saysSomething(facts, field));
  return { ...(categoryFrom ? { categoryFrom } : {}), ...(shown.length > 0 ? { guessed: shown } : {}) };
};

export interface StagedChange extends StagedItem {
  /** Of the item as it was compared. */
  readonly version: number;
  readonly changes: readonly FactChange[];
}

/** What an earlier edition of the list brought, and this one does not have. */
export type StagedGone = Omit<StagedItem, 'row'> & { readonly version: number };

/** Up to a thousand, as JSON arrays. */
export interface StagedPiece {
  readonly kind: ChunkKind;
  readonly place: number;
  readonly size: number;
  readonly content: string;
  readonly deadlines: string | null;
  readonly shares: string | null;
}

export interface CheckOutcome {
  readonly counts: ImportCounts;
  /** The list that this is a newer edition of; null where it is the first. */
  readonly listId: string | null;
}

export class ListCheck {
  readonly #context: CheckContext;
  readonly #reader: ListReader;
  readonly #items: ListItem[] = [];
  readonly #faulty: FaultyRow[] = [];
  readonly #skipped = { sum: 0, headings: 0 };
  #known: ReadonlyMap<string, KnownItem> = new Map();
  #comparison: ListComparison = { added: [], changed: [], unchanged: [], gone: [] };

  constructor(context: CheckContext) {
    this.#context = context;
    this.#reader = createListReader(context.mapping, context);
  }

  /** Rows from the top of the file, each once; `firstRow` counts as spreadsheets do. */
  read(rows: readonly (readonly Cell[])[], firstRow: number): void {
    for (const [place, cells] of rows.entries()) {
      const row = firstRow + place;
      const answer = this.#reader.read(cells, row);
      if (answer.kind === 'skipped') this.#skipped[answer.skipped.reason]++;
      else if (answer.kind === 'rejected') this.#faulty.push({ row, cells, faults: answer.rejected.faults });
      else if (answer.kind === 'item') this.#keep(answer.item, cells);
    }
  }

  /** Once, when all has been read. `existing`: everything of the bodies the list speaks for. */
  compare(existing: readonly KnownItem[]): CheckOutcome {
    this.#known = new Map(existing.map((item) => [item.id, item]));
    const found = compareList({ items: this.#items, existing, stated: this.#reader.stated });
    const listId = this.#editionOf(found);
    const gone = found.gone.filter((id) => listId !== null && this.#known.get(id)?.listId === listId);
    this.#comparison = { ...found, gone };
    const { added, changed, unchanged } = found;
    const guessed = added.filter(({ categoryFrom }) => categoryFrom !== null);
    return {
      listId,
      counts: {
        rows: this.#items.length + this.#faulty.length,
        added: added.length,
        changed: changed.length,
        unchanged: unchanged.length,
        gone: gone.length,
        faulty: this.#faulty.length,
        guessed: guessed.length,
        skipped: this.#skipped,
      },
    };
  }

  /** What is to be staged: of what is new, guessed categories first, to be looked over. The same each time it is asked for, but for the ids of what is new. */
  *pieces(): Generator<StagedPiece> {
    const { added, changed, gone } = this.#comparison;
    yield* piecesOf(this.#faulty, (rows, place) => bare('faulty', place, rows));
    const byGuess = added.toSorted(
      (a, b) => Number(b.categoryFrom !== null) - Number(a.categoryFrom !== null),
    );
    yield* piecesOf(byGuess, (items, place) => this.#addedPiece(items, place));
    yield* piecesOf(changed, (items, place) => this.#changedPiece(items, place));
    yield* piecesOf(gone, (ids, place) =>
      bare(
        'gone',
        place,
        ids.map((id) => this.#goneItem(id)),
      ),
    );
  }

  /** What the register refuses however it came, and bodies she may not write for, are faults too. */
  #keep(item: ListItem, cells: readonly Cell[]): void {
    const { allowed, rules } = this.#context;
    const faults = faultsOf(item.facts, rules).map(({ path, code, facts }) =>
      this.#fault(path as ListField, code, facts),
    );
    if (allowed && !allowed.has(item.body)) {
      faults.push(this.#fault('buyer', 'buyer.noDelegation', { value: item.body }));
    }
    if (faults.length === 0) this.#items.push(item);
    else this.#faulty.push({ row: item.row, cells, faults });
  }

  #fault(fieldId: ListField, code: string, facts: Problem['facts']): RowProblem {
    const { columns, headings } = this.#context.mapping;
    const found = Object.entries(columns).find(([, field]) => field === fieldId);
    const column = found ? Number(found[0]) : null;
    const heading = column === null ? '' : (headings[column] ?? '') || columnLetters(column);
    return { field: heading, fieldId, column, code, facts };
  }

  /** Most of what is found again came with one list: then this is a newer edition of it. */
  #editionOf({ changed, unchanged }: ListComparison): string | null {
    const found = new Map<string, number>();
    for (const { id } of [...changed, ...unchanged]) {
      const listId = this.#known.get(id)?.listId;
      if (listId) found.set(listId, (found.get(listId) ?? 0) + 1);
    }
    const [most] = [...found].toSorted((a, b) => b[1] - a[1]);
    return most?.[0] ?? null;
  }

  #addedPiece(items: readonly ListItem[], place: number): StagedPiece {
    const staged = items.map((one) => ({
      row: one.row,
      item: { id: this.#context.newId(), body: one.body, visibility: null, facts: one.facts },
      guesses: guessesOf(one),
    }));
    const content = staged.map(({ row, item, guesses }) => ({ ...stagedItem(item), row, ...guesses }));
    return this.#full('added', place, { content, items: staged.map(({ item }) => item) });
  }

  #changedPiece(changed: ListComparison['changed'], place: number): StagedPiece {
    const items = changed.map(({ id, item, facts }) => ({
      id,
      body: item.body,
      visibility: this.#known.get(id)?.visibility ?? null,
      facts,
    }));
    const content = changed.map(({ version, item, changes }, at) => ({
      ...stagedItem(items[at] as ItemToShare),
      row: item.row,
      version,
      changes,
    }));
    return this.#full('changed', place, { content, items });
  }

  #goneItem(id: string): StagedGone {
    const { body, facts, version } = this.#known.get(id) as KnownItem;
    return { ...stagedItem({ id, body, visibility: null, facts }), version };
  }

  #full(
    kind: ChunkKind,
    place: number,
    { content, items }: { content: readonly object[]; items: readonly ItemToShare[] },
  ): StagedPiece {
    return { ...bare(kind, place, content), ...sharesOf(items, this.#context) };
  }
}

/** Deadlines and shared rows of items as JSON, by what each body has chosen. */
export function sharesOf(
  items: readonly ItemToShare[],
  { rules, visibilities }: Pick<CheckContext, 'rules' | 'visibilities'>,
): Pick<StagedPiece, 'deadlines' | 'shares'> {
  const shares = items.flatMap((item) =>
    shareRows(item, { ...rules, visibility: visibilities.get(item.body) ?? 'exists' }),
  );
  return {
    deadlines: JSON.stringify(items.flatMap(deadlineRows)),
    shares: JSON.stringify(shares.map(filled)),
  };
}

function* piecesOf<T>(
  all: readonly T[],
  make: (part: readonly T[], place: number) => StagedPiece,
): Generator<StagedPiece> {
  for (let start = 0; start < all.length; start += PIECE) {
    yield make(all.slice(start, start + PIECE), start / PIECE);
  }
}

export const bare = (kind: ChunkKind, place: number, content: readonly unknown[]): StagedPiece => ({
  kind,
  place,
  size: content.length,
  content: JSON.stringify(content),
  deadlines: null,
  shares: null,
});

const stagedItem = ({ id, body, facts }: ItemToShare) => ({
  id,
  body_id: body,
  ...(filled({ ...itemColumns(facts), options: facts.options }) as Pick<ItemFacts, 'title' | 'category'>),
});

/** Without what is null: the statement that reads it fills that in. */
const filled = (columns: object): object =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
