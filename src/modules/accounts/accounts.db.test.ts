// The audit log keeps what it is given and lets nobody change it; and a personal link does nothing for another party.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { appendAudit } from './commands.ts';
import type { Ctx } from './db.ts';
import { cancelJob } from './job-commands.ts';
import type { PartyId } from './model.ts';

let database: TestDatabase;
const ctx = (): Ctx => ({
  db: database.db,
  actor: { kind: 'system', name: 'test' },
  now: new Date('2026-11-22T10:00:00Z'),
});

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('an entry is kept as written', async () => {
  await appendAudit(ctx(), { action: 'thing.made', object: 'thing:1', facts: { size: 3 } });
  const rows = await database.db.selectFrom('audit').selectAll().execute();
  expect(rows.map(({ id: _id, ...rest }) => rest)).toEqual([
    {
      at: new Date('2026-11-22T10:00:00Z'),
      actor: 'system:test',
      action: 'thing.made',
      object: 'thing:1',
      facts: { size: 3 },
      party: null,
      person_id: null,
      is_demo: false,
    },
  ]);
});

test('entries cannot be changed, deleted or truncated', async () => {
  await appendAudit(ctx(), { action: 'thing.made', object: 'thing:2', facts: {} });
  await expect(database.db.updateTable('audit').set({ actor: 'x' }).execute()).rejects.toThrow('append-only');
  await expect(database.db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
  await expect(sql`truncate audit`.execute(database.db)).rejects.toThrow('append-only');
});

test('a personal link acts for its own party alone', async () => {
  const link = '00000000-0000-7000-8000-00000000000a';
  const byLink: Ctx = {
    ...ctx(),
    actor: { kind: 'link', link, party: '5001' as PartyId, isDemo: false },
  };
  const stop = async (party: string): Promise<string[]> => {
    const answer = await cancelJob(byLink, { party: party as PartyId, job: link });
    return answer.ok ? [] : answer.problems.map(({ code }) => code);
  };
  expect([await stop('5007'), await stop('5001')]).toEqual([['access.wrongParty'], ['job.gone']]);
});
