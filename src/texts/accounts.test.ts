// Every refusal of accounts has a sentence in every language, with its facts filled in.
import { describe, expect, test } from 'vitest';
import { ACCOUNT_CODES } from '../modules/accounts/errors.ts';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

const FACTS = { minutes: 15, most: 10, value: 'kari(at)kommune.no' };

describe.each(LANGUAGES)('%s', (language) => {
  const problems: Readonly<Record<string, (facts: typeof FACTS) => string>> =
    textsFor(language).accounts.problems;

  test('every code has a text, and every text a code; access is told with the party’s name', () => {
    const told = ACCOUNT_CODES.filter((code) => !code.startsWith('access.'));
    expect(Object.keys(problems).toSorted()).toEqual(told.toSorted());
  });

  test('every text is whole sentences', () => {
    for (const [code, say] of Object.entries(problems)) {
      expect(say(FACTS), code).toMatch(/^[\p{Lu}«“].*\.$/u);
      expect(say(FACTS), code).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
