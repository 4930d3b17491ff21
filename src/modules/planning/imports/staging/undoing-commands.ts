// The final transaction of an undo: what the import added goes, what it changed or removed comes back as it was. An item
// that somebody has changed since is left alone and marked so.
import { type RawBuilder, sql } from 'kysely';
import type { ActingCtx } from '../../../accounts/db.ts';
import type { BodyId } from '../../../registry/model.ts';
import { addDates, forgetDates, itemNames, itemsFrom } from './saving-commands.ts';

const undone = (id: string, effect: 'added' | 'changed' | 'gone'): RawBuilder<unknown> =>
  sql`i.import_id = ${id} and i.effect = ${effect} and i.undo = 'undone'`;

/** Decides item by item; `bodies`: those the acting person may write for. */
export async function markUndo(ctx: ActingCtx, id: string, bodies: readonly BodyId[]): Promise<void> {
  await sql`update list_import_item i set undo = case
      when i.effect = 'gone' then
        case when i.body_id = any (${bodies}) and not exists (select from plan_item p where p.id = i.item_id)
          then 'undone' else 'left' end
      else coalesce((select case when p.version = i.version_after and p.body_id = any (${bodies}) then 'undone'
        else 'left' end from plan_item p where p.id = i.item_id), 'missing')
    end
    where i.import_id = ${id}`.execute(ctx.db);
}

/** Takes back what was marked; the staged `restored` pieces hold deadlines and shared rows. */
export async function takeBack(ctx: ActingCtx, id: string): Promise<void> {
  await sql`delete from plan_item p using list_import_item i
    where ${undone(id, 'added')} and p.id = i.item_id`.execute(ctx.db);
  await sql`update plan_item p set ${itemsFrom('b')}, version = p.version + 1, changed_at = ${ctx.now}
    from list_import_item i cross join lateral jsonb_populate_record(null::plan_item, i.before) b
    where ${undone(id, 'changed')} and p.id = i.item_id`.execute(ctx.db);
  await forgetDates(ctx, sql`select i.item_id from list_import_item i where ${undone(id, 'changed')}`);
  await sql`insert into plan_item (id, body_id, ${itemNames()}, source, source_note, import_id, visibility, version,
      created_at, changed_at)
    select b.id, b.body_id, ${itemNames('b.')}, b.source, b.source_note, b.import_id, b.visibility, b.version + 1,
      b.created_at, ${ctx.now}::timestamptz
    from list_import_item i cross join lateral jsonb_populate_record(null::plan_item, i.before) b
    where ${undone(id, 'gone')}`.execute(ctx.db);
  await addDates(ctx, {
    id,
    kinds: ['restored'],
    where: sql`exists (select from list_import_item i where i.import_id = ${id} and i.item_id = x.item_id
      and i.undo = 'undone')`,
  });
  await passOn(ctx, id);
}

/** For the import before this one the items are again as it left them, though their version counts on. */
async function passOn(ctx: ActingCtx, id: string): Promise<void> {
  await sql`update list_import_item e set version_after = p.version
    from list_import_item i join plan_item p on p.id = i.item_id
    where i.import_id = ${id} and i.undo = 'undone' and i.effect <> 'added'
      and e.import_id <> i.import_id and e.item_id = i.item_id
      and e.version_after = (i.before->>'version')::integer`.execute(ctx.db);
}

export interface UndoCounts {
  /** Added by the import, and gone again. */
  readonly removed: number;
  /** Changed or removed by the import, and as before again. */
  readonly restored: number;
  /** Changed by somebody since, and left as they are. */
  readonly left: number;
  /** Removed by somebody since. */
  readonly missing: number;
}

export async function countUndo(ctx: ActingCtx, id: string): Promise<UndoCounts> {
  const { rows } = await sql<UndoCounts>`select
      count(*) filter (where undo = 'undone' and effect = 'added') as removed,
      count(*) filter (where undo = 'undone' and effect <> 'added') as restored,
      count(*) filter (where undo = 'left') as left,
      count(*) filter (where undo = 'missing') as missing
    from list_import_item where import_id = ${id}`.execute(ctx.db);
  return rows[0] ?? { removed: 0, restored: 0, left: 0, missing: 0 };
}
