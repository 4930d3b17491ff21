// What is deleted at night, and what is not yet.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { acting, type Ctx } from '../db.ts';
import type { PartyId } from '../model.ts';
import { deleteOverdue } from './retention-commands.ts';

let database: TestDatabase;
let site: OwnSite;
let person: SeededPerson;
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const HOUR_MS = 3_600_000;

/** So many hours before now. */
const ago = (hours: number): Date => new Date(site.now().getTime() - hours * HOUR_MS);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  person = await site.seedPerson({ email: 'a@test.example', name: 'A', parties: [] });
});
afterAll(() => database.close());

/** Two of each kind: one just over its time, one just not. The names say which are to be there afterwards. */
async function fill(): Promise<void> {
  await acting(system(), async ({ db, now }) => {
    const each = <T>(make: (isOver: boolean) => T): T[] => [make(true), make(false)];
    const name = (isOver: boolean): string => (isOver ? 'over' : 'kept');
    const around = (hours: number, isOver: boolean): Date => ago(hours + (isOver ? 1 : -1));
    const id = person.id;
    await db
      .insertInto('sign_in_attempt')
      .values(each((is) => ({ kind: name(is), key_hash: 'x', at: around(24, is) })))
      .execute();
    const link = { purpose: 'signIn' as const, person_id: id, created_at: ago(2000) };
    await db
      .insertInto('sign_in_link')
      .values([
        ...each((is) => ({
          ...link,
          token_hash: `used ${name(is)}`,
          expires_at: now,
          used_at: around(720, is),
        })),
        ...each((is) => ({
          ...link,
          token_hash: `unused ${name(is)}`,
          expires_at: around(720, is),
          used_at: null,
        })),
      ])
      .execute();
    const session = { person_id: id, method: 'link' as const, device: '', created_at: ago(300) };
    await db
      .insertInto('session')
      .values([
        ...each((is) => ({
          ...session,
          token_hash: `old ${name(is)}`,
          last_seen_at: now,
          expires_at: around(0, is),
        })),
        ...each((is) => ({
          ...session,
          token_hash: `idle ${name(is)}`,
          last_seen_at: around(12, is),
          expires_at: ago(-100),
        })),
      ])
      .execute();
    await db
      .insertInto('sign_in_ceremony')
      .values(
        each((is) => ({
          token_hash: name(is),
          kind: 'oidc' as const,
          person_id: null,
          facts: '{}',
          expires_at: around(0, is),
        })),
      )
      .execute();
    await db
      .insertInto('mail')
      .values(
        each((is) => ({
          kind: 'test',
          person_id: id,
          recipient: 'a@test.example',
          subject: name(is),
          body: '',
          unsubscribe_url: null,
          once_key: null,
          created_at: around(90 * 24, is),
          sent_at: null,
          next_attempt_at: now,
          last_error: null,
        })),
      )
      .execute();
    const notice = { person_id: id, party: '5007' as PartyId, facts: '{}', path: '/', once_key: null };
    await db
      .insertInto('notice')
      .values([
        ...each((is) => ({
          ...notice,
          kind: name(is),
          created_at: ago(9000),
          read_at: around(365 * 24, is),
        })),
        { ...notice, kind: 'kept unread', created_at: ago(20_000), read_at: null },
      ])
      .execute();
    const job = {
      party: '5007' as PartyId,
      person_id: id,
      input: '{}',
      is_demo: false,
      created_at: ago(9000),
    };
    const noWork = { progress: null, result: null, failure: null, worker: null, heartbeat_at: null };
    await db
      .insertInto('job')
      .values([
        ...each((is) => ({
          ...job,
          ...noWork,
          kind: name(is),
          state: 'done' as const,
          ended_at: around(2160, is),
        })),
        { ...job, ...noWork, kind: 'kept in line', state: 'queued' as const, ended_at: null },
      ])
      .execute();
    await db
      .insertInto('digest_link')
      .values(each((is) => ({ token_hash: name(is), person_id: id, created_at: around(365 * 24, is) })))
      .execute();
  });
}

test('what is over its time is deleted, whatever else stays, and the log tells how much', async () => {
  await fill();
  expect(await deleteOverdue(system())).toEqual({
    signInAttempt: 1,
    signInLink: 2,
    session: 2,
    ceremony: 1,
    mail: 1,
    notice: 1,
    job: 1,
    digestLink: 1,
  });
  const names = await acting(system(), async ({ db }) => [
    ...(await db.selectFrom('sign_in_attempt').select('kind as name').execute()),
    ...(await db.selectFrom('sign_in_link').select('token_hash as name').execute()),
    ...(await db.selectFrom('session').select('token_hash as name').execute()),
    ...(await db.selectFrom('sign_in_ceremony').select('token_hash as name').execute()),
    ...(await db.selectFrom('mail').select('subject as name').execute()),
    ...(await db.selectFrom('notice').select('kind as name').execute()),
    ...(await db.selectFrom('job').select('kind as name').execute()),
    ...(await db.selectFrom('digest_link').select('token_hash as name').execute()),
  ]);
  expect(names.map(({ name }) => name).toSorted()).toEqual(
    [
      'idle kept',
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
      'kept in line',
      'kept unread',
      'old kept',
      'unused kept',
      'used kept',
    ].toSorted(),
  );
  const entries = async () => {
    const rows = await database.db
      .selectFrom('audit')
      .select('facts')
      .where('action', '=', 'retention.done')
      .execute();
    return rows.map(({ facts }) => facts);
  };
  expect(await entries()).toEqual([{ rows: 10 }]);
  await deleteOverdue(system());
  expect((await entries()).length).toBe(1);
});
