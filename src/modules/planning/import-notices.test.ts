import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { realCategoryIndex, realNeedAssumptions, testdata } from '../../../test/planning-data.ts';
import { realRegister } from '../../../test/reference-files.ts';
import { importNotices } from './import-notices.ts';
import type { ImportResult } from './model.ts';

const context = { register: realRegister(), index: realCategoryIndex(), assumptions: realNeedAssumptions() };

function read(list: unknown): ImportResult {
  const result = importNotices(JSON.stringify(list), context);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const NOTICE = {
  date: '2020-09-01',
  deadline: '2020-10-01',
  buyer: 'Trondheim kommune',
  orgNumber: null,
  title: 'Renhold av skoler',
  cpv: '90911000',
};

describe('a notice', () => {
  test('becomes a need with everything assumed named', () => {
    const { needs, assumptions } = read([NOTICE]);
    expect(needs).toEqual([
      {
        id: 'n1',
        owner: '5001',
        title: 'Renhold av skoler',
        category: 'renhold',
        cpv: '90911000',
        value: {
          low: expect.any(Number),
          base: expect.any(Number),
          high: expect.any(Number),
          isAssumed: true,
        },
        termMonths: 48,
        starts: [{ earliest: '2020-09-15', latest: '2021-09-15', why: 'new' }],
        preferredStart: '2020-12-15',
        row: 1,
      },
    ]);
    expect(assumptions.map(({ id, count }) => [id, count])).toEqual([
      ['scale.population', 1],
      ['scale.exponent', 1],
      ['notice.awardDays', 1],
      ['window.beforeMonths', 1],
      ['window.afterMonths.long', 1],
      ['category.renhold', 1],
    ]);
  });

  test('twice the people buy 2 ** 0.8 times as much', () => {
    const [small, large] = ['Ås kommune', 'Oslo kommune'].map(
      (buyer) => read([{ ...NOTICE, buyer }]).needs[0],
    );
    const people = (number: string): number =>
      realRegister().municipalities.find((it) => it.number === number)?.population ?? 0;
    const ratio = (large?.value.base ?? 0) / (small?.value.base ?? 1);
    expect(ratio).toBeCloseTo((people('0301') / people('3218')) ** 0.8, 4);
  });

  test('a code that only names the division gives way to a clear title', () => {
    const titles = ['Rammeavtale elektrikertjenester', 'Diverse arbeider'];
    const found = read(titles.map((title) => ({ ...NOTICE, title, cpv: '45000000' })));
    expect(found.needs.map((need) => need.category)).toEqual(['elektriker', 'byggearbeid']);
  });

  test('announced again is a repeat, by another buyer it is not', () => {
    const titles = [
      'Renhold av skoler (2. gangs utlysning)',
      'RENHOLD AV SKOLER - ny utlysning',
      'Renhold av barnehager',
    ];
    const { needs, rejected } = read([
      NOTICE,
      ...titles.map((title) => ({ ...NOTICE, title })),
      { ...NOTICE, buyer: 'Ås kommune' },
    ]);
    expect(needs.map((need) => need.row)).toEqual([1, 4, 5]);
    expect(rejected.map(({ row, code, facts }) => [row, code, facts['firstRow']])).toEqual([
      [2, 'notice.repeat', 1],
      [3, 'notice.repeat', 1],
    ]);
  });

  test.each([
    [{ ...NOTICE, date: '2020-02-31' }, 'date', 'date.notDate'],
    [{ ...NOTICE, deadline: '2020-08-01' }, 'deadline', 'date.order'],
    [{ ...NOTICE, cpv: '9091' }, 'cpv', 'cpv.format'],
    [{ ...NOTICE, title: '  ' }, 'title', 'title.missing'],
    [{ ...NOTICE, buyer: 7 }, 'buyer', 'row.shape'],
    ['tekst', '', 'row.shape'],
    [null, '', 'row.shape'],
    [{ ...NOTICE, title: 'Renhold for kommunene Ås, Frogn og Vestby' }, 'title', 'notice.jointTitle'],
  ])('%j is rejected', (notice, field, code) => {
    expect(read([notice]).rejected.map((row) => [row.row, row.field, row.code])).toEqual([[1, field, code]]);
  });

  test('every fault of a row is told', () => {
    const [row] = read([{ ...NOTICE, date: 'x', cpv: 'y' }]).rejected;
    expect([row?.code, ...(row?.further ?? []).map((fault) => fault.code)]).toEqual([
      'date.notDate',
      'cpv.format',
    ]);
  });
});

describe('a file', () => {
  test.each([
    ['{"a":', 'file.notJson'],
    ['{"a":1}', 'file.notList'],
    ['[]', 'file.empty'],
    [JSON.stringify(new Array(20_001).fill(0)), 'file.tooManyRows'],
  ])('%#: is refused', (text, code) => {
    const result = importNotices(text, context);
    expect(result.ok ? null : result.problems[0]?.code).toBe(code);
  });

  const row = fc.oneof(
    fc.record({
      date: fc.constantFrom('2020-09-01', '31.12.2020', 'x'),
      deadline: fc.constantFrom(null, '2020-10-01', ''),
      buyer: fc.constantFrom(
        'Trondheim kommune',
        'Statsbygg',
        'Viken fylkeskommune',
        'Ås kommune',
        '',
        'OFA',
      ),
      orgNumber: fc.constantFrom(null, '971278374', '1,2'),
      title: fc.constantFrom('Renhold', 'Brøyting', ''),
      cpv: fc.constantFrom('90911000', '90620000', '1'),
    }),
    fc.jsonValue(),
  );

  propertyTest.prop([fc.array(row, { minLength: 1, maxLength: 30 })])(
    'loses no row and counts none twice',
    (list) => {
      const { rows, needs, rejected, outOfScope } = read(list);
      expect(rows).toBe(list.length);
      expect(needs.length + rejected.length + outOfScope).toBe(rows);
      expect(new Set([...needs, ...rejected].map((it) => it.row)).size).toBe(needs.length + rejected.length);
    },
  );
});

const real = testdata('doffin-2020.json');

test.skipIf(real === null)('800 real notices: every row accounted for, the same result each time', () => {
  const first = importNotices(real ?? '', context);
  if (!first.ok) throw new Error(JSON.stringify(first.problems));
  const { rows, needs, rejected, outOfScope } = first.value;
  expect(rows).toBe(800);
  expect(needs.length + rejected.length + outOfScope).toBe(800);
  expect(needs.length).toBeGreaterThan(300);
  expect(outOfScope).toBeGreaterThan(300);
  const codes = new Set(rejected.map((row) => row.code));
  for (const code of ['buyer.joint', 'buyer.cooperation', 'buyer.dissolved', 'notice.repeat'] as const) {
    expect(codes).toContain(code);
  }
  for (const need of needs) {
    expect(
      need.starts.some((it) => it.earliest <= need.preferredStart && need.preferredStart <= it.latest),
    ).toBe(true);
  }
  expect(importNotices(real ?? '', context)).toEqual(first);
});
