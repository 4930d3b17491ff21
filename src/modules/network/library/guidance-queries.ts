// Questions between environments, as either side sees them.
import type { Selectable } from 'kysely';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { GuidanceTable } from './db.ts';
import type { ExperienceState, Guidance } from './model.ts';
import { isNameAgreed } from './rules.ts';

/** With what it became, as far as the actor may see that. */
type GuidanceRow = Selectable<GuidanceTable> & {
  readonly textState: ExperienceState | null;
  readonly textVersion: number | null;
  readonly withParty: PartyId | null;
  readonly agreedVersion: number | null;
};

function textOf({ textState, textVersion, withParty, agreedVersion }: GuidanceRow): Guidance['text'] {
  if (textState === null || textVersion === null) return null;
  return { state: textState, isAgreed: isNameAgreed({ withParty, agreedVersion, version: textVersion }) };
}

const guidanceRows = ({ db }: ActingCtx) =>
  db
    .selectFrom('guidance_question as g')
    .leftJoin('experience as e', 'e.id', 'g.experience_id')
    .selectAll('g')
    .select([
      'e.state as textState',
      'e.version as textVersion',
      'e.with_party as withParty',
      'e.agreed_version as agreedVersion',
    ]);

const guidanceFrom = (row: GuidanceRow): Guidance => ({
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
  isNameLeftOut: row.name_left_out,
  text: textOf(row),
});

/** Inside a transaction; null where there is none, or it is nothing the actor may see. */
export async function readGuidance(ctx: ActingCtx, id: string): Promise<Guidance | null> {
  if (!isUuid(id)) return null;
  const row = await guidanceRows(ctx).where('g.id', '=', id).executeTakeFirst();
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
  acting(ctx, async (inside) => {
    const rows = await guidanceRows(inside)
      .where((where) => where.or([where('g.party', '=', party), where('g.other_party', '=', party)]))
      .orderBy(
        (order) =>
          order.or([
            order.and([order('g.other_party', '=', party), order('g.answer', 'is', null)]),
            order.and([
              order('g.party', '=', party),
              order('e.state', '=', 'sent'),
              order('e.with_party', '=', party),
              order('e.agreed_version', 'is distinct from', order.ref('e.version')),
            ]),
          ]),
        (direction) => direction.desc().nullsLast(),
      )
      .orderBy('g.asked_at', 'desc')
      .orderBy('g.id')
      .limit(200)
      .execute();
    return rows.map(guidanceFrom);
  });

/** Id of the question that an experience comes from; null where there is none that the actor may see. */
export const guidanceThatBecame = (ctx: Ctx, experience: string): Promise<string | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('guidance_question')
      .select('id')
      .where('experience_id', '=', experience)
      .executeTakeFirst();
    return row?.id ?? null;
  });
