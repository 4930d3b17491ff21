// Minutes of meetings with one supplier: written and sent, the supplier comments and marks what it calls secret within a
// deadline, the body decides, and the rest is told to all.
import { createHash } from 'node:crypto';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import { type Command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { appendEntry } from '../ledger-commands.ts';
import { openItemsOf } from '../ledger-queries.ts';
import { namedIn } from '../supplier-names.ts';
import { LONGEST, neededFaults, secretIn, textFaults } from './faults.ts';
import {
  CHANGED_BY_OTHER,
  DIALOGUE_GONE,
  type DialogueAsked,
  dialogueObject,
  leaderCommand,
  type SupplierAsked,
  supplierCommand,
} from './locked-db.ts';
import type { Dialogue, LedgerWords, Minutes, MinutesState, Paragraph, Telling } from './model.ts';
import { uncheckedFaults, writeToSuppliers } from './participant-commands.ts';
import { readDialogue } from './queries.ts';

/** Working days a supplier has to comment on minutes and to mark secrets: good practice, no rule of law. */
export const COMMENT_DAYS = 5;
const MOST_PARAGRAPHS = 200;

/** The last day to comment on minutes that are sent on a day. */
const commentDeadline = (sentOn: LocalDate): LocalDate => addWorkingDays(sentOn, COMMENT_DAYS);

export interface MinutesAsked extends DialogueAsked {
  readonly minutes: string;
  /** What was read. */
  readonly version: number;
}

interface FoundMinutes {
  readonly minutes: Minutes;
  readonly dialogue: Dialogue;
}

async function inState(
  ctx: ActingCtx,
  { procurement, minutes: id, version }: MinutesAsked,
  states: readonly MinutesState[],
): Promise<Result<FoundMinutes>> {
  const dialogue = isUuid(id) ? await readDialogue(ctx, procurement) : null;
  const minutes = dialogue?.minutes.find((one) => one.id === id);
  if (!dialogue || !minutes) return DIALOGUE_GONE;
  if (minutes.version !== version) return CHANGED_BY_OTHER;
  return states.includes(minutes.state)
    ? ok({ minutes, dialogue })
    : refuse(problem('dialogue.state', 'minutes', { state: minutes.state }));
}

/** Keeps what the draft says, paragraph by paragraph. Codes: dialogue.paragraphsMissing, .textLong, .tooMany, .state. */
export const writeMinutes: Command<MinutesAsked & { readonly paragraphs: readonly string[] }, true> =
  leaderCommand(async (ctx, { paragraphs, ...asked }) => {
    const found = await inState(ctx, asked, ['draft']);
    if (!found.ok) return found;
    const faults = [
      ...(paragraphs.length === 0 ? [problem('dialogue.paragraphsMissing', 'paragraphs')] : []),
      ...(paragraphs.length > MOST_PARAGRAPHS
        ? [problem('dialogue.tooMany', 'paragraphs', { most: MOST_PARAGRAPHS })]
        : []),
      ...paragraphs.flatMap((text) => neededFaults(text, 'paragraphs', LONGEST.paragraph)),
    ];
    if (faults.length > 0) return refuse(...faults);
    await ctx.db.deleteFrom('dialogue_paragraph').where('minutes_id', '=', asked.minutes).execute();
    await ctx.db
      .insertInto('dialogue_paragraph')
      .values(
        paragraphs.map((text, place) => ({
          minutes_id: asked.minutes,
          procurement_id: asked.procurement,
          place: place + 1,
          text,
          decision: null,
        })),
      )
      .execute();
    await ctx.db
      .updateTable('dialogue_minutes')
      .set({ version: asked.version + 1 })
      .where('id', '=', asked.minutes)
      .execute();
    const { number } = found.value.minutes;
    return done(true as const, {
      action: 'dialogue.minutesWritten',
      object: dialogueObject(asked.procurement),
      facts: { number },
    });
  });

/** What is hashed of minutes: paragraphs parted by an empty line. */
const textOf = (paragraphs: readonly Paragraph[]): Buffer =>
  Buffer.from(paragraphs.map(({ text }) => text).join('\n\n'), 'utf8');

/**
 * Sends the minutes to the supplier; the value is the last day to comment. Codes: dialogue.paragraphsMissing, .contactUnchecked,
 * .state.
 */
export const sendMinutes: Command<MinutesAsked & { readonly telling: Telling }, LocalDate> = leaderCommand(
  async (ctx, { telling, ...asked }) => {
    const found = await inState(ctx, asked, ['draft']);
    if (!found.ok) return found;
    const { minutes, dialogue } = found.value;
    const { number, supplierId, supplierName, paragraphs, meetingEntry, participant } = minutes;
    const faults = [
      ...(paragraphs.length === 0 ? [problem('dialogue.paragraphsMissing', 'paragraphs')] : []),
      ...(await uncheckedFaults(ctx, participant)),
    ];
    if (faults.length > 0) return refuse(...faults);
    const { procurement, party } = asked;
    const commentBy = commentDeadline(localDateAt(ctx.now.getTime()));
    const bytes = textOf(paragraphs);
    const entry = await appendEntry(ctx, {
      procurement,
      party,
      kind: 'minutes',
      to: 'one',
      receivers: [{ id: supplierId, name: supplierName }],
      activity: dialogue.activities.find(({ id }) => id === minutes.activity)?.title ?? '',
      about: meetingEntry,
      text: telling.words.minutesSent({ number, commentBy }),
      attachments: [
        {
          name: `referat-${number}.txt`,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          bytes: bytes.length,
        },
      ],
    });
    if (!entry.ok) return entry;
    await ctx.db
      .updateTable('dialogue_minutes')
      .set({
        state: 'sent',
        sent_at: ctx.now,
        comment_by: commentBy,
        sent_entry: entry.value.seq,
        version: asked.version + 1,
      })
      .where('id', '=', asked.minutes)
      .execute();
    const to = participant === null ? [] : [participant];
    await writeToSuppliers(ctx, { procurement, to, letter: telling.letter });
    return done(commentBy, {
      action: 'dialogue.minutesSent',
      object: dialogueObject(procurement),
      facts: { number, deadline: commentBy, entry: entry.value.seq },
    });
  },
);

export interface MinutesComment extends SupplierAsked {
  readonly minutes: string;
  /** Of the whole. */
  readonly comment: string;
  readonly paragraphs: readonly {
    readonly place: number;
    readonly comment: string;
    readonly isMarked: boolean;
    readonly markedWhy: string;
  }[];
  readonly words: LedgerWords;
}

function commentFaults({ comment, paragraphs }: MinutesComment): Problem[] {
  return [
    ...textFaults(comment, 'comment', LONGEST.answer),
    ...paragraphs.flatMap((one) => [
      ...textFaults(one.comment, `paragraph:${one.place}`, LONGEST.comment),
      ...textFaults(one.markedWhy, `paragraph:${one.place}`, LONGEST.why),
    ]),
  ];
}

/**
 * The entry says which paragraphs are marked, never what stands in them: whoever takes part in the procurement can take the
 * ledger home, and secrets are for those who lead the dialogue.
 */
async function enterComment(
  ctx: ActingCtx,
  {
    supplier,
    activity,
    minutes,
    given,
  }: {
    readonly supplier: { readonly id: string; readonly name: string };
    readonly activity: string;
    readonly minutes: Minutes;
    readonly given: MinutesComment & { readonly procurement: string };
  },
): Promise<Result<true>> {
  const known = minutes.paragraphs.map(({ place }) => place);
  const marked = given.paragraphs
    .filter(({ place, isMarked }) => isMarked && known.includes(place))
    .map(({ place }) => place);
  const entry = await appendEntry(ctx, {
    procurement: given.procurement,
    party: given.party,
    kind: 'input',
    to: 'none',
    supplier,
    activity,
    text: given.words.minutesCommented({ number: minutes.number, marked }),
  });
  if (!entry.ok) return entry;
  for (const { place, comment, isMarked, markedWhy } of given.paragraphs) {
    await ctx.db
      .updateTable('dialogue_paragraph')
      .set({ comment, is_marked: isMarked, marked_why: isMarked ? markedWhy : '' })
      .where('minutes_id', '=', minutes.id)
      .where('place', '=', place)
      .execute();
  }
  await ctx.db
    .updateTable('dialogue_minutes')
    .set({ comment: given.comment, commented_at: ctx.now, version: minutes.version + 1 })
    .where('id', '=', minutes.id)
    .execute();
  return ok(true as const);
}

/** The supplier comments on its minutes and marks secrets, until the last day. Codes: dialogue.commentOver, .state, .gone. */
export const commentMinutes: Command<MinutesComment, true> = supplierCommand(
  async (ctx, given, { procurement, supplier }) => {
    const dialogue = await readDialogue(ctx, procurement.id);
    const minutes = dialogue?.minutes.find(
      ({ id, participant }) => id === given.minutes && participant === given.participant,
    );
    if (!minutes || minutes.state === 'draft') return DIALOGUE_GONE;
    if (minutes.state !== 'sent')
      return refuse(problem('dialogue.state', 'minutes', { state: minutes.state }));
    const { commentBy } = minutes;
    if (commentBy !== null && localDateAt(ctx.now.getTime()) > commentBy) {
      return refuse(problem('dialogue.commentOver', 'minutes', { date: commentBy }));
    }
    const faults = [...(await uncheckedFaults(ctx, given.participant)), ...commentFaults(given)];
    if (faults.length > 0) return refuse(...faults);
    const activity = dialogue?.activities.find(({ id }) => id === minutes.activity)?.title ?? '';
    const asked = { ...given, procurement: procurement.id };
    const kept = await enterComment(ctx, { supplier, activity, minutes, given: asked });
    if (!kept.ok) return kept;
    return done(true as const, {
      action: 'dialogue.minutesCommented',
      object: dialogueObject(procurement.id),
      facts: { number: minutes.number, supplier: supplier.name },
    });
  },
);

export interface Decision {
  readonly place: number;
  readonly decision: 'open' | 'secret';
  /** Needed where what is marked is not kept secret, and where what is not marked is. */
  readonly why: string;
}

function decisionFaults({ paragraphs }: Minutes, decisions: readonly Decision[]): Problem[] {
  return paragraphs.flatMap(({ place, isMarked }) => {
    const path = `paragraph:${place}`;
    const made = decisions.find((one) => one.place === place);
    if (!made) return isMarked ? [problem('dialogue.decisionMissing', path, { place })] : [];
    const isOther = isMarked !== (made.decision === 'secret');
    return [
      ...(isOther && made.why.trim() === '' ? [problem('dialogue.decisionWhy', path, { place })] : []),
      ...textFaults(made.why, path, LONGEST.why),
    ];
  });
}

/**
 * The body decides what is secret, once the supplier has commented or its time is out; what nobody decides on is open.
 * Codes: dialogue.commentRunning, .decisionMissing, .decisionWhy, .state.
 */
export const settleMinutes: Command<
  MinutesAsked & { readonly decisions: readonly Decision[]; readonly telling: Telling },
  true
> = leaderCommand(async (ctx, { decisions, telling, ...asked }) => {
  const found = await inState(ctx, asked, ['sent']);
  if (!found.ok) return found;
  const { minutes } = found.value;
  const { commentBy, commentedAt, number, participant } = minutes;
  const isRunning = commentBy !== null && localDateAt(ctx.now.getTime()) <= commentBy;
  if (commentedAt === null && isRunning) {
    return refuse(problem('dialogue.commentRunning', 'minutes', { date: commentBy }));
  }
  const faults = decisionFaults(minutes, decisions);
  if (faults.length > 0) return refuse(...faults);
  for (const { place } of minutes.paragraphs) {
    const made = decisions.find((one) => one.place === place);
    await ctx.db
      .updateTable('dialogue_paragraph')
      .set({ decision: made?.decision ?? 'open', decided_why: made?.why ?? '' })
      .where('minutes_id', '=', minutes.id)
      .where('place', '=', place)
      .execute();
  }
  await ctx.db
    .updateTable('dialogue_minutes')
    .set({ state: 'settled', settled_at: ctx.now, version: asked.version + 1 })
    .where('id', '=', minutes.id)
    .execute();
  const to = participant === null ? [] : [participant];
  await writeToSuppliers(ctx, { procurement: asked.procurement, to, letter: telling.letter });
  return done(true as const, {
    action: 'dialogue.minutesSettled',
    object: dialogueObject(asked.procurement),
    facts: { number },
  });
});

export interface MinutesToPublish extends MinutesAsked {
  /** What all are told of the meeting. */
  readonly text: string;
  /** The writer has seen that a supplier is named, and means it. */
  readonly isSure: boolean;
  readonly telling: Telling;
}

/**
 * Tells all what came of the meeting, which evens out what was told in it. Refused where it holds what is kept secret.
 * Codes: dialogue.holdsSecret, .namesSupplier, .textMissing, .state.
 */
export const publishMinutes: Command<MinutesToPublish, number> = leaderCommand(
  async (ctx, { text, isSure, telling, ...asked }) => {
    const found = await inState(ctx, asked, ['settled']);
    if (!found.ok) return found;
    const { minutes, dialogue } = found.value;
    const { procurement, party } = asked;
    const secret = secretIn(text, minutes.paragraphs);
    const named = isSure ? null : namedIn(text, dialogue.participants);
    const faults = [
      ...neededFaults(text, 'text', LONGEST.told),
      ...(secret === null ? [] : [problem('dialogue.holdsSecret', 'text', { place: secret })]),
      ...(named === null ? [] : [problem('dialogue.namesSupplier', 'text', { name: named })]),
    ];
    if (faults.length > 0) return refuse(...faults);
    const open = (await openItemsOf(ctx, procurement)).map(({ entry }) => entry.seq);
    const own = [minutes.meetingEntry, minutes.sentEntry].filter((seq) => seq !== null);
    const told = await appendEntry(ctx, {
      procurement,
      party,
      kind: 'publication',
      to: 'public',
      activity: dialogue.activities.find(({ id }) => id === minutes.activity)?.title ?? '',
      text: telling.words.published({ number: minutes.number, text }),
      covers: own.filter((seq) => open.includes(seq)),
      published: { where: telling.where, at: ctx.now },
    });
    if (!told.ok) return told;
    await ctx.db
      .updateTable('dialogue_minutes')
      .set({
        state: 'published',
        published_at: ctx.now,
        published_entry: told.value.seq,
        version: asked.version + 1,
      })
      .where('id', '=', minutes.id)
      .execute();
    await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
    return done(told.value.seq, {
      action: 'dialogue.minutesPublished',
      object: dialogueObject(procurement),
      facts: { number: minutes.number, entry: told.value.seq },
    });
  },
);
