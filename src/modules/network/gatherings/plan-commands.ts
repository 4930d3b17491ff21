// What the leader does with a gathering: plans it, asks when people can, sets its time, moves it, calls it off. What stands in
// people's calendars gets a higher sequence with every such change.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { type NetworkAsked, requireLeader } from '../life/locked-db.ts';
import { type GatheringLetter, writeLetters } from './letters-db.ts';
import {
  type GatheringAsked,
  gatheringEntry,
  type HeldGathering,
  ledGathering,
  writeGathering,
} from './locked-db.ts';
import type { Asked, Gathering, GatheringFacts, Slot, TimeSpan } from './model.ts';
import { weighPoll } from './poll.ts';
import { readGatherings } from './queries.ts';
import {
  factsFaults,
  MOST_GATHERINGS,
  mayChangeQuestions,
  pollFaults,
  questionFaults,
  registerByFaults,
  timeFaults,
  whyFaults,
} from './rules.ts';
import './db.ts';

interface GatheringToPlan extends NetworkAsked, GatheringFacts {
  readonly ownQuestions: readonly string[];
}

/** Plans a gathering without a time; the value is its number. Codes: network.*, gathering.many, .text*, .linkFormat. */
export const planGathering: Command<GatheringToPlan, number> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { network, party, ownQuestions, ...facts }): Promise<Result<Done<number>>> => {
    const found = await requireLeader(ctx, { network, party }, 'takePart');
    if (!found.ok) return found;
    const faults = [...factsFaults(facts), ...questionFaults(ownQuestions)];
    if (faults.length > 0) return refuse(...faults);
    const before = await readGatherings(ctx, network);
    if (before.length >= MOST_GATHERINGS) {
      return refuse(problem('gathering.many', 'gathering', { most: MOST_GATHERINGS }));
    }
    const number = Math.max(0, ...before.map((one) => one.number)) + 1;
    const { title, about, form, place, link } = facts;
    await ctx.db
      .insertInto('gathering')
      .values({
        network_id: network,
        number,
        title,
        about,
        form,
        place,
        link,
        starts_at: null,
        ends_at: null,
        register_by: null,
        poll_ends_on: null,
        calendar_changed_at: ctx.now,
        minutes_at: null,
        own_questions: [...ownQuestions],
        created_at: ctx.now,
      })
      .execute();
    return done(number, gatheringEntry('gathering.planned', { network, party, number }, { title }));
  },
});

/** What is done to those who take part is told them. */
interface Telling {
  readonly letters: readonly GatheringLetter[];
}

interface GatheringChange extends GatheringAsked, GatheringFacts, Telling {
  readonly ownQuestions: readonly string[];
  /** What the form was made of. */
  readonly version: number;
}

/** What people have in their calendars. */
const showsInCalendar = (one: GatheringFacts, other: GatheringFacts): boolean =>
  (['title', 'about', 'form', 'place', 'link'] as const).some((field) => one[field] !== other[field]);

/** What people must know to find the way. */
const leadsElsewhere = (one: GatheringFacts, other: GatheringFacts): boolean =>
  (['form', 'place', 'link'] as const).some((field) => one[field] !== other[field]);

/**
 * Changes what it is about and where it is; those who have been called are told when it is somewhere else. Codes: network.*,
 * gathering.gone, .notNow, .changedByOther, .text*, .linkFormat.
 */
export const changeGathering: Command<GatheringChange, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'change');
    if (!found.ok) return found;
    const { gathering, phase, network } = found.value;
    if (gathering.version !== asked.version) return refuse(problem('gathering.changedByOther', 'gathering'));
    const ownQuestions = asked.ownQuestions.filter((question) => question !== '');
    const faults = [...factsFaults(asked), ...questionFaults(ownQuestions)];
    if (faults.length > 0) return refuse(...faults);
    const { title, about, form, place, link } = asked;
    const inCalendar = gathering.state === 'called' && showsInCalendar(gathering, asked);
    await writeGathering(ctx, gathering, {
      title,
      about,
      form,
      place,
      link,
      ...(mayChangeQuestions(phase) ? { own_questions: ownQuestions } : {}),
      ...(inCalendar ? { sequence: gathering.sequence + 1, calendar_changed_at: ctx.now } : {}),
    });
    if (phase === 'coming' && leadsElsewhere(gathering, asked)) {
      await writeLetters(ctx, asked.letters, network.isDemo);
    }
    return done(true as const, gatheringEntry('gathering.changed', asked));
  },
});

interface PollToOpen extends GatheringAsked, Telling {
  readonly slots: readonly TimeSpan[];
  /** The last day to answer. */
  readonly endsOn: LocalDate;
}

const keyOf = ({ startsAt, endsAt }: TimeSpan): string => `${startsAt.getTime()} ${endsAt.getTime()}`;

/** Those who take part now. */
async function participantsIn({ db }: ActingCtx, network: string): Promise<Asked[]> {
  const rows = await db
    .selectFrom('network_participant')
    .select(['id', 'body_id'])
    .where('network_id', '=', network)
    .where('left_at', 'is', null)
    .execute();
  return rows.map(({ id, body_id }) => ({ id, body: body_id as BodyId }));
}

