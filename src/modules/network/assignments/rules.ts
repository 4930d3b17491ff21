// What may be done with an assignment and when, who reads what, where each body stands, and what is wrong with what was written.
// Pure.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { BodyId } from '../../registry/model.ts';
import type { AssignmentCode } from './codes.ts';
import type { AssignmentBook, AssignmentFacts, AssignmentState, Feedback, HandIn, Pair } from './model.ts';

export const MOST_ASSIGNMENTS = 60;
export const MOST_WEB_LINKS = 5;
export const MOST_THINGS = 10;
/** On one hand-in. */
export const MOST_FEEDBACK = 60;
const FARTHEST_DAYS = 1100;

export const LONGEST = {
  title: 200,
  text: 4000,
  why: 500,
  answer: 6000,
  webLink: 500,
  feedback: 1500,
  role: 80,
} as const;

export type AssignmentAct =
  | 'change'
  | 'give'
  | 'remove'
  | 'moveDue'
  | 'close'
  | 'withdraw'
  | 'pair'
  | 'answer';

const MAY: Readonly<Record<AssignmentAct, readonly AssignmentState[]>> = {
  change: ['draft'],
  give: ['draft'],
  remove: ['draft'],
  moveDue: ['given'],
  close: ['given'],
  withdraw: ['given'],
  pair: ['given'],
  answer: ['given'],
};

export const mayDo = (act: AssignmentAct, state: AssignmentState): boolean => MAY[act].includes(state);

/** For whom an assignment is read: a body, those who lead, or both. */
export interface Reader {
  /** Null: those who lead it, who are no body in it. */
  readonly body: BodyId | null;
  readonly leads: boolean;
}

/** What a reader may see of it; null where it is still being prepared and she does not lead. */
export function seenBy(book: AssignmentBook, { body, leads }: Reader): AssignmentBook | null {
  const { assignment } = book;
  if (assignment.state === 'draft' && !leads) return null;
  const handIns = book.handIns.filter(
    (one) => one.body === body || (one.state === 'delivered' && (leads || assignment.isShared)),
  );
  const ids = new Set(handIns.map(({ id }) => id));
  return { ...book, handIns, feedback: book.feedback.filter(({ handIn }) => ids.has(handIn)) };
}

/** Where one body stands with an assignment. */
export interface Standing {
  readonly body: BodyId;
  readonly state: 'notBegun' | HandIn['state'];
  readonly deliveredOn: LocalDate | null;
  /** Delivered after the last day, or not yet though it has passed. */
  readonly isLate: boolean;
  /** From peers and those who lead. */
  readonly got: number;
  /** Bodies it has said something to. */
  readonly gave: number;
  /** Bodies it is to give feedback to, that have delivered and that it has said nothing to. */
  readonly owes: readonly BodyId[];
}

interface StandingAsked {
  readonly today: LocalDate;
  /** Those that have begun, where their drafts cannot be read. */
  readonly begun: ReadonlySet<BodyId>;
}

function gaveTo({ handIns, feedback }: AssignmentBook, giver: BodyId): Set<BodyId> {
  const owner = new Map(handIns.map(({ id, body }) => [id, body]));
  return new Set(
    feedback.flatMap((one) => {
      const receiver = one.body === giver ? owner.get(one.handIn) : undefined;
      return receiver === undefined ? [] : [receiver];
    }),
  );
}

/** Of one body, asked or not. */
export function standingOf(book: AssignmentBook, body: BodyId, { today, begun }: StandingAsked): Standing {
  const own = book.handIns.find((one) => one.body === body);
  const deliveredOn = own?.deliveredAt ? localDateAt(own.deliveredAt.getTime()) : null;
  const { dueOn } = book.assignment;
  const gave = gaveTo(book, body);
  const delivered = new Set(book.handIns.filter((one) => one.state === 'delivered').map((one) => one.body));
  return {
    body,
    state: own?.state ?? (begun.has(body) ? 'draft' : 'notBegun'),
    deliveredOn,
    isLate: dueOn !== null && (deliveredOn ?? today) > dueOn,
    got: own ? book.feedback.filter(({ handIn }) => handIn === own.id).length : 0,
    gave: gave.size,
    owes: book.pairs
      .filter(({ giver, receiver }) => giver === body && delivered.has(receiver) && !gave.has(receiver))
      .map(({ receiver }) => receiver),
  };
}

/** Of all that are asked, in their order. */
export const standingsOf = (book: AssignmentBook, asked: StandingAsked): Standing[] =>
  book.asked.map(({ body }) => standingOf(book, body, asked));

/** What was said of one hand-in, the first first. */
export const feedbackTo = ({ feedback }: AssignmentBook, { id }: HandIn): Feedback[] =>
  feedback.filter(({ handIn }) => handIn === id);

const fault = (code: AssignmentCode, path: string, facts: Problem['facts'] = {}): Problem =>
  problem(code, path, facts);

function textFaults(text: string, path: string, most: number): Problem[] {
  if (text.length > most) return [fault('assignment.textLong', path, { most })];
  return holdsNationalNumber(text) ? [fault('text.nationalNumber', path)] : [];
}

