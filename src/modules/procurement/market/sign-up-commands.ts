// A supplier signs up without an account: what is typed waits until somebody with that e-mail has confirmed it. Whoever signs
// up is answered the same whether the firm takes part already or not; only letters tell more.

import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type Letter, writeLetter } from '../../accounts/outbox-commands.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import { countAttempt, isLockedOut } from '../../accounts/sign-in-commands.ts';
import '../dialogue/db.ts';
import { dialogueObject, type LockedDialogue } from '../dialogue/locked-db.ts';
import type { ParticipantContact } from '../dialogue/model.ts';
import {
  admit,
  domainOf,
  insertSupplier,
  type NewSupplier,
  newOwnLink,
  readSupplier,
} from '../dialogue/participant-commands.ts';
import { TALKING, takesSignUps } from '../dialogue/transitions.ts';
import { heldProcurement } from '../life/queries.ts';
import { CONFIRM_DAYS } from './rules.ts';

const DAY_MS = 24 * 3_600_000;
const GONE = refuse(problem('market.gone', 'dialogue'));
const LINK_GONE = refuse(problem('market.linkGone', 'link'));
const tooMany = refuse(problem('market.tooMany', 'email', { minutes: 60 }));

/** The dialogue under the lock of its procurement, while anybody may sign up for it; null otherwise. */
async function openDialogue(ctx: ActingCtx, procurement: string): Promise<LockedDialogue | null> {
  const found = await heldProcurement(ctx, procurement);
  if (!found) return null;
  const row = await ctx.db
    .selectFrom('dialogue')
    .select(['about', 'published_at'])
    .where('procurement_id', '=', procurement)
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  if (!row || !TALKING.includes(found.state.phase)) return null;
  return { procurement: found, about: row.about, publishedAt: row.published_at };
}

/** Of those asked for: the activities one can sign up for now. */
async function openAmong(
  { db, now }: ActingCtx,
  procurement: string,
  asked: readonly string[],
): Promise<string[]> {
  const ids = asked.filter(isUuid);
  if (ids.length === 0) return [];
  const today = localDateAt(now.getTime());
  const rows = await db
    .selectFrom('dialogue_activity')
    .select(['id', 'kind'])
    .where('procurement_id', '=', procurement)
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .where('drawn_at', 'is', null)
    .where((where) => where.or([where('reply_by', 'is', null), where('reply_by', '>=', today)]))
    .orderBy('number')
    .execute();
  return rows.filter(({ kind }) => takesSignUps(kind)).map(({ id }) => id);
}

/**
 * confirm: to somebody new · ownLink: to somebody who takes part already · colleague: to the firm's contact, that somebody else
 * tried · moved: to the earlier address, that another is used from now on.
 */
export type SignUpLetterKind = 'confirm' | 'ownLink' | 'colleague' | 'welcome' | 'moved';

export interface SignUpLetterFacts {
  readonly kind: SignUpLetterKind;
  readonly to: ParticipantContact;
  readonly supplier: string;
  readonly title: string;
  /** What opens the page; null where the letter has no link. */
  readonly secret: string | null;
  /** Who tried, in a letter to a colleague; which address is used now, to the earlier one. */
  readonly otherEmail: string;
}
export type SignUpLetter = (facts: SignUpLetterFacts) => Letter;

export interface SignUpRequest {
  readonly procurement: string;
  readonly supplier: NewSupplier;
  /** Ids of activities; none: the firm follows the dialogue. */
  readonly activities: readonly string[];
  /** The visitor's network address. */
  readonly address: string;
  readonly letter: SignUpLetter;
}

interface Writing {
  readonly dialogue: LockedDialogue;
  readonly supplier: NewSupplier;
  readonly letter: SignUpLetter;
}

const present = ({ db }: ActingCtx, procurement: string, orgNumber: string) =>
  db
    .selectFrom('dialogue_participant as p')
    .leftJoin('dialogue_contact as c', 'c.participant_id', 'p.id')
    .select(['p.id', 'p.name as supplier', 'c.name', 'c.email', 'c.language'])
    .where('p.procurement_id', '=', procurement)
    .where('p.supplier_id', '=', orgNumber)
    .where('p.confirmed_at', 'is not', null)
    .where('p.left_at', 'is', null)
    .executeTakeFirst();