/** Times that stood before keep their answers. */
async function keepSlots({ db }: ActingCtx, held: HeldGathering, slots: readonly TimeSpan[]): Promise<void> {
  const wanted = new Set(slots.map(keyOf));
  const gone = held.slots.filter((slot) => !wanted.has(keyOf(slot))).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('gathering_slot').where('id', 'in', gone).execute();
  const before = new Set(held.slots.map(keyOf));
  const added = slots.filter((slot) => !before.has(keyOf(slot)));
  if (added.length === 0) return;
  await db
    .insertInto('gathering_slot')
    .values(
      added.map(({ startsAt, endsAt }) => ({
        gathering_id: held.gathering.id,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    )
    .execute();
}

/**
 * Asks when people can come; asked again with other times, those that stand keep their answers. Codes: network.*,
 * gathering.gone, .notOpen, .notNow, .nobodyAsked, .slots*, .slotTwice, .time*, .pollEndsOutside.
 */
export const openPoll: Command<PollToOpen, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'poll');
    if (!found.ok) return found;
    const { gathering, network } = found.value;
    const faults = pollFaults(asked.slots, asked.endsOn, ctx.now);
    if (faults.length > 0) return refuse(...faults);
    if ((await participantsIn(ctx, network.id)).length === 0) {
      return refuse(problem('gathering.nobodyAsked', 'gathering'));
    }
    await keepSlots(ctx, found.value, asked.slots);
    await writeGathering(ctx, gathering, { state: 'polling', poll_ends_on: asked.endsOn });
    await writeLetters(ctx, asked.letters, network.isDemo);
    const slots = asked.slots.length;
    return done(
      true as const,
      gatheringEntry('gathering.pollOpened', asked, { slots, endsOn: asked.endsOn }),
    );
  },
});

export interface TimeToSettle extends GatheringAsked, Telling {
  readonly time: TimeSpan;
  readonly registerBy: LocalDate;
  /** Why not the time most can come to; empty where it is that one. */
  readonly why: string;
}

/** Whether the time is not among those that suit best, by what has been answered. */
function needsReason(slots: readonly Slot[], participants: readonly Asked[], time: TimeSpan): boolean {
  const { best } = weighPoll(slots, { participants, isSmall: () => false });
  return best.length > 0 && !best.some(({ slot }) => keyOf(slot) === keyOf(time));
}

const isSameTime = (gathering: Gathering, time: TimeSpan): boolean =>
  gathering.time !== null && keyOf(gathering.time) === keyOf(time);

/**
 * Sets the time, from the poll or without one, or moves what has been called; all who take part are told. A time that is not
 * among the best of the poll needs a reason. Codes: network.*, gathering.gone, .notOpen, .notNow, .time*,
 * .registerByOutside, .text*.
 */
export const settleTime: Command<TimeToSettle, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'settle');
    if (!found.ok) return found;
    const { gathering, network, phase } = found.value;
    const participants = await participantsIn(ctx, network.id);
    const isOutvoted = phase === 'polling' && needsReason(found.value.slots, participants, asked.time);
    const faults = [
      ...timeFaults(asked.time, ctx.now, 'time'),
      ...registerByFaults(asked.registerBy, asked.time, ctx.now),
      ...whyFaults(asked.why, isOutvoted),
    ];
    if (faults.length > 0) return refuse(...faults);
    const wasCalled = gathering.state === 'called';
    const isMoved = wasCalled && !isSameTime(gathering, asked.time);
    await writeGathering(ctx, gathering, {
      state: 'called',
      starts_at: asked.time.startsAt,
      ends_at: asked.time.endsAt,
      register_by: asked.registerBy,
      time_why: asked.why,
      ...(isMoved ? { sequence: gathering.sequence + 1 } : {}),
      ...(isMoved || !wasCalled ? { calendar_changed_at: ctx.now } : {}),
    });
    if (isMoved || !wasCalled) await writeLetters(ctx, asked.letters, network.isDemo);
    const what = isMoved ? 'gathering.moved' : wasCalled ? 'gathering.changed' : 'gathering.called';
    return done(true as const, gatheringEntry(what, asked, { registerBy: asked.registerBy }));
  },
});

/**
 * Calls it off; those who were asked or called are told. It stands in the list and in calendars as cancelled. Codes: network.*,
 * gathering.gone, .notNow, .text*.
 */
export const cancelGathering: Command<GatheringAsked & Telling & { readonly why: string }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledGathering(ctx, asked, 'cancel');
    if (!found.ok) return found;
    const { gathering, network, phase } = found.value;
    const faults = whyFaults(asked.why, true);
    if (faults.length > 0) return refuse(...faults);
    await writeGathering(ctx, gathering, {
      state: 'cancelled',
      cancelled_why: asked.why,
      sequence: gathering.sequence + 1,
      calendar_changed_at: ctx.now,
    });
    await ctx.db.deleteFrom('gathering_requirement').where('gathering_id', '=', gathering.id).execute();
    if (phase !== 'planned') await writeLetters(ctx, asked.letters, network.isDemo);
    return done(true as const, gatheringEntry('gathering.cancelled', asked));
  },
});
