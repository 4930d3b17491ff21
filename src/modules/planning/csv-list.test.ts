import { describe, expect, test } from 'vitest';
import { decodeText, findSeparator, readCsv } from './csv-list.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Norwegian letters have the same numbers in Windows-1252 as in Unicode. */
const windows = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

describe('encoding', () => {
  test.each([
    ['UTF-8', utf8('Bærum;Åfjord')],
    ['Windows-1252', windows('Bærum;Åfjord')],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Bærum;Åfjord');
  });

  test('the mark of UTF-8 is no part of the first heading', () => {
    expect(readCsv(utf8('\uFEFFKommune;Avtale\nÅs;Strøm\n'), 100)).toEqual({
      ok: true,
      value: [
        ['Kommune', 'Avtale'],
        ['Ås', 'Strøm'],
      ],
    });
  });
});

describe('separator', () => {
  test.each([
    ['a;b;c\n1,5;2;3', ';'],
    ['a,b,c\n1.5,2,3', ','],
    ['a\tb\tc\n1,5\t2\t3', '\t'],
    ['"a;b;c;d",e,f', ','],
    ['a', ';'],
  ])('%j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });
});

describe('rows', () => {
  test('quotes hold separators and line ends; a stray quote is itself', () => {
    expect(readCsv(utf8('a;b\n"x;\ny";5" rør\n'), 100)).toEqual({
      ok: true,
      value: [
        ['a', 'b'],
        ['x;\ny', '5" rør'],
      ],
    });
  });

  test('a quote never closed does not swallow the file', () => {
    const read = readCsv(utf8('a;b\n"x;1\ny;2\nz;3\n'), 100);
    expect(read.ok && read.value.length).toBe(4);
  });

  test.each([
    ['', 'file.empty'],
    [';;\n;;\n', 'file.empty'],
    ['a;b\n'.repeat(200), 'file.tooManyRows'],
  ])('%j is refused', (text, code) => {
    const read = readCsv(utf8(text), 100);
    expect(read.ok ? null : read.problems[0]?.code).toBe(code);
  });
});
