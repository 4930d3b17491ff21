// What every command on a gathering begins with: the network under its lock, led by the party or with the participant in it,
// and the gathering as it stands.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { AuditEntry } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  type HeldNetwork,
  type NetworkAsked,
  networkObject,
  requireForBody,
  requireLeader,
} from '../life/locked-db.ts';
import type { GatheringTable } from './db.ts';
import type { GatheringBook } from './model.ts';
import { readGatheringBook } from './queries.ts';
import { type GatheringAct, type GatheringPhase, mayDo, phaseOf } from './rules.ts';

/** Which gathering, and for whom it is done. */
export interface GatheringAsked extends NetworkAsked {
  readonly number: number;
}

/** What was done to which gathering. */
export const gatheringEntry = (
  action: string,
  { network, number }: GatheringAsked,
  facts: AuditEntry['facts'] = {},
): AuditEntry => ({ action, object: networkObject(network), facts: { number, ...facts } });

export interface HeldGathering extends GatheringBook {
  readonly network: HeldNetwork;
  readonly phase: GatheringPhase;
}

export const PARTICIPANT_GONE = refuse(problem('network.participantGone', 'participant'));
export const GATHERING_GONE = refuse(problem('gathering.gone', 'gathering'));
const NETWORK_NOT_OPEN = refuse(problem('gathering.notOpen', 'network'));
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

/** Those who take part are told of it, and nobody is before the network is open. */
const needsOpenNetwork = (act: GatheringAct | null): boolean => act === 'poll' || act === 'settle';

/**
 * For those who lead, where the act may be done now; null: in any phase. Codes: network.gone, .notLeader, .state,
 * gathering.gone, .notOpen, .notNow.
 */
export async function ledGathering(
  ctx: ActingCtx,
  asked: GatheringAsked,
  act: GatheringAct | null,
): Promise<Result<HeldGathering>> {
  const found = await withBook(ctx, asked, await requireLeader(ctx, asked, 'takePart'));
  if (!found.ok) return found;
  const { network, phase } = found.value;
  if (network.status === 'draft' && needsOpenNetwork(act)) return NETWORK_NOT_OPEN;
  return act === null || mayDo(act, phase) ? found : NOT_NOW;
}

export interface AnswerAsked extends GatheringAsked {
  readonly participant: string;
}

/** Whether the personal link that acts is the participant's own. */
export async function isByLinkOf({ db, actor }: ActingCtx, participant: string): Promise<boolean> {
  if (actor.kind !== 'link') return false;
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
  if (!row || (ctx.actor.kind === 'link' && !(await isByLinkOf(ctx, asked.participant)))) {
    return PARTICIPANT_GONE;
  }
  const body = row.body_id as BodyId;
  const found = await withBook(ctx, asked, await requireForBody(ctx, { ...asked, body }, 'takePart'));
  if (!found.ok) return found;
  if (found.value.network.status === 'draft') return NETWORK_NOT_OPEN;
  return ok({ ...found.value, body });
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
