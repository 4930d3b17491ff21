// Passkeys: added by somebody signed in, used to sign in, removed. Whether what an authenticator answered is right is
// worked out by the caller (`verify`); here it counts once, within its time, and never from a key that has been copied.
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { appendAudit, type Command, command, done } from './commands.ts';
import type { ActingCtx } from './db.ts';
import type { PersonId } from './model.ts';
import { type OwnLetter, writeToOwner } from './people/own-letter-commands.ts';
import {
  actingPerson,
  countAttempt,
  isLockedOut,
  type OpenedSession,
  openCeremony,
  openSession,
  type SignInFrom,
  takeCeremony,
  tooMany,
} from './sign-in-commands.ts';

const CEREMONY_MINUTES = 5;
const MOST_PASSKEYS = 10;
const LONGEST_NAME = 60;

const ceremonyGone = refuse(problem('signIn.ceremonyGone', 'way'));
const notTaken = refuse(problem('passkey.refused', 'way'));
const notMade = refuse(problem('passkey.notMade', 'way'));
const tooManyPasskeys = problem('passkey.tooMany', 'way', { most: MOST_PASSKEYS });

export interface PasskeyStart {
  /** Also the challenge that the authenticator signs: 32 bytes as base64url. */
  readonly ceremony: string;
  readonly person: PersonId;
  readonly email: string;
  readonly name: string;
  /** What she has already, so that one device is not added twice. */
  readonly present: readonly { readonly credentialId: string; readonly transports: readonly string[] }[];
}

/** Begins adding a passkey. Code: passkey.tooMany. */
export const startPasskey: Command<Record<never, never>, PasskeyStart> = command({
  action: 'passkey.add',
  partyOf: () => null,
  run: async (ctx) => {
    const person = actingPerson(ctx);
    const { email, name } = await ctx.db
      .selectFrom('person')
      .select(['email', 'name'])
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    const rows = await ctx.db
      .selectFrom('passkey')
      .select(['credential_id', 'transports'])
      .where('person_id', '=', person)
      .execute();
    if (rows.length >= MOST_PASSKEYS) return refuse(tooManyPasskeys);
    const ceremony = await openCeremony(ctx, { kind: 'passkeyAdd', person, facts: {} }, CEREMONY_MINUTES);
    const present = rows.map((row) => ({ credentialId: row.credential_id, transports: row.transports }));
    return done({ ceremony, person, email: email ?? '', name, present }, null);
  },
});

