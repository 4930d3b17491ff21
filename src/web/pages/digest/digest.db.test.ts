// The link in a weekly letter: it ends the letters without signing in, says what it did, and lets them come again.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { acting, type Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { writeDigest } from '../../../modules/accounts/upkeep/digest-commands.ts';

let database: TestDatabase;
let site: OwnSite;
let person: SeededPerson;
let other: SeededPerson;
let secret: string;
let letters = 0;

const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const wants = ({ id }: SeededPerson): Promise<boolean> =>
  acting(system(), async ({ db }) => {
    const row = await db.selectFrom('person').select('wants_digest').where('id', '=', id).executeTakeFirst();
    return row?.wants_digest ?? false;
  });
const entries = async (): Promise<unknown[]> => {
  const rows = await database.db
    .selectFrom('audit')
    .select('facts')
    .where('action', '=', 'person.digestChosen')
    .execute();
  return rows.map(({ facts }) => facts);
};

async function newSecretOf({ id, email, name }: SeededPerson): Promise<string> {
  letters += 1;
  let made = '';
  await writeDigest(system(), {
    reader: { person: id, email, name, language: 'nb', isDemo: false, parties: ['5007' as PartyId] },
    onceKey: `test ${letters}`,
    letter: (it) => {
      made = it;
      return { kind: 'digest', subject: 's', body: 'b' };
    },
  });
  return made;
}

/** As a mail program does by itself: no cookie, no origin, a body of its own. */
const oneClick = (path: string): Promise<Response> =>
  Promise.resolve(
    site.app.fetch(
      new Request(`http://localhost:3000${path}`, {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:3000' },
      }),
    ),
  );

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const seed = (email: string) =>
    site.seedPerson({ email, name: 'Kari Test', parties: [{ party: '5007', role: 'buyer' }] });
  person = await seed('kari@test.example');
  other = await seed('other@test.example');
});
afterAll(() => database.close());
beforeEach(async () => {
  await acting(system(), ({ db }) => db.updateTable('person').set({ wants_digest: true }).execute());
  secret = await newSecretOf(person);
});

test('looking at the page changes nothing: mail filters look too', async () => {
  const answer = await site.get(`/ukebrev/${secret}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const html = await answer.text();
  expect(html).toContain('<h1>Vil du slutte å få ukebrevet?</h1>');
  expect(html).not.toContain('kari@test.example');
  expect(await wants(person)).toBe(true);
});

describe('one press', () => {
  test('ends the letters, says so, and lets them come again', async () => {
    const ended = await site.post(`/ukebrev/${secret}`);
    expect([ended.status, await wants(person), await wants(other)]).toEqual([200, false, true]);
    expect(await ended.text()).toContain('<h1>Du får ikke ukebrevet lenger</h1>');
    expect(await (await site.get(`/ukebrev/${secret}`)).text()).toContain('Du får ikke ukebrevet lenger');
    const again = await site.post(`/ukebrev/${secret}`, { igjen: '1' });
    expect([again.status, await wants(person)]).toEqual([200, true]);
    expect(await again.text()).toContain('<h1>Du får ukebrevet igjen</h1>');
    expect((await entries()).slice(-2)).toEqual([{ wantsDigest: false }, { wantsDigest: true }]);
  });

  test('twice is told to the log once', async () => {
    const before = (await entries()).length;
    await site.post(`/ukebrev/${secret}`);
    await site.post(`/ukebrev/${secret}`);
    expect((await entries()).length).toBe(before + 1);
  });

  test('by the mail program itself is answered with the page, never by sending it on', async () => {
    const answer = await oneClick(`/nn/ukebrev/${secret}`);
    expect([answer.status, answer.headers.get('location'), await wants(person)]).toEqual([200, null, false]);
    expect(await answer.text()).toContain('<h1>Du får ikkje vekebrevet lenger</h1>');
  });

  test('by the link of an older letter works too', async () => {
    await newSecretOf(person);
    await oneClick(`/ukebrev/${secret}`);
    expect(await wants(person)).toBe(false);
  });
});

test.each(['x', 'A'.repeat(43)])(
  'a link that is none of ours (%s) says so and changes nothing',
  async (wrong) => {
    for (const answer of [await site.get(`/ukebrev/${wrong}`), await oneClick(`/ukebrev/${wrong}`)]) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Lenken virker ikke lenger');
    }
    expect(await wants(person)).toBe(true);
  },
);

test('the link of somebody who has been erased is gone', async () => {
  await acting(system(), ({ db, now }) =>
    db.updateTable('person').set({ email: null, erased_at: now }).where('id', '=', person.id).execute(),
  );
  expect((await site.get(`/en/ukebrev/${secret}`)).status).toBe(404);
});
