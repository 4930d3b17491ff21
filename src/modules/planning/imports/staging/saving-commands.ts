// The final transaction of an import: rows of the plan, their deadlines and what others are shown, each from the staged
// pieces by one statement. Also keeps what was there before, for undoing.
import { type RawBuilder, sql } from 'kysely';
import type { ActingCtx } from '../../../accounts/db.ts';
import type { PartyId } from '../../../accounts/model.ts';
import type { itemColumns } from '../../plan-rows.ts';
import type { ListImport } from '../list-import.ts';
import type { ChunkKind } from './db.ts';

/** What a list can say of an item, with the types of plan_item. */
const COLUMNS = {
  kind: 'text',
  title: 'text',
  category: 'text',
  cpv: 'text',
  annual_value: 'bigint',
  annual_volume: 'double precision',
  unit: 'text',
  supplier_name: 'text',
  supplier_org_number: 'text',
  starts_on: 'date',
  ends_on: 'date',
  term_months: 'smallint',
  options: 'jsonb',
  earliest_start: 'date',
  latest_start: 'date',
  requirements: 'text',
  cooperation: 'text',
  cooperate_with: 'text[]',
  responsible: 'text',
  notes: 'text',
  reference: 'text',
} as const satisfies Readonly<Record<keyof ReturnType<typeof itemColumns>, string>>;

const DEADLINE = 'item_id uuid, body_id text, on_date date, kind text, option_place smallint';
const SHARE = `item_id uuid, place smallint, body_id text, is_demo boolean, level text, category text, earliest date,
  latest date, why text, term_months smallint, cooperation text, cooperate_with text[], title text, cpv text,
  annual_value bigint, annual_volume double precision, unit text, requirements text`;

const names = Object.keys(COLUMNS);
const namesIn = (definition: string): string =>
  definition
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');

/** `title, category, …`, each with a prefix. */
export const itemNames = (prefix = ''): RawBuilder<unknown> =>
  sql.raw(names.map((name) => `${prefix}${name}`).join(', '));

/** `title = x.title, …` */
export const itemsFrom = (other: string): RawBuilder<unknown> =>
  sql.raw(names.map((name) => `${name} = ${other}.${name}`).join(', '));

const ITEM = `id uuid, body_id text, version integer, ${Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')}`;

/** The staged items of a kind as rows named `x`. */
const staged = (id: string, kind: ChunkKind): RawBuilder<unknown> => sql`list_import_chunk c
  cross join lateral json_to_recordset(c.content) as x(${sql.raw(ITEM)})
  where c.import_id = ${id} and c.kind = ${kind}`;

const rowsOf = async (ctx: ActingCtx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(ctx.db)).numAffectedRows ?? 0);

/** New items. The value is how many. */
export const addItems = (ctx: ActingCtx, { id, fileName }: ListImport): Promise<number> =>
  rowsOf(
    ctx,
    sql`insert into plan_item (id, body_id, ${itemNames()}, source, source_note, import_id, created_at, changed_at)
      select x.id, x.body_id, ${itemNames('x.')}, 'import', ${fileName}, c.import_id, ${ctx.now}::timestamptz,
        ${ctx.now}::timestamptz
      from ${staged(id, 'added')}`,
  );

export const rememberAdded = (ctx: ActingCtx, { id, party }: ListImport): Promise<number> =>
  rowsOf(
    ctx,
    sql`insert into list_import_item (import_id, item_id, party, body_id, effect, version_after)
      select c.import_id, x.id, ${party}, x.body_id, 'added', 1 from ${staged(id, 'added')}`,
  );

/** Keeps items as they are before they are changed or removed; those of another version than compared are left out. */
export const rememberBefore = (
  ctx: ActingCtx,
  { id, party }: ListImport,
  effect: 'changed' | 'gone',
): Promise<number> =>
  rowsOf(
    ctx,
    sql`insert into list_import_item (import_id, item_id, party, body_id, effect, version_after, before)
      select ${id}, p.id, ${party}, p.body_id, ${effect}, p.version + ${effect === 'changed' ? 1 : 0}, to_jsonb(p)
      from (select x.* from ${staged(id, effect)}) x
      join plan_item p on p.id = x.id and p.body_id = x.body_id and p.version = x.version`,
  );

/** Changed items that were remembered. Their deadlines and shared rows go; those of the list come with `addDates`. */
export async function changeItems(ctx: ActingCtx, { id }: ListImport): Promise<number> {
  const changed = await rowsOf(
    ctx,
    sql`update plan_item p set ${itemsFrom('x')}, version = p.version + 1, changed_at = ${ctx.now}
      from (select x.* from ${staged(id, 'changed')}) x where p.id = x.id and p.version = x.version`,
  );
  await forgetDates(ctx, sql`select x.id from ${staged(id, 'changed')}`);
  return changed;
}

export const removeItems = (ctx: ActingCtx, { id }: ListImport): Promise<number> =>
  rowsOf(
    ctx,
    sql`delete from plan_item p using list_import_item i
      where i.import_id = ${id} and i.effect = 'gone' and p.id = i.item_id and p.version = i.version_after`,
  );

/** `items` selects ids. */
export async function forgetDates(ctx: ActingCtx, items: RawBuilder<unknown>): Promise<void> {
  await sql`delete from plan_deadline where item_id in (${items})`.execute(ctx.db);
  await sql`delete from need_share where item_id in (${items})`.execute(ctx.db);
}

interface DatesToAdd {
  readonly id: string;
  readonly kinds: readonly ChunkKind[];
  /** A condition on `x.item_id`. */
  readonly where: RawBuilder<unknown>;
}

/** Deadlines and shared rows as staged with the items. */
export async function addDates(ctx: ActingCtx, { id, kinds, where }: DatesToAdd): Promise<void> {
  const pieces = sql`c.import_id = ${id} and c.kind = any (${kinds})`;
  await sql`insert into plan_deadline (${sql.raw(namesIn(DEADLINE))})
    select x.* from list_import_chunk c cross join lateral json_to_recordset(c.deadlines) as x(${sql.raw(DEADLINE)})
    where ${pieces} and ${where}`.execute(ctx.db);
  await sql`insert into need_share (${sql.raw(namesIn(SHARE))})
    select x.* from list_import_chunk c cross join lateral json_to_recordset(c.shares) as x(${sql.raw(SHARE)})
    where ${pieces} and ${where}`.execute(ctx.db);
}

export interface BodyChanges {
  readonly body: PartyId;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What an import did to each body's plan. */
export async function changesByBody(ctx: ActingCtx, id: string): Promise<readonly BodyChanges[]> {
  const { rows } = await sql<BodyChanges>`select body_id as body,
      count(*) filter (where effect = 'added') as added, count(*) filter (where effect = 'changed') as changed,
      count(*) filter (where effect = 'gone') as removed
    from list_import_item where import_id = ${id} and (undo is null or undo = 'undone')
    group by body_id order by body_id`.execute(ctx.db);
  return rows;
}
