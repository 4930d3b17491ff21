// What every command on a gathering begins with: the network under its lock, led by the party or with the participant in it,
// and the gathering as it stands.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { type HeldNetwork, type NetworkAsked, requireLeader, requireMember } from '../life/locked-db.ts';
import type { GatheringTable } from './db.ts';
import type { GatheringBook } from './model.ts';
import { readGatheringBook } from './queries.ts';
import { type GatheringPhase, phaseOf } from './rules.ts';

/** Which gathering, and for whom it is done. */
export interface GatheringAsked extends NetworkAsked {
  readonly number: number;
}

export interface HeldGathering extends GatheringBook {
  readonly network: HeldNetwork;
  readonly phase: GatheringPhase;
}

export const GATHERING_GONE = refuse(problem('gathering.gone', 'gathering'));
export const NOT_NOW = refuse(problem('gathering.notNow', 'gathering'));

async function withBook(
  ctx: ActingCtx,
  asked: GatheringAsked,
  found: Result<HeldNetwork>,
): Promise<Result<HeldGathering>> {
  if (!found.ok) return found;
  const book = await readGatheringBook(ctx, asked);
  return book
    ? ok({ ...book, network: found.value, phase: phaseOf(book.gathering, ctx.now) })
    : GATHERING_GONE;
}

/** For those who lead. Codes: network.gone, .notLeader, .state, gathering.gone. */
export const ledGathering = async (ctx: ActingCtx, asked: GatheringAsked): Promise<Result<HeldGathering>> =>
  withBook(ctx, asked, await requireLeader(ctx, asked, 'takePart'));

export interface AnswerAsked extends GatheringAsked {
  readonly participant: string;
}

/** Whom a personal link is for. */
async function isBehindLink({ db, actor }: ActingCtx, participant: string): Promise<boolean> {
  if (actor.kind !== 'link') return true;
  const row = await db
    .selectFrom('network_participant_link')
    .select('id')
    .where('id', '=', actor.link)
    .where('participant_id', '=', participant)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * For somebody who takes part: by her own link, by her body's people, or by the leader's. Codes: network.gone, .notIn,
 * .notLeader, .state, .participantGone, gathering.gone, .notOpen.
 */
export async function answeredGathering(
  ctx: ActingCtx,
  asked: AnswerAsked,
): Promise<Result<HeldGathering & { readonly body: BodyId }>> {
  const row = await ctx.db
    .selectFrom('network_participant')
    .select('body_id')
    .where('id', '=', asked.participant)
    .where('network_id', '=', asked.network)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!row || !(await isBehindLink(ctx, asked.participant))) {
    return refuse(problem('network.participantGone', 'participant'));
  }
  const isOwn = row.body_id === (asked.party as string);
  const network = isOwn
    ? await requireMember(ctx, asked, 'takePart')
    : await requireLeader(ctx, asked, 'takePart');
  const found = await withBook(ctx, asked, network);
  if (!found.ok) return found;
  if (found.value.network.status === 'draft') return refuse(problem('gathering.notOpen', 'network'));
  return ok({ ...found.value, body: row.body_id as BodyId });
}

/** Writes columns of one gathering, and counts the version. */
export async function writeGathering(
  { db }: ActingCtx,
  { id, version }: GatheringBook['gathering'],
  columns: Partial<
    Pick<
      GatheringTable,
      | 'title'
      | 'about'
      | 'form'
      | 'place'
      | 'link'
      | 'starts_at'
      | 'ends_at'
      | 'register_by'
      | 'poll_ends_on'
      | 'calendar_changed_at'
      | 'minutes_at'
    >
  > & {
    readonly state?: GatheringBook['gathering']['state'];
    readonly time_why?: string;
    readonly cancelled_why?: string;
    readonly sequence?: number;
    readonly minutes?: string;
    readonly own_questions?: string[];
  },
): Promise<void> {
  await db
    .updateTable('gathering')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .execute();
}
