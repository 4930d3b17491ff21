// The items of the protocol follow the part of the rules, each with its section and nothing said surer than its source.
import { describe, expect, test } from 'vitest';
import { PROTOCOL_ITEMS, protocolRules } from './protocol-rules.ts';

const shown = (part: Parameters<typeof protocolRules>[0]) =>
  protocolRules(part).map(
    ({ item, source, letter }) => `${item} ${source.section}${letter ? ` ${letter}` : ''}`,
  );

describe('the protocol', () => {
  test('of part III has every letter of § 25-5, and what § 7-1 asks besides', () => {
    expect(shown('partIII')).toEqual([
      'buyers § 25-5 a',
      'subject § 25-5 b',
      'undivided § 25-5 c',
      'procedure § 25-5 d',
      'directAward § 25-5 e',
      'communication § 25-5 f',
      'requests § 25-5 g, h',
      'tenders § 25-5 i',
      'rejected § 25-5 j',
      'lateWinner § 7-1',
      'discarded § 25-5 k',
      'impartiality § 25-5 l',
      'preparation § 25-5 l',
      'climate § 7-1',
      'winner § 25-5 m',
      'subcontractors § 25-5 n',
      'standstill § 7-1',
      'contract § 7-1',
      'cancelled § 25-5 o',
      'other § 25-5 p',
    ]);
    expect(protocolRules('partIII').map(({ item }) => item)).toEqual([...PROTOCOL_ITEMS]);
  });

  test.each([
    ['partII', '§ 10-5'],
    ['partIV', '§ 30-1'],
  ] as const)('of %s stands in %s, without letters and without what only part III asks', (part, section) => {
    const rules = protocolRules(part);
    expect(new Set(rules.map(({ source }) => source.section))).toEqual(new Set([section, '§ 7-1']));
    expect(rules.every(({ letter }) => letter === null)).toBe(true);
    expect(rules.map(({ item }) => item)).not.toContain('undivided');
    expect(rules.filter(({ demand }) => demand === 'asked').map(({ item }) => item)).toEqual([
      'procedure',
      'impartiality',
    ]);
  });

  test('below them nothing is demanded that is not filled in', () => {
    for (const part of ['outsideAct', 'partI'] as const) {
      expect(protocolRules(part).filter(({ demand }) => demand === 'asked')).toEqual([]);
      expect(new Set(protocolRules(part).map(({ source }) => source.section))).toEqual(new Set(['§ 7-1']));
    }
  });

  test('what no official text was read for must be checked', () => {
    const unsure = protocolRules('partIII').filter(({ source }) => source.section === '§ 25-5');
    expect(new Set(unsure.map(({ status }) => status))).toEqual(new Set(['mustBeChecked']));
    const late = protocolRules('partI').find(({ item }) => item === 'lateWinner');
    expect(late).toMatchObject({ demand: 'known', status: 'mustBeChecked' });
  });
});
