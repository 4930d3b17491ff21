import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type ContractList, readContractList } from '../../../../test/contract-list.ts';
import { realCategoryIndex } from '../../../../test/planning-data.ts';
import { realRegister } from '../../../../test/reference-files.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import { type Cell, readCsv } from '../csv-list.ts';
import { NO_FACTS } from '../plan-item.ts';
import { type CategorySource, createListReader, type ListContext } from './contract-list.ts';
import { checkMapping, guessColumns, type ListField, mappingOfGuess } from './contract-list-columns.ts';

type Rows = readonly (readonly Cell[])[];

const AAS = '3218' as BodyId;
const own: ListContext = {
  register: realRegister(),
  index: realCategoryIndex(),
  today: localDate('2026-11-22'),
  owner: AAS,
};
const joint: ListContext = { ...own, owner: null };

function read(rows: Rows, context = own): ContractList {
  const mapping = mappingOfGuess(guessColumns(rows));
  expect(checkMapping(mapping, context.owner ? 'one' : 'rows')).toEqual([]);
  return readContractList(rows, mapping, context);
}

/** Reads one row under headings named by field, as a person may map them. */
function readMapped(
  cells: Partial<Record<ListField, Cell>>,
  context = own,
  headings: readonly string[] = [],
) {
  const fields = Object.keys(cells) as ListField[];
  const mapping = {
    headingRow: null,
    headings: fields.map((field, index) => headings[index] ?? field),
    columns: Object.fromEntries(fields.map((field, index) => [index, field])),
    factors: {},
  };
  return readContractList([fields.map((field) => cells[field] ?? null)], mapping, context);
}

const facts = (cells: Partial<Record<ListField, Cell>>, headings: readonly string[] = []) => {
  const { items, rejected } = readMapped({ title: 'Renhold', ...cells }, own, ['title', ...headings]);
  expect(rejected).toEqual([]);
  return items[0]?.facts;
};

const faults = (cells: Partial<Record<ListField, Cell>>, context = own): unknown[] =>
  readMapped({ title: 'Renhold', ...cells }, context).rejected.flatMap((row) =>
    row.faults.map(({ fieldId, code, facts: said }) => [fieldId, code, said]),
  );

describe('a row', () => {
  test('says everything an item can hold', () => {
    const rows = [
      [
        'Slag',
        'Saksnr.',
        'Avtale',
        'Kategori',
        'CPV',
        'Leverandør',
        'Org.nr.',
        'Årlig verdi',
        'Volum',
        'Enhet',
        'Start',
        'Slutt',
        'Opsjon',
        'Varslingsfrist',
        'Lengde på ny avtale',
        'Tidligst start',
        'Senest start',
        'Krav',
        'Samarbeid',
        'Samarbeid med',
        'Ansvarlig',
        'Merknad',
      ],
      [
        'Rammeavtale',
        '2023/417',
        'Renhold av skoler',
        'Renhold',
        '90911000-6',
        'Rent AS',
        '964 948 798',
        'kr 1 200 000,50',
        '14 500',
        'm²',
        '01.01.2024',
        '31.12.2027',
        '1+1',
        '3 mnd',
        '4 år',
        '1. kvartal 2028',
        'juni 2028',
        'Svanemerket\nDagtid',
        'bare med',
        'Vestby; Akershus fylkeskommune, 3207',
        'Driftsleder',
        'Følg opp',
      ],
    ];
    expect(read(rows)).toEqual({
      rows: 1,
      rejected: [],
      skipped: [],
      stated: expect.arrayContaining(['kind', 'title', 'annualValue', 'cooperateWith', 'options']),
      items: [
        {
          row: 2,
          body: AAS,
          guessed: [],
          categoryFrom: null,
          facts: {
            kind: 'contract',
            title: 'Renhold av skoler',
            category: 'renhold',
            cpv: '90911000',
            annualValue: 120_000_050,
            annualVolume: 14_500,
            unit: 'm²',
            supplierName: 'Rent AS',
            supplierOrgNumber: '964948798',
            startsOn: '2024-01-01',
            endsOn: '2027-12-31',
            termMonths: 48,
            options: [
              { months: 12, noticeBy: '2027-09-30', state: 'open' },
              { months: 12, noticeBy: '2028-09-30', state: 'open' },
            ],
            earliestStart: '2028-01-01',
            latestStart: '2028-06-30',
            requirements: 'Svanemerket\nDagtid',
            cooperation: 'onlyWith',
            cooperateWith: ['3216', 'F32', '3207'],
            responsible: 'Driftsleder',
            notes: 'Følg opp',
            reference: '2023/417',
          },
        },
      ],
    });
  });

  test('that says only what is bought has no other facts; what is guessed is told', () => {
    expect(readMapped({ title: 'Brøyting av kommunale veier' }).items).toEqual([
      {
        row: 1,
        body: AAS,
        guessed: ['category'],
        categoryFrom: 'title',
        facts: {
          ...NO_FACTS,
          kind: 'contract',
          title: 'Brøyting av kommunale veier',
          category: 'broyting',
        },
      },
    ]);
  });

  test('long ended is kept: it is a register', () => {
    expect(facts({ startsOn: '2012', endsOn: '31.12.2016' })).toMatchObject({
      kind: 'contract',
      startsOn: '2012-01-01',
      endsOn: '2016-12-31',
    });
  });
});

