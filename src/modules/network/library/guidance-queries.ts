// Questions between environments, as either side sees them.
import type { Selectable } from 'kysely';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { GuidanceTable } from './db.ts';
import type { Guidance } from './model.ts';

const guidanceFrom = (row: Selectable<GuidanceTable>): Guidance => ({
  id: row.id,
  party: row.party,
  other: row.other_party,
  isDemo: row.is_demo,
  step: row.step,
  category: row.category,
  question: row.question,
  askedAt: row.asked_at,
  answer: row.answer,
  answeredAt: row.answered_at,
  askerAgrees: row.asker_agrees,
  answererAgrees: row.answerer_agrees,
  experience: row.experience_id,
});

/** Inside a transaction; null where there is none, or it is nothing the actor may see. */
export async function readGuidance({ db }: ActingCtx, id: string): Promise<Guidance | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('guidance_question').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? guidanceFrom(row) : null;
}

/** Null where the party has neither asked nor been asked it. */
export const guidanceOf = (ctx: Ctx, party: PartyId, id: string): Promise<Guidance | null> =>
  acting(ctx, async (inside) => {
    const found = await readGuidance(inside, id);
    return found && (found.party === party || found.other === party) ? found : null;
  });

/** What a party has asked or been asked: what waits for it first, then the latest. */
export const guidanceWith = (ctx: Ctx, party: PartyId): Promise<Guidance[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('guidance_question')
      .selectAll()
      .where((where) => where.or([where('party', '=', party), where('other_party', '=', party)]))
      .orderBy((order) => order.and([order('other_party', '=', party), order('answer', 'is', null)]), 'desc')
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute();
    return rows.map(guidanceFrom);
  });
