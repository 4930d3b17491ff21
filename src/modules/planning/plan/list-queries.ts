// A body's contracts and needs as lists: filtered, sorted and cut to a page by the database, found by the body's own
// index so that what other bodies keep costs nothing.
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { visibilityOf } from '../plan-commands.ts';
import type { ItemKind, ItemSource, PlanItem, Visibility } from '../plan-item.ts';
import { itemOf } from '../plan-rows.ts';
import type { Deadline } from './next-start.ts';

export const ITEM_SORTS = ['deadline', 'title', 'category', 'supplier', 'value', 'ends'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

/** Facts that are nice to have and often not there. */
export const MISSING_FACTS = ['value', 'end', 'responsible'] as const;
export type MissingFact = (typeof MISSING_FACTS)[number];

/** Null and the empty text do not narrow. */
export interface ItemFilter {
  /** Every word must stand in title, supplier, reference, responsible or notes, whatever the case. */
  readonly text: string;
  readonly kind: ItemKind | null;
  readonly category: string | null;
  /** Part of the supplier's name, or its organisation number. */
  readonly supplier: string;
  /** The last day with used options, both days included. */
  readonly endsFrom: LocalDate | null;
  readonly endsTo: LocalDate | null;
  readonly hasOpenOption: boolean;
  readonly responsible: string | null;
  readonly source: ItemSource | null;
  readonly lacks: MissingFact | null;
}

/** Nothing is left out. */
export const EVERY_ITEM: ItemFilter = {
  text: '',
  kind: null,
  category: null,
  supplier: '',
  endsFrom: null,
  endsTo: null,
  hasOpenOption: false,
  responsible: null,
  source: null,
  lacks: null,
};

export interface ItemsAsked {
  readonly body: BodyId;
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  readonly isDescending: boolean;
  /** Category ids in the order of their names. */
  readonly categoryOrder: readonly string[];
  readonly today: LocalDate;
}

export interface ItemPageAsked extends ItemsAsked {
  /** From 1; one that is not there gives the last. */
  readonly page: number;
  readonly size: number;
}

export interface ListedItem extends PlanItem {
  /** The last day with used options. */
  readonly lastDay: LocalDate | null;
  /** The first from today on. */
  readonly nextDeadline: Deadline | null;
}

export interface ItemPage {
  readonly rows: readonly ListedItem[];
  readonly page: number;
  readonly pages: number;
  /** Items that fit the filter, on all pages. */
  readonly count: number;
  /** Annual value of all that fit and state one. */
  readonly sum: Ore;
  readonly withoutValue: number;
}

/** In a file made of the list. */
export const LONGEST_EXPORT = 20_000;

/** Case folded without the database's locale, which need not know Norwegian letters. */
const folded = (text: Expression<string | null>) => sql<string>`translate(lower(${text}), 'ÆØÅ', 'æøå')`;
const foldedText = (text: string): string => text.toLowerCase();

/** Norwegian order in the plainest collation there is: æ, ø, å after z. */
const inOrder = (text: Expression<string | null>) =>
  sql<string>`translate(${folded(text)}, 'æøå', '{|}') collate "C"`;

const contains = (text: string): string => `%${foldedText(text).replaceAll(/[\\%_]/g, '\\$&')}%`;

const SEARCHED = sql<string>`concat_ws(' ', plan_item.title, plan_item.supplier_name, plan_item.supplier_org_number,
  plan_item.reference, plan_item.responsible, plan_item.notes)`;

/** The last day with used options. */
const LAST_DAY = sql<string | null>`(select day.on_date from plan_deadline day
  where day.item_id = plan_item.id and day.kind = 'end' and day.option_place = 0)`;

const nextDay = (today: LocalDate) => sql<string | null>`(select min(day.on_date) from plan_deadline day
  where day.item_id = plan_item.id and day.on_date >= ${today})`;

/** The body's items that fit. */
function fitting(db: Kysely<Tables>, { body, filter }: ItemsAsked) {
  const { kind, category, supplier, endsFrom, endsTo, responsible, source, lacks } = filter;
  const words = filter.text.split(/\s+/).filter((word) => word !== '');
  return db
    .selectFrom('plan_item')
    .where('plan_item.body_id', '=', body)
    .where(({ and, eb, or, ref }) => {
      const asked: Expression<SqlBool>[] = words.map((word) => eb(folded(SEARCHED), 'like', contains(word)));
      if (kind) asked.push(eb('plan_item.kind', '=', kind));
      if (category) asked.push(eb('plan_item.category', '=', category));
      if (supplier) {
        asked.push(
          or([
            eb(folded(ref('plan_item.supplier_name')), 'like', contains(supplier)),
            eb('plan_item.supplier_org_number', '=', supplier.replaceAll(/\s/g, '')),
          ]),
        );
      }
      if (endsFrom) asked.push(eb(LAST_DAY, '>=', endsFrom));
      if (endsTo) asked.push(eb(LAST_DAY, '<=', endsTo));
      if (filter.hasOpenOption) asked.push(sql<boolean>`plan_item.options @> '[{"state": "open"}]'`);
      if (responsible) asked.push(eb('plan_item.responsible', '=', responsible));
      if (source) asked.push(eb('plan_item.source', '=', source));
      if (lacks === 'value') asked.push(eb('plan_item.annual_value', 'is', null));
      if (lacks === 'end') {
        asked.push(eb('plan_item.kind', '=', 'contract'), eb('plan_item.ends_on', 'is', null));
      }
      if (lacks === 'responsible') asked.push(eb('plan_item.responsible', '=', ''));
      return and(asked);
    });
}

/** Deadlines are looked up for all that fit only where the order needs them. */
function placed({ sort, isDescending, categoryOrder, today }: ItemsAsked) {
  const keys = {
    deadline: nextDay(today),
    title: inOrder(sql.ref('plan_item.title')),
    category: sql`array_position(${[...categoryOrder]}::text[], plan_item.category)`,
    supplier: inOrder(sql.ref('plan_item.supplier_name')),
    value: sql`plan_item.annual_value`,
    ends: LAST_DAY,
  } as const;
  const direction = isDescending ? sql`desc` : sql`asc`;
  return sql<number>`row_number() over (order by ${keys[sort]} ${direction} nulls last,
    ${inOrder(sql.ref('plan_item.title'))}, plan_item.id)`;
}

/** One statement: the items that fit are counted and put in order, then the page's own are read whole. */
const pageRows = (
  db: Kysely<Tables>,
  asked: ItemsAsked,
  part: { readonly from: number; readonly to: number },
) =>
  db
    .with('fitted', () =>
      fitting(db, asked).select([
        'plan_item.id as fitted_id',
        placed(asked).as('place'),
        sql<number>`count(*) over ()`.as('total'),
        sql<number>`(coalesce(sum(plan_item.annual_value) over (), 0))::bigint`.as('sum'),
        sql<number>`count(plan_item.annual_value) over ()`.as('valued'),
      ]),
    )
    .selectFrom('fitted')
    .innerJoin('plan_item', 'plan_item.id', 'fitted.fitted_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('plan_deadline')
          .select([
            'plan_deadline.on_date as next_date',
            'plan_deadline.kind as next_kind',
            'plan_deadline.option_place as next_place',
          ])
          .whereRef('plan_deadline.item_id', '=', 'plan_item.id')
          .where('plan_deadline.on_date', '>=', asked.today)
          .orderBy('plan_deadline.on_date')
          .orderBy('plan_deadline.kind', 'desc')
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .selectAll('plan_item')
    .select([LAST_DAY.as('last_day'), 'next_date', 'next_kind', 'next_place', 'total', 'sum', 'valued'])
    .where('plan_item.body_id', '=', asked.body)
    .where('place', '>', part.from)
    .where('place', '<=', part.to)
    .orderBy('place')
    .execute();

type PageRow = Awaited<ReturnType<typeof pageRows>>[number];

const listedOf = (row: PageRow): ListedItem => ({
  ...itemOf(row),
  lastDay: row.last_day as LocalDate | null,
  nextDeadline:
    row.next_date && row.next_kind
      ? { onDate: row.next_date as LocalDate, kind: row.next_kind, optionPlace: row.next_place ?? 0 }
      : null,
});

/** One page of the list, with how many there are in all. */
export function itemPage(ctx: Ctx, asked: ItemPageAsked): Promise<ItemPage> {
  const { size } = asked;
  return acting(ctx, async ({ db }) => {
    const read = (page: number) => pageRows(db, asked, { from: (page - 1) * size, to: page * size });
    const first = await read(asked.page);
    // A page past the end tells nothing of how many there are.
    const isPastEnd = first.length === 0 && asked.page > 1;
    const whole = isPastEnd ? await read(1) : first;
    const count = whole[0]?.total ?? 0;
    const pages = Math.max(1, Math.ceil(count / size));
    const page = Math.min(asked.page, pages);
    const rows = isPastEnd && pages > 1 ? await read(pages) : whole;
    return {
      rows: rows.map(listedOf),
      page,
      pages,
      count,
      sum: (whole[0]?.sum ?? 0) as Ore,
      withoutValue: count - (whole[0]?.valued ?? 0),
    };
  });
}

/** All items that fit, in the list's order, for a file; at most 20 000. */
export const fittingItems = (ctx: Ctx, asked: ItemsAsked): Promise<ListedItem[]> =>
  acting(ctx, async ({ db }) => (await pageRows(db, asked, { from: 0, to: LONGEST_EXPORT })).map(listedOf));

export interface ListChoices {
  /** Ids of categories in use. */
  readonly categories: readonly string[];
  readonly responsible: readonly string[];
}

/** What the body's items can be narrowed by. */
export async function listChoices(ctx: Ctx, body: BodyId): Promise<ListChoices> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('plan_item')
      .select([sql<'category' | 'responsible'>`'category'`.as('what'), 'category as value'])
      .where('body_id', '=', body)
      .groupBy('category')
      .unionAll(
        db
          .selectFrom('plan_item')
          .select([sql<'category' | 'responsible'>`'responsible'`.as('what'), 'responsible as value'])
          .where('body_id', '=', body)
          .where('responsible', '<>', '')
          .groupBy('responsible'),
      )
      .execute(),
  );
  const of = (what: 'category' | 'responsible'): string[] =>
    rows.filter((row) => row.what === what).map(({ value }) => value);
  return {
    categories: of('category'),
    responsible: of('responsible').sort((a, b) => a.localeCompare(b, 'nb')),
  };
}

