import { describe, expect, test } from 'vitest';
import { planningEn } from '../../../texts/planning.en.ts';
import { planningNb } from '../../../texts/planning.nb.ts';
import { planningNn } from '../../../texts/planning.nn.ts';
import type { Cell } from '../csv-list.ts';
import {
  type ColumnMapping,
  checkMapping,
  columnLetters,
  guessColumns,
  headingChoices,
  LIST_FIELDS,
  mappingKey,
  mappingOfGuess,
} from './contract-list-columns.ts';

type Rows = readonly (readonly Cell[])[];

/** «field/how sure» of each column. */
const told = (rows: Rows): string[] =>
  guessColumns(rows).columns.map(({ field, sure }) => (field ? `${field}/${sure}` : '-'));

describe('headings', () => {
  test.each([
    ['bokmål', planningNb],
    ['nynorsk', planningNn],
    ['English', planningEn],
  ])('every field is known by its own name: %s', (_, { fields }) => {
    expect(Object.keys(fields).toSorted()).toEqual(LIST_FIELDS.toSorted());
    const guess = guessColumns([LIST_FIELDS.map((field) => fields[field]), LIST_FIELDS.map(() => 'x')]);
    expect(guess.headingRow).toBe(0);
    expect(guess.columns.map(({ field, sure }) => [field, sure])).toEqual(
      LIST_FIELDS.map((field) => [field, 'heading']),
    );
  });

  test('what is told of a column', () => {
    const guess = guessColumns([
      ['Avtalenavn', 'Verdi\npr. år (1 000 kr)', null, 'Farge'],
      ['Renhold', 1200, null, 'blå'],
      ['', ' 900 ', null, null],
      ['Vask', 3, null, 'x'.repeat(200)],
      ['Strøm', 4],
    ]);
    expect(guess).toEqual({
      headingRow: 0,
      columns: [
        {
          index: 0,
          heading: 'Avtalenavn',
          samples: ['Renhold', 'Vask', 'Strøm'],
          field: 'title',
          sure: 'heading',
          factor: 1,
        },
        {
          index: 1,
          heading: 'Verdi pr. år (1 000 kr)',
          samples: ['1200', '900', '3'],
          field: 'annualValue',
          sure: 'heading',
          factor: 1000,
        },
        {
          index: 3,
          heading: 'Farge',
          samples: ['blå', 'x'.repeat(80)],
          field: null,
          sure: 'none',
          factor: 1,
        },
      ],
    });
  });

  test.each<[string, string]>([
    ['Dato for utløp av avtalen', 'endsOn'],
    ['Avtalens startdato', 'startsOn'],
    ['Estimert årlig kostnad (NOK eks. mva)', 'annualValue'],
    ['Anslått verdi', 'totalValue'],
    ['Kontraktsverdi (inkl. opsjoner)', 'totalWithOptions'],
    ['Samlet verdi inkl. opsjon', 'totalWithOptions'],
    ['Frist for varsling av opsjon', 'optionNotice'],
    ['Opsjonsår', 'options'],
    ['Org. nr. leverandør', 'supplierOrgNumber'],
    ['Valgt leverandør', 'supplierName'],
    ['Saksnr. i arkivet', 'reference'],
    ['Navn på kontrakten', 'title'],
    ['Hva gjelder avtalen', 'title'],
    ['Ansvarlig i kommunen', 'responsible'],
  ])('«%s» is %s', (heading, field) => {
    const { columns } = guessColumns([
      ['Kategori', 'Merknad', heading],
      ['Renhold', 'a', 'b'],
    ]);
    expect(columns[2]?.field).toBe(field);
  });

  test.each([
    'Sluttdato (inkl. opsjoner)',
    'Utløp inkludert opsjon',
    'Leverandørnummer',
    'E-post leverandør',
    'Enhet',
  ])('«%s» is none of ours', (heading) => {
    expect(
      told([
        ['Avtale', 'Merknad', heading],
        ['Renhold', 'a', 'b'],
      ])[2],
    ).toBe('-');
  });

  test('of two columns with one field the one whose heading is known whole wins', () => {
    expect(
      told([
        ['Avtale', 'Dato for utløp', 'Sluttdato', 'Utløp'],
        ['Renhold', '31.12.2027', '31.12.2028', '31.12.2029'],
      ]),
    ).toEqual(['title/heading', 'startsOn/contents', 'endsOn/heading', '-']);
  });

  test.each<[string, Cell[], number]>([
    ['thousands', ['Avtale', 'Verdi (1000 kr)'], 1000],
    ['thousands with a hard space', ['Avtale', 'Verdi i 1\u00a0000 kr'], 1000],
    ['TNOK', ['Avtale', 'Totalverdi TNOK'], 1000],
    ['millions', ['Avtale', 'Verdi (mill. kr)'], 1_000_000],
    ['kroner', ['Avtale', 'Verdi (kr)'], 1],
  ])('amounts in %s', (_, heading, factor) => {
    expect(guessColumns([heading, ['Renhold', 5]]).columns[1]?.factor).toBe(factor);
  });
});

