// Signing in by a one-time link, and sessions. Whether an address is known is never told: the answer is the same, and only
// the letter tells more. Passkeys and identity providers end here too: what they must remember between two requests is a
// ceremony, and in the end `openSession`.
import { localDateAt } from '../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { type Command, command, done } from './commands.ts';
import type { ActingCtx } from './db.ts';
import { INSTALLATION, type PersonId, type PersonLanguage, type SignInMethod } from './model.ts';
import { type Letter, writeLetter } from './outbox-commands.ts';
import { currentAdministrators } from './people/administrator-queries.ts';
import { personName } from './people/person-name.ts';
import { endRunOut } from './people/run-out-commands.ts';
import { hashOfKey, hashOfSecret, newSecret } from './secret.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const LINK_MINUTES = 15;
export const INVITATION_DAYS = 14;
const FIRST_ADMINISTRATOR_HOURS = 24;
export const SESSION_IDLE_HOURS = 12;
export const SESSION_DAYS = 14;
const LONGEST_DEVICE = 160;

/** How many attempts of a kind one key may make in a while. */
const LIMITS = {
  linkByEmail: { most: 5, minutes: 60 },
  invitation: { most: 5, minutes: 24 * 60 },
  // Of one party to one address, so that nobody fills a stranger's inbox.
  participantLink: { most: 5, minutes: 24 * 60 },
  // By network address, which a whole municipality may share: against floods, not against guessing 256 random bits. Each
  // way in is counted for itself, so that what goes wrong with one keeps nobody from another.
  linkByAddress: { most: 300, minutes: 60 },
  ceremonyByAddress: { most: 300, minutes: 15 },
  wrongLink: { most: 100, minutes: 15 },
  wrongRoundLink: { most: 100, minutes: 15 },
  wrongParticipantLink: { most: 100, minutes: 15 },
  wrongNeedsLink: { most: 60, minutes: 60 },
  wrongSurveyLink: { most: 100, minutes: 15 },
  needsContribution: { most: 600, minutes: 60 },
  wrongSupplierLink: { most: 100, minutes: 15 },
  // A firm signs up for a dialogue once; many may sit behind one address.
  supplierSignUp: { most: 60, minutes: 60 },
  supplierSignUpByEmail: { most: 5, minutes: 60 },
  // What is sent by a supplier's own link, by supplier.
  supplierSends: { most: 120, minutes: 60 },
  wrongPasskey: { most: 100, minutes: 15 },
  wrongProviderAnswer: { most: 100, minutes: 15 },
} as const;
export type AttemptKind = keyof typeof LIMITS;

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

export const normalEmail = (text: string): string => text.trim().toLowerCase();
const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,190}\.[^\s@.]{2,}$/;

/** Lower case. Code: email.format. */
export function parseEmail(text: string, path = 'email'): Result<string> {
  const email = normalEmail(text);
  return EMAIL.test(email) ? ok(email) : refuse(problem('email.format', path, { value: text.slice(0, 80) }));
}

