import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { files, shippedSnapshot, testRequest } from '../../../../test/world.ts';
import { makeSnapshot } from '../../../flows/snapshot.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { municipalityNumber } from '../../../kernel/municipality-number.ts';
import { bodyOfMunicipality } from '../../../modules/registry/model.ts';
import type { Language } from '../../../texts/language.ts';
import { coveragePage } from './coverage.tsx';

const body = (query = '', language: Language = 'nb'): string =>
  bodyOf(coveragePage(testRequest(`/dekning${query}`, { language })));
const headingIn = (html: string): string => plain(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '');

describe('coverage', () => {
  test('the heading is the answer, and the unknown share stands beside it', () => {
    const html = body();
    expect(headingIn(html)).toBe('Vi vet at 141 av 357 kommuner er med i et fast innkjøpssamarbeid');
    expect(plain(html)).toContain('Ingen er bekreftet utenfor. For 216 (61 %) vet vi det ikke ennå.');
  });

  test('each county in three states with its bar, and the country in shares', () => {
    const rows = tableRows(body(), 'Dekning per fylke 22.11.2026');
    expect(rows).toHaveLength(17);
    expect(rows[0]).toEqual(['Fylke', 'Kommuner', 'Medlem', 'Utenfor', 'Ikke kjent', 'Fordeling']);
    expect(rows.find((row) => row[0] === 'Trøndelag')).toEqual(['Trøndelag', '38', '15', '0', '23', '']);
    expect(rows.at(-1)).toEqual(['Hele landet', '357', '39 %', '0 %', '61 %', '']);
    expect(body()).toContain('aria-label="Medlem 15, utenfor 0, ikke kjent 23"');
  });

  test('participants and owners only', () => {
    expect(headingIn(body('?med=A'))).toBe(
      'Vi vet at 115 av 357 kommuner er med i et fast innkjøpssamarbeid',
    );
  });

  test('the limit for a small municipality moves the size classes', () => {
    const usual = tableRows(body(), 'Dekning etter innbyggertall').map((row) => row.slice(0, 2));
    const moved = tableRows(body('?grense=10+000'), 'Dekning etter innbyggertall').map((row) =>
      row.slice(0, 2),
    );
    expect(usual[1]).toEqual(['Små, under 5 000', '174']);
    expect(moved[1]?.[0]).toBe('Små, under 10 000');
    expect(Number(moved[1]?.[1])).toBeGreaterThan(174);
    expect(usual.slice(1, 4).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(357);
    expect(moved.slice(1, 4).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(357);
  });

  test('one county shows its municipalities, and unknown is never no', () => {
    const rows = tableRows(body('?fylke=50'), 'Kommunene i Trøndelag');
    expect(rows).toHaveLength(39);
    expect(rows.find((row) => row[0] === 'Namsos')).toEqual(['Namsos', 'ikke kjent', '–', '–']);
    expect(rows.find((row) => row[0] === 'Rindal')).toEqual([
      'Rindal',
      'medlem',
      'Abakus, NII',
      '2021, 2021',
    ]);
    expect(headingIn(body('?fylke=56'))).toBe(
      'Vi vet ikke om noen av de 18 kommunene i Finnmark er med i et fast innkjøpssamarbeid',
    );
  });

  test('two dates: what is only known from a newer source is not growth', () => {
    const html = body('?mot=01.03.2021');
    expect(plain(html)).toContain('Registrerte medlemmer: 76 den 01.03.2021 og 141 den 22.11.2026.');
    expect(plain(html)).toContain('65 er kjent fra en nyere kilde');
    const rows = tableRows(html, 'Registrerte medlemmer per fylke');
    expect(rows.find((row) => row[0] === 'Agder')).toEqual(['Agder', '0', '25', '+25', '25', '0']);
    expect(rows.at(-1)).toEqual(['Sum', '76', '141', '+65', '281', '216']);
  });

  test('a date before the sources says that they may have been members', () => {
    const html = body('?dato=01.03.2021');
    expect(headingIn(html)).toBe('Vi vet at 76 av 357 kommuner var med i et fast innkjøpssamarbeid');
    expect(plain(html)).toContain('For 65 av de ukjente viser en senere kilde medlemskap');
  });

  test('faulty values are said beside their fields and fall back', () => {
    const html = body('?dato=31.02.2024&mot=i+fjor&grense=null');
    expect(headingIn(html)).toBe('Vi vet at 141 av 357 kommuner er med i et fast innkjøpssamarbeid');
    expect(plain(html)).toContain('Datoen 31.02.2024 finnes ikke.');
    expect(plain(html)).toContain('Du skrev «i fjor».');
    expect(plain(html)).toContain('Skriv et helt tall fra 100 til 19 999');
    expect(plain(body('?dato=01.01.2040'))).toContain('Velg en dato fra 01.01.1990 til 22.11.2026.');
  });

  test('beside the report of 2021, with why the figures differ', () => {
    const rows = tableRows(body('?fylke=50'), 'Rapportens tall og våre');
    expect(rows[1]?.slice(0, 3)).toEqual([
      'Kommuner i et fast samarbeid',
      'ca. 70 %',
      '39 %, ikke kjent 61 %',
    ]);
    expect(rows[2]?.slice(0, 3)).toEqual([
      'Faste samarbeid',
      '36',
      '23, 11 av dem uten fullstendig medlemsliste',
    ]);
    expect(rows[3]?.slice(1, 3)).toEqual(['ca. 31 %', '15 %, ikke kjent 85 %']);
  });

  test('overlaps by name', () => {
    expect(tableRows(body(), '3 kommuner').slice(1)).toEqual([
      ['Sør-Fron', 'INNOFF, Midt-Gudbrandsdal'],
      ['Ringebu', 'INNOFF, Midt-Gudbrandsdal'],
      ['Rindal', 'Abakus, NII'],
    ]);
  });

  test('a source that says outside moves a municipality from unknown', () => {
    const { register } = shippedSnapshot();
    const namsos = municipalityNumber('5007');
    const outside = {
      member: bodyOfMunicipality(namsos),
      period: { from: localDate('2025-01-01'), to: null },
      source: { references: ['https://example.org/'], date: '2025-01-01' },
    };
    const snapshot = makeSnapshot({ ...register, outside: [outside] }, files);
    const html = bodyOf(coveragePage(testRequest('/dekning?fylke=50', { snapshot })));
    expect(plain(html)).toContain('1 er bekreftet utenfor. For 22 (58 %) vet vi det ikke ennå.');
    expect(tableRows(html, 'Kommunene i Trøndelag').find((row) => row[0] === 'Namsos')?.[1]).toBe(
      'bekreftet utenfor',
    );
  });

  test('other languages, no style attributes, one warm point', () => {
    expect(headingIn(body('', 'en'))).toBe(
      'We know that 141 of 357 municipalities are in a standing purchasing cooperation',
    );
    expect(headingIn(body('', 'nn'))).toBe(
      'Vi veit at 141 av 357 kommunar er med i eit fast innkjøpssamarbeid',
    );
    for (const query of ['', '?mot=01.03.2021', '?fylke=34&storrelse=small&slag=all']) {
      const html = body(query);
      expect(html.includes('style=')).toBe(false);
      expect(/undefined|NaN|\[object/.test(html)).toBe(false);
      expect(html.match(/class="next-step"/g)).toHaveLength(1);
    }
    expect(asPage(coveragePage(testRequest('/dekning'))).isPrivate).toBeUndefined();
  });
});
