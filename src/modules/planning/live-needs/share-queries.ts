// What others show of needs like the own ones: found by the index on category and time, for many own needs at once. Each
// condition stands in the query itself, so that it holds also where the program asks on its own behalf.
import { sql } from 'kysely';
import type { CpvCode } from '../../../kernel/cpv-code.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { StartWindow } from '../model.ts';
import type { NeedShareTable } from '../plan-db.ts';
import type { PlanItem } from '../plan-item.ts';
import { itemOf } from '../plan-rows.ts';
import type { NeedPair, OtherNeed } from './model.ts';

/** A category and a time to look for on behalf of an own need. */
export interface Wanted {
  /** Id of the own need. */
  readonly item: string;
  readonly category: string;
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
  /** Which list of `reachable` tells who is near enough. */
  readonly reach: number;
  /** With whom only; empty: anybody. */
  readonly onlyWith: readonly BodyId[];
  /** True: another category; only needs with a title to compare, and only of those near enough. */
  readonly isAkin: boolean;
}

/** Others seen from one body. */
export interface Surroundings {
  readonly body: BodyId;
  readonly isDemo: boolean;
  /** Everybody else with the road between, in kilometres. */
  readonly distances: readonly { readonly body: BodyId; readonly km: number }[];
  /** Who is near enough, by market. */
  readonly reachable: readonly (readonly BodyId[])[];
  /** Pairs that the body has said are different. */
  readonly refused: readonly NeedPair[];
}

const around = ({ distances, reachable, refused }: Surroundings) => sql`
  distance as materialized (
    select * from unnest(${distances.map(({ body }) => body)}::text[], ${distances.map(({ km }) => km)}::float8[])
      as d(body_id, km)
  ),
  near as materialized (
    select * from unnest(${reachable.flat()}::text[], ${reachable.flatMap((bodies, reach) => bodies.map(() => reach))}::int[])
      as n(body_id, reach)
  ),
  refused as materialized (
    select * from unnest(${refused.map(({ item }) => item)}::uuid[], ${refused.map(({ other }) => other)}::uuid[])
      as r(item, other)
  )`;

const wantedRows = (wanted: readonly Wanted[]) => sql`
  unnest(
    ${wanted.map(({ item }) => item)}::uuid[], ${wanted.map(({ category }) => category)}::text[],
    ${wanted.map(({ earliest }) => earliest)}::date[], ${wanted.map(({ latest }) => latest)}::date[],
    ${wanted.map(({ reach }) => reach)}::int[], ${wanted.map(({ onlyWith }) => onlyWith.join(','))}::text[],
    ${wanted.map(({ isAkin }) => isAkin)}::boolean[]
  ) as w(item, category, earliest, latest, reach, only_with, is_akin)`;

/**
 * Rows that fit what is wanted and are meant for the body. `in` stands inside `is true` where it must stay a look-up in a
 * small hash table: as a join the database would begin at the wrong end.
 */
const fits = ({ body, isDemo }: Surroundings) => sql`
  s.is_demo = ${isDemo}::boolean and s.category = w.category and s.earliest <= w.latest and s.latest >= w.earliest
  and s.body_id <> ${body}
  and (s.cooperation = 'open' or s.cooperate_with @> array[${body}]::text[])
  and (w.only_with = '' or s.body_id = any (string_to_array(w.only_with, ',')))
  and (not w.is_akin or (s.level = 'details' and ${isNear}))
  and (w.item, s.item_id) not in (select item, other from refused)`;

const isNear = sql`((s.body_id, w.reach) in (select body_id, reach from near)) is true`;

/** Ids of own needs that somebody near enough has too. Reads a few rows for each. */
export async function itemsWithNeighbours(
  { db }: ActingCtx,
  from: Surroundings,
  wanted: readonly Wanted[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ item: string }>`
    with ${around(from)}
    select distinct w.item from ${wantedRows(wanted)}
    cross join lateral (select from need_share s where ${fits(from)} and ${isNear} limit 1) found`.execute(
    db,
  );
  return new Set(rows.map(({ item }) => item));
}

const COLUMNS = [
  'item_id',
  'body_id',
  'level',
  'category',
  'earliest',
  'latest',
  'why',
  'term_months',
  'title',
  'cpv',
  'annual_value',
  'annual_volume',
  'unit',
  'requirements',
] as const satisfies readonly (keyof NeedShareTable)[];
type ShareRow = Pick<NeedShareTable, (typeof COLUMNS)[number]>;

const windowOf = ({ earliest, latest, why }: ShareRow): StartWindow => ({
  earliest: earliest as LocalDate,
  latest: latest as LocalDate,
  why,
});