/** How many attempts of a kind a key has made within its while. */
async function attemptsOf({ db, now }: ActingCtx, kind: AttemptKind, keyHash: string): Promise<number> {
  const { count } = await db
    .selectFrom('sign_in_attempt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('key_hash', '=', keyHash)
    .where('at', '>', later(now, -LIMITS[kind].minutes * MINUTE_MS))
    .executeTakeFirstOrThrow();
  return count;
}

/** Counts an attempt; false when the key has made too many. Old attempts are forgotten on the way. */
export async function countAttempt(ctx: ActingCtx, kind: AttemptKind, key: string): Promise<boolean> {
  const { most } = LIMITS[kind];
  const keyHash = hashOfKey(key);
  await ctx.db
    .deleteFrom('sign_in_attempt')
    .where('at', '<', later(ctx.now, -24 * HOUR_MS))
    .execute();
  await ctx.db.insertInto('sign_in_attempt').values({ kind, key_hash: keyHash, at: ctx.now }).execute();
  return (await attemptsOf(ctx, kind, keyHash)) <= most;
}

/** True when the key has made too many attempts already; counts nothing. */
export async function isLockedOut(ctx: ActingCtx, kind: AttemptKind, key: string): Promise<boolean> {
  return (await attemptsOf(ctx, kind, hashOfKey(key))) >= LIMITS[kind].most;
}

/** The refusal of a key that has made too many. Code: signIn.tooMany (minutes). */
export const tooMany = (kind: AttemptKind, path: 'email' | 'way' = 'email'): Result<never> =>
  refuse(problem('signIn.tooMany', path, { minutes: LIMITS[kind].minutes }));

export interface LinkRequest {
  readonly email: string;
  /** The visitor's network address. */
  readonly address: string;
  readonly letter: (
    to: { readonly name: string; readonly language: PersonLanguage },
    secret: string,
  ) => Letter;
}

/**
 * Sends a one-time link that holds for LINK_MINUTES, where the address is known. Codes: email.format, signIn.tooMany.
 * The attempt is counted also when it is refused.
 */
export const requestSignIn: Command<LinkRequest, Result<true>> = command({
  action: 'signIn.request',
  partyOf: () => null,
  run: async (ctx, { email: typed, address, letter }) => {
    const email = parseEmail(typed);
    if (!email.ok) return done(email, null);
    const mayByAddress = await countAttempt(ctx, 'linkByAddress', address);
    const mayByEmail = await countAttempt(ctx, 'linkByEmail', email.value);
    if (!mayByAddress) return done(tooMany('linkByAddress'), null);
    if (!mayByEmail) return done(tooMany('linkByEmail'), null);
    const person = await ctx.db
      .selectFrom('person')
      .select(['id', 'name', 'language', 'is_demo'])
      .where('email', '=', email.value)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!person) return done(ok(true as const), null);
    const secret = newSecret();
    await ctx.db
      .insertInto('sign_in_link')
      .values({
        token_hash: hashOfSecret(secret) as string,
        purpose: 'signIn',
        person_id: person.id,
        created_at: ctx.now,
        expires_at: later(ctx.now, LINK_MINUTES * MINUTE_MS),
        used_at: null,
      })
      .execute();
    const to = { person: person.id, email: email.value, isDemo: person.is_demo };
    await writeLetter(ctx, to, letter(person, secret));
    const entry = { action: 'signIn.requested', object: `person:${person.id}`, facts: {} };
    return done(ok(true as const), entry);
  },
});

/** Invitations to the person that nobody has used hold no more. */
export async function dropInvitations({ db }: ActingCtx, person: PersonId): Promise<void> {
  await db
    .deleteFrom('sign_in_link')
    .where('person_id', '=', person)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .execute();
}

/** A link for somebody invited, in the inviting transaction; earlier ones end. Returns the secret. */
export async function createInvitation(ctx: ActingCtx, person: PersonId): Promise<string> {
  const secret = newSecret();
  await dropInvitations(ctx, person);
  await ctx.db
    .insertInto('sign_in_link')
    .values({
      token_hash: hashOfSecret(secret) as string,
      purpose: 'invitation',
      person_id: person,
      created_at: ctx.now,
      expires_at: later(ctx.now, INVITATION_DAYS * 24 * HOUR_MS),
      used_at: null,
    })
    .execute();
  return secret;
}

/**
 * A link that lets whoever holds it become the first administrator, valid for a day; null when the installation has
 * one. Earlier such links end.
 */
