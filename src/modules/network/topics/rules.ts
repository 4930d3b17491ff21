// What is wrong or missing in a topic, a ballot and a programme. Pure.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import type { ProposedProgramme } from './count.ts';
import { type Basis, DOTS, type TopicVote, type VoteMethod } from './model.ts';

export const LONGEST_TITLE = 120;
/** Of why somebody wants a topic, and of a comment. */
export const LONGEST_TEXT = 600;
export const LONGEST_ROLE = 80;
export const LONGEST_REASON = 500;
export const MOST_TOPICS = 60;
/** Comments on one topic. */
export const MOST_COMMENTS = 200;
const MOST_VOTE_DAYS = 90;
/** On a vote. */
export const LEAST_TOPICS = 2;

/** Codes: topics.textLong, text.nationalNumber. */
const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('topics.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

/** Codes: topics.titleMissing and those of `textFaults`. */
export const topicFaults = (topic: {
  readonly title: string;
  readonly why: string;
  readonly role: string;
}): Problem[] => [
  ...(topic.title === '' ? [problem('topics.titleMissing', 'title')] : []),
  ...textFaults(topic.title, 'title', LONGEST_TITLE),
  ...textFaults(topic.why, 'why', LONGEST_TEXT),
  ...textFaults(topic.role, 'role', LONGEST_ROLE),
];

/** Codes: topics.commentMissing and those of `textFaults`. */
export const commentFaults = (text: string, role: string): Problem[] => [
  ...(text === '' ? [problem('topics.commentMissing', 'text')] : []),
  ...textFaults(text, 'text', LONGEST_TEXT),
  ...textFaults(role, 'role', LONGEST_ROLE),
];

/** Codes: topics.reasonMissing and those of `textFaults`. */
export const reasonFaults = (reason: string): Problem[] =>
  reason === '' ? [problem('topics.reasonMissing', 'reason')] : textFaults(reason, 'reason', LONGEST_REASON);

/** Alike to whoever reads them: capitals and spaces aside. */
export const isSameTitle = (one: string, other: string): boolean => {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
};

/** The last day has passed, or the vote was closed. */
export const isVoteOver = (
  { closedOn, endsOn }: Pick<TopicVote, 'closedOn' | 'endsOn'>,
  today: LocalDate,
): boolean => closedOn !== null || endsOn < today;

/** An anonymous vote of fewer is none. Codes: topics.fewTopics, .fewVoters, .endsOutside. */
export function openFaults(
  vote: {
    readonly topics: number;
    readonly voters: number;
    readonly isAnonymous: boolean;
    readonly endsOn: LocalDate;
  },
  today: LocalDate,
): Problem[] {
  const [first, last] = [addDays(today, 1), addDays(today, MOST_VOTE_DAYS)];
  const least = vote.isAnonymous ? SMALLEST_GROUP : 1;
  return [
    ...(vote.topics < LEAST_TOPICS ? [problem('topics.fewTopics', 'topics', { least: LEAST_TOPICS })] : []),
    ...(vote.voters < least
      ? [problem('topics.fewVoters', 'isAnonymous', { least, voters: vote.voters })]
      : []),
    ...(vote.endsOn < first || vote.endsOn > last
      ? [problem('topics.endsOutside', 'endsOn', { first, last })]
      : []),
  ];
}

/** How many topics a voter may choose; null: as many as she wants. */
const mostChosen = (method: VoteMethod): number | null => (method === 'dots' ? DOTS : null);

/** What a ballot holds: each topic once, in the order of their numbers, whatever order they were ticked in. */
export const plainBallot = (topics: readonly number[]): number[] =>
  [...new Set(topics)].toSorted((one, other) => one - other);

/** Codes: topics.nothingChosen, .manyChosen, .gone. */
export function ballotFaults(
  { method, topics }: Pick<TopicVote, 'method' | 'topics'>,
  chosen: readonly number[],
): Problem[] {
  const most = mostChosen(method);
  const known = new Set(topics.map(({ number }) => number));
  return [
    ...(chosen.length === 0 ? [problem('topics.nothingChosen', 'topics')] : []),
    ...(most !== null && chosen.length > most
      ? [problem('topics.manyChosen', 'topics', { most, chosen: chosen.length })]
      : []),
    ...(chosen.some((number) => !known.has(number)) ? [problem('topics.gone', 'topics')] : []),
  ];
}

/** A topic in a programme, or left out of it, as the leader has it. */
export interface TopicChoice {
  readonly topic: number;
  readonly title: string;
  readonly isChosen: boolean;
  /** Empty where the votes say it all. */
  readonly reason: string;
}

/** Why a topic has its place or has none. What the votes give needs no words; all else is the leader's. */
export function basisOf({ topic, isChosen }: TopicChoice, proposed: ProposedProgramme | null): Basis {
  const place = proposed?.chosen.find((one) => one.topic === topic);
  if (!proposed || proposed.undecided.includes(topic) || isChosen !== (place !== undefined)) return 'leader';
  return place?.basis ?? 'votes';
}

/**
 * What keeps a programme from being set. There must have been a vote that is over, or a reason why not; what departs from the
 * votes has its reason; and so has a programme that takes the place of another. Codes: topics.voteGoesOn, .voteNotHeld,
 * .reasonMissing, .nothingInProgramme, .choiceReasonMissing (path `reason:<number>`) and those of `textFaults`.
 */
export function programmeFaults(asked: {
  readonly choices: readonly TopicChoice[];
  /** What the vote gives; null where there has been none. */
  readonly proposed: ProposedProgramme | null;
  /** The last day of a vote that goes on; null where none does. */
  readonly goesOnUntil: LocalDate | null;
  readonly isFirst: boolean;
  readonly reason: string;
}): Problem[] {
  const { choices, proposed, goesOnUntil, isFirst, reason } = asked;
  const needsReason = (choice: TopicChoice): boolean =>
    // Without a vote the reason why says why nothing was chosen by votes; what is left out needs no other.
    proposed !== null && basisOf(choice, proposed) === 'leader' && choice.reason === '';
  return [
    ...(goesOnUntil !== null ? [problem('topics.voteGoesOn', 'vote', { last: goesOnUntil })] : []),
    ...(proposed === null && reason === '' && goesOnUntil === null
      ? [problem('topics.voteNotHeld', 'reason')]
      : []),
    ...(proposed !== null && !isFirst && reason === '' ? [problem('topics.reasonMissing', 'reason')] : []),
    ...textFaults(reason, 'reason', LONGEST_REASON),
    ...(choices.some(({ isChosen }) => isChosen) ? [] : [problem('topics.nothingInProgramme', 'topics')]),
    ...choices
      .filter(needsReason)
      .map(({ topic, title }) =>
        problem('topics.choiceReasonMissing', `reason:${topic}`, { number: topic, title }),
      ),
    ...choices.flatMap(({ topic, reason: own }) => textFaults(own, `reason:${topic}`, LONGEST_REASON)),
  ];
}
