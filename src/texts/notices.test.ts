import { describe, expect, test } from 'vitest';
import { EFORMS_CODES } from '../modules/exchange/errors.ts';
import { noticesEn } from './notices.en.ts';
import { type NoticesTexts, noticesNb } from './notices.nb.ts';
import { noticesNn } from './notices.nn.ts';

describe.each<[string, NoticesTexts]>([
  ['bokmål', noticesNb],
  ['nynorsk', noticesNn],
  ['English', noticesEn],
])('%s', (_, { problems }) => {
  test('every code has a text, and every text a code', () => {
    expect(Object.keys(problems).toSorted()).toEqual(EFORMS_CODES.toSorted());
  });

  test('every text says what is wrong and how to mend it, with its facts filled in', () => {
    for (const [code, say] of Object.entries(problems)) {
      const text = say({ most: 5 * 1024 * 1024, kind: 'ContractNotice' });
      expect(text, code).toMatch(/^\P{Ll}.*\. .*\.$/u);
      expect(text, code).not.toMatch(/undefined|NaN/);
    }
  });
});