/** Rows of the firm that nobody has confirmed: those of one e-mail, or with null all of them. */
async function dropUnconfirmed(
  { db }: ActingCtx,
  { procurement, orgNumber, email }: { procurement: string; orgNumber: string; email: string | null },
): Promise<void> {
  await db
    .deleteFrom('dialogue_participant')
    .where('procurement_id', '=', procurement)
    .where('supplier_id', '=', orgNumber)
    .where('confirmed_at', 'is', null)
    .$if(email !== null, (asked) =>
      asked.where('id', 'in', (part) =>
        part
          .selectFrom('dialogue_contact')
          .select('participant_id')
          .where('email', '=', email ?? ''),
      ),
    )
    .execute();
}

async function tellThoseIn(
  ctx: ActingCtx,
  { dialogue, supplier, letter }: Writing,
  known: NonNullable<Awaited<ReturnType<typeof present>>>,
): Promise<void> {
  const { id, name, email, language } = known;
  if (name === null || email === null || language === null) return;
  const isSame = email === supplier.email;
  if (!isSame) {
    await ctx.db
      .updateTable('dialogue_contact')
      .set({ other_at: ctx.now, other_domain: domainOf(supplier.email) })
      .where('participant_id', '=', id)
      .execute();
  }
  const secret = isSame ? await newOwnLink(ctx, id) : null;
  const { state, isDemo } = dialogue.procurement;
  const facts = { to: { name, email, language }, supplier: known.supplier, title: state.title, secret };
  const kind = isSame ? ('ownLink' as const) : ('colleague' as const);
  const written = letter({ ...facts, kind, otherEmail: isSame ? '' : supplier.email });
  // One a day is enough to be told that somebody else has tried.
  const day = localDateAt(ctx.now.getTime());
  const once = isSame ? {} : { onceKey: `colleague:${id}:${day}` };
  await writeLetter(ctx, { person: null, email, isDemo }, { ...written, ...once });
}

async function keepUntilConfirmed(
  ctx: ActingCtx,
  { dialogue, supplier, letter }: Writing,
  activities: readonly string[],
): Promise<void> {
  const { db, now } = ctx;
  const { id: procurement, state, isDemo } = dialogue.procurement;
  const { orgNumber, email, language, contactName, name } = supplier;
  await dropUnconfirmed(ctx, { procurement, orgNumber, email });
  const participant = await insertSupplier(ctx, dialogue, { ...supplier, isChecked: false });
  const own = { participant_id: participant, procurement_id: procurement, at: now, entry: null, place: null };
  for (const activity of activities) {
    await db
      .insertInto('dialogue_sign_up')
      .values({ ...own, activity_id: activity })
      .execute();
  }
  const secret = newSecret();
  await db
    .insertInto('dialogue_link')
    .values({
      token_hash: hashOfSecret(secret) as string,
      participant_id: participant,
      purpose: 'confirm',
      created_at: now,
      expires_at: new Date(now.getTime() + CONFIRM_DAYS * DAY_MS),
    })
    .execute();
  const to = { name: contactName, email, language };
  const facts = { kind: 'confirm' as const, to, supplier: name, title: state.title, secret, otherEmail: '' };
  await writeLetter(ctx, { person: null, email, isDemo }, letter(facts));
}

/**
 * Takes in a sign-up. The answer is the same whether the firm takes part already or not. Codes: market.gone, .tooMany,
 * .contactMissing and those of `readSupplier`. The attempt is counted also when it is refused as one too many.
 */
