// What a person decides about her own data: name, language and weekly letter, all of it as a file, and being erased. What
// others must be able to look up later stays, with a number in place of the name.
import { type RawBuilder, sql } from 'kysely';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import { actorName, type Command, command, type Done, done } from './commands.ts';
import { type ActingCtx, asSystem } from './db.ts';
import type { PartyId, PersonId, PersonLanguage } from './model.ts';
import { isLastAdministrator } from './people/administrator-queries.ts';
import { personName } from './people/person-name.ts';
import {
  ADDRESSED_TABLES,
  HANGING_TABLES,
  type HangingTable,
  PERSONAL_TABLES,
  type PersonalTable,
} from './people/personal-tables.ts';
import { actingPerson, normalEmail } from './sign-in-commands.ts';

export interface OwnChoices {
  readonly name: string;
  readonly language: PersonLanguage;
  /** The weekly letter. */
  readonly wantsDigest: boolean;
}

/** Code: name.missing. */
export const changeSelf: Command<OwnChoices, true> = command({
  action: 'person.changeSelf',
  partyOf: () => null,
  run: async (ctx, { name, language, wantsDigest }) => {
    const person = actingPerson(ctx);
    const written = personName(name);
    if (written === '') return refuse(problem('name.missing', 'name'));
    const changed = await ctx.db
      .updateTable('person')
      .set({ name: written, language, wants_digest: wantsDigest })
      .where('id', '=', person)
      .where((where) =>
        where.or([
          where('name', '!=', written),
          where('language', '!=', language),
          where('wants_digest', '!=', wantsDigest),
        ]),
      )
      .executeTakeFirst();
    const entry = {
      action: 'person.changed',
      object: `person:${person}`,
      facts: { language, wantsDigest },
    };
    return done(true as const, changed.numUpdatedRows > 0n ? entry : null);
  },
});

/** Every row about a person, by table; columns as in the database. */
export type PersonalData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A table, and which of its rows are hers. */
interface OwnRows extends PersonalTable {
  readonly isHers: RawBuilder<boolean>;
}

const holding =
  (value: string) =>
  (table: PersonalTable): OwnRows => ({
    ...table,
    isHers: sql<boolean>`${sql.ref(table.column)} = ${value}`,
  });

function hangingOn(own: readonly OwnRows[], table: HangingTable): OwnRows {
  const parents = own.filter((one) => one.table === table.of).map(({ isHers }) => isHers);
  return {
    ...table,
    isHers: sql<boolean>`${sql.ref(table.column)}::text in (
      select id::text from ${sql.table(table.of)} where ${sql.join(parents, sql` or `)})`,
  };
}

/** Those that hang on others come first: they are erased while it is still to be seen whose they are. */
async function ownTables({ db }: ActingCtx, person: PersonId): Promise<OwnRows[]> {
  const { email } = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const byId = PERSONAL_TABLES.map(holding(person));
  const own = email === null ? byId : [...byId, ...ADDRESSED_TABLES.map(holding(email))];
  const hanging = HANGING_TABLES.filter(({ of }) => own.some(({ table }) => table === of));
  return [...hanging.map((table) => hangingOn(own, table)), ...own];
}

