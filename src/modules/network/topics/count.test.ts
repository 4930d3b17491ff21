// Counts against examples worked out by hand, and what must hold whatever the ballots.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import { countVote, proposedProgramme, shownCount, sidesAreLargeEnough, wantedMoreBy } from './count.ts';
import type { CountedBallot, Side } from './model.ts';

const ballot = (side: Side | null, ...topics: number[]): CountedBallot => ({ side, topics });
const some = (times: number, one: CountedBallot): CountedBallot[] => Array.from({ length: times }, () => one);

/** The look of the network's page: eleven municipalities with three votes each. */
const ELEVEN = [
  ballot('small', 1, 2, 3),
  ballot('small', 1, 2, 3),
  ballot('small', 1, 2, 3),
  ballot('small', 1, 2, 3),
  ballot('small', 1, 3, 4),
  ballot('small', 2, 3, 5),
  ballot('large', 1, 2, 4),
  ballot('large', 1, 2, 4),
  ballot('large', 1, 4, 5),
  ballot('large', 1, 4, 5),
  ballot('large', 2, 3, 5),
];

interface Example {
  readonly name: string;
  readonly topics: readonly number[];
  readonly ballots: readonly CountedBallot[];
  readonly places: number;
  /** topic, votes, place, «=» where it is shared; then small and large. */
  readonly counted: readonly string[];
  /** The proposed programme; «?» before those left to the leader, «s» after those of the small ones. */
  readonly programme: string;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'eleven municipalities with three votes',
    topics: [1, 2, 3, 4, 5],
    ballots: ELEVEN,
    places: 3,
    counted: ['1: 9, 1. (5+4)', '2: 8, 2. (5+3)', '3: 7, 3. (6+1)', '4: 5, 4. (1+4)', '5: 4, 5. (1+3)'],
    programme: '1 2 3',
  },
  {
    name: 'the same with room for two: what the small ones want is there',
    topics: [1, 2, 3, 4, 5],
    ballots: ELEVEN,
    places: 2,
    counted: ['1: 9, 1. (5+4)', '2: 8, 2. (5+3)', '3: 7, 3. (6+1)', '4: 5, 4. (1+4)', '5: 4, 5. (1+3)'],
    programme: '1 3s',
  },
  {
    name: 'the same with room for one: it goes by votes',
    topics: [1, 2, 3, 4, 5],
    ballots: ELEVEN,
    places: 1,
    counted: ['1: 9, 1. (5+4)', '2: 8, 2. (5+3)', '3: 7, 3. (6+1)', '4: 5, 4. (1+4)', '5: 4, 5. (1+3)'],
    programme: '1',
  },
  {
    name: 'approval, with a shared first place and one that nobody chose',
    topics: [1, 2, 3, 4],
    ballots: [ballot(null, 1, 2), ballot(null, 1, 2, 3), ballot(null, 2, 1)],
    places: 3,
    counted: ['1: 3, 1.=', '2: 3, 1.=', '3: 1, 3.', '4: 0, 4.'],
    programme: '1 2 3',
  },
  {
    name: 'a shared place that is more than there is room for',
    topics: [1, 2, 3, 4],
    ballots: [ballot('large', 1, 2, 3), ballot('large', 1, 4), ballot('small', 2, 3, 4)],
    places: 2,
    counted: ['1: 2, 1.= (0+2)', '2: 2, 1.= (1+1)', '3: 2, 1.= (1+1)', '4: 2, 1.= (1+1)'],
    programme: '?1 ?2 ?3 ?4',
  },
  {
    name: 'a shared second place with one place left',
    topics: [1, 2, 3],
    ballots: [ballot('large', 1, 2), ballot('large', 1, 3)],
    places: 2,
    counted: ['1: 2, 1. (0+2)', '2: 1, 2.= (0+1)', '3: 1, 2.= (0+1)'],
    programme: '1 ?2 ?3',
  },
  {
    name: 'nobody has voted',
    topics: [1, 2],
    ballots: [],
    places: 2,
    counted: ['1: 0, 1.= (0+0)', '2: 0, 1.= (0+0)'],
    programme: '',
  },
];

describe('worked examples', () => {
  test.each(EXAMPLES)('$name', ({ topics, ballots, places, counted, programme }) => {
    const count = countVote(topics, ballots);
    expect(count.voters).toBe(ballots.length);
    expect(
      count.standings.map(
        ({ topic, votes, place, isShared, sides }) =>
          `${topic}: ${votes}, ${place}.${isShared ? '=' : ''}${sides ? ` (${sides.small}+${sides.large})` : ''}`,
      ),
    ).toEqual(counted);
    const proposed = proposedProgramme(count, places);
    const said = [
      ...proposed.chosen.map(({ topic, basis }) => `${topic}${basis === 'small' ? 's' : ''}`),
      ...proposed.undecided.map((topic) => `?${topic}`),
    ];
    expect(said.join(' ')).toBe(programme);
  });

  test('the small ones want something else than the larger when the shares are half of all apart', () => {
    const { standings, sides } = countVote([1, 2, 3, 4, 5], ELEVEN);
    expect(standings.map((one) => wantedMoreBy(one, sides))).toEqual([null, null, 'small', 'large', null]);
    const atHalf = countVote(
      [1],
      [...some(2, ballot('small', 1)), ...some(2, ballot('small')), ...some(3, ballot('large'))],
    );
    expect(atHalf.standings.map((one) => wantedMoreBy(one, atHalf.sides))).toEqual(['small']);
    const few = countVote([1], [...some(2, ballot('small', 1)), ...some(9, ballot('large'))]);
    expect(few.standings.map((one) => wantedMoreBy(one, few.sides))).toEqual([null]);
  });
});