describe('nasty lists from real life', () => {
  const letterhead: Rows = [
    ['Ås kommune'],
    ['Avtaleoversikt', null, null, null, 'Ajour 01.11.2026'],
    [],
    ['Nr', 'Avtale', 'Leverandør', 'Periode', null, 'Verdi', 'Opsjoner'],
    [null, null, null, 'Fra', 'Til', 'i 1000 kr', null],
    [1, 'Renhold av bygg', 'Rent AS', '01.01.2024', '31.12.2027', 1200, '1+1'],
    [2, 'Asfalt', 'Vei AS', 45657, 46752, '1,5 mill', ''],
    ['Nr', 'Avtale', 'Leverandør', 'Fra', 'Til', 'Verdi', 'Opsjoner'],
    [3, '\u00a0Brøyting \u200bvinter\t2024 ', 'Snø AS', '31.02.2024', 'løpende', 'kr\u00a01,2 mill', '-'],
    ['', '', '', '', '', '', ''],
    ['Totalt', null, null, null, null, '2 700', null],
    [null, 'Sum:', null, null, null, 2700, null],
  ];

  test('letterhead, two heading rows, row counter, serial dates, sums, headings again', () => {
    const { items, rejected, skipped, rows } = read(letterhead);
    expect(rows).toBe(3);
    expect(
      items.map(({ row, facts: it }) => [row, it.title, it.annualValue, it.startsOn, it.endsOn]),
    ).toEqual([
      [6, 'Renhold av bygg', 120_000_000, '2024-01-01', '2027-12-31'],
      [7, 'Asfalt', 150_000_000, '2024-12-31', '2027-12-31'],
    ]);
    expect(rejected).toEqual([
      {
        row: 9,
        faults: [
          {
            field: 'Fra',
            fieldId: 'startsOn',
            column: 3,
            code: 'date.notDate',
            facts: { value: '31.02.2024' },
          },
        ],
      },
    ]);
    expect(skipped).toEqual([
      { row: 8, reason: 'headings' },
      { row: 11, reason: 'sum' },
      { row: 12, reason: 'sum' },
    ]);
  });

  test('hard spaces, tabs and invisible letters go; the mended row is read', () => {
    const mended = letterhead.map((row) => row.map((cell) => (cell === '31.02.2024' ? '28.02.2024' : cell)));
    expect(read(mended).items.at(-1)?.facts).toMatchObject({
      title: 'Brøyting vinter 2024',
      category: 'broyting',
      endsOn: null,
      annualValue: 120_000_000,
      options: [],
    });
  });

  test.each<[string, Rows, string[]]>([
    ['a contract called Total', [['Total renhold', 'Rent AS', '2027', 5000]], []],
    [
      'sums of groups',
      [
        ['Delsum drift', '', '', 5000],
        ['I alt', '', '', '1 000'],
      ],
      ['sum', 'sum'],
    ],
    ['a sum in words only', [['Totalt', '', '', '']], ['sum']],
    ['a title that begins alike', [['Summativ renhold', '', '', 5000]], []],
  ])('%s', (_, body, reasons) => {
    const list = read([['Avtale', 'Leverandør', 'Slutt', 'Verdi'], ...body]);
    expect(list.skipped.map(({ reason }) => reason)).toEqual(reasons);
    expect(list.rows).toBe(body.length - reasons.length);
  });

  test('a Windows file with a title line, semicolons and quotes, from bytes to items', () => {
    const text =
      'Avtaler 2026;;;\r\n\r\nAvtalenavn;Leverandør;Utløp;Totalverdi;Varighet\r\n"Strøm; fast pris";Kraft AS;31.12.2027;4.800.000,00;2+1+1 år\r\n';
    const rows = readCsv(
      Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
      100,
    );
    if (!rows.ok) throw new Error(JSON.stringify(rows.problems));
    expect(read(rows.value).items).toMatchObject([
      {
        row: 4,
        guessed: ['category', 'options'],
        facts: {
          title: 'Strøm; fast pris',
          category: 'strom',
          annualValue: 240_000_000,
          endsOn: '2027-12-31',
          options: [{ months: 12 }, { months: 12 }],
        },
      },
    ]);
  });

  test('text that our own files guard against formulas is read as it was', () => {
    expect(
      facts({ title: "'-20 grader: fryselager", category: 'renhold', notes: "''=1+1", responsible: "'x" }),
    ).toMatchObject({
      title: '-20 grader: fryselager',
      notes: "'=1+1",
      responsible: "'x",
    });
  });
});

