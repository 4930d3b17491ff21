// How a round is changed: read under its lock, asked whether the move may be made, written, told of. Those who are asked may
// not lock the round's row, so the line is a lock of its own.
import { sql } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { writeLetter, writeNotices } from '../../accounts/outbox-commands.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import { recordDispatch, recordSentTo } from '../archive/record-commands.ts';
import { partyOfBody } from '../plan-commands.ts';
import type { RoundLinkLetter, RoundMail, RoundSilence } from './model.ts';
import { ROUND_TRANSITIONS, type RoundFacts, type RoundMove, roundObstacles } from './transitions.ts';
import './db.ts';

export const roundObject = (id: string): string => `round:${id}`;
export const ROUND_GONE = refuse(problem('round.gone', 'round'));
export const dayOf = ({ now }: ActingCtx): LocalDate => localDateAt(now.getTime());

export interface LockedRound extends RoundFacts {
  readonly id: string;
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly title: string;
  readonly year: number;
  readonly version: number;
  readonly bodies: readonly BodyId[];
}

/** Null where there is none, or it is nothing the actor may see. */
export async function lockedRound(ctx: ActingCtx, id: string): Promise<LockedRound | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round:${id}`}, 0))`.execute(ctx.db);
  const row = await ctx.db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { lines } = await ctx.db
    .selectFrom('round_line')
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .where('round_id', '=', id)
    .executeTakeFirstOrThrow();
  const members = await ctx.db
    .selectFrom('round_member')
    .select('body_id')
    .where('round_id', '=', id)
    .orderBy('body_id')
    .execute();
  return {
    id,
    party: row.party,
    isDemo: row.is_demo,
    title: row.title,
    year: row.year,
    version: row.version,
    state: row.state,
    deadline: row.deadline as LocalDate | null,
    lines,
    members: members.length,
    bodies: members.map(({ body_id }) => body_id as BodyId),
  };
}

export interface RoundChoice {
  readonly party: PartyId;
  readonly id: string;
  /** The version that was read: somebody else's change in between is not overwritten. */
  readonly version?: number;
}

/** The party's own round, when the move may be made. Codes: round.gone, round.changedByOther, and the table's. */
export async function forRoundMove(
  ctx: ActingCtx,
  move: RoundMove,
  asked: RoundChoice & { readonly after?: Partial<RoundFacts> },
): Promise<Result<LockedRound>> {
  const locked = await lockedRound(ctx, asked.id);
  if (locked?.party !== asked.party) return ROUND_GONE;
  if (asked.version !== undefined && asked.version !== locked.version) {
    return refuse(problem('round.changedByOther', 'round'));
  }
  const obstacles = roundObstacles(move, { ...locked, ...asked.after }, dayOf(ctx));
  return obstacles.length > 0 ? refuse(...obstacles) : ok(locked);
}

interface Columns {
  readonly title?: string;
  readonly year?: number;
  readonly message?: string;
  readonly silence?: RoundSilence;
  readonly deadline?: LocalDate | null;
  readonly readers?: string[];
  readonly sent_at?: Date;
  readonly closed_at?: Date;
}

/** Writes what changed and where the move leads. */
export async function makeRoundMove(
  { db }: ActingCtx,
  move: RoundMove,
  { locked, columns }: { readonly locked: LockedRound; readonly columns?: Columns },
): Promise<void> {
  await db
    .updateTable('round')
    .set({ ...columns, state: ROUND_TRANSITIONS[move].to ?? locked.state, version: locked.version + 1 })
    .where('id', '=', locked.id)
    .execute();
}

async function sendLink(ctx: ActingCtx, link: RoundLinkLetter, about: LockedRound): Promise<boolean> {
  const secret = newSecret();
  const { body, name, email, onceKey } = link;
  const isNew = await writeLetter(
    ctx,
    { person: null, email, isDemo: about.isDemo },
    { ...link.letter(secret), ...(onceKey === undefined ? {} : { onceKey }) },
  );
  if (!isNew) return false;
  const row = { round_id: about.id, body_id: body, name, email, is_demo: about.isDemo };
  await ctx.db
    .insertInto('round_link')
    .values({ ...row, token_hash: hashOfSecret(secret) as string, created_at: ctx.now, expires_at: null })
    .execute();
  return true;
}

/** Letters with a link get a new one. The value has the party of each letter that had not been written before. */
async function tell(ctx: ActingCtx, mail: RoundMail, about: LockedRound): Promise<PartyId[]> {
  const told: PartyId[] = [];
  for (const { to, party, ...letter } of mail.letters)
    if (await writeLetter(ctx, to, letter)) told.push(party);
  for (const link of mail.links) if (await sendLink(ctx, link, about)) told.push(partyOfBody(link.body));
  await writeNotices(ctx, mail.notices);
  return told;
}

/** Writes what goes out, and keeps it for the archives. */
export async function sendRoundMail(ctx: ActingCtx, mail: RoundMail, about: LockedRound): Promise<void> {
  await tell(ctx, mail, about);
  for (const dispatch of mail.dispatches ?? []) await recordDispatch(ctx, dispatch);
}

/** The same to those alone who have not had it. The value is how many letters there were. */
export async function remindByMail(ctx: ActingCtx, mail: RoundMail, about: LockedRound): Promise<number> {
  const told = await tell(ctx, mail, about);
  await recordSentTo(ctx, mail.dispatches ?? [], told);
  return told.length;
}
