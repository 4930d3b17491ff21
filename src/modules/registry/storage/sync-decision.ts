// What the loader should do with one table: compares the rows it wants with the rows that are there. Pure.
import type { Row } from './table-rows.ts';

/** A row as stored: the fact's columns and its provenance. */
export type StoredRow = Readonly<Record<string, unknown>> & {
  readonly origin: 'reference' | 'edit';
  readonly is_removed: boolean;
  readonly edited_at: Date | null;
};

export interface SyncDecision {
  readonly toAdd: readonly Row[];
  readonly toChange: readonly Row[];
  /** Keys of reference rows that are gone from the files. */
  readonly toRemove: readonly string[];
  readonly keptEdits: readonly string[];
  readonly unchanged: number;
}

export interface SyncInput {
  readonly key: string;
  readonly wanted: readonly Row[];
  readonly stored: readonly StoredRow[];
}

const isEdited = (row: StoredRow): boolean =>
  row.origin === 'edit' || row.is_removed || row.edited_at !== null;

const isSame = (wanted: Row, stored: StoredRow): boolean =>
  Object.entries(wanted).every(([column, value]) => JSON.stringify(value) === JSON.stringify(stored[column]));

/** Edited rows are kept: reported when they differ from the file, counted as unchanged when they agree. */
export function decideSync({ key, wanted, stored }: SyncInput): SyncDecision {
  const storedByKey = new Map(stored.map((row) => [String(row[key]), row]));
  const wantedKeys = new Set(wanted.map((row) => String(row[key])));
  const toAdd: Row[] = [];
  const toChange: Row[] = [];
  const keptEdits: string[] = [];
  let unchanged = 0;
  for (const row of wanted) {
    const present = storedByKey.get(String(row[key]));
    if (!present) toAdd.push(row);
    else if (isSame(row, present) && !present.is_removed) unchanged++;
    else if (isEdited(present)) keptEdits.push(String(row[key]));
    else toChange.push(row);
  }
  const toRemove = stored
    .filter((row) => !isEdited(row) && !wantedKeys.has(String(row[key])))
    .map((row) => String(row[key]));
  return { toAdd, toChange, toRemove, keptEdits, unchanged };
}