describe('an organisation number without more', () => {
  test.each<[string, Cell[], string[]]>([
    [
      'beside the supplier',
      ['Kommune', 'Avtale', 'Leverandør', 'Org.nr.'],
      ['buyer', 'title', 'supplierName', 'supplierOrgNumber'],
    ],
    [
      'beside the buyer',
      ['Kommune', 'Org.nr.', 'Leverandør', 'Avtale'],
      ['buyer', 'buyerNumber', 'supplierName', 'title'],
    ],
    [
      'where no buyer is named',
      ['Leverandør', 'Avtale', 'Organisasjonsnummer'],
      ['supplierName', 'title', 'supplierOrgNumber'],
    ],
    ['where no supplier is named', ['Avtale', 'Organisasjonsnummer'], ['title', 'buyerNumber']],
    [
      'one for each',
      ['Kommune', 'Orgnr', 'Leverandør', 'Orgnr'],
      ['buyer', 'buyerNumber', 'supplierName', 'supplierOrgNumber'],
    ],
    ['a municipality’s', ['Avtale', 'Leverandør', 'Kommunenr'], ['title', 'supplierName', 'buyerNumber']],
  ])('%s', (_, heading, fields) => {
    const body = heading.map(() => 'x');
    expect(guessColumns([heading, body]).columns.map(({ field }) => field)).toEqual(fields);
  });
});

