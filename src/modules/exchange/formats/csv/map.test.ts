// Whatever the cells hold, a reader of RFC 4180 gets them back, and no cell begins like a formula.
import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type CsvValue, toCsv } from './map.ts';

const COLUMNS = ['a', 'b', 'c'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], CsvValue>>;

/** Texts with the signs that matter, more often than chance. */
const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', 'æ', '1'),
    minLength: 1,
  }),
);
const cell: fc.Arbitrary<CsvValue> = fc.oneof(
  text,
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.array(
    text.filter((it) => !it.includes('|')),
    { minLength: 1 },
  ),
);
const row = fc.record({ a: cell, b: cell, c: cell });

/** What a cell's text should read as once the guard is taken away. */
const written = (value: CsvValue): string =>
  value === null ? '' : Array.isArray(value) ? value.join('|') : String(value);

/** A reader takes away the guard from every column of text. */
const readBack = (cellText: string, value: CsvValue): string =>
  typeof value !== 'number' && /^'+[=+\-@\t\r]/.test(cellText) ? cellText.slice(1) : cellText;

const valueAt = (rows: readonly Row[], at: number, column: number): CsvValue =>
  rows[at]?.[COLUMNS[column] ?? 'a'] ?? null;

const read = (csv: string): string[][] => parse(csv, { recordDelimiter: '\r\n', relaxColumnCount: false });

describe('CSV', () => {
  property.prop([fc.array(row, { maxLength: 20 })])('reads back equal', (rows) => {
    const [heading, ...lines] = read(toCsv(COLUMNS, rows));
    expect(heading).toEqual(COLUMNS);
    const cells = lines.map((line, at) => line.map((it, column) => readBack(it, valueAt(rows, at, column))));
    expect(cells).toEqual(rows.map((it) => [written(it.a), written(it.b), written(it.c)]));
  });

  property.prop([fc.array(row, { minLength: 1, maxLength: 5 })])('no text begins like a formula', (rows) => {
    const [, ...lines] = read(toCsv(COLUMNS, rows));
    const texts = lines.flatMap((line, at) =>
      line.filter((_, column) => typeof valueAt(rows, at, column) !== 'number'),
    );
    for (const it of texts) expect(it).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('one small file, byte by byte', () => {
    expect(
      toCsv(
        ['id', 'name', 'isPast', 'km', 'sources'],
        [
          { id: '0301', name: 'Oslo, «by»', isPast: false, km: -1.5, sources: ['a', 'b'] },
          { id: '=1+1', name: 'si "hei"', isPast: true, km: null, sources: [] },
        ],
      ),
    ).toBe(
      'id,name,isPast,km,sources\r\n' +
        '0301,"Oslo, «by»",false,-1.5,a|b\r\n' +
        '\'=1+1,"si ""hei""",true,,\r\n',
    );
  });
});
