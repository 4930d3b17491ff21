// Adds many items of several bodies at once: with their deadlines, what others are shown, and what each body has chosen
// that others may see. A few statements, however many items.
import { randomUUID } from 'node:crypto';
import { actorName } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { PlanRules } from '../plan-commands.ts';
import type { ItemFacts, ItemSource, Visibility } from '../plan-item.ts';
import { deadlineRows, itemColumns, shareRows } from '../plan-rows.ts';

export interface ItemToAdd {
  readonly body: BodyId;
  readonly facts: ItemFacts;
  /** Null: as the body has chosen for all. */
  readonly visibility: Visibility | null;
}

export interface ItemsToAdd {
  readonly items: readonly ItemToAdd[];
  readonly source: ItemSource;
  /** Of every body with items; written as the bodies' choice. */
  readonly visibility: ReadonlyMap<BodyId, Visibility>;
  readonly rules: PlanRules;
}

/** A statement takes 65 535 values; an item has fewer than thirty. */
const CHUNK = 2000;

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

async function choose(ctx: ActingCtx, visibility: ItemsToAdd['visibility']): Promise<void> {
  const changed = { changed_at: ctx.now, changed_by: actorName(ctx.actor) };
  const rows = [...visibility].map(([body, chosen]) => ({ body_id: body, visibility: chosen, ...changed }));
  if (rows.length > 0) await ctx.db.insertInto('body_setting').values(rows).execute();
}

/**
 * Writes inside the caller's transaction, without looking at the facts. The bodies must not have chosen before. The value
 * is the ids in the order of the items.
 */
export async function insertItems(
  ctx: ActingCtx,
  { items, source, visibility, rules }: ItemsToAdd,
): Promise<string[]> {
  await choose(ctx, visibility);
  const added = items.map((item) => ({ ...item, id: randomUUID() as string }));
  for (const part of chunksOf(added)) {
    await ctx.db
      .insertInto('plan_item')
      .values(
        part.map((item) => ({
          ...itemColumns(item.facts),
          id: item.id,
          body_id: item.body,
          source,
          source_note: null,
          import_id: null,
          visibility: item.visibility,
          created_at: ctx.now,
          changed_at: ctx.now,
        })),
      )
      .execute();
  }
  for (const part of chunksOf(added.flatMap(deadlineRows))) {
    await ctx.db.insertInto('plan_deadline').values(part).execute();
  }
  const shares = added.flatMap((item) =>
    shareRows(item, { ...rules, visibility: visibility.get(item.body) ?? 'exists' }),
  );
  for (const part of chunksOf(shares)) await ctx.db.insertInto('need_share').values(part).execute();
  return added.map(({ id }) => id);
}
