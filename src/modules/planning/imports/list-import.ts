// What an import of a list is and which steps it can take. A person decides three times: what the columns say, what is
// done with rows that cannot be used, and that it is saved; everything between is work that can be stopped and begun anew.
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { SkipReason } from '../lists/contract-list/passing-rows.ts';
import type { ColumnGuess, ColumnMapping } from '../lists/contract-list-columns.ts';

export const IMPORT_STATES = [
  'reading',
  'refused',
  'mapping',
  'checking',
  'checked',
  'saving',
  'saved',
  'undoing',
  'undone',
  'discarded',
] as const;
/**
 * reading, checking, saving, undoing: work goes on, or is to be begun anew · refused: the file cannot be read · mapping,
 * checked: waits for a person · discarded: given up before anything was saved.
 */
export type ImportState = (typeof IMPORT_STATES)[number];

/** What can be done to an import; each leads from some states to one. */
export const IMPORT_STEPS = {
  refuse: { from: ['reading'], to: 'refused' },
  offerColumns: { from: ['reading'], to: 'mapping' },
  /** The same file read anew: another of its sheets. */
  chooseSheet: { from: ['mapping'], to: 'reading' },
  chooseHeadings: { from: ['mapping'], to: 'mapping' },
  /** Also from an undone one: its rows are still there. */
  chooseColumns: { from: ['checked', 'undone'], to: 'mapping' },
  check: { from: ['mapping', 'checked', 'saving'], to: 'checking' },
  offerChanges: { from: ['checking'], to: 'checked' },
  save: { from: ['checked'], to: 'saving' },
  finishSaving: { from: ['saving'], to: 'saved' },
  undo: { from: ['saved'], to: 'undoing' },
  finishUndo: { from: ['undoing'], to: 'undone' },
  discard: { from: ['reading', 'refused', 'mapping', 'checking', 'checked'], to: 'discarded' },
  /** Back to where a person decided, when the work was stopped or cannot be done. */
  stopChecking: { from: ['checking'], to: 'mapping' },
  stopSaving: { from: ['saving'], to: 'checked' },
  stopUndo: { from: ['undoing'], to: 'saved' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly ImportState[]; readonly to: ImportState }>
>;
export type ImportStep = keyof typeof IMPORT_STEPS;

export const canStep = (state: ImportState, step: ImportStep): boolean =>
  (IMPORT_STEPS[step].from as readonly ImportState[]).includes(state);

/** The step back from work that has stopped; null where none leads back. */
export function stepBackFrom(state: ImportState): ImportStep | null {
  if (state === 'checking') return 'stopChecking';
  if (state === 'saving') return 'stopSaving';
  return state === 'undoing' ? 'stopUndo' : null;
}

/** True while work goes on, or should. */
export const isWorkState = (state: ImportState): boolean =>
  state === 'reading' || state === 'checking' || state === 'saving' || state === 'undoing';

/** rows = added + changed + unchanged + faulty. */
export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Items an earlier edition of the list brought, which it no longer has. Once saved: how many were removed. */
  readonly gone: number;
  readonly faulty: number;
  /** Of those added: whose category was guessed. */
  readonly guessed: number;
  /** Rows passed over; not counted among `rows`. */
  readonly skipped: Readonly<Record<SkipReason, number>>;
}

/** What the columns of a file say as far as we know, and which of its sheets that is. */
export interface FileGuess extends ColumnGuess {
  /** Names of a workbook's visible sheets; empty for other files. */
  readonly sheets: readonly string[];
  /** Place in `sheets`, from 0. */
  readonly sheet: number;
  /** Name of a sheet that was asked for and cannot be read. */
  readonly unread: string | null;
}

export interface ListImport {
  readonly id: string;
  readonly party: PartyId;
  /** The first import of the list that this is a newer edition of. */
  readonly listId: string;
  readonly fileName: string;
  readonly state: ImportState;
  /** Counts up with each step. */
  readonly version: number;
  /** The latest work on it. */
  readonly job: string | null;
  readonly refusal: readonly Problem[];
  /** Null until the file has been read. */
  readonly guess: FileGuess | null;
  /** As confirmed, or as proposed while the columns wait for a person. */
  readonly mapping: ColumnMapping | null;
  /** Name of the saved mapping that fitted the headings. */
  readonly mappingName: string | null;
  /** Null until it has been checked. */
  readonly counts: ImportCounts | null;
  readonly registerStamp: string | null;
  /** Checked again because the plans had changed in between. */
  readonly wasOutdated: boolean;
  readonly removesGone: boolean;
  readonly createdAt: Date;
  /** As actors are written: `person:…`. */
  readonly createdBy: string;
  readonly savedAt: Date | null;
  readonly undoneAt: Date | null;
  /** When its rows were deleted; then it cannot be undone. */
  readonly emptiedAt: Date | null;
  readonly isDemo: boolean;
}

/** `row` as spreadsheets count, `column` from 0. */
export interface CellMend {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** Without what the database cannot keep as text: NUL, and halves of characters. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** The most rows of contracts a list may have. */
export const MOST_LIST_ROWS = 100_000;
/** Rows in a staged piece. */
export const PIECE = 1000;
/** How long an import's rows are kept, and an undo is possible. */
export const KEPT_DAYS = 90;