/** A credential that an authenticator made, after its answer has been verified. */
export interface MadePasskey {
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface PasskeyToAdd {
  readonly ceremony: string;
  /** What the person calls it; never empty. */
  readonly name: string;
  /** Null where the answer does not hold. */
  readonly verify: () => Promise<MadePasskey | null>;
  /** Tells her of it. */
  readonly letter: OwnLetter;
}

/**
 * Keeps a new passkey and answers its id. Codes: signIn.ceremonyGone, passkey.notMade, passkey.tooMany. The ceremony is
 * used also when it is refused.
 */
export const addPasskey: Command<PasskeyToAdd, Result<string>> = command({
  action: 'passkey.add',
  partyOf: () => null,
  run: async (ctx, { ceremony: secret, name, verify, letter }) => {
    const person = actingPerson(ctx);
    const ceremony = await takeCeremony(ctx, 'passkeyAdd', secret);
    if (ceremony?.person !== person) return done(ceremonyGone, null);
    const made = await verify();
    if (!made) return done(notMade, null);
    const { count } = await ctx.db
      .selectFrom('passkey')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow();
    if (count >= MOST_PASSKEYS) return done(refuse(tooManyPasskeys), null);
    const kept = await ctx.db
      .insertInto('passkey')
      .values({
        credential_id: made.credentialId,
        person_id: person,
        public_key: Buffer.from(made.publicKey),
        counter: made.counter,
        transports: [...made.transports],
        name: name.slice(0, LONGEST_NAME),
        created_at: ctx.now,
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!kept) return done(notMade, null);
    await writeToOwner(ctx, person, letter);
    const entry = { action: 'passkey.added', object: `person:${person}`, facts: { passkey: kept.id } };
    return done(ok(kept.id), entry);
  },
});

/** Removes one of the person's own passkeys; false where it is not there. */
export const removePasskey: Command<{ readonly passkey: string }, boolean> = command({
  action: 'passkey.remove',
  partyOf: () => null,
  run: async (ctx, { passkey }) => {
    const person = actingPerson(ctx);
    const { numDeletedRows } = await ctx.db
      .deleteFrom('passkey')
      .where('id', '=', passkey)
      .where('person_id', '=', person)
      .executeTakeFirst();
    const isRemoved = numDeletedRows === 1n;
    const entry = { action: 'passkey.removed', object: `person:${person}`, facts: { passkey } };
    return done(isRemoved, isRemoved ? entry : null);
  },
});

/** Begins a sign-in by passkey; the value is ceremony and challenge in one. Code: signIn.tooMany. */
export const startPasskeySignIn: Command<{ readonly address: string }, Result<string>> = command({
  action: 'signIn.request',
  partyOf: () => null,
  run: async (ctx, { address }) => {
    if (!(await countAttempt(ctx, 'ceremonyByAddress', address))) {
      return done(tooMany('ceremonyByAddress', 'way'), null);
    }
    const ceremony = { kind: 'passkeySignIn', person: null, facts: {} } as const;
    return done(ok(await openCeremony(ctx, ceremony, CEREMONY_MINUTES)), null);
  },
});

export interface StoredPasskey {
  readonly person: PersonId;
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly transports: readonly string[];
}

export interface PasskeyUse extends SignInFrom {
  readonly ceremony: string;
  readonly credentialId: string;
  /** The authenticator's counter when the answer holds, otherwise null. */
  readonly verify: (stored: StoredPasskey) => Promise<number | null>;
}

/**
 * An authenticator that counts, counts upwards; one that does not, always says nought. Anything else means that there
 * are two of it.
 */
const hasGoneBack = (stored: number, given: number): boolean => (stored > 0 || given > 0) && given <= stored;

/** Signs in by passkey. Codes: signIn.ceremonyGone, passkey.refused, signIn.tooMany. */
export const signInByPasskey: Command<PasskeyUse, Result<OpenedSession>> = command({
  action: 'signIn.complete',
  partyOf: () => null,
  run: async (ctx, use) => {
    if (await isLockedOut(ctx, 'wrongPasskey', use.address))
      return done(tooMany('wrongPasskey', 'way'), null);
    const wrong = async () => {
      await countAttempt(ctx, 'wrongPasskey', use.address);
      return done(notTaken, null);
    };
    if (!(await takeCeremony(ctx, 'passkeySignIn', use.ceremony))) {
      await countAttempt(ctx, 'wrongPasskey', use.address);
      return done(ceremonyGone, null);
    }
    const stored = await findPasskey(ctx, use.credentialId);
    const counter = stored ? await use.verify(stored) : null;
    if (!stored || counter === null) return wrong();
    const object = `person:${stored.person}`;
    if (hasGoneBack(stored.counter, counter)) {
      const facts = { passkey: stored.id };
      await appendAudit(ctx, { action: 'passkey.counterWentBack', object, facts });
      return wrong();
    }
    await ctx.db
      .updateTable('passkey')
      .set({ counter, last_used_at: ctx.now })
      .where('credential_id', '=', use.credentialId)
      .execute();
    const session = await openSession(ctx, { ...use, person: stored.person, method: 'passkey' });
    const entry = { action: 'signIn.completed', object, facts: { by: 'passkey' } };
    return done(ok({ session, person: stored.person }), entry);
  },
});

/** Locked until the transaction ends, so that two answers of one authenticator cannot both count. */
async function findPasskey(ctx: ActingCtx, credentialId: string) {
  const row = await ctx.db
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person_id')
    .select(['passkey.id', 'credential_id', 'public_key', 'counter', 'transports', 'person_id'])
    .where('credential_id', '=', credentialId)
    .where('erased_at', 'is', null)
    .forUpdate('passkey')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    person: row.person_id,
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: row.transports,
  };
}
