// Which facts to ask for next, the most deciding first, and how an answer is read.
import { oreFromNok } from '../../kernel/money.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { CONTRACT_KINDS } from '../law/duties.ts';
import { defaultOf, type Given, givenOf, known } from './given/given.ts';
import { QUESTION_KEYS, type QuestionKey } from './line-keys.ts';
import {
  type AdviceContext,
  BODY_KINDS,
  DIRECT_GROUNDS,
  type FactKey,
  type Facts,
  type FactValues,
  type Question,
  type QuestionOption,
} from './model.ts';
import { ASKABLE } from './search/domain.ts';
import { weighMissing } from './search/missing.ts';
import { advisedIn } from './search/ranking.ts';
import { listFor, tokenOf, wordsFor } from './search/tokens.ts';

/**
 * The opening line is the first question, so an ordinary need has these after it: eight in all. Ordinary is a category on the list
 * bought by somebody the register knows. Others may be asked more, and who and what on a page each: fifteen in all.
 */
export const USUAL_QUESTIONS = 7;
const MOST_QUESTIONS = 12;
/** After the usual ones a question must change the advice by itself more often than not. */
const LATE_WEIGHT = 0.5;
/** From here on only what may change the advice, no longer what only makes it surer. */
const SURENESS_UNTIL = 4;

const YES_NO = ['true', 'false'];
const CHOICES: Readonly<Partial<Record<FactKey, readonly string[]>>> = {
  bodyKind: BODY_KINDS,
  kind: CONTRACT_KINDS,
  nature: ['standardised', 'special'],
  competence: ['low', 'high'],
  marketSize: ['local', 'regional', 'national', 'international'],
  directGround: DIRECT_GROUNDS,
  ...Object.fromEntries(
    (['agreements', 'memberships', 'nearbyCooperations', 'partyKinds'] as const).map((key) => [
      key,
      wordsFor(key),
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        'localPresence',
        'innovation',
        'roomForLocal',
        'severalOwners',
        'ownProduction',
        'neighbours',
        'hostUnit',
        'ownEntity',
        'standAside',
        'forumOnly',
      ] as const
    ).map((key) => [key, YES_NO]),
  ),
};

const WHOLE: readonly FactKey[] = [
  'population',
  'termMonths',
  'optionMonths',
  'neededInMonths',
  'capacityHours',
  'suppliers',
  'partnerCount',
];
const MOST = 100_000_000;

function kindOf(key: FactKey): Question['kind'] {
  if (CHOICES[key]) return 'choice';
  return key === 'yearlyValue' ? 'amount' : 'whole';
}

const optionOf = (key: FactKey, value: string): QuestionOption => ({
  value,
  line: {
    key: (YES_NO.includes(value) ? `option.${value}` : `option.${key}.${value}`) as QuestionKey,
    facts: {},
  },
});

function assumedText(key: FactKey, context: AdviceContext): string | null {
  const value = defaultOf(key, context);
  if (value === null) return null;
  return key === 'yearlyValue' ? String((value as number) / 100) : tokenOf(key, value);
}

/** How many have been answered, «vet ikke» counted. */
const answered = (facts: Facts, keys: readonly FactKey[]): number =>
  keys.filter((key) => {
    const fact = facts[key];
    return fact === 'unknown' || fact?.from === 'answer';
  }).length;

const isOrdinary = (given: Given): boolean =>
  given.context.category !== null && known(given, 'bodyKind') !== null && known(given, 'population') !== null;

interface Weighed {
  readonly weight: number;
  readonly changes: number;
}

function questionOf(key: FactKey, given: Given, { weight, changes }: Weighed): Question {
  const named = known(given, 'memberships')?.[0]?.name ?? '';
  const isNamed = key === 'memberships' && named !== '';
  return {
    key,
    kind: kindOf(key),
    line: {
      key: (isNamed ? 'question.covers' : `question.${key}`) as QuestionKey,
      facts: isNamed ? { name: named } : {},
    },
    why: { key: changes > 0 ? 'why.changes' : 'why.moves', facts: { fact: key } },
    options: (CHOICES[key] ?? []).map((value) => optionOf(key, value)),
    assumed: assumedText(key, given.context),
    weight,
  };
}

