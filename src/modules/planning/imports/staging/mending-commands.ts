// Writing cells of a staged list anew, and adding the column that a person writes categories in where her list has none.
import { sql } from 'kysely';
import type { ActingCtx } from '../../../accounts/db.ts';
import type { Cell } from '../../csv-list.ts';
import type { ColumnMapping } from '../../lists/contract-list-columns.ts';
import { type CellMend, type FileGuess, type ListImport, PIECE, storable } from '../list-import.ts';
import { storableJson } from './proposing-commands.ts';

/** The value is how many cells are other than they were; places the file does not have are left out. */
export async function writeCells(ctx: ActingCtx, id: string, mends: readonly CellMend[]): Promise<number> {
  let mended = 0;
  const byPiece = Map.groupBy(mends, ({ row }) => Math.floor((row - 1) / PIECE));
  for (const [place, wanted] of byPiece) mended += await writePiece(ctx, { id, place, wanted });
  return mended;
}

interface PieceToMend {
  readonly id: string;
  readonly place: number;
  readonly wanted: readonly CellMend[];
}

async function writePiece(ctx: ActingCtx, { id, place, wanted }: PieceToMend): Promise<number> {
  const piece = await ctx.db
    .selectFrom('list_import_chunk')
    .select('content')
    .where('import_id', '=', id)
    .where('kind', '=', 'rows')
    .where('place', '=', place)
    .executeTakeFirst();
  const rows = (piece?.content ?? []) as Cell[][];
  let mended = 0;
  for (const { row, column, value } of wanted) {
    const cells = rows[row - 1 - place * PIECE];
    if (!cells || String(cells[column] ?? '') === value) continue;
    while (cells.length < column) cells.push('');
    cells[column] = storable(value);
    mended++;
  }
  if (mended === 0) return 0;
  await ctx.db
    .updateTable('list_import_chunk')
    .set({ content: JSON.stringify(rows) })
    .where('import_id', '=', id)
    .where('kind', '=', 'rows')
    .where('place', '=', place)
    .execute();
  return mended;
}

interface Columns {
  readonly guess: FileGuess;
  readonly mapping: ColumnMapping;
}

export interface CategoryColumn {
  /** From 0. */
  readonly column: number;
  /** What the import's row is to say where the column is a new one. */
  readonly change: { readonly guess?: string; readonly mapping?: string };
}

/** The column of categories: the list's own, else a new one beyond every cell of the list, with a heading. */
export async function categoryColumn(
  ctx: ActingCtx,
  { id, mapping, guess }: ListImport,
  heading: string,
): Promise<CategoryColumn> {
  if (!mapping || !guess) throw new Error(`checked import ${id} has no columns`);
  const own = Object.entries(mapping.columns).find(([, field]) => field === 'category');
  if (own) return { column: Number(own[0]), change: {} };
  const { rows } = await sql<{ width: number | null }>`select max(json_array_length(cells.line)) as width
    from list_import_chunk c cross join lateral json_array_elements(c.content) as cells(line)
    where c.import_id = ${id} and c.kind = 'rows'`.execute(ctx.db);
  const column = Math.max(mapping.headings.length, rows[0]?.width ?? 0);
  const { headingRow } = mapping;
  if (headingRow !== null) await writeCells(ctx, id, [{ row: headingRow + 1, column, value: heading }]);
  const added = withColumn({ guess, mapping }, column, headingRow === null ? '' : heading);
  return { column, change: { guess: storableJson(added.guess), mapping: storableJson(added.mapping) } };
}

function withColumn({ guess, mapping }: Columns, index: number, heading: string): Columns {
  const gap = Array.from({ length: index - mapping.headings.length }, () => '');
  const field = 'category' as const;
  const column = { index, heading, samples: [], field, sure: 'heading' as const, factor: 1 };
  return {
    guess: { ...guess, columns: [...guess.columns, column] },
    mapping: {
      ...mapping,
      headings: [...mapping.headings, ...gap, heading],
      columns: { ...mapping.columns, [index]: field },
    },
  };
}
