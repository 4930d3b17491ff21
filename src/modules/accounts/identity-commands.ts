// Signing in through an identity provider. A person is known by the provider's subject, the first time by an e-mail the
// provider vouches for, or because she binds the two herself while signed in. Nobody is created here, and of what the
// provider tells only the subject is kept.
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { appendAudit, type Command, command, done } from './commands.ts';
import type { ActingCtx } from './db.ts';
import type { PersonId } from './model.ts';
import { type OwnLetter, writeToOwner } from './people/own-letter-commands.ts';
import {
  actingPerson,
  type Ceremony,
  countAttempt,
  isLockedOut,
  normalEmail,
  type OpenedSession,
  openCeremony,
  openSession,
  type SignInFrom,
  takeCeremony,
  tooMany,
} from './sign-in-commands.ts';

/** Signing in at a provider may take a while: a code from a phone, a forgotten password. */
export const PROVIDER_MINUTES = 10;

const refused = (code: string): Result<never> => refuse(problem(code, 'way'));

export interface ProviderStart {
  readonly facts: Ceremony['facts'];
  readonly address: string;
}

/** Begins a sign-in; the value takes it up again. Code: signIn.tooMany. */
export const startIdentitySignIn: Command<ProviderStart, Result<string>> = command({
  action: 'signIn.request',
  partyOf: () => null,
  run: async (ctx, { facts, address }) => {
    if (!(await countAttempt(ctx, 'ceremonyByAddress', address))) {
      return done(tooMany('ceremonyByAddress', 'way'), null);
    }
    return done(ok(await openCeremony(ctx, { kind: 'oidc', person: null, facts }, PROVIDER_MINUTES)), null);
  },
});

/** Begins binding the signed-in person's account to an identity; the value takes it up again. */
export const startIdentityBinding: Command<{ readonly facts: Ceremony['facts'] }, string> = command({
  action: 'identity.bind',
  partyOf: () => null,
  run: async (ctx, { facts }) => {
    const person = actingPerson(ctx);
    return done(await openCeremony(ctx, { kind: 'oidc', person, facts }, PROVIDER_MINUTES), null);
  },
});

/** Takes up what was begun, once. Codes: signIn.ceremonyGone, signIn.tooMany. */
export const takeIdentityCeremony: Command<
  { readonly secret: string; readonly address: string },
  Result<Ceremony>
> = command({
  action: 'signIn.complete',
  partyOf: () => null,
  run: async (ctx, { secret, address }) => {
    if (await isLockedOut(ctx, 'wrongProviderAnswer', address))
      return done(tooMany('wrongProviderAnswer', 'way'), null);
    const ceremony = await takeCeremony(ctx, 'oidc', secret);
    return done(ceremony ? ok(ceremony) : refused('signIn.ceremonyGone'), null);
  },
});

/** An answer that does not hold counts against the network address that brought it. */
export const countWrongAnswer: Command<{ readonly address: string }, true> = command({
  action: 'signIn.complete',
  partyOf: () => null,
  run: async (ctx, { address }) => {
    await countAttempt(ctx, 'wrongProviderAnswer', address);
    return done(true, null);
  },
});

/** Whom a provider vouches for. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Only an e-mail the provider says it has verified. */
  readonly verifiedEmail: string | null;
}

/** Tells whose account it is of a new binding. */
interface Told {
  readonly letter: OwnLetter;
}

/** Signs in whom the identity belongs to. Codes: oidc.noVerifiedEmail, oidc.unknownPerson. */
export const signInByIdentity: Command<Identity & SignInFrom & Told, Result<OpenedSession>> = command({
  action: 'signIn.complete',
  partyOf: () => null,
  run: async (ctx, use) => {
    const known = await personOfIdentity(ctx, use);
    const invited = known ? null : await personOfEmail(ctx, use.verifiedEmail);
    const person = known ?? invited;
    if (!person) {
      return done(refused(use.verifiedEmail === null ? 'oidc.noVerifiedEmail' : 'oidc.unknownPerson'), null);
    }
    const object = `person:${person}`;
    if (invited) {
      await keepIdentity(ctx, use, invited);
      await writeToOwner(ctx, invited, use.letter);
      await appendAudit(ctx, { action: 'identity.bound', object, facts: { issuer: use.issuer } });
    }
    const session = await openSession(ctx, { ...use, person, method: 'oidc' });
    return done(ok({ session, person }), { action: 'signIn.completed', object, facts: { by: 'oidc' } });
  },
});

async function personOfIdentity(ctx: ActingCtx, { issuer, subject }: Identity): Promise<PersonId | null> {
  const row = await ctx.db
    .selectFrom('oidc_identity')
    .innerJoin('person', 'person.id', 'oidc_identity.person_id')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

async function personOfEmail(ctx: ActingCtx, email: string | null): Promise<PersonId | null> {
  if (email === null) return null;
  const row = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', normalEmail(email))
    .where('erased_at', 'is', null)
    .where('is_demo', '=', false)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False where the identity is somebody's already. */
async function keepIdentity(ctx: ActingCtx, identity: Identity, person: PersonId): Promise<boolean> {
  const { issuer, subject } = identity;
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('oidc_identity')
    .values({ issuer, subject, person_id: person, created_at: ctx.now })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Binds an identity to the signed-in person. Code: oidc.otherPerson. */
export const bindIdentity: Command<Identity & Told, true> = command({
  action: 'identity.bind',
  partyOf: () => null,
  run: async (ctx, identity) => {
    const person = actingPerson(ctx);
    const { issuer } = identity;
    const isNew = await keepIdentity(ctx, identity, person);
    // Only her own rows are in sight: one that is taken and not hers is another's.
    if (!isNew && (await personOfIdentity(ctx, identity)) !== person) return refused('oidc.otherPerson');
    if (isNew) await writeToOwner(ctx, person, identity.letter);
    const entry = { action: 'identity.bound', object: `person:${person}`, facts: { issuer } };
    return done(true as const, isNew ? entry : null);
  },
});

/** Takes away what binds the signed-in person to a provider; false where nothing did. */
export const removeIdentity: Command<{ readonly issuer: string }, boolean> = command({
  action: 'identity.remove',
  partyOf: () => null,
  run: async (ctx, { issuer }) => {
    const person = actingPerson(ctx);
    const { numDeletedRows } = await ctx.db
      .deleteFrom('oidc_identity')
      .where('issuer', '=', issuer)
      .where('person_id', '=', person)
      .executeTakeFirst();
    const isRemoved = numDeletedRows > 0n;
    const entry = { action: 'identity.removed', object: `person:${person}`, facts: { issuer } };
    return done(isRemoved, isRemoved ? entry : null);
  },
});
