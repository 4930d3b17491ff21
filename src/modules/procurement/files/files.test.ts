// What a file is called that nobody has called anything.
import { expect, test } from 'vitest';
import { titleFrom } from './rules.ts';

test('as it was sent, without its ending', () => {
  expect(titleFrom('Møte 3.docx')).toBe('Møte 3');
});
