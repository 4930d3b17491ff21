// Reads of one page share a transaction while they follow on each other, and nothing longer; never as somebody else.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type ActingCtx, type Actor, acting, asSystem, type Ctx, SharedReads } from './db.ts';
import type { PersonId } from './model.ts';

let database: TestDatabase;
const PERSON: Actor = {
  kind: 'person',
  person: '00000000-0000-7000-8000-000000000001' as PersonId,
  isDemo: false,
};
const reading = (): Ctx => ({
  db: database.db,
  actor: PERSON,
  now: new Date('2026-11-22T10:00:00Z'),
  reads: new SharedReads(PERSON),
});

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** When the transaction began: the same for every statement in it. */
const begun = (ctx: Ctx): Promise<string> =>
  acting(ctx, async ({ db }) => {
    const { rows } = await sql<{ at: string }>`select transaction_timestamp()::text as at`.execute(db);
    return rows[0]?.at ?? '';
  });

const who = (ctx: Ctx): Promise<string> =>
  acting(ctx, async ({ db }) => {
    const { rows } = await sql<{ person: string }>`
      select current_user || ' ' || current_setting('samkjop.person') as person`.execute(db);
    return rows[0]?.person ?? '';
  });

const something = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('reads that follow on each other share one; after something else a new one begins', async () => {
  const ctx = reading();
  const [first, second] = [await begun(ctx), await begun(ctx)];
  expect(second).toBe(first);
  await something();
  expect(await begun(ctx)).not.toBe(first);
});

test('two at once share one', async () => {
  const ctx = reading();
  const [first, second] = await Promise.all([begun(ctx), begun(ctx)]);
  expect(second).toBe(first);
});

test('they act as the person, with the restricted role', async () => {
  expect(await who(reading())).toBe('samkjop_app 00000000-0000-7000-8000-000000000001');
});

test("somebody else's context never reads as the first", async () => {
  const ctx = reading();
  await begun(ctx);
  const other: Ctx = { ...ctx, actor: { kind: 'visitor' } };
  expect(await who(other)).toBe('samkjop_app ');
});

test('without it each read has its own', async () => {
  const { reads: _shared, ...ctx } = reading();
  const first = await begun(ctx);
  // The embedded database's clock knows milliseconds.
  await something();
  expect(await begun(ctx)).not.toBe(first);
});

test('never turn into the system, who would see everything', async () => {
  const ctx = reading();
  await expect(acting(ctx, (inside) => asSystem(inside, () => Promise.resolve()))).rejects.toThrow('system');
  expect(await who(ctx)).toBe('samkjop_app 00000000-0000-7000-8000-000000000001');
});

test('a command is the system until the outermost asks no more', async () => {
  const isSystem = async ({ db }: ActingCtx): Promise<boolean> => {
    const { rows } = await sql<{ is: boolean }>`select app_is_system() as is`.execute(db);
    return rows[0]?.is ?? false;
  };
  const { reads: _shared, ...ctx } = reading();
  const seen = await acting(ctx, async (inside) => {
    const within = await asSystem(inside, async (system) => [
      await isSystem(system),
      await asSystem(system, isSystem),
      await isSystem(system),
    ]);
    return [await isSystem(inside), ...within, await isSystem(inside)];
  });
  expect(seen).toEqual([false, true, true, true, false]);
});

test('a fault ends it, and the next read begins anew', async () => {
  const ctx = reading();
  await expect(acting(ctx, ({ db }) => sql`select 1 / 0`.execute(db))).rejects.toThrow('division by zero');
  expect(await begun(ctx)).not.toBe('');
});

test('no connection is left in a transaction', async () => {
  const ctx = reading();
  for (let round = 0; round < 30; round++) {
    await begun(ctx);
    await something();
  }
  await something();
  const { rows } = await database.pool.query('select 1 as one');
  expect(rows).toEqual([{ one: 1 }]);
  expect(database.pool.idleCount).toBe(database.pool.totalCount);
});
