// Two pieces of advice side by side: only what differs is told.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { advise } from '../../modules/advice/advise.ts';
import { readAnswer } from '../../modules/advice/questions.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { readPlanningData } from '../planning-data.ts';
import { type Compared, compareAdvice } from './compare.ts';
import { knownOf } from './known-facts.ts';

function adviceFor(yearly: string): Compared {
  const sources = {
    snapshot: shippedSnapshot(),
    planning: readPlanningData(files),
    today: localDate('2026-11-26'),
    language: 'nb' as const,
  };
  const asked = knownOf(sources, { body: '5035' as BodyId, category: 'trygghetsalarmer' });
  if (!asked) throw new Error('no such body');
  const facts = readAnswer(asked.facts, 'yearlyValue', yearly);
  if (!facts.ok) throw new Error('no answer');
  return { facts: facts.value, advice: advise(facts.value, asked.context) };
}

/** The same with the names in every object in another order, as a database gives them back. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, one]) => [name, turned(one)]),
  );
}

test('the same advice differs in nothing, in whatever order its parts are kept', () => {
  const one = adviceFor('400000');
  expect(compareAdvice(one, turned(one) as Compared)).toEqual({
    isSameAdvice: true,
    ways: [],
    facts: [],
    rules: [],
  });
});

test('another value is told, and what it costs each way', () => {
  const { facts, ways } = compareAdvice(adviceFor('400000'), adviceFor('4000000'));
  expect(facts.map(({ key }) => key)).toEqual(['yearlyValue']);
  expect(ways.map(({ id }) => id)).toContain('alone');
  const alone = ways.find(({ id }) => id === 'alone');
  expect(alone?.before?.cost?.base).toBeLessThan(alone?.after?.cost?.base ?? 0);
});