describe('where the heading row stands', () => {
  const body: Cell[][] = [
    ['Renhold', 'Rent AS', '01.01.2024', '31.12.2027'],
    ['Strøm', 'Kraft AS', '01.01.2025', '31.12.2026'],
  ];
  const heading = ['Avtale', 'Leverandør', 'Fra', 'Til'];
  const fields = ['title/heading', 'supplierName/heading', 'startsOn/heading', 'endsOn/heading'];

  test.each<[string, Rows, number]>([
    ['first', [heading], 0],
    ['below a letterhead', [['Storvik kommune'], [], ['Ajour pr.', '01.11.2026'], heading], 3],
    ['below a merged title', [['Avtaler', 'Avtaler', 'Avtaler', 'Avtaler'], heading], 1],
    ['below names of groups', [['Om avtalen', '', 'Tid', ''], heading], 1],
    [
      'two rows, the upper says most',
      [
        ['Avtale', 'Leverandør', 'Periode', ''],
        ['', '', 'Fra', 'Til'],
      ],
      1,
    ],
    [
      'two rows, the lower says most',
      [
        ['Avtale', '', 'Periode', ''],
        ['', 'Leverandør', 'Fra', 'Til'],
      ],
      1,
    ],
    ['a second row of how to write', [heading, ['', '', '(dd.mm.åååå)', 'dd.mm.åååå']], 1],
    ['in capitals with signs', [['AVTALE:', 'LEVERANDØR *', 'FRA (dato)', 'TIL']], 0],
  ])('%s', (_, above, row) => {
    const rows = [...above, ...body];
    expect(guessColumns(rows).headingRow).toBe(row);
    expect(told(rows)).toEqual(fields);
  });

  test('two rows keep the unit of the lower', () => {
    const { columns } = guessColumns([
      ['Avtale', 'Leverandør', 'Verdi', 'Slutt'],
      ['', '', 'i 1000 kr', 'dato'],
      ['Renhold', 'Rent AS', 500, '31.12.2027'],
    ]);
    expect(columns[2]).toMatchObject({ heading: 'Verdi i 1000 kr', field: 'annualValue', factor: 1000 });
  });

  test('a contract called as a heading is no second heading row', () => {
    expect(guessColumns([heading, ['Kontrakt', 'Type', 'Fra', ''], ...body]).headingRow).toBe(0);
  });

  test('in words we do not know: found by what stands below', () => {
    const guess = guessColumns([['Oversikt'], ['Hvilken', 'Hvem', 'Begynner', 'Ferdig'], ...body]);
    expect(guess.headingRow).toBe(1);
    expect(guess.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['Hvilken', 'title'],
      ['Hvem', 'supplierName'],
      ['Begynner', 'startsOn'],
      ['Ferdig', 'endsOn'],
    ]);
  });

  test('nowhere: the contents tell, and nothing is taken for a heading', () => {
    const guess = guessColumns(body);
    expect(guess.headingRow).toBeNull();
    expect(told(body)).toEqual([
      'title/contents',
      'supplierName/contents',
      'startsOn/contents',
      'endsOn/contents',
    ]);
    expect(guess.columns.every(({ heading }) => heading === '')).toBe(true);
  });

  test('where a person points: what stands below counts, and a row of units takes the row above with it', () => {
    const rows = [['Avtaler i 2026', 'Skrevet av', '', ''], heading, ['', '', 'dd.mm.åååå', ''], ...body];
    const at = (row: number | null) => {
      const { headingRow, columns } = guessColumns(rows, row);
      return [headingRow, columns.map((column) => column.heading)];
    };
    expect(at(1)).toEqual([1, heading]);
    expect(at(2)).toEqual([2, ['Avtale', 'Leverandør', 'Fra dd.mm.åååå', 'Til']]);
    expect(at(0)).toEqual([0, ['Avtaler i 2026', 'Skrevet av', '', '']]);
    expect(at(null)).toEqual([null, ['', '', '', '']]);
    expect(guessColumns(rows, 1).columns.map(({ field }) => field)).toEqual([
      'title',
      'supplierName',
      'startsOn',
      'endsOn',
    ]);
  });

  test('can be pointed out among the rows that say anything', () => {
    const long = 'Ord '.repeat(40);
    expect(headingChoices([[], ['Avtale', null, ' Slutt '], ['', '-'], [long], [2026]])).toEqual([
      { row: 1, words: 'Avtale, Slutt' },
      { row: 3, words: long.slice(0, 70) },
      { row: 4, words: '2026' },
    ]);
    expect(headingChoices(Array.from({ length: 80 }, () => ['x']))).toHaveLength(50);
  });

  test.each<[Rows]>([[[]], [[[]]], [[['', null]]]])('an empty list %j has nothing', (rows) => {
    expect(guessColumns(rows)).toEqual({ headingRow: null, columns: [] });
  });
});