describe('dates', () => {
  test.each<[Cell, string | null]>([
    ['31.12.2027 00:00', '2027-12-31'],
    [new Date(Date.UTC(2027, 11, 31)), '2027-12-31'],
    [45657, '2024-12-31'],
    ['45657', '2024-12-31'],
    ['2027', '2027-12-31'],
    [2027, '2027-12-31'],
    ['2. kvartal 2027', '2027-06-30'],
    ['Q4 2027', '2027-12-31'],
    ['løpende', null],
    ['Løpende, 3 mnd gjensidig oppsigelse', null],
    ['31.12.9999', null],
    ['31.12.2099', null],
    [0, null],
    ['-', null],
    ['#N/A', null],
  ])('end %j', (cell, endsOn) => {
    expect(facts({ endsOn: cell })?.endsOn).toBe(endsOn);
  });

  test.each<[Cell, string]>([
    ['2027', '2027-01-01'],
    ['mars 2027', '2027-03-01'],
    ['03.2027', '2027-03-01'],
    ['Q2 2027', '2027-04-01'],
    ['15.03.2027', '2027-03-15'],
  ])('start %j is the first day', (cell, startsOn) => {
    expect(facts({ startsOn: cell, supplierName: 'Rent AS' })?.startsOn).toBe(startsOn);
  });

  test.each<[Partial<Record<ListField, Cell>>, string | null, string | null]>([
    [{ startsOn: '01.03.2024', duration: '4 år' }, '2024-03-01', '2028-02-29'],
    [{ startsOn: '2024', duration: '48' }, '2024-01-01', '2027-12-31'],
    [{ startsOn: '2024', duration: '4 år (2+1+1)' }, '2024-01-01', '2025-12-31'],
    [{ startsOn: '2024', duration: '15 år' }, '2024-01-01', '2038-12-31'],
    [{ startsOn: '2024', duration: 'løpende' }, '2024-01-01', null],
    [{ startsOn: '2024', endsOn: 'løpende', duration: '4 år' }, '2024-01-01', null],
    [{ duration: '01.01.2024 - 31.12.2027' }, '2024-01-01', '2027-12-31'],
    [{ duration: '01.01.2024-31.12.2027' }, '2024-01-01', '2027-12-31'],
    [{ duration: '2024–2027' }, '2024-01-01', '2027-12-31'],
    [{ duration: '2024-2027' }, '2024-01-01', '2027-12-31'],
    [{ duration: '4 år' }, null, null],
  ])('%j', (cells, startsOn, endsOn) => {
    expect(facts({ ...cells, supplierName: 'Rent AS' })).toMatchObject({ startsOn, endsOn });
  });

  test('bare numbers are months where the heading says so', () => {
    const columns = { startsOn: '2024', duration: 6, options: '6+6', optionNotice: 3 };
    expect(facts(columns, ['Start', 'Varighet (mnd)', 'Opsjon i måneder', 'Varsel'])).toMatchObject({
      endsOn: '2024-06-30',
      options: [
        { months: 6, noticeBy: '2024-03-30' },
        { months: 6, noticeBy: '2024-09-30' },
      ],
    });
  });
});

