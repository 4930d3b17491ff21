// The loader and what the database itself refuses, on a real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { realReference, realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Ctx } from '../accounts/db.ts';
import { loadReferenceData } from './commands.ts';
import type { BodyId, Reference } from './model.ts';
import { loadRegister, registerVersion } from './queries.ts';

let database: TestDatabase;
let ctx: Ctx;
const reference = realReference();
const ROWS = 15 + 357 + 835 + 31 + 167 + 8 + 32 + reference.factSources.length;

/** Those that point to others first: the tables that hang on bodies and are never emptied stand in the way of `truncate`. */
const EMPTIED = [
  'fact_source',
  'national_figure',
  'support_offer',
  'confirmed_outside',
  'membership',
  'cooperation',
  'municipality_number',
  'municipality',
  'county',
  'body',
];

beforeAll(async () => {
  database = await openTestDatabase();
  ctx = { db: database.db, actor: { kind: 'system', name: 'test' }, now: new Date('2026-11-22T10:00:00Z') };
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of EMPTIED) await database.pool.query(`delete from ${table}`);
});

const countOf = async (table: 'membership' | 'audit'): Promise<number> =>
  Number(
    (
      await database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

const changed = (part: Partial<Reference>): Reference => ({ ...reference, ...part });

describe('loading the reference data', () => {
  test('fills every table and gives the register the files have', async () => {
    const changes = await loadReferenceData(ctx, reference);
    expect(Object.fromEntries(changes.map((change) => [change.table, change.added.length]))).toEqual({
      county: 15,
      municipality: 357,
      municipality_number: 835,
      cooperation: 31,
      membership: 167,
      confirmed_outside: 0,
      support_offer: 8,
      national_figure: 32,
      fact_source: reference.factSources.length,
    });
    const register = await loadRegister(ctx);
    expect(register).toEqual({ ...realRegister(), version: register.version });
  });

  test('a second time changes nothing, not even the version, and says so in the audit log', async () => {
    await loadReferenceData(ctx, reference);
    const before = await registerVersion(ctx);
    const audits = await countOf('audit');
    const changes = await loadReferenceData(ctx, reference);
    expect(
      changes.every((change) => change.added.length + change.changed.length + change.removed.length === 0),
    ).toBe(true);
    expect(changes.reduce((sum, change) => sum + change.unchanged, 0)).toBe(ROWS);
    expect(await registerVersion(ctx)).toBe(before);
    expect(await countOf('audit')).toBe(audits + 1);
    const last = await database.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(last).toMatchObject({
      actor: 'system:test',
      action: 'register.loaded',
      object: 'register',
      facts: { checkedOn: '2026-09-19', added: 0, changed: 0, removed: 0, keptEdits: 0, unchanged: ROWS },
    });
  });

  test('reports by name what was added, changed and taken away', async () => {
    await loadReferenceData(ctx, reference);
    const [first, ...others] = reference.municipalities;
    if (!first) throw new Error('no municipality');
    const changes = await loadReferenceData(
      ctx,
      changed({
        municipalities: [{ ...first, population: first.population + 1 }, ...others],
        support: reference.support.slice(1),
      }),
    );
    expect(changes.find((change) => change.table === 'municipality')).toEqual({
      table: 'municipality',
      added: [],
      changed: ['0301'],
      removed: [],
      keptEdits: [],
      unchanged: 356,
    });
    expect(changes.find((change) => change.table === 'support_offer')).toMatchObject({ removed: ['foat'] });
  });

  test('never overwrites an edit, never brings back a row somebody removed, never deletes what somebody added', async () => {
    await loadReferenceData(ctx, reference);
    const edited = { edited_at: ctx.now, edited_by: 'someone' };
    await database.db
      .updateTable('cooperation')
      .set({ website: 'https://example.no', ...edited })
      .where('id', '=', 'nii')
      .execute();
    await database.db
      .updateTable('membership')
      .set({ is_removed: true, ...edited })
      .where('key', '=', 'nii/5061/')
      .execute();
    await database.db
      .insertInto('membership')
      .values({
        cooperation_id: 'innherred',
        member: '5007',
        member_kind: 'participant',
        valid_from: '2025-01-01',
        valid_to: null,
        from_written: '2025',
        to_written: null,
        source_references: ['vedtak 12/24'],
        source_date: '2024-12-01',
        confidence: 'high',
        origin: 'edit',
        ...edited,
      })
      .execute();
    const changes = await loadReferenceData(ctx, reference);
    expect(changes.flatMap((change) => change.keptEdits)).toEqual(['nii', 'nii/5061/']);
    const register = await loadRegister(ctx);
    expect(register.cooperations.find((it) => it.id === 'nii')?.website).toBe('https://example.no');
    expect(
      register.memberships.filter((it) => it.cooperationId === 'nii').map((it) => it.member),
    ).not.toContain('5061');
    expect(register.memberships.find((it) => it.member === '5007')).toMatchObject({
      cooperationId: 'innherred',
      period: { from: '2025-01-01', to: null },
    });
  });

  test('is all or nothing', async () => {
    await loadReferenceData(ctx, reference);
    const before = await registerVersion(ctx);
    const [first] = reference.memberships;
    if (!first) throw new Error('no membership');
    const overlapping = {
      ...first,
      written: { from: '2024', to: null },
      period: { from: localDate('2024-01-01'), to: null },
    };
    const both = changed({
      municipalities: reference.municipalities.map((it) => ({ ...it, population: it.population + 1 })),
      memberships: [...reference.memberships, overlapping],
    });
    await expect(loadReferenceData(ctx, both)).rejects.toMatchObject({ code: '23P01' });
    expect(await registerVersion(ctx)).toBe(before);
    expect((await loadRegister(ctx)).municipalities).toEqual(realRegister().municipalities);
  });

  test('two loads at the same time end as one', async () => {
    const results = await Promise.all([loadReferenceData(ctx, reference), loadReferenceData(ctx, reference)]);
    const added = results.map((changes) => changes.reduce((sum, change) => sum + change.added.length, 0));
    expect(added.toSorted((a, b) => a - b)).toEqual([0, ROWS]);
    expect(await countOf('membership')).toBe(167);
  });

  test('follows a membership that ends and begins again', async () => {
    await loadReferenceData(ctx, reference);
    const split = reference.memberships.flatMap((it) =>
      it.cooperationId === 'nii' && it.member === ('5061' as BodyId)
        ? [
            {
              ...it,
              written: { from: null, to: '2020' },
              period: { from: null, to: localDate('2021-01-01') },
            },
            {
              ...it,
              written: { from: '2023', to: null },
              period: { from: localDate('2023-01-01'), to: null },
            },
          ]
        : [it],
    );
    await loadReferenceData(ctx, changed({ memberships: split }));
    const register = await loadRegister(ctx);
    expect(
      register.memberships
        .filter((it) => it.cooperationId === 'nii' && it.member === '5061')
        .map((it) => it.period),
    ).toEqual([
      { from: null, to: '2021-01-01' },
      { from: '2023-01-01', to: null },
    ]);
  });
});

describe('the database refuses', () => {
  const membership = (member: string, from: string | null, to: string | null) =>
    database.db
      .insertInto('membership')
      .values({
        cooperation_id: 'innherred',
        member,
        member_kind: 'participant',
        valid_from: from,
        valid_to: to,
        from_written: from,
        to_written: null,
        source_references: ['source'],
        source_date: null,
        confidence: 'high',
      })
      .execute();

  beforeEach(async () => {
    await loadReferenceData(ctx, reference);
  });

  test.each([
    ['the same period', '2020-01-01', '2022-01-01'],
    ['one that begins inside', '2021-12-31', '2023-01-01'],
    ['one that has no known start', null, '2020-01-02'],
    ['one that has no end', '2021-06-01', null],
  ])('a membership that overlaps another: %s', async (_name, from, to) => {
    await membership('5007', '2020-01-01', '2022-01-01');
    await expect(membership('5007', from, to)).rejects.toMatchObject({ code: '23P01' });
  });

  test('nothing about periods that only touch, other bodies, and rows that were removed', async () => {
    await membership('5007', '2020-01-01', '2022-01-01');
    await membership('5007', '2022-01-01', null);
    await membership('5042', '2020-01-01', '2022-01-01');
    await database.db
      .updateTable('membership')
      .set({ is_removed: true })
      .where('member', '=', '5007')
      .execute();
    await membership('5007', '2021-01-01', null);
    expect(await countOf('membership')).toBe(167 + 4);
  });

  test('all but one of many that arrive at the same time', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => membership('5007', `202${index}-01-01`, null)),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts) {
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: '23P01' });
    }
  });

  test('a membership of a body, or in a cooperation, that does not exist, and a period that is empty', async () => {
    await expect(membership('9999', null, null)).rejects.toMatchObject({ code: '23503' });
    await expect(membership('5007', '2022-01-01', '2022-01-01')).rejects.toMatchObject({ code: '23514' });
    await expect(
      database.db
        .updateTable('membership')
        .set({ cooperation_id: 'nowhere' })
        .where('member', '=', '5006')
        .execute(),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('being outside twice at once, or without a source', async () => {
    const outside = (references: string[]) =>
      database.db
        .insertInto('confirmed_outside')
        .values({
          member: '5007',
          valid_from: null,
          valid_to: null,
          source_references: references,
          source_date: '2026-01-01',
        })
        .execute();
    await expect(outside([])).rejects.toMatchObject({ code: '23514' });
    await outside(['letter']);
    await expect(outside(['letter'])).rejects.toMatchObject({ code: '23P01' });
  });
});

test('any change to a fact gives the register a new version', async () => {
  await loadReferenceData(ctx, reference);
  const before = await registerVersion(ctx);
  await database.db
    .updateTable('municipality')
    .set({ seat: 'Et annet sted' })
    .where('number', '=', '5007')
    .execute();
  const after = await registerVersion(ctx);
  expect(after).not.toBe(before);
  expect((await loadRegister(ctx)).version).toBe(after);
});