export const requestSignUp: Command<SignUpRequest, Result<true>> = command({
  action: 'dialogue.signUp',
  partyOf: () => null,
  run: async (ctx, { procurement, supplier, activities, address, letter }) => {
    const read = readSupplier(supplier);
    const isNamed = supplier.contactName.trim() !== '';
    if (!read.ok || !isNamed) {
      const missing = isNamed ? [] : [problem('market.contactMissing', 'contactName')];
      return refuse(...(read.ok ? [] : read.problems), ...missing);
    }
    const dialogue = await openDialogue(ctx, procurement);
    if (!dialogue) return GONE;
    const mayByAddress = await countAttempt(ctx, 'supplierSignUp', address);
    const mayByEmail = await countAttempt(ctx, 'supplierSignUpByEmail', read.value.email);
    if (!mayByAddress || !mayByEmail) return done(tooMany, null);
    const writing = { dialogue, supplier: read.value, letter };
    const known = await present(ctx, procurement, read.value.orgNumber);
    if (known) await tellThoseIn(ctx, writing, known);
    else await keepUntilConfirmed(ctx, writing, await openAmong(ctx, procurement, activities));
    // Nobody's name or firm in the log before it is confirmed.
    return done(ok(true as const), null);
  },
});

export interface Confirmation {
  readonly secret: string;
  /** The visitor's network address. */
  readonly address: string;
  readonly letter: SignUpLetter;
}

interface Waiting extends ParticipantContact {
  readonly id: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly procurement: string;
}

async function behindConfirmation({ db, now }: ActingCtx, hash: string): Promise<Waiting | null> {
  const row = await db
    .selectFrom('dialogue_link as l')
    .innerJoin('dialogue_participant as p', 'p.id', 'l.participant_id')
    .innerJoin('dialogue_contact as c', 'c.participant_id', 'p.id')
    .select([
      'p.id',
      'p.supplier_id as supplierId',
      'p.name as supplier',
      'p.procurement_id as procurement',
      'c.name',
      'c.email',
      'c.language',
    ])
    .where('l.token_hash', '=', hash)
    .where('l.purpose', '=', 'confirm')
    .where('l.expires_at', '>', now)
    .where('p.confirmed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Confirms a sign-up, once: the firm takes part, and gets a link of its own; the value is that link's secret. Codes:
 * market.linkGone, .closed.
 */
export const confirmSignUp: Command<Confirmation, Result<string>> = command({
  action: 'dialogue.signUp',
  partyOf: () => null,
  run: async (ctx, { secret, address, letter }) => {
    if (await isLockedOut(ctx, 'wrongSupplierLink', address)) return done(LINK_GONE, null);
    const hash = hashOfSecret(secret);
    const seen = hash === null ? null : await behindConfirmation(ctx, hash);
    const dialogue = seen && (await openDialogue(ctx, seen.procurement));
    // Asked again under the lock: it may have been used meanwhile.
    const waiting = dialogue && hash !== null ? await behindConfirmation(ctx, hash) : null;
    if (!seen) {
      await countAttempt(ctx, 'wrongSupplierLink', address);
      return done(LINK_GONE, null);
    }
    if (!dialogue) return refuse(problem('market.closed', 'link'));
    if (!waiting) return LINK_GONE;
    const { id, supplierId, supplier, procurement, ...to } = waiting;
    const asked = await ctx.db
      .selectFrom('dialogue_sign_up')
      .select('activity_id')
      .where('participant_id', '=', id)
      .execute();
    const activities = await openAmong(
      ctx,
      procurement,
      asked.map(({ activity_id }) => activity_id),
    );
    await ctx.db
      .deleteFrom('dialogue_sign_up')
      .where('participant_id', '=', id)
      .where('entry', 'is', null)
      .execute();
    const admitted = await admit(ctx, dialogue, {
      id,
      supplier: { id: supplierId, name: supplier },
      activities,
    });
    // Somebody else of the firm was first: nothing tells so.
    if (!admitted.ok) return LINK_GONE;
    await ctx.db.deleteFrom('dialogue_link').where('participant_id', '=', id).execute();
    await dropUnconfirmed(ctx, { procurement, orgNumber: supplierId, email: null });
    const own = await newOwnLink(ctx, id);
    const { state, isDemo } = dialogue.procurement;
    const facts = { kind: 'welcome' as const, to, supplier, title: state.title, secret: own, otherEmail: '' };
    await writeLetter(ctx, { person: null, email: to.email, isDemo }, letter(facts));
    const audit = {
      action: 'dialogue.signedUp',
      object: dialogueObject(procurement),
      facts: { supplier },
      party: state.lead,
      isDemo,
    };
    return done(ok(own), audit);
  },
});
