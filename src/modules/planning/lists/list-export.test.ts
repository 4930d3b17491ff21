import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readContractList } from '../../../../test/contract-list.ts';
import { realCategoryIndex } from '../../../../test/planning-data.ts';
import { realRegister } from '../../../../test/reference-files.ts';
import type { CpvCode } from '../../../kernel/cpv-code.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { hasValidCheckDigit, type OrgNumber } from '../../../kernel/org-number.ts';
import { planningEn } from '../../../texts/planning.en.ts';
import { type PlanningTexts, planningNb } from '../../../texts/planning.nb.ts';
import { planningNn } from '../../../texts/planning.nn.ts';
import { type BodyId, bodyOfCounty, bodyOfMunicipality } from '../../registry/model.ts';
import { type Cell, readCsv } from '../csv-list.ts';
import type { Category } from '../model.ts';
import { COOPERATION_WISHES, ITEM_KINDS, type ItemFacts, NO_FACTS, OPTION_STATES } from '../plan-item.ts';
import { cleanLine, cleanLines } from './contract-list/cells.ts';
import type { ListItem } from './contract-list.ts';
import { checkMapping, guessColumns, mappingOfGuess } from './contract-list-columns.ts';
import { EXPORT_FIELDS, exportRows, type ItemToExport, type ListExportTexts } from './list-export.ts';

const register = realRegister();
const index = realCategoryIndex();
const categories = index.categories.all;

const names = new Map<BodyId, string>([
  ...register.municipalities.map((it) => [bodyOfMunicipality(it.number), it.name] as const),
  ...register.counties.map((it) => [bodyOfCounty(it.number), it.name] as const),
]);

const textsOf = (texts: PlanningTexts, nameOf: (category: Category) => string): ListExportTexts => ({
  headings: texts.fields,
  ...texts.list,
  bodyName: (body) => names.get(body) ?? body,
  categoryName: (id) => nameOf(index.categories.byId.get(id) as Category),
});

const LANGUAGES: readonly (readonly [string, ListExportTexts])[] = [
  ['bokmål', textsOf(planningNb, (it) => it.nameNb)],
  ['nynorsk', textsOf(planningNn, (it) => it.nameNn)],
  ['English', textsOf(planningEn, (it) => it.nameEn)],
];

function readBack(rows: readonly (readonly Cell[])[]): readonly ListItem[] {
  const guess = guessColumns(rows);
  expect(guess.columns.filter(({ sure }) => sure !== 'heading')).toEqual([]);
  const mapping = mappingOfGuess(guess);
  expect(checkMapping(mapping, 'rows')).toEqual([]);
  const context = { register, index, today: localDate('2026-11-22'), owner: null };
  const { items, rejected, skipped } = readContractList(rows, mapping, context);
  expect([rejected, skipped]).toEqual([[], []]);
  return items;
}

const plain = (items: readonly ListItem[]) => items.map(({ body, facts }) => ({ body, facts }));

describe('a list in words', () => {
  const item: ItemToExport = {
    body: '3218' as BodyId,
    facts: {
      ...NO_FACTS,
      kind: 'contract',
      title: 'Melk til sykehjem',
      category: 'renhold',
      annualValue: ore(120_000_050),
      annualVolume: 1.234,
      unit: 'liter',
      startsOn: localDate('2024-01-01'),
      endsOn: localDate('2027-12-31'),
      termMonths: 48,
      options: [
        { months: 12, noticeBy: localDate('2027-06-30'), state: 'open' },
        { months: 12, noticeBy: null, state: 'open' },
        { months: 6, noticeBy: null, state: 'declined' },
      ],
      cooperation: 'onlyWith',
      cooperateWith: ['3216' as BodyId, 'F32' as BodyId],
      reference: '2023/417',
    },
  };

  test('has what a person would write', () => {
    const { heading, rows } = exportRows([item], LANGUAGES[0]?.[1] as ListExportTexts);
    const cells = Object.fromEntries(heading.map((name, place) => [name, rows[0]?.[place]]));
    expect(cells).toMatchObject({
      Kommune: 'Ås (3218)',
      'Avtale eller behov': 'avtale',
      Saksnummer: '2023/417',
      'Årlig verdi': 1_200_000.5,
      'Årlig volum': '1.2340',
      Sluttdato: '31.12.2027',
      Opsjon: '12 mnd (åpen, varsel 30.06.2027) + 12 mnd (åpen) + 6 mnd (ikke brukt)',
      'Lengde på ny avtale': '48 mnd',
      Samarbeid: 'bare med',
      'Samarbeid med': 'Vestby (3216); Akershus (F32)',
      Merknad: null,
    });
  });

  test.each(LANGUAGES)('is read back: %s', (_, texts) => {
    const { heading, rows } = exportRows([item], texts);
    expect(heading.length).toBe(EXPORT_FIELDS.length);
    expect(plain(readBack([heading, ...rows]))).toEqual([item]);
  });
});

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
/** As the import leaves text: single spaces, nothing that means «nothing», no mark against formulas. */
const said = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ maxLength, unit: 'grapheme' }),
      fc.constantFrom('=1+1', '-5', '@x', 'a;b,"c"', 'Total', '1 234'),
    )
    .map((text) => cleanLine(cleanLine(text)))
    .filter((text) => text !== '' && !text.startsWith("'"));
