// What must hold of the advice whatever is told: nothing closed is advised, what is unknown is never certain, more hours never
// speak against buying alone, a higher value never takes duties away, and the same question has the same answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AIMS, contextArbitrary, DATES, factsArbitrary as factsOfAll } from '../../../test/advice-facts.ts';
import { settingOf } from '../../../test/advice-setting.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { oreFromNok } from '../../kernel/money.ts';
import { regimeOf } from '../law/regime.ts';
import { advise } from './advise.ts';
import { givenOf } from './given/given.ts';
import type { AdviceContext, FactKey, Facts } from './model.ts';
import { questionsFor } from './questions.ts';
import { DOMAIN } from './search/domain.ts';
import { advisedIn, firstOf, rankingOf } from './search/ranking.ts';

const KEYS = Object.keys(DOMAIN) as FactKey[];
const factsArbitrary = factsOfAll(DOMAIN);
const RUNS = { numRuns: 150 };

const missingIn = (facts: Facts): FactKey[] =>
  KEYS.filter((key) => facts[key] === undefined || facts[key] === 'unknown');

const rankedAll = (facts: Facts, context: AdviceContext) => rankingOf(givenOf(facts, context));
const rankedIn = (facts: Facts, context: AdviceContext) => rankingOf(givenOf(facts, context));

describe('whatever is told', () => {
  test('nothing closed, and nothing that nobody has searched, is advised', () => {
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, (facts, context) => {
        const [first] = rankedIn(facts, context).ranked;
        expect(first?.isAsked).toBe(true);
        expect(first?.status === 'open' || (first?.status === 'uncertain' && first.isLikely)).toBe(true);
      }),
      RUNS,
    );
  });

  test('what is worked out alone, to ask and to search, is what the whole ranking puts first', () => {
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, (facts, context) => {
        const { id, status, score, risk } = advisedIn(givenOf(facts, context));
        const first = firstOf(rankedAll(facts, context));
        expect([id, status, score, risk]).toEqual([first.id, first.status, first.score, first.risk]);
      }),
      RUNS,
    );
  });

  test('what is unknown never gives open or closed where a known value would reverse it', () => {
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, fc.infiniteStream(fc.nat()), (facts, context, draws) => {
        const before = rankedIn(facts, context).ranked;
        const filled = { ...facts } as Record<string, unknown>;
        for (const key of missingIn(facts)) {
          const values = DOMAIN[key] as readonly unknown[];
          const draw = draws.next().value as number;
          if (draw % 3 > 0) filled[key] = { value: values[draw % values.length], from: 'answer' };
        }
        const after = rankedIn(filled as Facts, context).ranked;
        for (const { id, status } of before) {
          const later = after.find((one) => one.id === id)?.status;
          if (status === 'open') expect(`${id} ${later}`).toBe(`${id} open`);
          if (status === 'closed') expect(`${id} ${later}`).toBe(`${id} closed`);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('«certain» only where nothing is missing; «holds» only where no single missing fact changes the advice', () => {
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, (facts, context) => {
        const advice = advise(facts, context);
        if (advice.certainty === 'certain') expect(advice.assumed).toEqual([]);
        if (advice.certainty !== 'depends') expect(advice.dependsOn).toEqual([]);
        else expect(advice.dependsOn).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('more hours of its own never make buying alone worse, nor put it behind a way it was before', () => {
    const hours = fc.tuple(fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, hours, (facts, context, [one, other]) => {
        const at = (count: number) =>
          rankedIn({ ...facts, capacityHours: { value: count, from: 'answer' } }, context).ranked;
        const [few, more] = [at(Math.min(one, other)), at(Math.max(one, other))];
        const score = (all: typeof few, id: string): number => all.find((it) => it.id === id)?.score ?? 0;
        const own = score(few, 'alone');
        expect(score(more, 'alone')).toBeLessThanOrEqual(own);
        for (const { id } of few.filter(
          (it) => it.score !== null && it.id !== 'alone' && own <= (it.score ?? 0),
        ))
          expect(score(more, 'alone') - score(more, id), id).toBeLessThanOrEqual(1e-6);
      }),
      RUNS,
    );
  });

  test('a higher value never takes a duty away under the likeliest reading', () => {
    const values = fc.tuple(fc.integer({ min: 1, max: 80_000_000 }), fc.integer({ min: 1, max: 80_000_000 }));
    const kinds = fc.constantFrom('goods', 'services', 'works', 'healthSocial');
    fc.assert(
      fc.property(values, kinds, contextArbitrary, ([one, other], kind, { date, legalValues }) => {
        const duties = (nok: number): readonly string[] => {
          const value = { low: oreFromNok(nok), high: oreFromNok(nok) };
          return (
            regimeOf({ date, buyer: 'local', kind, value, values: legalValues }).outcomes[0]?.dutyIds ?? []
          );
        };
        const above = duties(Math.max(one, other));
        for (const id of duties(Math.min(one, other))) expect(above).toContain(id);
      }),
      RUNS,
    );
  });

  test('a higher value never opens direct purchase', () => {
    const order = { open: 0, uncertain: 1, notSearched: 2, closed: 3 };
    const values = fc.tuple(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 3_000_000 }));
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, values, (facts, context, [one, other]) => {
        const at = (nok: number): number => {
          const told = { ...facts, yearlyValue: { value: oreFromNok(nok), from: 'answer' as const } };
          const found = rankedIn(told, context).ranked.find(({ id }) => id === 'directPurchase');
          return order[found?.status ?? 'open'];
        };
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
      }),
      RUNS,
    );
  });

  test('the same question has the same answer, to the byte and through JSON', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.constantFrom(...DATES), (facts, date: LocalDate) => {
        const once = advise(facts, settingOf({ date }));
        const again = advise(JSON.parse(JSON.stringify(facts)) as Facts, settingOf({ date }));
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });

  test('a changed fact that is said to change the advice does so', () => {
    fc.assert(
      fc.property(factsArbitrary, contextArbitrary, (facts, context) => {
        const { changes, alternatives } = advise(facts, context);
        for (const { changed, first, changesAdvice } of changes) {
          const replaced = Object.fromEntries(
            changed.map(({ key, to }) => [key, { value: to, from: 'answer' }]),
          );
          expect(firstOf(rankedAll({ ...facts, ...replaced } as Facts, context)).id).toBe(first);
          expect(changesAdvice).toBe(first !== alternatives[0]?.id);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('no path is longer than fifteen questions, whatever is answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AIMS),
        contextArbitrary,
        fc.infiniteStream(fc.nat()),
        (aim, context, draws) => {
          let facts: Facts = { aim: { value: aim, from: 'answer' } };
          let asked = 0;
          for (;;) {
            const [next] = questionsFor(facts, context);
            if (!next) break;
            asked++;
            expect(facts[next.key], `${next.key} is asked twice`).toBeUndefined();
            const values = DOMAIN[next.key] as readonly unknown[];
            const draw = draws.next().value as number;
            const value = values[draw % values.length];
            facts = { ...facts, [next.key]: draw % 5 === 0 ? 'unknown' : { value, from: 'answer' } };
          }
          expect(asked).toBeLessThanOrEqual(15);
        },
      ),
      { numRuns: 40 },
    );
  });
});