/** One need of its rows, which are at least one. */
function needOf(rows: readonly ShareRow[]): OtherNeed {
  const first = rows[0] as ShareRow;
  return {
    id: first.item_id,
    body: first.body_id as BodyId,
    level: first.level,
    category: first.category,
    title: first.title,
    cpv: first.cpv as CpvCode | null,
    annualValue: first.annual_value as Ore | null,
    annualVolume: first.annual_volume,
    unit: first.unit,
    requirements: first.requirements,
    termMonths: first.term_months,
    starts: rows
      .map(windowOf)
      .sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0)),
  };
}

/** A need that fits one of the own ones. */
export interface FittingNeed {
  readonly item: string;
  readonly other: OtherNeed;
}

/** Of the own category. */
export interface ShareCounts {
  /** Needs of others near enough, and whose they are. */
  readonly near: number;
  readonly nearBodies: number;
  readonly far: number;
}

export interface Fitting {
  /** The nearest first, at most so many rows for each own need; their rows that fit only. */
  readonly needs: readonly FittingNeed[];
  /** By own need, of all that fit; own needs that nothing fits are left out. */
  readonly counts: ReadonlyMap<string, ShareCounts>;
}

/** Others' needs that fit own ones. Everything that fits is looked at once; of the nearest all is read that is shown. */
export async function fittingNeeds(
  { db }: ActingCtx,
  from: Surroundings,
  asked: { readonly wanted: readonly Wanted[]; readonly most: number },
): Promise<Fitting> {
  if (asked.wanted.length === 0) return { needs: [], counts: new Map() };
  const { rows } = await sql<ShareRow & ShareCounts & { own: string; place: number }>`
    with ${around(from)},
    fitting as materialized (
      select w.item as own, w.is_akin, s.item_id, s.place, s.body_id, s.is_near, distance.km
      from ${wantedRows(asked.wanted)}
      cross join lateral (
        select s.item_id, s.place, s.body_id, ${isNear} as is_near from need_share s where ${fits(from)} offset 0
      ) s
      join distance on distance.body_id = s.body_id
    ),
    counted as (
      select own, count(distinct item_id) filter (where is_near) as near,
        count(distinct body_id) filter (where is_near) as "nearBodies",
        count(distinct item_id) filter (where not is_near) as far
      from fitting where not is_akin group by own
    ),
    nearest as (
      select own, item_id, place, row_number() over (partition by own order by km, item_id, place) as rank from fitting
    )
    select nearest.own, ${sql.join(COLUMNS.map((column) => sql.ref(`s.${column}`)))}, s.place,
      coalesce(near, 0) as near, coalesce("nearBodies", 0) as "nearBodies", coalesce(far, 0) as far
    from nearest
    join need_share s on s.item_id = nearest.item_id and s.place = nearest.place
    left join counted on counted.own = nearest.own
    where nearest.rank <= ${asked.most}
    order by nearest.own, nearest.rank`.execute(db);
  const byPair = Map.groupBy(rows, ({ own, item_id: other }) => `${own} ${other}`);
  const needs = [...byPair.values()].map((found) => {
    const once = new Map(found.map((row) => [row.place, row]));
    return { item: (found[0] as (typeof found)[number]).own, other: needOf([...once.values()]) };
  });
  const counts = rows.map(({ own, near, nearBodies, far }) => [own, { near, nearBodies, far }] as const);
  return { needs, counts: new Map(counts) };
}

/** Others' needs by id, as far as they are shown to the body; all their rows. */
export async function shownNeeds(
  { db }: ActingCtx,
  { body, isDemo }: Pick<Surroundings, 'body' | 'isDemo'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OtherNeed>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('need_share')
    .select(COLUMNS)
    .where('item_id', 'in', [...ids])
    .where('is_demo', '=', isDemo)
    .where('body_id', '<>', body)
    .where(sql<boolean>`(cooperation = 'open' or cooperate_with @> array[${body}]::text[])`)
    .execute();
  const byItem = Map.groupBy(rows, ({ item_id: item }) => item);
  return new Map([...byItem].map(([item, own]) => [item, needOf(own)]));
}

/** The body's own contracts and needs, those to be bought alone left out. */
export async function itemsToCompare({ db }: ActingCtx, body: BodyId): Promise<readonly PlanItem[]> {
  const rows = await db
    .selectFrom('plan_item')
    .selectAll()
    .where('body_id', '=', body)
    .where('cooperation', '<>', 'alone')
    .execute();
  return rows.map(itemOf);
}

/** Null where the body has no such item. */
export async function itemToCompare({ db }: ActingCtx, body: BodyId, id: string): Promise<PlanItem | null> {
  const row = await db
    .selectFrom('plan_item')
    .selectAll()
    .where('id', '=', id)
    .where('body_id', '=', body)
    .executeTakeFirst();
  return row ? itemOf(row) : null;
}