describe('options', () => {
  test.each<[Partial<Record<ListField, Cell>>, unknown[]]>([
    [
      { options: '2x12 mnd (varsel 3 mnd)' },
      [
        [12, '2027-09-30', 'open'],
        [12, '2028-09-30', 'open'],
      ],
    ],
    [
      { options: '1+1, varsles senest 6 måneder før utløp' },
      [
        [12, '2027-06-30', 'open'],
        [12, '2028-06-30', 'open'],
      ],
    ],
    [
      { options: '12 mnd (brukt) + 12 mnd (ikke brukt)' },
      [
        [12, null, 'used'],
        [12, null, 'declined'],
      ],
    ],
    [
      { options: '12 mnd, varsel 30.06.2027; 12 mnd' },
      [
        [12, '2027-06-30', 'open'],
        [12, null, 'open'],
      ],
    ],
    [
      { options: 'Opsjon på (1+1) år' },
      [
        [12, null, 'open'],
        [12, null, 'open'],
      ],
    ],
    [
      { options: '1+1', optionNotice: '30.06.2027; 30.06.2028' },
      [
        [12, '2027-06-30', 'open'],
        [12, '2028-06-30', 'open'],
      ],
    ],
    [
      { options: '1+1', optionNotice: '30.06.2027' },
      [
        [12, '2027-06-30', 'open'],
        [12, null, 'open'],
      ],
    ],
    [{ options: '12', optionNotice: '90 dager' }, [[12, '2027-10-02', 'open']]],
    [{ options: '12', optionNotice: 'varsel 6 uker før' }, [[12, '2027-11-19', 'open']]],
    [{ options: 'ingen', optionNotice: 'nei' }, []],
    [{ options: 1 }, [[12, null, 'open']]],
  ])('%j', (cells, expected) => {
    const found = facts({ endsOn: '31.12.2027', ...cells })?.options ?? [];
    expect(found.map(({ months, noticeBy, state }) => [months, noticeBy, state])).toEqual(expected);
  });

  test('a bare yes is a year, and a guess', () => {
    expect(readMapped({ title: 'Renhold', options: 'ja' }).items[0]).toMatchObject({
      guessed: ['category', 'options'],
      facts: { options: [{ months: 12 }] },
    });
  });

  test('a notice where there is no option is kept as a note', () => {
    expect(facts({ optionNotice: '3 mnd', notes: 'Ring først' })?.notes).toBe(
      'Ring først\noptionNotice: 3 mnd',
    );
  });
});

