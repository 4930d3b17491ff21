// What comes out of answers: counts and change, what is left unsaid of few, and intervals from twenty bodies on.
import { describe, expect, test } from 'vitest';
import type { Question, Side, SurveyAnswer, WaveKind } from '../surveys/model.ts';
import { type AnsweredWave, surveyResult } from './results.ts';

const said = (text: string) => ({ nb: text, nn: text, en: text });
const GOALS: Question = { id: 'goals', kind: 'scale', text: said('Mål') };
const USE: Question = {
  id: 'use',
  kind: 'choice',
  text: said('Brukt'),
  options: [
    { id: 'yes', text: said('Ja') },
    { id: 'no', text: said('Nei') },
  ],
};
const questions = [GOALS, USE];

const answer = (side: Side, goals: number, pair: string | null = null): SurveyAnswer => ({
  side,
  pair,
  isPaper: false,
  values: { goals, use: goals > 3 ? 'yes' : 'no' },
});
const times = (count: number, make: (place: number) => SurveyAnswer): SurveyAnswer[] =>
  Array.from({ length: count }, (_, place) => make(place));
const wave = (kind: WaveKind, answers: readonly SurveyAnswer[], bodies = 11): AnsweredWave => ({
  kind,
  bodies,
  asked: { small: 8, large: 8, other: 0 },
  answers,
});

describe('one round', () => {
  test('of four tells how many, and nothing else', () => {
    const [found] = surveyResult({ questions }, [
      wave(
        'before',
        times(4, () => answer('small', 3)),
      ),
    ]).waves;
    expect(found).toMatchObject({ asked: 16, answered: 4, sides: null, questions: null });
  });

  test('counts, means and sizes side by side', () => {
    const answers = [
      ...times(6, () => answer('small', 2)),
      ...times(6, (place) => answer('large', place + 1)),
    ];
    const [found] = surveyResult({ questions }, [wave('before', answers)]).waves;
    expect(found?.sides).toEqual({ small: { asked: 8, answered: 6 }, large: { asked: 8, answered: 6 } });
    expect(found?.questions?.[0]).toMatchObject({
      question: 'goals',
      all: { answers: 12, counts: [1, 7, 1, 1, 1, 1], mean: 2.75, median: 2, interval: null },
      sides: { small: { mean: 2 }, large: { mean: 3.5 } },
    });
    expect(found?.questions?.[1]?.all).toMatchObject({
      kind: 'choices',
      options: [
        { id: 'yes', count: 3, share: 0.25, interval: null },
        { id: 'no', count: 9 },
      ],
    });
  });

  test('is not split where four are small, whichever way it is told', () => {
    const answers = [...times(4, () => answer('small', 2)), ...times(9, () => answer('large', 5))];
    const [found] = surveyResult({ questions }, [wave('before', answers)]).waves;
    expect(found?.sides).toBeNull();
    expect(found?.questions?.map(({ sides }) => sides)).toEqual([null, null]);
  });

  const onPaper = (count: number, side: Side): SurveyAnswer[] =>
    times(count, () => ({ ...answer(side, 1), isPaper: true }));

  test.each([
    { links: 4, papers: 5, isShown: false },
    { links: 1, papers: 9, isShown: false },
    { links: 0, papers: 5, isShown: true },
    { links: 5, papers: 1, isShown: true },
  ])('of $links by link and $papers that the party that asks has typed', ({ links, papers, isShown }) => {
    const answers = [...times(links, () => answer('small', 4)), ...onPaper(papers, 'small')];
    const [found] = surveyResult({ questions }, [wave('before', answers)]).waves;
    expect(found?.questions !== null).toBe(isShown);
  });

  test('is not split where four are small when paper is taken away', () => {
    const answers = [
      ...times(4, () => answer('small', 2)),
      ...onPaper(3, 'small'),
      ...times(9, () => answer('large', 5)),
    ];
    const [found] = surveyResult({ questions }, [wave('before', answers)]).waves;
    expect(found?.questions?.map(({ all, sides }) => [all.answers, sides])).toEqual([
      [16, null],
      [16, null],
    ]);
  });

  test('from twenty bodies has intervals', () => {
    const answers = times(25, (place) => answer('small', (place % 6) + 1));
    const [found] = surveyResult({ questions }, [wave('after', answers, 20)]).waves;
    const [goals, use] = found?.questions ?? [];
    expect(goals?.all).toMatchObject({ interval: { low: expect.any(Number), high: expect.any(Number) } });
    expect(use?.all).toMatchObject({ options: [{ interval: { low: expect.any(Number) } }, {}] });
  });
});

describe('change', () => {
  const known = (place: number): string => `known-${place}`;

  test('is of the same people where they told themselves apart, and leave nobody out', () => {
    const before = times(8, (place) => answer('large', 2, known(place)));
    const after = times(8, (place) => answer('large', place < 4 ? 4 : 3, known(place)));
    const { changes } = surveyResult({ questions }, [wave('after', after), wave('before', before)]);
    expect(changes).toEqual([
      {
        question: 'goals',
        from: 'before',
        to: 'after',
        by: 'paired',
        answers: 8,
        change: 1.5,
        interval: null,
      },
    ]);
  });

  test.each([
    { of: 'three that are in no pair', loose: 3 },
    { of: 'nobody that is in a pair', loose: 8 },
  ])('is of everybody, with $of', ({ loose }) => {
    const pairAt = (place: number) => (place < 8 - loose ? known(place) : null);
    const before = times(8, (place) => answer('large', 2, pairAt(place)));
    const after = times(8, (place) => answer('large', 3, pairAt(place)));
    const { changes } = surveyResult({ questions }, [wave('before', before), wave('after', after)]);
    expect(changes).toMatchObject([{ by: 'group', answers: 8, change: 1 }]);
  });

  test('two who chose the same are no pair', () => {
    const before = times(6, (place) => answer('large', 2, place < 2 ? 'same' : known(place)));
    const after = times(6, (place) => answer('large', 3, place < 2 ? 'same' : known(place)));
    expect(surveyResult({ questions }, [wave('before', before), wave('after', after)]).changes).toMatchObject(
      [{ by: 'group' }],
    );
  });

  test('is not told from four', () => {
    const rounds = [
      wave(
        'before',
        times(4, () => answer('small', 2)),
      ),
      wave(
        'm3',
        times(9, () => answer('small', 4)),
      ),
    ];
    expect(surveyResult({ questions }, rounds).changes).toEqual([]);
  });
});
