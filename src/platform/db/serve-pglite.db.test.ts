// One backend, many connections: what one of them asks is never answered with another's statement or values, however their
// messages meet.
import type { Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const inTransaction = (value: number): Promise<number> =>
  database.db.transaction().execute(async (db) => {
    const first = await sql<{ n: number }>`select ${value}::int as n`.execute(db);
    const second = await sql<{
      n: number;
      t: string;
    }>`select ${value}::int as n, ${'x'.repeat(20_000)}::text as t`.execute(db);
    return first.rows[0]?.n === second.rows[0]?.n ? value : -1;
  });

const alone = async (value: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select ${value}::int + ${value}::int as n`.execute(database.db);
  return (rows[0]?.n ?? Number.NaN) / 2;
};

test('queries with values, in transactions and alone, side by side: each gets its own answer', async () => {
  const wanted = Array.from({ length: 100 }, (_, n) => n);
  const answers = await Promise.all(wanted.map((n) => (n % 3 === 0 ? inTransaction(n) : alone(n))));
  expect(answers).toEqual(wanted);
});

test('a connection that is gone in the middle of a query keeps nobody waiting', async () => {
  const client = await database.pool.connect();
  client.on('error', () => undefined);
  const { connection } = client as unknown as { connection: { stream: Socket } };
  const statement = Buffer.from('\0select $1::int\0\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32BE(statement.length + 4);
  connection.stream.write(Buffer.concat([Buffer.from('P'), length, statement]), () =>
    connection.stream.destroy(),
  );
  expect(await Promise.all([alone(2), inTransaction(3)])).toEqual([2, 3]);
  client.release(true);
});
