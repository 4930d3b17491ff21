// For whom somebody acts in the topics of a network: for a body in it, or for those who lead it; and the numbers that topics,
// votes and programmes get. The network's lock is held, so that nobody gets the same number.
import { ok, type Result } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { type HeldNetwork, type NetworkAsked, requireLeader, requireMember } from '../life/locked-db.ts';
import './db.ts';

export interface TopicsPlace {
  readonly network: HeldNetwork;
  /** Null: for those who lead it, who are no body in it. */
  readonly body: BodyId | null;
  readonly isLeader: boolean;
}

/** Codes: network.gone, .notIn, .notLeader, .state. */
export async function placeOf(ctx: ActingCtx, asked: NetworkAsked): Promise<Result<TopicsPlace>> {
  const member = await requireMember(ctx, asked, 'takePart');
  if (member.ok) {
    const isLeader = member.value.leader === asked.party;
    return ok({ network: member.value, body: asked.party as string as BodyId, isLeader });
  }
  if (!member.problems.some(({ code }) => code === 'network.notIn')) return member;
  const leader = await requireLeader(ctx, asked, 'takePart');
  // Whoever is neither is told that the body is not in it.
  return leader.ok ? ok({ network: leader.value, body: null, isLeader: true }) : member;
}

export async function nextNumber(
  { db }: ActingCtx,
  network: string,
  of: 'last_topic' | 'last_vote' | 'last_programme',
): Promise<number> {
  const row = await db
    .insertInto('network_topics')
    .values({ network_id: network, [of]: 1 })
    .onConflict((conflict) =>
      conflict.column('network_id').doUpdateSet(({ ref, eb }) => ({
        [of]: eb(ref(`network_topics.${of}`), '+', 1),
      })),
    )
    .returning(of)
    .executeTakeFirstOrThrow();
  return row[of];
}
