// What a joint procurement refuses or still lacks has a sentence in every language that says how to mend it; and every code in
// the source of its life is in the catalogue.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../test/source-tree.ts';
import { root } from '../../test/world.ts';
import { PROCUREMENT_CODES } from '../modules/procurement/errors.ts';
import { LANGUAGES } from './language.ts';
import { textsFor } from './texts.ts';

const FOLDERS = ['src/modules/procurement/life', 'src/web/pages/procurement'];

const codesIn = (file: string): string[] =>
  [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/['"](procurement\.[a-z][A-Za-z]+)['"]/g)].map(
    ([, code]) => code ?? '',
  );

/** What is written in the log of the installation or asked of the table of actions is no refusal. */
const isRefusal = (text: string, code: string): boolean =>
  new RegExp(`(problem\\(\\s*|code: )'${code.replace('.', '\\.')}'`).test(text);

test('every code in the source is catalogued', () => {
  const files = FOLDERS.flatMap((folder) => filesBelow(root, folder)).filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  const refused = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return codesIn(file).filter((code) => isRefusal(text, code));
  });
  expect(refused.length).toBeGreaterThan(50);
  const known: readonly string[] = PROCUREMENT_CODES;
  expect(refused.filter((code) => !known.includes(code))).toEqual([]);
});

describe.each(LANGUAGES)('%s', (language) => {
  const { procurementProblems, procurement } = textsFor(language);

  test('says what is wrong and how to mend it', () => {
    const facts = {
      count: 2,
      name: 'Alarm',
      body: 'Nesøy',
      value: 'x',
      most: 5,
      chosen: 'Del II',
      law: 'Del III',
    };
    for (const code of PROCUREMENT_CODES) {
      const sentence = procurementProblems.problems[code](facts);
      expect([code, sentence]).toEqual([code, expect.stringMatching(/^\P{Ll}.*[.»”]$/u)]);
      expect(sentence.split(/(?<=[.»”]) /).length, code).toBeGreaterThan(1);
      expect(sentence).not.toContain('!');
    }
  });

  test('says in short what is missing for codes that exist', () => {
    const known: readonly string[] = PROCUREMENT_CODES;
    expect(Object.keys(procurement.next.short).filter((code) => !known.includes(code))).toEqual([]);
  });
});
