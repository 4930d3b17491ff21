// Canonical JSON against the examples of RFC 8785, as far as whole numbers and text go, and against what it must refuse.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('the examples of the RFC', () => {
  test('text and literals (3.2.2)', () => {
    const given = {
      string: '\u20ac$\u000f\u000aA\u0027\u0042\u0022\u005c\\\u0022\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('names are sorted by UTF-16 code units (3.2.3)', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(given)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test('whole numbers of appendix B: no sign before zero, nothing rounded', () => {
    const whole = [0, -0, 9007199254740991, -9007199254740991];
    expect(canonicalJson(whole)).toBe('[0,0,9007199254740991,-9007199254740991]');
  });
});

test.each([
  ['a decimal', 4.5],
  ['a number too large to be exact', 9007199254740992],
  ['not a number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['half a surrogate pair', '\ud83d'],
  ['half a pair as a name', { '\ude00': 1 }],
  ['nothing', { a: undefined }],
  ['a date', new Date(0)],
])('%s has no canonical form', (_, value) => {
  expect(() => canonicalJson(value)).toThrow('no canonical form');
});

property.prop([
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    ),
  })).value,
])('reads back as the same value, and written again is the same text', (value) => {
  const text = canonicalJson(value);
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  expect(text).not.toMatch(/^\s|\s$/);
});
