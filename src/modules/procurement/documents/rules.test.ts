// What has changed since a document was approved, by the parts it was made of.
import { expect, test } from 'vitest';
import type { SectionMark } from './model.ts';
import { changedSections } from './rules.ts';

const marks = (...parts: readonly string[]): SectionMark[] =>
  parts.map((part) => ({ title: part.split('=')[0] ?? '', digest: part.split('=')[1] ?? '' }));

test.each([
  ['nothing', ['Mål=1', 'Krav=2'], ['Mål=1', 'Krav=2'], []],
  ['a part of other content', ['Mål=1', 'Krav=2'], ['Mål=1', 'Krav=3'], ['Krav']],
  ['a new part', ['Mål=1'], ['Mål=1', 'Krav=2'], ['Krav']],
  ['a part that is gone', ['Mål=1', 'Krav=2'], ['Mål=1'], ['Krav']],
  ['another order', ['Mål=1', 'Krav=2'], ['Krav=2', 'Mål=1'], ['Mål']],
  ['two parts of one name, one changed', ['Mål=1', 'Mål=2'], ['Mål=1', 'Mål=3'], ['Mål']],
  ['two parts of one name, one gone', ['Mål=1', 'Mål=1'], ['Mål=1'], ['Mål']],
])('%s', (_, then, now, changed) => {
  expect(changedSections(marks(...then), marks(...now))).toEqual(changed);
});
