// Suppliers that take part no more: by themselves, or taken out by the leader with a reason, as where nobody at the firm knows
// of the sign-up. Slots go to those who wait, and whom to reach is deleted.
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { writeLetter } from '../../accounts/outbox-commands.ts';
import { appendEntry } from '../ledger-commands.ts';
import type { Procurement } from '../life/queries.ts';
import { LONGEST, textFaults } from './faults.ts';
import {
  type DialogueAsked,
  dialogueObject,
  leaderCommand,
  type SupplierAsked,
  supplierCommand,
} from './locked-db.ts';
import type { LedgerWords, SupplierLetter } from './model.ts';
import { writeToSuppliers } from './participant-commands.ts';
import { readDialogue } from './queries.ts';

/**
 * Gives a free slot of a drawn activity to the first that waits, as long as it is still to be held; the value is its
 * participant, nobody where none waits. Tell it.
 */
export async function promoteNext({ db, now }: ActingCtx, activity: string): Promise<string[]> {
  const next = await db
    .selectFrom('dialogue_sign_up')
    .select('participant_id')
    .where('activity_id', '=', activity)
    .where('place', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dialogue_slot')
            .select('dialogue_slot.id')
            .whereRef('dialogue_slot.participant_id', '=', 'dialogue_sign_up.participant_id')
            .whereRef('dialogue_slot.activity_id', '=', 'dialogue_sign_up.activity_id'),
        ),
      ),
    )
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
  const free = await db
    .selectFrom('dialogue_slot')
    .select('id')
    .where('activity_id', '=', activity)
    .where('participant_id', 'is', null)
    .where('starts_at', '>', now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('dialogue_activity')
          .select('id')
          .where('id', '=', activity)
          .where('state', '=', 'published'),
      ),
    )
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!next || !free) return [];
  await db
    .updateTable('dialogue_slot')
    .set({ participant_id: next.participant_id })
    .where('id', '=', free.id)
    .execute();
  return [next.participant_id];
}

interface Leaving {
  readonly id: string;
  readonly procurement: Procurement;
  readonly supplier: { readonly id: string; readonly name: string };
  /** What the ledger says of it; empty: that it left. */
  readonly text: string;
  /** To whoever gets a slot that comes free. */
  readonly next: SupplierLetter | null;
}

async function leave(
  ctx: ActingCtx,
  { id, procurement, supplier, text, next }: Leaving,
): Promise<Result<true>> {
  const { db, now } = ctx;
  const left = await appendEntry(ctx, {
    procurement: procurement.id,
    party: procurement.state.lead,
    kind: 'left',
    to: 'none',
    supplier,
    text,
  });
  if (!left.ok) return left;
  const slots = await db
    .updateTable('dialogue_slot')
    .set({ participant_id: null })
    .where('participant_id', '=', id)
    .returning('activity_id')
    .execute();
  await db.deleteFrom('dialogue_sign_up').where('participant_id', '=', id).execute();
  for (const { activity_id } of slots) {
    const to = await promoteNext(ctx, activity_id);
    await writeToSuppliers(ctx, { procurement: procurement.id, to, letter: next });
  }
  await db.deleteFrom('dialogue_contact').where('participant_id', '=', id).execute();
  await asSystem(ctx, (inside) =>
    inside.db.deleteFrom('dialogue_link').where('participant_id', '=', id).execute(),
  );
  await db.updateTable('dialogue_participant').set({ left_at: now }).where('id', '=', id).execute();
  return ok(true as const);
}

/** Takes part no more: its slots go to the next, who is told, and whom to reach is deleted. */
export const leaveDialogue: Command<SupplierAsked & { readonly next: SupplierLetter | null }, true> =
  supplierCommand(async (ctx, { next }, { id, procurement, supplier }) => {
    const left = await leave(ctx, { id, procurement, supplier, text: '', next });
    if (!left.ok) return left;
    return done(true as const, {
      action: 'dialogue.left',
      object: dialogueObject(procurement.id),
      facts: { supplier: supplier.name },
    });
  });

export interface ToRemove extends DialogueAsked {
  /** Id of the participant. */
  readonly participant: string;
  readonly reason: string;
  readonly words: Pick<LedgerWords, 'removed'>;
  /** To whoever gets a slot that comes free. */
  readonly next: SupplierLetter | null;
  /** To the contact that is taken out. */
  readonly letter: SupplierLetter | null;
}

const reasonFaults = (reason: string): Problem[] =>
  reason.trim() === ''
    ? [problem('dialogue.reasonMissing', 'reason')]
    : textFaults(reason, 'reason', LONGEST.why);

/** The letter to whoever is taken out: the page behind its link is gone, so it gets none. */
async function tellRemoved(
  ctx: ActingCtx,
  { participant, letter }: ToRemove,
  supplier: string,
): Promise<void> {
  const contact = await ctx.db
    .selectFrom('dialogue_contact as c')
    .innerJoin('dialogue_participant as p', 'p.id', 'c.participant_id')
    .select(['c.name', 'c.email', 'c.language', 'p.is_demo as isDemo'])
    .where('c.participant_id', '=', participant)
    .executeTakeFirst();
  if (!contact || letter === null) return;
  const { isDemo, ...reader } = contact;
  await writeLetter(
    ctx,
    { person: null, email: reader.email, isDemo },
    letter({ ...reader, supplier, secret: '' }),
  );
}

/**
 * Takes a supplier out: its links end, its slots go to the next, who is told, and the ledger says why. The firm may sign up
 * again. Codes: dialogue.supplierMissing, .reasonMissing, .textLong, .gone, text.nationalNumber.
 */
export const removeParticipant: Command<ToRemove, true> = leaderCommand(async (ctx, given, dialogue) => {
  const { participant, reason, words, next } = given;
  const { procurement } = dialogue;
  const found = (await readDialogue(ctx, procurement.id))?.participants.find(({ id }) => id === participant);
  const isIn = found !== undefined && found.leftAt === null;
  const faults = [
    ...(isIn ? [] : [problem('dialogue.supplierMissing', 'participant')]),
    ...reasonFaults(reason),
  ];
  if (!isIn || faults.length > 0) return refuse(...faults);
  const supplier = { id: found.supplierId, name: found.name };
  await tellRemoved(ctx, given, supplier.name);
  const text = words.removed(reason.trim());
  const left = await leave(ctx, { id: participant, procurement, supplier, text, next });
  if (!left.ok) return left;
  return done(true as const, {
    action: 'dialogue.participantRemoved',
    object: dialogueObject(procurement.id),
    facts: { supplier: supplier.name },
  });
});