/** Everything that can still change the advice or how sure it is, the most deciding first, however much has been asked. */
export function furtherQuestions(facts: Facts, context: AdviceContext): readonly Question[] {
  const given = givenOf(facts, context);
  return weighMissing(given, advisedIn(given))
    .map(({ key, changes, moves }) => ({ key, changes, weight: Math.min(1, changes + moves / 10) }))
    .filter(({ key, weight }) => weight > 0 && facts[key] !== 'unknown')
    .map(({ key, ...weighed }) => questionOf(key, given, weighed));
}

/** What is asked before the advice is given, most deciding first; empty when there is nothing left to ask. */
export function questionsFor(facts: Facts, context: AdviceContext): readonly Question[] {
  const given = givenOf(facts, context);
  const done = answered(facts, ASKABLE[given.aim]);
  const most = isOrdinary(given) ? USUAL_QUESTIONS : MOST_QUESTIONS;
  if (done >= most) return [];
  const least = done >= USUAL_QUESTIONS ? LATE_WEIGHT : 0;
  return furtherQuestions(facts, context)
    .filter(({ weight, why }) => weight > least && (done < SURENESS_UNTIL || why.key === 'why.changes'))
    .slice(0, most - done);
}

/** True where there is a question for the fact. */
export const isAskable = (key: FactKey): boolean => QUESTION_KEYS.some((one) => one === `question.${key}`);

/** The question for a fact whether or not its answer would change anything now; null where there is none. */
export function questionAbout(key: FactKey, facts: Facts, context: AdviceContext): Question | null {
  if (!isAskable(key)) return null;
  const found = furtherQuestions(facts, context).find((question) => question.key === key);
  return found ?? questionOf(key, givenOf(facts, context), { weight: 0, changes: 0 });
}

const readFlag = (text: string): boolean => text === 'true';

/** «1 200 000», «1.200.000» and «1200000 kr» are the same number. */
function readNumber(text: string): number | null {
  const digits = text.replaceAll(/[\s\u00a0.]|kr$/g, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : null;
}

function readList(key: FactKey, text: string, facts: Facts): readonly unknown[] | null {
  const named = key === 'memberships' ? known({ facts }, 'memberships') : null;
  if (named && named.length > 0 && text !== 'none') {
    const covers = { covers: true, coversNot: false, unclear: null }[text];
    return covers === undefined ? null : named.map((one) => ({ ...one, covers }));
  }
  return listFor(key, text) ?? null;
}

function readValue(key: FactKey, text: string, facts: Facts): unknown {
  const choices = CHOICES[key];
  if (choices && !choices.includes(text)) return null;
  if (wordsFor(key).length > 0) return readList(key, text, facts);
  if (choices === YES_NO) return readFlag(text);
  if (choices) return text;
  const number = readNumber(text);
  if (number === null || number > MOST * 10) return null;
  if (key === 'yearlyValue') return number > 0 ? oreFromNok(number) : null;
  return WHOLE.includes(key) && number <= MOST ? number : null;
}

/**
 * The facts with an answer as a form sends it; 'unknown' is always taken. Code: advice.answer at the key.
 */
export function readAnswer(facts: Facts, key: FactKey, text: string): Result<Facts> {
  const answer = text.trim();
  if (answer === 'unknown') return ok({ ...facts, [key]: unknownOf(key, facts) } as Facts);
  const value = readValue(key, answer, facts) as FactValues[FactKey] | null;
  if (value === null) return refuse(problem('advice.answer', key, { value: answer }));
  return ok({ ...facts, [key]: { value, from: 'answer' } } as Facts);
}

/** What is left when nobody knows: a cooperation that the register names still has the body among its members. */
function unknownOf(key: FactKey, facts: Facts): Facts[FactKey] {
  const memberships = key === 'memberships' ? (known({ facts }, 'memberships') ?? []) : [];
  if (memberships.length === 0) return 'unknown';
  return { value: memberships.map((one) => ({ ...one, covers: null })), from: 'answer' };
}
