// How a proposal is changed: read under its lock, asked whether the move may be made, written, told of. All changes of
// one proposal stand in line, whoever makes them: members may not lock the proposal's row, so the line is a lock of its own.
import { sql } from 'kysely';
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { writeLetter, writeNotices } from '../../accounts/outbox-commands.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import { recordDispatch, recordSentTo } from '../archive/record-commands.ts';
import { partyOfBody } from '../plan-commands.ts';
import type { LinkLetter, Outgoing } from './model.ts';
import { obstaclesTo, type ProposalFacts, type ProposalMove, TRANSITIONS } from './transitions.ts';

export const proposalObject = (id: string): string => `proposal:${id}`;
export const PROPOSAL_GONE = refuse(problem('proposal.gone', 'proposal'));

export interface LockedProposal extends ProposalFacts {
  readonly id: string;
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly version: number;
}

export const todayIn = ({ now }: ActingCtx): LocalDate => localDateAt(now.getTime());

/** Null where there is none, or it is nothing the actor may see. */
export async function lockedProposal(ctx: ActingCtx, id: string): Promise<LockedProposal | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`proposal:${id}`}, 0))`.execute(ctx.db);
  const row = await ctx.db
    .selectFrom('group_proposal')
    .select(['party', 'is_demo', 'version', 'state', 'lead', 'deadline'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const members = await ctx.db
    .selectFrom('proposal_member')
    .select(['body_id', 'answer'])
    .where('proposal_id', '=', id)
    .orderBy('body_id')
    .execute();
  return {
    id,
    party: row.party,
    isDemo: row.is_demo,
    version: row.version,
    state: row.state,
    lead: row.lead as BodyId,
    deadline: row.deadline as LocalDate | null,
    members: members.map(({ body_id, answer }) => ({ body: body_id as BodyId, answer })),
  };
}

export interface ProposalChoice {
  readonly party: PartyId;
  readonly id: string;
}

export interface ProposalAtVersion extends ProposalChoice {
  /** The version that was read: somebody else's change in between is not overwritten. */
  readonly version: number;
}

/** The party's own proposal, when the move may be made. Codes: proposal.gone, proposal.changedByOther, and the table's. */
export async function forMove(
  ctx: ActingCtx,
  move: ProposalMove,
  asked: ProposalChoice & { readonly version?: number; readonly after?: Partial<ProposalFacts> },
): Promise<Result<LockedProposal>> {
  const locked = await lockedProposal(ctx, asked.id);
  if (locked?.party !== asked.party) return PROPOSAL_GONE;
  if (asked.version !== undefined && asked.version !== locked.version) {
    return refuse(problem('proposal.changedByOther', 'proposal'));
  }
  const obstacles = obstaclesTo(move, { ...locked, ...asked.after }, { today: todayIn(ctx) });
  return obstacles.length > 0 ? refuse(...obstacles) : ok(locked);
}

interface Columns {
  readonly lead?: BodyId;
  readonly deadline?: LocalDate | null;
  readonly message?: string;
  readonly readers?: string[];
  readonly sent_at?: Date;
}

/** Writes what changed and where the move leads. */
export async function makeMove(
  ctx: ActingCtx,
  move: ProposalMove,
  { locked, columns }: { readonly locked: LockedProposal; readonly columns?: Columns },
): Promise<void> {
  const { id, state, version } = locked;
  const to = TRANSITIONS[move].to(state) ?? state;
  const isEnded = to !== 'draft' && to !== 'sent';
  await ctx.db
    .updateTable('group_proposal')
    .set({ ...columns, state: to, version: version + 1, ...(isEnded ? { ended_at: ctx.now } : {}) })
    .where('id', '=', id)
    .execute();
}

/** A personal link shows how it went for this long after the deadline. */
export const LINK_DAYS_AFTER = 60;

/** Until when personal links of a proposal hold. */
export const linkEnd = (deadline: LocalDate): Date =>
  new Date(Date.parse(`${addDays(deadline, LINK_DAYS_AFTER)}T00:00:00Z`));

async function sendLink(ctx: ActingCtx, link: LinkLetter, about: LinkedProposal): Promise<boolean> {
  const { body, email, onceKey } = link;
  const secret = newSecret();
  const to = { person: null, email, isDemo: about.isDemo };
  const isNew = await writeLetter(ctx, to, {
    ...link.letter(secret),
    ...(onceKey === undefined ? {} : { onceKey }),
  });
  if (!isNew) return false;
  await ctx.db
    .insertInto('proposal_link')
    .values({
      token_hash: hashOfSecret(secret) as string,
      proposal_id: about.id,
      body_id: body,
      email,
      is_demo: about.isDemo,
      created_at: ctx.now,
      expires_at: linkEnd(about.deadline),
      last_used_at: null,
    })
    .execute();
  return true;
}

interface LinkedProposal {
  readonly id: string;
  readonly isDemo: boolean;
  readonly deadline: LocalDate;
}

/**
 * Writes letters and notices; letters with a link get a new one, since the first one's secret is known to its reader alone.
 * The value has the party of each letter that had not been written before.
 */
async function tell(
  ctx: ActingCtx,
  { letters, notices, links }: Outgoing,
  about: LinkedProposal,
): Promise<PartyId[]> {
  const told: PartyId[] = [];
  for (const { to, party, ...letter } of letters) if (await writeLetter(ctx, to, letter)) told.push(party);
  for (const link of links) if (await sendLink(ctx, link, about)) told.push(partyOfBody(link.body));
  await writeNotices(ctx, notices);
  return told;
}

/** Writes what goes out, and keeps it for the archives. */
export async function sendOut(ctx: ActingCtx, outgoing: Outgoing, about: LinkedProposal): Promise<void> {
  await tell(ctx, outgoing, about);
  for (const dispatch of outgoing.dispatches) await recordDispatch(ctx, dispatch);
}

/**
 * Writes what goes to those alone who have not had it, and keeps that for the archives. The value is how many letters there
 * were.
 */
export async function sendToTheRest(
  ctx: ActingCtx,
  outgoing: Outgoing,
  about: LinkedProposal,
): Promise<number> {
  const told = await tell(ctx, outgoing, about);
  await recordSentTo(ctx, outgoing.dispatches, told);
  return told.length;
}
