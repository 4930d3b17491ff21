// CSV as RFC 4180, disarmed formulas, and reading back equal.
import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toCsv } from './map.ts';

describe('CSV', () => {
  test('writes a table as RFC 4180 says', () => {
    const rows = [
      { name: 'Nord-Aurdal', note: 'a "quoted", text', count: 3, isOk: true, list: ['x', 'y'] },
      { name: 'Å', note: 'two\nlines', count: -1.5, isOk: false, list: [] },
      { name: null },
    ];
    expect(toCsv(['name', 'note', 'count', 'isOk', 'list'], rows)).toBe(
      'name,note,count,isOk,list\r\nNord-Aurdal,"a ""quoted"", text",3,true,x|y\r\nÅ,"two\nlines",-1.5,false,\r\n,,,,\r\n',
    );
  });

  test.each(['=1+1', '+47 12', '-x', '@sum', '\tx'])(
    'a text that a spreadsheet would run is disarmed: %j',
    (text) => {
      expect(toCsv(['a'], [{ a: text }])).toBe(`a\r\n${text.includes('\r') ? `"'${text}"` : `'${text}`}\r\n`);
    },
  );

  property.prop([fc.array(fc.record({ a: fc.string(), b: fc.string() }), { minLength: 1 })])(
    'reads back equal',
    (rows) => {
      const text = toCsv(['a', 'b'], rows);
      const disarmed = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
      const back: unknown = parse(text, { columns: true, skip_empty_lines: false, record_delimiter: '\r\n' });
      expect(back).toEqual(rows.map((row) => ({ a: disarmed(row.a), b: disarmed(row.b) })));
    },
  );
});
