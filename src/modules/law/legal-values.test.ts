// The table of amounts and deadlines: whole, dated without gaps of meaning, and in step with the optimiser's thresholds.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { parseParameters } from '../optimiser/parameters.ts';
import { LEGAL_BUYERS, LEGAL_KEY_IDS, LEGAL_KINDS, type LegalKey } from './legal-keys.ts';
import { type LegalScope, type LegalValue, parseLegalValues, readingsOn, valuesOn } from './legal-values.ts';

const csv = files.data('legal-values.csv');
const parsed = parseLegalValues(csv);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const values = parsed.value;

const dates = fc
  .integer({ min: 0, max: 4000 })
  .map((days): LocalDate => addDays(localDate('2018-01-01'), days));

const codesOf = (text: string): string[] => {
  const result = parseLegalValues(text);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
};
const [heading = '', first = ''] = csv.split('\n');

describe('the shipped table', () => {
  test('holds a value for every key, each with act, section, address and the date it was read', () => {
    expect(LEGAL_KEY_IDS.filter((key) => !values.some((value) => value.key === key))).toEqual([]);
    for (const { source, note } of values) {
      expect(source.url).toMatch(/^https?:\/\//);
      expect(source.checked).toMatch(/^2026/);
      if (note) expect([note.nn, note.en]).not.toContain('');
    }
  });

  property.prop([dates])('has one row for a scope on a date, or marked readings of it', (date) => {
    const rows = valuesOn(values, date);
    const scopes = rows.map(({ key, buyer, kind, reading }) => [key, buyer, kind, reading].join());
    expect(new Set(scopes).size).toBe(scopes.length);
    for (const row of rows) {
      const same = rows.filter((it) => it.key === row.key && it.buyer === row.buyer && it.kind === row.kind);
      expect(same.map(({ reading }) => reading)).toEqual(same.map((_, place) => place + 1));
      if (same.length > 1) expect(same.every(({ status }) => status === 'mustBeChecked')).toBe(true);
    }
  });

  property.prop([dates, fc.constantFrom(...LEGAL_KEY_IDS)])(
    'has no two scopes of a key that hold for the same purchase',
    (date, key) => {
      const rows = valuesOn(values, date).filter((value) => value.key === key && value.reading === 1);
      for (const buyer of LEGAL_BUYERS) {
        for (const kind of LEGAL_KINDS) {
          const fits = rows.filter(
            (row) =>
              (row.buyer === 'any' || row.buyer === buyer) && (row.kind === 'any' || row.kind === kind),
          );
          expect(fits.length).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  test('agrees with the thresholds that the optimiser works with', () => {
    const parameters = parseParameters(files.data('parameters.csv'));
    if (!parameters.ok) throw new Error('parameters.csv');
    const scopes: Readonly<Record<string, LegalScope>> = {
      'threshold.act': { key: 'threshold.act', buyer: 'any', kind: 'any' },
      'threshold.national': { key: 'threshold.national', buyer: 'any', kind: 'any' },
      'threshold.eea': { key: 'threshold.eea', buyer: 'local', kind: 'goodsServices' },
      'threshold.eeaWorks': { key: 'threshold.eea', buyer: 'any', kind: 'works' },
    };
    const written = parameters.value.parameters
      .filter(({ id }) => id.startsWith('threshold.'))
      .map(({ id, validFrom, value, status }) => [id, validFrom, value, status === 'confirmed']);
    const held = Object.entries(scopes).flatMap(([id, scope]) =>
      values
        .filter(
          (it) =>
            it.key === scope.key && it.buyer === scope.buyer && it.kind === scope.kind && it.reading === 1,
        )
        .map(({ period, value, status }) => [id, period.from, value, status === 'confirmed']),
    );
    expect(written.toSorted()).toEqual(held.toSorted());
    expect(written.length).toBe(14);
  });
});

describe('reading a value on a date', () => {
  const amounts = (key: LegalKey, date: string, scope: Partial<LegalScope> = {}) => {
    const found = readingsOn(values, {
      key,
      buyer: 'local',
      kind: 'goodsServices',
      ...scope,
      date: localDate(date),
    });
    return { amounts: found.candidates.map(({ value }) => value), isOpen: found.isOpen };
  };

  test('a confirmed value stands alone', () => {
    expect(amounts('threshold.eea', '2026-04-20')).toEqual({ amounts: [2_300_000], isOpen: false });
    expect(amounts('threshold.act', '2026-06-30')).toEqual({ amounts: [100_000], isOpen: false });
  });

  test('an unconfirmed one is held against its other readings and the last confirmed one', () => {
    expect(amounts('threshold.act', '2026-07-01')).toEqual({ amounts: [500_000, 100_000], isOpen: false });
    expect(amounts('threshold.eea', '2026-04-21')).toEqual({
      amounts: [2_500_000, 2_300_000],
      isOpen: false,
    });
    expect(amounts('threshold.national', '2026-04-21')).toEqual({ amounts: [1_300_000], isOpen: false });
  });

  test('without anything confirmed before it the real value may be another', () => {
    expect(amounts('threshold.eea', '2020-06-01')).toEqual({ amounts: [2_050_000], isOpen: true });
    expect(amounts('threshold.eea', '2026-05-01', { kind: 'special' })).toEqual({
      amounts: [8_700_000, 7_800_000, 7_200_000],
      isOpen: true,
    });
  });

  test('nothing is made up where no source gives an amount', () => {
    expect(amounts('threshold.eea', '2019-12-31')).toEqual({ amounts: [], isOpen: true });
    expect(amounts('threshold.eea', '2023-01-01', { kind: 'special' })).toEqual({
      amounts: [],
      isOpen: true,
    });
  });

  test('confirming one of the readings settles it', () => {
    const settled = values.map(
      (it): LegalValue =>
        it.key === 'threshold.act' && it.value === 500_000 ? { ...it, status: 'confirmed' } : it,
    );
    const question = {
      key: 'threshold.act',
      buyer: 'local',
      kind: 'works',
      date: localDate('2027-01-01'),
    } as const;
    expect(readingsOn(settled, question)).toMatchObject({ candidates: [{ value: 500_000 }], isOpen: false });
  });
});

describe('a faulty table', () => {
  test.each<[string, string[], string[]]>([
    ['other columns', ['key;value', 'a;1'], ['legalValues.columns legal-values:1']],
    ['the same twice', [heading, first, first], ['legalValues.repeated legal-values:3']],
    ['no such key', [heading, first.replace('threshold.act', 'x')], ['legalValues.field legal-values:2']],
    ['no amount', [heading, first.replace(';100000;', ';;')], ['legalValues.field legal-values:2']],
    [
      'no such day',
      [heading, first.replace('2020-01-01', '2020-02-30')],
      ['legalValues.field legal-values:2'],
    ],
    [
      'an end before the start',
      [heading, first.replace('2024-01-01', '2019-01-01')],
      ['legalValues.period legal-values:2'],
    ],
    ['another unit', [heading, first.replace(';NOK;', ';days;')], ['legalValues.unit legal-values:2']],
    ['no address', [heading, first.replace('https://', '')], ['legalValues.field legal-values:2']],
    [
      'no such status',
      [heading, first.replace('må kontrolleres', 'sikker')],
      ['legalValues.field legal-values:2'],
    ],
    [
      'a remark in one language',
      [heading, first.replace(/;;;$/, ';Merk;;')],
      ['legalValues.note legal-values:2'],
    ],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(lines.join('\n'))).toEqual(codes);
  });
});
