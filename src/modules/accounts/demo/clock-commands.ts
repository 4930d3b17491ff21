// Lets time pass for a part of the demonstration world: every date of its rows is moved back by so many days, so that what was to
// come is here. Rows of anybody real are never touched: each must hang on something that is marked as invented.
import { type RawBuilder, sql } from 'kysely';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../commands.ts';
import type { ActingCtx } from '../db.ts';

/** How the rows of a table hang on what is moved: the column that names it, or a row of another table that does. */
export interface DatedRows {
  readonly table: string;
  readonly column: string;
  /** The table whose `id` the column names; null: the column names what is moved itself. */
  readonly of: string | null;
}

export interface DatesToMove {
  /** The table of what is moved, with `id` and `is_demo`. */
  readonly root: string;
  readonly id: string;
  readonly days: number;
  /** A table that others hang on comes before them. */
  readonly rows: readonly DatedRows[];
}

/** Columns of dates and of instants, as the database knows them. */
async function datedColumns({ db }: ActingCtx, table: string): Promise<{ name: string; isDate: boolean }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
      and data_type in ('date', 'timestamp with time zone')
    order by column_name`.execute(db);
  return rows.map(({ name, type }) => ({ name, isDate: type === 'date' }));
}

/** Instants keep their time of day in Norway, also across the days the clock is turned. */
const earlier = (name: string, isDate: boolean, days: number): RawBuilder<unknown> =>
  isDate
    ? sql`${sql.ref(name)} = ${sql.ref(name)} - ${days}::integer`
    : sql`${sql.ref(name)} = ((${sql.ref(name)} at time zone 'Europe/Oslo') - make_interval(days => ${days}::integer))
        at time zone 'Europe/Oslo'`;

/** Whose ids: those of the rows of a table that hang on what is moved. */
function ownRows(table: string, { rows, root, id }: DatesToMove): RawBuilder<unknown> {
  if (table === root) return sql`select id from ${sql.table(root)} where id = ${id}::uuid`;
  const own = rows.find((one) => one.table === table);
  if (!own) throw new Error(`${table} hangs on nothing that is moved`);
  return sql`select id from ${sql.table(table)} where ${hangs(own, { rows, root, id, days: 0 })}`;
}

const hangs = ({ column, of }: DatedRows, asked: DatesToMove): RawBuilder<unknown> =>
  of === null
    ? sql`${sql.ref(column)}::text = ${asked.id}`
    : sql`${sql.ref(column)} in (${ownRows(of, asked)})`;

async function moveTable(ctx: ActingCtx, rows: DatedRows, asked: DatesToMove): Promise<void> {
  const columns = await datedColumns(ctx, rows.table);
  if (columns.length === 0) return;
  const set = sql.join(columns.map(({ name, isDate }) => earlier(name, isDate, asked.days)));
  await sql`update ${sql.table(rows.table)} set ${set} where ${hangs(rows, asked)}`.execute(ctx.db);
}

/** Codes: demo.notInvented. */
export const moveDemoDates: Command<DatesToMove, true> = command({
  action: 'demo.move',
  partyOf: () => null,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const { rows: found } = await sql`
      select 1 from ${sql.table(asked.root)} where id = ${asked.id}::uuid and is_demo for update`.execute(
      ctx.db,
    );
    if (found.length === 0) return refuse(problem('demo.notInvented', 'id'));
    await moveTable(ctx, { table: asked.root, column: 'id', of: null }, asked);
    for (const rows of asked.rows) await moveTable(ctx, rows, asked);
    const object = `${asked.root}:${asked.id}`;
    return done(true as const, { action: 'demo.moved', object, facts: { days: asked.days }, isDemo: true });
  },
});
