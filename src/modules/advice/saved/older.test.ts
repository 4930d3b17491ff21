// Advice kept before its sentences told what they rest on is read all the same, and today's is read as it is.
import { expect, test } from 'vitest';
import { cooperation, settingOf, told } from '../../../../test/advice-setting.ts';
import { advise } from '../advise.ts';
import type { Advice } from '../model.ts';
import { inTodaysShape } from './older.ts';

const today = advise(told({ memberships: [cooperation()], competence: 'low' }), settingOf());

/** As it was kept: no grounds, and a rule's place on the reason itself. */
function asItWas(advice: Advice): Advice {
  const left = new Set(['why', 'places', 'figures', 'sureness']);
  const text = JSON.stringify(advice, (name, value) => {
    if (left.has(name)) return undefined;
    if (name === 'assumed' && Array.isArray(value) && !value.every((one) => 'line' in Object(one)))
      return undefined;
    return value?.ruleId && value.places?.[0] ? { ...value, ...value.places[0] } : value;
  });
  return JSON.parse(text);
}

test('today’s advice is read as it is', () => {
  expect(inTodaysShape(today)).toEqual(today);
});

test('older advice gets what it lacks, and keeps the place of each rule', () => {
  const read = inTodaysShape(asItWas(today));
  expect(read.alternatives.map(({ reasons }) => reasons.map(({ places }) => places[0]))).toEqual(
    today.alternatives.map(({ reasons }) => reasons.map(({ places }) => places[0])),
  );
  expect(read.sureness.key).toBe(today.sureness.key);
  expect(read.sentence).toMatchObject({ key: today.sentence.key, why: [], places: [], assumed: [] });
  for (const { timeline, figures } of read.alternatives) {
    expect(figures.cost.assumed).toEqual([]);
    expect(timeline.every(({ why, law }) => Array.isArray(why) && Array.isArray(law))).toBe(true);
  }
});
