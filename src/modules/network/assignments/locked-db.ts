// What every command on an assignment begins with: the network under its lock, led by the party or with its body in it, and the
// assignment as it stands. Letters lie in the transaction that causes them.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { AuditEntry } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  type HeldNetwork,
  type NetworkAsked,
  networkObject,
  requireLeader,
  requireMember,
} from '../life/locked-db.ts';
import { type LetterToParticipant, writeToParticipant } from '../life/participant-commands.ts';
import type { AssignmentTable } from './db.ts';
import type { AssignmentBook } from './model.ts';
import { readAssignmentBook } from './queries.ts';
import { type AssignmentAct, mayDo, type Reader, seenBy } from './rules.ts';

/** Which assignment, and for whom it is done. */
export interface AssignmentAsked extends NetworkAsked {
  readonly number: number;
}

export type AssignmentLetter = Omit<LetterToParticipant, 'isDemo'>;

/** What is done to those who take part is told them. */
export interface Telling {
  readonly letters: readonly AssignmentLetter[];
}

export interface HeldAssignment extends AssignmentBook {
  readonly network: HeldNetwork;
}

/** What was done to which assignment. */
export const assignmentEntry = (
  action: string,
  { network, number }: Omit<AssignmentAsked, 'party'>,
  facts: AuditEntry['facts'] = {},
): AuditEntry => ({ action, object: networkObject(network), facts: { number, ...facts } });

const ASSIGNMENT_GONE = refuse(problem('assignment.gone', 'assignment'));
const NETWORK_NOT_OPEN = refuse(problem('assignment.notOpen', 'network'));

async function withBook(
  ctx: ActingCtx,
  asked: AssignmentAsked,
  { found, act }: { readonly found: Result<HeldNetwork>; readonly act: AssignmentAct },
): Promise<Result<HeldAssignment>> {
  if (!found.ok) return found;
  const book = await readAssignmentBook(ctx, asked);
  if (!book) return ASSIGNMENT_GONE;
  const { state } = book.assignment;
  return mayDo(act, state)
    ? ok({ ...book, network: found.value })
    : refuse(problem('assignment.notNow', 'assignment', { state }));
}

/** For those who lead. Codes: network.gone, .notLeader, .state, assignment.gone, .notNow, .notOpen. */
export async function ledAssignment(
  ctx: ActingCtx,
  asked: AssignmentAsked,
  act: AssignmentAct,
): Promise<Result<HeldAssignment>> {
  const found = await withBook(ctx, asked, { found: await requireLeader(ctx, asked, 'takePart'), act });
  // Nobody is told anything before the network is open.
  return found.ok && act === 'give' && found.value.network.status === 'draft' ? NETWORK_NOT_OPEN : found;
}

interface OwnAssignment extends HeldAssignment {
  readonly body: BodyId;
}

/**
 * For a body that is asked to do it, by its people or by a link. Codes: network.gone, .notIn, .state, assignment.gone, .notNow,
 * .notForYou.
 */
export async function ownAssignment(ctx: ActingCtx, asked: AssignmentAsked): Promise<Result<OwnAssignment>> {
  const member = await requireMember(ctx, asked, 'takePart');
  const found = await withBook(ctx, asked, { found: member, act: 'answer' });
  if (!found.ok) return found;
  const body = asked.party as string as BodyId;
  return found.value.asked.some((one) => one.body === body)
    ? ok({ ...found.value, body })
    : refuse(problem('assignment.notForYou', 'assignment'));
}

interface ReadAssignment extends HeldAssignment {
  readonly reader: Reader;
}

/**
 * For somebody who has something to say: a body in the network or those who lead it, with what she may see. Codes: network.gone,
 * .notIn, .state, assignment.gone, .notNow.
 */
export async function readAssignment(
  ctx: ActingCtx,
  asked: AssignmentAsked,
): Promise<Result<ReadAssignment>> {
  const member = await requireMember(ctx, asked, 'takePart');
  const leader = member.ok ? member : await requireLeader(ctx, asked, 'takePart');
  // Whoever is neither is told that the body is not in it.
  const found = await withBook(ctx, asked, { found: leader.ok ? leader : member, act: 'answer' });
  if (!found.ok) return found;
  const reader: Reader = {
    body: member.ok ? (asked.party as string as BodyId) : null,
    // A participant of the leading body takes part; she does not lead.
    leads: found.value.network.leader === asked.party && ctx.actor.kind !== 'link',
  };
  const seen = seenBy(found.value, reader);
  return seen ? ok({ ...found.value, ...seen, reader }) : ASSIGNMENT_GONE;
}

/** Writes columns of one assignment, and counts the version. */
export async function writeAssignment(
  { db }: ActingCtx,
  { id, version }: AssignmentBook['assignment'],
  columns: Partial<
    Pick<
      AssignmentTable,
      | 'title'
      | 'text'
      | 'gathering_number'
      | 'side'
      | 'due_on'
      | 'bodies'
      | 'is_shared'
      | 'given_on'
      | 'pair_seed'
    >
  > & {
    readonly state?: AssignmentBook['assignment']['state'];
    readonly withdrawn_why?: string;
  },
): Promise<void> {
  await db
    .updateTable('network_assignment')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Those without an address get none. The value is how many were written. */
export async function tell(
  ctx: ActingCtx,
  letters: readonly AssignmentLetter[],
  isDemo: boolean,
): Promise<number> {
  // As the system: a body's people may not write links of others' participants, whom they tell.
  return asSystem(ctx, async (inside) => {
    let written = 0;
    for (const letter of letters) {
      if (letter.participant.email === '') continue;
      if (await writeToParticipant(inside, { ...letter, isDemo })) written++;
    }
    return written;
  });
}
