import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { realCategoryIndex, realNeedAssumptions } from '../../../test/planning-data.ts';
import { realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type Cell, readCsv } from './csv-list.ts';
import { importContracts } from './import-contracts.ts';
import type { ImportResult } from './model.ts';
import { SeenRows } from './seen-rows.ts';

const context = {
  register: realRegister(),
  index: realCategoryIndex(),
  assumptions: realNeedAssumptions(),
  today: localDate('2026-11-22'),
};

function read(rows: readonly (readonly Cell[])[]): ImportResult {
  const result = importContracts(rows, context);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const HEADING = ['Kommune', 'Avtale', 'Kategori', 'Årlig verdi', 'Sluttdato', 'Opsjon'];
const CONTRACT: readonly Cell[] = ['Ås', 'Renhold av bygg', 'Renhold', '1 234 567,50', '31.12.2027', '1+1'];
const changed = (column: number, cell: Cell): Cell[] =>
  CONTRACT.map((old, place) => (place === column ? cell : old));

describe('a contract', () => {
  test('becomes a need: the next may start the day after, or after each option', () => {
    expect(read([HEADING, CONTRACT])).toEqual({
      rows: 1,
      outOfScope: 0,
      rejected: [],
      needs: [
        {
          id: 'n1',
          owner: '3218',
          title: 'Renhold av bygg',
          category: 'renhold',
          cpv: null,
          value: { low: 1_234_568, base: 1_234_568, high: 1_234_568, isAssumed: false },
          termMonths: 48,
          starts: [
            { earliest: '2027-10-01', latest: '2028-10-01', why: 'expiry' },
            { earliest: '2028-10-01', latest: '2029-10-01', why: 'option' },
            { earliest: '2029-10-01', latest: '2030-10-01', why: 'option' },
          ],
          preferredStart: '2028-01-01',
          row: 1,
        },
      ],
      assumptions: [
        expect.objectContaining({ id: 'window.beforeMonths', count: 1, status: 'assumption' }),
        expect.objectContaining({ id: 'window.afterMonths.long', count: 1 }),
      ],
    });
  });

  test('no value stated: the assumption stands in and is named', () => {
    const { needs, assumptions } = read([HEADING, changed(3, '')]);
    expect(needs[0]?.value.isAssumed).toBe(true);
    expect(assumptions.map((it) => it.id)).toContain('category.renhold');
  });

  test('what lies before today is cut off; options may carry it on', () => {
    const { needs } = read([HEADING, changed(4, '30.09.2026')]);
    expect(needs[0]?.starts[0]).toEqual({ earliest: '2026-11-22', latest: '2027-07-01', why: 'expiry' });
    expect(needs[0]?.preferredStart).toBe('2026-11-22');
    const late = read([HEADING, changed(4, '31.12.2025')]).needs[0];
    expect(late?.starts.map((it) => it.why)).toEqual(['option', 'option']);
  });

  test.each([
    [
      'English headings and numbers',
      ['Municipality', 'Contract', 'Category', 'Annual value', 'End date', 'Options'],
      CONTRACT,
    ],
    [
      'capital letters and notes',
      ['KOMMUNE', 'Avtale (navn)', 'kategori:', 'Årlig verdi (NOK)', 'Sluttdato [dd.mm.åååå]', 'Opsjoner'],
      CONTRACT,
    ],
    ['nynorsk', ['Kommune', 'Namn', 'Kategori', 'Årleg verdi', 'Sluttdato', 'Opsjonar'], CONTRACT],
  ])('%s', (_, heading, row) => {
    expect(read([['Avtaleliste for innkjøp'], [], heading, row]).needs.length).toBe(1);
  });

  test('spreadsheet cells: numbers, serial dates and dates', () => {
    const { needs } = read([
      HEADING,
      ['Ås', 'a', 'Renhold', 500000, 46752, 'nei'],
      ['Ås', 'b', 'Renhold', 500000, new Date(Date.UTC(2027, 11, 31)), null],
    ]);
    expect(needs.map((need) => [need.value.base, need.preferredStart])).toEqual([
      [500000, '2028-01-01'],
      [500000, '2028-01-01'],
    ]);
  });

  test('number, CPV, term, total value in thousands', () => {
    const heading = [
      'Kommunenr',
      'Avtalenavn',
      'CPV-kode',
      'Totalverdi (1000 kr)',
      'Startdato',
      'Sluttdato',
      'Varighet',
    ];
    const { needs, rejected } = read([
      heading,
      [301, 'Asfalt', '45233220-7', 8000, '01.01.2024', '31.12.2027', '2 år'],
    ]);
    expect(rejected).toEqual([]);
    expect(needs[0]).toMatchObject({ owner: '0301', category: 'asfalt', cpv: '45233220', termMonths: 24 });
    expect(needs[0]?.value.base).toBe(2_000_000);
  });
});

describe('rejected rows tell row, column, what stands there and how to mend', () => {
  test.each([
    [
      'a typo',
      changed(0, 'Trondhiem'),
      'Kommune',
      'buyer.unknownMunicipality',
      { value: 'Trondhiem', suggestion: 'Trondheim' },
    ],
    ['no buyer', changed(0, ' '), 'Kommune', 'buyer.missing', { value: '' }],
    [
      'a dissolved one',
      changed(0, 'Skedsmo'),
      'Kommune',
      'buyer.dissolved',
      { value: 'Skedsmo', successors: 'Lillestrøm' },
    ],
    [
      'two of the name',
      changed(0, 'Herøy'),
      'Kommune',
      'buyer.ambiguous',
      { value: 'Herøy', choices: 'Herøy (1515), Herøy (1818)' },
    ],
    ['words for a value', changed(3, 'ukjent'), 'Årlig verdi', 'value.notNumber', { value: 'ukjent' }],
    ['a negative value', changed(3, '-5'), 'Årlig verdi', 'value.notPositive', { value: '-5' }],
    [
      'a value beyond reason',
      changed(3, '99999999999'),
      'Årlig verdi',
      'value.tooLarge',
      { value: '99999999999', most: 20_000_000_000 },
    ],
    ['no such day', changed(4, '31.02.2027'), 'Sluttdato', 'date.notDate', { value: '31.02.2027' }],
    ['no date', changed(4, null), 'Sluttdato', 'date.missing', { value: '' }],
    [
      'long over',
      [...changed(4, '31.12.2020').slice(0, 5), ''],
      'Sluttdato',
      'date.past',
      { value: '31.12.2020', today: '2026-11-22' },
    ],
    [
      'far away',
      changed(4, '31.12.2199'),
      'Sluttdato',
      'date.tooFar',
      { value: '31.12.2199', furthest: '2046-11-22' },
    ],
    ['options in words', changed(5, 'avklares'), 'Opsjon', 'options.notUnderstood', { value: 'avklares' }],
    [
      'no category',
      ['Ås', 'Xyzzyq', 'Qwrtpl', 1, '2027', ''],
      'Kategori',
      'category.unknown',
      { value: 'Qwrtpl', suggestion: '' },
    ],
  ])('%s', (_, row, field, code, facts) => {
    expect(read([HEADING, row as Cell[]]).rejected).toEqual([{ row: 1, field, code, facts, further: [] }]);
  });

  test('all faults of a row, and its place counted with blank rows', () => {
    const { rows, rejected } = read([
      HEADING,
      ['', '', '', '', '', ''],
      ['Trondhiem', 'x', 'Renhold', 'y', 'z', ''],
    ]);
    expect(rows).toBe(1);
    expect(rejected.map((it) => [it.row, it.code, it.further.map((fault) => fault.code)])).toEqual([
      [2, 'buyer.unknownMunicipality', ['date.notDate', 'value.notNumber']],
    ]);
  });

  test('a cell of a novel', () => {
    expect(read([HEADING, changed(1, 'x'.repeat(2001))]).rejected[0]?.code).toBe('row.cellTooLong');
  });
});

describe('requirements', () => {
  const asked = (cell: Cell) =>
    read([
      [...HEADING, 'Krav'],
      [...CONTRACT, cell],
    ]);

  test.each([
    ['språk: nordsamisk', { språk: 'nordsamisk' }],
    ['Språk :  Nordsamisk ; svanemerket: JA', { språk: 'nordsamisk', svanemerket: 'ja' }],
    ['språk:nordsamisk\nsvanemerket: ja', { språk: 'nordsamisk', svanemerket: 'ja' }],
    ['språk: samisk; Språk: Samisk', { språk: 'samisk' }],
    ['Svanemerket; levering kl. 10:00; språk: samisk', { språk: 'samisk' }],
  ])('%s', (cell, requirements) => {
    expect(asked(cell).needs[0]?.requirements).toEqual(requirements);
  });
  test.each(['', 'Svanemerket', 'Levering mandag kl. 10:00', 'språk:', ': samisk', 'x'.repeat(5000)])(
    'free text is left alone: %s',
    (cell) => {
      const { needs, rejected } = asked(cell);
      expect(rejected).toEqual([]);
      expect(needs[0]).not.toHaveProperty('requirements');
    },
  );
  test('one that contradicts itself, and too many', () => {
    expect(asked('språk: samisk; språk: norsk').rejected[0]).toMatchObject({
      field: 'Krav',
      code: 'requirements.twice',
      facts: { key: 'språk' },
    });
    const letters = 'abcdefghijklmnopqrstu';
    const many = [...letters].map((letter) => `${letter}: x`).join('; ');
    expect(asked(many).rejected[0]).toMatchObject({
      code: 'requirements.tooMany',
      facts: { count: 21, most: 20 },
    });
  });
  test('tell apart two rows that are otherwise alike', () => {
    const rows = ['språk: samisk', 'språk: norsk', 'Språk: samisk'].map((cell) => [...CONTRACT, cell]);
    const { needs, rejected } = read([[...HEADING, 'Krav'], ...rows]);
    expect(needs.map(({ row }) => row)).toEqual([1, 2]);
    expect(rejected).toMatchObject([{ row: 3, code: 'row.repeat' }]);
  });
});

describe('the same contract listed twice', () => {
  test('is one need; what differs in anything is another', () => {
    const { rows, needs, rejected } = read([
      HEADING,
      CONTRACT,
      changed(1, 'RENHOLD AV BYGG'),
      changed(1, 'Renhold av skoler'),
      changed(3, '1 000 000'),
      changed(4, '31.12.2028'),
    ]);
    expect([rows, needs.map((need) => need.row)]).toEqual([5, [1, 3, 4, 5]]);
    expect(rejected).toEqual([
      {
        row: 2,
        field: 'Avtale',
        code: 'row.repeat',
        facts: { value: 'RENHOLD AV BYGG', firstRow: 1 },
        further: [],
      },
    ]);
  });

  test('in another file says which', () => {
    const seen = new SeenRows();
    const readFile = (file: string) =>
      importContracts([HEADING, CONTRACT], { ...context, seen: seen.inFile(file) });
    expect(readFile('a.csv')).toMatchObject({ ok: true, value: { rejected: [] } });
    expect(readFile('b.csv')).toMatchObject({
      ok: true,
      value: {
        needs: [],
        assumptions: [],
        rejected: [{ row: 1, code: 'row.repeat', facts: { firstRow: 1, firstFile: 'a.csv' } }],
      },
    });
  });
});

describe('a number where the name should stand', () => {
  test.each<[Cell, string]>([
    ['3218', '3218'],
    [3218, '3218'],
    [301, '0301'],
    ['964 948 798', '3218'],
  ])('%s', (buyer, owner) => {
    expect(read([HEADING, changed(0, buyer)]).needs.map((need) => need.owner)).toEqual([owner]);
  });

  test.each<[Cell, string]>([
    ['9999', 'buyer.unknownMunicipality'],
    ['1507', 'buyer.dissolved'],
    ['0214', 'buyer.dissolved'],
  ])('%s is refused', (buyer, code) => {
    const { rejected } = read([HEADING, changed(0, buyer)]);
    expect(rejected.map((it) => [it.field, it.code])).toEqual([['Kommune', code]]);
  });
});

describe('files', () => {
  test.each([
    [[['']], [['file.empty', {}]]],
    [
      [
        ['bare', 'tull'],
        ['1', '2'],
      ],
      [['file.headingNotFound', {}]],
    ],
    [[HEADING], [['file.empty', {}]]],
    [
      [
        ['Kommune', 'Avtale'],
        ['Ås', 'x'],
      ],
      [['file.columnMissing', { field: 'endsOn' }]],
    ],
    [
      [
        ['Avtale', 'Sluttdato'],
        ['x', '2027'],
      ],
      [['file.columnMissing', { field: 'buyer' }]],
    ],
    [
      [
        ['Kommune', 'Avtale', 'Utløp', 'Sluttdato'],
        ['Ås', 'x', '', ''],
      ],
      [['file.columnTwice', { field: 'endsOn', heading: 'Sluttdato', other: 'Utløp' }]],
    ],
  ])('%j is refused', (rows, expected) => {
    const result = importContracts(rows, context);
    expect(result.ok ? null : result.problems.map((it) => [it.code, it.facts])).toEqual(expected);
  });

  test('a Windows file with semicolons, from bytes to needs', () => {
    const text =
      'Kommune;Avtale;Årlig verdi;Sluttdato\r\nVåler (Innlandet);Strøm;1.234,50;31.12.2027\r\nÅs;Strøm;1.234,50;31.12.2027\r\n';
    const rows = readCsv(
      Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
      100,
    );
    if (!rows.ok) throw new Error(JSON.stringify(rows.problems));
    const { needs, rejected } = read(rows.value);
    expect(needs.map((need) => [need.owner, need.value.base])).toEqual([['3218', 1235]]);
    expect(rejected.map((row) => row.code)).toEqual(['buyer.ambiguous']);
  });

  const cell = fc.oneof(
    fc.constantFrom<Cell>('Ås', 'Trondheim kommune', 'Renhold', '31.12.2027', '1+1', '5 000', '', null),
    fc.string({ maxLength: 12 }),
    fc.integer(),
  );

  propertyTest.prop([fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 20 })])(
    'no row is lost',
    (body) => {
      const result = importContracts([HEADING, ...body], context);
      if (!result.ok) {
        expect(result.problems[0]?.code).toBe('file.empty');
        return;
      }
      const { rows, needs, rejected } = result.value;
      const filled = body.filter((cells) => cells.some((it) => it !== null && String(it).trim() !== ''));
      expect(rows).toBe(filled.length);
      expect(needs.length + rejected.length).toBe(rows);
    },
  );
});
