// What is done to the equal-treatment ledger: entries are added, in the transaction of whatever they tell of; nothing is changed
// afterwards. Only what was sealed can be erased, and the ledger tells of that, too.
import { sql } from 'kysely';
import { type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { isUuid } from '../../kernel/uuid.ts';
import { appendAudit, type Command, command, done } from '../accounts/commands.ts';
import type { ActingCtx } from '../accounts/db.ts';
import type { PartyId } from '../accounts/model.ts';
import { append, type Erasure, eraseSealed, GONE, lockHead } from './ledger/append-commands.ts';
import './ledger/db.ts';
import './life/db.ts';
import type { Appended, LedgerHead, NewEntry } from './ledger-model.ts';

const objectOf = (procurement: string): string => `procurement:${procurement}`;

/** Codes: dialogue.notLeading, where the party takes part without leading the dialogue. Who sees no procurement is told so later. */
async function leadingRefused({ db }: ActingCtx, procurement: string, party: PartyId): Promise<Problem[]> {
  const row = isUuid(procurement)
    ? await db
        .selectFrom('procurement')
        .select(['party', sql<string | null>`state -> 'tasks' ->> 'dialogue'`.as('dialogue')])
        .where('id', '=', procurement)
        .executeTakeFirst()
    : undefined;
  const leads = !row || row.party === party || row.dialogue === (party as string);
  return leads ? [] : [problem('dialogue.notLeading', 'party')];
}

/**
 * Adds one entry, with its line in the log, in the caller's transaction: call it from a command that has asked for the
 * right. Codes: those of `faultsOf`, ledger.gone, ledger.keyReused.
 */
export async function appendEntry(ctx: ActingCtx, given: NewEntry): Promise<Result<Appended>> {
  const appended = await append(ctx, given);
  if (!appended.ok || !appended.value.isNew) return appended;
  await appendAudit(ctx, {
    action: 'ledger.added',
    object: objectOf(given.procurement),
    facts: { entry: appended.value.seq, entryKind: given.kind },
    party: given.party,
  });
  return appended;
}

export interface Justification {
  readonly procurement: string;
  readonly party: PartyId;
  /** Numbers of entries that are not told to all. */
  readonly covers: readonly number[];
  readonly reason: string;
  readonly onceKey?: string;
}

/**
 * Says why what was told to some is not told to all: whoever leads the dialogue. Codes: dialogue.notLeading, ledger.textMissing,
 * ledger.covers, ledger.gone and so on.
 */
export const justifyEntries: Command<Justification, Appended> = command({
  action: 'ledger.justify',
  partyOf: ({ party }) => party,
  run: async (ctx, { reason, ...given }) => {
    const refused = await leadingRefused(ctx, given.procurement, given.party);
    if (refused.length > 0) return refuse(...refused);
    const appended = await append(ctx, { ...given, kind: 'justification', to: 'none', text: reason });
    if (!appended.ok) return appended;
    const { seq, isNew } = appended.value;
    const written = {
      action: 'ledger.justified',
      object: objectOf(given.procurement),
      facts: { entry: seq, covers: given.covers.join(', ') },
    };
    return done(appended.value, isNew ? written : null);
  },
});

/** Erases what a sealed field was made of; the chain holds. Codes: dialogue.notLeading, ledger.fieldGone, ledger.textMissing, ledger.gone. */
export const eraseField: Command<Erasure, Appended> = command({
  action: 'ledger.erase',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const refused = await leadingRefused(ctx, asked.procurement, asked.party);
    if (refused.length > 0) return refuse(...refused);
    const erased = await eraseSealed(ctx, asked);
    if (!erased.ok) return erased;
    return done(erased.value, {
      action: 'ledger.erased',
      object: objectOf(asked.procurement),
      facts: { entry: asked.seq, sealedField: asked.field },
    });
  },
});

/** As many in one night. */
const MOST_FORGOTTEN = 500;

/**
 * Erases the names of people who have erased themselves, wherever they have made entries: the pseudonym stays. `reason` is
 * what the ledger then says. The value is how many.
 */
export const forgetErasedNames: Command<{ readonly reason: string }, number> = command({
  action: 'ledger.forget',
  partyOf: () => null,
  run: async (ctx, { reason }) => {
    const rows = await ctx.db
      .selectFrom('ledger_sealed as s')
      .innerJoin('ledger_entry as e', (join) =>
        join.onRef('e.procurement_id', '=', 's.procurement_id').onRef('e.seq', '=', 's.seq'),
      )
      .innerJoin('procurement as c', 'c.id', 's.procurement_id')
      .innerJoin('person as p', (join) =>
        join.on(sql<boolean>`e.body::jsonb ->> 'actor' = 'person:' || p.id`),
      )
      .select(['s.procurement_id as procurement', 's.seq', 's.field', 'c.party'])
      .where('s.field', '=', 'actorName')
      .where('s.value', 'is not', null)
      .where('p.erased_at', 'is not', null)
      .orderBy('s.procurement_id')
      .orderBy('s.seq')
      .limit(MOST_FORGOTTEN)
      .execute();
    for (const row of rows) {
      const erased = await eraseSealed(ctx, { ...row, reason });
      if (!erased.ok) return erased;
    }
    const written = { action: 'ledger.namesForgotten', object: 'ledger', facts: { count: rows.length } };
    return done(rows.length, rows.length > 0 ? written : null);
  },
});

export interface HeadToPublish {
  readonly procurement: string;
  readonly party: PartyId;
  /** Where it can be read. */
  readonly where: string;
}

/**
 * Marks the end of the chain as shown to the public; the value is the end. Codes: dialogue.notLeading, ledger.gone, ledger.empty,
 * ledger.publishedMissing.
 */
export const publishHead: Command<HeadToPublish, LedgerHead> = command({
  action: 'ledger.publish',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, where }) => {
    const refused = await leadingRefused(ctx, procurement, party);
    if (refused.length > 0) return refuse(...refused);
    const locked = isUuid(procurement) ? await lockHead(ctx, procurement, party) : null;
    if (!locked) return GONE;
    const { head } = locked;
    if (head.count === 0) return refuse(problem('ledger.empty', 'procurement'));
    if (where.trim() === '' || where.length > 500)
      return refuse(problem('ledger.publishedMissing', 'published'));
    const { numInsertedOrUpdatedRows } = await ctx.db
      .insertInto('ledger_head')
      .values({
        procurement_id: procurement,
        is_demo: locked.isDemo,
        seq: head.count,
        hash: head.hash,
        published_at: ctx.now,
        published_where: where.trim(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    const isNew = Number(numInsertedOrUpdatedRows) > 0;
    const written = {
      action: 'ledger.published',
      object: objectOf(procurement),
      facts: { entry: head.count, hash: head.hash },
    };
    return done(head, isNew ? written : null);
  },
});
