// Suppliers that take part: let in when they have confirmed, made sure of by the leader, signed up for activities, and written
// to. Anybody can type an organisation number: until the leader has made sure of a contact, nothing meant for its firm alone
// reaches it. Whom to reach is personal and goes when the firm leaves (leaving-commands.ts).
import { localDateAt } from '../../../kernel/local-date.ts';
import { parseOrgNumber } from '../../../kernel/org-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PersonLanguage } from '../../accounts/model.ts';
import { writeLetter } from '../../accounts/outbox-commands.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import { parseEmail } from '../../accounts/sign-in-commands.ts';
import { appendEntry } from '../ledger-commands.ts';
import { LONGEST, neededFaults, textFaults } from './faults.ts';
import {
  CHANGED_BY_OTHER,
  DIALOGUE_GONE,
  type DialogueAsked,
  dialogueObject,
  type LockedDialogue,
  leaderCommand,
  type SupplierAsked,
  supplierCommand,
} from './locked-db.ts';
import type { SupplierLetter } from './model.ts';
import { TALKING, takesSignUps } from './transitions.ts';

/** How long a supplier's own link holds, from the letter it stands in. */
export const SUPPLIER_LINK_DAYS = 180;
const DAY_MS = 24 * 3_600_000;

export interface ToWrite {
  readonly procurement: string;
  /** Ids of participants; `all`: every one that takes part. */
  readonly to: 'all' | readonly string[];
  /** Null: nobody is written to. */
  readonly letter: SupplierLetter | null;
}

/** Writes to suppliers that take part, each with a new link to its own page. The value is how many letters. */
export async function writeToSuppliers(
  ctx: ActingCtx,
  { procurement, to, letter }: ToWrite,
): Promise<number> {
  if (letter === null) return 0;
  return asSystem(ctx, async (inside) => {
    const readers = await inside.db
      .selectFrom('dialogue_participant')
      .innerJoin('dialogue_contact', 'dialogue_contact.participant_id', 'dialogue_participant.id')
      .select([
        'dialogue_participant.id',
        'dialogue_participant.name as supplier',
        'dialogue_participant.is_demo',
        'dialogue_contact.name',
        'dialogue_contact.email',
        'dialogue_contact.language',
      ])
      .where('procurement_id', '=', procurement)
      .where('confirmed_at', 'is not', null)
      .where('left_at', 'is', null)
      .orderBy('dialogue_participant.id')
      .execute();
    const chosen = readers.filter(({ id }) => to === 'all' || to.includes(id));
    for (const { id, is_demo: isDemo, ...reader } of chosen) {
      const secret = await newOwnLink(inside, id);
      await writeLetter(inside, { person: null, email: reader.email, isDemo }, letter({ ...reader, secret }));
    }
    return chosen.length;
  });
}

/** A new link to a supplier's own page; the value is its secret. As the system. */
export async function newOwnLink({ db, now }: ActingCtx, participant: string): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto('dialogue_link')
    .values({
      token_hash: hashOfSecret(secret) ?? '',
      participant_id: participant,
      purpose: 'own',
      created_at: now,
      expires_at: new Date(now.getTime() + SUPPLIER_LINK_DAYS * DAY_MS),
    })
    .execute();
  return secret;
}

interface SigningUp {
  readonly id: string;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly activity: string;
}

/** Why a supplier cannot sign up for an activity now; the value is what it is called. */
async function openActivity(
  { db, now }: ActingCtx,
  { procurement }: LockedDialogue,
  activity: string,
): Promise<Result<string>> {
  const row = isUuid(activity)
    ? await db
        .selectFrom('dialogue_activity')
        .select(['kind', 'title', 'state', 'reply_by', 'drawn_at'])
        .where('id', '=', activity)
        .where('procurement_id', '=', procurement.id)
        .executeTakeFirst()
    : undefined;
  if (!row || row.state === 'draft') return DIALOGUE_GONE;
  if (!takesSignUps(row.kind)) return refuse(problem('dialogue.noSignUp', 'activity'));
  const isOver = row.reply_by !== null && localDateAt(now.getTime()) > row.reply_by;
  if (row.state !== 'published' || row.drawn_at !== null || isOver) {
    return refuse(problem('dialogue.signUpOver', 'activity', { date: row.reply_by ?? '' }));
  }
  return ok(row.title);
}

