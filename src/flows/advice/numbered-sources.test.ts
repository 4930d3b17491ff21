// The numbers behind the sentences of a paper: every sentence has one, each points into the list, and the list names each place once.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../test/advice-sentences.ts';
import { cooperation, settingOf, told } from '../../../test/advice-setting.ts';
import { advise } from '../../modules/advice/advise.ts';
import type { Grounded } from '../../modules/advice/grounds.ts';
import { numberedSources, numbersOf, numbersText } from './numbered-sources.ts';

const advice = advise(
  told({ memberships: [cooperation()], competence: 'low', innovation: true }),
  settingOf(),
);
const sources = numberedSources(advice);

describe('numbered sources', () => {
  test('every sentence that a paper may hold has a number in the list', () => {
    const asked = { ...advice, alternatives: advice.alternatives.filter(({ isAsked }) => isAsked) };
    const sentences = sentencesIn(asked) as Grounded[];
    expect(sentences.length).toBeGreaterThan(100);
    for (const sentence of sentences) expect(numbersOf(sources, sentence), sentence.key).not.toEqual([]);
  });

  test('numbered from one, each place beside the law once', () => {
    expect(sources.map(({ number }) => number)).toEqual(sources.map((_, index) => index + 1));
    const beside = sources.filter(({ rule }) => rule === null || rule.of === 'advice');
    const names = beside.map(({ place: { source } }) => `${source.act} ${source.section}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    [[], ''],
    [[4], '4'],
    [[1, 2], '1, 2'],
    [[1, 3, 4, 5, 9], '1, 3–5, 9'],
  ])('%j is written %s', (numbers, text) => {
    expect(numbersText(numbers)).toBe(text);
  });
});
