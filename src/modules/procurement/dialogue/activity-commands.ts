// Activities of the dialogue: prepared, announced, held, put away; and the documents that are put on hearing with one. What
// may be done when is decided by transitions.ts.
import { createHash, randomBytes } from 'node:crypto';
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { appendEntry } from '../ledger-commands.ts';
import type { NewEntry } from '../ledger-model.ts';
import { openItemsOf } from '../ledger-queries.ts';
import { hashOfSeed } from './draw.ts';
import { LONGEST, textFaults } from './faults.ts';
import {
  CHANGED_BY_OTHER,
  DIALOGUE_GONE,
  type DialogueAsked,
  dialogueObject,
  type LockedDialogue,
  leaderCommand,
  nextNumber,
  stillOpen,
} from './locked-db.ts';
import type { Activity, ActivityFacts, HearingDocument, Telling } from './model.ts';
import { writeToSuppliers } from './participant-commands.ts';
import { readDialogue } from './queries.ts';
import { ACTIVITY_TABLE, type ActivityMove, activityObstacles } from './transitions.ts';

const MOST_ACTIVITIES = 40;
const MOST_SLOTS = 60;
const LEAST_SLOT = 10;
const LONGEST_SLOT = 240;
const MINUTE_MS = 60_000;
const SEED_BYTES = 32;

function slotFaults({ slots }: ActivityFacts): Problem[] {
  if (slots === null) return [];
  const { minutes, starts } = slots;
  if (!Number.isInteger(minutes) || minutes < LEAST_SLOT || minutes > LONGEST_SLOT) {
    return [problem('dialogue.slotLength', 'slotMinutes', { least: LEAST_SLOT, most: LONGEST_SLOT })];
  }
  if (starts.length > MOST_SLOTS) return [problem('dialogue.slotsMany', 'slots', { most: MOST_SLOTS })];
  const overlaps = starts.some((start, place) => {
    const before = starts[place - 1];
    return before !== undefined && start.getTime() < before.getTime() + minutes * MINUTE_MS;
  });
  return overlaps ? [problem('dialogue.slotsOverlap', 'slots')] : [];
}

function factsFaults(facts: ActivityFacts): Problem[] {
  const { title, about, place, howToReply, startsAt, endsAt } = facts;
  return [
    ...(title.trim() === ''
      ? [problem('dialogue.titleMissing', 'title')]
      : textFaults(title, 'title', LONGEST.title)),
    ...textFaults(about, 'activityAbout', LONGEST.about),
    ...textFaults(place, 'place', LONGEST.place),
    ...textFaults(howToReply, 'howToReply', LONGEST.reply),
    ...(startsAt !== null && endsAt !== null && endsAt <= startsAt
      ? [problem('dialogue.timeTurned', 'endsAt')]
      : []),
    ...slotFaults(facts),
  ];
}

/** One-to-one meetings begin with the first slot and end with the last. */
function columnsOf(facts: ActivityFacts) {
  const { slots } = facts;
  const [first, last] = [slots?.starts[0], slots?.starts.at(-1)];
  const span =
    slots && first && last
      ? { starts_at: first, ends_at: new Date(last.getTime() + slots.minutes * MINUTE_MS) }
      : { starts_at: facts.startsAt, ends_at: facts.startsAt === null ? null : facts.endsAt };
  return {
    kind: facts.kind,
    title: facts.title,
    about: facts.about,
    ...span,
    place: facts.place,
    is_digital: facts.isDigital,
    reply_by: facts.replyBy,
    how_to_reply: facts.howToReply,
    allocation: slots?.allocation ?? null,
    slot_minutes: slots?.minutes ?? null,
  };
}

async function writeSlots({ db }: ActingCtx, procurement: string, activity: string, facts: ActivityFacts) {
  await db.deleteFrom('dialogue_slot').where('activity_id', '=', activity).execute();
  const { slots } = facts;
  if (slots === null || slots.starts.length === 0) return;
  await db
    .insertInto('dialogue_slot')
    .values(
      slots.starts.map((start, place) => ({
        procurement_id: procurement,
        activity_id: activity,
        number: place + 1,
        starts_at: start,
        ends_at: new Date(start.getTime() + slots.minutes * MINUTE_MS),
        participant_id: null,
      })),
    )
    .execute();
}

export interface FoundActivity {
  readonly activity: Activity;
  readonly documents: readonly HearingDocument[];
  readonly openMinutes: number;
}

