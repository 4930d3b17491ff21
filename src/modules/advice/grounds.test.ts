// Every sentence of the advice opens to why it is so and where that is from, whatever is told: found by walking the whole answer,
// so that a new kind of sentence cannot come in without.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextArbitrary, factsArbitrary } from '../../../test/advice-facts.ts';
import { sentencesIn, unfounded } from '../../../test/advice-sentences.ts';
import {
  agreement,
  cooperation,
  LOCAL_WORK,
  partner,
  settingOf,
  told,
} from '../../../test/advice-setting.ts';
import { adviceGroundsEn } from '../../texts/advice-grounds.en.ts';
import { adviceGroundsNb } from '../../texts/advice-grounds.nb.ts';
import { adviceGroundsNn } from '../../texts/advice-grounds.nn.ts';
import { advise } from './advise.ts';
import { ADVICE_ASSUMPTIONS } from './assumptions.ts';
import { DOMAIN } from './search/domain.ts';

describe('every sentence has a reason and a source', () => {
  test('whatever is told', () => {
    fc.assert(
      fc.property(factsArbitrary(DOMAIN), contextArbitrary, (facts, context) => {
        expect(unfounded(advise(facts, context))).toEqual([]);
      }),
      { numRuns: 150, seed: 20261126 },
    );
  });

  test('with partners, a lead, agreements, memberships and a small purchase', () => {
    const situations = [
      {},
      told({ partners: [partner('A', { canLead: true }), partner('B')], memberships: [], agreements: [] }),
      told({ agreements: [agreement({ isNamed: null }), agreement({ kind: 'centre' })] }),
      told({ aim: 'joinOrLeave', memberships: [cooperation()], population: 2000 }),
      told({ innovation: true, competence: 'low', roomForLocal: true, capacityHours: 5, neededInMonths: 1 }),
    ];
    for (const facts of situations)
      expect(unfounded(advise(facts, settingOf({ category: LOCAL_WORK })))).toEqual([]);
  });

  test('the walk finds the sentence, the next step, steps, effects, changes and what is assumed', () => {
    const advice = advise(told({ memberships: [cooperation()] }), settingOf());
    const found = sentencesIn(advice).map(({ key }) => key);
    for (const start of [
      'sentence',
      'nextStep.',
      'step.',
      'side.',
      'change.',
      'assumed.',
      'sure.',
      'decider.',
    ])
      expect(
        found.some((key) => key.startsWith(start)),
        start,
      ).toBe(true);
  });

  test('a sentence without grounds is told', () => {
    const { sentence, ...rest } = advise({}, settingOf());
    expect(unfounded({ ...rest, sentence: { ...sentence, why: [], law: [] } })).toEqual([sentence.key]);
    expect(unfounded({ ...rest, sentence: { ...sentence, law: [], places: [] } })).toEqual([sentence.key]);
  });

  test('the opening sentence says what it was held against, and who leads', () => {
    const facts = told({
      partners: [partner('A', { canLead: true }), partner('B')],
      memberships: [],
      agreements: [],
    });
    const { sentence, alternatives } = advise(facts, settingOf());
    expect(alternatives[0]?.id).toBe('jointProcurement');
    expect(sentence.why.map(({ key }) => key)).toEqual(['why.lowest', 'why.leadWilling']);
    expect(sentence.why[0]?.facts.amount).toBeLessThan(sentence.why[0]?.facts.otherAmount ?? 0);
    expect(sentence.law).toContain('FEL-1');
  });
});

test('every assumption has a name in every language, and no other', () => {
  const ids = ADVICE_ASSUMPTIONS.map(({ id }) => id).toSorted();
  for (const { assumptions } of [adviceGroundsNb, adviceGroundsNn, adviceGroundsEn])
    expect(Object.keys(assumptions).toSorted()).toEqual(ids);
});
