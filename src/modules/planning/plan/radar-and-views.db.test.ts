// On a real database: the days to decide by, a person's own views and calendar, and what a body lets others see.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { realCategories, realNeedAssumptions } from '../../../../test/planning-data.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { insertItem, setVisibility } from '../plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../plan-item.ts';
import {
  calendarFeedSince,
  type DeadlinesAsked,
  feedOwner,
  firstDeadlines,
  planSummary,
  type RadarAsked,
  radar,
} from './deadline-queries.ts';
import { savedViews } from './list-queries.ts';
import { sharingOf } from './sharing-queries.ts';
import {
  chooseDefaultView,
  removeCalendarFeed,
  removeView,
  renewCalendarFeed,
  saveView,
} from './view-commands.ts';

const rules = { categories: realCategories().byId, assumptions: realNeedAssumptions() };
const NAMSOS = '5007' as BodyId;
const PARTY = '5007' as PartyId;
const GRONG = '5045' as BodyId;
const sensitive = [...rules.categories.values()].flatMap((it) => (it.isSecuritySensitive ? [it.id] : []));

let database: TestDatabase;
let site: OwnSite;
let reader: SeededPerson;
let buyer: SeededPerson;
let neighbour: SeededPerson;
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const as = ({ id }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo: false });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = (name: string, party: string, role: 'reader' | 'buyer') =>
    site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  reader = await person('reader', NAMSOS, 'reader');
  buyer = await person('buyer', NAMSOS, 'buyer');
  neighbour = await person('neighbour', GRONG, 'buyer');
});
afterAll(() => database.close());
beforeEach(() =>
  acting(system(), async ({ db }) => {
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('body_setting').execute();
    await db.deleteFrom('saved_view').execute();
  }),
);

const day = (text: string): LocalDate => localDate(text);

const add = (
  some: Partial<ItemFacts>,
  body = NAMSOS,
  visibility: Visibility | null = null,
): Promise<string> =>
  acting(system(), (inside) =>
    insertItem(inside, {
      body,
      facts: { ...NO_FACTS, kind: 'contract', title: 'Avtale', category: 'renhold', ...some },
      source: 'typed',
      sourceNote: null,
      visibility,
      rules,
    }),
  );

async function addThree(): Promise<void> {
  await add({
    title: 'Renhold',
    endsOn: day('2027-06-30'),
    options: [{ months: 12, noticeBy: day('2027-03-31'), state: 'open' }],
    responsible: 'Driftsleder',
    annualValue: ore(1000),
  });
  await add({ title: 'Utløpt', category: 'regnskap', endsOn: day('2026-10-31') });
  await add({ kind: 'need', title: 'Lekeplass', category: 'lekeplassutstyr', startsOn: day('2027-04-01') });
  await add({ title: 'Uten slutt' });
  await add({ title: 'Grongs egen', endsOn: day('2027-01-01') }, GRONG);
}

const span = (some: Partial<DeadlinesAsked> = {}): DeadlinesAsked => ({
  body: NAMSOS,
  from: day('2025-11-22'),
  to: day('2029-11-22'),
  filter: { category: null, responsible: null },
  ...some,
});
const asked = (some: Partial<RadarAsked> = {}): RadarAsked => ({
  ...span(),
  today: day('2026-11-22'),
  part: null,
  page: 1,
  size: 50,
  ...some,
});
const lines = (rows: readonly { onDate: string; kind: string; item: { title: string } }[]): string[] =>
  rows.map(({ onDate, kind, item }) => `${onDate} ${kind} ${item.title}`);

