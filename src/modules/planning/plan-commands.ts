// Writes a body's plan: items with their deadlines and what others are shown, always together.
import { holdsNationalNumber } from '../../kernel/national-number.ts';
import { type Problem, problem, refuse } from '../../kernel/result.ts';
import { actorName, type Command, command, done } from '../accounts/commands.ts';
import type { ActingCtx } from '../accounts/db.ts';
import type { PartyId } from '../accounts/model.ts';
import type { BodyId } from '../registry/model.ts';
import type { ItemFacts, ItemSource, Visibility } from './plan-item.ts';
import {
  deadlineRows,
  type ItemToShare,
  itemColumns,
  itemOf,
  type ShareRules,
  shareRows,
} from './plan-rows.ts';

/** What the files of the product say, handed in by whoever calls. */
export type PlanRules = Omit<ShareRules, 'visibility'>;

const CHUNK = 500;

export const partyOfBody = (body: BodyId): PartyId => body as string as PartyId;

/** What a body has chosen that others may see; `exists` where it has not chosen. */
export async function visibilityOf(ctx: ActingCtx, body: BodyId): Promise<Visibility> {
  const row = await ctx.db
    .selectFrom('body_setting')
    .select('visibility')
    .where('body_id', '=', body)
    .executeTakeFirst();
  return row?.visibility ?? 'exists';
}

/** Writes deadlines and shared rows of items anew. Call it in the transaction that changed them. */
export async function refreshShares(
  ctx: ActingCtx,
  items: readonly ItemToShare[],
  rules: ShareRules,
): Promise<void> {
  for (let start = 0; start < items.length; start += CHUNK) {
    const part = items.slice(start, start + CHUNK);
    const ids = part.map(({ id }) => id);
    await ctx.db.deleteFrom('plan_deadline').where('item_id', 'in', ids).execute();
    await ctx.db.deleteFrom('need_share').where('item_id', 'in', ids).execute();
    const deadlines = part.flatMap(deadlineRows);
    if (deadlines.length > 0) await ctx.db.insertInto('plan_deadline').values(deadlines).execute();
    const shares = part.flatMap((item) => shareRows(item, rules));
    if (shares.length > 0) await ctx.db.insertInto('need_share').values(shares).execute();
  }
}

/** What people write freely. */
const FREE_TEXTS = ['title', 'supplierName', 'requirements', 'responsible', 'notes'] as const;

/**
 * What is wrong with facts however they came: codes title.missing, category.unknown, date.order, text.nationalNumber.
 */
export function faultsOf(facts: ItemFacts, { categories }: PlanRules): Problem[] {
  const faults: Problem[] = [];
  if (facts.title.trim() === '') faults.push(problem('title.missing', 'title'));
  if (!categories.has(facts.category)) {
    faults.push(problem('category.unknown', 'category', { value: facts.category, suggestion: '' }));
  }
  if (facts.startsOn && facts.endsOn && facts.endsOn < facts.startsOn) {
    faults.push(problem('date.order', 'endsOn', { value: facts.endsOn, start: facts.startsOn }));
  }
  if (facts.earliestStart && facts.latestStart && facts.latestStart < facts.earliestStart) {
    faults.push(
      problem('date.order', 'latestStart', { value: facts.latestStart, start: facts.earliestStart }),
    );
  }
  for (const field of FREE_TEXTS) {
    if (holdsNationalNumber(facts[field] ?? '')) faults.push(problem('text.nationalNumber', field));
  }
  return faults;
}

export interface NewItem {
  readonly body: BodyId;
  readonly facts: ItemFacts;
  readonly source: ItemSource;
  readonly sourceNote: string | null;
  readonly visibility: Visibility | null;
  readonly rules: PlanRules;
}

