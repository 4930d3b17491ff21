import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import type { Language } from '../../../texts/language.ts';
import type { PageResult } from '../../page.ts';
import { countyPage } from './county.tsx';

const page = (number: string, language: Language = 'nb'): PageResult =>
  countyPage(testRequest(`/fylker/${number}`, { language, params: { number } }));

describe('one county', () => {
  test('the heading answers: members of municipalities, and how many are not known', () => {
    const result = asPage(page('50'));
    expect(result.title).toBe('Trøndelag: 15 av 38 kommuner i fast samarbeid');
    expect(plain(bodyOf(result))).toContain('Ingen er bekreftet utenfor. For 23 kommuner vet vi det ikke.');
    expect(tableRows(bodyOf(result), '38 kommuner')).toHaveLength(39);
  });

  test('cooperations with members there, and support for the county', () => {
    const html = bodyOf(page('50'));
    const cooperations = tableRows(html, 'Samarbeid med minst ett kjent medlem');
    expect(cooperations.slice(1, 3).map((row) => row.slice(0, 4))).toEqual([
      ['Værnesregionen Innkjøp', 'Fast innkjøpssamarbeid', '6', '6'],
      ['Innherred innkjøp', 'Fast innkjøpssamarbeid', '5', '5'],
    ]);
    expect(tableRows(html, 'Fylkeskommunen og andre')[1]?.[0]).toBe(
      'Fagnettverk for offentlige anskaffelser i Trøndelag (FOAT)',
    );
    expect(plain(bodyOf(page('03')))).toContain('Vi har ikke funnet noe som gjelder bare dette fylket.');
  });

  test('as it was on a date, with the date kept in the links', () => {
    const html = bodyOf(countyPage(testRequest('/fylker/50?dato=01.01.2016', { params: { number: '50' } })));
    expect(plain(html)).toContain('Trøndelag: 3 av 38 kommuner i fast samarbeid');
    expect(tableRows(html, 'Samarbeid med minst')[1]?.slice(0, 3)).toEqual([
      'Abakus AS / Innkjøpssamarbeidet i Østerdalen',
      'Fast innkjøpssamarbeid',
      '3',
    ]);
    expect(plain(html)).toContain('Du ser samarbeidene slik de var 01.01.2016.');
    expect(html).toContain('href="/kommuner/5007?dato=01.01.2016"');
  });

  test('every county renders in every language with one warm point', () => {
    for (const { number } of shippedSnapshot().register.counties) {
      for (const language of ['nb', 'nn', 'en'] as const) {
        const html = bodyOf(page(number, language));
        expect(html.match(/class="next-step"/g), number).toHaveLength(1);
        expect(/style=|undefined|NaN/.test(html), number).toBe(false);
      }
    }
  });

  test('one digit leads to two; a county that is gone is not found', () => {
    expect(page('3')).toEqual({ kind: 'redirect', to: '/fylker/03', status: 301 });
    expect(asPage(page('30')).status).toBe(404);
    expect(plain(bodyOf(page('30')))).toContain('Det finnes ikke noe fylke med nummer 30 i dag.');
  });
});
