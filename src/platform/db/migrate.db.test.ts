// Migrations run once, in order, whole or not at all, and never again in another form.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Migration, migrate } from './migrate.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const make = (name: string, sql: string): Migration => ({ name, sql, sha256: `sha of ${sql}` });
const FIRST = make('9001_first.sql', 'create table first_made (id int); insert into first_made values (1)');

test('applies what is missing, once', async () => {
  expect(await migrate(database.pool, [FIRST])).toEqual(['9001_first.sql']);
  expect(await migrate(database.pool, [FIRST])).toEqual([]);
  const { rows } = await database.pool.query('select id from first_made');
  expect(rows).toEqual([{ id: 1 }]);
});

test('refuses a migration that was changed after it was applied', async () => {
  const changed = make(FIRST.name, 'select 2');
  await expect(migrate(database.pool, [changed])).rejects.toThrow('9001_first.sql was changed');
});

test('a migration that fails leaves nothing', async () => {
  const faulty = make('9002_faulty.sql', 'create table half_made (id int); select no_such_function()');
  await expect(migrate(database.pool, [FIRST, faulty])).rejects.toThrow('no_such_function');
  const { rows } = await database.pool.query("select to_regclass('half_made') as found");
  expect(rows).toEqual([{ found: null }]);
});

test('two processes that migrate at once apply each file once', async () => {
  const next = make('9003_next.sql', 'create table next_made (id int)');
  const applied = await Promise.all([
    migrate(database.pool, [FIRST, next]),
    migrate(database.pool, [FIRST, next]),
  ]);
  expect(applied.flat()).toEqual(['9003_next.sql']);
});
