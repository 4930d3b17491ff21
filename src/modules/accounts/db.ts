// Who acts, and the context every command and query takes; the tables of people and rights; and the door through which
// every transaction on protected rows goes.
import { type ControlledTransaction, type Generated, type Kysely, sql } from 'kysely';
import { localDateAt } from '../../kernel/local-date.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { PartyId, PersonId, PersonLanguage, Role, SignInMethod } from './model.ts';

/**
 * The program itself (`name` says which part), a visitor who is not signed in, a person, or somebody who answers by a
 * personal link without an account (`link` is the row that the link opens, `party` whom she answers for).
 */
export type Actor =
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'person'; readonly person: PersonId; readonly isDemo: boolean }
  | { readonly kind: 'link'; readonly link: string; readonly party: PartyId; readonly isDemo: boolean };

/** First argument of every command and query. `now` is injected so that rules stay testable. */
export interface Ctx {
  readonly db: Kysely<Tables>;
  readonly actor: Actor;
  readonly now: Date;
  /** Set by whoever answers a page: its reads that follow on each other share a transaction. */
  readonly reads?: SharedReads;
}

/** A context inside a transaction that has said who acts: protected rows are there as far as the actor may see them. */
export interface ActingCtx extends Ctx {
  readonly isActing: true;
  /** Inside `asSystem`. */
  readonly isSystem?: true;
}

/**
 * Says for the rest of the transaction that the program works with its own restricted role and for whom. An answerer
 * by link works as the system: the commands behind a link write nothing but what the link opens.
 */
async function enter(db: Kysely<Tables>, { actor, now }: Ctx): Promise<void> {
  const person = actor.kind === 'person' ? actor.person : '';
  const system = actor.kind === 'system' || actor.kind === 'link' ? 'on' : '';
  await sql`select set_config('role', 'samkjop_app', true), set_config('samkjop.person', ${person}, true),
    set_config('samkjop.system', ${system}, true),
    set_config('samkjop.today', ${localDateAt(now.getTime())}, true)`.execute(db);
}

/**
 * Lets reads that follow on each other, with nothing else awaited between them, share one transaction: a page that asks
 * eight questions opens one instead of eight. It ends by itself as soon as the program turns to something else, so the
 * one backend of the embedded database is never held while a file is packed or a thread waited for.
 */
export class SharedReads {
  #open: Promise<ControlledTransaction<Tables>> | null = null;
  #running = 0;
  #closing: NodeJS.Immediate | null = null;
  readonly actor: Actor;

  constructor(actor: Actor) {
    this.actor = actor;
  }

