// The ledger in a real database: entries stand in line whoever makes them, nothing is changed, each sees what she is entitled
// to, and what is exported passes the verifier.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { FJELLSVAR, NORDLYS, VAKTELV } from '../../../test/ledgers.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import type { Result } from '../../kernel/result.ts';
import { acting, type Ctx } from '../accounts/db.ts';
import type { PartyId, Role } from '../accounts/model.ts';
import {
  appendEntry,
  eraseField,
  forgetErasedNames,
  justifyEntries,
  publishHead,
} from './ledger-commands.ts';
import type { Appended, NewEntry } from './ledger-model.ts';
import {
  advantagesOf,
  entriesSeenBy,
  exportLedger,
  ledgerEntries,
  mayExportLedger,
  openItemsFor,
  openItemsOf,
  publishedHeads,
} from './ledger-queries.ts';
import { verifyLedger } from './ledger-verify.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const HOYLANDET = '5046' as PartyId;
const WHOLE = { from: 0, size: 100 };

let database: TestDatabase;
let site: OwnSite;
const people: Record<string, SeededPerson> = {};
const as = (name: string): Ctx => {
  const { id, isDemo } = people[name] as SeededPerson;
  return site.services.ctx({ kind: 'person', person: id, isDemo });
};
const program = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const codes = (result: Result<unknown>): string[] =>
  result.ok ? ['done'] : result.problems.map(({ code }) => code);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const roles: readonly [string, PartyId, Role][] = [
    ['leader', NAMSOS, 'coordinator'],
    ['buyer', NAMSOS, 'buyer'],
    ['member', GRONG, 'buyer'],
    ['observer', GRONG, 'reader'],
    ['coordinator', GRONG, 'coordinator'],
    ['administrator', NAMSOS, 'administrator'],
    ['stranger', HOYLANDET, 'administrator'],
  ];
  for (const [name, party, role] of roles) {
    people[name] = await site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  }
});
afterAll(() => database.close());

