// Networks as far as the asking person may see them: the leader, and bodies that are asked or have joined. And what a
// participant's own link opens.
import { type Selectable, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { Part, Span } from '../../accounts/people-queries.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import { countAttempt, isLockedOut } from '../../accounts/sign-in-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NetworkBodyTable, NetworkParticipantTable, NetworkTable } from './db.ts';
import type { Network, NetworkBody, Participant } from './model.ts';

const networkFrom = (row: Selectable<NetworkTable>): Network => ({
  id: row.id,
  leader: row.leader,
  isDemo: row.is_demo,
  title: row.title,
  purpose: row.purpose,
  status: row.status,
  isPublic: row.is_public,
  begins: row.begins as LocalDate | null,
  ends: row.ends as LocalDate | null,
  beganBy: row.created_by.startsWith('person:') ? (row.created_by.slice('person:'.length) as PersonId) : null,
  copiedFrom: row.copied_from,
  version: row.version,
  createdAt: row.created_at,
  closedAt: row.closed_at,
});

const bodyFrom = (row: Selectable<NetworkBodyTable>): NetworkBody => ({
  body: row.body_id as BodyId,
  state: row.state,
  inhabitants: row.inhabitants,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
});

const participantFrom = (row: Selectable<NetworkParticipantTable>): Participant => ({
  id: row.id,
  body: row.body_id as BodyId,
  person: row.person_id,
  name: row.name,
  email: row.email,
  role: row.role,
  service: row.service,
});

/** Inside a transaction; null where there is none, or it is nothing the actor may see. */
export async function readNetwork({ db }: ActingCtx, id: string): Promise<Network | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('network').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? networkFrom(row) : null;
}

/** Null where there is none, or it is nothing the actor may see. */
export const networkOf = (ctx: Ctx, id: string): Promise<Network | null> =>
  acting(ctx, (inside) => readNetwork(inside, id));

/** Whose people may read it: the leader and, once it is open, every body that is asked or has joined. */
export const readersOfNetwork = (ctx: Ctx, id: string): Promise<PartyId[]> =>
  acting(ctx, async ({ db }) => {
    const row = await db.selectFrom('network').select('readers').where('id', '=', id).executeTakeFirst();
    return (row?.readers ?? []) as PartyId[];
  });

/** Every body that was ever asked, by number; `takesPart` says which are asked or in it. */
export const bodiesOf = (ctx: Ctx, id: string): Promise<NetworkBody[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_body')
      .selectAll()
      .where('network_id', '=', id)
      .orderBy('body_id')
      .execute();
    return rows.map(bodyFrom);
  });

/** Those who take part now, by body and name; `body` null: for every body. */
export const participantsOf = (
  ctx: Ctx,
  { network, body }: { readonly network: string; readonly body: BodyId | null },
): Promise<Participant[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_participant')
      .selectAll()
      .where('network_id', '=', network)
      .where('left_at', 'is', null)
      .$if(body !== null, (all) => all.where('body_id', '=', body as string))
      .orderBy('body_id')
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(participantFrom);
  });

/** A network in a list, seen from one party. */
export interface NetworkRow extends Network {
  /** Bodies asked or joined. */
  readonly bodies: number;
  readonly joined: number;
  /** The party's own answer; null where it only leads. */
  readonly own: NetworkBody['state'] | null;
}

/** Every network a party leads or is asked into or in, the newest first. */
export const networksOf = (ctx: Ctx, party: PartyId): Promise<NetworkRow[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network')
      .selectAll()
      .select((select) => {
        const bodies = select
          .selectFrom('network_body')
          .whereRef('network_id', '=', 'network.id')
          .where('state', 'in', ['invited', 'joined']);
        const count = bodies.select(({ fn }) => fn.countAll<number>().as('n'));
        return [
          count.as('bodies'),
          count.where('state', '=', 'joined').as('joined'),
          select
            .selectFrom('network_body')
            .whereRef('network_id', '=', 'network.id')
            .where('body_id', '=', party as string)
            .select('state')
            .as('own'),
        ];
      })
      .where(sql<boolean>`readers @> array[${party}]::text[]`)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ bodies, joined, own, ...row }) => ({
      ...networkFrom(row),
      bodies: bodies ?? 0,
      joined: joined ?? 0,
      own,
    }));
  });

/** A network as everybody may see it. */
export interface PublicNetwork
  extends Pick<Network, 'id' | 'leader' | 'title' | 'purpose' | 'begins' | 'ends' | 'closedAt'> {
  readonly isDemo: boolean;
  readonly status: 'open' | 'running' | 'closed';
  /** Those that have joined, by number. */
  readonly bodies: readonly BodyId[];
}

const PUBLIC: Actor = { kind: 'system', name: 'publicNetworks' };

