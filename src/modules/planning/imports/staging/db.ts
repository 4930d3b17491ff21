// The tables of imports: what is staged of a list, what a saved import touched, and the mappings kept for next time.
import type { Generated, Selectable } from 'kysely';
import type { Problem } from '../../../../kernel/result.ts';
import type { PartyId } from '../../../accounts/model.ts';
import type { ColumnMapping } from '../../lists/contract-list-columns.ts';
import type { FileGuess, ImportCounts, ImportState, ListImport } from '../list-import.ts';

interface ListImportTable {
  id: string;
  party: PartyId;
  list_id: string;
  file_name: string;
  state: ImportState;
  version: Generated<number>;
  job_id: string | null;
  /** JSON of Problem[]. */
  refusal: unknown;
  /** JSON of FileGuess, ColumnMapping and ImportCounts. */
  guess: unknown;
  mapping: unknown;
  mapping_name: string | null;
  counts: unknown;
  register_stamp: string | null;
  was_outdated: Generated<boolean>;
  removes_gone: Generated<boolean>;
  created_at: Date;
  created_by: string;
  saved_at: Date | null;
  saved_by: string | null;
  undone_at: Date | null;
  undone_by: string | null;
  emptied_at: Date | null;
  is_demo: boolean;
}

export const IMPORT_COLUMNS = [
  'id',
  'party',
  'list_id',
  'file_name',
  'state',
  'version',
  'job_id',
  'refusal',
  'guess',
  'mapping',
  'mapping_name',
  'counts',
  'register_stamp',
  'was_outdated',
  'removes_gone',
  'created_at',
  'created_by',
  'saved_at',
  'undone_at',
  'emptied_at',
  'is_demo',
] as const satisfies readonly (keyof ListImportTable)[];

export type StoredImport = Selectable<Pick<ListImportTable, (typeof IMPORT_COLUMNS)[number]>>;

export const importFrom = (row: StoredImport): ListImport => ({
  id: row.id,
  party: row.party,
  listId: row.list_id,
  fileName: row.file_name,
  state: row.state,
  version: row.version,
  job: row.job_id,
  refusal: (row.refusal as readonly Problem[] | null) ?? [],
  guess: row.guess as FileGuess | null,
  mapping: row.mapping as ColumnMapping | null,
  mappingName: row.mapping_name,
  counts: row.counts as ImportCounts | null,
  registerStamp: row.register_stamp,
  wasOutdated: row.was_outdated,
  removesGone: row.removes_gone,
  createdAt: row.created_at,
  createdBy: row.created_by,
  savedAt: row.saved_at,
  undoneAt: row.undone_at,
  emptiedAt: row.emptied_at,
  isDemo: row.is_demo,
});

/** Kept until the file has been read; where it has more sheets, until the list is saved or given up. */
interface ListImportFileTable {
  import_id: string;
  place: number;
  party: PartyId;
  bytes: Buffer;
}

/** rows: the file's · faulty: cannot be used · added, changed, gone: what saving would do · restored: what an undo puts back. */
export type ChunkKind = 'rows' | 'faulty' | 'added' | 'changed' | 'gone' | 'restored';

interface ListImportChunkTable {
  import_id: string;
  kind: ChunkKind;
  place: number;
  party: PartyId;
  size: number;
  /** JSON arrays, see staged.ts. */
  content: unknown;
  deadlines: unknown;
  shares: unknown;
}

interface ListImportItemTable {
  import_id: string;
  item_id: string;
  party: PartyId;
  body_id: string;
  effect: 'added' | 'changed' | 'gone';
  version_after: number;
  /** The row of plan_item as JSON. */
  before: unknown;
  undo: 'undone' | 'left' | 'missing' | null;
}

interface SavedMappingTable {
  id: Generated<string>;
  party: PartyId;
  key: string;
  name: string;
  /** JSON of ColumnMapping. */
  mapping: unknown;
  changed_at: Date;
  changed_by: string;
}

declare module '../../../../kernel/tables.ts' {
  interface Tables {
    list_import: ListImportTable;
    list_import_file: ListImportFileTable;
    list_import_chunk: ListImportChunkTable;
    list_import_item: ListImportItemTable;
    saved_mapping: SavedMappingTable;
  }
}
