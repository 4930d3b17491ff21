// Keeping advice, reviewing it as a second person, and deleting it. What was advised is never changed.
import { problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { SavedAdvice } from './model.ts';
import './db.ts';
import { LONGEST_TITLE } from './model.ts';

const objectOf = (id: string): string => `savedAdvice:${id}`;

export interface NewSavedAdvice
  extends Pick<SavedAdvice, 'party' | 'category' | 'said' | 'facts' | 'rules' | 'advice'> {
  readonly title: string;
  readonly isDemo: boolean;
}

/** Keeps advice for a body. The value is its id. Codes: advice.titleMissing, advice.titleLong (most). */
export const saveAdvice: Command<NewSavedAdvice, string> = command({
  action: 'advice.save',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, isDemo, title, category, said, facts, rules, advice }) => {
    const name = title.trim();
    const [first] = advice.alternatives;
    if (name === '' || !first) return refuse(problem('advice.titleMissing', 'title'));
    if (name.length > LONGEST_TITLE)
      return refuse(problem('advice.titleLong', 'title', { most: LONGEST_TITLE }));
    const { id } = await ctx.db
      .insertInto('saved_advice')
      .values({
        party,
        is_demo: isDemo,
        title: name,
        category,
        said,
        on_date: advice.date,
        first: first.id,
        facts: JSON.stringify(facts),
        rules: JSON.stringify(rules),
        advice: JSON.stringify(advice),
        saved_at: ctx.now,
        saved_by: actorName(ctx.actor),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return done(id, { action: 'advice.saved', object: objectOf(id), facts: { category } });
  },
});

export interface SavedAsked {
  readonly party: PartyId;
  readonly id: string;
}

/** Marks it as reviewed by whoever asks. Codes: advice.gone, advice.reviewed (already), advice.samePerson. */
export const reviewAdvice: Command<SavedAsked, true> = command({
  action: 'advice.review',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, id }) => {
    const row = await ctx.db
      .selectFrom('saved_advice')
      .select(['saved_by', 'reviewed_at'])
      .where('party', '=', party)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refuse(problem('advice.gone', 'id'));
    if (row.reviewed_at) return refuse(problem('advice.reviewed', 'id'));
    const by = actorName(ctx.actor);
    if (row.saved_by === by) return refuse(problem('advice.samePerson', 'person'));
    await ctx.db
      .updateTable('saved_advice')
      .set({ reviewed_at: ctx.now, reviewed_by: by })
      .where('id', '=', id)
      .execute();
    return done(true as const, { action: 'advice.reviewed', object: objectOf(id), facts: {} });
  },
});

/** Deletes it whole. Code: advice.gone. */
export const deleteAdvice: Command<SavedAsked, true> = command({
  action: 'advice.delete',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, id }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('saved_advice')
      .where('party', '=', party)
      .where('id', '=', id)
      .executeTakeFirst();
    if (Number(numDeletedRows) === 0) return refuse(problem('advice.gone', 'id'));
    return done(true as const, { action: 'advice.deleted', object: objectOf(id), facts: {} });
  },
});
