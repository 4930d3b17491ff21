// A body's answer on a pair of needs: the same, different, or nothing again. The other body is told of a yes where it is
// shown the need the yes comes from.
import { sql } from 'kysely';
import { problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { partyOfBody } from '../plan-commands.ts';
import type { NeedAnswerTable } from './db.ts';
import { type Told, tell } from './messages-commands.ts';
import type { NeedPair, PairAnswer } from './model.ts';
import { shownNeeds } from './share-queries.ts';

const needObject = (item: string): string => `planItem:${item}`;

/** What came of an answer. */
export interface AnswerOutcome {
  /** Both say it is the same. */
  readonly isCommon: boolean;
  /** The other body is not shown the own need, so it does not know of the answer. */
  readonly isUnseen: boolean;
}

export interface NeedAnswer extends NeedPair {
  readonly body: BodyId;
  readonly isDemo: boolean;
  /** Null takes an answer back. */
  readonly answer: PairAnswer | null;
  /** What the other body is told of a yes. */
  readonly told: (outcome: { readonly isCommon: boolean }) => Told;
}

/** The item as far as an answer hangs on it; null where the body has none. */
export async function ownItem(
  { db }: ActingCtx,
  { body, item }: { readonly body: BodyId; readonly item: string },
) {
  const row = await db
    .selectFrom('plan_item')
    .select(['category', 'cooperation', 'cooperate_with'])
    .where('id', '=', item)
    .where('body_id', '=', body)
    .executeTakeFirst();
  return row ?? null;
}

/** Everybody who says something of a pair stands in one line, from whichever side. */
export async function lockPair({ db }: ActingCtx, { item, other }: NeedPair): Promise<void> {
  const key = `needPair:${[item, other].toSorted().join(':')}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

const isShownTo = async ({ db }: ActingCtx, item: string, body: BodyId): Promise<boolean> => {
  const row = await db
    .selectFrom('need_share')
    .select('item_id')
    .where('item_id', '=', item)
    .where(sql<boolean>`(cooperation = 'open' or cooperate_with @> array[${body}]::text[])`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

async function takeBack(ctx: ActingCtx, { item, other, body }: NeedAnswer) {
  const gone = await ctx.db
    .deleteFrom('need_answer')
    .where('item_id', '=', item)
    .where('other_item_id', '=', other)
    .where('body_id', '=', body)
    .returning('other_body_id')
    .executeTakeFirst();
  const facts = { other: gone?.other_body_id ?? '' };
  const entry = { action: 'needAnswer.takenBack', object: needObject(item), facts };
  return done({ isCommon: false, isUnseen: false }, gone ? entry : null);
}

/** False where the same was said before. */
async function write(ctx: ActingCtx, given: NeedAnswer, otherBody: BodyId): Promise<boolean> {
  const said = {
    answer: given.answer as PairAnswer,
    answered_at: ctx.now,
    answered_by: actorName(ctx.actor),
  };
  const row: NeedAnswerTable = {
    item_id: given.item,
    other_item_id: given.other,
    body_id: given.body,
    other_body_id: otherBody,
    is_demo: given.isDemo,
    ...said,
  };
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('need_answer')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['item_id', 'other_item_id'])
        .doUpdateSet(said)
        .where('need_answer.answer', '<>', said.answer),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function isSameToThem({ db }: ActingCtx, { item, other }: NeedPair): Promise<boolean> {
  const row = await db
    .selectFrom('need_answer')
    .select('item_id')
    .where('item_id', '=', other)
    .where('other_item_id', '=', item)
    .where('answer', '=', 'same')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Says whether two needs are the same. Codes: need.gone (no such own need), need.notShown (the other is not shown to the
 * body), need.alone, need.onlyWith (with `same`, where the body's own wish is against it).
 */
export const answerNeed: Command<NeedAnswer, AnswerOutcome> = command({
  action: 'need.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, given) => {
    const { item, other, answer } = given;
    const own = await ownItem(ctx, given);
    if (!own) return refuse(problem('need.gone', 'need'));
    await lockPair(ctx, given);
    if (answer === null) return takeBack(ctx, given);
    const theirs = (await shownNeeds(ctx, given, [other])).get(other);
    if (!theirs) return refuse(problem('need.notShown', 'need'));
    const isSame = answer === 'same';
    if (isSame && own.cooperation === 'alone') return refuse(problem('need.alone', 'need'));
    if (isSame && own.cooperation === 'onlyWith' && !own.cooperate_with.includes(theirs.body)) {
      return refuse(problem('need.onlyWith', 'need'));
    }
    const isNew = await write(ctx, given, theirs.body);
    const isCommon = isSame && (await isSameToThem(ctx, given));
    const isUnseen = isSame && !(await isShownTo(ctx, item, theirs.body));
    if (isNew && isSame && !isUnseen) await tell(ctx, given.told({ isCommon }));
    const facts = { answer, other: theirs.body };
    const entry = { action: 'needAnswer.given', object: needObject(item), facts };
    return done({ isCommon, isUnseen }, isNew ? entry : null);
  },
});
