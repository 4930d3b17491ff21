// A form that others fill in: what is open, what is locked, what is worked out; read back part by part.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { cellName, type FormWorkbook, inFormula, namesInFile, writeFormWorkbook } from './form-workbook.ts';

const FORM: FormWorkbook = {
  title: 'Prisskjema',
  author: 'Samkjøp',
  createdOn: localDate('2026-11-27'),
  sheets: [
    {
      name: "Del 1: 'øst'",
      widths: [20, 10],
      frozen: 1,
      amountFault: { title: 'Ikke et beløp', text: 'Skriv et tall.' },
      rows: [
        [{ kind: 'text', text: '=cmd', look: 'heading' }, null],
        [
          { kind: 'number', value: 12.5 },
          { kind: 'open', takes: 'amount' },
        ],
        [
          { kind: 'formula', formula: 'A2*B2', look: 'sum' },
          { kind: 'open', takes: 'text' },
        ],
      ],
    },
  ],
};

const partOf = (file: Uint8Array, name: string): string =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe('a form', () => {
  test('has open cells in a locked sheet, formulas that are 0 before anything is typed, and no formula from text', async () => {
    const file = await writeFormWorkbook(FORM);
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<f>A2*B2</f><v>0</v>');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/<dataValidation [^>]*type="decimal"[^>]*sqref="B2"/);
    expect(partOf(file, 'xl/sharedStrings.xml')).toContain("'=cmd");
    const styles = partOf(file, 'xl/styles.xml');
    expect(styles.match(/locked="0"/g)?.length).toBe(2);
    expect(partOf(file, 'xl/workbook.xml')).toContain('lockStructure');
  });

  test('equal forms give equal bytes', async () => {
    expect(await writeFormWorkbook(FORM)).toEqual(await writeFormWorkbook(structuredClone(FORM)));
  });

  test('places and names as formulas write them', () => {
    expect([cellName(0, 0), cellName(9, 25), cellName(0, 26), cellName(0, 701)]).toEqual([
      'A1',
      'Z10',
      'AA1',
      'ZZ1',
    ]);
    expect(namesInFile(["Del 1: 'øst'"])).toEqual(["Del 1  'øst"]);
    expect(inFormula("D'or")).toBe("'D''or'");
  });
});