/** Signs up, with its entry; twice is once. */
async function signUp(
  ctx: ActingCtx,
  dialogue: LockedDialogue,
  { id, supplier, activity }: SigningUp,
): Promise<Result<true>> {
  const title = await openActivity(ctx, dialogue, activity);
  if (!title.ok) return title;
  const known = await ctx.db
    .selectFrom('dialogue_sign_up')
    .select('entry')
    .where('activity_id', '=', activity)
    .where('participant_id', '=', id)
    .executeTakeFirst();
  if (known && known.entry !== null) return ok(true as const);
  const { procurement } = dialogue;
  const entry = await joined(ctx, dialogue, { supplier, activity: title.value });
  if (!entry.ok) return entry;
  await ctx.db
    .insertInto('dialogue_sign_up')
    .values({
      activity_id: activity,
      participant_id: id,
      procurement_id: procurement.id,
      at: ctx.now,
      entry: entry.value,
      place: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['activity_id', 'participant_id']).doUpdateSet({ entry: entry.value }),
    )
    .execute();
  return ok(true as const);
}

async function joined(
  ctx: ActingCtx,
  { procurement }: LockedDialogue,
  { supplier, activity }: Pick<SigningUp, 'supplier' | 'activity'>,
): Promise<Result<number>> {
  const appended = await appendEntry(ctx, {
    procurement: procurement.id,
    party: procurement.state.lead,
    kind: 'joined',
    to: 'none',
    supplier,
    activity,
  });
  return appended.ok ? ok(appended.value.seq) : appended;
}

export interface ToAdmit {
  /** Id of the participant, not confirmed yet. */
  readonly id: string;
  readonly supplier: { readonly id: string; readonly name: string };
  /** Ids of the activities it signs up for; none: it follows the dialogue. */
  readonly activities: readonly string[];
}

/**
 * Lets a supplier in: confirmed, signed up, and in the ledger. Call it under the lock, as the system. Codes:
 * dialogue.alreadyIn, .signUpOver, .noSignUp, .phase, .gone and those of `appendEntry`.
 */
export async function admit(
  ctx: ActingCtx,
  dialogue: LockedDialogue,
  { id, supplier, activities }: ToAdmit,
): Promise<Result<true>> {
  const { procurement } = dialogue;
  const { phase } = procurement.state;
  if (!TALKING.includes(phase)) return refuse(problem('dialogue.phase', 'procurement', { phase }));
  const present = await ctx.db
    .selectFrom('dialogue_participant')
    .select('id')
    .where('procurement_id', '=', procurement.id)
    .where('supplier_id', '=', supplier.id)
    .where('confirmed_at', 'is not', null)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (present) return refuse(problem('dialogue.alreadyIn', 'supplier'));
  await ctx.db
    .updateTable('dialogue_participant')
    .set({ confirmed_at: ctx.now })
    .where('id', '=', id)
    .execute();
  if (activities.length === 0) {
    const entry = await joined(ctx, dialogue, { supplier, activity: procurement.state.title });
    return entry.ok ? ok(true as const) : entry;
  }
  for (const activity of activities) {
    const signed = await signUp(ctx, dialogue, { id, supplier, activity });
    if (!signed.ok) return signed;
  }
  return ok(true as const);
}

export interface NewSupplier {
  /** The organisation number as typed. */
  readonly orgNumber: string;
  readonly name: string;
  readonly contactName: string;
  readonly email: string;
  readonly language: PersonLanguage;
}

/** Of a form: what is wrong with it, or the supplier as it is kept. Codes: orgNumber.*, dialogue.email, .textMissing and so on. */
export function readSupplier({
  orgNumber,
  name,
  contactName,
  email,
  language,
}: NewSupplier): Result<NewSupplier> {
  const number = parseOrgNumber(orgNumber, 'orgNumber');
  const address = parseEmail(email);
  const problems: Problem[] = [
    ...(number.ok ? [] : number.problems),
    ...neededFaults(name, 'name', LONGEST.title),
    ...textFaults(contactName, 'contactName', LONGEST.title),
    ...(address.ok ? [] : [problem('dialogue.email', 'email')]),
  ];
  if (!number.ok || !address.ok || problems.length > 0) return refuse(...problems);
  return ok({ orgNumber: number.value, name: name.trim(), contactName, email: address.value, language });
}

/**
 * Rows of a supplier that has not confirmed; the value is its id. Who typed it is known to speak for the firm (`isChecked`) only
 * where the leader did. As the system.
 */
