// A result is counted from the ballots alone: the same in whatever order they come, with every vote in it once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyId } from '../../registry/model.ts';
import { type Ballot, CHOICES, type Choice, type VotedNeed } from './model.ts';
import { resultOf, SIDES, SMALL_BELOW, sideOf } from './vote-result.ts';

const NEEDS: VotedNeed[] = ['a', 'b', 'c'].map((id, place) => ({ id, number: place + 1, version: 1 }));
const AT = new Date('2026-11-22T10:00:00Z');

const ballot = (body: string, inhabitants: number | null, ...chosen: Choice[]): Ballot => ({
  body: body as BodyId,
  inhabitants,
  castAt: AT,
  version: 1,
  choices: Object.fromEntries(NEEDS.map(({ id }, place) => [id, chosen[place] ?? 'could'])),
});

describe('sides', () => {
  test('are drawn at the limit', () => {
    expect([SMALL_BELOW - 1, SMALL_BELOW, null].map((inhabitants) => sideOf({ inhabitants }))).toEqual([
      'small',
      'large',
      'other',
    ]);
  });

  test('are told apart, each by what most of it chose', () => {
    const ballots = [
      ballot('1', 1200, 'must', 'could', 'should'),
      ballot('2', 2300, 'must', 'should', 'must'),
      ballot('3', 15_000, 'could', 'must', 'must'),
    ];
    const result = resultOf({ needs: NEEDS, ballots });
    expect(result.map(({ number, difference }) => [number, difference])).toEqual([
      // Two musts each: the should decides.
      [3, 'unclear'],
      [1, 'smallMore'],
      [2, 'unclear'],
    ]);
    expect(result[1]?.sides.small).toEqual({
      counts: { must: 2, should: 0, could: 0 },
      votes: 2,
      choice: 'must',
    });
  });

  test('that agree, and one that nobody voted on', () => {
    const same = resultOf({ needs: NEEDS, ballots: [ballot('1', 10, 'must'), ballot('2', 90_000, 'must')] });
    expect(same[0]?.difference).toBe('same');
    const alone = resultOf({ needs: NEEDS, ballots: [ballot('1', 10, 'must')] });
    expect(alone[0]?.difference).toBe('unclear');
    const larger = resultOf({
      needs: NEEDS,
      ballots: [ballot('1', 10, 'could'), ballot('2', 90_000, 'should')],
    });
    expect(larger[0]?.difference).toBe('largeMore');
  });

  test('without ballots nothing is chosen, by number', () => {
    const result = resultOf({ needs: NEEDS.toReversed(), ballots: [] });
    expect(result.map(({ number, all }) => [number, all.choice, all.votes])).toEqual([
      [1, null, 0],
      [2, null, 0],
      [3, null, 0],
    ]);
  });
});

const someBallots = fc.uniqueArray(
  fc.record({
    body: fc.integer({ min: 1000, max: 9999 }),
    inhabitants: fc.option(fc.integer({ min: 0, max: 700_000 })),
    chosen: fc.array(fc.constantFrom(...CHOICES), { minLength: 3, maxLength: 3 }),
  }),
  { selector: ({ body }) => body, maxLength: 30 },
);

describe('whatever the ballots', () => {
  test('their order and that of the needs changes nothing', () => {
    fc.assert(
      fc.property(someBallots, fc.infiniteStream(fc.nat()), (made, noise) => {
        const ballots = made.map(({ body, inhabitants, chosen }) =>
          ballot(String(body), inhabitants, ...chosen),
        );
        const shuffled = ballots
          .map((one) => ({ one, key: noise.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(resultOf({ needs: NEEDS.toReversed(), ballots: shuffled })).toEqual(
          resultOf({ needs: NEEDS, ballots }),
        );
      }),
    );
  });

  test('every vote is counted once, and the sides sum to all', () => {
    fc.assert(
      fc.property(someBallots, (made) => {
        const ballots = made.map(({ body, inhabitants, chosen }) =>
          ballot(String(body), inhabitants, ...chosen),
        );
        for (const { all, sides } of resultOf({ needs: NEEDS, ballots })) {
          expect(all.votes).toBe(ballots.length);
          for (const choice of CHOICES) {
            const sum = SIDES.reduce((total, side) => total + sides[side].counts[choice], 0);
            expect(sum).toBe(all.counts[choice]);
          }
        }
      }),
    );
  });
});
