// Notices of days that come near: once for each distance, grouped, to those who buy for the body.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Occasion } from '../../modules/accounts/upkeep/schedule.ts';
import { addItem } from '../../modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS } from '../../modules/planning/plan-item.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { planRules } from '../plan/plan-rules.ts';
import { remindOfDeadlines } from './deadline-reminders.ts';
import { remind } from './remind.ts';

const NAMSOS = '5007' as PartyId;
let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;
let administrator: SeededPerson;

const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });

async function add(body: PartyId, facts: Partial<ItemFacts> & Pick<ItemFacts, 'title'>): Promise<string> {
  const rules = planRules(await site.services.snapshot(), site.services.planning);
  const added = await addItem(system(), {
    body: body as string as BodyId,
    facts: { ...NO_FACTS, kind: 'contract', category: [...rules.categories.keys()][0] as string, ...facts },
    source: 'typed',
    sourceNote: null,
    visibility: null,
    rules,
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  return added.value;
}

const told = () =>
  acting(system(), ({ db }) =>
    db
      .selectFrom('notice')
      .innerJoin('person', 'person.id', 'notice.person_id')
      .select(['person.email', 'notice.kind', 'notice.facts', 'notice.path'])
      .orderBy('notice.kind')
      .orderBy('person.email')
      .execute(),
  );
const remindOn = (today: string, since: string): Promise<void> =>
  remindOfDeadlines({ services: site.services, today: localDate(today), since: localDate(since) });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  buyer = await site.seedPerson({
    email: 'buyer@test.example',
    name: 'Buyer',
    parties: [{ party: NAMSOS, role: 'buyer' }],
  });
  administrator = await site.seedPerson({
    email: 'admin@test.example',
    name: 'Admin',
    parties: [
      { party: NAMSOS, role: 'administrator' },
      { party: '5036', role: 'administrator' },
    ],
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  await acting(system(), async ({ db }) => {
    await db.deleteFrom('notice').execute();
    await db.deleteFrom('plan_item').execute();
  });
});

test('a day is told of 90, 30 and 7 days before, and on no other day', async () => {
  const item = await add(NAMSOS, { title: 'Salt', endsOn: localDate('2027-04-30') });
  const on: string[] = [];
  const first = Date.parse('2027-01-25T00:00:00Z');
  const dayAt = (place: number): LocalDate =>
    new Date(first + place * 86_400_000).toISOString().slice(0, 10) as LocalDate;
  for (let place = 1; place < 100; place++) {
    const before = (await told()).length;
    await remindOn(dayAt(place), dayAt(place - 1));
    if ((await told()).length > before) on.push(dayAt(place));
  }
  expect(on).toEqual(['2027-01-30', '2027-03-31', '2027-04-23']);
  const expected = {
    email: buyer.email,
    kind: 'deadline.end',
    facts: { title: 'Salt', on: '30.04.2027' },
    path: `/arbeid/5007/avtaler/${item}`,
  };
  expect(await told()).toEqual([expected, expected, expected]);
});

test('several at the same distance are one notice with their number', async () => {
  for (const title of ['A', 'B', 'C']) await add(NAMSOS, { title, endsOn: localDate('2027-02-20') });
  await remindOn('2026-11-22', '2026-11-21');
  expect(await told()).toEqual([
    {
      email: buyer.email,
      kind: 'deadline.several',
      facts: { count: 3, days: 90, first: '20.02.2027' },
      path: '/arbeid/5007/frister',
    },
  ]);
});

test('each kind of day is told of by its name', async () => {
  await add(NAMSOS, {
    title: 'Opsjon',
    endsOn: localDate('2028-01-01'),
    options: [{ months: 12, noticeBy: localDate('2027-02-20'), state: 'open' }],
  });
  await remindOn('2026-11-22', '2026-11-21');
  await add(NAMSOS, { title: 'Behov', kind: 'need', startsOn: localDate('2026-12-22') });
  await remindOn('2026-11-22', '2026-11-21');
  expect((await told()).map(({ kind }) => kind)).toEqual(['deadline.optionNotice', 'deadline.start']);
});

test('the same morning again tells nothing twice', async () => {
  await add(NAMSOS, { title: 'Salt', endsOn: localDate('2027-02-20') });
  await remindOn('2026-11-22', '2026-11-21');
  await remindOn('2026-11-22', '2026-11-21');
  expect((await told()).length).toBe(1);
});

test('after missed mornings each day is told of once, by its nearest distance, and none that is past', async () => {
  await add(NAMSOS, { title: 'Forbi', endsOn: localDate('2026-11-21') });
  await add(NAMSOS, { title: 'Om sju', endsOn: localDate('2026-11-27') });
  await add(NAMSOS, { title: 'Om nitti', endsOn: localDate('2027-02-10') });
  await remindOn('2026-11-22', '2026-08-02');
  expect((await told()).map(({ facts }) => (facts as { title: string }).title).toSorted()).toEqual([
    'Om nitti',
    'Om sju',
  ]);
});

test('where nobody buys for a body its administrator is told', async () => {
  await add('5036' as PartyId, { title: 'Frosta', endsOn: localDate('2027-02-20') });
  await remindOn('2026-11-22', '2026-11-21');
  expect((await told()).map(({ email }) => email)).toEqual([administrator.email]);
});

test('the morning as a whole writes them', async () => {
  await add(NAMSOS, { title: 'Salt', endsOn: localDate('2027-02-20') });
  await remind({
    services: site.services,
    occasion: '2026-11-22T06:00' as Occasion,
    since: '2026-11-21T06:00' as Occasion,
    signal: new AbortController().signal,
  });
  expect((await told()).length).toBe(1);
});