describe('values and volumes', () => {
  test.each<[Partial<Record<ListField, Cell>>, number | null]>([
    [{ annualValue: 'ca. 500 000' }, 500_000],
    [{ annualValue: '500 000 kr pr. år eks. mva' }, 500_000],
    [{ annualValue: 0 }, null],
    [{ annualValue: '', totalValue: 4_000_000, duration: '4 år' }, 1_000_000],
    [{ annualValue: 7, totalValue: 4_000_000, duration: '4 år' }, 7],
    [{ totalValue: 4_000_000, startsOn: '2024', endsOn: '2027' }, 1_000_000],
    [{ totalValue: 4_000_000, duration: '3 mnd' }, 4_000_000],
    [{ totalWithOptions: 4_000_000, duration: '2+1+1' }, 1_000_000],
    [{ totalWithOptions: 4_000_000, startsOn: '2024', endsOn: '2025', options: '1+1' }, 1_000_000],
  ])('%j', (cells, nok) => {
    expect(facts(cells)?.annualValue).toBe(nok === null ? null : nok * 100);
  });

  test('a whole value over an unknown time is a guess by the category’s usual length', () => {
    const { items } = readMapped({ title: 'Renhold', totalValue: 4_800_000 });
    expect(items[0]).toMatchObject({
      guessed: ['category', 'annualValue'],
      facts: { annualValue: 120_000_000 },
    });
  });

  test.each<[Partial<Record<ListField, Cell>>, number | null, string | null]>([
    [{ annualVolume: '1 200 liter' }, 1200, 'liter'],
    [{ annualVolume: '1.200,5', unit: 'tonn' }, 1200.5, 'tonn'],
    [{ annualVolume: '1 200 liter', unit: 'l' }, 1200, 'l'],
    [{ annualVolume: '', unit: 'stk' }, null, 'stk'],
    [{ annualVolume: 0 }, null, null],
  ])('%j', (cells, annualVolume, unit) => {
    expect(facts(cells)).toMatchObject({ annualVolume, unit });
  });
});

describe('who', () => {
  test.each<[Partial<Record<ListField, Cell>>, string | null, string | null]>([
    [{ supplierName: 'Rent AS', supplierOrgNumber: 'NO 964 948 798 MVA' }, 'Rent AS', '964948798'],
    [{ supplierName: 'Rent AS', supplierOrgNumber: 964948798 }, 'Rent AS', '964948798'],
    [{ supplierName: 'A AS / B AS', supplierOrgNumber: '964948798 / 974767880' }, 'A AS / B AS', '964948798'],
    [{ supplierName: 'Rent AS (964 948 798)' }, 'Rent AS', '964948798'],
    [{ supplierName: 'Rent AS, org.nr. 964948798' }, 'Rent AS', '964948798'],
    [{ supplierName: '-', supplierOrgNumber: '0' }, null, null],
  ])('supplier %j', (cells, supplierName, supplierOrgNumber) => {
    expect(facts(cells)).toMatchObject({ supplierName, supplierOrgNumber });
  });

  test.each<[Cell, string]>([
    ['Ås', '3218'],
    ['Ås (3218)', '3218'],
    ['Herøy (1818)', '1818'],
    [301, '0301'],
    ['Vestland fylkeskommune', 'F46'],
  ])('in a joint list %j buys', (buyer, body) => {
    expect(readMapped({ title: 'Renhold', buyer }, joint).items.map((item) => item.body)).toEqual([body]);
  });

  test('a body’s own list may name its departments, but not another municipality', () => {
    expect(readMapped({ title: 'Renhold', buyer: 'Helse og omsorg' }).items[0]?.body).toBe(AAS);
    expect(readMapped({ title: 'Renhold', buyer: 'Ås kommune v/eiendom' }).items[0]?.body).toBe(AAS);
    expect(faults({ buyer: 'Vestby kommune' })).toEqual([
      ['buyer', 'buyer.notOwn', { value: 'Vestby kommune' }],
    ]);
  });

  test.each<[Partial<Record<ListField, Cell>>, string, string[]]>([
    [{ cooperation: 'Åpen' }, 'open', []],
    [{ cooperation: 'nei' }, 'alone', []],
    [{ cooperation: 'aleine' }, 'alone', []],
    [{ cooperation: 'bare med Vestby, Frogn' }, 'onlyWith', ['3216', '3214']],
    [{ cooperation: 'Berre saman med: Våler (3114)' }, 'onlyWith', ['3114']],
    [{ cooperation: '', cooperateWith: 'F32' }, 'onlyWith', ['F32']],
    [{ cooperation: '', cooperateWith: '' }, 'open', []],
    [{ cooperation: 'only with', cooperateWith: 'Vestland; Ås' }, 'onlyWith', ['F46', '3218']],
  ])('wish %j', (cells, cooperation, cooperateWith) => {
    expect(facts(cells)).toMatchObject({ cooperation, cooperateWith });
  });
});

