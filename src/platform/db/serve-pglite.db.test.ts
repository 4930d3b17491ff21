// One backend, many connections: what one of them asks is never answered with another's statement or values, however their
// messages meet.
import type { Socket } from 'node:net';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedTest, openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { connect, socketTarget } from './connect.ts';

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

const streamOf = (client: PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

test('a connection that is gone in the middle of a query keeps nobody waiting', async () => {
  const client = await database.pool.connect();
  client.on('error', () => undefined);
  const stream = streamOf(client);
  const statement = Buffer.from('\0select $1::int\0\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32BE(statement.length + 4);
  stream.write(Buffer.concat([Buffer.from('P'), length, statement]), () => stream.destroy());
  expect(await Promise.all([alone(2), inTransaction(3)])).toEqual([2, 3]);
  client.release(true);
});

test('a connection that is gone while its transaction is open keeps nobody waiting, and leaves nothing', async () => {
  const client = await database.pool.connect();
  client.on('error', () => undefined);
  await client.query('begin');
  await client.query('create table half_done (n int)');
  const others = Promise.all([alone(2), inTransaction(3)]);
  streamOf(client).destroy();
  expect(await others).toEqual([2, 3]);
  client.release(true);
  const { rows } = await database.pool.query("select to_regclass('half_done') as it");
  expect(rows).toEqual([{ it: null }]);
});

test.each([0, 2, 4, 6, 8])(
  'is closed while all who are connected die in the middle of what they ask, after %i ms',
  async (ms) => {
    const closing = await openEmbeddedTest();
    const { pool } = connect(socketTarget(closing.pool.options.host ?? ''));
    const died = new Set<Socket>();
    pool.on('connect', (client) => died.add(streamOf(client)));
    await pool.query('select 1');
    const asked = Array.from({ length: 30 }, (_, n) =>
      pool.query('select $1::int as n, pg_sleep(0.003)', [n]).then(
        () => 'answered',
        () => 'broken off',
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, ms));
    for (const stream of died) stream.destroy();
    await new Promise((resolve) => setImmediate(resolve));
    await closing.close();
    expect(await Promise.all(asked)).toContain('broken off');
    await pool.end();
  },
);
