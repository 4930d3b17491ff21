// The shipped paragraphs are whole and say what is not confirmed; a table that is not whole is refused.
import { describe, expect, test } from 'vitest';
import { files } from '../../../../test/world.ts';
import { parseExemptions } from './exemptions.ts';

const HEADING = 'id;paragraph;accessCode;textNb;textNn;textEn;source;status';

const codes = (csv: string): string[] => {
  const read = parseExemptions(csv);
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
};

describe('exemption paragraphs', () => {
  test('as shipped: all are sections of offentleglova, and those that no source confirms say so', () => {
    const read = parseExemptions(files.data('exemption-paragraphs.csv'));
    const rows = read.ok ? read.value : [];
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ paragraph }) => !paragraph.startsWith('offl. § '))).toEqual([]);
    const unsure = rows.filter(({ isConfirmed }) => !isConfirmed).map(({ id }) => id);
    expect(unsure).toEqual(['offl-13-fvl', 'offl-23-1', 'offl-24-3']);
  });

  test('are refused where the heading is another, a cell is empty, the status unknown or an id there twice', () => {
    const row = 'a;offl. § 13;U;x;x;x;kilde;bekreftet';
    expect(codes(`${HEADING}\n${row}\n`)).toEqual([]);
    expect(codes(`id;paragraph\n${row}\n`)).toEqual(['exemptions.columns exemptions:0']);
    expect(codes(`${HEADING}\n${row}\nb;;U;x;x;x;kilde;bekreftet\n`)).toEqual([
      'exemptions.field exemptions:2',
    ]);
    expect(codes(`${HEADING}\n${row.replace('bekreftet', 'sikker')}\n`)).toEqual([
      'exemptions.field exemptions:1',
    ]);
    expect(codes(`${HEADING}\n${row}\n${row}\n`)).toEqual(['exemptions.field exemptions:0']);
  });
});
