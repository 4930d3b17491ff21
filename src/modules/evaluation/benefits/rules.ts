// What a benefit must say, who confirms it, and what it is when they have said what they mean. Pure.
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import { textFaults } from '../surveys/rules.ts';
import type { Benefit, BenefitBody, BenefitFacts, BenefitRange, BenefitState, BenefitWord } from './model.ts';

export const LONGEST = { title: 200, text: 1000, unitName: 60, role: 80, source: 300, link: 500 } as const;
const MOST_SOURCES = 10;
/** About one thing. */
export const MOST_BENEFITS = 200;
/** Hundredths either way; the sum of all that may be registered is still a whole number. */
const LARGEST_AMOUNT = 10_000_000_000_000;

const missing = (text: string, path: string, code: string, most: number): Problem[] =>
  text === '' ? [problem(code, path)] : textFaults(text, path, most);

/** Codes: benefit.amountLarge, .rangeOrder. */
function rangeFaults(range: BenefitRange): Problem[] {
  const paths = ['low', 'base', 'high'] as const;
  const large = paths.filter(
    (path) => !Number.isSafeInteger(range[path]) || Math.abs(range[path]) > LARGEST_AMOUNT,
  );
  if (large.length > 0) return large.map((path) => problem('benefit.amountLarge', path));
  return range.low <= range.base && range.base <= range.high ? [] : [problem('benefit.rangeOrder', 'low')];
}

/** Where each body has a part they make up the whole; where some have, they are not more than it. Code: benefit.sharesSum. */
function shareFaults(bodies: readonly BenefitBody[], { base }: BenefitRange): Problem[] {
  const shares = bodies.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length === 0) return [];
  const sum = shares.reduce((total, share) => total + share, 0);
  const isWhole = shares.length === bodies.length;
  const isRight = isWhole
    ? sum === base
    : shares.every((share) => share * Math.sign(base) >= 0) && Math.abs(sum) <= Math.abs(base);
  return isRight ? [] : [problem('benefit.sharesSum', 'bodies')];
}

function isHttps(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:';
}

function sourceFaults({ sources }: BenefitFacts): Problem[] {
  if (sources.length > MOST_SOURCES) {
    return [problem('benefit.tooManySources', 'sources', { most: MOST_SOURCES })];
  }
  return sources.flatMap(({ text, link }) => [
    ...missing(text, 'sources', 'benefit.sourceText', LONGEST.source),
    ...(link === '' || (link.length <= LONGEST.link && isHttps(link))
      ? []
      : [problem('benefit.sourceLink', 'sources')]),
  ]);
}

/**
 * `known`: the bodies that are in what is evaluated. Codes: those of the catalogue that a path of the form can have.
 */
export function factsFaults(facts: BenefitFacts, known: readonly string[]): Problem[] {
  const { title, counterfactual, method, methodText, unit, unitName, range, from, to, bodies } = facts;
  const names = bodies.map(({ body }) => body as string);
  const isKnown = new Set(names).size === names.length && names.every((name) => known.includes(name));
  return [
    ...missing(title, 'title', 'benefit.titleMissing', LONGEST.title),
    ...missing(counterfactual, 'counterfactual', 'benefit.counterfactualMissing', LONGEST.text),
    ...(method === 'other'
      ? missing(methodText, 'methodText', 'benefit.methodTextMissing', LONGEST.text)
      : textFaults(methodText, 'methodText', LONGEST.text)),
    ...(unit === 'other' ? missing(unitName, 'unitName', 'benefit.unitNameMissing', LONGEST.unitName) : []),
    ...rangeFaults(range),
    ...(to < from ? [problem('benefit.periodOrder', 'to')] : []),
    ...(isKnown ? shareFaults(bodies, range) : [problem('benefit.bodyUnknown', 'bodies')]),
    ...sourceFaults(facts),
  ];
}

/** What the form keeps: the name of a unit belongs to another one alone. */
export const tidyFacts = (facts: BenefitFacts): BenefitFacts => ({
  ...facts,
  unitName: facts.unit === 'other' ? facts.unitName : '',
});

/** Whoever leads confirms the whole, and each body its own part; each once. */
export const confirmersOf = ({ party, facts }: Pick<Benefit, 'party' | 'facts'>): PartyId[] => [
  ...new Set([party, ...facts.bodies.map(({ body }) => body as string as PartyId)]),
];

/** The last thing each party said, by party; `words` in the order they were said. */
export function latestWords(words: readonly BenefitWord[]): BenefitWord[] {
  const latest = new Map(words.map((word) => [word.party, word]));
  return [...latest.values()].sort((one, other) => (one.party < other.party ? -1 : 1));
}

/** Of a benefit that has been shown to others and is not withdrawn. */
export function stateOfWords(
  confirmers: readonly PartyId[],
  words: readonly BenefitWord[],
): Exclude<BenefitState, 'draft' | 'withdrawn'> {
  const counted = words.filter(({ party }) => confirmers.includes(party));
  if (counted.some(({ kind }) => kind === 'disputed')) return 'disputed';
  return confirmers.every((party) => counted.some((word) => word.party === party)) ? 'confirmed' : 'proposed';
}

/** Those who have not said anything of this version. */
export const missingWords = (benefit: Benefit): PartyId[] =>
  confirmersOf(benefit).filter((party) => !benefit.words.some((word) => word.party === party));

/** What the leading party may do with it. */
export type BenefitMove = 'change' | 'propose' | 'withdraw' | 'delete';

const MOVES: Readonly<Record<BenefitState, readonly BenefitMove[]>> = {
  draft: ['change', 'propose', 'delete'],
  proposed: ['change', 'withdraw'],
  confirmed: ['change', 'withdraw'],
  disputed: ['change', 'withdraw'],
  withdrawn: [],
};

export const mayMove = ({ state }: Pick<Benefit, 'state'>, move: BenefitMove): boolean =>
  MOVES[state].includes(move);

/** Whether anybody may confirm or dispute it. */
export const takesWords = ({ state }: Pick<Benefit, 'state'>): boolean =>
  state !== 'draft' && state !== 'withdrawn';

export interface WordToSay {
  readonly kind: BenefitWord['kind'];
  readonly role: string;
  readonly reason: string;
}

/** Codes: benefit.roleMissing, .reasonMissing, survey.textLong, text.nationalNumber. */
export const wordFaults = ({ kind, role, reason }: WordToSay): Problem[] => [
  ...missing(role, 'role', 'benefit.roleMissing', LONGEST.role),
  ...(kind === 'disputed' ? missing(reason, 'reason', 'benefit.reasonMissing', LONGEST.text) : []),
];

/** Why it is withdrawn. Codes: benefit.reasonMissing, survey.textLong, text.nationalNumber. */
export const reasonFaults = (reason: string): Problem[] =>
  missing(reason, 'reason', 'benefit.reasonMissing', LONGEST.text);
