// Who is signed in: one look-up on every request of somebody with a cookie, before anybody acts.
import { sql } from 'kysely';
import type { Ctx } from './db.ts';
import { acting } from './db.ts';
import type { Grant, PartyId, PersonId, PersonLanguage, SignedIn, SignInMethod } from './model.ts';
import { hashOfSecret } from './secret.ts';
import { SESSION_IDLE_HOURS } from './sign-in-commands.ts';

interface SessionRow {
  readonly session_id: string;
  readonly person_id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly language: PersonLanguage;
  readonly is_demo: boolean;
  readonly last_seen_at: Date;
  readonly grants: readonly Grant[];
  readonly waiting: number;
}

const SEEN_EVERY_MS = 5 * 60_000;

/** The person behind a session's secret with her rights; null where the session is unknown, unused too long or over. */
export async function findSignedIn(ctx: Ctx, secret: string): Promise<SignedIn | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const { rows } = await sql<SessionRow>`
    select * from session_rights(${hash}, ${ctx.now}, make_interval(hours => ${SESSION_IDLE_HOURS}))`.execute(
    ctx.db,
  );
  const row = rows[0];
  if (!row) return null;
  if (ctx.now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await markSeen(ctx, hash);
  return {
    sessionId: row.session_id,
    person: row.person_id,
    email: row.email,
    name: row.name,
    language: row.language,
    isDemo: row.is_demo,
    lastSeenAt: row.last_seen_at,
    grants: row.grants,
    waiting: row.waiting,
  };
}

const markSeen = (ctx: Ctx, hash: string): Promise<unknown> =>
  acting({ ...ctx, actor: { kind: 'system', name: 'session' } }, (inside) =>
    inside.db.updateTable('session').set({ last_seen_at: ctx.now }).where('token_hash', '=', hash).execute(),
  );

export interface OwnSession {
  readonly id: string;
  readonly method: SignInMethod;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** The acting person's sessions, the latest used first. */
export async function ownSessions(ctx: Ctx): Promise<OwnSession[]> {
  const rows = await acting(ctx, (inside) =>
    inside.db
      .selectFrom('session')
      .select(['id', 'method', 'device', 'created_at', 'last_seen_at', 'expires_at'])
      .where('expires_at', '>', ctx.now)
      .orderBy('last_seen_at', 'desc')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    method: row.method,
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }));
}

/** How one of the acting person's sessions began; null where it has ended. */
export async function ownSessionMethod(ctx: Ctx, session: string): Promise<SignInMethod | null> {
  const row = await acting(ctx, (inside) =>
    inside.db.selectFrom('session').select('method').where('id', '=', session).executeTakeFirst(),
  );
  return row?.method ?? null;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The acting person's passkeys, the oldest first. */
export async function ownPasskeys(ctx: Ctx): Promise<OwnPasskey[]> {
  const rows = await acting(ctx, (inside) =>
    inside.db
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at', 'last_used_at'])
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Since when the acting person is bound to an identity of this provider; null where she is not. */
export async function ownIdentitySince(ctx: Ctx, issuer: string): Promise<Date | null> {
  const row = await acting(ctx, (inside) =>
    inside.db
      .selectFrom('oidc_identity')
      .select('created_at')
      .where('issuer', '=', issuer)
      .orderBy('created_at')
      .executeTakeFirst(),
  );
  return row?.created_at ?? null;
}

export interface LinkPreview {
  readonly purpose: 'signIn' | 'invitation' | 'firstAdministrator';
  readonly name: string | null;
  readonly parties: readonly PartyId[];
}

/** What a link is for, without using it; null where it cannot be used. */
export async function previewLink(ctx: Ctx, secret: string): Promise<LinkPreview | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  return acting({ ...ctx, actor: { kind: 'system', name: 'signIn' } }, async (inside) => {
    const link = await inside.db
      .selectFrom('sign_in_link')
      .leftJoin('person', 'person.id', 'sign_in_link.person_id')
      .select(['purpose', 'person.name', 'person_id'])
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirst();
    if (!link) return null;
    const grants = await inside.db
      .selectFrom('role_grant')
      .select('party')
      .where('person_id', '=', link.person_id)
      .where('ended_at', 'is', null)
      .execute();
    return {
      purpose: link.purpose,
      name: link.name,
      parties: [...new Set(grants.map(({ party }) => party))],
    };
  });
}