interface PublicAsked extends Partial<Span> {
  /** Null: all of them. */
  readonly id: string | null;
  /** Of the demonstration world, too. */
  readonly withDemo: boolean;
}

async function bodiesJoined({ db }: ActingCtx, networks: readonly string[]): Promise<Map<string, BodyId[]>> {
  if (networks.length === 0) return new Map();
  const rows = await db
    .selectFrom('network_body')
    .select(['network_id', 'body_id'])
    .where('state', '=', 'joined')
    .where('network_id', 'in', networks)
    .orderBy('body_id')
    .execute();
  const found = Map.groupBy(rows, ({ network_id }) => network_id);
  return new Map([...found].map(([id, bodies]) => [id, bodies.map(({ body_id }) => body_id as BodyId)]));
}

/** Networks made public that are no drafts, the newest first. */
const publicPart = (ctx: Ctx, { id, withDemo, from = 0, size }: PublicAsked): Promise<Part<PublicNetwork>> =>
  acting({ db: ctx.db, now: ctx.now, actor: PUBLIC }, async (inside) => {
    const found = inside.db
      .selectFrom('network')
      .where('is_public', '=', true)
      .where('status', '<>', 'draft')
      .$if(!withDemo, (all) => all.where('is_demo', '=', false))
      .$if(id !== null, (all) => all.where('id', '=', id as string));
    const { count } = await found
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .$if(size !== undefined, (all) => all.limit(size as number).offset(from))
      .execute();
    const joined = await bodiesJoined(
      inside,
      rows.map((row) => row.id),
    );
    return {
      count: Number(count),
      rows: rows.map((row) => {
        const { id: own, leader, title, purpose, begins, ends, closedAt, isDemo } = networkFrom(row);
        const status = row.status as PublicNetwork['status'];
        const bodies = joined.get(own) ?? [];
        return { id: own, leader, title, purpose, begins, ends, closedAt, isDemo, status, bodies };
      }),
    };
  });

export const publicNetworks = (
  ctx: Ctx,
  asked: Span & { readonly withDemo: boolean },
): Promise<Part<PublicNetwork>> => publicPart(ctx, { ...asked, id: null });

/** Null where there is none that everybody may see. */
export const publicNetwork = async (
  ctx: Ctx,
  { id, withDemo }: { readonly id: string; readonly withDemo: boolean },
): Promise<PublicNetwork | null> =>
  isUuid(id) ? ((await publicPart(ctx, { id, withDemo })).rows[0] ?? null) : null;

/** Everything real that is public, to be counted. */
export const allPublicNetworks = async (ctx: Ctx): Promise<readonly PublicNetwork[]> =>
  (await publicPart(ctx, { id: null, withDemo: false })).rows;

/** What a participant's link opens. `link` is the row: the actor is `{ kind: 'link', link, party: body, isDemo }`. */
export interface BehindLink {
  readonly link: string;
  readonly participant: Participant;
  readonly network: Network;
}

export type OpenedParticipantLink =
  | { readonly kind: 'opened'; readonly opened: BehindLink }
  | { readonly kind: 'gone' | 'wait' };

const LINK: Actor = { kind: 'system', name: 'participantLink' };

/**
 * What a personal link opens. A secret that opens nothing is counted; after many from one network address nothing is looked
 * up for a while (`wait`).
 */
export function participantByLink(
  ctx: Ctx,
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<OpenedParticipantLink> {
  return acting({ db: ctx.db, now: ctx.now, actor: LINK }, async (inside) => {
    if (await isLockedOut(inside, 'wrongParticipantLink', address)) return { kind: 'wait' };
    const hash = hashOfSecret(secret);
    const row =
      hash === null
        ? undefined
        : await inside.db
            .selectFrom('network_participant_link as l')
            .innerJoin('network_participant as p', 'p.id', 'l.participant_id')
            .innerJoin('network_body as b', (join) =>
              join.onRef('b.network_id', '=', 'p.network_id').onRef('b.body_id', '=', 'p.body_id'),
            )
            .selectAll('p')
            .select('l.id as link')
            .where('l.token_hash', '=', hash)
            .where('p.left_at', 'is', null)
            .where('b.state', 'in', ['invited', 'joined'])
            .where((where) =>
              where.or([where('l.expires_at', 'is', null), where('l.expires_at', '>', ctx.now)]),
            )
            .executeTakeFirst();
    const network = row && (await readNetwork(inside, row.network_id));
    if (!row || !network || network.status === 'draft') {
      await countAttempt(inside, 'wrongParticipantLink', address);
      return { kind: 'gone' };
    }
    return { kind: 'opened', opened: { link: row.link, participant: participantFrom(row), network } };
  });
}