describe('the days to decide by', () => {
  test('come by date, with how many there are in each quarter', async () => {
    await addThree();
    const found = await radar(as(reader), asked());
    expect(lines(found.rows)).toEqual([
      '2026-10-31 end Utløpt',
      '2027-03-31 optionNotice Renhold',
      '2027-04-01 start Lekeplass',
      '2027-06-30 end Renhold',
    ]);
    expect([found.count, found.page, found.pages]).toEqual([4, 1, 1]);
    expect(found.quarters.map(({ start, kind, count }) => `${start} ${kind} ${count}`).toSorted()).toEqual(
      expect.arrayContaining(['2027-01-01 optionNotice 1', '2027-04-01 start 1', '2027-04-01 end 1']),
    );
  });

  test('narrow to a part of the span, a category, somebody responsible; quarters stay those of the span', async () => {
    await addThree();
    const part = { from: day('2027-04-01'), to: day('2027-06-30') };
    const second = await radar(as(reader), asked({ part }));
    expect(lines(second.rows)).toEqual(['2027-04-01 start Lekeplass', '2027-06-30 end Renhold']);
    expect([second.count, second.quarters.length]).toEqual([2, 3]);
    const mine = asked({ filter: { category: null, responsible: 'Driftsleder' } });
    expect((await radar(as(reader), mine)).count).toBe(2);
    const books = asked({ filter: { category: 'regnskap', responsible: null } });
    expect(lines((await radar(as(reader), books)).rows)).toEqual(['2026-10-31 end Utløpt']);
  });

  test('come in pages; one past the end gives the last', async () => {
    await addThree();
    const last = await radar(as(reader), asked({ size: 3, page: 9 }));
    expect([last.page, last.pages, lines(last.rows)]).toEqual([2, 2, ['2027-06-30 end Renhold']]);
    const first = await firstDeadlines(as(reader), span({ from: day('2026-11-22') }), 2);
    expect(lines(first)).toEqual(['2027-03-31 optionNotice Renhold', '2027-04-01 start Lekeplass']);
  });

  test('of another body are none', async () => {
    await addThree();
    expect(await radar(as(neighbour), asked())).toMatchObject({ rows: [], count: 0, quarters: [] });
    expect(await firstDeadlines(as(neighbour), span(), 5)).toEqual([]);
    expect(await planSummary(as(neighbour), NAMSOS)).toMatchObject({ contracts: 0, needs: 0 });
  });

  test('the summary tells what is missing', async () => {
    await addThree();
    expect(await planSummary(as(reader), NAMSOS)).toEqual({
      contracts: 3,
      needs: 1,
      withoutValue: 3,
      withoutEnd: 1,
    });
  });
});

describe('views', () => {
  const save = (who: SeededPerson, name: string, some: { query?: string; isDefault?: boolean } = {}) =>
    saveView(as(who), { party: PARTY, name, query: 'slag=need', isDefault: false, ...some });

  test("are the person's own, one of each name, one the default", async () => {
    await save(reader, ' Behov ');
    await save(reader, 'Alt med opsjon', { query: 'opsjon=ja', isDefault: true });
    await save(reader, 'Behov', { query: 'slag=need&sorter=tittel', isDefault: true });
    const own = await savedViews(as(reader), PARTY);
    expect(own.map(({ name, query, isDefault }) => [name, query, isDefault])).toEqual([
      ['Alt med opsjon', 'opsjon=ja', false],
      ['Behov', 'slag=need&sorter=tittel', true],
    ]);
    expect(await savedViews(as(buyer), PARTY)).toEqual([]);
  });

  test('are refused without a name, past thirty, and for a party one has nothing to do with', async () => {
    expect(await save(reader, ' ')).toMatchObject({ problems: [{ code: 'view.nameMissing' }] });
    for (let n = 1; n <= 30; n++) await save(reader, `Nummer ${n}`);
    expect(await save(reader, 'Én til')).toMatchObject({ problems: [{ code: 'view.tooMany' }] });
    expect(await savedViews(as(reader), PARTY)).toHaveLength(30);
    expect((await save(reader, 'Nummer 3', { query: 'q=nytt' })).ok).toBe(true);
    expect(await save(neighbour, 'Fremmed')).toMatchObject({ problems: [{ code: 'access.noRole' }] });
  });

  test("can be removed and chosen by their owner only; another's is gone for everybody else", async () => {
    const saved = await save(reader, 'Behov');
    const id = saved.ok ? saved.value : '';
    const gone = { problems: [{ code: 'view.gone' }] };
    expect(await removeView(as(buyer), { party: PARTY, id })).toMatchObject(gone);
    expect(await chooseDefaultView(as(buyer), { party: PARTY, id })).toMatchObject(gone);
    await chooseDefaultView(as(reader), { party: PARTY, id });
    expect((await savedViews(as(reader), PARTY))[0]?.isDefault).toBe(true);
    await chooseDefaultView(as(reader), { party: PARTY, id: null });
    expect((await savedViews(as(reader), PARTY))[0]?.isDefault).toBe(false);
    expect((await removeView(as(reader), { party: PARTY, id })).ok).toBe(true);
    expect(await savedViews(as(reader), PARTY)).toEqual([]);
  });
});