describe('of anonymous ballots', () => {
  test.each([
    { small: 2, large: 2, shows: 'nothing' },
    { small: 5, large: 0, shows: 'all' },
    { small: 4, large: 5, shows: 'all' },
    { small: 12, large: 4, shows: 'all' },
    { small: 5, large: 5, shows: 'sides' },
  ])('$small small and $large large show $shows', ({ small, large, shows }) => {
    const count = countVote([1], [...some(small, ballot('small', 1)), ...some(large, ballot('large'))]);
    const shown = shownCount(count);
    expect(shown === null ? 'nothing' : shown.sides ? 'sides' : 'all').toBe(shows);
    if (shown && !shown.sides) expect(shown.standings.every((one) => one.sides === null)).toBe(true);
    if (shown) expect(shown.standings.map(({ votes }) => votes)).toEqual([small]);
  });
});

const TOPICS = [1, 2, 3, 4, 5];
const anyBallots = fc.array(
  fc.record({ side: fc.constantFrom<Side>('small', 'large'), topics: fc.subarray(TOPICS) }),
  { maxLength: 40 },
);

describe('whatever the ballots', () => {
  test('their order and that of the topics changes nothing', () => {
    fc.assert(
      fc.property(anyBallots, fc.infiniteStream(fc.nat()), (ballots, noise) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, key: noise.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const count = countVote(TOPICS, ballots);
        expect(countVote(shuffle(TOPICS), shuffle(ballots))).toEqual(count);
      }),
    );
  });

  test('every vote is counted once, the sides sum to all, and places follow votes', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const { standings, sides, voters } = countVote(TOPICS, ballots);
        const given = ballots.reduce((sum, { topics }) => sum + topics.length, 0);
        expect(standings.reduce((sum, { votes }) => sum + votes, 0)).toBe(given);
        expect((sides?.small ?? 0) + (sides?.large ?? 0)).toBe(voters);
        for (const one of standings) {
          expect((one.sides?.small ?? 0) + (one.sides?.large ?? 0)).toBe(one.votes);
          expect(one.place).toBe(1 + standings.filter(({ votes }) => votes > one.votes).length);
        }
      }),
    );
  });

  test('one more vote never takes a topic further down, and never out of a programme by votes', () => {
    fc.assert(
      fc.property(
        anyBallots,
        fc.constantFrom(...TOPICS),
        fc.integer({ min: 1, max: 5 }),
        (ballots, topic, places) => {
          const plain = ballots.map(({ topics }) => ({ side: null, topics }));
          const before = countVote(TOPICS, plain);
          const after = countVote(TOPICS, [...plain, { side: null, topics: [topic] }]);
          const placeIn = ({ standings }: typeof before): number =>
            standings.find((one) => one.topic === topic)?.place ?? 0;
          expect(placeIn(after)).toBeLessThanOrEqual(placeIn(before));
          const isIn = (count: typeof before): boolean =>
            proposedProgramme(count, places).chosen.some((one) => one.topic === topic);
          if (isIn(before)) expect(isIn(after)).toBe(true);
        },
      ),
    );
  });

  test('a programme fills no more places than there are, and leaves the rest to the leader', () => {
    fc.assert(
      fc.property(anyBallots, fc.integer({ min: 1, max: 5 }), (ballots, places) => {
        const count = countVote(TOPICS, ballots);
        const { chosen, undecided, left } = proposedProgramme(count, places);
        expect(chosen.length + left).toBeLessThanOrEqual(places);
        expect(left).toBeLessThan(Math.max(1, undecided.length));
        const voted = count.standings.filter(({ votes }) => votes > 0).length;
        if (undecided.length === 0) expect(chosen.length).toBeGreaterThanOrEqual(Math.min(1, voted));
        expect(undecided.filter((topic) => chosen.some((one) => one.topic === topic))).toEqual([]);
      }),
    );
  });

  test('no side of anonymous ballots is shown with fewer than five, nor when that is what is left', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const shown = shownCount(countVote(TOPICS, ballots));
        expect(shown === null).toBe(ballots.length < SMALLEST_GROUP);
        if (shown?.sides) expect(sidesAreLargeEnough(shown.sides)).toBe(true);
      }),
    );
  });
});