describe('contract or need', () => {
  test.each<[Partial<Record<ListField, Cell>>, string]>([
    [{ kind: 'Behov' }, 'need'],
    [{ kind: 'Planlagt anskaffelse' }, 'need'],
    [{ kind: 'Rammeavtale' }, 'contract'],
    [{ startsOn: '01.09.2027' }, 'need'],
    [{ earliestStart: '2027' }, 'need'],
    [{ startsOn: '01.09.2027', supplierName: 'Rent AS' }, 'contract'],
    [{ startsOn: '01.09.2027', endsOn: '31.08.2031' }, 'contract'],
    [{ startsOn: '01.09.2027', options: '1+1' }, 'contract'],
    [{ startsOn: '01.09.2025' }, 'contract'],
    [{}, 'contract'],
  ])('%j', (cells, kind) => {
    expect(facts(cells)?.kind).toBe(kind);
  });

  test.each<[Partial<Record<ListField, Cell>>, number | null]>([
    [{ kind: 'behov', startsOn: '2027', endsOn: '2030' }, 48],
    [{ kind: 'behov', startsOn: '2027', duration: '4 år' }, 48],
    [{ kind: 'behov', duration: '2+1+1' }, 48],
    [{ kind: 'behov', duration: '2 år', termMonths: '3 år' }, 36],
    [{ startsOn: '01.09.2027', duration: '4 år' }, 48],
    [{ kind: 'behov' }, null],
  ])('a need says how long it will be bought: %j', (cells, termMonths) => {
    expect(facts(cells)).toMatchObject({ kind: 'need', endsOn: null, options: [], termMonths });
  });
});

describe('the category', () => {
  test.each<[Partial<Record<ListField, Cell>>, string, CategorySource | null]>([
    [{ title: 'x', category: 'Renhold' }, 'renhold', null],
    [{ title: 'x', category: 'Cleaning services', cpv: '90911000' }, 'renhold', null],
    [{ title: 'x', category: 'Tull', cpv: '90911000' }, 'renhold', null],
    [{ title: 'x', category: '90911000-6 Rengjøring' }, 'renhold', null],
    [{ title: 'x', category: 'vask av skoler' }, 'renhold', 'category'],
    [{ title: 'Renhold i barnehager', category: 'Qwrtpl' }, 'renhold', 'title'],
  ])('%j', (cells, category, from) => {
    const [item] = readMapped(cells).items;
    expect(item?.facts.category).toBe(category);
    expect(item?.categoryFrom).toBe(from);
    expect(item?.guessed.includes('category')).toBe(from !== null);
  });

  test('gives a title where none stands', () => {
    expect(readMapped({ title: '', cpv: '90911000' }).items[0]).toMatchObject({
      guessed: ['title'],
      facts: { category: 'renhold', title: expect.stringMatching(/renhold/i) },
    });
  });
});

