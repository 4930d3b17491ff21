// What may happen with an activity of the dialogue, in which state, and on which conditions. One table: commands ask it
// before they write and pages before they offer a button. Pure.
import { addDays, daysBetween, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import { AFTER_NOTICE, type Phase } from '../life/model.ts';
import type { Activity, ActivityKind, ActivityState, Minutes } from './model.ts';

/** From the announcement until it is held: good practice, that suppliers can plan for it. A shorter notice needs a reason. */
export const NOTICE_DAYS = 14;

export const ACTIVITY_MOVES = ['change', 'publish', 'draw', 'hold', 'close', 'remove'] as const;
export type ActivityMove = (typeof ACTIVITY_MOVES)[number];

/** What the conditions look at. */
export interface ActivityMoment {
  readonly today: LocalDate;
  readonly now: Date;
  readonly phase: Phase;
  /** What the market is told of what is wanted. */
  readonly about: string;
  /** Documents that hang on the activity. */
  readonly documents: number;
  /** Minutes of its meetings that the supplier or the body has not finished with. */
  readonly openMinutes: number;
  /** The first entry of the ledger, belonging to the activity, that some know and not all; null: none. */
  readonly uneven: number | null;
  /** Why the notice is short, or why it is closed before it is held; empty: not said. */
  readonly reason: string;
}

type Condition = (activity: Activity, moment: ActivityMoment) => Problem | null;

/** Those that are held at a time. */
const isMeeting = (kind: ActivityKind): boolean => kind === 'conference' || kind === 'oneToOne';

/** Those that suppliers sign up for. */
export const takesSignUps = (kind: ActivityKind): boolean => isMeeting(kind) || kind === 'invitation';

const toldWhatIsWanted: Condition = (_, { about }) =>
  about.trim() === '' ? problem('dialogue.aboutMissing', 'about') : null;

const describedActivity: Condition = ({ about }) =>
  about.trim() === '' ? problem('dialogue.textMissing', 'activityAbout') : null;

const timeAndPlace: Condition = ({ kind, startsAt, place }, { now }) => {
  if (!isMeeting(kind)) return null;
  if (startsAt === null) return problem('dialogue.timeMissing', 'startsAt');
  if (startsAt <= now) return problem('dialogue.timePast', 'startsAt');
  return place.trim() === '' ? problem('dialogue.placeMissing', 'place') : null;
};

const deadlineAhead: Condition = ({ startsAt, replyBy }, { today }) => {
  if (replyBy === null) return problem('dialogue.replyByMissing', 'replyBy');
  if (replyBy <= today) return problem('dialogue.replyByPast', 'replyBy');
  return startsAt !== null && replyBy >= localDateAt(startsAt.getTime())
    ? problem('dialogue.replyByLate', 'replyBy')
    : null;
};

/** Time to sign up and to plan: until it is held, or until the deadline. */
const noticeTime: Condition = ({ startsAt, replyBy }, { today, reason }) => {
  const held = startsAt === null ? replyBy : localDateAt(startsAt.getTime());
  const isShort = held !== null && daysBetween(today, held) < NOTICE_DAYS;
  return isShort && reason.trim() === ''
    ? problem('dialogue.noticeShort', 'reason', { least: NOTICE_DAYS })
    : null;
};

const slotsToGive: Condition = ({ kind, slots, allocation }) =>
  kind === 'oneToOne' && (slots.length === 0 || allocation === null)
    ? problem('dialogue.slotsMissing', 'slots')
    : null;

const documentsToHear: Condition = ({ kind }, { documents }) =>
  kind === 'hearing' && documents === 0 ? problem('dialogue.documentMissing', 'documents') : null;

const byLot: Condition = ({ allocation, drawnAt }) => {
  if (allocation !== 'lot') return problem('dialogue.notByLot', 'activity');
  return drawnAt === null ? null : problem('dialogue.drawnBefore', 'activity');
};

const signUpIsOver: Condition = ({ replyBy }, { today }) =>
  replyBy === null || today > replyBy
    ? null
    : problem('dialogue.notYet', 'activity', { date: addDays(replyBy, 1) });

const someoneSignedUp: Condition = ({ signUps }) =>
  signUps.length === 0 ? problem('dialogue.nobodySignedUp', 'activity') : null;

const drawnIfByLot: Condition = ({ allocation, drawnAt, signUps }) =>
  allocation === 'lot' && drawnAt === null && signUps.length > 0
    ? problem('dialogue.notDrawn', 'activity')
    : null;

const hasTakenPlace: Condition = ({ startsAt, replyBy }, { now, today }) => {
  if (startsAt !== null) {
    return startsAt <= now
      ? null
      : problem('dialogue.notYet', 'activity', { date: localDateAt(startsAt.getTime()) });
  }
  return replyBy === null || today > replyBy
    ? null
    : problem('dialogue.notYet', 'activity', { date: addDays(replyBy, 1) });
};

/** One that is called off needs a reason, which all are told. */
const heldOrReason: Condition = ({ state }, { reason }) =>
  state === 'published' && reason.trim() === '' ? problem('dialogue.reasonMissing', 'reason') : null;

const minutesFinished: Condition = (_, { openMinutes }) =>
  openMinutes === 0 ? null : problem('dialogue.minutesOpen', 'minutes', { count: openMinutes });

/** The same information to all, before it is put away. */
const sameInformation: Condition = (_, { uneven }) =>
  uneven === null ? null : problem('dialogue.unevenOpen', `ledger:${uneven}`, { seq: uneven });

interface ActivityRule {
  readonly from: readonly ActivityState[];
  readonly to: ActivityState | null;
  readonly phases: readonly Phase[];
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

const PREPARING: readonly Phase[] = ['needs', 'dialogue', 'requirements'];
/** While the market may be spoken with: until the buyers lock it for the notice. */
export const TALKING: readonly Phase[] = ['dialogue', 'requirements'];
const EVER: readonly Phase[] = [...PREPARING, 'locked', ...AFTER_NOTICE, 'cancelled'];

export const ACTIVITY_TABLE: Readonly<Record<ActivityMove, ActivityRule>> = {
  change: { from: ['draft'], to: null, phases: PREPARING, conditions: [] },
  publish: {
    from: ['draft'],
    to: 'published',
    phases: TALKING,
    conditions: [
      toldWhatIsWanted,
      describedActivity,
      timeAndPlace,
      deadlineAhead,
      noticeTime,
      slotsToGive,
      documentsToHear,
    ],
  },
  draw: {
    from: ['published'],
    to: null,
    phases: TALKING,
    conditions: [byLot, signUpIsOver, someoneSignedUp],
  },
  hold: { from: ['published'], to: 'held', phases: EVER, conditions: [drawnIfByLot, hasTakenPlace] },
  close: {
    from: ['published', 'held'],
    to: 'closed',
    phases: EVER,
    conditions: [heldOrReason, minutesFinished, sameInformation],
  },
  remove: { from: ['draft'], to: null, phases: EVER, conditions: [] },
};

/** Everything that stands in the way; empty where it may be done. Codes: dialogue.state, .phase and those above. */
export function activityObstacles(activity: Activity, move: ActivityMove, moment: ActivityMoment): Problem[] {
  const { from, phases, conditions } = ACTIVITY_TABLE[move];
  if (!from.includes(activity.state)) {
    return [problem('dialogue.state', 'activity', { state: activity.state })];
  }
  if (!phases.includes(moment.phase)) return [problem('dialogue.phase', 'activity', { phase: moment.phase })];
  return conditions.flatMap((condition) => condition(activity, moment) ?? []);
}

/** Working days from a meeting until its minutes should have been sent: good practice, no rule of law. */
export const DRAFT_DAYS = 5;

/** What is told of minutes that are late. */
export interface LateMinutes {
  readonly number: number;
  readonly heldOn: LocalDate;
}

/** Drafts whose meeting was more than `DRAFT_DAYS` working days ago, the oldest meeting first. */
export const lateDrafts = (
  minutes: readonly Pick<Minutes, 'number' | 'state' | 'heldAt'>[],
  today: LocalDate,
): LateMinutes[] =>
  minutes
    .filter(({ state }) => state === 'draft')
    .map(({ number, heldAt }) => ({ number, heldOn: localDateAt(heldAt.getTime()) }))
    .filter(({ heldOn }) => today > addWorkingDays(heldOn, DRAFT_DAYS))
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
