// Hundreds of walks (thousands in the long run) through the questions with random answers: an ordinary need is always answered in eight, the opening line
// counted, and nothing is asked twice.
import { expect, test } from 'vitest';
import {
  cooperation,
  LOCAL_WORK,
  NATIONAL_SERVICES,
  STANDARD_GOODS,
  settingOf,
} from '../../../test/advice-setting.ts';
import { numbers } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import type { AdviceContext, Facts } from './model.ts';
import { questionsFor } from './questions.ts';
import { answersTo, withFact } from './search/domain.ts';

const WALKS = runs(400);
const OPENING_LINE = 1;
const UNKNOWN_SHARE = 0.15;
const CONTEXTS = [STANDARD_GOODS, LOCAL_WORK, NATIONAL_SERVICES].map((category) => settingOf({ category }));

const random = numbers(20_261_126);
const drawn = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;

/** What the register knows of an ordinary body. */
function registered(): Facts {
  const memberships = drawn([null, [], [cooperation({ covers: null })]]);
  return {
    bodyKind: { value: drawn(['kommune', 'kommune', 'kommune', 'fylke'] as const), from: 'register' },
    population: { value: drawn([2000, 8000, 30_000, 90_000]), from: 'register' },
    nearbyCooperations: { value: drawn([[], [cooperation({ covers: null })]]), from: 'register' },
    ...(memberships ? { memberships: { value: memberships, from: 'register' as const } } : {}),
  };
}

/** Walks begin alike, so what is asked next is worked out once for the same answers. */
const asked = CONTEXTS.map(() => new Map<string, ReturnType<typeof questionsFor>[number] | undefined>());
function nextQuestion(facts: Facts, place: number) {
  const kept = asked[place];
  const name = JSON.stringify(facts);
  if (!kept?.has(name)) kept?.set(name, questionsFor(facts, CONTEXTS[place] as AdviceContext)[0]);
  return kept?.get(name);
}

function walk(place: number): number {
  let facts = registered();
  const seen = new Set<string>();
  for (;;) {
    const question = nextQuestion(facts, place);
    if (!question) return seen.size;
    expect(seen.has(question.key), `${question.key} is asked twice`).toBe(false);
    seen.add(question.key);
    const isUnknown = random() < UNKNOWN_SHARE && facts[question.key] === undefined;
    facts = isUnknown
      ? { ...facts, [question.key]: 'unknown' }
      : withFact(facts, question.key, drawn(answersTo(question.key, facts)));
  }
}

test('an ordinary need is answered in eight, whatever is answered', { timeout: 120_000 }, () => {
  const lengths = Array.from({ length: WALKS }, (_, number) => walk(number % CONTEXTS.length) + OPENING_LINE);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(8);
  expect(Math.min(...lengths)).toBeGreaterThan(1);
});