export const offerFirstAdministrator: Command<Record<never, never>, string | null> = command({
  action: 'firstAdministrator.create',
  partyOf: () => null,
  run: async (ctx) => {
    if ((await currentAdministrators(ctx, INSTALLATION)).length > 0) return done(null, null);
    const secret = newSecret();
    await ctx.db.deleteFrom('sign_in_link').where('purpose', '=', 'firstAdministrator').execute();
    await ctx.db
      .insertInto('sign_in_link')
      .values({
        token_hash: hashOfSecret(secret) as string,
        purpose: 'firstAdministrator',
        person_id: null,
        created_at: ctx.now,
        expires_at: later(ctx.now, FIRST_ADMINISTRATOR_HOURS * HOUR_MS),
        used_at: null,
      })
      .execute();
    return done(secret, { action: 'firstAdministrator.offered', object: 'installation', facts: {} });
  },
});

/** Who acts in a command of scope `own`. Nobody else gets there, so anything else is a bug. */
export function actingPerson({ actor }: ActingCtx): PersonId {
  if (actor.kind !== 'person') throw new Error('only a person does this');
  return actor.person;
}

export interface Ceremony {
  readonly kind: 'passkeyAdd' | 'passkeySignIn' | 'oidc';
  /** Whose account it is about; null where that is what it shall show. */
  readonly person: PersonId | null;
  /** What must be remembered until the answer comes. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Remembers a ceremony for a while inside the caller's transaction. Returns the secret that takes it up again. */
export async function openCeremony(ctx: ActingCtx, ceremony: Ceremony, minutes: number): Promise<string> {
  const secret = newSecret();
  await ctx.db.deleteFrom('sign_in_ceremony').where('expires_at', '<', ctx.now).execute();
  await ctx.db
    .insertInto('sign_in_ceremony')
    .values({
      token_hash: hashOfSecret(secret) as string,
      kind: ceremony.kind,
      person_id: ceremony.person,
      facts: JSON.stringify(ceremony.facts),
      expires_at: later(ctx.now, minutes * MINUTE_MS),
    })
    .execute();
  return secret;
}

/**
 * Takes a ceremony up again, once: it is gone afterwards, however the rest goes, if the transaction stands. Null where
 * it is unknown, of another kind, used or over its time.
 */
export async function takeCeremony(
  ctx: ActingCtx,
  kind: Ceremony['kind'],
  secret: string,
): Promise<Ceremony | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const row = await ctx.db
    .deleteFrom('sign_in_ceremony')
    .where('token_hash', '=', hash)
    .where('kind', '=', kind)
    .returning(['person_id', 'facts', 'expires_at'])
    .executeTakeFirst();
  if (!row || row.expires_at <= ctx.now) return null;
  return { kind, person: row.person_id, facts: row.facts as Ceremony['facts'] };
}

export interface SessionRequest {
  readonly person: PersonId;
  readonly method: SignInMethod;
  readonly device: string;
  /** The secret of the session this browser had until now, whoever's it was: it ends. */
  readonly replaces?: string | null;
}

/** Starts a session inside the caller's transaction and returns its secret, for the cookie. */
export async function openSession(
  ctx: ActingCtx,
  { person, method, device, replaces }: SessionRequest,
): Promise<string> {
  const secret = newSecret();
  await ctx.db.deleteFrom('session').where('expires_at', '<', ctx.now).execute();
  const former = hashOfSecret(replaces ?? '');
  if (former) await ctx.db.deleteFrom('session').where('token_hash', '=', former).execute();
  await ctx.db
    .insertInto('session')
    .values({
      token_hash: hashOfSecret(secret) as string,
      person_id: person,
      method,
      device: device.slice(0, LONGEST_DEVICE),
      created_at: ctx.now,
      last_seen_at: ctx.now,
      expires_at: later(ctx.now, SESSION_DAYS * 24 * HOUR_MS),
    })
    .execute();
  await ctx.db.updateTable('person').set({ last_signed_in_at: ctx.now }).where('id', '=', person).execute();
  return secret;
}

/** The browser at the other end of a sign-in. */
export interface SignInFrom {
  /** The visitor's network address. */
  readonly address: string;
  readonly device: string;
  /** The secret of the session the browser has already, to be ended. */
  readonly replaces?: string | null;
}

