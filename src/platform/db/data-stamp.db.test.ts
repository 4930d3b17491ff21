import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { dataStamp } from './data-stamp.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('stays while everybody only reads, and changes with every write', async () => {
  const { db, kind } = database;
  await sql`create table stamped (id int)`.execute(db);
  const before = await dataStamp(db);
  await db.transaction().execute((inside) => sql`select count(*) from stamped`.execute(inside));
  // The other databases of a shared PostgreSQL write too, and count as writes there.
  if (kind === 'embedded') expect(await dataStamp(db)).toBe(before);
  await sql`insert into stamped values (1)`.execute(db);
  const after = await dataStamp(db);
  expect(after).not.toBe(before);
  await sql`update stamped set id = 2`.execute(db);
  expect(await dataStamp(db)).not.toBe(after);
});