describe('faults tell the field, what stands there and how to mend', () => {
  test.each<[Partial<Record<ListField, Cell>>, unknown[]]>([
    [{ title: '', endsOn: '2027' }, ['title', 'title.missing', { value: '' }]],
    [{ title: '', cpv: 0 }, ['title', 'title.missing', { value: '' }]],
    [{ title: 'Qwrtpl' }, ['title', 'category.unknown', { value: 'Qwrtpl', suggestion: '' }]],
    [
      { title: 'q', category: 'Qwrtpl' },
      ['category', 'category.unknown', { value: 'Qwrtpl', suggestion: '' }],
    ],
    [{ cpv: '9091' }, ['cpv', 'cpv.format', { value: '9091' }]],
    [{ annualValue: 'ukjent' }, ['annualValue', 'value.notNumber', { value: 'ukjent' }]],
    [{ annualValue: '1–2 mill' }, ['annualValue', 'value.notNumber', { value: '1–2 mill' }]],
    [{ totalValue: -5 }, ['totalValue', 'value.notPositive', { value: '-5' }]],
    [{ annualValue: '99 mrd' }, ['annualValue', 'value.tooLarge', { value: '99 mrd', most: 20_000_000_000 }]],
    [{ annualVolume: 'mye' }, ['annualVolume', 'volume.notNumber', { value: 'mye' }]],
    [{ annualVolume: -1 }, ['annualVolume', 'volume.notPositive', { value: '-1' }]],
    [
      { supplierOrgNumber: '964948799' },
      ['supplierOrgNumber', 'orgNumber.checkDigit', { value: '964948799' }],
    ],
    [{ supplierOrgNumber: 'SE556' }, ['supplierOrgNumber', 'orgNumber.format', { value: 'SE556' }]],
    [{ endsOn: 'snart' }, ['endsOn', 'date.notDate', { value: 'snart' }]],
    [{ endsOn: '2207' }, ['endsOn', 'date.notDate', { value: '2207' }]],
    [{ endsOn: '31.12.2207' }, ['endsOn', 'date.tooFar', { value: '31.12.2207', furthest: '2086-11-22' }]],
    [
      { startsOn: '01.01.1027' },
      ['startsOn', 'date.tooEarly', { value: '01.01.1027', earliest: '1950-01-01' }],
    ],
    [
      { startsOn: '01.01.2027', endsOn: '31.12.2026' },
      ['endsOn', 'date.order', { value: '31.12.2026', start: '2027-01-01' }],
    ],
    [
      { earliestStart: '2028', latestStart: '2027' },
      ['latestStart', 'window.order', { value: '2027', earliest: '2028-01-01' }],
    ],
    [{ options: 'avklares' }, ['options', 'options.notUnderstood', { value: 'avklares' }]],
    [{ options: 'brukt' }, ['options', 'options.notUnderstood', { value: 'brukt' }]],
    [
      { options: '1', optionNotice: 'i tide' },
      ['optionNotice', 'optionNotice.notUnderstood', { value: 'i tide' }],
    ],
    [{ duration: 'lenge' }, ['duration', 'term.notUnderstood', { value: 'lenge' }]],
    [{ termMonths: '2024–2027' }, ['termMonths', 'term.notUnderstood', { value: '2024–2027' }]],
    [{ kind: 'kanskje' }, ['kind', 'kind.notUnderstood', { value: 'kanskje' }]],
    [{ kind: 'behov', endsOn: '2027' }, ['endsOn', 'kind.needWithEnd', { value: '2027' }]],
    [{ kind: 'behov', options: '1+1' }, ['options', 'kind.needWithOptions', { value: '1+1' }]],
    [{ cooperation: 'kanskje' }, ['cooperation', 'cooperation.notUnderstood', { value: 'kanskje' }]],
    [{ cooperation: 'bare med' }, ['cooperation', 'cooperation.whoMissing', { value: 'bare med' }]],
    [
      { cooperateWith: 'Ås; Trondhiem' },
      [
        'cooperateWith',
        'cooperation.unknownBody',
        { value: 'Ås; Trondhiem', name: 'Trondhiem', suggestion: 'Trondheim' },
      ],
    ],
    [
      { title: 'x'.repeat(301) },
      ['title', 'row.cellTooLong', { value: 'x'.repeat(80), length: 301, most: 300 }],
    ],
  ])('%j', (cells, fault) => {
    expect(faults(cells)).toContainEqual(fault);
  });

  test('in a joint list, the buyer too', () => {
    expect(faults({ buyer: '' }, joint)).toEqual([['buyer', 'buyer.missing', { value: '' }]]);
    expect(faults({ buyer: 'Trondhiem' }, joint)).toEqual([
      ['buyer', 'buyer.unknownMunicipality', { value: 'Trondhiem', suggestion: 'Trondheim' }],
    ]);
  });

  test('all of a row at once', () => {
    const codes = faults({ annualValue: 'y', endsOn: 'z', options: 'q', supplierOrgNumber: '1', kind: 'w' });
    expect(codes.map((it) => (it as string[])[1]).toSorted()).toEqual([
      'date.notDate',
      'kind.notUnderstood',
      'options.notUnderstood',
      'orgNumber.format',
      'value.notNumber',
    ]);
  });

  test('a column without a heading is named by its letter', () => {
    const { rejected } = readContractList(
      [['Renhold', '31.02.2027']],
      {
        headingRow: null,
        headings: [],
        columns: { 0: 'title', 1: 'endsOn' },
        factors: {},
      },
      own,
    );
    expect(rejected[0]?.faults[0]).toMatchObject({ field: 'B', column: 1 });
  });
});

