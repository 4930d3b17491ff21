// What is wrong or missing in a need, in a contribution and in a ballot. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { NeedsSummary } from '../life/conditions.ts';
import { OPEN_PHASES, type Phase, type ProcurementState } from '../life/model.ts';
import type { Choice, Goal, Need, NeedFacts, NeedKind, VotedNeed } from './model.ts';

export const LONGEST_TEXT = 1000;
export const LONGEST_ROLE = 80;
/** Of a link's label and of a heading. */
export const LONGEST_LABEL = 120;
export const LONGEST_REASON = 500;
export const MOST_NEEDS = 400;
export const MOST_HEADINGS = 40;
/** Links of one procurement that may be written by at once. */
export const MOST_LINKS = 60;
/** What one link may bring. */
export const MOST_CONTRIBUTIONS = 500;
export const MOST_LINK_DAYS = 180;
export const MOST_VOTE_DAYS = 90;

/** Needs may be mapped and mended until the procurement is locked. */
export const isOpenPhase = (phase: Phase): boolean => OPEN_PHASES.includes(phase);

/** Invited, and neither declined nor left. */
export const takesPart = ({ members }: ProcurementState, party: PartyId): boolean =>
  members.some(
    ({ body, answer, withdrew }) => (body as string) === party && answer !== 'declines' && withdrew === null,
  );

/** Parts of a measured effect, in the order of the form. */
export const EFFECT_PARTS = [
  'measure',
  'unit',
  'baseline',
  'baselineOn',
  'baselineSource',
  'target',
  'method',
  'by',
] as const;
export type EffectPart = (typeof EFFECT_PARTS)[number];

/** What a goal lacks before anybody can see whether it is reached. A zero is an answer. */
export const missingIn = (goal: Goal): EffectPart[] =>
  EFFECT_PARTS.filter((part) => goal[part] === null || goal[part] === '');

/** Needs that stand: neither joined into another nor set aside. */
export const standing = <N extends Pick<Need, 'mergedInto' | 'asideReason'>>(needs: readonly N[]): N[] =>
  needs.filter(({ mergedInto, asideReason }) => mergedInto === null && asideReason === null);

/** What the gate to the dialogue looks at, of needs that stand. */
export function summaryOf(facts: readonly NeedFacts[]): NeedsSummary {
  const goals = facts.filter((one) => one.kind === 'goal');
  const count = (kind: NeedKind): number => facts.filter((one) => one.kind === kind).length;
  return {
    goals: goals.length,
    unmeasurable: goals.filter((goal) => missingIn(goal).length > 0).length,
    userGroups: count('userGroup'),
    situations: count('situation'),
  };
}

/** The texts that a need of each kind cannot be without. */
const NEEDED: Readonly<Record<NeedKind, readonly string[]>> = {
  goal: ['better', 'forWhom'],
  userGroup: ['name'],
  participant: ['name'],
  situation: ['when', 'who', 'need', 'soThat'],
  present: ['what'],
  constraint: ['what'],
  risk: ['what', 'action'],
};

/** The texts of a need by field, as people wrote them. */
export const textsIn = (facts: NeedFacts): [field: string, text: string][] =>
  Object.entries(facts).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' &&
      !['kind', 'body', 'likelihood', 'consequence', 'baselineOn', 'by'].includes(entry[0]),
  );

/** Codes: needs.textMissing, .textLong, .costNegative, .byNotAfter, text.nationalNumber; the path is the field. */
export function needFaults(facts: NeedFacts, role: string): Problem[] {
  const texts = textsIn(facts);
  const isBlank = (field: string): boolean => texts.some(([name, text]) => name === field && text === '');
  return [
    ...NEEDED[facts.kind].filter(isBlank).map((field) => problem('needs.textMissing', field)),
    ...texts.flatMap(([field, text]) => textFaults(text, field, LONGEST_TEXT)),
    ...textFaults(role, 'role', LONGEST_ROLE),
    ...(facts.kind === 'goal' &&
    facts.by !== null &&
    facts.baselineOn !== null &&
    facts.by <= facts.baselineOn
      ? [problem('needs.byNotAfter', 'by')]
      : []),
    ...(facts.kind === 'present' && facts.yearlyCost !== null && facts.yearlyCost < 0
      ? [problem('needs.costNegative', 'yearlyCost')]
      : []),
  ];
}

/** Codes: needs.textLong, text.nationalNumber. */
export const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('needs.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

/** Codes: needs.roleMissing, .contributionMissing, .textLong, text.nationalNumber. */
export const contributionFaults = (role: string, text: string): Problem[] => [
  ...(role === '' ? [problem('needs.roleMissing', 'role')] : []),
  ...(text === '' ? [problem('needs.contributionMissing', 'text')] : []),
  ...textFaults(role, 'role', LONGEST_ROLE),
  ...textFaults(text, 'text', LONGEST_TEXT),
];

/** Code: needs.reasonMissing and those of `textFaults`. */
export const reasonFaults = (reason: string): Problem[] =>
  reason === '' ? [problem('needs.reasonMissing', 'reason')] : textFaults(reason, 'reason', LONGEST_REASON);

/** What a body may be asked to weigh: what is wanted, not who takes part or how it is today. */
const WEIGHED: readonly NeedKind[] = ['goal', 'situation', 'constraint'];

export const canBeWeighed = ({ facts }: Pick<Need, 'facts'>): boolean => WEIGHED.includes(facts.kind);

/** The most needs a body may call a must: half of them, rounded up. Where everything must be, nothing has been chosen. */
export const mostMusts = (needs: number): number => Math.ceil(needs / 2);

/** Codes: needs.choiceMissing (path `choice:<id>`), needs.manyMusts. */
export function ballotFaults(
  needs: readonly VotedNeed[],
  choices: Readonly<Record<string, Choice>>,
): Problem[] {
  const missing = needs.filter(({ id }) => choices[id] === undefined);
  const musts = needs.filter(({ id }) => choices[id] === 'must').length;
  const most = mostMusts(needs.length);
  return [
    ...missing.map(({ id, number }) => problem('needs.choiceMissing', `choice:${id}`, { number })),
    ...(musts > most ? [problem('needs.manyMusts', 'choices', { most, musts })] : []),
  ];
}
