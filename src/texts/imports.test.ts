// Every refusal of an import says something in each language, and says how to mend it.
import { expect, test } from 'vitest';
import { CHECK_CODES, LIST_IMPORT_CODES } from '../modules/planning/errors.ts';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

const FACTS = { value: 'Namsos', count: 2, most: 20, days: 90, state: 'saved' };

test.each(LANGUAGES)('every code has its sentences in %s', (language) => {
  const { problems } = textsFor(language).imports;
  for (const code of [...CHECK_CODES, ...LIST_IMPORT_CODES]) {
    expect(problems[code](FACTS)).toMatch(/^[\p{Lu}\d].+\.$/u);
    expect(problems[code](FACTS)).not.toMatch(/undefined|NaN|\[object|!/);
  }
});