describe('the same contract listed twice', () => {
  const HEADING = ['Saksnr', 'Avtale', 'Leverandør', 'Slutt', 'Verdi'];
  const first = ['2023/1', 'Renhold', 'Rent AS', '31.12.2027', 500];

  test.each<[string, Cell[], boolean]>([
    ['in every word', first, true],
    ['with other letters and another value', ['2023/1', 'RENHOLD', 'Rent', '31.12.2027', 900], true],
    ['another lot of the case', ['2023/1', 'Renhold del 2', 'Rent AS', '31.12.2027', 500], false],
    ['another supplier', ['2023/1', 'Renhold', 'Vask AS', '31.12.2027', 500], false],
    ['another time', ['2023/1', 'Renhold', 'Rent AS', '31.12.2031', 500], false],
  ])('%s', (_, second, isRepeat) => {
    const { rejected, rows } = read([HEADING, first, second]);
    expect(rows).toBe(2);
    expect(rejected).toEqual(
      isRepeat
        ? [
            {
              row: 3,
              faults: [
                {
                  field: 'Avtale',
                  fieldId: 'title',
                  column: 1,
                  code: 'row.repeat',
                  facts: { value: second[1], firstRow: 2 },
                },
              ],
            },
          ]
        : [],
    );
  });
});

test('a reader takes rows one by one, from the file’s first', () => {
  const rows: Rows = [['Kommunens avtaler'], ['Avtale', 'Verdi'], ['Renhold', 2027], [], ['Sum', 2]];
  const reader = createListReader(mappingOfGuess(guessColumns(rows)), own);
  expect(rows.map((cells, place) => reader.read(cells, place + 1).kind)).toEqual([
    'none',
    'none',
    'item',
    'none',
    'skipped',
  ]);
  expect(reader.stated).toEqual(['title', 'annualValue']);
});

const cell = fc.oneof(
  fc.constantFrom<Cell>('Ås', 'Renhold', '31.12.2027', '1+1', '5 000', '', null, 'Sum', 'behov', 46752, true),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.double(),
  fc.date({ noInvalidDate: false }),
);

propertyTest.prop([fc.array(fc.array(cell, { maxLength: 27 }), { maxLength: 20 })])(
  'no row is lost',
  (rows) => {
    const fields = [
      ...Object.keys(NO_FACTS),
      'kind',
      'title',
      'category',
      'buyer',
      'duration',
    ] as ListField[];
    const mapping = {
      headingRow: null,
      headings: [],
      columns: Object.fromEntries(fields.map((field, index) => [index, field])),
      factors: {},
    };
    for (const context of [own, joint]) {
      const { items, rejected, skipped, rows: count } = readContractList(rows, mapping, context);
      const told = [...items, ...rejected, ...skipped].map(({ row }) => row);
      expect(new Set(told).size).toBe(told.length);
      expect(items.length + rejected.length).toBe(count);
      expect(rejected.every(({ faults: found }) => found.length > 0)).toBe(true);
      const filled = rows.filter((cells) => cells.some((it) => /[^\s\-–—.?*']/.test(String(it ?? ''))));
      expect(told.length).toBeGreaterThanOrEqual(filled.filter((cells) => cells.includes('Renhold')).length);
    }
  },
);
