// A person's own data: all of it in the file, none of it left when she is erased; and a party that keeps its administrator.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { acting, type Ctx } from './db.ts';
import type { PartyId } from './model.ts';
import { writeLetter, writeNotices } from './outbox-commands.ts';
import { ADDRESSED_TABLES, HANGING_TABLES, PERSONAL_TABLES } from './people/personal-tables.ts';
import { endRole } from './people-commands.ts';
import { changeSelf, eraseSelf, exportSelf } from './privacy-commands.ts';
import { requestSignIn } from './sign-in-commands.ts';

let database: TestDatabase;
let site: OwnSite;
let kari: SeededPerson;
let time = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  site = await openOwnSite(database);
  time += 1;
  kari = await site.seedPerson({
    email: `kari${time}@kommune.example`,
    name: 'Kari Vik',
    parties: [{ party: '5007', role: 'buyer' }],
  });
});

const as = ({ id, isDemo }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo });
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }): string[] =>
  (result.problems ?? []).map(({ code }) => code);

/** Something in every table that holds more than the person herself. */
async function leaveTraces(): Promise<void> {
  await site.signIn(kari);
  const letter = () => ({ kind: 'signIn', subject: 's', body: 'b' });
  await requestSignIn(system(), { email: kari.email, address: 'a', letter });
  await acting(system(), async (inside) => {
    const { db, now } = inside;
    const later = new Date(now.getTime() + 60_000);
    await db
      .insertInto('passkey')
      .values({
        credential_id: `key-${kari.id}`,
        person_id: kari.id,
        public_key: Buffer.from('secret'),
        counter: 1,
        transports: [],
        name: 'Nøkkel',
        created_at: now,
        last_used_at: null,
      })
      .execute();
    await db
      .insertInto('oidc_identity')
      .values({ issuer: 'https://x.example', subject: kari.id, person_id: kari.id, created_at: now })
      .execute();
    const ceremony = { kind: 'oidc' as const, person_id: kari.id, facts: '{}', expires_at: later };
    await db
      .insertInto('sign_in_ceremony')
      .values({ token_hash: `ceremony-${kari.id}`, ...ceremony })
      .execute();
    const party = '5007' as PartyId;
    await writeNotices(inside, [{ person: kari.id, party, kind: 'x', facts: {}, path: '/' }]);
    const nobody = { person: null, email: kari.email, isDemo: false };
    await writeLetter(inside, nobody, { kind: 'asked', subject: 's', body: 'b' });
  });
}

