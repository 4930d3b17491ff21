// A body's list on a real database: every filter, every order, sums over all pages, and the body's index under 100 000
// rows of others.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { realCategories, realNeedAssumptions } from '../../../../test/planning-data.ts';
import { explained, recordQueries } from '../../../../test/recorded-queries.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import { type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { insertItem } from '../plan-commands.ts';
import { type ItemFacts, NO_FACTS } from '../plan-item.ts';
import {
  bodyVisibility,
  EVERY_ITEM,
  findItem,
  fittingItems,
  ITEM_SORTS,
  type ItemFilter,
  type ItemPageAsked,
  itemPage,
  listChoices,
} from './list-queries.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const TODAY = localDate('2026-11-22');
const rules = { categories: realCategories().byId, assumptions: realNeedAssumptions() };
const NAMSOS = '5007' as BodyId;
const GRONG = '5045' as BodyId;
const SYSTEM: Actor = { kind: 'system', name: 'test' };

let database: TestDatabase;
let reader: PersonId;
const ctx = (actor: Actor = SYSTEM): Ctx => ({ db: database.db, actor, now: NOW });
const asReader = (): Ctx => ctx({ kind: 'person', person: reader, isDemo: false });

const day = (text: string): LocalDate => localDate(text);

const ITEMS: readonly Partial<ItemFacts>[] = [
  {
    title: 'Renhold av skoler',
    category: 'renhold',
    annualValue: ore(210_000_000),
    supplierName: 'Blank AS',
    supplierOrgNumber: '974760673' as OrgNumber,
    endsOn: day('2027-06-30'),
    options: [
      { months: 12, noticeBy: day('2026-01-31'), state: 'used' },
      { months: 12, noticeBy: day('2027-03-31'), state: 'open' },
    ],
    responsible: 'Driftsleder',
    reference: '24/117',
  },
  {
    title: 'Ærlig regnskap 100% av_alt',
    category: 'regnskap',
    annualValue: ore(5_000_000),
    supplierName: 'Åpen bok AS',
    endsOn: day('2026-12-31'),
  },
  {
    title: 'ØKONOMISYSTEM',
    category: 'programvare',
    endsOn: null,
    notes: 'Gjelder også Årgang',
    responsible: 'IT-leder',
  },
  { kind: 'need', title: 'Lekeplass', category: 'lekeplassutstyr', startsOn: day('2027-04-01') },
  { title: 'Avtale som er slutt', category: 'renhold', endsOn: day('2025-12-31'), annualValue: ore(100) },
];