/** Under the lock; null where the procurement has no such activity. */
export async function findActivity(
  ctx: ActingCtx,
  procurement: string,
  id: string,
): Promise<FoundActivity | null> {
  const dialogue = isUuid(id) ? await readDialogue(ctx, procurement) : null;
  const activity = dialogue?.activities.find((one) => one.id === id);
  if (!dialogue || !activity) return null;
  return {
    activity,
    documents: dialogue.documents.filter((one) => one.activity === id),
    openMinutes: dialogue.minutes.filter((one) => one.activity === id && one.state !== 'published').length,
  };
}

export interface ActivityAsked extends DialogueAsked {
  readonly activity: string;
  /** What was read. */
  readonly version: number;
}

/** Runs where nothing stands in the way of the move. */
export async function forMove(
  ctx: ActingCtx,
  move: ActivityMove,
  {
    asked,
    dialogue,
    reason,
  }: { readonly asked: ActivityAsked; readonly dialogue: LockedDialogue; readonly reason: string },
): Promise<Result<FoundActivity>> {
  const found = await findActivity(ctx, asked.procurement, asked.activity);
  if (!found) return DIALOGUE_GONE;
  if (found.activity.version !== asked.version) return CHANGED_BY_OTHER;
  const open = move === 'close' ? await openItemsOf(ctx, asked.procurement) : [];
  const obstacles = activityObstacles(found.activity, move, {
    today: localDateAt(ctx.now.getTime()),
    now: ctx.now,
    phase: dialogue.procurement.state.phase,
    about: dialogue.about,
    documents: found.documents.length,
    openMinutes: found.openMinutes,
    uneven: open.find(({ entry }) => entry.activity === found.activity.title)?.entry.seq ?? null,
    reason,
  });
  return obstacles.length > 0 ? refuse(...obstacles) : ok(found);
}

export interface ActivityToKeep extends DialogueAsked {
  /** Null: a new one. */
  readonly activity: string | null;
  readonly version: number;
  readonly facts: ActivityFacts;
}