describe('the calendar', () => {
  const owner = (secret: string) => feedOwner(system(), secret);
  const renewed = async (who: SeededPerson): Promise<string> => {
    const answer = await renewCalendarFeed(as(who), { party: PARTY });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return answer.value;
  };

  test('opens by its secret until it is renewed or removed; only a hash is kept', async () => {
    const first = await renewed(reader);
    expect(await owner(first)).toEqual({ person: reader.id, party: PARTY, language: 'nb', isDemo: false });
    const rows = await acting(system(), ({ db }) => db.selectFrom('calendar_feed').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(first);
    const second = await renewed(reader);
    expect([await owner(first), (await owner(second))?.person]).toEqual([null, reader.id]);
    expect(await calendarFeedSince(as(reader), PARTY)).toEqual(site.now());
    expect(await calendarFeedSince(as(buyer), PARTY)).toBeNull();
    await removeCalendarFeed(as(reader), { party: PARTY });
    expect([await owner(second), await calendarFeedSince(as(reader), PARTY)]).toEqual([null, null]);
    expect(await removeCalendarFeed(as(reader), { party: PARTY })).toEqual({ ok: true, value: false });
  });

  test('ends with the role, and comes back with it', async () => {
    const temporary = await site.seedPerson({
      email: 'vikar@test.example',
      name: 'vikar',
      parties: [{ party: NAMSOS, role: 'buyer', to: '2026-11-24' }],
    });
    const secret = await renewed(temporary);
    expect((await owner(secret))?.person).toBe(temporary.id);
    site.wait(3 * 24 * 3_600_000);
    expect(await owner(secret)).toBeNull();
    site.wait(-3 * 24 * 3_600_000);
    expect((await owner(secret))?.person).toBe(temporary.id);
  });

  test('cannot be had for a party one has nothing to do with, nor opened by a wrong secret', async () => {
    const refused = await renewCalendarFeed(as(neighbour), { party: PARTY });
    expect(refused).toMatchObject({ problems: [{ code: 'access.noRole' }] });
    expect([await owner('x'.repeat(43)), await owner('kort')]).toEqual([null, null]);
  });
});

describe('what others see', () => {
  const sharing = (who: SeededPerson, some: { page?: number; size?: number } = {}) =>
    sharingOf(as(who), { body: NAMSOS, sensitive, page: 1, size: 25, ...some });

  test('is counted from what is shared, and items that differ are listed', async () => {
    await add({ title: 'Vanlig', endsOn: day('2027-06-30'), annualValue: ore(5) });
    await add({ title: 'Skjult', endsOn: day('2027-06-30') }, NAMSOS, 'hidden');
    await add({ title: 'Vist', endsOn: day('2027-06-30') }, NAMSOS, 'details');
    await add({ title: 'Alene', endsOn: day('2027-06-30'), cooperation: 'alone' });
    await add({ title: 'Nettverk', category: 'nettverksutstyr', endsOn: day('2027-06-30') });
    const found = await sharing(reader);
    expect(found).toMatchObject({
      visibility: 'exists',
      items: 5,
      shown: { exists: 1, details: 1 },
      count: 4,
      page: 1,
      pages: 1,
      example: { title: 'Vanlig' },
    });
    expect(found.differing.map(({ title }) => title)).toEqual(['Alene', 'Nettverk', 'Skjult', 'Vist']);
    const last = await sharing(reader, { size: 3, page: 7 });
    expect([last.page, last.pages, last.differing.map(({ title }) => title)]).toEqual([2, 2, ['Vist']]);
    await setVisibility(as(buyer), { body: NAMSOS, visibility: 'details', rules });
    expect(await sharing(reader)).toMatchObject({ visibility: 'details', shown: { exists: 0, details: 2 } });
  });

  test('of another body is not told', async () => {
    await add({ title: 'Vist', endsOn: day('2027-06-30') }, NAMSOS, 'hidden');
    const found = await sharing(neighbour);
    expect(found).toMatchObject({ items: 0, shown: { exists: 0, details: 0 }, differing: [], example: null });
  });
});
