// What a body says to what was found: right, wrong, or nothing again. What is right goes into the plan; what stands there
// already is only tied to it, so that nothing doubles.
import { refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { faultsOf, insertItem, type NewItem, type PlanRules, partyOfBody } from '../plan-commands.ts';
import type { ItemFacts } from '../plan-item.ts';
import { itemOf } from '../plan-rows.ts';
import { noticeNote } from './model.ts';
import { foundOf, foundRows } from './queries.ts';
import { isSameItem, planFactsOf, type ToPlan } from './to-plan.ts';

/** Most in one press. */
const MOST_AT_ONCE = 200;

export interface AnsweredFound {
  readonly body: BodyId;
  /** Those that do not wait any more are passed over. */
  readonly ids: readonly string[];
}

export interface ConfirmedFound extends AnsweredFound, ToPlan {
  readonly rules: PlanRules;
}

export interface Confirmed {
  readonly added: number;
  /** Stood in the plan before. */
  readonly already: number;
  /** Cannot be in a plan as they are: they wait until somebody corrects them. */
  readonly faulty: number;
}

const answered = (ctx: ActingCtx) => ({ decided_at: ctx.now, decided_by: actorName(ctx.actor) });

const waiting = async (ctx: ActingCtx, { body, ids }: AnsweredFound) => {
  const asked = ids.slice(0, MOST_AT_ONCE);
  if (asked.length === 0) return [];
  const rows = await foundRows(ctx.db, body)
    .where('found_agreement.id', 'in', asked)
    .where('found_agreement.state', '=', 'waiting')
    .forUpdate('found_agreement')
    .execute();
  return rows.map(foundOf);
};

interface InPlan {
  readonly id: string;
  readonly facts: ItemFacts;
}

async function itemsOf({ db }: ActingCtx, body: BodyId): Promise<InPlan[]> {
  const rows = await db.selectFrom('plan_item').selectAll().where('body_id', '=', body).execute();
  return rows.map(itemOf).map((item) => ({ id: item.id, facts: item }));
}

const confirm = (ctx: ActingCtx, id: string, item: { readonly id: string; readonly isMade: boolean }) =>
  ctx.db
    .updateTable('found_agreement')
    .set({ state: 'confirmed', item_id: item.id, made_item: item.isMade, ...answered(ctx) })
    .where('id', '=', id)
    .execute();

/** Says that what was found is right: each becomes an item of the plan, or is tied to the one that is there. */
export const confirmFound: Command<ConfirmedFound, Confirmed> = command({
  action: 'found.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { body, rules, ...given }) => {
    const rows = await waiting(ctx, { body, ids: given.ids });
    const inPlan = rows.length > 0 ? await itemsOf(ctx, body) : [];
    const counts = { added: 0, already: 0, faulty: 0 };
    for (const row of rows) {
      const facts = planFactsOf(row, given);
      const same = inPlan.find((item) => isSameItem(item.facts, facts));
      if (same) {
        counts.already++;
        await confirm(ctx, row.id, { id: same.id, isMade: false });
        continue;
      }
      if (faultsOf(facts, rules).length > 0) {
        counts.faulty++;
        continue;
      }
      const sourceNote = noticeNote(row.notice);
      const id = await insertItem(ctx, {
        body,
        facts,
        source: 'notice',
        sourceNote,
        visibility: null,
        rules,
      });
      inPlan.push({ id, facts });
      counts.added++;
      await confirm(ctx, row.id, { id, isMade: true });
    }
    const count = counts.added + counts.already;
    const entry = {
      action: 'found.confirmed',
      object: `body:${body}`,
      facts: { count, added: counts.added },
    };
    return done(counts, count > 0 ? entry : null);
  },
});

/** Says that what was found is wrong; it stays so when its notice is read again. The value is how many. */
export const rejectFound: Command<AnsweredFound, number> = command({
  action: 'found.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { body, ids }) => {
    const rows = await waiting(ctx, { body, ids });
    if (rows.length === 0) return done(0, null);
    await ctx.db
      .updateTable('found_agreement')
      .set({ state: 'rejected', ...answered(ctx) })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    const facts = { count: rows.length };
    return done(rows.length, { action: 'found.rejected', object: `body:${body}`, facts });
  },
});

/**
 * Takes answers back. An item that was added as the notice told it, and that nobody has changed since, leaves the plan
 * again; any other stays. The value is how many wait again.
 */
export const takeBackFound: Command<AnsweredFound, number> = command({
  action: 'found.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { body, ids }) => {
    const asked = ids.slice(0, MOST_AT_ONCE);
    if (asked.length === 0) return done(0, null);
    const rows = await ctx.db
      .selectFrom('found_agreement')
      .select(['id', 'item_id', 'made_item'])
      .where('body_id', '=', body)
      .where('id', 'in', asked)
      .where('state', '<>', 'waiting')
      .forUpdate()
      .execute();
    if (rows.length === 0) return done(0, null);
    await ctx.db
      .updateTable('found_agreement')
      .set({ state: 'waiting', decided_at: null, decided_by: null, item_id: null, made_item: false })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    const made = rows.flatMap(({ item_id: item, made_item: isMade }) => (item && isMade ? [item] : []));
    if (made.length > 0) {
      await ctx.db
        .deleteFrom('plan_item')
        .where('body_id', '=', body)
        .where('id', 'in', made)
        .where('version', '=', 1)
        .execute();
    }
    const facts = { count: rows.length };
    return done(rows.length, { action: 'found.takenBack', object: `body:${body}`, facts });
  },
});

/** What was found as somebody has corrected it. Its answer is given with it. */
export interface CorrectedFound extends Omit<NewItem, 'source' | 'sourceNote'> {
  /** One that does not wait any more leaves the item as one that was typed. */
  readonly found: string;
}

/** Adds the item. The value is its id. Codes: those of `faultsOf`. */
export const addCorrected: Command<CorrectedFound, string> = command({
  action: 'found.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { found, ...item }) => {
    const faults = faultsOf(item.facts, item.rules);
    if (faults.length > 0) return refuse(...faults);
    const [row] = await waiting(ctx, { body: item.body, ids: [found] });
    const source = row ? ('notice' as const) : ('typed' as const);
    const id = await insertItem(ctx, { ...item, source, sourceNote: row ? noticeNote(row.notice) : null });
    if (row) await confirm(ctx, row.id, { id, isMade: false });
    return done(id, { action: 'planItem.added', object: `planItem:${id}`, facts: { kind: item.facts.kind } });
  },
});
