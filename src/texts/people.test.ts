// Everything that can be refused about people, roles and delegation has a sentence in every language.
import { describe, expect, test } from 'vitest';
import { PEOPLE_CODES } from '../modules/accounts/errors.ts';
import { peopleEn } from './people.en.ts';
import { type PeopleTexts, peopleNb } from './people.nb.ts';
import { peopleNn } from './people.nn.ts';

/** Said here in other words than where one signs in, and what the forms themselves find. */
const OF_FORMS = [
  'email.format',
  'name.missing',
  'signIn.tooMany',
  'role.missing',
  'party.missing',
  'cooperation.missing',
  'date.format',
  'date.nonexistent',
];

describe.each<[string, PeopleTexts]>([
  ['bokmål', peopleNb],
  ['nynorsk', peopleNn],
  ['English', peopleEn],
])('%s', (_, { problems }) => {
  test('every code has a text, and every text a code', () => {
    expect(Object.keys(problems).toSorted()).toEqual([...PEOPLE_CODES, ...OF_FORMS].toSorted());
  });

  test('every text is a sentence with its facts filled in', () => {
    for (const [code, say] of Object.entries(problems)) {
      const text = say({ value: 'kari', party: 'Storvik', role: 'buyer' });
      expect(text, code).toMatch(/^\P{Ll}.*\.$/u);
      expect(text, code).not.toMatch(/undefined|NaN/);
    }
  });
});