/** Adds inside the caller's transaction, without looking at the facts. The value is the new id. */
export async function insertItem(ctx: ActingCtx, item: NewItem): Promise<string> {
  const { id } = await ctx.db
    .insertInto('plan_item')
    .values({
      ...itemColumns(item.facts),
      body_id: item.body,
      source: item.source,
      source_note: item.sourceNote,
      import_id: null,
      visibility: item.visibility,
      created_at: ctx.now,
      changed_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const visibility = await visibilityOf(ctx, item.body);
  await refreshShares(ctx, [{ ...item, id }], { ...item.rules, visibility });
  return id;
}

/** Adds a contract or need. The value is its id. Codes: those of `faultsOf`. */
export const addItem: Command<NewItem, string> = command({
  action: 'plan.write',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, item) => {
    const faults = faultsOf(item.facts, item.rules);
    if (faults.length > 0) return refuse(...faults);
    const id = await insertItem(ctx, item);
    return done(id, { action: 'planItem.added', object: `planItem:${id}`, facts: { kind: item.facts.kind } });
  },
});

export interface ChangedItem {
  readonly id: string;
  readonly body: BodyId;
  /** The version that was read: somebody else's change in between is not overwritten. */
  readonly version: number;
  readonly facts: ItemFacts;
  readonly visibility: Visibility | null;
  readonly rules: PlanRules;
}

/** The value is the new version. Codes: item.gone, item.changedByOther, and those of `faultsOf`. */
export const changeItem: Command<ChangedItem, number> = command({
  action: 'plan.write',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, item) => {
    const faults = faultsOf(item.facts, item.rules);
    if (faults.length > 0) return refuse(...faults);
    const before = await ctx.db
      .selectFrom('plan_item')
      .select(['version'])
      .where('id', '=', item.id)
      .where('body_id', '=', item.body)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return refuse(problem('item.gone', 'item'));
    if (before.version !== item.version) return refuse(problem('item.changedByOther', 'item'));
    const version = item.version + 1;
    await ctx.db
      .updateTable('plan_item')
      .set({ ...itemColumns(item.facts), visibility: item.visibility, version, changed_at: ctx.now })
      .where('id', '=', item.id)
      .execute();
    const visibility = await visibilityOf(ctx, item.body);
    await refreshShares(ctx, [item], { ...item.rules, visibility });
    return done(version, { action: 'planItem.changed', object: `planItem:${item.id}`, facts: { version } });
  },
});

/** Code: item.gone. */
export const removeItem: Command<{ readonly id: string; readonly body: BodyId }, true> = command({
  action: 'plan.write',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { id, body }) => {
    const gone = await ctx.db
      .deleteFrom('plan_item')
      .where('id', '=', id)
      .where('body_id', '=', body)
      .returning('title')
      .executeTakeFirst();
    if (!gone) return refuse(problem('item.gone', 'item'));
    return done(true as const, {
      action: 'planItem.removed',
      object: `planItem:${id}`,
      facts: { title: gone.title },
    });
  },
});

/** Chooses what others may see of everything that does not say otherwise. */
export const setVisibility: Command<
  { readonly body: BodyId; readonly visibility: Visibility; readonly rules: PlanRules },
  true
> = command({
  action: 'plan.setVisibility',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { body, visibility, rules }) => {
    const change = { visibility, changed_at: ctx.now, changed_by: actorName(ctx.actor) };
    await ctx.db
      .insertInto('body_setting')
      .values({ body_id: body, ...change })
      .onConflict((conflict) => conflict.column('body_id').doUpdateSet(change))
      .execute();
    const rows = await ctx.db
      .selectFrom('plan_item')
      .selectAll()
      .where('body_id', '=', body)
      .where('visibility', 'is', null)
      .execute();
    const items = rows.map(itemOf).map((item) => ({ ...item, facts: item }));
    await refreshShares(ctx, items, { ...rules, visibility });
    return done(true as const, {
      action: 'plan.visibilitySet',
      object: `body:${body}`,
      facts: { visibility },
    });
  },
});
