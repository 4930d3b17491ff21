// Signing in by link, sessions and the first administrator, on a real database with its row-level security.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Actor, acting, type Ctx } from './db.ts';
import type { PersonId } from './model.ts';
import {
  completeSignIn,
  endSession,
  isLockedOut,
  offerFirstAdministrator,
  requestSignIn,
} from './sign-in-commands.ts';
import { findSignedIn, ownSessions, previewLink } from './sign-in-queries.ts';

let database: TestDatabase;
let now = new Date('2026-11-22T10:00:00Z');
const SYSTEM: Actor = { kind: 'system', name: 'test' };
const ctx = (actor: Actor = SYSTEM): Ctx => ({ db: database.db, actor, now });
const as = (person: PersonId): Ctx => ctx({ kind: 'person', person, isDemo: false });
const wait = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  now = new Date(now.getTime() + 48 * 3_600_000);
});

const DEVICE = { address: '192.0.2.1', device: 'Firefox' };
const letter = (_to: unknown, secret: string) => ({ kind: 'signIn', subject: 's', body: secret });

async function firstAdministrator(): Promise<{ session: string; person: PersonId }> {
  await acting(ctx(), (inside) => inside.db.deleteFrom('role_grant').execute());
  const offered = await offerFirstAdministrator(ctx(), {});
  const secret = offered.ok ? (offered.value as string) : '';
  const newcomer = { name: 'Kari Test', email: 'Kari@Eksempel.example' };
  const used = await completeSignIn(ctx(), { secret, newcomer, ...DEVICE });
  if (!used.ok || !used.value.ok) throw new Error(JSON.stringify(used));
  return used.value.value;
}

const lastLetter = (): Promise<string> =>
  acting(ctx(), async ({ db }) => {
    const row = await db.selectFrom('mail').select('body').orderBy('created_at', 'desc').executeTakeFirst();
    return row?.body ?? '';
  });

describe('first administrator', () => {
  test('becomes administrator by a link that holds once, and no second link is offered', async () => {
    const { session, person } = await firstAdministrator();
    expect(await findSignedIn(ctx(), session)).toMatchObject({
      person,
      email: 'kari@eksempel.example',
      name: 'Kari Test',
      grants: [{ party: '*', role: 'administrator', via: null }],
      waiting: 0,
    });
    expect(await offerFirstAdministrator(ctx(), {})).toEqual({ ok: true, value: null });
  });

  test('without a name the link stays', async () => {
    await acting(ctx(), (inside) => inside.db.deleteFrom('role_grant').execute());
    const offered = await offerFirstAdministrator(ctx(), {});
    const secret = offered.ok ? (offered.value as string) : '';
    const refused = await completeSignIn(ctx(), { secret, newcomer: { name: ' ', email: 'x' }, ...DEVICE });
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual([
      'name.missing',
      'email.format',
    ]);
    expect(await previewLink(ctx(), secret)).toEqual({
      purpose: 'firstAdministrator',
      name: null,
      parties: [],
    });
  });

  test('an invented person never becomes it, and a name is one line', async () => {
    await acting(ctx(), async ({ db }) => {
      await db.deleteFrom('role_grant').execute();
      const made = { created_at: now, created_by: 'test', last_signed_in_at: null, erased_at: null };
      const invented = { email: 'marit@fjordby.example', name: 'Marit', is_demo: true };
      await db
        .insertInto('person')
        .values({ ...invented, ...made })
        .execute();
    });
    const offered = await offerFirstAdministrator(ctx(), {});
    const secret = offered.ok ? (offered.value as string) : '';
    const asInvented = { name: 'Ola', email: 'Marit@fjordby.example' };
    const refused = await completeSignIn(ctx(), { secret, newcomer: asInvented, ...DEVICE });
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['email.invented']);
    const newcomer = { name: ' Ola\r\n Nord ', email: 'ola@eksempel.example' };
    const used = await completeSignIn(ctx(), { secret, newcomer, ...DEVICE });
    if (!used.ok || !used.value.ok) throw new Error(JSON.stringify(used));
    expect((await findSignedIn(ctx(), used.value.value.session))?.name).toBe('Ola Nord');
  });

  test('is asked for again when the only one’s time has run out, and may be the same', async () => {
    const { person } = await firstAdministrator();
    await acting(ctx(), ({ db }) => db.updateTable('role_grant').set({ valid_to: '2100-01-01' }).execute());
    expect(await offerFirstAdministrator(ctx(), {})).toEqual({ ok: true, value: null });
    await acting(ctx(), ({ db }) =>
      db.updateTable('role_grant').set({ valid_from: '2026-01-01', valid_to: '2026-02-01' }).execute(),
    );
    const offered = await offerFirstAdministrator(ctx(), {});
    const secret = offered.ok ? (offered.value as string) : '';
    const newcomer = { name: 'Kari Test', email: 'kari@eksempel.example' };
    const used = await completeSignIn(ctx(), { secret, newcomer, ...DEVICE });
    expect(used).toMatchObject({ ok: true, value: { ok: true, value: { person } } });
  });
});

