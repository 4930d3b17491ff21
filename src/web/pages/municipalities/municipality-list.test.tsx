import { describe, expect, test } from 'vitest';
import { bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import type { Language } from '../../../texts/language.ts';
import { municipalityListPage } from './municipality-list.tsx';

const list = (query: string, language: Language = 'nb'): string =>
  bodyOf(municipalityListPage(testRequest(`/kommuner${query}`, { language })));
const names = (query: string): (string | undefined)[] =>
  tableRows(list(query), '')
    .slice(1)
    .map(([name]) => name);

describe('the list of municipalities', () => {
  test('shows fifty at a time, and all when asked', () => {
    expect(names('')).toHaveLength(50);
    expect(names('?side=8')).toHaveLength(7);
    expect(names('?side=900')).toEqual(names('?side=8'));
    expect(new Set(names('?side=alle')).size).toBe(357);
    expect(plain(list(''))).toContain('Kommune 1–50 av 357');
    expect(list('')).toContain('href="/kommuner?side=alle"');
  });

  test('counts what the register counts', () => {
    const { overall } = shippedSnapshot().coverageOn(testRequest('/').today);
    expect(plain(list(''))).toContain(
      `Av 357 kommuner er ${overall.member} registrert i et fast innkjøpssamarbeid. Ingen er bekreftet utenfor, og for ${overall.unknown} vet vi det ikke.`,
    );
    const members = tableRows(list('?side=alle&samarbeid=member'), '').length - 1;
    expect(members).toBe(overall.member);
  });

  test('a row has number, county, inhabitants and cooperation', () => {
    expect(tableRows(list('?navn=Stjørdal'), '')[1]).toEqual([
      'Stjørdal 5035',
      'Trøndelag',
      '25 108',
      'Værnesregionen',
    ]);
    expect(tableRows(list('?navn=5007'), 'Én kommune')[1]).toEqual([
      'Namsos 5007',
      'Trøndelag',
      '15 112',
      'ikke kjent',
    ]);
  });

  test('finds names with typing errors, former names and old numbers', () => {
    expect(names('?navn=stjordal')).toEqual(['Stjørdal 5035', 'Fjord 1578 · tidligere Stordal']);
    expect(names('?navn=kautokeiono')).toEqual(['Kautokeino 5612']);
    expect(names('?navn=skodje')).toEqual(['Ålesund 1508 · tidligere Skodje']);
    expect(names('?navn=1534')).toEqual(['Haram 1580 · tidligere Haram 1534']);
  });

  test('narrows by county and size, in the asked order', () => {
    expect(names('?fylke=03')).toEqual(['Oslo 0301']);
    expect(names('?fylke=50&storrelse=large')).toEqual([
      'Levanger 5037',
      'Steinkjer 5006',
      'Stjørdal 5035',
      'Trondheim 5001',
    ]);
    expect(names('?fylke=50&storrelse=large&sorter=population')[0]).toBe('Trondheim 5001');
    expect(names('?sorter=smallest')[0]).toBe('Utsira 1151');
    expect(names('?side=alle').at(-1)).toBe('Åsnes 3418');
  });

  test('a date changes the states and follows to the next page', () => {
    const html = list('?navn=verdal&dato=01.01.2018');
    expect(tableRows(html, '')[1]?.[3]).toBe('ikke kjent');
    expect(html).toContain('href="/kommuner/5038?dato=01.01.2018"');
    expect(plain(html)).toContain(
      'Du ser samarbeidene slik de var 01.01.2018. Innbyggertall og andre fakta er dagens. Listen viser dagens kommuner, også for eldre datoer. Vis i dag',
    );
    expect(html).toContain('href="/kommuner?navn=verdal"');
    expect(list('?navn=verdal')).not.toContain('as-of-notice');
  });

  test('a date that does not exist is said beside the field, and today is used', () => {
    const html = list('?dato=31.02.2021&navn=verdal');
    expect(plain(html)).toContain('Datoen 31.02.2021 finnes ikke.');
    expect(html).toContain('aria-invalid="true"');
    expect(tableRows(html, '')[1]?.[3]).toBe('Innherred');
  });

  test('nothing found gives one way on', () => {
    const html = list('?navn=qqqqqq');
    expect(html).not.toContain('<table');
    expect(plain(html)).toContain('Ingen kommuner passer');
  });

  test.each([
    ['nn', 'Av 357 kommunar er'],
    ['en', 'Of 357 municipalities,'],
  ] as const)('in %s, with one warm point and no style attributes', (language, words) => {
    const html = list('', language);
    expect(plain(html)).toContain(words);
    expect(html.match(/class="next-step"/g)).toHaveLength(1);
    expect(html).not.toContain('style=');
    expect(html).toContain(`href="/${language}/kommuner/5601"`);
  });
});
