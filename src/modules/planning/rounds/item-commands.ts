// The joint plan in the bodies' own plans: made when a round is closed, undone by the body that does not want it. What is
// there already is known again by the agreement asked about, otherwise by category and title, and is never doubled.
import { problem, refuse } from '../../../kernel/result.ts';
import { appendAudit, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { insertItem, type PlanRules, partyOfBody, refreshShares, visibilityOf } from '../plan-commands.ts';
import type { ItemFacts, PlanItem } from '../plan-item.ts';
import { itemColumns, itemOf } from '../plan-rows.ts';
import type { LineAnswer, RoundLine } from './model.ts';
import { type LockedRound, roundObject } from './move-commands.ts';
import { isIn, newNeed, withAnswer } from './round-items.ts';
import { answerOf, lineOf } from './round-rows.ts';
import './db.ts';

export interface MakingItems {
  readonly round: LockedRound;
  readonly rules: PlanRules;
  /** Bodies that have delivered an answer, or let the cooperation act for them. */
  readonly bodies: readonly BodyId[];
}

async function knownItem({ db }: ActingCtx, body: BodyId, line: RoundLine): Promise<PlanItem | null> {
  const own = db
    .selectFrom('plan_item')
    .selectAll()
    .where('body_id', '=', body as string);
  const asked =
    line.item?.of === body ? await own.where('id', '=', line.item.id).executeTakeFirst() : undefined;
  const row =
    asked ??
    (await own
      .where('category', '=', line.category)
      .where(({ fn, ref, val, eb }) => eb(fn('lower', [ref('title')]), '=', fn('lower', [val(line.title)])))
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .executeTakeFirst());
  return row ? itemOf(row) : null;
}

async function writeItem(ctx: ActingCtx, item: PlanItem, write: { facts: ItemFacts; rules: PlanRules }) {
  const version = item.version + 1;
  await ctx.db
    .updateTable('plan_item')
    .set({ ...itemColumns(write.facts), version, changed_at: ctx.now })
    .where('id', '=', item.id)
    .execute();
  const visibility = await visibilityOf(ctx, item.body);
  const { id, body } = item;
  const shared = { id, body, facts: write.facts, visibility: item.visibility };
  await refreshShares(ctx, [shared], { ...write.rules, visibility });
  return version;
}

interface Answered {
  readonly body: BodyId;
  readonly line: RoundLine;
  readonly answer: LineAnswer;
}

const factsOf = ({
  id: _id,
  body: _body,
  source: _source,
  sourceNote: _note,
  visibility: _visibility,
  version: _version,
  changedAt: _at,
  ...facts
}: PlanItem): ItemFacts => facts;

async function makeOne(ctx: ActingCtx, { round, rules }: MakingItems, { body, line, answer }: Answered) {
  const known = await knownItem(ctx, body, line);
  const item = known
    ? {
        id: known.id,
        version: await writeItem(ctx, known, { facts: withAnswer(factsOf(known), answer), rules }),
      }
    : {
        id: await insertItem(ctx, {
          body,
          facts: newNeed(line, answer, round.year),
          source: 'round',
          sourceNote: round.title,
          visibility: null,
          rules,
        }),
        version: 1,
      };
  await ctx.db
    .updateTable('round_answer')
    .set({
      item_id: item.id,
      item_before: known ? JSON.stringify(factsOf(known)) : null,
      item_version: item.version,
    })
    .where('line_id', '=', line.id)
    .where('body_id', '=', body as string)
    .execute();
  return known !== null;
}

/** Call it as the system, in the transaction that closes the round. Each body finds in its log what was made. */
export async function makeItems(ctx: ActingCtx, making: MakingItems): Promise<number> {
  const { round, bodies } = making;
  if (bodies.length === 0) return 0;
  const lines = await ctx.db.selectFrom('round_line').selectAll().where('round_id', '=', round.id).execute();
  const byId = new Map(lines.map((row) => [row.id, lineOf(row)]));
  const rows = await ctx.db
    .selectFrom('round_answer')
    .selectAll()
    .where('round_id', '=', round.id)
    .where('body_id', 'in', bodies as readonly string[])
    .orderBy('body_id')
    .execute();
  const answered = rows.flatMap((row): Answered[] => {
    const line = byId.get(row.line_id);
    const answer = answerOf(row);
    return line && isIn(answer) ? [{ body: row.body_id as BodyId, line, answer }] : [];
  });
  for (const [body, own] of Map.groupBy(answered, (one) => one.body)) {
    let changed = 0;
    for (const one of own) if (await makeOne(ctx, making, one)) changed++;
    const facts = { added: own.length - changed, changed };
    const party = partyOfBody(body);
    await appendAudit(ctx, { action: 'round.itemsMade', object: roundObject(round.id), facts, party });
  }
  return answered.length;
}

export interface MadeItemChoice {
  readonly round: string;
  readonly line: string;
  readonly body: BodyId;
  readonly rules: PlanRules;
}

/**
 * Takes back what closing made in the body's plan: a new need goes, another gets back what it said. Codes: round.nothingMade,
 * round.itemChanged where somebody has changed it since.
 */
export const undoMadeItem: Command<MadeItemChoice, true> = command({
  action: 'plan.write',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { round, line, body, rules }) => {
    const made = await ctx.db
      .selectFrom('round_answer')
      .select(['item_id', 'item_before', 'item_version'])
      .where('round_id', '=', round)
      .where('line_id', '=', line)
      .where('body_id', '=', body as string)
      .where('undone_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!made?.item_id) return refuse(problem('round.nothingMade', 'item'));
    const row = await ctx.db
      .selectFrom('plan_item')
      .selectAll()
      .where('id', '=', made.item_id)
      .where('body_id', '=', body as string)
      .forUpdate()
      .executeTakeFirst();
    if (row && row.version !== made.item_version) return refuse(problem('round.itemChanged', 'item'));
    if (row && made.item_before === null) {
      await ctx.db.deleteFrom('plan_item').where('id', '=', row.id).execute();
    } else if (row) {
      await writeItem(ctx, itemOf(row), { facts: made.item_before as ItemFacts, rules });
    }
    await ctx.db
      .updateTable('round_answer')
      .set({ undone_at: ctx.now })
      .where('line_id', '=', line)
      .where('body_id', '=', body as string)
      .execute();
    return done(true as const, { action: 'round.itemUndone', object: roundObject(round), facts: {} });
  },
});
