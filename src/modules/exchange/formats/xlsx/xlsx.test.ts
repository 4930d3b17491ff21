import { fc, test as propertyTest } from '@fast-check/vitest';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readSheet, readWorkbook, XLSX_LIMITS } from './read.ts';
import { safeText, sheetNames, writeWorkbook } from './write.ts';
import { zipContents } from './zip-sizes.ts';

describe('workbook', () => {
  test('is read back as written, first sheet first', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Avtaler',
        heading: ['Kommune', 'Årlig verdi'],
        rows: [
          ['Ås', 1234567.5],
          ['Våler', null],
        ],
      },
      { name: 'Hjelp', heading: ['Kolonne'], rows: [['Kommune']] },
    ]);
    const read = await readWorkbook(bytes);
    expect(read).toEqual({
      ok: true,
      value: [
        ['Kommune', 'Årlig verdi'],
        ['Ås', 1234567.5],
        ['Våler', null],
      ],
    });
  });

  test('gives dates as days in UTC', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['Sluttdato'], [new Date(Date.UTC(2027, 11, 31))]] }],
    });
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value[1]?.[0]).toEqual(new Date(Date.UTC(2027, 11, 31)));
  });

  test('skips hidden sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Skjult', hidden: true, rows: [['skjult']] },
        { name: 'Synlig', rows: [['synlig']] },
      ],
    });
    expect(await readWorkbook(bytes)).toEqual({ ok: true, value: [['synlig']] });
  });

  test('gives any visible sheet, with the names of all', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Forside', rows: [['Avtaler']] },
        { name: 'Skjult', hidden: true, rows: [['skjult']] },
        { name: 'Avtaler', rows: [['Avtale'], ['Renhold']] },
      ],
    });
    expect(await readSheet(bytes, { limits: XLSX_LIMITS, sheet: 1 })).toEqual({
      ok: true,
      value: { sheets: ['Forside', 'Avtaler'], rows: [['Avtale'], ['Renhold']] },
    });
    expect(await readSheet(bytes, { limits: XLSX_LIMITS, sheet: 2 })).toMatchObject({
      ok: false,
      problems: [{ code: 'xlsx.noSheet' }],
    });
  });

  test('writes no formulas', async () => {
    const bytes = await writeWorkbook([{ name: 'A', heading: ['=1+1'], rows: [['@SUM(A1)', -5]] }]);
    expect(await readWorkbook(bytes)).toEqual({
      ok: true,
      value: [["'=1+1"], ["'@SUM(A1)", -5]].map((row, i) => (i === 0 ? [...row, null] : row)),
    });
  });

  propertyTest.prop(
    [
      fc.array(
        fc.array(
          fc.oneof(
            fc.integer(),
            fc.string({ minLength: 1 }).map((s) => `x${s.replaceAll(/[^a-zæøå ]/g, '')}`),
          ),
          { minLength: 2, maxLength: 2 },
        ),
        { minLength: 1, maxLength: 8 },
      ),
    ],
    { numRuns: 25 },
  )('numbers and text survive', async (rows) => {
    const bytes = await writeWorkbook([{ name: 'A', heading: ['a', 'b'], rows }]);
    expect(await readWorkbook(bytes)).toEqual({ ok: true, value: [['a', 'b'], ...rows] });
  });
});

describe('refusals', () => {
  const codeOf = async (bytes: Uint8Array, limits = XLSX_LIMITS): Promise<string | undefined> => {
    const read = await readWorkbook(bytes, limits);
    return read.ok ? undefined : read.problems[0]?.code;
  };

  test.each([
    ['text', new TextEncoder().encode('Kommune;Avtale')],
    ['nothing', new Uint8Array()],
    ['a ZIP mark alone', new Uint8Array([0x50, 0x4b, 3, 4, ...new Array(40).fill(0)])],
  ])('%s is no workbook', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('xlsx.notWorkbook');
  });

  test('too large, packed and unpacked', async () => {
    const bytes = await writeWorkbook([
      { name: 'A', heading: ['a'], rows: new Array(2000).fill(['samme tekst igjen']) },
    ]);
    expect(await codeOf(bytes, { ...XLSX_LIMITS, uploadedBytes: 100 })).toBe('xlsx.tooLarge');
    expect(await codeOf(bytes, { ...XLSX_LIMITS, unpackedBytes: 10_000 })).toBe('xlsx.unpackedTooLarge');
    expect(zipContents(bytes)?.unpackedBytes).toBeGreaterThan(10_000);
  });

  test('a directory that tells two numbers of entries: readers go by either', async () => {
    const bytes = await writeWorkbook([{ name: 'A', heading: ['a'], rows: [['b']] }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    view.setUint16(bytes.byteLength - 22 + 10, 1, true);
    expect(zipContents(bytes)).toBeNull();
    expect(await codeOf(bytes)).toBe('xlsx.notWorkbook');
  });

  test('an entry that hides its size', async () => {
    const bytes = await writeWorkbook([{ name: 'A', heading: ['a'], rows: [['b']] }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.byteLength - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 0, true);
    expect(await codeOf(bytes)).toBe('xlsx.unpackedTooLarge');
  });

  test('a damaged workbook', async () => {
    const bytes = await writeWorkbook([{ name: 'A', heading: ['a'], rows: [['b']] }]);
    expect(await codeOf(bytes.map((byte, at) => (at > 40 && at < 400 ? byte ^ 0x5a : byte)))).toBe(
      'xlsx.notWorkbook',
    );
  });
});

test('sheet names keep Excel’s rules', () => {
  expect(sheetNames(['Avtaler: 2026/27', 'avtaler  2026 27', '', "'x'", 'a'.repeat(40)])).toEqual([
    'Avtaler  2026 27',
    'avtaler  2026 27 2',
    '3',
    'x',
    'a'.repeat(31),
  ]);
});

test('a minus before a digit is text like any other that could be executed', () => {
  expect(['=A1', '+47', '-1', '@x', 'A-1', ''].map(safeText)).toEqual([
    "'=A1",
    "'+47",
    "'-1",
    "'@x",
    'A-1',
    '',
  ]);
});