/** A procurement that Namsos leads and Grong takes part in; who has the task of the dialogue besides. */
const procurement = (dialogue: PartyId | null = null): Promise<string> =>
  acting(program(), async ({ db, now }) => {
    const { id } = await db
      .insertInto('procurement')
      .values({
        party: NAMSOS,
        is_demo: false,
        readers: [NAMSOS, GRONG],
        proposal_id: null,
        title: 'Trygghetsalarmer',
        category: 'velferdsteknologi',
        phase: 'dialogue',
        version: 1,
        lead_version: 1,
        format: 1,
        state: JSON.stringify({ tasks: { dialogue } }),
        created_at: now,
        changed_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });

const told = (id: string, more: Partial<NewEntry> = {}): NewEntry => ({
  procurement: id,
  party: NAMSOS,
  kind: 'information',
  to: 'one',
  receivers: [NORDLYS],
  text: 'Antall alarmer per kommune',
  ...more,
});
const toEverybody = (id: string, more: Partial<NewEntry> = {}): NewEntry => ({
  ...told(id),
  to: 'public',
  receivers: [],
  published: { where: 'Doffin', at: site.now() },
  ...more,
});
const joined = (id: string, supplier: NewEntry['supplier'], activity = 'dialogmøte'): NewEntry => ({
  procurement: id,
  party: NAMSOS,
  kind: 'joined',
  to: 'none',
  ...(supplier ? { supplier } : {}),
  activity,
});

class Refused extends Error {
  readonly result: Result<Appended>;
  constructor(result: Result<Appended>) {
    super('refused');
    this.result = result;
  }
}

/** As a command does: what is refused is taken back. */
const entering = (ctx: Ctx, entry: NewEntry): Promise<Result<Appended>> =>
  acting(ctx, async (inside) => {
    const appended = await appendEntry(inside, entry);
    if (!appended.ok) throw new Refused(appended);
    return appended;
  }).catch((error: unknown) => {
    if (error instanceof Refused) return error.result;
    throw error;
  });

async function entered(ctx: Ctx, entry: NewEntry): Promise<Appended> {
  const result = await entering(ctx, entry);
  if (!result.ok) throw new Error(codes(result).join());
  return result.value;
}

const exported = async (id: string): Promise<Uint8Array> =>
  new TextEncoder().encode((await exportLedger(as('leader'), id)) ?? '');
const openIn = (id: string) => acting(as('leader'), (ctx) => openItemsOf(ctx, id));

/** As the program's restricted role and the named person. */
const trying = (name: string, statement: string, id: string): Promise<string> =>
  acting(as(name), ({ db }) => sql.raw<never>(statement.replaceAll(':id', `'${id}'`)).execute(db)).then(
    ({ numAffectedRows }) => `${numAffectedRows ?? 0} rows`,
    (error: Error) => error.message,
  );

describe('entries', () => {
  test('stand one after the other, sealed to each other, and are told in the log', async () => {
    const id = await procurement(GRONG);
    expect(await entered(as('buyer'), told(id))).toMatchObject({ seq: 1, isNew: true });
    expect(await entered(as('member'), { ...toEverybody(id), party: GRONG })).toMatchObject({ seq: 2 });
    const { rows, count } = await ledgerEntries(as('observer'), { procurement: id, ...WHOLE });
    expect([count, rows.map(({ entry }) => [entry.seq, entry.kind, entry.party])]).toEqual([
      2,
      [
        [2, 'information', GRONG],
        [1, 'information', NAMSOS],
      ],
    ]);
    expect(rows[0]?.entry.prev).toBe(rows[1]?.hash);
    expect(rows[1]?.opened).toEqual({ actorName: { salt: expect.any(String), value: 'buyer' } });
    expect(verifyLedger(await exported(id), rows[0]?.hash ?? '')).toMatchObject({
      ok: true,
      value: { count: 2, sincePublished: 0 },
    });
    const log = await database.pool.query(`select action, facts from audit where object = $1 order by id`, [
      `procurement:${id}`,
    ]);
    expect(log.rows).toEqual([
      { action: 'ledger.added', facts: { entry: 1, entryKind: 'information' } },
      { action: 'ledger.added', facts: { entry: 2, entryKind: 'information' } },
    ]);
  });

  test('a page of them is the newest first', async () => {
    const id = await procurement();
    for (let place = 0; place < 5; place++) await entered(as('buyer'), toEverybody(id));
    const page = async (from: number, size: number) =>
      (await ledgerEntries(as('buyer'), { procurement: id, from, size })).rows.map(({ entry }) => entry.seq);
    expect([await page(0, 2), await page(2, 2), await page(4, 2), await page(9, 2)]).toEqual([
      [5, 4],
      [3, 2],
      [1],
      [],
    ]);
  });

  test('many at once each get a number of their own', async () => {
    const id = await procurement(GRONG);
    const names = ['buyer', 'member', 'leader'];
    const all = await Promise.all(
      Array.from({ length: 24 }, (_, place) => {
        const name = names[place % 3] ?? '';
        return entered(as(name), { ...toEverybody(id), party: name === 'member' ? GRONG : NAMSOS });
      }),
    );
    expect(all.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(all.map((_, place) => place + 1));
    expect(verifyLedger(await exported(id), null)).toMatchObject({ ok: true, value: { count: 24 } });
  });

  test('another that comes while a transaction has entered one and is not done gets the number after it', async () => {
    const id = await procurement(GRONG);
    const [isEntered, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = acting(as('buyer'), async (ctx) => {
      const result = await appendEntry(ctx, toEverybody(id, { text: 'Først' }));
      isEntered.resolve();
      await release.promise;
      return result;
    });
    await isEntered.promise;
    const second = acting(as('member'), (ctx) =>
      appendEntry(ctx, { ...toEverybody(id, { text: 'Sist' }), party: GRONG }),
    );
    release.resolve();
    expect([await first, await second]).toMatchObject([{ value: { seq: 1 } }, { value: { seq: 2 } }]);
  });

  test('taken back with what they belong to', async () => {
    const id = await procurement();
    await entered(as('buyer'), toEverybody(id));
    const failing = acting(as('buyer'), async (ctx) => {
      await appendEntry(ctx, toEverybody(id));
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await entered(as('buyer'), toEverybody(id))).toMatchObject({ seq: 2 });
  });

  test('the same key is entered once; for something else it is refused', async () => {
    const id = await procurement();
    const once = told(id, { onceKey: 'form-1' });
    const [one, two] = await Promise.all([entered(as('buyer'), once), entered(as('buyer'), once)]);
    expect([one.seq, two.seq, one.hash === two.hash]).toEqual([1, 1, true]);
    expect([one.isNew, two.isNew].toSorted()).toEqual([false, true]);
    expect(codes(await entering(as('buyer'), { ...once, text: 'Noe annet' }))).toEqual(['ledger.keyReused']);
    // The form sent back with somebody else told: never taken for the first one.
    expect(codes(await entering(as('buyer'), { ...once, receivers: [VAKTELV] }))).toEqual([
      'ledger.keyReused',
    ]);
  });

  test('all are those that take part when it is told', async () => {
    const id = await procurement();
    for (const supplier of [NORDLYS, VAKTELV]) await entered(program(), joined(id, supplier));
    await entered(program(), { ...joined(id, VAKTELV), kind: 'left' });
    await entered(program(), joined(id, FJELLSVAR));
    await entered(as('buyer'), told(id, { to: 'all', receivers: [VAKTELV] }));
    const { rows } = await ledgerEntries(as('buyer'), { procurement: id, ...WHOLE });
    expect(rows[0]?.entry.to).toEqual({ scope: 'all', suppliers: [NORDLYS, FJELLSVAR] });
  });

  test('how it stands follows the ledger, and is kept from those who do not see it', async () => {
    const id = await procurement();
    const placesFor = async (name: string) => (await openItemsFor(as(name), id)).map(({ seq }) => seq);
    await entered(as('buyer'), told(id));
    for (const name of ['leader', 'observer', 'leader']) expect(await placesFor(name)).toEqual([1]);
    expect(await placesFor('stranger')).toEqual([]);
    await entered(as('buyer'), told(id));
    expect(await placesFor('leader')).toEqual([1, 2]);
    await entered(as('buyer'), toEverybody(id, { covers: [1] }));
    expect([await placesFor('leader'), await placesFor('stranger')]).toEqual([[2], []]);
    expect(await openIn(id)).toMatchObject([{ entry: { seq: 2 } }]);
  });

  test('what may not be entered is refused with every reason, and nothing is written', async () => {
    const id = await procurement();
    const wrong = told(id, { text: '', receivers: [], covers: [3] });
    expect(codes(await entering(as('buyer'), wrong))).toEqual([
      'ledger.textMissing',
      'ledger.receivers',
      'ledger.covers',
    ]);
    expect(await exportLedger(as('buyer'), id)).toBeNull();
  });
});

describe('who may', () => {
  test('write: those who lead the dialogue; others not even past the program', async () => {
    const [id, given] = [await procurement(), await procurement(GRONG)];
    await entered(as('buyer'), told(id));
    for (const [name, party] of [
      ['member', GRONG],
      ['observer', GRONG],
      ['stranger', HOYLANDET],
    ] as const) {
      const refused = await entering(as(name), { ...told(id), party }).then(codes, (error: Error) => [
        error.message.includes('row-level security') ? 'row-level security' : error.message,
      ]);
      expect(['ledger.gone', 'row-level security']).toContain(refused[0]);
    }
    expect((await ledgerEntries(as('buyer'), { procurement: id, ...WHOLE })).count).toBe(1);
    expect(codes(await entering(as('member'), { ...told(given), party: GRONG }))).toEqual(['done']);
    for (const unknown of ['00000000-0000-7000-8000-000000000000', 'x'])
      expect(codes(await entering(as('buyer'), told(unknown)))).toEqual(['ledger.gone']);
  });

  test('justify: coordinators and administrators', async () => {
    const id = await procurement();
    await entered(as('buyer'), told(id));
    const because = { procurement: id, party: NAMSOS, covers: [1], reason: 'Bare praktisk om møtet' };
    expect(codes(await justifyEntries(as('buyer'), because))).toEqual(['access.otherRole']);
    expect(codes(await justifyEntries(as('leader'), { ...because, reason: '' }))).toEqual([
      'ledger.textMissing',
    ]);
    const forMember = { ...because, party: GRONG };
    expect(codes(await justifyEntries(as('coordinator'), forMember))).toEqual(['dialogue.notLeading']);
    const seal = { procurement: id, party: GRONG, where: '/dialog' };
    expect(codes(await publishHead(as('coordinator'), seal))).toEqual(['dialogue.notLeading']);
    expect(codes(await justifyEntries(as('leader'), because))).toEqual(['done']);
  });

  test('see: nothing for outsiders and visitors', async () => {
    const id = await procurement();
    await entered(as('buyer'), told(id));
    await publishHead(as('leader'), { procurement: id, party: NAMSOS, where: '/dialog' });
    for (const ctx of [as('stranger'), site.services.ctx({ kind: 'visitor' })]) {
      expect((await ledgerEntries(ctx, { procurement: id, ...WHOLE })).count).toBe(0);
      expect([
        await exportLedger(ctx, id),
        await entriesSeenBy(ctx, { procurement: id, supplier: NORDLYS.id }),
        await publishedHeads(ctx, id),
        await acting(ctx, (inside) => openItemsOf(inside, id)),
      ]).toEqual([null, [], [], []]);
    }
  });
});

test('told to one blocks until it is told to everybody or justified', async () => {
  const id = await procurement();
  await entered(as('buyer'), told(id));
  await entered(as('buyer'), told(id, { receivers: [VAKTELV] }));
  expect((await openIn(id)).map(({ problem }) => [problem.code, problem.path])).toEqual([
    ['ledger.toldToSome', 'ledger:1'],
    ['ledger.toldToSome', 'ledger:2'],
  ]);
  await entered(as('buyer'), toEverybody(id, { kind: 'publication', covers: [1] }));
  expect((await openIn(id)).map(({ entry }) => entry.seq)).toEqual([2]);
  await justifyEntries(as('leader'), { procurement: id, party: NAMSOS, covers: [2], reason: 'Fordi' });
  expect(await openIn(id)).toEqual([]);
  const { suppliers } = await advantagesOf(as('member'), id);
  expect(suppliers.map(({ supplier, learnt }) => [supplier.name, learnt[0]?.evenedBy[0]?.kind])).toEqual([
    ['Nordlys Trygghet AS', 'publication'],
    ['Vaktelv AS', 'justification'],
  ]);
});

test('a supplier sees what it was told, what everybody was told and what it did; the public what everybody was told', async () => {
  const id = await procurement();
  await entered(program(), { ...joined(id, NORDLYS), sealed: { people: 'Kari Oppdiktet', secret: 'Pris' } });
  await entered(program(), { ...joined(id, VAKTELV), kind: 'question', text: 'Hvor raskt?' });
  await entered(as('buyer'), told(id, { sealed: { people: 'Per' } }));
  await entered(as('buyer'), told(id, { receivers: [VAKTELV], text: 'Bare til Vaktelv' }));
  await entered(
    as('buyer'),
    told(id, { to: 'some', receivers: [VAKTELV, NORDLYS], sealed: { people: 'Ola' } }),
  );
  await entered(as('buyer'), toEverybody(id));
  const seen = async (supplier: string | null) =>
    (await entriesSeenBy(program(), { procurement: id, supplier })).map(({ seq, isOwn, opened }) => ({
      seq,
      isOwn,
      opened,
    }));
  expect(await seen(NORDLYS.id)).toEqual([
    { seq: 1, isOwn: true, opened: { people: 'Kari Oppdiktet', secret: 'Pris' } },
    { seq: 3, isOwn: false, opened: { people: 'Per' } },
    { seq: 5, isOwn: false, opened: {} },
    { seq: 6, isOwn: false, opened: {} },
  ]);
  expect((await seen(VAKTELV.id)).map(({ seq }) => seq)).toEqual([2, 4, 5, 6]);
  expect((await seen(null)).map(({ seq }) => seq)).toEqual([6]);
  const text = JSON.stringify(await entriesSeenBy(program(), { procurement: id, supplier: NORDLYS.id }));
  expect(text).not.toMatch(/Vaktelv|buyer|Ola/);
});

describe('erasure', () => {
  test('takes salt and value away; the chain holds, and the file says that it is erased', async () => {
    const id = await procurement();
    await entered(as('buyer'), told(id, { sealed: { people: 'Kari Oppdiktet', secret: 'Pris' } }));
    const before = await exported(id);
    const asked = {
      procurement: id,
      party: NAMSOS,
      seq: 1,
      field: 'people',
      reason: 'Hun ba om det',
    } as const;
    expect(codes(await eraseField(as('leader'), asked))).toEqual(['access.otherRole']);
    expect(codes(await eraseField(as('administrator'), { ...asked, seq: 9 }))).toEqual(['ledger.about']);
    expect(codes(await eraseField(as('administrator'), asked))).toEqual(['done']);
    expect(codes(await eraseField(as('administrator'), asked))).toEqual(['ledger.fieldGone']);
    const after = await exported(id);
    expect(new TextDecoder().decode(after)).not.toContain('Kari Oppdiktet');
    expect([verifyLedger(before, null), verifyLedger(after, null)]).toMatchObject([
      { ok: true, value: { count: 1, erased: [] } },
      { ok: true, value: { count: 2, erased: [{ seq: 1, field: 'people' }] } },
    ]);
    const { rows } = await ledgerEntries(as('leader'), { procurement: id, ...WHOLE });
    expect([rows[1]?.opened.people, rows[1]?.opened.secret?.value]).toEqual([null, 'Pris']);
  });

  test('of people who are gone: their names in every entry they have made, and no others', async () => {
    const id = await procurement();
    people['leaver'] = await site.seedPerson({
      email: 'leaver@test.example',
      name: 'leaver',
      parties: [{ party: NAMSOS, role: 'buyer' }],
    });
    await entered(as('leaver'), toEverybody(id, { sealed: { people: 'Kari' } }));
    await entered(as('buyer'), toEverybody(id));
    await entered(as('leaver'), toEverybody(id));
    await acting(program(), ({ db, now }) =>
      db
        .updateTable('person')
        .set({ email: null, name: 'slettet', erased_at: now })
        .where('id', '=', people['leaver']?.id ?? null)
        .execute(),
    );
    const forget = () => forgetErasedNames(program(), { reason: 'Personen er slettet' });
    expect([await forget(), await forget()]).toEqual([
      { ok: true, value: 2 },
      { ok: true, value: 0 },
    ]);
    expect(verifyLedger(await exported(id), null)).toMatchObject({
      ok: true,
      value: {
        count: 5,
        erased: [
          { seq: 1, field: 'actorName' },
          { seq: 3, field: 'actorName' },
        ],
      },
    });
    expect(codes(await forgetErasedNames(as('administrator'), { reason: 'x' }))).toEqual(['access.noRole']);
  });

  test('by the function alone, and only where an entry says so', async () => {
    const id = await procurement();
    await entered(as('buyer'), told(id));
    const erase = "select erase_ledger_field(:id, 1, 'actorName', now())";
    expect(await trying('administrator', erase, id)).toBe('0 rows');
    const { rows } = await ledgerEntries(as('member'), { procurement: id, ...WHOLE });
    expect(rows[0]?.opened.actorName?.value).toBe('buyer');
  });
});

describe('a published end of the chain', () => {
  test('is the one that stood then, shown to whoever asks through the program', async () => {
    const id = await procurement();
    const asked = { procurement: id, party: NAMSOS, where: '/dialog/1' };
    expect(codes(await publishHead(as('leader'), asked))).toEqual(['ledger.gone']);
    const { hash } = await entered(as('buyer'), toEverybody(id));
    expect(await publishHead(as('leader'), asked)).toEqual({ ok: true, value: { count: 1, hash } });
    expect(codes(await publishHead(as('leader'), asked))).toEqual(['done']);
    await entered(as('buyer'), toEverybody(id));
    const heads = await publishedHeads(program(), id);
    expect(heads).toEqual([{ seq: 1, hash, publishedAt: site.now(), where: '/dialog/1' }]);
    expect(verifyLedger(await exported(id), hash)).toMatchObject({ ok: true, value: { sincePublished: 1 } });
  });
});

describe('what a supplier keeps secret', () => {
  test('is opened for those who lead the dialogue and for nobody else, and so is the file with it in', async () => {
    const openedBy = async (id: string, who: string) => {
      const { rows } = await ledgerEntries(as(who), { procurement: id, ...WHOLE });
      return rows.flatMap(({ opened }) => Object.keys(opened)).toSorted();
    };
    const secret = { sealed: { people: 'Kari', secret: 'Pris 312' } };
    const id = await procurement();
    await entered(as('buyer'), told(id, secret));
    const all = ['actorName', 'people', 'secret'];
    expect(await openedBy(id, 'leader')).toEqual(all);
    expect(await openedBy(id, 'member')).toEqual(['actorName', 'people']);
    expect(await openedBy(id, 'stranger')).toEqual([]);
    expect(await mayExportLedger(as('member'), id)).toBe(false);
    expect(await exportLedger(as('member'), id)).toBeNull();
    expect(verifyLedger(await exported(id), null)).toMatchObject({ ok: true });
    const given = await procurement(GRONG);
    await entered(as('member'), told(given, { ...secret, party: GRONG }));
    for (const who of ['member', 'observer', 'leader']) expect(await openedBy(given, who)).toEqual(all);
    const open = await procurement();
    await entered(as('buyer'), told(open));
    expect(await mayExportLedger(as('member'), open)).toBe(true);
    expect(
      verifyLedger(new TextEncoder().encode((await exportLedger(as('member'), open)) ?? ''), null).ok,
    ).toBe(true);
  });
});

describe('the database itself', () => {
  const REFUSED = [
    "update ledger_entry set body = body || ' ' where procurement_id = :id",
    'delete from ledger_entry where procurement_id = :id',
    'update ledger_sealed set value = $$x$$ where procurement_id = :id',
    'update ledger_sealed set salt = null, value = null, erased_at = now() where procurement_id = :id',
    'update ledger_head set hash = $$x$$ where procurement_id = :id',
    'truncate ledger_entry cascade',
    'update ledger set facts = $$x$$ where procurement_id = :id',
    'update ledger set count = 0 where procurement_id = :id',
    'update ledger set count = count + 1, head_hash = repeat($$0$$, 64) where procurement_id = :id',
  ];

  test.each(REFUSED)('keeps what is there from a member: %s', async (statement) => {
    const id = await procurement();
    await entered(as('buyer'), told(id));
    const before = await exported(id);
    const said = await trying('administrator', statement, id);
    expect(said).toMatch(/append-only|permission denied|^0 rows/);
    expect(await exported(id)).toEqual(before);
  });

  test.each([
    ...REFUSED.filter((statement) => !statement.includes('salt = null')),
    'delete from ledger_sealed where procurement_id = :id',
    'delete from ledger where procurement_id = :id',
    'delete from procurement where id = :id',
  ])('and from whoever owns the tables: %s', async (statement) => {
    const id = await procurement();
    await entered(as('buyer'), told(id));
    await publishHead(as('leader'), { procurement: id, party: NAMSOS, where: '/dialog' });
    const before = await exported(id);
    const client = await database.pool.connect();
    try {
      await client.query("select set_config('samkjop.system', 'on', false)");
      await expect(client.query(statement.replaceAll(':id', `'${id}'`))).rejects.toThrow('append-only');
    } finally {
      await client.query("select set_config('samkjop.system', '', false)");
      client.release();
    }
    expect(await exported(id)).toEqual(before);
  });

  test('takes no entry whose hash is of something else, or whose columns say something else', async () => {
    const id = await procurement();
    const { hash } = await entered(as('buyer'), told(id));
    const body = (seq: number) =>
      JSON.stringify({ kind: 'information', prev: hash, seq, to: { scope: 'public' } });
    const insert = (seq: number, text: string, hashed: string) =>
      trying(
        'buyer',
        `insert into ledger_entry (procurement_id, is_demo, seq, prev_hash, hash, body, kind, scope, suppliers)
         values (:id, false, ${seq}, '${hash}', encode(sha256('${hashed}'), 'hex'), '${text}', 'information', 'public', '{}')`,
        id,
      );
    expect(await insert(2, body(2), body(3))).toContain('check constraint');
    expect(await insert(2, body(3), body(3))).toContain('check constraint');
    expect(await insert(1, body(1), body(1))).toContain('duplicate key');
  });

  test('lets the invented world go whole', async () => {
    const id = await procurement();
    await acting(program(), ({ db }) =>
      db.updateTable('procurement').set({ is_demo: true }).where('id', '=', id).execute(),
    );
    await entered(as('buyer'), told(id));
    await publishHead(as('leader'), { procurement: id, party: NAMSOS, where: '/dialog' });
    await acting(program(), ({ db }) => db.deleteFrom('procurement').where('id', '=', id).execute());
    const left = await database.pool.query('select 1 from ledger_sealed where procurement_id = $1', [id]);
    expect(left.rows).toEqual([]);
  });
});
