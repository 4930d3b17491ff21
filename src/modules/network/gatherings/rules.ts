// What may be done with a gathering and when, and what is wrong with what was written. Commands ask before they write, pages
// before they offer a form. Pure.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { GatheringCode } from './codes.ts';
import type {
  Attendance,
  DecisionFacts,
  ExitAnswer,
  Gathering,
  GatheringBook,
  GatheringFacts,
  GatheringForm,
  SessionFacts,
  TimeSpan,
} from './model.ts';

const MOST_SLOTS = 12;
export const MOST_SESSIONS = 30;
export const MOST_DECISIONS = 50;
export const MOST_GATHERINGS = 100;
export const MOST_OWN_QUESTIONS = 2;
/** So long after it, what was done is still asked about. */
export const EXIT_DAYS = 14;
/** So long after it, what people needed is deleted. */
export const REQUIREMENT_DAYS = 14;
const LONGEST_GATHERING_MS = 16 * 3_600_000;
const FARTHEST_DAYS = 1100;
const POLL_DAYS = 60;

export const LONGEST = {
  title: 200,
  about: 2000,
  place: 300,
  link: 500,
  why: 500,
  requirement: 300,
  speaker: 120,
  material: 120,
  minutes: 10_000,
  decision: 500,
  question: 200,
  comment: 500,
} as const;

/** planned: prepared, without a time that is asked for or set · over: its end has passed. */
export type GatheringPhase = 'planned' | 'polling' | 'coming' | 'going' | 'over' | 'cancelled';

export function phaseOf({ state, time }: Pick<Gathering, 'state' | 'time'>, now: Date): GatheringPhase {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'draft') return 'planned';
  if (state === 'polling' || time === null) return 'polling';
  if (now < time.startsAt) return 'coming';
  return now < time.endsAt ? 'going' : 'over';
}

export type GatheringAct =
  | 'change'
  | 'poll'
  | 'answerPoll'
  | 'settle'
  | 'register'
  | 'cancel'
  | 'minute'
  | 'exit';

const MAY: Readonly<Record<GatheringAct, readonly GatheringPhase[]>> = {
  change: ['planned', 'polling', 'coming', 'going', 'over'],
  poll: ['planned', 'polling'],
  answerPoll: ['polling'],
  settle: ['planned', 'polling', 'coming'],
  register: ['coming', 'going'],
  cancel: ['planned', 'polling', 'coming'],
  minute: ['going', 'over'],
  exit: ['going', 'over'],
};

export const mayDo = (act: GatheringAct, phase: GatheringPhase): boolean => MAY[act].includes(phase);

/** Answers are kept in the questions' order, so own questions stand once the asking has begun. */
export const mayChangeQuestions = (phase: GatheringPhase): boolean => !mayDo('exit', phase);

/** The last day to say what one thought; null where nobody is asked, or no longer. */
export function exitOpenUntil(gathering: Pick<Gathering, 'state' | 'time'>, now: Date): LocalDate | null {
  if (!mayDo('exit', phaseOf(gathering, now)) || gathering.time === null) return null;
  const last = addDays(localDateAt(gathering.time.endsAt.getTime()), EXIT_DAYS);
  return localDateAt(now.getTime()) <= last ? last : null;
}

/** Whether those who came are still asked what they think. */
export const isExitOpen = (gathering: Pick<Gathering, 'state' | 'time'>, now: Date): boolean =>
  exitOpenUntil(gathering, now) !== null;

/** The last day to say when one can; null where nobody is asked, or no longer. */
export function pollOpenUntil(
  gathering: Pick<Gathering, 'state' | 'time' | 'pollEndsOn'>,
  now: Date,
): LocalDate | null {
  const { pollEndsOn } = gathering;
  if (!mayDo('answerPoll', phaseOf(gathering, now)) || pollEndsOn === null) return null;
  return localDateAt(now.getTime()) <= pollEndsOn ? pollEndsOn : null;
}

/** Whether one can join from afar by an address that is known. */
export const joinsFromAfar = ({ form, link }: Pick<GatheringFacts, 'form' | 'link'>): boolean =>
  form !== 'physical' && link !== '';

/** Who has said what to whether they come, by participant. */
export const attendances = ({
  registrations,
}: Pick<GatheringBook, 'registrations'>): ReadonlyMap<string, Attendance> =>
  new Map(registrations.map(({ participant, answer }) => [participant, answer]));

/** How one may come. */
export const waysToCome: Readonly<Record<GatheringForm, readonly Attendance[]>> = {
  physical: ['inPerson', 'no'],
  digital: ['digital', 'no'],
  hybrid: ['inPerson', 'digital', 'no'],
};

const fault = (code: GatheringCode, path: string, facts: Problem['facts'] = {}): Problem =>
  problem(code, path, facts);

/** Too long, empty where it must not be, or with a national identity number. */
function textFaults(text: string, path: keyof typeof LONGEST | string, most: number): Problem[] {
  if (text.length > most) return [fault('gathering.textLong', path, { most })];
  return holdsNationalNumber(text) ? [fault('text.nationalNumber', path)] : [];
}

const missing = (text: string, path: string): Problem[] =>
  text === '' ? [fault('gathering.textMissing', path)] : [];

