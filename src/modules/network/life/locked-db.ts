// What every command on a network begins with: the network under its lock, led by the party or with the party's body in it, in
// a state that lets the move be made. Bodies may not lock the row of the network itself, so the line is a lock of its own.
import { sql } from 'kysely';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Network } from './model.ts';
import { readNetwork } from './queries.ts';
import { type NetworkMove, networkObstacles } from './transitions.ts';
import './db.ts';

/** Which network, and for whom it is done. */
export interface NetworkAsked {
  readonly network: string;
  readonly party: PartyId;
}

export const networkObject = (id: string): string => `network:${id}`;
export const NETWORK_GONE = refuse(problem('network.gone', 'network'));

/** A network under its lock. */
export interface HeldNetwork extends Network {
  /** Bodies asked or joined. */
  readonly bodies: readonly string[];
}

/** Waits until nobody else acts in the network. */
export async function lockNetwork({ db }: ActingCtx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${networkObject(id)}, 0))`.execute(db);
}

async function held(ctx: ActingCtx, id: string): Promise<HeldNetwork | null> {
  await lockNetwork(ctx, id);
  const network = await readNetwork(ctx, id);
  if (!network) return null;
  const rows = await ctx.db
    .selectFrom('network_body')
    .select('body_id')
    .where('network_id', '=', id)
    .where('state', 'in', ['invited', 'joined'])
    .orderBy('body_id')
    .execute();
  return { ...network, bodies: rows.map(({ body_id }) => body_id) };
}

function forMove(network: HeldNetwork, move: NetworkMove): Result<HeldNetwork> {
  const others = network.bodies.filter((body) => body !== network.leader);
  const obstacles = networkObstacles(move, { ...network, bodies: others.length });
  return obstacles.length > 0 ? refuse(...obstacles) : ok(network);
}

/** The party's own network, when the move may be made. Codes: network.gone, .notLeader, and the table's. */
export async function requireLeader(
  ctx: ActingCtx,
  { network, party }: NetworkAsked,
  move: NetworkMove,
): Promise<Result<HeldNetwork>> {
  const found = await held(ctx, network);
  if (!found) return NETWORK_GONE;
  if (found.leader !== party) return refuse(problem('network.notLeader', 'network'));
  return forMove(found, move);
}

/**
 * The network, when the party's body is asked or in it and the move may be made; the leader alone, who is no body in it, is
 * refused. Codes: network.gone, .notIn, and the table's.
 */
export async function requireMember(
  ctx: ActingCtx,
  { network, party }: NetworkAsked,
  move: NetworkMove,
): Promise<Result<HeldNetwork>> {
  const found = await held(ctx, network);
  if (!found) return NETWORK_GONE;
  if (!found.bodies.includes(party)) return refuse(problem('network.notIn', 'network'));
  return forMove(found, move);
}

/** For a body: by its own people with `party` the body, or by the leader for any. */
export interface ForBody extends NetworkAsked {
  readonly body: BodyId;
}

/** As a member where the party is the body, otherwise as the leader. Codes: network.gone, .notIn, .notLeader, and the table's. */
export const requireForBody = (
  ctx: ActingCtx,
  { body, ...asked }: ForBody,
  move: NetworkMove,
): Promise<Result<HeldNetwork>> =>
  (body as string) === asked.party ? requireMember(ctx, asked, move) : requireLeader(ctx, asked, move);