/** Keeps an activity that is not announced yet; the value is its id. Codes: dialogue.state, .phase, .titleMissing and so on. */
export const keepActivity: Command<ActivityToKeep, string> = leaderCommand(async (ctx, given, dialogue) => {
  const { procurement, party, activity, version, facts } = given;
  const faults = [...stillOpen(dialogue), ...factsFaults(facts)];
  if (faults.length > 0) return refuse(...faults);
  const entry = { action: 'dialogue.activityKept', object: dialogueObject(procurement), facts: {} } as const;
  if (activity !== null) {
    const asked = { procurement, party, activity, version };
    const found = await forMove(ctx, 'change', { asked, dialogue, reason: '' });
    if (!found.ok) return found;
    await ctx.db
      .updateTable('dialogue_activity')
      .set({ ...columnsOf(facts), version: version + 1 })
      .where('id', '=', activity)
      .execute();
    await writeSlots(ctx, procurement, activity, facts);
    return done(activity, entry);
  }
  const number = await nextNumber(ctx, 'dialogue_activity', procurement);
  if (number > MOST_ACTIVITIES)
    return refuse(problem('dialogue.tooMany', 'title', { most: MOST_ACTIVITIES }));
  const { id } = await ctx.db
    .insertInto('dialogue_activity')
    .values({
      ...columnsOf(facts),
      procurement_id: procurement,
      number,
      state: 'draft',
      seed_hash: null,
      seed: null,
      drawn_at: null,
      published_at: null,
      held_at: null,
      closed_at: null,
      entry: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeSlots(ctx, procurement, id, facts);
  return done(id, entry);
});

/** Takes away one that is not announced. Codes: dialogue.state, .gone. */
export const removeActivity: Command<ActivityAsked, true> = leaderCommand(async (ctx, asked, dialogue) => {
  const found = await forMove(ctx, 'remove', { asked, dialogue, reason: '' });
  if (!found.ok) return found;
  await ctx.db.deleteFrom('dialogue_activity').where('id', '=', asked.activity).execute();
  const object = dialogueObject(asked.procurement);
  return done(true as const, { action: 'dialogue.activityRemoved', object, facts: {} });
});

/** The seed of a draw, known to the program alone until it is drawn with; the value is its hash. */
async function layDownSeed(ctx: ActingCtx, activity: string): Promise<string> {
  const seed = randomBytes(SEED_BYTES).toString('hex');
  await asSystem(ctx, ({ db }) =>
    db.insertInto('dialogue_seed').values({ activity_id: activity, seed }).execute(),
  );
  return hashOfSeed(seed);
}

async function hearDocuments(
  ctx: ActingCtx,
  documents: readonly HearingDocument[],
  {
    telling,
    base,
  }: { readonly telling: Telling; readonly base: Pick<NewEntry, 'procurement' | 'party' | 'activity'> },
): Promise<Result<true>> {
  for (const { id, title, text } of documents) {
    const bytes = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const told = await appendEntry(ctx, {
      ...base,
      kind: 'hearing',
      to: 'public',
      text: telling.words.document({ title }),
      attachments: [{ name: title, sha256, bytes: bytes.length }],
      published: { where: telling.where, at: ctx.now },
    });
    if (!told.ok) return told;
    await ctx.db
      .updateTable('dialogue_document')
      .set({ published_at: ctx.now, entry: told.value.seq })
      .where('id', '=', id)
      .execute();
  }
  return ok(true as const);
}

/**
 * Announces an activity to all, and how slots are given, for good. `reason`: why the notice is short. Codes: those of
 * `activityObstacles`.
 */
export const publishActivity: Command<
  ActivityAsked & { readonly reason: string; readonly telling: Telling },
  true
> = leaderCommand(async (ctx, { reason, telling, ...asked }, dialogue) => {
  const { procurement, party } = asked;
  const found = await forMove(ctx, 'publish', { asked, dialogue, reason });
  if (!found.ok) return found;
  const { activity, documents } = found.value;
  const seedHash = activity.allocation === 'lot' ? await layDownSeed(ctx, activity.id) : null;
  const announced = { ...activity, seedHash };
  const base = { procurement, party, activity: activity.title };
  const told = await appendEntry(ctx, {
    ...base,
    kind: 'information',
    to: 'public',
    text: telling.words.announced(announced, { shortNotice: reason.trim() }),
    published: { where: telling.where, at: ctx.now },
  });
  if (!told.ok) return told;
  const heard = await hearDocuments(ctx, documents, { telling, base });
  if (!heard.ok) return heard;
  await ctx.db
    .updateTable('dialogue_activity')
    .set({
      state: 'published',
      published_at: ctx.now,
      seed_hash: seedHash,
      entry: told.value.seq,
      version: asked.version + 1,
    })
    .where('id', '=', activity.id)
    .execute();
  await ctx.db
    .updateTable('dialogue')
    .set(({ fn, val }) => ({ published_at: fn.coalesce('published_at', val(ctx.now)) }))
    .where('procurement_id', '=', procurement)
    .execute();
  await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
  const facts = { title: activity.title, entry: told.value.seq };
  return done(true as const, {
    action: 'dialogue.activityPublished',
    object: dialogueObject(procurement),
    facts,
  });
});

/** It has been held. Codes: dialogue.notYet, .notDrawn, .state. */
export const holdActivity: Command<ActivityAsked, true> = leaderCommand(async (ctx, asked, dialogue) => {
  const found = await forMove(ctx, 'hold', { asked, dialogue, reason: '' });
  if (!found.ok) return found;
  await ctx.db
    .updateTable('dialogue_activity')
    .set({ state: 'held', held_at: ctx.now, version: asked.version + 1 })
    .where('id', '=', asked.activity)
    .execute();
  const facts = { title: found.value.activity.title };
  return done(true as const, {
    action: 'dialogue.activityHeld',
    object: dialogueObject(asked.procurement),
    facts,
  });
});

/** Puts it away; one that has not been held is called off, which all are told. Codes: dialogue.reasonMissing, .minutesOpen, .unevenOpen. */
export const closeActivity: Command<
  ActivityAsked & { readonly reason: string; readonly telling: Telling },
  true
> = leaderCommand(async (ctx, { reason, telling, ...asked }, dialogue) => {
  const { procurement, party } = asked;
  const found = await forMove(ctx, 'close', { asked, dialogue, reason });
  if (!found.ok) return found;
  const { title, state } = found.value.activity;
  if (state === 'published') {
    const told = await appendEntry(ctx, {
      procurement,
      party,
      kind: 'information',
      to: 'public',
      activity: title,
      text: telling.words.closed({ title, reason: reason.trim() }),
      published: { where: telling.where, at: ctx.now },
    });
    if (!told.ok) return told;
    await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
  }
  await ctx.db
    .updateTable('dialogue_activity')
    .set({ state: ACTIVITY_TABLE.close.to ?? 'closed', closed_at: ctx.now, version: asked.version + 1 })
    .where('id', '=', asked.activity)
    .execute();
  return done(true as const, {
    action: 'dialogue.activityClosed',
    object: dialogueObject(procurement),
    facts: { title },
  });
});