async function rowsOf({ db }: ActingCtx, { table, withhold, isHers }: OwnRows) {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(it) - ${[...withhold]}::text[] as row from ${sql.table(table)} it
    where ${isHers} order by 1`.execute(db);
  return rows.map(({ row }) => row);
}

async function eraseRows({ db }: ActingCtx, { table, onErase, isHers }: OwnRows): Promise<void> {
  if (onErase === 'keep') return;
  if (onErase === 'delete') {
    await sql`delete from ${sql.table(table)} where ${isHers}`.execute(db);
    return;
  }
  const emptied = onErase.map((name) => sql`${sql.ref(name)} = ''`);
  await sql`update ${sql.table(table)} set ${sql.join(emptied)} where ${isHers}`.execute(db);
}

/** All that is kept about the acting person, but for what would let somebody in as her. */
export const exportSelf: Command<Record<never, never>, PersonalData> = command({
  action: 'person.exportSelf',
  partyOf: () => null,
  run: async (ctx) => {
    const person = actingPerson(ctx);
    const data: Record<string, Record<string, unknown>[]> = {};
    await asSystem(ctx, async (inside) => {
      for (const own of await ownTables(inside, person)) {
        const before = data[own.table] ?? [];
        const known = new Set(before.map((row) => JSON.stringify(row)));
        const rows = await rowsOf(inside, own);
        data[own.table] = [...before, ...rows.filter((row) => !known.has(JSON.stringify(row)))];
      }
    });
    return done(data, { action: 'person.exported', object: `person:${person}`, facts: {} });
  },
});

/** Parties that would be left without an administrator, the installation among them. */
async function onlyAdministratorOf(ctx: ActingCtx, person: PersonId): Promise<PartyId[]> {
  const rows = await asSystem(ctx, ({ db }) =>
    db
      .selectFrom('role_grant')
      .select('party')
      .where('person_id', '=', person)
      .where('role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .orderBy('party')
      .execute(),
  );
  const alone: PartyId[] = [];
  for (const { party } of rows) if (await isLastAdministrator(ctx, party, person)) alone.push(party);
  return alone;
}

async function pseudonymise(ctx: ActingCtx, person: PersonId, erasedName: string): Promise<void> {
  const { db, now, actor } = ctx;
  for (const own of await ownTables(ctx, person)) await eraseRows(ctx, own);
  await db
    .updateTable('role_grant')
    .set({ ended_at: now, ended_by: actorName(actor) })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute();
  await db.updateTable('role_grant').set({ invited_as: null }).where('person_id', '=', person).execute();
  await db
    .updateTable('person')
    .set({ email: null, name: erasedName, erased_at: now, wants_digest: false, last_signed_in_at: null })
    .where('id', '=', person)
    .execute();
}

async function erase(
  ctx: ActingCtx,
  person: PersonId,
  { confirmation, erasedName }: Erasure,
): Promise<Result<Done<true>>> {
  const row = await asSystem(ctx, ({ db }) =>
    db
      .selectFrom('person')
      .select(['email', 'is_demo'])
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (!row) return refuse(problem('person.gone', 'person'));
  if (row.is_demo) return refuse(problem('erase.demo', 'person'));
  if (normalEmail(confirmation) !== row.email) return refuse(problem('erase.notConfirmed', 'confirmation'));
  const [alone] = await onlyAdministratorOf(ctx, person);
  if (alone) return refuse(problem('erase.lastAdministrator', 'person', { party: alone }));
  await asSystem(ctx, (inside) => pseudonymise(inside, person, erasedName));
  const isSelf = ctx.actor.kind === 'person' && ctx.actor.person === person;
  return done(true as const, { action: 'person.erased', object: `person:${person}`, facts: { isSelf } });
}

export interface Erasure {
  /** The person's e-mail address, typed to show that it is meant. */
  readonly confirmation: string;
  /** What stands where the name stood. */
  readonly erasedName: string;
}

/**
 * Erases the acting person: she cannot sign in any more, and nothing shows her name. Codes: erase.notConfirmed, erase.demo,
 * erase.lastAdministrator (facts: party).
 */
export const eraseSelf: Command<Erasure, true> = command({
  action: 'person.eraseSelf',
  partyOf: () => null,
  run: (ctx, erasure) => erase(ctx, actingPerson(ctx), erasure),
});

/** The same for somebody else. Codes as above, and person.gone. */
export const erasePerson: Command<Erasure & { readonly person: PersonId }, true> = command({
  action: 'installation.erasePerson',
  partyOf: () => null,
  run: (ctx, erasure) => erase(ctx, erasure.person, erasure),
});
