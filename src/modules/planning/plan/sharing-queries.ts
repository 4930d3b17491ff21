// What a body lets others see: its choice, how many items others are shown at which level, and the items that differ
// from the choice.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { visibilityOf } from '../plan-commands.ts';
import type { PlanItem, Visibility } from '../plan-item.ts';
import { itemOf } from '../plan-rows.ts';

export interface SharingAsked {
  readonly body: BodyId;
  /** Ids of security-sensitive categories. */
  readonly sensitive: readonly string[];
  /** From 1; one that is not there gives the last. */
  readonly page: number;
  readonly size: number;
}

export interface Sharing {
  readonly visibility: Visibility;
  readonly items: number;
  /** Items that others are shown something of, by level. */
  readonly shown: Readonly<Record<'exists' | 'details', number>>;
  /** Items with a choice of their own, of a sensitive category, or to be bought alone; one page. */
  readonly differing: readonly PlanItem[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** One of the body's own to show the choices on: the one that says most. Null where nothing can be shown. */
  readonly example: PlanItem | null;
}

const differingItems = (db: Kysely<Tables>, { body, sensitive }: SharingAsked) =>
  db
    .selectFrom('plan_item')
    .where('body_id', '=', body)
    .where(({ eb, or }) =>
      or([
        eb('visibility', 'is not', null),
        eb('cooperation', '=', 'alone'),
        sql<boolean>`category = any (${[...sensitive]}::text[])`,
      ]),
    );

const exampleItem = (db: Kysely<Tables>, { body, sensitive }: SharingAsked) =>
  db
    .selectFrom('plan_item')
    .selectAll()
    .where('body_id', '=', body)
    .where('cooperation', '<>', 'alone')
    .where(({ eb, or }) =>
      or([eb('ends_on', 'is not', null), eb('earliest_start', 'is not', null), eb('kind', '=', 'need')]),
    )
    .where(sql<boolean>`not (category = any (${[...sensitive]}::text[]))`)
    .orderBy(
      sql`(annual_value is not null)::int + (annual_volume is not null)::int + (requirements <> '')::int desc`,
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

/** How many items there are, and how many of them others are shown, by level. */
const countItems = (db: Kysely<Tables>, { body }: SharingAsked) =>
  db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('plan_item')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('body_id', '=', body)
        .as('items'),
      eb
        .selectFrom('need_share')
        .select(sql<number>`count(distinct item_id)`.as('n'))
        .where('body_id', '=', body)
        .where('level', '=', 'exists')
        .as('exists'),
      eb
        .selectFrom('need_share')
        .select(sql<number>`count(distinct item_id)`.as('n'))
        .where('body_id', '=', body)
        .where('level', '=', 'details')
        .as('details'),
    ])
    .executeTakeFirstOrThrow();

/** What others see of the body's plan. */
export function sharingOf(ctx: Ctx, asked: SharingAsked): Promise<Sharing> {
  return acting(ctx, async (inside) => {
    const { db } = inside;
    const visibility = await visibilityOf(inside, asked.body);
    const counts = await countItems(db, asked);
    const { count } = await differingItems(db, asked)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const pages = Math.max(1, Math.ceil(count / asked.size));
    const page = Math.min(asked.page, pages);
    const differing = await differingItems(db, asked)
      .selectAll()
      .orderBy('title')
      .orderBy('id')
      .limit(asked.size)
      .offset((page - 1) * asked.size)
      .execute();
    const example = await exampleItem(db, asked);
    return {
      visibility,
      items: counts.items ?? 0,
      shown: { exists: counts.exists ?? 0, details: counts.details ?? 0 },
      differing: differing.map(itemOf),
      count,
      page,
      pages,
      example: example ? itemOf(example) : null,
    };
  });
}