describe('contents', () => {
  const column = (...cells: Cell[]): Cell[][] => [
    ['Avtale', 'Q'],
    ...cells.map((cell, i) => [`Avtale ${i}`, cell]),
  ];

  test.each<[string, Cell[], string]>([
    ['organisation numbers', ['964 948 798', '974767880', 964948798], 'supplierOrgNumber/contents'],
    [
      'nine digits with no valid check digit',
      ['964 948 799', '123456780', '111111112'],
      'annualValue/contents',
    ],
    ['CPV codes', ['90911000-6', '45233220', 33183000], 'cpv/contents'],
    ['dates', ['31.12.2027', 46752, new Date(Date.UTC(2027, 0, 1))], 'endsOn/contents'],
    ['amounts', ['kr 1 200 000,-', 500000, '1,2 mill.'], 'annualValue/contents'],
    ['small numbers', [1, 2, 3], '-'],
    ['kinds', ['Avtale', 'behov', 'Rammeavtale'], 'kind/contents'],
    ['wishes', ['åpen', 'alene', 'bare med Ås'], 'cooperation/contents'],
    ['yes and no', ['ja', 'nei', 'ja'], '-'],
    ['options', ['1+1', '2 x 12 mnd', ''], 'options/contents'],
    ['companies', ['Rent AS', 'Kraft ASA', 'Per Hansen'], 'supplierName/contents'],
    ['buyers', ['Ås kommune', 'Vestland fylkeskommune', 'Voss herad'], 'buyer/contents'],
    ['words', ['blå', 'grønn', 'rød'], '-'],
  ])('%s', (_, cells, expected) => {
    expect(told(column(...cells))[1]).toBe(expected);
  });

  test('a «type» of contracts and needs is no category', () => {
    expect(
      told([
        ['Avtale', 'Type'],
        ['Renhold', 'Rammeavtale'],
        ['Strøm', 'Behov'],
      ]),
    ).toEqual(['title/heading', 'kind/contents']);
  });

  test('a unit is one only beside a volume', () => {
    const rows = (heading: string): Rows => [
      ['Avtale', heading, 'Enhet'],
      ['Melk', 1200, 'liter'],
    ];
    expect(told(rows('Volum'))[2]).toBe('unit/heading');
    expect(told(rows('Kode'))[2]).toBe('-');
  });
});

describe('a mapping', () => {
  const mapping = (columns: ColumnMapping['columns']): ColumnMapping => ({
    headingRow: 0,
    headings: [],
    columns,
    factors: {},
  });

  test('comes from the guess', () => {
    expect(
      mappingOfGuess(
        guessColumns([
          ['Avtale', '', 'Totalverdi (mill. kr)', 'Farge'],
          ['Renhold', '', 4, 'blå'],
        ]),
      ),
    ).toEqual({
      headingRow: 0,
      headings: ['Avtale', '', 'Totalverdi (mill. kr)', 'Farge'],
      columns: { 0: 'title', 2: 'totalValue', 3: null },
      factors: { 2: 1_000_000 },
    });
  });

  test.each<[string, ColumnMapping['columns'], 'one' | 'rows', unknown[]]>([
    ['a title is enough for a body’s own list', { 0: 'title' }, 'one', []],
    ['or a category', { 0: 'category', 1: null }, 'one', []],
    ['or a code, with the buyer’s number', { 3: 'cpv', 1: 'buyerNumber' }, 'rows', []],
    ['what is bought must be said', { 0: 'endsOn' }, 'one', [['mapping.whatMissing', {}]]],
    ['and who buys', { 0: 'title' }, 'rows', [['mapping.buyerMissing', {}]]],
    [
      'nothing twice',
      { 0: 'title', 2: 'endsOn', 27: 'endsOn' },
      'one',
      [['mapping.fieldTwice', { field: 'endsOn', first: 'C', second: 'AB' }]],
    ],
  ])('%s', (_, columns, owner, expected) => {
    expect(checkMapping(mapping(columns), owner).map(({ code, facts }) => [code, facts])).toEqual(expected);
  });

  test('is known again by its headings, whatever their letters and signs', () => {
    const key = mappingKey(['Avtale', 'Årlig verdi (1000 kr)', '', 'Slutt']);
    expect(mappingKey([' AVTALE:', 'Årlig  verdi 1000 kr', '', 'slutt', '', ''])).toBe(key);
    expect(mappingKey(['Avtale', 'Årlig verdi (kr)', '', 'Slutt'])).not.toBe(key);
    expect(mappingKey(['Avtale', '', 'Årlig verdi (1000 kr)', 'Slutt'])).not.toBe(key);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