  async run<T>(ctx: Ctx, work: (inside: ActingCtx) => Promise<T>): Promise<T> {
    if (this.#closing) clearImmediate(this.#closing);
    this.#open ??= begin(ctx);
    const mine = this.#open;
    this.#running++;
    try {
      return await work({ ...ctx, db: await mine, isActing: true });
    } catch (error) {
      if (this.#open === mine) this.#open = null;
      await mine
        .then((open) => (open.isRolledBack ? undefined : open.rollback().execute()))
        .catch(() => undefined);
      throw error;
    } finally {
      this.#running--;
      if (this.#running === 0) this.#closing = setImmediate(() => this.#close());
    }
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    // Nothing was written, so an end that fails loses nothing; the connection's fault shows at the next question.
    open?.then((one) => one.commit().execute()).catch(() => undefined);
  }
}

async function begin(ctx: Ctx): Promise<ControlledTransaction<Tables>> {
  const open = await ctx.db.startTransaction().execute();
  await enter(open, ctx);
  return open;
}

/** Runs `work` in one transaction as the actor. What it throws rolls everything back. */
export function acting<T>(ctx: Ctx, work: (inside: ActingCtx) => Promise<T>): Promise<T> {
  // A context that was turned into somebody else's never reads as the first.
  if (ctx.reads && ctx.reads.actor === ctx.actor) return ctx.reads.run(ctx, work);
  return ctx.db.transaction().execute(async (db) => {
    await enter(db, ctx);
    return work({ ...ctx, db, isActing: true });
  });
}

/**
 * Does a few statements as the system inside the caller's transaction: what a person causes but must not do at will, like
 * writing to somebody whose rows she cannot see. Ask for the right first, and keep the statements to just that.
 */
export async function asSystem<T>(ctx: ActingCtx, work: (ctx: ActingCtx) => Promise<T>): Promise<T> {
  const isSystem = ctx.isSystem || ctx.actor.kind === 'system' || ctx.actor.kind === 'link';
  if (isSystem) return work(ctx);
  // What is read beside it in the same transaction would see everything, too.
  if (ctx.reads) throw new Error('a transaction of shared reads never turns into the system');
  const turn = (state: 'on' | '') => sql`select set_config('samkjop.system', ${state}, true)`.execute(ctx.db);
  await turn('on');
  const value = await work({ ...ctx, isSystem: true });
  await turn('');
  return value;
}

interface AuditTable {
  id: Generated<string>;
  at: Date;
  actor: string;
  action: string;
  object: string;
  facts: string;
  party: string | null;
  person_id: string | null;
  is_demo: Generated<boolean>;
}

interface PersonTable {
  id: Generated<PersonId>;
  email: string | null;
  name: string;
  language: Generated<PersonLanguage>;
  created_at: Date;
  created_by: string;
  last_signed_in_at: Date | null;
  erased_at: Date | null;
  wants_digest: Generated<boolean>;
  is_demo: Generated<boolean>;
}

interface RoleGrantTable {
  id: Generated<string>;
  person_id: PersonId;
  party: PartyId;
  role: Role;
  valid_from: string;
  valid_to: string | null;
  given_by: string;
  given_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
  /** The name the inviter wrote, shown until the person has come. */
  invited_as: Generated<string | null>;
}

interface DelegationTable {
  id: Generated<string>;
  body_id: string;
  cooperation_id: string;
  valid_from: string;
  valid_to: string | null;
  decision: Generated<string>;
  given_by: string;
  given_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
}

interface SessionTable {
  token_hash: string;
  id: Generated<string>;
  person_id: PersonId;
  method: SignInMethod;
  device: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

interface SignInLinkTable {
  token_hash: string;
  purpose: 'signIn' | 'invitation' | 'firstAdministrator';
  person_id: PersonId | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface SignInAttemptTable {
  id: Generated<number>;
  kind: string;
  key_hash: string;
  at: Date;
}

interface PasskeyTable {
  credential_id: string;
  id: Generated<string>;
  person_id: PersonId;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface SignInCeremonyTable {
  token_hash: string;
  kind: 'passkeyAdd' | 'passkeySignIn' | 'oidc';
  person_id: PersonId | null;
  facts: unknown;
  expires_at: Date;
}

interface OidcIdentityTable {
  issuer: string;
  subject: string;
  person_id: PersonId;
  created_at: Date;
}

interface MailTable {
  id: Generated<string>;
  kind: string;
  person_id: PersonId | null;
  recipient: string;
  subject: string;
  body: string;
  unsubscribe_url: string | null;
  once_key: string | null;
  created_at: Date;
  sent_at: Date | null;
  attempts: Generated<number>;
  next_attempt_at: Date;
  last_error: string | null;
  is_demo: Generated<boolean>;
}

interface NoticeTable {
  id: Generated<string>;
  person_id: PersonId;
  party: PartyId;
  kind: string;
  facts: unknown;
  path: string;
  once_key: string | null;
  created_at: Date;
  read_at: Date | null;
}

declare module '../../kernel/tables.ts' {
  interface Tables {
    audit: AuditTable;
    person: PersonTable;
    role_grant: RoleGrantTable;
    delegation: DelegationTable;
    session: SessionTable;
    sign_in_link: SignInLinkTable;
    sign_in_attempt: SignInAttemptTable;
    passkey: PasskeyTable;
    sign_in_ceremony: SignInCeremonyTable;
    oidc_identity: OidcIdentityTable;
    mail: MailTable;
    notice: NoticeTable;
  }
}