beforeAll(async () => {
  database = await openTestDatabase();
  await database.db
    .insertInto('body')
    .values([{ id: NAMSOS }, { id: GRONG }])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await acting(ctx(), async (inside) => {
    const { id } = await inside.db
      .insertInto('person')
      .values({
        email: 'reader@test.example',
        name: 'Reader',
        created_at: NOW,
        created_by: 'test',
        last_signed_in_at: null,
        erased_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    reader = id;
    await inside.db
      .insertInto('role_grant')
      .values({
        person_id: id,
        party: NAMSOS as string as PartyId,
        role: 'reader',
        valid_from: '2026-01-01',
        valid_to: null,
        given_by: 'test',
        given_at: NOW,
        ended_at: null,
        ended_by: null,
      })
      .execute();
    for (const some of ITEMS) {
      const facts = { ...NO_FACTS, kind: 'contract' as const, title: '', category: '', ...some };
      const rest = { source: 'typed' as const, sourceNote: null, visibility: null, rules };
      await insertItem(inside, { body: NAMSOS, facts, ...rest });
    }
    const other = { ...NO_FACTS, kind: 'contract' as const, title: 'Hemmelig i Grong', category: 'renhold' };
    const rest = { source: 'import' as const, sourceNote: null, visibility: 'details' as const, rules };
    await insertItem(inside, { body: GRONG, facts: other, ...rest });
  });
});
afterAll(() => database.close());

const asked = (some: Partial<ItemPageAsked> = {}): ItemPageAsked => ({
  body: NAMSOS,
  filter: EVERY_ITEM,
  sort: 'title',
  isDescending: false,
  categoryOrder: [...rules.categories.keys()],
  today: TODAY,
  page: 1,
  size: 25,
  ...some,
});

const titles = async (some: Partial<ItemPageAsked> = {}): Promise<string[]> =>
  (await itemPage(asReader(), asked(some))).rows.map(({ title }) => title);

const narrowed = (filter: Partial<ItemFilter>) => titles({ filter: { ...EVERY_ITEM, ...filter } });

const ALL = [
  'Avtale som er slutt',
  'Lekeplass',
  'Renhold av skoler',
  'Ærlig regnskap 100% av_alt',
  'ØKONOMISYSTEM',
];

describe('filters', () => {
  test.each<[string, Partial<ItemFilter>, string[]]>([
    ['nothing', {}, ALL],
    ['a word in the title', { text: 'renhold' }, ['Renhold av skoler']],
    ['Norwegian letters, whatever the case', { text: 'økonomi ÅRGANG' }, ['ØKONOMISYSTEM']],
    ['signs that the database has a meaning for', { text: '100% av_alt' }, ['Ærlig regnskap 100% av_alt']],
    ['a percent sign alone', { text: '0%r' }, []],
    ['the reference', { text: '24/117' }, ['Renhold av skoler']],
    ['kind', { kind: 'need' }, ['Lekeplass']],
    ['category', { category: 'renhold' }, ['Avtale som er slutt', 'Renhold av skoler']],
    ['part of the supplier', { supplier: 'åpen' }, ['Ærlig regnskap 100% av_alt']],
    ['organisation number', { supplier: '974 760 673' }, ['Renhold av skoler']],
    ['used options move the last day', { endsFrom: day('2028-06-30') }, ['Renhold av skoler']],
    [
      'both ends of a span are in it',
      { endsFrom: day('2025-12-31'), endsTo: day('2026-12-31') },
      ['Avtale som er slutt', 'Ærlig regnskap 100% av_alt'],
    ],
    ['open option', { hasOpenOption: true }, ['Renhold av skoler']],
    ['responsible', { responsible: 'IT-leder' }, ['ØKONOMISYSTEM']],
    ['source', { source: 'import' }, []],
    ['lacks value', { lacks: 'value' }, ['Lekeplass', 'ØKONOMISYSTEM']],
    ['lacks end: needs have none', { lacks: 'end' }, ['ØKONOMISYSTEM']],
    ['lacks somebody responsible', { lacks: 'responsible' }, ALL.filter((it) => !/^(Ren|ØKO)/.test(it))],
    ['several at once', { text: 'renhold', kind: 'need' }, []],
  ])('%s', async (_what, filter, expected) => {
    expect(await narrowed(filter)).toEqual(expected);
  });
});

describe('order', () => {
  test.each<[(typeof ITEM_SORTS)[number], string]>([
    ['title', 'ALRÆØ'],
    ['value', 'AÆRLØ'],
    ['ends', 'AÆRLØ'],
    ['deadline', 'ÆRLAØ'],
    ['supplier', 'RÆALØ'],
  ])('by %s, what is not known last both ways', async (sort, initials) => {
    expect((await titles({ sort })).map((title) => title[0]).join('')).toBe(initials);
    const last = (await titles({ sort, isDescending: true })).at(-1);
    if (sort !== 'title') expect(last?.[0]).toBe('Ø');
  });

  test('categories go by their names, which the caller has put in order', async () => {
    const used = (await itemPage(asReader(), asked({ sort: 'category' }))).rows.map(
      ({ category }) => category,
    );
    const places = used.map((id) => asked().categoryOrder.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('pages', () => {
  test('the count and the sum are of all that fits, on every page', async () => {
    const first = await itemPage(asReader(), asked({ size: 2 }));
    expect(first).toMatchObject({ page: 1, pages: 3, count: 5, sum: 215_000_100, withoutValue: 2 });
    expect(first.rows.map(({ title }) => title)).toEqual(ALL.slice(0, 2));
    const third = await itemPage(asReader(), asked({ size: 2, page: 3 }));
    expect(third).toMatchObject({ page: 3, pages: 3, count: 5, sum: 215_000_100 });
    expect(third.rows.map(({ title }) => title)).toEqual(ALL.slice(4));
  });

  test('a page past the end gives the last; nothing that fits gives one empty page', async () => {
    const far = await itemPage(asReader(), asked({ size: 2, page: 99 }));
    expect([far.page, far.rows.map(({ title }) => title)]).toEqual([3, ALL.slice(4)]);
    const none = await itemPage(
      asReader(),
      asked({ filter: { ...EVERY_ITEM, text: 'finnes ikke' }, page: 4 }),
    );
    expect(none).toEqual({ rows: [], page: 1, pages: 1, count: 0, sum: 0, withoutValue: 0 });
  });

  test('each row has its last day and its next deadline', async () => {
    const { rows } = await itemPage(asReader(), asked());
    expect(rows.map((row) => [row.title[0], row.lastDay, row.nextDeadline])).toEqual([
      ['A', '2025-12-31', null],
      ['L', null, { onDate: '2027-04-01', kind: 'start', optionPlace: 0 }],
      ['R', '2028-06-30', { onDate: '2027-03-31', kind: 'optionNotice', optionPlace: 1 }],
      ['Æ', '2026-12-31', { onDate: '2026-12-31', kind: 'end', optionPlace: 0 }],
      ['Ø', null, null],
    ]);
  });

  test('a file gets all of it, as filtered', async () => {
    const items = await fittingItems(asReader(), asked({ filter: { ...EVERY_ITEM, kind: 'contract' } }));
    expect(items.map(({ title }) => title)).toEqual(ALL.filter((title) => title !== 'Lekeplass'));
  });
});

describe('another body', () => {
  test('gives nothing to who may not see it: list, item, choices, file', async () => {
    expect(await itemPage(asReader(), asked({ body: GRONG }))).toMatchObject({ rows: [], count: 0 });
    expect(await fittingItems(asReader(), asked({ body: GRONG }))).toEqual([]);
    expect(await listChoices(asReader(), GRONG)).toEqual({ categories: [], responsible: [] });
    const [secret] = await fittingItems(ctx(), asked({ body: GRONG }));
    expect(await findItem(asReader(), GRONG, secret?.id ?? '')).toBeNull();
    expect(await findItem(asReader(), NAMSOS, secret?.id ?? '')).toBeNull();
  });

  test('one of its own is found with what the body has chosen', async () => {
    const [own] = await fittingItems(asReader(), asked());
    const found = await findItem(asReader(), NAMSOS, own?.id ?? '');
    expect(found).toMatchObject({ item: { title: ALL[0], version: 1 }, bodyVisibility: 'exists' });
    expect(await bodyVisibility(asReader(), NAMSOS)).toBe('exists');
  });
});

test('what the list can be narrowed by is what is there', async () => {
  const choices = await listChoices(asReader(), NAMSOS);
  expect(choices.responsible).toEqual(['Driftsleder', 'IT-leder']);
  expect(choices.categories).toContain('renhold');
  expect(new Set(choices.categories).size).toBe(choices.categories.length);
});

test('among 100 000 rows of other bodies the list reads its own by the index', async () => {
  await acting(ctx(), async ({ db }) => {
    await sql`insert into body (id) select to_char(2000 + n, 'FM0000') from generate_series(1, 350) n
      on conflict do nothing`.execute(db);
    await sql`insert into plan_item (body_id, kind, title, category, source, ends_on, annual_value, created_at, changed_at)
      select to_char(2000 + 1 + n % 350, 'FM0000'), 'contract', 'Avtale ' || n, 'renhold', 'import',
        date '2026-01-01' + n % 1500, n, ${NOW}, ${NOW} from generate_series(1, 100000) n`.execute(db);
    await sql`insert into plan_deadline (item_id, body_id, on_date, kind)
      select id, body_id, ends_on, 'end' from plan_item where source = 'import' and ends_on is not null`.execute(
      db,
    );
  });
  const recorded = recordQueries(database);
  for (const sort of ITEM_SORTS) {
    await itemPage({ ...asReader(), db: recorded.db }, asked({ sort }));
  }
  await listChoices({ ...asReader(), db: recorded.db }, NAMSOS);
  const statements = recorded.statements().filter(({ sql: text }) => text.includes('plan_item'));
  expect(statements).toHaveLength(ITEM_SORTS.length + 1);
  for (const statement of statements) {
    const plan = await acting(asReader(), ({ db }) => explained(db, statement));
    expect(plan).toContain('plan_item_body_end');
    expect(plan).not.toMatch(/Seq Scan on plan_(item|deadline)/);
  }
});