describe('one-time link', () => {
  test('opens one session, once', async () => {
    const { person } = await firstAdministrator();
    expect(await requestSignIn(ctx(), { email: ' KARI@eksempel.example ', address: 'a', letter })).toEqual({
      ok: true,
      value: { ok: true, value: true },
    });
    const secret = await lastLetter();
    expect((await previewLink(ctx(), secret))?.name).toBe('Kari Test');
    const first = await completeSignIn(ctx(), { secret, ...DEVICE });
    expect(first.ok && first.value.ok && first.value.value.person).toBe(person);
    const again = await completeSignIn(ctx(), { secret, ...DEVICE });
    expect(again.ok && !again.value.ok && again.value.problems[0]?.code).toBe('signIn.linkGone');
  });

  test('is over after fifteen minutes', async () => {
    await firstAdministrator();
    await requestSignIn(ctx(), { email: 'kari@eksempel.example', address: 'a', letter });
    wait(15);
    expect(await previewLink(ctx(), await lastLetter())).toBeNull();
  });

  test('an unknown address gets the same answer and no letter', async () => {
    const count = () =>
      acting(ctx(), ({ db }) => db.selectFrom('mail').selectAll().execute()).then((rows) => rows.length);
    const before = await count();
    expect(await requestSignIn(ctx(), { email: 'ukjent@eksempel.example', address: 'a', letter })).toEqual({
      ok: true,
      value: { ok: true, value: true },
    });
    expect(await count()).toBe(before);
  });

  test('five an hour for one e-mail, known or not; then the next hour', async () => {
    const ask = async () => {
      const asked = await requestSignIn(ctx(), { email: 'hvem@eksempel.example', address: 'b', letter });
      return asked.ok && asked.value.ok;
    };
    const answers: boolean[] = [];
    for (let time = 0; time < 6; time++) answers.push(await ask());
    expect(answers).toEqual([true, true, true, true, true, false]);
    wait(61);
    expect(await ask()).toBe(true);
  });

  test('people who share a network address are not kept from asking: three hundred an hour', async () => {
    const ask = async (number: number) => {
      const email = `nr${number}@eksempel.example`;
      const asked = await requestSignIn(ctx(), { email, address: 'delt', letter });
      return asked.ok && asked.value.ok;
    };
    for (let number = 1; number <= 300; number++) expect(await ask(number)).toBe(true);
    expect(await ask(301)).toBe(false);
  });

  test('whoever guesses is locked out by address, also from a right link, and from no other way in', async () => {
    await firstAdministrator();
    const guess = (address: string, secret = 'x'.repeat(43)) =>
      completeSignIn(ctx(), { secret, address, device: '' });
    for (let time = 0; time < 100; time++) await guess('198.51.100.7');
    await requestSignIn(ctx(), { email: 'kari@eksempel.example', address: 'a', letter });
    const secret = await lastLetter();
    const refused = await guess('198.51.100.7', secret);
    expect(refused.ok && !refused.value.ok && refused.value.problems[0]).toEqual({
      code: 'signIn.tooMany',
      path: 'email',
      facts: { minutes: 15 },
    });
    const others = ['wrongRoundLink', 'wrongPasskey', 'wrongProviderAnswer', 'ceremonyByAddress'] as const;
    const locked = await acting(ctx(), (inside) =>
      Promise.all(others.map((kind) => isLockedOut(inside, kind, '198.51.100.7'))),
    );
    expect(locked).toEqual(others.map(() => false));
    expect((await guess('203.0.113.9', secret)).ok).toBe(true);
  });
});

describe('sessions', () => {
  test('end after twelve hours without use, live on with use, and never longer than fourteen days', async () => {
    const { session } = await firstAdministrator();
    wait(12 * 60 - 1);
    expect(await findSignedIn(ctx(), session)).not.toBeNull();
    wait(12 * 60 - 1);
    expect(await findSignedIn(ctx(), session)).not.toBeNull();
    wait(12 * 60 + 1);
    expect(await findSignedIn(ctx(), session)).toBeNull();
    const { session: second } = await firstAdministrator();
    for (let hour = 0; hour < 14 * 24; hour += 8) {
      expect(await findSignedIn(ctx(), second)).not.toBeNull();
      wait(8 * 60);
    }
    expect(await findSignedIn(ctx(), second)).toBeNull();
  });

  test('are listed and ended by their person only', async () => {
    const { session, person } = await firstAdministrator();
    const [own] = await ownSessions(as(person));
    expect(own).toMatchObject({ method: 'link', device: 'Firefox' });
    const stranger = '00000000-0000-7000-8000-000000000001' as PersonId;
    expect(await ownSessions(as(stranger))).toEqual([]);
    expect(await endSession(as(stranger), { session: own?.id ?? '' })).toEqual({ ok: true, value: 0 });
    expect(await findSignedIn(ctx(), session)).not.toBeNull();
    expect(await endSession(as(person), { session: own?.id ?? '' })).toEqual({ ok: true, value: 1 });
    expect(await findSignedIn(ctx(), session)).toBeNull();
  });

  test('a visitor can do nothing of this', async () => {
    const refused = await endSession(ctx({ kind: 'visitor' }), { session: null });
    expect(refused).toEqual({
      ok: false,
      problems: [{ code: 'access.notSignedIn', path: 'person', facts: {} }],
    });
  });
});