export async function insertSupplier(
  { db, now }: ActingCtx,
  { procurement }: LockedDialogue,
  { orgNumber, name, contactName, email, language, isChecked }: NewSupplier & { readonly isChecked: boolean },
): Promise<string> {
  const { id } = await db
    .insertInto('dialogue_participant')
    .values({
      procurement_id: procurement.id,
      is_demo: procurement.isDemo,
      supplier_id: orgNumber,
      name,
      created_at: now,
      confirmed_at: null,
      left_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('dialogue_contact')
    .values({
      ...{ participant_id: id, name: contactName, email, language, changed_at: now },
      checked_at: isChecked ? now : null,
    })
    .execute();
  return id;
}

/**
 * The leader enters a supplier that has written or phoned; the value is its id. Codes: those of `readSupplier` and `admit`.
 */
export const registerParticipant: Command<
  DialogueAsked & { readonly supplier: NewSupplier; readonly activities: readonly string[] },
  string
> = leaderCommand(async (ctx, { procurement, supplier, activities }, dialogue) => {
  const read = readSupplier(supplier);
  if (!read.ok) return read;
  // Rows of those who have not confirmed are the program's own; the entries are the person's.
  const typed = { ...read.value, isChecked: true };
  const id = await asSystem(ctx, (inside) => insertSupplier(inside, dialogue, typed));
  const known = { id: read.value.orgNumber, name: read.value.name };
  const admitted = await asSystem(ctx, (inside) =>
    admit(inside, dialogue, { id, supplier: known, activities }),
  );
  if (!admitted.ok) return admitted;
  return done(id, {
    action: 'dialogue.participantAdded',
    object: dialogueObject(procurement),
    facts: { supplier: known.name },
  });
});

/** Signs up for one more activity. Codes: dialogue.signUpOver, .noSignUp, .gone. */
export const signUpFor: Command<SupplierAsked & { readonly activity: string }, true> = supplierCommand(
  async (ctx, { activity }, supplier) => {
    const signed = await signUp(ctx, supplier, { ...supplier, activity });
    if (!signed.ok) return signed;
    return done(true as const, {
      action: 'dialogue.signedUp',
      object: dialogueObject(supplier.procurement.id),
      facts: { supplier: supplier.supplier.name },
    });
  },
);

/** What an address ends with: most firms have one of their own. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Why nothing is sent to the supplier alone; empty where it may be, or nobody can be reached there. Code: dialogue.contactUnchecked. */
export async function uncheckedFaults({ db }: ActingCtx, participant: string | null): Promise<Problem[]> {
  if (participant === null) return [];
  const unchecked = await db
    .selectFrom('dialogue_contact as c')
    .innerJoin('dialogue_participant as p', 'p.id', 'c.participant_id')
    .select('p.name')
    .where('c.participant_id', '=', participant)
    .where('c.checked_at', 'is', null)
    .executeTakeFirst();
  return unchecked ? [problem('dialogue.contactUnchecked', 'contact', { name: unchecked.name })] : [];
}

export interface ContactToCheck extends DialogueAsked {
  /** Id of the participant. */
  readonly participant: string;
  /** The address that was read on the page. */
  readonly email: string;
}

/** The leader has made sure that the contact speaks for the firm. Codes: dialogue.changedByOther, where it is another now, .gone. */
export const checkContact: Command<ContactToCheck, true> = leaderCommand(
  async (ctx, { procurement, participant, email }) => {
    if (!isUuid(participant)) return DIALOGUE_GONE;
    const found = await ctx.db
      .selectFrom('dialogue_contact as c')
      .innerJoin('dialogue_participant as p', 'p.id', 'c.participant_id')
      .select(['p.name', 'c.email'])
      .where('c.participant_id', '=', participant)
      .where('p.procurement_id', '=', procurement)
      .where('p.confirmed_at', 'is not', null)
      .executeTakeFirst();
    if (!found) return DIALOGUE_GONE;
    if (found.email !== email) return CHANGED_BY_OTHER;
    await ctx.db
      .updateTable('dialogue_contact')
      .set({ checked_at: ctx.now })
      .where('participant_id', '=', participant)
      .execute();
    return done(true as const, {
      action: 'dialogue.contactChecked',
      object: dialogueObject(procurement),
      facts: { supplier: found.name },
    });
  },
);