/** An address that opens in a browser and nothing else. */
export const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/\S+$/i.test(text)) return false;
  return URL.canParse(text);
};

function addressFaults(text: string, path: string): Problem[] {
  if (text.length > LONGEST.link) return [fault('gathering.textLong', path, { most: LONGEST.link })];
  return text === '' || isWebAddress(text) ? [] : [fault('gathering.linkFormat', path)];
}

export const factsFaults = ({ title, about, form, place, link }: GatheringFacts): Problem[] => [
  ...missing(title, 'title'),
  ...textFaults(title, 'title', LONGEST.title),
  ...textFaults(about, 'about', LONGEST.about),
  ...textFaults(place, 'place', LONGEST.place),
  ...(form === 'digital' ? [] : missing(place, 'place')),
  ...addressFaults(link, 'link'),
];

/** One time on its own: forward, no longer than a day's work, not years away. */
export function timeFaults({ startsAt, endsAt }: TimeSpan, now: Date, path: string): Problem[] {
  if (startsAt <= now) return [fault('gathering.timePast', path)];
  if (endsAt <= startsAt) return [fault('gathering.timeBackwards', path)];
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_GATHERING_MS) {
    return [fault('gathering.timeLong', path)];
  }
  const last = addDays(localDateAt(now.getTime()), FARTHEST_DAYS);
  return localDateAt(startsAt.getTime()) > last ? [fault('gathering.timeFar', path)] : [];
}

export function pollFaults(slots: readonly TimeSpan[], endsOn: LocalDate, now: Date): Problem[] {
  if (slots.length < 2) return [fault('gathering.slotsFew', 'slots')];
  if (slots.length > MOST_SLOTS) return [fault('gathering.slotsMany', 'slots', { most: MOST_SLOTS })];
  const faults = slots.flatMap((slot, place) => timeFaults(slot, now, `slots:${place}`));
  if (faults.length > 0) return faults;
  const keys = slots.map(({ startsAt, endsAt }) => `${startsAt.getTime()} ${endsAt.getTime()}`);
  if (new Set(keys).size < keys.length) return [fault('gathering.slotTwice', 'slots')];
  const today = localDateAt(now.getTime());
  const firstSlot = Math.min(...slots.map(({ startsAt }) => startsAt.getTime()));
  const latest = [addDays(today, POLL_DAYS), localDateAt(firstSlot)].toSorted()[0] as LocalDate;
  return endsOn < today || endsOn > latest
    ? [fault('gathering.pollEndsOutside', 'endsOn', { first: today, last: latest })]
    : [];
}

/** The last day to say whether one comes: from today to the day itself. */
export function registerByFaults(registerBy: LocalDate, { startsAt }: TimeSpan, now: Date): Problem[] {
  const [first, last] = [localDateAt(now.getTime()), localDateAt(startsAt.getTime())];
  return registerBy < first || registerBy > last
    ? [fault('gathering.registerByOutside', 'registerBy', { first, last })]
    : [];
}

export const whyFaults = (why: string, isNeeded: boolean): Problem[] => [
  ...(isNeeded ? missing(why, 'why') : []),
  ...textFaults(why, 'why', LONGEST.why),
];

export const requirementFaults = (text: string): Problem[] =>
  textFaults(text, 'requirement', LONGEST.requirement);

export const sessionFaults = (session: SessionFacts): Problem[] => [
  ...missing(session.title, 'title'),
  ...textFaults(session.title, 'title', LONGEST.title),
  ...(Number.isInteger(session.minutes) && session.minutes >= 5 && session.minutes <= 600
    ? []
    : [fault('gathering.minutesOutside', 'minutes', { least: 5, most: 600 })]),
  ...textFaults(session.speaker, 'speaker', LONGEST.speaker),
  ...textFaults(session.materialTitle, 'materialTitle', LONGEST.material),
  ...(session.materialLink !== '' ? missing(session.materialTitle, 'materialTitle') : []),
  ...(session.materialTitle !== '' ? missing(session.materialLink, 'materialLink') : []),
  ...addressFaults(session.materialLink, 'materialLink'),
];

export const minutesFaults = (text: string): Problem[] => textFaults(text, 'minutes', LONGEST.minutes);

export const decisionFaults = ({ text, dueOn }: DecisionFacts, today: LocalDate): Problem[] => [
  ...missing(text, 'text'),
  ...textFaults(text, 'text', LONGEST.decision),
  ...(dueOn !== null && dueOn < today ? [fault('gathering.duePast', 'dueOn')] : []),
];

export const questionFaults = (questions: readonly string[]): Problem[] =>
  questions.flatMap((question, place) => textFaults(question, `questions:${place}`, LONGEST.question));

const isMark = (mark: number): boolean => Number.isInteger(mark) && mark >= 1 && mark <= 6;

export const exitFaults = ({ useful, own, comment }: ExitAnswer, ownQuestions: number): Problem[] => [
  ...(isMark(useful) ? [] : [fault('gathering.markMissing', 'useful')]),
  ...Array.from({ length: ownQuestions }, (_, place) => place).flatMap((place) =>
    isMark(own[place] ?? 0) ? [] : [fault('gathering.markMissing', `own:${place}`)],
  ),
  ...textFaults(comment, 'comment', LONGEST.comment),
];
