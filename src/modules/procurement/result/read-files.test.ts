// What a notice or a table says, as tenders and winners of the locked lots, and all in which it differs from what was locked.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { ProcurementState } from '../life/model.ts';
import { type NoticeAward, resultInNotice } from './notice-result.ts';
import { guessColumns, resultInTable } from './table-result.ts';

const state = {
  lots: [
    { id: 'd1', name: 'Alarmer', maximum: ore(200_000_000) },
    { id: 'd2', name: 'Responssenter', maximum: ore(300_000_000) },
  ],
} as unknown as ProcurementState;

const NORDLYS = '351260181' as OrgNumber;
const BUYERS = [
  { name: 'Storvik', orgNumber: '999000001' },
  { name: 'Nesøy', orgNumber: null },
];

const award = (more: Partial<NoticeAward>): NoticeAward => ({
  lotId: 'LOT-0001',
  lotTitle: 'Alarmer',
  hasWinner: true,
  supplierNames: ['Nordlys AS'],
  supplierOrgNumbers: [NORDLYS],
  hasPersonAmongSuppliers: false,
  value: { amount: 1_500_000, currency: 'NOK' },
  ...more,
});

const read = (awards: readonly NoticeAward[], more: Partial<Parameters<typeof resultInNotice>[0]> = {}) =>
  resultInNotice(
    {
      noticeType: 'can-standard',
      buyers: [
        { name: 'Storvik kommune', orgNumber: '999000001' as OrgNumber },
        { name: 'NESØY', orgNumber: null },
      ],
      awards,
      ...more,
    },
    { state, buyers: BUYERS },
  );

const both = [award({}), award({ lotId: 'LOT-0002', lotTitle: 'Responssenter' })];

describe('a notice', () => {
  test('that agrees with the lock differs in nothing; one firm that wins twice is one tender', () => {
    const { tenders, outcomes, differences } = read(both);
    expect(differences).toEqual([]);
    expect(tenders.map(({ supplier, prices }) => [supplier, prices])).toEqual([
      ['Nordlys AS', { d1: 150_000_000, d2: 150_000_000 }],
    ]);
    expect(outcomes).toEqual([
      { lot: 'd1', winners: [{ tender: 0, value: 150_000_000 }] },
      { lot: 'd2', winners: [{ tender: 0, value: 150_000_000 }] },
    ]);
  });

  test.each([
    [
      'a buyer that is missing',
      both,
      { buyers: [{ name: 'Nesøy', orgNumber: null }] },
      [['buyerMissing', 'Storvik']],
    ],
    [
      'a buyer too many',
      both,
      {
        buyers: [
          ...BUYERS.map(({ name }) => ({ name, orgNumber: null })),
          { name: 'Fjellstad', orgNumber: null },
        ],
      },
      [['buyerExtra', 'Fjellstad']],
    ],
    ['a lot that is missing', [award({})], {}, [['lotMissing', 'Responssenter']]],
    [
      'a lot that was not locked',
      [...both, award({ lotId: 'LOT-0009', lotTitle: 'Drift' })],
      {},
      [['lotUnknown', 'Drift']],
    ],
    [
      'a value over the ceiling',
      [award({ value: { amount: 2_500_000, currency: 'NOK' } }), both[1] as NoticeAward],
      {},
      [['valueOver', 'Alarmer']],
    ],
    [
      'another currency',
      [award({ value: { amount: 100, currency: 'EUR' } }), both[1] as NoticeAward],
      {},
      [['otherCurrency', 'EUR']],
    ],
    [
      'a person that won',
      [
        award({ supplierNames: [], supplierOrgNumbers: [], hasPersonAmongSuppliers: true }),
        both[1] as NoticeAward,
      ],
      {},
      [['personWon', 'Alarmer']],
    ],
    ['an intention', both, { noticeType: 'veat' }, [['intention', 'veat']]],
  ])('%s is told', (_, awards, more, expected) => {
    const { differences } = read(awards, more);
    expect(differences.map(({ kind, what }) => [kind, what])).toEqual(expected);
  });

  test('without titles gives its lots in order', () => {
    const { outcomes } = read(both.map((one) => ({ ...one, lotTitle: null })));
    expect(outcomes.map(({ lot }) => lot)).toEqual(['d1', 'd2']);
  });
});

const HEADINGS = [
  'Tilbyder',
  'Org.nr.',
  'Delkontrakt',
  'Tilbudspris',
  'Mottatt',
  'Hjemmel',
  'Begrunnelse for avvisning',
  'Valgt',
];
const row = (...cells: string[]): string[] => cells;

