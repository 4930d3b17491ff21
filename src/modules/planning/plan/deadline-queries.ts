// The days on which a body must decide something, read by the index on its deadlines: the radar, the first page's
// short list, and the calendar that a person follows.
import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonId, PersonLanguage } from '../../accounts/model.ts';
import { stillMay } from '../../accounts/people-queries.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import type { PlanItem } from '../plan-item.ts';
import { itemOf } from '../plan-rows.ts';
import type { Deadline } from './next-start.ts';

/** A day and the contract or need it is about. */
export interface ItemDeadline extends Deadline {
  readonly item: PlanItem;
}

export interface DeadlineFilter {
  readonly category: string | null;
  readonly responsible: string | null;
}

export interface DeadlinesAsked {
  readonly body: BodyId;
  /** Both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly filter: DeadlineFilter;
}

function deadlines(db: Kysely<Tables>, { body, from, to, filter }: DeadlinesAsked) {
  let query = db
    .selectFrom('plan_deadline')
    .innerJoin('plan_item', 'plan_item.id', 'plan_deadline.item_id')
    .where('plan_deadline.body_id', '=', body)
    .where('plan_deadline.on_date', '>=', from)
    .where('plan_deadline.on_date', '<=', to);
  if (filter.category) query = query.where('plan_item.category', '=', filter.category);
  if (filter.responsible) query = query.where('plan_item.responsible', '=', filter.responsible);
  return query;
}

const itemDeadlines = (db: Kysely<Tables>, asked: DeadlinesAsked) =>
  deadlines(db, asked)
    .selectAll('plan_item')
    .select(['plan_deadline.on_date', 'plan_deadline.kind as deadline_kind', 'plan_deadline.option_place'])
    .orderBy('plan_deadline.on_date')
    .orderBy('plan_item.title')
    .orderBy('plan_item.id')
    .orderBy('plan_deadline.option_place');

type DeadlineRow = Awaited<ReturnType<ReturnType<typeof itemDeadlines>['execute']>>[number];

const deadlineOf = (row: DeadlineRow): ItemDeadline => ({
  onDate: row.on_date as LocalDate,
  kind: row.deadline_kind,
  optionPlace: row.option_place,
  item: itemOf(row),
});

/** The first days, by date; at most `most`. */
export const firstDeadlines = (ctx: Ctx, asked: DeadlinesAsked, most: number): Promise<ItemDeadline[]> =>
  acting(ctx, async ({ db }) => (await itemDeadlines(db, asked).limit(most).execute()).map(deadlineOf));

export interface QuarterCount {
  /** First day of the quarter. */
  readonly start: LocalDate;
  readonly kind: Deadline['kind'];
  readonly count: number;
}

export interface Radar {
  readonly rows: readonly ItemDeadline[];
  readonly page: number;
  readonly pages: number;
  /** Days in the part that is shown, on all pages. */
  readonly count: number;
  /** Days from today on in the whole span; quarters without days are left out. */
  readonly quarters: readonly QuarterCount[];
}

export interface RadarAsked extends DeadlinesAsked {
  readonly today: LocalDate;
  /** Only days in this part of the span; null: all of it. */
  readonly part: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** From 1; one that is not there gives the last. */
  readonly page: number;
  readonly size: number;
}

interface CountedPart {
  readonly today: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Days by quarter and kind: those to come, and those in the part that is shown. */
const countByQuarter = (db: Kysely<Tables>, asked: DeadlinesAsked, { today, from, to }: CountedPart) =>
  deadlines(db, asked)
    .select([
      sql<LocalDate>`to_char(date_trunc('quarter', plan_deadline.on_date), 'YYYY-MM-DD')`.as('start'),
      'plan_deadline.kind',
      sql<number>`count(*) filter (where plan_deadline.on_date >= ${today})`.as('upcoming'),
      sql<number>`count(*) filter (where plan_deadline.on_date between ${from} and ${to})`.as('shown'),
    ])
    .groupBy([sql`1`, 'plan_deadline.kind'])
    .orderBy('start')
    .execute();

/** The days of a span by date, one page of them, and how many there are in each quarter. */
export function radar(ctx: Ctx, asked: RadarAsked): Promise<Radar> {
  const shown = asked.part ? { ...asked, ...asked.part } : asked;
  return acting(ctx, async ({ db }) => {
    const counted = await countByQuarter(db, asked, shown);
    const count = counted.reduce((sum, row) => sum + row.shown, 0);
    const pages = Math.max(1, Math.ceil(count / asked.size));
    const page = Math.min(asked.page, pages);
    const rows = await itemDeadlines(db, shown)
      .limit(asked.size)
      .offset((page - 1) * asked.size)
      .execute();
    const quarters = counted.map(({ start, kind, upcoming }) => ({ start, kind, count: upcoming }));
    return {
      rows: rows.map(deadlineOf),
      page,
      pages,
      count,
      quarters: quarters.filter((quarter) => quarter.count > 0),
    };
  });
}

export interface PlanSummary {
  readonly contracts: number;
  readonly needs: number;
  readonly withoutValue: number;
  /** Contracts without a last day. */
  readonly withoutEnd: number;
}

/** How much the body has in its plan. */
export const planSummary = (ctx: Ctx, body: BodyId): Promise<PlanSummary> =>
  acting(ctx, ({ db }) =>
    db
      .selectFrom('plan_item')
      .select([
        sql<number>`count(*) filter (where kind = 'contract')`.as('contracts'),
        sql<number>`count(*) filter (where kind = 'need')`.as('needs'),
        sql<number>`count(*) filter (where annual_value is null)`.as('withoutValue'),
        sql<number>`count(*) filter (where kind = 'contract' and ends_on is null)`.as('withoutEnd'),
      ])
      .where('body_id', '=', body)
      .executeTakeFirstOrThrow(),
  );

/** When the acting person made the address of her calendar of a party; null where she has none. */
export const calendarFeedSince = (ctx: Ctx, party: PartyId): Promise<Date | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('calendar_feed')
      .select('created_at')
      .where('party', '=', party)
      .executeTakeFirst();
    return row?.created_at ?? null;
  });

export interface FeedOwner {
  readonly person: PersonId;
  readonly party: PartyId;
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
}

/** Whose calendar a secret opens; null for a secret that opens none, or whose person may no longer see the party. */
export async function feedOwner(ctx: Ctx, secret: string): Promise<FeedOwner | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const owner = await acting(ctx, ({ db }) =>
    db
      .selectFrom('calendar_feed')
      .innerJoin('person', 'person.id', 'calendar_feed.person_id')
      .select(['person.id as person', 'calendar_feed.party', 'person.language', 'person.is_demo as isDemo'])
      .where('token_hash', '=', hash)
      .where('person.erased_at', 'is', null)
      .executeTakeFirst(),
  );
  return owner && (await stillMay(ctx, owner, ['plan.view', owner.party])) ? owner : null;
}
