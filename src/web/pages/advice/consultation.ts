// Where a consultation stands, worked out anew from what is said in an address or a form: who buys, what, which answers.
// Nothing of it is kept anywhere.
import {
  type Asker,
  bodyIn,
  type Consultation,
  type KnownSources,
  knownOf,
} from '../../../flows/advice/known-facts.ts';
import { readNeed } from '../../../flows/advice/read-need.ts';
import type { PlanningData } from '../../../flows/planning-data.ts';
import type { FactKey, Facts, Question } from '../../../modules/advice/model.ts';
import { questionsFor, readAnswer } from '../../../modules/advice/questions.ts';
import type { Category } from '../../../modules/planning/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';
import { answeredIn, BODY, CATEGORY, NEED, nameOf, OTHER, withAlso } from './answer-names.ts';
import { anyQuestion } from './any-question.ts';

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

export function standingOf(request: PageRequest, planning: PlanningData, said: URLSearchParams): Standing {
  if (said.size === 0) return { kind: 'empty' };
  const { named, category, likely } = chosenIn(request, said);
  const [body, second] = named;
  if (!body || second) return { kind: 'who', said, among: named };
  if (category === null) return { kind: 'what', said: withAlso(said, { [BODY]: body }), likely };
  const asker: Asker = { body, category: category === OTHER ? null : category };
  const known = knownOf(sourcesFor(request, planning), asker);
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
  };
}

/** What is left to ask, the most deciding first. */
export const leftToAsk = ({ facts, context }: Asking): readonly Question[] => questionsFor(facts, context);

/** A question as it stood before it was answered, whether or not it would be asked now; null where there is none for it. */
export function questionAgain({ facts, known, context }: Asking, key: FactKey): Question | null {
  const { [key]: _answered, ...others } = facts;
  const before = known[key];
  const asked: Facts = before === undefined ? others : { ...others, [key]: before };
  return questionsFor(asked, context).find((question) => question.key === key) ?? anyQuestion(known, key);
}