describe('a table', () => {
  test('is understood by its headings', () => {
    expect(guessColumns(HEADINGS)).toEqual({
      supplier: 0,
      orgNumber: 1,
      lot: 2,
      price: 3,
      receivedOn: 4,
      rejectedSection: 5,
      rejectedReason: 6,
      winner: 7,
    });
    expect(guessColumns(['Noe annet']).supplier).toBeNull();
  });

  test('gives tenders, rejections and winners', () => {
    const rows = [
      HEADINGS,
      row('Nordlys AS', '351 260 181', 'Alarmer', '1 500 000', '05.10.2026', '', '', 'ja'),
      row('Nordlys AS', '351260181', '2', '2 900 000 kr', '', '', '', 'x'),
      row('Elv AS', '', 'alarmer', '1 200 000', '', '§ 24-8', 'Manglet sensor', 'nei'),
      row('', '', '', '', '', '', '', ''),
    ];
    const result = resultInTable(rows, guessColumns(HEADINGS), state);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(
      result.value.tenders.map(({ supplier, prices, rejected }) => [supplier, prices, rejected]),
    ).toEqual([
      ['Nordlys AS', { d1: 150_000_000, d2: 290_000_000 }, null],
      ['Elv AS', { d1: 120_000_000 }, { section: '§ 24-8', reason: 'Manglet sensor' }],
    ]);
    expect(result.value.outcomes).toEqual([
      { lot: 'd1', winners: [{ tender: 0, value: 150_000_000 }] },
      { lot: 'd2', winners: [{ tender: 0, value: 290_000_000 }] },
    ]);
  });

  test('tells what was received after the deadline from what was in time', () => {
    const notice = {
      reference: '',
      url: '',
      caseNumber: '',
      publishedOn: localDate('2026-09-01'),
      deadline: localDate('2026-10-05'),
    };
    const rows = [
      HEADINGS,
      row('Nordlys AS', '', 'Alarmer', '1', '05.10.2026', '', '', ''),
      row('Elv AS', '', 'Alarmer', '1', '06.10.2026', '', '', ''),
      row('Fjell AS', '', 'Alarmer', '1', '', '', '', ''),
    ];
    const result = resultInTable(rows, guessColumns(HEADINGS), { ...state, notice });
    expect(result.ok ? result.value.tenders.map(({ isInTime }) => isInTime) : []).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('does not say that a firm is both rejected and not, and keeps all that was said of why', () => {
    const table = (...cells: (readonly [string, string, string])[]) => {
      const rows = cells.map(([lot, section, reason]) =>
        row('Elv AS', '', lot, '1', '', section, reason, ''),
      );
      return resultInTable([HEADINGS, ...rows], guessColumns(HEADINGS), state);
    };
    for (const rejectedIn of [2, 3]) {
      const cells = ([2, 3] as const).map((at): readonly [string, string, string] =>
        at === rejectedIn ? [String(at - 1), '§ 24-8', 'Manglet pris'] : [String(at - 1), '', ''],
      );
      const read = table(...cells);
      expect(read.ok ? [] : read.problems).toMatchObject([
        {
          code: 'result.rejectionDiffers',
          path: `row:${rejectedIn}`,
          facts: { row: rejectedIn, rows: String(5 - rejectedIn), supplier: 'Elv AS' },
        },
      ]);
    }
    const both = table(['1', '§ 24-8', 'Manglet pris'], ['2', '§ 24-8', 'Manglet sensor']);
    expect(both.ok ? both.value.tenders[0]?.rejected : null).toEqual({
      section: '§ 24-8',
      reason: 'Manglet pris; Manglet sensor',
    });
  });

  test('with a faulty row is refused whole, each fault with its row', () => {
    const rows = [
      HEADINGS,
      row('Nordlys AS', '123', 'Alarmer', 'mye', '', '', '', 'ja'),
      row('', '', 'Tak', '1', '31.02.2026', '', '', ''),
    ];
    const result = resultInTable(rows, guessColumns(HEADINGS), state);
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, path])).toEqual([
      ['result.notNumber', 'row:2'],
      ['result.numberFaulty', 'row:2'],
      ['result.rowWithoutName', 'row:3'],
      ['result.lotUnmatched', 'row:3'],
      ['date.nonexistent', 'row:3'],
    ]);
  });

  test('without a column of suppliers, or without rows, is no list of tenders', () => {
    const codes = (rows: readonly (readonly string[])[]) => {
      const result = resultInTable(rows, guessColumns(rows[0] ?? []), state);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes([['Noe'], ['x']])).toEqual(['result.columnMissing']);
    expect(codes([HEADINGS])).toEqual(['result.noTenders']);
  });
});
