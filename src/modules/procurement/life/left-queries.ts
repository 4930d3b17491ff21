// Procurements that a party has said no to or has left, as far as it keeps them.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { LeftProcurement } from './left-db.ts';

export type { LeftProcurement } from './left-db.ts';

const MOST_LEFT = 200;

/** The party's own, the latest first. */
export const procurementsLeftBy = (ctx: Ctx, party: PartyId): Promise<LeftProcurement[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_left')
      .select([
        'procurement_id as procurement',
        'is_demo as isDemo',
        'title',
        'lead',
        'answer',
        'reason',
        'answered_on',
      ])
      .where('body_id', '=', party)
      .orderBy('answered_on', 'desc')
      .orderBy('procurement_id')
      .limit(MOST_LEFT)
      .execute();
    return rows.map(({ answered_on, ...row }) => ({ ...row, answeredOn: answered_on as LocalDate }));
  });

/** Null where the party keeps nothing of it. */
export const leftProcurement = async (
  ctx: Ctx,
  { id, party }: { readonly id: string; readonly party: PartyId },
): Promise<LeftProcurement | null> => {
  if (!isUuid(id)) return null;
  const left = await procurementsLeftBy(ctx, party);
  return left.find(({ procurement }) => procurement === id) ?? null;
};
