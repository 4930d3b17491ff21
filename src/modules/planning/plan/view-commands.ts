// What a person keeps for herself of a party's plan: views of the list, and the secret address of the calendar she
// follows the deadlines by. Readers may too: nothing of the party is changed.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';

const MOST_VIEWS = 30;
export const LONGEST_VIEW_NAME = 60;

/** Views and calendars are a person's own: nobody else has any. */
function personOf({ actor }: ActingCtx): PersonId {
  if (actor.kind !== 'person') throw new Error('only a person has views of her own');
  return actor.person;
}

const notDefault = (ctx: ActingCtx, party: PartyId): Promise<unknown> =>
  ctx.db
    .updateTable('saved_view')
    .set({ is_default: false })
    .where('person_id', '=', personOf(ctx))
    .where('party', '=', party)
    .where('is_default', '=', true)
    .execute();

export interface ViewToSave {
  readonly party: PartyId;
  readonly name: string;
  /** The list's address after the question mark. */
  readonly query: string;
  /** The list opens with it. */
  readonly isDefault: boolean;
}

/** Saves a view under a name; one of the same name is replaced. Codes: view.nameMissing, view.tooMany. */
export const saveView: Command<ViewToSave, string> = command({
  action: 'plan.keepView',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, name: typed, query, isDefault }) => {
    const person = personOf(ctx);
    const name = typed.trim().slice(0, LONGEST_VIEW_NAME);
    if (name === '') return refuse(problem('view.nameMissing', 'name'));
    if (isDefault) await notDefault(ctx, party);
    const { id } = await ctx.db
      .insertInto('saved_view')
      .values({ person_id: person, party, name, query, is_default: isDefault, created_at: ctx.now })
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'party', 'name']).doUpdateSet({ query, is_default: isDefault }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    const { count } = await ctx.db
      .selectFrom('saved_view')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('person_id', '=', person)
      .where('party', '=', party)
      .executeTakeFirstOrThrow();
    if (count > MOST_VIEWS) return refuse(problem('view.tooMany', 'name', { most: MOST_VIEWS }));
    return done(id, { action: 'planView.saved', object: `planView:${id}`, facts: { name } });
  },
});

export interface ViewChosen {
  readonly party: PartyId;
  readonly id: string;
}

/** Code: view.gone. */
export const removeView: Command<ViewChosen, true> = command({
  action: 'plan.keepView',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, id }) => {
    const gone = await ctx.db
      .deleteFrom('saved_view')
      .where('id', '=', id)
      .where('party', '=', party)
      .where('person_id', '=', personOf(ctx))
      .returning('name')
      .executeTakeFirst();
    if (!gone) return refuse(problem('view.gone', 'view'));
    const entry = { action: 'planView.removed', object: `planView:${id}`, facts: { name: gone.name } };
    return done(true as const, entry);
  },
});

/** What the list opens with from now on; `id` null: everything. Code: view.gone. */
export const chooseDefaultView: Command<{ readonly party: PartyId; readonly id: string | null }, true> =
  command({
    action: 'plan.keepView',
    partyOf: ({ party }) => party,
    run: async (ctx, { party, id }) => {
      await notDefault(ctx, party);
      const chosen =
        id === null
          ? null
          : await ctx.db
              .updateTable('saved_view')
              .set({ is_default: true })
              .where('id', '=', id)
              .where('party', '=', party)
              .where('person_id', '=', personOf(ctx))
              .returning('name')
              .executeTakeFirst();
      if (chosen === undefined) return refuse(problem('view.gone', 'view'));
      return done(true as const, {
        action: 'planView.defaultChosen',
        object: `party:${party}`,
        facts: { name: chosen?.name ?? null },
      });
    },
  });

/** A new secret for the feed's address; the one before it ends. The value is the secret: it cannot be read again. */
export const renewCalendarFeed: Command<{ readonly party: PartyId }, string> = command({
  action: 'plan.followCalendar',
  partyOf: ({ party }) => party,
  run: async (ctx, { party }) => {
    const secret = newSecret();
    const change = { token_hash: hashOfSecret(secret) as string, created_at: ctx.now };
    await ctx.db
      .insertInto('calendar_feed')
      .values({ person_id: personOf(ctx), party, ...change })
      .onConflict((conflict) => conflict.columns(['person_id', 'party']).doUpdateSet(change))
      .execute();
    return done(secret, { action: 'calendarFeed.renewed', object: `party:${party}`, facts: {} });
  },
});

/** Ends the feed. The value is false where there was none. */
export const removeCalendarFeed: Command<{ readonly party: PartyId }, boolean> = command({
  action: 'plan.followCalendar',
  partyOf: ({ party }) => party,
  run: async (ctx, { party }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('calendar_feed')
      .where('person_id', '=', personOf(ctx))
      .where('party', '=', party)
      .executeTakeFirst();
    const wasThere = numDeletedRows > 0n;
    const entry = { action: 'calendarFeed.removed', object: `party:${party}`, facts: {} };
    return done(wasThere, wasThere ? entry : null);
  },
});