export interface FoundItem {
  readonly item: PlanItem;
  /** What the body has chosen for items that do not say otherwise. */
  readonly bodyVisibility: Visibility;
}

/** Null where the body has no such item, or the acting person may not see it. */
export function findItem(ctx: Ctx, body: BodyId, id: string): Promise<FoundItem | null> {
  return acting(ctx, async (inside) => {
    const row = await inside.db
      .selectFrom('plan_item')
      .selectAll()
      .where('id', '=', id)
      .where('body_id', '=', body)
      .executeTakeFirst();
    return row ? { item: itemOf(row), bodyVisibility: await visibilityOf(inside, body) } : null;
  });
}

/** What the body has chosen that others may see where an item does not say. */
export const bodyVisibility = (ctx: Ctx, body: BodyId): Promise<Visibility> =>
  acting(ctx, (inside) => visibilityOf(inside, body));

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The list's address after the question mark. */
  readonly query: string;
  readonly isDefault: boolean;
}

/** The acting person's views of a party's list, by name. */
export async function savedViews(ctx: Ctx, party: PartyId): Promise<SavedView[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('saved_view')
      .select(['id', 'name', 'query', 'is_default'])
      .where('party', '=', party)
      .execute(),
  );
  return rows
    .map(({ is_default: isDefault, ...row }) => ({ ...row, isDefault }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}