const lines = fc.oneof(
  fc.constant(''),
  fc
    .array(said(20), { minLength: 1, maxLength: 3 })
    .map((parts) => cleanLines(parts.join('\n')))
    .filter((text) => !text.startsWith("'")),
);
const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('1990-01-01'), days));
const dayPair = fc
  .tuple(orNull(day), orNull(day))
  .map(([one, other]) => (one && other && other < one ? [other, one] : [one, other]));
const orgNumber = fc
  .integer({ min: 80_000_000, max: 99_999_999 })
  .map((start) => Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(hasValidCheckDigit))
  .filter((found) => found !== undefined)
  .map((digits) => digits as OrgNumber);
const body = fc.constantFrom(...names.keys());
const option = fc.record({
  months: fc.integer({ min: 1, max: 120 }),
  noticeBy: orNull(day),
  state: fc.constantFrom(...OPTION_STATES),
});
const volume = fc
  .integer({ min: 1, max: 1_000_000_000 })
  .chain((whole) => fc.constantFrom(1, 10, 1000, 10_000).map((by) => whole / by));

const anyFacts: fc.Arbitrary<ItemFacts> = fc
  .record({
    kind: fc.constantFrom(...ITEM_KINDS),
    title: said(60),
    category: fc.constantFrom(...categories.map(({ id }) => id)),
    cpv: orNull(
      fc.integer({ min: 1_000_000, max: 99_999_999 }).map((code) => String(code).padStart(8, '0') as CpvCode),
    ),
    annualValue: orNull(fc.integer({ min: 1, max: 2_000_000_000_000 }).map(ore)),
    annualVolume: orNull(volume),
    unit: orNull(said(12)),
    supplierName: orNull(said(30)),
    supplierOrgNumber: orNull(orgNumber),
    dates: dayPair,
    termMonths: orNull(fc.integer({ min: 1, max: 999 })),
    options: fc.array(option, { maxLength: 5 }),
    window: dayPair,
    requirements: lines,
    cooperation: fc.constantFrom(...COOPERATION_WISHES),
    cooperateWith: fc.uniqueArray(body, { minLength: 1, maxLength: 4 }),
    responsible: fc.oneof(fc.constant(''), said(30)),
    notes: lines,
    reference: orNull(said(15)),
  })
  .map(
    ({
      dates: [startsOn = null, endsOn = null],
      window: [earliestStart = null, latestStart = null],
      ...rest
    }) => ({
      ...rest,
      startsOn,
      endsOn: rest.kind === 'need' ? null : endsOn,
      options: rest.kind === 'need' ? [] : rest.options,
      earliestStart,
      latestStart,
      cooperateWith: rest.cooperation === 'onlyWith' ? rest.cooperateWith : [],
    }),
  );

const anyItems = fc.uniqueArray(fc.record({ body, facts: anyFacts }), {
  minLength: 1,
  maxLength: 5,
  selector: ({ facts }) => facts.title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || facts.title,
});

describe('any facts', () => {
  propertyTest.prop([anyItems, fc.constantFrom(...LANGUAGES)])(
    'come back as they were',
    (items, [, texts]) => {
      const { heading, rows } = exportRows(items, texts);
      expect(plain(readBack([heading, ...rows]))).toEqual(items);
    },
  );

  const csvText = (cell: Cell): string => {
    const text = cell === null ? '' : String(cell);
    const guarded = typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${guarded.replaceAll('"', '""')}"`;
  };

  propertyTest.prop([anyItems, fc.constantFrom(';', ',')])('also through a CSV file', (items, separator) => {
    const { heading, rows } = exportRows(items, LANGUAGES[0]?.[1] as ListExportTexts);
    const text = [heading, ...rows].map((row) => row.map(csvText).join(separator)).join('\r\n');
    const read = readCsv(new TextEncoder().encode(text), 100);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(plain(readBack(read.value))).toEqual(items);
  });
});
