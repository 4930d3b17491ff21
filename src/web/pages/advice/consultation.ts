// Where a consultation stands, worked out anew from what is said in an address or a form: who buys, what, which answers.
// Nothing of it is kept anywhere.
import {
  type Asker,
  bodyIn,
  type Consultation,
  type KnownSources,
  knownOf,
} from '../../../flows/advice/known-facts.ts';
import type { OwnKnowledge } from '../../../flows/advice/own-knowledge.ts';
import { readNeed } from '../../../flows/advice/read-need.ts';
import { withOwn } from '../../../flows/advice/with-own.ts';
import type { PlanningData } from '../../../flows/planning-data.ts';
import type { FactKey, Facts, Question } from '../../../modules/advice/model.ts';
import {
  furtherQuestions,
  questionAbout,
  questionsFor,
  readAnswer,
} from '../../../modules/advice/questions.ts';
import type { Category } from '../../../modules/planning/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';
import { answeredIn, BODY, CATEGORY, NEED, nameOf, OTHER, withAlso } from './answer-names.ts';

/** An answer that cannot be read. */
export interface AnswerFault {
  readonly key: FactKey;
  readonly typed: string;
}

/** Who buys what is known: the rest are facts. */
export interface Asking extends Consultation {
  readonly kind: 'asking';
  readonly said: URLSearchParams;
  readonly bodyName: string;
  /** Null: on no list. */
  readonly category: Category | null;
  /** What was known before anything was answered. */
  readonly known: Facts;
  readonly answered: readonly FactKey[];
  readonly faults: readonly AnswerFault[];
  /** What the system knows on behalf of the body; null where nobody asks who acts for it. */
  readonly own: OwnKnowledge | null;
}

export type Standing =
  | Asking
  | { readonly kind: 'empty' }
  | { readonly kind: 'who'; readonly said: URLSearchParams; readonly among: readonly BodyId[] }
  | { readonly kind: 'what'; readonly said: URLSearchParams; readonly likely: readonly Category[] };

const sourcesFor = ({ snapshot, today, language }: PageRequest, planning: PlanningData): KnownSources => ({
  snapshot,
  planning,
  today,
  language,
});

function withAnswers(known: Facts, said: URLSearchParams): { facts: Facts; faults: AnswerFault[] } {
  const faults: AnswerFault[] = [];
  let facts = known;
  for (const key of answeredIn(said)) {
    const typed = said.get(nameOf(key)) ?? '';
    const read = readAnswer(facts, key, typed);
    if (read.ok) facts = read.value;
    else faults.push({ key, typed });
  }
  return { facts, faults };
}

/** What is said of who and what, each read from the first line where it is not chosen. */
function chosenIn({ snapshot }: PageRequest, said: URLSearchParams) {
  const reading = readNeed(snapshot, said.get(NEED) ?? '');
  const body = bodyIn(snapshot, said.get(BODY) ?? '');
  const named = body ? [body.id] : reading.bodies;
  const chosen = said.get(CATEGORY) ?? '';
  const isListed = chosen === OTHER || snapshot.categories.categories.byId.has(chosen);
  const likely = reading.categories.map(({ category }) => category);
  const certain = reading.isCategoryCertain ? (likely[0]?.id ?? null) : null;
  return { named, category: isListed ? chosen : certain, likely };
}

/** Who buys what, as far as it is settled; null where a question must settle it first, or it is on no list. */
export function settledIn(
  request: PageRequest,
  said: URLSearchParams,
): { readonly body: BodyId; readonly category: string } | null {
  const { named, category } = chosenIn(request, said);
  const [body, second] = named;
  return body && !second && category !== null && category !== OTHER ? { body, category } : null;
}

/** Months until it must be met, as answered; null where they are not, or cannot be read. */
function neededIn(said: URLSearchParams): number | null {
  const read = readAnswer({}, 'neededInMonths', said.get(nameOf('neededInMonths')) ?? '');
  const fact = read.ok ? read.value.neededInMonths : undefined;
  return fact === undefined || fact === 'unknown' ? null : fact.value;
}

export interface StandingAsked {
  readonly planning: PlanningData;
  readonly said: URLSearchParams;
  /** Of the body and category that `settledIn` gives. */
  readonly own: OwnKnowledge | null;
}

export function standingOf(request: PageRequest, { planning, said, own }: StandingAsked): Standing {
  if (said.size === 0) return { kind: 'empty' };
  const { named, category, likely } = chosenIn(request, said);
  const [body, second] = named;
  if (!body || second) return { kind: 'who', said, among: named };
  if (category === null) return { kind: 'what', said: withAlso(said, { [BODY]: body }), likely };
  const asker: Asker = { body, category: category === OTHER ? null : category };
  const inRegister = knownOf(sourcesFor(request, planning), asker);
  const known = inRegister && withOwn(inRegister, own, neededIn(said));
  if (!known) return { kind: 'who', said, among: [] };
  const whole = withAlso(said, { [BODY]: body, [CATEGORY]: category });
  const { facts, faults } = withAnswers(known.facts, whole);
  return {
    kind: 'asking',
    said: whole,
    bodyName: bodyIn(request.snapshot, body)?.name ?? body,
    category: request.snapshot.categories.categories.byId.get(category) ?? null,
    known: known.facts,
    context: known.context,
    facts,
    answered: answeredIn(whole).filter((key) => !faults.some((fault) => fault.key === key)),
    faults,
    own,
  };
}

/** What is left to ask, the most deciding first. */
export const leftToAsk = ({ facts, context }: Asking): readonly Question[] => questionsFor(facts, context);

/** What one may still be asked beside the advice: what is left, or, when enough has been asked, what may change the advice. */
export function couldStillAsk(asking: Asking): Question | null {
  const [left] = leftToAsk(asking);
  if (left) return left;
  const further = furtherQuestions(asking.facts, asking.context);
  return further.find(({ why }) => why.key === 'why.changes') ?? null;
}

/** A question as it stood before it was answered, whether or not it would be asked now; null where there is none for it. */
export function questionAgain({ facts, known, context }: Asking, key: FactKey): Question | null {
  const { [key]: _answered, ...others } = facts;
  const before = known[key];
  const asked: Facts = before === undefined ? others : { ...others, [key]: before };
  return questionAbout(key, asked, context);
}
