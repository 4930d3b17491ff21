import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { glossaryDocument } from '../scripts/glossary-document.ts';
import { GLOSSARY } from '../src/modules/law/glossary.ts';
import { textsFor } from '../src/texts/texts.ts';
import { root } from './world.ts';

test('GLOSSARY.md is what its source renders (npm run fix writes it)', () => {
  expect(fs.readFileSync(path.join(root, 'GLOSSARY.md'), 'utf8')).toBe(glossaryDocument());
});

test('ids and bokmål terms are unique, in the order of the terms, and the search for a term is unambiguous', () => {
  const ids = GLOSSARY.map((term) => term.id);
  const terms = GLOSSARY.map((term) => term.nb.toLowerCase());
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(terms).size).toBe(terms.length);
  expect(terms).toEqual(terms.toSorted());
  expect(ids.length).toBeGreaterThanOrEqual(45);
});

test('every meaning is one or more whole sentences in each language', () => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    for (const [id, text] of Object.entries(textsFor(language).glossary)) {
      expect(text, `${language} ${id}`).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});
