// A body's plan on a real database: who may write, what is written together, and what others see at each level.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { realCategories, realNeedAssumptions } from '../../../test/planning-data.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ore } from '../../kernel/money.ts';
import { type Actor, acting, type Ctx } from '../accounts/db.ts';
import type { PartyId, PersonId, Role } from '../accounts/model.ts';
import type { BodyId } from '../registry/model.ts';
import { addItem, changeItem, type PlanRules, removeItem, setVisibility } from './plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from './plan-item.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const rules: PlanRules = { categories: realCategories().byId, assumptions: realNeedAssumptions() };
const NAMSOS = '5007' as BodyId;
const GRONG = '5045' as BodyId;
const SYSTEM: Actor = { kind: 'system', name: 'test' };

let database: TestDatabase;
const ctx = (actor: Actor = SYSTEM): Ctx => ({ db: database.db, actor, now: NOW });
const as = (person: PersonId): Ctx => ctx({ kind: 'person', person, isDemo: false });
let buyer: PersonId;
let reader: PersonId;
let neighbour: PersonId;

async function person(name: string, party: string, role: Role): Promise<PersonId> {
  return acting(ctx(), async ({ db }) => {
    const { id } = await db
      .insertInto('person')
      .values({
        email: `${name}@test.example`,
        name,
        created_at: NOW,
        created_by: 'test',
        last_signed_in_at: null,
        erased_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_grant')
      .values({
        person_id: id,
        party: party as PartyId,
        role,
        valid_from: '2026-01-01',
        valid_to: null,
        given_by: 'test',
        given_at: NOW,
        ended_at: null,
        ended_by: null,
      })
      .execute();
    return id;
  });
}

beforeAll(async () => {
  database = await openTestDatabase();
  await database.db
    .insertInto('body')
    .values([{ id: NAMSOS }, { id: GRONG }])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  buyer = await person('buyer', NAMSOS, 'buyer');
  reader = await person('reader', NAMSOS, 'reader');
  neighbour = await person('neighbour', GRONG, 'buyer');
});
afterAll(() => database.close());
beforeEach(() =>
  acting(ctx(), async ({ db }) => {
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('body_setting').execute();
  }),
);

const facts = (some: Partial<ItemFacts> = {}): ItemFacts => ({
  ...NO_FACTS,
  kind: 'contract',
  title: 'Renhold av skolebygg',
  category: 'renhold',
  annualValue: ore(210_000_000),
  supplierName: 'Hemmelig Renhold AS',
  endsOn: localDate('2027-06-30'),
  options: [{ months: 12, noticeBy: localDate('2027-03-31'), state: 'open' }],
  notes: 'intern merknad',
  ...some,
});

const add = (who: PersonId, some: Partial<ItemFacts> = {}, visibility: Visibility | null = null) =>
  addItem(as(who), {
    body: NAMSOS,
    facts: facts(some),
    source: 'typed',
    sourceNote: null,
    visibility,
    rules,
  });

async function added(some: Partial<ItemFacts> = {}, visibility: Visibility | null = null): Promise<string> {
  const answer = await add(buyer, some, visibility);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const sharedTo = (who: PersonId) =>
  acting(as(who), ({ db }) => db.selectFrom('need_share').selectAll().orderBy('place').execute());

describe('who may write', () => {
  test.each([
    ['a reader', () => reader, 'access.otherRole'],
    ['somebody of another body', () => neighbour, 'access.noRole'],
  ])('%s may not, and nothing is written', async (_who, id, code) => {
    const refused = await add(id());
    expect(refused.ok ? [] : refused.problems.map((it) => it.code)).toEqual([code]);
    const rows = await acting(ctx(), ({ db }) => db.selectFrom('plan_item').selectAll().execute());
    expect(rows).toEqual([]);
  });

  test('a buyer may; item, deadlines, shared rows and the audit entry come together', async () => {
    const id = await added();
    const deadlines = await acting(as(reader), ({ db }) =>
      db.selectFrom('plan_deadline').select(['on_date', 'kind']).orderBy('on_date').execute(),
    );
    expect(deadlines).toEqual([
      { on_date: '2027-03-31', kind: 'optionNotice' },
      { on_date: '2027-06-30', kind: 'end' },
    ]);
    const [entry] = await acting(as(reader), ({ db }) =>
      db.selectFrom('audit').selectAll().where('object', '=', `planItem:${id}`).execute(),
    );
    expect(entry).toMatchObject({ action: 'planItem.added', actor: `person:${buyer}`, party: NAMSOS });
    const unseen = await acting(as(neighbour), ({ db }) =>
      db.selectFrom('audit').selectAll().where('object', '=', `planItem:${id}`).execute(),
    );
    expect(unseen).toEqual([]);
  });

  test('facts that cannot be are refused all at once', async () => {
    const refused = await add(buyer, {
      title: ' ',
      category: 'finnes-ikke',
      startsOn: localDate('2028-01-01'),
      earliestStart: localDate('2028-01-01'),
      latestStart: localDate('2027-01-01'),
    });
    expect(refused.ok ? [] : refused.problems.map((it) => `${it.path} ${it.code}`)).toEqual([
      'title title.missing',
      'category category.unknown',
      'endsOn date.order',
      'latestStart date.order',
    ]);
  });
});

describe('what others see', () => {
  test('by default that a need exists: category and time, nothing else', async () => {
    const id = await added();
    const rows = await sharedTo(neighbour);
    expect(rows.map(({ why }) => why)).toEqual(['expiry', 'option']);
    expect(rows[0]).toMatchObject({
      item_id: id,
      body_id: NAMSOS,
      level: 'exists',
      category: 'renhold',
      title: null,
      annual_value: null,
    });
    expect(JSON.stringify(rows)).not.toMatch(/skolebygg|Hemmelig|merknad/);
  });

  test('with details: title and value, never supplier and notes', async () => {
    await added({}, 'details');
    const [row] = await sharedTo(neighbour);
    expect(row).toMatchObject({ title: 'Renhold av skolebygg', annual_value: 210_000_000 });
    expect(JSON.stringify(row)).not.toMatch(/Hemmelig|merknad/);
  });

  test.each([
    ['hidden by the item', {}, 'hidden' as const],
    ['alone', { cooperation: 'alone' as const }, 'details' as const],
    ['of a security-sensitive category, by default', { category: 'vakthold' }, null],
  ])('nothing when it is %s', async (_why, some, visibility) => {
    const sensitive = [...rules.categories.values()].find(({ isSecuritySensitive }) => isSecuritySensitive);
    await added('category' in some ? { category: sensitive?.id ?? '' } : some, visibility);
    expect(await sharedTo(neighbour)).toEqual([]);
  });

  test("the item's row is never there for another body", async () => {
    await added({}, 'details');
    const rows = await acting(as(neighbour), ({ db }) => db.selectFrom('plan_item').selectAll().execute());
    expect(rows).toEqual([]);
  });

  test("the body's choice reaches all items that do not say otherwise", async () => {
    await added();
    await added({ title: 'Skjult' }, 'hidden');
    await setVisibility(as(buyer), { body: NAMSOS, visibility: 'details', rules });
    expect(new Set((await sharedTo(neighbour)).map(({ title }) => title))).toEqual(
      new Set(['Renhold av skolebygg']),
    );
    await setVisibility(as(buyer), { body: NAMSOS, visibility: 'hidden', rules });
    expect(await sharedTo(neighbour)).toEqual([]);
    const refused = await setVisibility(as(neighbour), { body: NAMSOS, visibility: 'details', rules });
    expect(refused.ok).toBe(false);
  });

  test('a visitor, and somebody without any role, see nothing', async () => {
    await added({}, 'details');
    const nobody = '00000000-0000-7000-8000-000000000001' as PersonId;
    expect(await sharedTo(nobody)).toEqual([]);
    expect(
      await acting(ctx({ kind: 'visitor' }), ({ db }) => db.selectFrom('need_share').selectAll().execute()),
    ).toEqual([]);
  });
});

describe('change and removal', () => {
  test('who read an older version does not overwrite a newer one', async () => {
    const id = await added();
    const change = (version: number, title: string) =>
      changeItem(as(buyer), {
        id,
        body: NAMSOS,
        version,
        facts: facts({ title }),
        visibility: 'details',
        rules,
      });
    expect(await change(1, 'Renhold 2027')).toEqual({ ok: true, value: 2 });
    const late = await change(1, 'Renhold 2028');
    expect(late.ok ? [] : late.problems.map((it) => it.code)).toEqual(['item.changedByOther']);
    expect((await sharedTo(neighbour)).map(({ title }) => title)).toEqual(['Renhold 2027', 'Renhold 2027']);
  });

  test('what is removed is gone for others too; it cannot be removed twice or by others', async () => {
    const id = await added({}, 'details');
    expect((await removeItem(as(neighbour), { id, body: NAMSOS })).ok).toBe(false);
    const asGrong = await removeItem(as(neighbour), { id, body: GRONG });
    expect(asGrong.ok ? [] : asGrong.problems.map((it) => it.code)).toEqual(['item.gone']);
    expect(await removeItem(as(buyer), { id, body: NAMSOS })).toEqual({ ok: true, value: true });
    expect(await sharedTo(neighbour)).toEqual([]);
    expect((await removeItem(as(buyer), { id, body: NAMSOS })).ok).toBe(false);
  });
});
