// Questions and answers: whoever asks is known to the buyers alone, and the answer is told to all at once.
import { createHash } from 'node:crypto';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { appendEntry } from '../ledger-commands.ts';
import { namedIn } from '../supplier-names.ts';
import { LONGEST, neededFaults } from './faults.ts';
import {
  DIALOGUE_GONE,
  type DialogueAsked,
  dialogueObject,
  type LockedDialogue,
  leaderCommand,
  nextNumber,
  type SupplierAsked,
  supplierCommand,
} from './locked-db.ts';
import type { Telling } from './model.ts';
import { writeToSuppliers } from './participant-commands.ts';
import { readDialogue } from './queries.ts';
import { TALKING } from './transitions.ts';

const MOST_QUESTIONS = 500;

interface Asking {
  readonly participant: string;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly text: string;
  /** Sent twice, it is asked once. */
  readonly onceKey?: string;
}

/** A form that is changed and sent again asks something new. */
const keyOf = ({
  participant,
  text,
  onceKey,
}: {
  participant: string;
  text: string;
  onceKey: string;
}): string =>
  `sporsmal:${participant}:${onceKey}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** The question that an entry of the ledger is of. */
async function askedBy({ db }: ActingCtx, procurement: string, entry: number): Promise<string> {
  const { id } = await db
    .selectFrom('dialogue_question')
    .select('id')
    .where('procurement_id', '=', procurement)
    .where('asked_entry', '=', entry)
    .executeTakeFirstOrThrow();
  return id;
}

async function ask(
  ctx: ActingCtx,
  { procurement }: LockedDialogue,
  { participant, supplier, text, onceKey }: Asking,
): Promise<Result<Done<string>>> {
  const { id: of, state } = procurement;
  const faults = [
    ...(TALKING.includes(state.phase)
      ? []
      : [problem('dialogue.phase', 'procurement', { phase: state.phase })]),
    ...neededFaults(text, 'question', LONGEST.question),
  ];
  if (faults.length > 0) return refuse(...faults);
  const number = await nextNumber(ctx, 'dialogue_question', of);
  if (number > MOST_QUESTIONS)
    return refuse(problem('dialogue.tooMany', 'question', { most: MOST_QUESTIONS }));
  const entry = await appendEntry(ctx, {
    procurement: of,
    party: state.lead,
    kind: 'question',
    to: 'none',
    supplier,
    text,
    ...(onceKey === undefined ? {} : { onceKey: keyOf({ participant, text, onceKey }) }),
  });
  if (!entry.ok) return entry;
  if (!entry.value.isNew) return done(await askedBy(ctx, of, entry.value.seq), null);
  const { id } = await ctx.db
    .insertInto('dialogue_question')
    .values({
      procurement_id: of,
      number,
      participant_id: participant,
      asked: text,
      asked_at: ctx.now,
      asked_entry: entry.value.seq,
      question: null,
      answer: null,
      answered_at: null,
      answer_entry: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return done(id, { action: 'dialogue.asked', object: dialogueObject(of), facts: { number } });
}

/** A supplier asks; the value is the question's id. Codes: dialogue.textMissing, .textLong, .phase, .tooMany. */
export const askQuestion: Command<
  SupplierAsked & { readonly text: string; readonly onceKey?: string },
  string
> = supplierCommand((ctx, { participant, text, onceKey }, supplier) =>
  ask(ctx, supplier, {
    participant,
    supplier: supplier.supplier,
    text,
    ...(onceKey === undefined ? {} : { onceKey }),
  }),
);

/** The leader enters a question that came in another way. Codes: as `askQuestion`, dialogue.supplierMissing. */
export const registerQuestion: Command<
  DialogueAsked & { readonly participant: string; readonly text: string },
  string
> = leaderCommand(async (ctx, { procurement, participant, text }, dialogue) => {
  const known = (await readDialogue(ctx, procurement))?.participants.find(({ id }) => id === participant);
  if (!known) return refuse(problem('dialogue.supplierMissing', 'participant'));
  return ask(ctx, dialogue, { participant, supplier: { id: known.supplierId, name: known.name }, text });
});

export interface Answering extends DialogueAsked {
  readonly id: string;
  /** As it is published, without anything that tells who asked. */
  readonly question: string;
  readonly answer: string;
  /** The writer has seen that a supplier is named, and means it. */
  readonly isSure: boolean;
  readonly telling: Telling;
}

/** Answers for all to read. Codes: dialogue.answeredBefore, .namesSupplier, .textMissing, .gone. */
export const answerQuestion: Command<Answering, number> = leaderCommand(async (ctx, given) => {
  const { procurement, party, id, question, answer, isSure, telling } = given;
  const dialogue = isUuid(id) ? await readDialogue(ctx, procurement) : null;
  const asked = dialogue?.questions.find((one) => one.id === id);
  if (!dialogue || !asked) return DIALOGUE_GONE;
  if (asked.answeredAt !== null) return refuse(problem('dialogue.answeredBefore', 'answer'));
  const named = isSure ? null : namedIn(`${question}\n${answer}`, dialogue.participants);
  const faults: Problem[] = [
    ...neededFaults(question, 'question', LONGEST.question),
    ...neededFaults(answer, 'answer', LONGEST.answer),
    ...(named === null ? [] : [problem('dialogue.namesSupplier', 'question', { name: named })]),
  ];
  if (faults.length > 0) return refuse(...faults);
  const told = await appendEntry(ctx, {
    procurement,
    party,
    kind: 'answer',
    to: 'public',
    about: asked.askedEntry,
    text: telling.words.answered({ question, answer }),
    published: { where: telling.where, at: ctx.now },
  });
  if (!told.ok) return told;
  await ctx.db
    .updateTable('dialogue_question')
    .set({ question, answer, answered_at: ctx.now, answer_entry: told.value.seq })
    .where('id', '=', id)
    .execute();
  await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
  const facts = { number: asked.number, entry: told.value.seq };
  return done(told.value.seq, { action: 'dialogue.answered', object: dialogueObject(procurement), facts });
});
