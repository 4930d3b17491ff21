// What bodies will buy, as far as the asking person may see it: others' shared rows, and the own plan in full.
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NeedShareTable } from '../plan-db.ts';
import type { PlanItem } from '../plan-item.ts';
import { itemOf } from '../plan-rows.ts';

export interface LiveNeedQuestion {
  readonly isDemo: boolean;
  /** Null: every category. */
  readonly category: string | null;
  /** Null: every body. */
  readonly bodies: readonly BodyId[] | null;
  /** Those whose plans are read in full; the person must have a right to them. */
  readonly own: readonly BodyId[];
  /** Needs that can no longer start are left out. */
  readonly today: LocalDate;
}

export type SharedNeedRow = Pick<
  NeedShareTable,
  | 'item_id'
  | 'body_id'
  | 'level'
  | 'category'
  | 'earliest'
  | 'latest'
  | 'why'
  | 'term_months'
  | 'cooperation'
  | 'cooperate_with'
  | 'title'
  | 'cpv'
  | 'annual_value'
>;

export interface LiveNeedRows {
  /** One for each span, ordered by item and span; own items too, as the others see them. */
  readonly shared: readonly SharedNeedRow[];
  readonly own: readonly PlanItem[];
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
  'cooperation',
  'cooperate_with',
  'title',
  'cpv',
  'annual_value',
] as const;

/** Two queries, however many bodies there are. */
export function liveNeedRows(ctx: Ctx, asked: LiveNeedQuestion): Promise<LiveNeedRows> {
  const { category, bodies } = asked;
  const own = asked.own.filter((body) => bodies?.includes(body) ?? true);
  return acting(ctx, async ({ db }) => {
    let shared = db
      .selectFrom('need_share')
      .select(COLUMNS)
      .where('is_demo', '=', asked.isDemo)
      .where('latest', '>=', asked.today)
      .orderBy('item_id')
      .orderBy('place');
    if (category !== null) shared = shared.where('category', '=', category);
    if (bodies !== null) shared = shared.where(sql<boolean>`body_id = any(${[...bodies]})`);
    let items = db
      .selectFrom('plan_item')
      .selectAll()
      .where(sql<boolean>`body_id = any(${own})`)
      .orderBy('id');
    if (category !== null) items = items.where('category', '=', category);
    return {
      shared: await shared.execute(),
      own: own.length === 0 ? [] : (await items.execute()).map(itemOf),
    };
  });
}