const missing = (text: string, path: string): Problem[] =>
  text === '' ? [fault('assignment.textMissing', path)] : [];

/** From today to some years on. */
export function dueFaults(dueOn: LocalDate, today: LocalDate): Problem[] {
  const last = addDays(today, FARTHEST_DAYS);
  return dueOn < today || dueOn > last
    ? [fault('assignment.dueOutside', 'dueOn', { first: today, last })]
    : [];
}

/** What is wrong already while it is prepared. `gatherings`: numbers of the network's. */
export const factsFaults = (
  { title, text, gathering, dueOn }: AssignmentFacts,
  { today, gatherings }: { readonly today: LocalDate; readonly gatherings: readonly number[] },
): Problem[] => [
  ...missing(title, 'title'),
  ...textFaults(title, 'title', LONGEST.title),
  ...textFaults(text, 'text', LONGEST.text),
  ...(dueOn === null ? [] : dueFaults(dueOn, today)),
  ...(gathering === null || gatherings.includes(gathering)
    ? []
    : [fault('assignment.gatheringGone', 'gathering')]),
];

/** What keeps it from being given. */
export const giveFaults = ({ assignment, asked }: AssignmentBook, today: LocalDate): Problem[] => [
  ...missing(assignment.text, 'text'),
  ...(assignment.dueOn === null
    ? [fault('assignment.dueMissing', 'dueOn')]
    : dueFaults(assignment.dueOn, today)),
  ...(asked.length === 0 ? [fault('assignment.nobodyAsked', 'bodies')] : []),
];

export const whyFaults = (why: string): Problem[] => [
  ...missing(why, 'why'),
  ...textFaults(why, 'why', LONGEST.why),
];

/** An address that opens in a browser, over https and nothing else, without anybody's password in it. */
export function isSafeWebAddress(text: string): boolean {
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname.includes('.');
}

/** Path of a link: `webLinks:<place>`. */
function webLinkFaults(webLinks: readonly string[]): Problem[] {
  if (webLinks.length > MOST_WEB_LINKS) {
    return [fault('assignment.webLinksMany', 'webLinks', { most: MOST_WEB_LINKS })];
  }
  return webLinks.flatMap((link, place) => {
    const path = `webLinks:${place}`;
    if (link.length > LONGEST.webLink) return [fault('assignment.textLong', path, { most: LONGEST.webLink })];
    return isSafeWebAddress(link) ? [] : [fault('assignment.webLinkFormat', path)];
  });
}

export interface HandInFacts {
  readonly text: string;
  readonly webLinks: readonly string[];
}

/** What is delivered says or points to something; a draft may be empty. `attached`: things and files. */
export const handInFaults = (
  { text, webLinks }: HandInFacts,
  { isDelivered, attached }: { readonly isDelivered: boolean; readonly attached: number },
): Problem[] => [
  ...(isDelivered && text === '' && webLinks.length === 0 && attached === 0
    ? [fault('assignment.answerMissing', 'text')]
    : []),
  ...textFaults(text, 'text', LONGEST.answer),
  ...webLinkFaults(webLinks),
];

export interface FeedbackFacts {
  readonly role: string;
  readonly good: string;
  readonly consider: string;
}

export const feedbackFaults = ({ role, good, consider }: FeedbackFacts): Problem[] => [
  ...(good === '' && consider === '' ? [fault('assignment.feedbackMissing', 'good')] : []),
  ...textFaults(good, 'good', LONGEST.feedback),
  ...textFaults(consider, 'consider', LONGEST.feedback),
  ...textFaults(role, 'role', LONGEST.role),
];

/** Whether somebody may say something about a hand-in. Codes: assignment.ownHandIn, .notShared, .deliverFirst. */
export function sayingFaults(book: AssignmentBook, receiver: BodyId, { body, leads }: Reader): Problem[] {
  if (body === receiver) return [fault('assignment.ownHandIn', 'handIn')];
  if (leads) return [];
  if (!book.assignment.isShared) return [fault('assignment.notShared', 'handIn')];
  const own = book.handIns.find((one) => one.body === body);
  return own?.state === 'delivered' ? [] : [fault('assignment.deliverFirst', 'handIn')];
}

/** Pairs adjusted by hand: between two that are asked, none with itself, each once. */
export function pairFaults({ asked }: AssignmentBook, pairs: readonly Pair[]): Problem[] {
  const known = new Set(asked.map(({ body }) => body));
  const isKnown = ({ giver, receiver }: Pair): boolean =>
    giver !== receiver && known.has(giver) && known.has(receiver);
  const keys = new Set(pairs.map(({ giver, receiver }) => `${giver} ${receiver}`));
  const unknown = pairs.find((pair) => !isKnown(pair));
  if (unknown) return [fault('assignment.pairUnknown', `pair:${unknown.giver}`)];
  return keys.size < pairs.length ? [fault('assignment.pairUnknown', 'pair')] : [];
}
