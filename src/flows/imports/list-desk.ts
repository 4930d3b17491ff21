// What the thread behind an import does, question by question: reads a file to rows, checks rows against the plans. Heavy
// for long lists, so it never runs where pages are answered; a test may run it anywhere.
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { XLSX_LIMITS } from '../../modules/exchange/formats/xlsx/read.ts';
import { createCategoryIndex } from '../../modules/planning/category-search.ts';
import type { Cell } from '../../modules/planning/csv-list.ts';
import {
  bare,
  type CheckOutcome,
  type KnownItem,
  ListCheck,
  type StagedPiece,
} from '../../modules/planning/imports/list-check.ts';
import {
  type FileGuess,
  MOST_LIST_ROWS,
  PIECE,
  storable,
} from '../../modules/planning/imports/list-import.ts';
import { type ColumnMapping, guessColumns } from '../../modules/planning/lists/contract-list-columns.ts';
import type { Categories } from '../../modules/planning/model.ts';
import type { NeedAssumptions } from '../../modules/planning/need-assumptions.ts';
import type { Visibility } from '../../modules/planning/plan-item.ts';
import type { BodyId, Register } from '../../modules/registry/model.ts';
import { type FileLimits, readSource } from '../read-needs.ts';
import { orderedIds } from './ordered-ids.ts';

/** For people who are signed in. What a file unpacks to is looked at before anything is unpacked. */
export const LIST_LIMITS: FileLimits = {
  bytes: 25 * 1024 * 1024,
  rows: MOST_LIST_ROWS,
  xlsx: {
    ...XLSX_LIMITS,
    uploadedBytes: 25 * 1024 * 1024,
    unpackedBytes: 250_000_000,
    rows: MOST_LIST_ROWS + 21,
  },
};

/** All that a check rests on, as it can be sent to a thread. */
export interface CheckSetup {
  readonly mapping: ColumnMapping;
  readonly owner: BodyId | null;
  readonly allowed: readonly BodyId[] | null;
  readonly visibilities: ReadonlyMap<BodyId, Visibility>;
  readonly register: Register;
  readonly categories: Categories;
  readonly assumptions: NeedAssumptions;
  readonly today: LocalDate;
  readonly nowMs: number;
}

export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Place among a workbook's visible sheets, from 0. */
  readonly sheet: number;
}

/** Question and answer by kind. They come in the order: read, nextRows …; or begin, rows …, known …, compare, nextPiece …. */
export interface ListTalk {
  /** Codes: those of `readSource`, file.tooManyRows. */
  read: {
    readonly question: FileToRead;
    readonly answer: Result<{ readonly rows: number; readonly guess: FileGuess }>;
  };
  /** A thousand rows at a time; null after the last. */
  nextRows: { readonly question: null; readonly answer: StagedPiece | null };
  begin: { readonly question: CheckSetup; readonly answer: null };
  /** A piece of rows as JSON text, from the top. The answer is how many rows have been looked at. */
  rows: { readonly question: string; readonly answer: number };
  known: { readonly question: readonly KnownItem[]; readonly answer: null };
  compare: { readonly question: null; readonly answer: CheckOutcome };
  nextPiece: { readonly question: null; readonly answer: StagedPiece | null };
}

type Answering = {
  readonly [Kind in keyof ListTalk]: (
    question: ListTalk[Kind]['question'],
  ) => ListTalk[Kind]['answer'] | Promise<ListTalk[Kind]['answer']>;
};

const storableCell = (cell: Cell): Cell => (typeof cell === 'string' ? storable(cell) : cell);

/** Answers questions, one at a time. */
export class ListDesk implements Answering {
  #rows: readonly (readonly Cell[])[] = [];
  #place = 0;
  #check: ListCheck | null = null;
  #known: KnownItem[] = [];
  #pieces: Iterator<StagedPiece> | null = null;

  async read({ bytes, sheet }: FileToRead): Promise<ListTalk['read']['answer']> {
    const source = await readSource(bytes, LIST_LIMITS, sheet);
    if (!source.ok) return source;
    if (source.value.kind === 'notices') return refuse(problem('file.notTable', 'file'));
    const rows = source.value.rows.map((cells) => cells.map(storableCell));
    if (rows.length > MOST_LIST_ROWS + 20) {
      return refuse(problem('file.tooManyRows', 'file', { rows: rows.length, most: MOST_LIST_ROWS }));
    }
    const guess = guessColumns(rows);
    if (guess.columns.length === 0) return refuse(problem('file.empty', 'file'));
    this.#rows = rows;
    const { sheets = [] } = source.value;
    return ok({ rows: rows.length, guess: { ...guess, sheets, sheet, unread: null } });
  }

  nextRows(): StagedPiece | null {
    const part = this.#rows.slice(this.#place * PIECE, (this.#place + 1) * PIECE);
    return part.length === 0 ? null : bare('rows', this.#place++, part);
  }

  begin(setup: CheckSetup): null {
    const { categories, assumptions, allowed, nowMs, ...rest } = setup;
    this.#check = new ListCheck({
      ...rest,
      index: createCategoryIndex(categories),
      allowed: allowed && new Set(allowed),
      rules: { categories: categories.byId, assumptions },
      newId: orderedIds(nowMs),
    });
    return null;
  }

  rows(text: string): number {
    const rows = JSON.parse(text) as Cell[][];
    this.#begun().read(rows, this.#place + 1);
    this.#place += rows.length;
    return this.#place;
  }

  known(items: readonly KnownItem[]): null {
    this.#known.push(...items);
    return null;
  }

  compare(): CheckOutcome {
    const check = this.#begun();
    const outcome = check.compare(this.#known);
    this.#pieces = check.pieces();
    return outcome;
  }

  nextPiece(): StagedPiece | null {
    const next = this.#pieces?.next();
    return next && !next.done ? next.value : null;
  }

  #begun(): ListCheck {
    if (!this.#check) throw new Error('no check has begun');
    return this.#check;
  }
}