export interface LinkUse extends SignInFrom {
  readonly secret: string;
  /** The first administrator says who she is; ignored for other links. */
  readonly newcomer?: { readonly name: string; readonly email: string };
}

export interface OpenedSession {
  readonly session: string;
  readonly person: PersonId;
}

const linkGone = refuse(problem('signIn.linkGone', 'link'));

/** Uses a link once. Codes: signIn.linkGone, signIn.tooMany, name.missing, email.format, email.invented. */
export const completeSignIn: Command<LinkUse, Result<OpenedSession>> = command({
  action: 'signIn.complete',
  partyOf: () => null,
  run: async (ctx, use) => {
    if (await isLockedOut(ctx, 'wrongLink', use.address)) return done(tooMany('wrongLink'), null);
    const link = await takeLink(ctx, use.secret);
    if (!link) {
      await countAttempt(ctx, 'wrongLink', use.address);
      return done(linkGone, null);
    }
    const person = link.purpose === 'firstAdministrator' ? await newAdministrator(ctx, use) : ok(link.person);
    // Refused as a whole: the link stays unused, so that she can write her name again.
    if (!person.ok) return person;
    const session = await openSession(ctx, { ...use, person: person.value, method: 'link' });
    const entry = {
      action: 'signIn.completed',
      object: `person:${person.value}`,
      facts: { by: link.purpose },
    };
    return done(ok({ session, person: person.value }), entry);
  },
});

async function takeLink(ctx: ActingCtx, secret: string) {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const row = await ctx.db
    .updateTable('sign_in_link')
    .set({ used_at: ctx.now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .returning(['purpose', 'person_id'])
    .executeTakeFirst();
  return row ? { purpose: row.purpose, person: row.person_id as PersonId } : null;
}

async function newAdministrator(ctx: ActingCtx, { newcomer }: LinkUse): Promise<Result<PersonId>> {
  const name = personName(newcomer?.name ?? '');
  const email = parseEmail(newcomer?.email ?? '');
  const problems = [
    ...(name === '' ? [problem('name.missing', 'name')] : []),
    ...(email.ok ? [] : email.problems),
  ];
  if (problems.length > 0 || !email.ok) return refuse(...problems);
  const person = await ctx.db
    .insertInto('person')
    .values({
      email: email.value,
      name,
      created_at: ctx.now,
      created_by: 'system:firstAdministrator',
      last_signed_in_at: null,
      erased_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ name }).where('person.is_demo', '=', false),
    )
    .returning('id')
    .executeTakeFirst();
  // Anybody may enter as an invented person.
  if (!person) return refuse(problem('email.invented', 'email'));
  await endRunOut(ctx, person.id, { party: INSTALLATION, role: 'administrator' });
  await ctx.db
    .insertInto('role_grant')
    .values({
      person_id: person.id,
      party: INSTALLATION,
      role: 'administrator',
      valid_from: localDateAt(ctx.now.getTime()),
      valid_to: null,
      given_by: 'system:firstAdministrator',
      given_at: ctx.now,
      ended_at: null,
      ended_by: null,
    })
    .execute();
  return ok(person.id);
}

/** Ends one of the person's own sessions; `null`: all of them. The value is how many ended. */
export const endSession: Command<{ readonly session: string | null }, number> = command({
  action: 'session.end',
  partyOf: () => null,
  run: async (ctx, { session }) => {
    const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
    let query = ctx.db.deleteFrom('session').where('person_id', '=', person);
    if (session !== null) query = query.where('id', '=', session);
    const { numDeletedRows } = await query.executeTakeFirst();
    const ended = Number(numDeletedRows);
    const entry = { action: 'session.ended', object: `person:${person}`, facts: { ended } };
    return done(ended, ended > 0 ? entry : null);
  },
});
