// Days in bodies' plans that have come so near that people are to be told. For the program itself.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Deadline } from './next-start.ts';

export interface NearingDay {
  readonly item: string;
  readonly body: BodyId;
  readonly title: string;
  readonly onDate: LocalDate;
  readonly kind: Deadline['kind'];
}

/** Every body's days after `after` and up to and with `to`; by body, then date. */
export function nearingDays(
  ctx: Ctx,
  { after, to }: { readonly after: LocalDate; readonly to: LocalDate },
): Promise<NearingDay[]> {
  return acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('plan_deadline')
      .innerJoin('plan_item', 'plan_item.id', 'plan_deadline.item_id')
      .select(['plan_item.id', 'plan_item.title', 'plan_deadline.body_id'])
      .select(['plan_deadline.on_date', 'plan_deadline.kind'])
      .where('on_date', '>', after)
      .where('on_date', '<=', to)
      .orderBy('plan_deadline.body_id')
      .orderBy('on_date')
      .orderBy('plan_item.title')
      .execute();
    return rows.map(({ id, title, body_id: body, on_date: onDate, kind }) => ({
      item: id,
      body: body as BodyId,
      title,
      onDate: onDate as LocalDate,
      kind,
    }));
  });
}
