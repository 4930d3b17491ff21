// A meeting with one supplier is entered in the ledger as it has been held; its minutes begin there.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { appendEntry } from '../ledger-commands.ts';
import { LONGEST, textFaults } from './faults.ts';
import { DIALOGUE_GONE, type DialogueAsked, dialogueObject, leaderCommand, nextNumber } from './locked-db.ts';
import { readDialogue } from './queries.ts';

export interface MeetingToRecord extends DialogueAsked {
  readonly activity: string;
  readonly participant: string;
  readonly heldAt: Date;
  /** Names of those who were there: sealed, and can be erased. */
  readonly people: string;
  /** What the buyers told that is not open to all already; empty: nothing. */
  readonly told: string;
}

/** Enters that a meeting has been held, and begins its minutes; the value is their id. Codes: dialogue.heldAhead, .supplierMissing, .gone. */
export const recordMeeting: Command<MeetingToRecord, string> = leaderCommand(async (ctx, given) => {
  const { procurement, party, heldAt, people, told } = given;
  const dialogue = await readDialogue(ctx, procurement);
  const activity = dialogue?.activities.find(({ id }) => id === given.activity);
  if (!activity || activity.state === 'draft') return DIALOGUE_GONE;
  const supplier = dialogue?.participants.find(({ id }) => id === given.participant);
  if (!supplier) return refuse(problem('dialogue.supplierMissing', 'participant'));
  const faults = [
    ...(heldAt > ctx.now ? [problem('dialogue.heldAhead', 'heldAt')] : []),
    ...textFaults(people, 'people', LONGEST.why),
    ...textFaults(told, 'told', LONGEST.told),
  ];
  if (faults.length > 0) return refuse(...faults);
  const entry = await appendEntry(ctx, {
    procurement,
    party,
    kind: 'meeting',
    to: 'one',
    receivers: [{ id: supplier.supplierId, name: supplier.name }],
    activity: activity.title,
    text: told.trim(),
    happened: heldAt,
    sealed: { people: people.trim() },
  });
  if (!entry.ok) return entry;
  const number = await nextNumber(ctx, 'dialogue_minutes', procurement);
  const { id } = await ctx.db
    .insertInto('dialogue_minutes')
    .values({
      procurement_id: procurement,
      number,
      activity_id: activity.id,
      participant_id: supplier.id,
      supplier_id: supplier.supplierId,
      supplier_name: supplier.name,
      state: 'draft',
      held_at: heldAt,
      sent_at: null,
      comment_by: null,
      commented_at: null,
      settled_at: null,
      published_at: null,
      meeting_entry: entry.value.seq,
      sent_entry: null,
      published_entry: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return done(id, {
    action: 'dialogue.meetingRecorded',
    object: dialogueObject(procurement),
    facts: { number, supplier: supplier.name, entry: entry.value.seq },
  });
});
