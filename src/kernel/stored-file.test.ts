// The names that files get, how many there is room for, and what is given out.
import { expect, test } from 'vitest';
import { cleanName, mayGiveOut, oneMoreFaults } from './stored-file.ts';

test.each<[string, string]>([
  ['C:\\Brukere\\Kari\\Notat.docx', 'Notat.docx'],
  ['../../etc/passwd.docx', 'passwd.docx'],
  ['Møte «3».docx', 'Møte «3».docx'],
  ['a"b<c>\u202ecod.docx', 'abccod.docx'],
  ['...docx', 'fil.docx'],
  ['.docx', 'fil.docx'],
  ['bilde.jpeg', 'bilde.docx'],
  [`${'å'.repeat(300)}.docx`, `${'å'.repeat(115)}.docx`],
])('%s becomes %s', (name, clean) => {
  expect(cleanName(name, 'docx')).toBe(clean);
});

test('what is not found clean is not given out where somebody looks', () => {
  const given = (['unchecked', 'clean', 'stopped'] as const).map((scan) => [
    mayGiveOut({ scan }, false),
    mayGiveOut({ scan }, true),
  ]);
  expect(given).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
});

test('one more is refused where there is no room, or its name is somebody’s number', () => {
  const codesOf = (name: string, count: number) =>
    oneMoreFaults(name, { count, most: 2 }).map(({ code }) => code);
  expect(codesOf('notat.pdf', 1)).toEqual([]);
  expect(codesOf('15076500565.pdf', 2)).toEqual(['text.nationalNumber', 'files.tooMany']);
});