/** Links to her, answers of hers by link and by account, and one of another's. */
async function leaveLinks({ id, email, name }: SeededPerson): Promise<void> {
  await acting(system(), async ({ db, now }) => {
    const made = { party: 'nii' as PartyId, is_demo: false, readers: [], message: '', created_by: 'test' };
    const round = await db
      .insertInto('round')
      .values({ ...made, created_at: now, title: 'R', year: 2027, silence: 'notWith', state: 'draft' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const member = (body: string, contact: string, address: string) => ({
      round_id: round.id,
      body_id: body,
      contact_name: contact,
      contact_email: address,
      delivered_at: null,
      opened_at: null,
    });
    const [per, perAt] = ['Per Annen', 'per@kommune.example'];
    const answer = { answered_at: now, answered_by: null, answered_email: '' };
    await db
      .insertInto('round_member')
      .values([
        { ...member('1505', name, email), ...answer, answered_name: name, answered_email: email },
        { ...member('1506', per, perAt), ...answer, answered_name: name, answered_by: id },
        { ...member('1508', name, email), ...answer, answered_name: '', answered_at: null },
        { ...member('1511', per, perAt), ...answer, answered_name: per, answered_email: perAt },
      ])
      .execute();
    const link = { is_demo: false, created_at: now, email };
    await db
      .insertInto('round_link')
      .values({ ...link, token_hash: `r${id}`, round_id: round.id, body_id: '1505', name, expires_at: null })
      .execute();
    const proposal = await db
      .insertInto('group_proposal')
      .values({
        ...made,
        created_at: now,
        category: 'renhold',
        lead: '1505',
        start_quarter: 30,
        state: 'draft',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('proposal_member')
      .values({ proposal_id: proposal.id, body_id: '1505', needs: '[]', basis: 'shared' })
      .execute();
    const keys = { token_hash: `p${id}`, proposal_id: proposal.id, body_id: '1505' };
    await db
      .insertInto('proposal_link')
      .values({ ...link, ...keys, expires_at: now, last_used_at: null })
      .execute();
  });
}

describe('where a person’s data lies', () => {
  test('is written down for every table with a column for a person', async () => {
    const { rows } = await database.pool.query<{ table: string; column: string }>(`
      select c.relname as table, a.attname as column
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (
        a.attname = 'person_id' or (c.relname = 'person' and a.attname = 'id')
        or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
          and k.confrelid = 'person'::regclass and a.attnum = any (k.conkey)))
      order by c.relname, a.attname`);
    expect(PERSONAL_TABLES.map(({ table, column }) => ({ table, column }))).toEqual(rows);
  });

  test('is written down for every column with an e-mail address', async () => {
    const { rows } = await database.pool.query<{ table: string; column: string }>(`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and (column_name like '%email%' or column_name = 'recipient')
        and table_name <> 'person' order by 1, 2`);
    expect(ADDRESSED_TABLES.map(({ table, column }) => ({ table, column }))).toEqual(rows);
  });

  test('is written down for every table that hangs on somebody who takes part, is asked or reads', async () => {
    const parents = [...new Set(HANGING_TABLES.map(({ of }) => of))];
    const { rows } = await database.pool.query<{ table: string; column: string }>(
      `select k.conrelid::regclass::text as table, a.attname as column
       from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'f' and k.confrelid = any ($1::regclass[]) order by 1, 2`,
      [parents],
    );
    const known = [...HANGING_TABLES, ...ADDRESSED_TABLES].map(({ table }) => table);
    const columns = new Set(HANGING_TABLES.map(({ column }) => column));
    expect(rows.filter(({ table, column }) => !known.includes(table) || !columns.has(column))).toEqual([]);
  });

  test('withholds columns that are there, and every secret', async () => {
    const { rows } = await database.pool.query<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`);
    const known = new Set(rows.map(({ name }) => name));
    const all = [...HANGING_TABLES, ...PERSONAL_TABLES, ...ADDRESSED_TABLES];
    const withheld = all.flatMap(({ table, withhold }) => withhold.map((name) => `${table}.${name}`));
    expect(withheld.filter((name) => !known.has(name))).toEqual([]);
    const tables = new Set(all.map(({ table }) => table));
    const secrets = [...known].filter(
      (name) => tables.has(name.split('.')[0] ?? '') && /(_hash|public_key)$/.test(name),
    );
    expect(secrets.filter((name) => !withheld.includes(name))).toEqual([]);
  });
});

test('the file has her rows of every table, without secrets, and nobody else’s', async () => {
  await leaveTraces();
  const per = await site.seedPerson({
    email: `per${time}@kommune.example`,
    name: 'Per Lie',
    parties: [{ party: '5007', role: 'buyer' }],
  });
  const result = await exportSelf(as(kari), {});
  if (!result.ok) throw new Error('refused');
  const tables = [...HANGING_TABLES, ...PERSONAL_TABLES, ...ADDRESSED_TABLES].map(({ table }) => table);
  expect(Object.keys(result.value)).toEqual([...new Set(tables)]);
  const filled = Object.entries(result.value).filter(([, rows]) => rows.length > 0);
  expect(filled.map(([table]) => table)).toEqual([
    'mail',
    'notice',
    'oidc_identity',
    'passkey',
    'person',
    'role_grant',
    'session',
    'sign_in_ceremony',
    'sign_in_link',
  ]);
  expect(result.value['person']).toEqual([
    expect.objectContaining({ email: kari.email, name: 'Kari Vik', wants_digest: true }),
  ]);
  const text = JSON.stringify(result.value);
  expect(text).not.toMatch(/token_hash|public_key/);
  expect(text).not.toContain(per.id);
  const again = await exportSelf(as(kari), {});
  expect(again.ok && again.value['audit']).toEqual([expect.objectContaining({ action: 'person.exported' })]);
});

describe('name, language and weekly letter', () => {
  test('are kept, and told in the log once', async () => {
    const choices = { name: ' Kari  Vik Lie ', language: 'nn' as const, wantsDigest: false };
    expect(await changeSelf(as(kari), choices)).toEqual({ ok: true, value: true });
    expect(await changeSelf(as(kari), choices)).toEqual({ ok: true, value: true });
    const row = await acting(system(), ({ db }) =>
      db.selectFrom('person').selectAll().where('id', '=', kari.id).executeTakeFirstOrThrow(),
    );
    expect([row.name, row.language, row.wants_digest]).toEqual(['Kari Vik Lie', 'nn', false]);
    const { rows } = await database.pool.query('select facts from audit where person_id = $1', [kari.id]);
    expect(rows).toEqual([{ facts: { language: 'nn', wantsDigest: false } }]);
  });

  test('without a name nothing is kept', async () => {
    const result = await changeSelf(as(kari), { name: '  ', language: 'nb', wantsDigest: true });
    expect(codes(result)).toEqual(['name.missing']);
  });
});

describe('erasing', () => {
  const erasure = () => ({ confirmation: kari.email, erasedName: 'Slettet person' });

  test('leaves a number: no name, address, way in or letter, and what was done', async () => {
    await leaveTraces();
    expect(await eraseSelf(as(kari), erasure())).toEqual({ ok: true, value: true });
    const left: Record<string, number> = {};
    for (const { table, column } of PERSONAL_TABLES) {
      const { rows } = await database.pool.query<{ n: number }>(
        `select count(*)::int as n from ${table} where ${column} = $1`,
        [kari.id],
      );
      if (rows[0]?.n) left[table] = rows[0].n;
    }
    expect(left).toEqual({ audit: 1, person: 1, role_grant: 1 });
    const { rows } = await database.pool.query('select * from person where id = $1', [kari.id]);
    expect(rows[0]).toMatchObject({ email: null, name: 'Slettet person', wants_digest: false });
    expect(rows[0].erased_at).not.toBeNull();
    const grants = await database.pool.query('select ended_at from role_grant where person_id = $1', [
      kari.id,
    ]);
    expect(grants.rows.map(({ ended_at }) => ended_at !== null)).toEqual([true]);
    const dump = await everyText();
    expect(dump).not.toContain(kari.email);
    expect((await eraseSelf(as(kari), erasure())).ok).toBe(false);
  });

  test('leaves neither links sent to her, nor her name where she answered; others’ stay', async () => {
    const name = `Solveig Unik ${time}`;
    const solveig = await site.seedPerson({ email: `solveig${time}@kommune.example`, name, parties: [] });
    await leaveLinks(solveig);
    const file = await exportSelf(as(solveig), {});
    if (!file.ok) throw new Error('refused');
    const counts = ['proposal_link', 'round_link', 'round_member'].map((table) => file.value[table]?.length);
    expect(counts).toEqual([1, 1, 4]);
    expect(JSON.stringify(file.value)).not.toContain('Per Annen');
    const erased = await eraseSelf(as(solveig), { ...erasure(), confirmation: solveig.email });
    expect(erased.ok).toBe(true);
    const dump = await everyText();
    expect(dump).not.toContain(solveig.email);
    expect(dump).not.toContain(name);
    const { rows } = await database.pool.query(
      `select body_id, contact_name, contact_email, answered_name, answered_at is not null as is_answered
       from round_member where body_id in ('1505', '1506', '1508', '1511') order by body_id`,
    );
    const nothing = { contact_name: '', contact_email: '', answered_name: '' };
    const other = { contact_name: 'Per Annen', contact_email: 'per@kommune.example' };
    expect(rows).toEqual([
      { body_id: '1505', ...nothing, is_answered: true },
      { body_id: '1506', ...other, answered_name: '', is_answered: true },
      { body_id: '1508', ...nothing, is_answered: false },
      { body_id: '1511', ...other, answered_name: 'Per Annen', is_answered: true },
    ]);
  });

  /** Everything in the database, as text. */
  async function everyText(): Promise<string> {
    const { rows: tables } = await database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.pool.query(`select to_jsonb(it) as row from ${name} it`);
      parts.push(JSON.stringify(rows));
    }
    return parts.join('\n');
  }

  test('the address may be invited anew, as somebody new', async () => {
    await eraseSelf(as(kari), erasure());
    const again = await site.seedPerson({ email: kari.email, name: 'Kari Vik', parties: [] });
    expect(again.id).not.toBe(kari.id);
  });

  test('is refused without the right address, for the last administrator, and in the demonstration', async () => {
    const wrong = await eraseSelf(as(kari), { ...erasure(), confirmation: 'kari' });
    expect(codes(wrong)).toEqual(['erase.notConfirmed']);
    const anne = await site.seedPerson({
      email: `anne${time}@kommune.example`,
      name: 'Anne',
      parties: [{ party: '4204', role: 'administrator' }],
    });
    const alone = await eraseSelf(as(anne), { ...erasure(), confirmation: anne.email });
    expect(alone.ok ? null : alone.problems[0]).toMatchObject({
      code: 'erase.lastAdministrator',
      facts: { party: '4204' },
    });
    const demo = await site.seedPerson({ email: `d${time}@x.example`, name: 'D', parties: [], isDemo: true });
    expect(codes(await eraseSelf(as(demo), { ...erasure(), confirmation: demo.email }))).toEqual([
      'erase.demo',
    ]);
    expect(await acting(as(kari), ({ db }) => db.selectFrom('person').selectAll().execute())).not.toEqual([]);
  });
});

test('two administrators who end each other’s role at the same time do not both succeed', async () => {
  const [anne, ola] = await Promise.all(
    ['anne', 'ola'].map((name) =>
      site.seedPerson({
        email: `${name}.to${time}@kommune.example`,
        name,
        parties: [{ party: '1103', role: 'administrator' as const }],
      }),
    ),
  );
  const grantOf = async (person: SeededPerson | undefined): Promise<string> => {
    const { rows } = await database.pool.query('select id from role_grant where person_id = $1', [
      person?.id,
    ]);
    return rows[0].id;
  };
  for (const one of [anne, ola]) await site.signIn(one as SeededPerson);
  const [annes, olas] = [await grantOf(anne), await grantOf(ola)];
  const party = { party: '1103' as PartyId, partyName: 'Stavanger' };
  const results = await Promise.all([
    endRole(as(anne as SeededPerson), { ...party, grant: olas }),
    endRole(as(ola as SeededPerson), { ...party, grant: annes }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const refusal = results.find(({ ok }) => !ok);
  // The slower one is told what it meets: no longer a role of its own, a role it no longer sees, or the last one.
  const met = ['role.lastAdministrator', 'access.noRole', 'role.gone'];
  expect(met).toContain(codes(refusal ?? { ok: true })[0]);
  const { rows } = await database.pool.query(
    `select person_id from role_grant where party = '1103' and role = 'administrator' and ended_at is null`,
  );
  expect(rows).toHaveLength(1);
});
