// The demonstration world as a whole: loaded once, entered by one press, taken away with everything that has come of it.
// Nothing here touches a row that is not the world's own.
import { type Kysely, sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { type AuditEntry, type Command, command, done } from '../commands.ts';
import type { ActingCtx } from '../db.ts';
import type { PartyId, PersonId, PersonLanguage, Role } from '../model.ts';
import { type OpenedSession, openSession } from '../sign-in-commands.ts';
import type { DemoState } from './db.ts';

const BY = 'system:demo';

/** Held by whoever loads or removes, so that two never do it at once. */
async function lockedState({ db }: ActingCtx): Promise<DemoState> {
  const row = await db.selectFrom('demo_state').select('state').forUpdate().executeTakeFirstOrThrow();
  return row.state;
}

const setState = ({ db, now }: ActingCtx, state: DemoState, version: string | null): Promise<unknown> =>
  db.updateTable('demo_state').set({ state, version, changed_at: now }).execute();

const entryOf = (action: string, facts: AuditEntry['facts']): AuditEntry => ({
  action,
  object: 'demo',
  facts,
});

export interface DemoLoading {
  /** Names the files it is loaded from. */
  readonly version: string;
  /** Every body and cooperation of the world. */
  readonly parties: readonly PartyId[];
  /** Also where somebody has taken it away. */
  readonly isAskedFor: boolean;
  /** Writes the world's rows in the same transaction. */
  readonly fill: (ctx: ActingCtx) => Promise<void>;
}

/**
 * Loads the world's rows whole or not at all; false where they are there already, or were taken away and nobody asks for
 * them. Call `demoTold` when what has happened in the world has been told, too.
 */
export const loadDemo: Command<DemoLoading, boolean> = command({
  action: 'demo.load',
  partyOf: () => null,
  run: async (ctx, { version, parties, isAskedFor, fill }) => {
    const state = await lockedState(ctx);
    const mayLoad = state === 'absent' || (state === 'removed' && isAskedFor);
    if (!mayLoad) return done(false, null);
    await ctx.db
      .insertInto('demo_party')
      .values(parties.map((party) => ({ party })))
      .execute();
    await fill(ctx);
    await setState(ctx, 'loading', version);
    return done(true, { ...entryOf('demo.loaded', { version }), isDemo: true });
  },
});

/** It can be entered from now on, and `version` says what there is of it; nothing where somebody has taken it away in between. */
export const demoTold: Command<{ readonly version: string }, true> = command({
  action: 'demo.load',
  partyOf: () => null,
  run: async ({ db, now }, { version }) => {
    await db
      .updateTable('demo_state')
      .set({ state: 'loaded', version, changed_at: now })
      .where('state', 'in', ['loading', 'loaded'])
      .execute();
    return done(true as const, null);
  },
});

/** Rows of a table that are the world's own: `is_demo` is set, or a column names one of its parties, or a row of `of`. */
export interface DemoRows {
  readonly table: string;
  readonly column: string;
  /** A table with `id` and `is_demo`; left out: the column names parties. */
  readonly of?: string;
}

/** How many rows each table lost; tables that lost none are left out. */
export type RemovedRows = ReadonlyMap<string, number>;

async function removeRows(db: Kysely<Tables>, { table, column, of }: DemoRows): Promise<number> {
  const own =
    of === undefined ? sql`select party from demo_party` : sql`select id from ${sql.table(of)} where is_demo`;
  const isOwn = column === 'is_demo' ? sql`is_demo` : sql`${sql.ref(column)} in (${own})`;
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${isOwn}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** By and about invented people and parties; the trigger on the log lets nothing else go. */
async function removeEntries(db: Kysely<Tables>): Promise<number> {
  await sql`select set_config('samkjop.removing_demo', 'on', true)`.execute(db);
  const { numAffectedRows } = await sql`
    delete from audit where is_demo or party in (select party from demo_party)
      or person_id in (select id from person where is_demo)
      or object in (select 'person:' || id from person where is_demo)`.execute(db);
  await sql`select set_config('samkjop.removing_demo', '', true)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/**
 * Takes the world away: `rows` in that order, then the log, the people with all that is theirs, and the bodies. Null where
 * it is not there. The entry that tells of it stays.
 */
export const removeDemo: Command<{ readonly rows: readonly DemoRows[] }, RemovedRows | null> = command({
  action: 'demo.remove',
  partyOf: () => null,
  run: async (ctx, { rows }) => {
    const state = await lockedState(ctx);
    if (state === 'absent') {
      await setState(ctx, 'removed', null);
      return done(null, null);
    }
    if (state === 'removed') return done(null, null);
    const removed = new Map<string, number>();
    const count = (table: string, number: number): void => {
      if (number > 0) removed.set(table, (removed.get(table) ?? 0) + number);
    };
    for (const one of rows) count(one.table, await removeRows(ctx.db, one));
    count('audit', await removeEntries(ctx.db));
    for (const table of ['person', 'body'] as const) {
      count(table, await removeRows(ctx.db, { table, column: 'is_demo' }));
    }
    await ctx.db.deleteFrom('demo_party').execute();
    await setState(ctx, 'removed', null);
    const people = removed.get('person') ?? 0;
    const items = removed.get('plan_item') ?? 0;
    return done<RemovedRows | null>(removed, entryOf('demo.removed', { people, items }));
  },
});

export interface DemoEntering {
  readonly person: PersonId;
  readonly device: string;
  /** The secret of the session the browser has already: it ends. */
  readonly replaces: string | null;
}

/** Opens a session as an invented person, for whoever asks. Null where she is unknown, erased, or real. */
export const enterDemo: Command<DemoEntering, OpenedSession | null> = command({
  action: 'demo.enter',
  partyOf: () => null,
  run: async (ctx, { person, device, replaces }) => {
    const found = await ctx.db
      .selectFrom('person')
      .select('id')
      .where('id', '=', person)
      .where('is_demo', '=', true)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!found) return done(null, null);
    const session = await openSession(ctx, { person, method: 'demo', device, replaces });
    const entry = { action: 'signIn.completed', object: `person:${person}`, facts: { by: 'demo' } };
    return done<OpenedSession | null>({ session, person }, { ...entry, isDemo: true });
  },
});

export interface InventedPerson {
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
  readonly roles: readonly { readonly party: PartyId; readonly role: Role }[];
}

export interface InventedDelegation {
  readonly body: string;
  readonly cooperation: string;
  readonly decision: string;
  readonly validFrom: string;
}

/** How long they have had their roles, so that they can have done something. */
const DAYS_HERE = 400;
const DAY_MS = 24 * 3_600_000;

/** Writes people who have been here for a year, with their roles, and what bodies have delegated. Call it from `fill`. */
export async function insertInvented(
  { db, now }: ActingCtx,
  people: readonly InventedPerson[],
  delegations: readonly InventedDelegation[],
): Promise<void> {
  const came = new Date(now.getTime() - DAYS_HERE * DAY_MS);
  const given = { given_by: BY, given_at: came, ended_at: null, ended_by: null };
  const made = { created_at: came, created_by: BY, last_signed_in_at: came, erased_at: null };
  const rows = await db
    .insertInto('person')
    .values(people.map(({ name, email, language }) => ({ name, email, language, is_demo: true, ...made })))
    .returning(['id', 'email'])
    .execute();
  const idOf = new Map(rows.map(({ id, email }) => [email, id]));
  const validFrom = localDateAt(came.getTime());
  const grants = people.flatMap(({ email, roles }) =>
    roles.map(({ party, role }) => ({
      person_id: idOf.get(email) as PersonId,
      party,
      role,
      valid_from: validFrom,
      valid_to: null,
      ...given,
    })),
  );
  await db.insertInto('role_grant').values(grants).execute();
  await db
    .insertInto('delegation')
    .values(
      delegations.map(({ body, cooperation, decision, validFrom: from }) => ({
        body_id: body,
        cooperation_id: cooperation,
        valid_from: from,
        valid_to: null,
        decision,
        ...given,
      })),
    )
    .execute();
}
