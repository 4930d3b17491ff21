import { describe, expect, test } from 'vitest';
import { realCategoryIndex, realNeedAssumptions } from '../../test/planning-data.ts';
import { realRegister } from '../../test/reference-files.ts';
import { localDate } from '../kernel/local-date.ts';
import { XLSX_CODES } from '../modules/exchange/errors.ts';
import { contractTemplate } from '../modules/planning/contract-template.ts';
import { FILE_CODES, IMPORT_CODES, MAPPING_CODES } from '../modules/planning/errors.ts';
import { importContracts } from '../modules/planning/import-contracts.ts';
import { planningEn } from './planning.en.ts';
import { type PlanningTexts, planningNb } from './planning.nb.ts';
import { planningNn } from './planning.nn.ts';

const FACTS = {
  value: 'Storvk',
  suggestion: 'Storvik',
  successors: 'Nye Fjordby',
  choices: 'Våler (3114), Våler (3419)',
  cooperation: 'Fjordsamarbeidet',
  heading: 'Slutt',
  other: 'Utløp',
  field: 'endsOn',
  first: 'C',
  second: 'F',
  earliest: '2027-01-01',
  name: 'Storvk',
  start: '2027-01-01',
  today: '2026-11-22',
  furthest: '2046-11-22',
  firstRow: 3,
  firstFile: 'avtaler.xlsx',
  count: 4,
  rows: 30_000,
  most: 20_000,
  length: 2500,
  key: 'språk',
  megabytes: 5,
  bytes: 9_000_000,
};

describe.each<[string, PlanningTexts]>([
  ['bokmål', planningNb],
  ['nynorsk', planningNn],
  ['English', planningEn],
])('%s', (_, texts) => {
  test('every code has a text, and every text a code', () => {
    expect(Object.keys(texts.problems).toSorted()).toEqual(
      [...FILE_CODES, ...MAPPING_CODES, ...IMPORT_CODES, ...XLSX_CODES].toSorted(),
    );
  });

  test('every text says what is wrong and how to mend it, with its facts filled in', () => {
    for (const [code, say] of Object.entries(texts.problems)) {
      const text = say(FACTS);
      expect(text, code).toMatch(/^\P{Ll}.*[.?)]$/u);
      expect(text, code).not.toMatch(/undefined|NaN|\[object/);
      expect(text.split(/[.?] /).length, code).toBeGreaterThanOrEqual(code === 'date.tooFar' ? 1 : 2);
    }
  });

  test('every assumption that is no value has a name, and every unit a word', () => {
    const all = [...realNeedAssumptions().values()];
    const named = all.map((it) => it.id).filter((id) => !/^(value|category)\./.test(id));
    expect(Object.keys(texts.assumptions).toSorted()).toEqual(named.toSorted());
    expect(Object.keys(texts.units)).toEqual(expect.arrayContaining([...new Set(all.map((it) => it.unit))]));
  });

  test('the template is read back by the import', () => {
    const example = {
      buyer: 'Ås',
      title: 'Renhold',
      category: 'Renhold',
      cpv: '90911000',
      annualValue: 500_000,
      start: '01.01.2024',
      end: '31.12.2027',
      options: '1+1',
      requirements: 'språk: nordsamisk',
    };
    const [sheet] = contractTemplate(texts.template, [example]);
    const result = importContracts([sheet?.heading ?? [], ...(sheet?.rows ?? [])], {
      register: realRegister(),
      index: realCategoryIndex(),
      assumptions: realNeedAssumptions(),
      today: localDate('2026-11-22'),
    });
    expect(result.ok && result.value.needs[0]).toMatchObject({
      owner: '3218',
      category: 'renhold',
      cpv: '90911000',
      requirements: { språk: 'nordsamisk' },
    });
    expect(result.ok && result.value.needs[0]?.value.base).toBe(500_000);
  });
});
