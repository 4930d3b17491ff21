import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import type { Language } from '../../../texts/language.ts';
import type { PageResult } from '../../page.ts';
import { municipalityPage } from './municipality.tsx';
import { tellUsFile, tellUsPage } from './tell-us.tsx';

function page(number: string, query = '', language: Language = 'nb'): PageResult {
  return municipalityPage(testRequest(`/kommuner/${number}${query}`, { language, params: { number } }));
}
const body = (number: string, query = ''): string => bodyOf(page(number, query));

describe('one municipality', () => {
  test('says name, number, county and the facts with source and date', () => {
    const result = asPage(page('5007'));
    const text = plain(bodyOf(result));
    expect(result.title).toBe('Namsos kommune');
    expect(text).toContain('Nåavmesjenjaelmie · Trøndelag · kommunenummer 5007 · org.nr. 942 875 967');
    expect(text).toContain('Innbyggere 15 112 bekreftet SSB 07459, 01.01.2026');
    expect(text).toContain('Fast innkjøpssamarbeid ikke kjent');
  });

  test('every municipality renders, with exactly one next step and no style attributes', () => {
    for (const { number } of shippedSnapshot().register.municipalities) {
      const html = body(number);
      expect(html.match(/class="next-step"/g), number).toHaveLength(1);
      expect(html.includes('style='), number).toBe(false);
      expect(/undefined|NaN|\[object/.test(html), number).toBe(false);
    }
  });

  test('the next step follows from what is known', () => {
    expect(plain(body('5007'))).toContain(
      'Jobber du i Namsos? Fortell hvilke innkjøpssamarbeid dere er med i.',
    );
    expect(body('5007')).toContain('href="/kommuner/5007/samarbeid"');
    expect(plain(body('5035'))).toContain(
      'Finn ut hva Stjørdal kan kjøpe sammen med andre enn Værnesregionen Innkjøp.',
    );
    expect(plain(body('5061'))).toContain('Rindal er med i to faste samarbeid.');
  });

  test('the nearest environments come first, with travel time, form and why', () => {
    const rows = tableRows(body('5007'), '5 av 22 kjente miljøer, nærmeste først');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual([
      'Innherred innkjøp',
      'ca. 1 t 30 min',
      '5',
      '69 456',
      'Vertskommune (Inderøy) må kontrolleres',
      'Verdal er omtrent like stor som Namsos. Samme fylke. Fire medlemmer ligger like sentralt. Likhet: 82 av 100',
    ]);
    expect(rows[2]?.slice(0, 2)).toEqual(['Værnesregionen Innkjøp', 'ca. 2 t 30 min']);
  });

  test('other weights give another order; a fault is said beside the field', () => {
    const bySize = tableRows(
      body('5007', '?sorter=likest&reisetid=0&storrelse=10&fylke=0&sentralitet=0'),
      '5 av 22',
    );
    const usual = tableRows(body('5007', '?sorter=likest'), '5 av 22');
    expect(bySize.map((row) => row[0])).not.toEqual(usual.map((row) => row[0]));
    expect(plain(body('5007', '?storrelse=11'))).toContain('Skriv et helt tall fra 0 til 10. Du skrev «11».');
    expect(plain(body('5007', '?reisetid=0&storrelse=0&fylke=0&sentralitet=0'))).toContain(
      'Minst ett kjennetegn må ha vekt over null.',
    );
    expect(tableRows(body('5007', '?miljoer=alle'), '22 kjente miljøer')).toHaveLength(23);
  });

  test('the map marks the municipality and names what it shows', () => {
    const html = body('5007');
    expect(html).toContain('<title id="kart-t">Namsos og de nærmeste innkjøpsmiljøene</title>');
    expect(/<g class="cell-selected"[^>]*><path data-n="5007"/.test(html)).toBe(true);
    expect(html).toContain('class="map-route"');
    expect(html).toContain('href="#miljoer"');
  });

  test('the timeline and its tables tell of mergers and memberships', () => {
    expect(body('5007')).toContain('Nye Namsos fra 01.01.2020');
    expect(tableRows(body('5007'), 'Navn og numre siden 2017').slice(1, 3)).toEqual([
      ['Namsos', '1703', '2017 eller før', '2017', 'Namsos (5007)'],
      ['Namdalseid', '1725', '2017 eller før', '2017', 'Namsos (5007)'],
    ]);
    expect(tableRows(body('5038'), 'Medlemskap vi har funnet')[1]?.slice(0, 2)).toEqual([
      'Innherred innkjøp',
      'Deltaker',
    ]);
  });

  test('as it was on a date: says so, with the names of that time', () => {
    const text = plain(body('5007', '?dato=01.03.2019'));
    expect(text).toContain('Du ser samarbeidene slik de var 01.03.2019.');
    expect(text).toContain('01.03.2019 var dette Namsos (5005), Namdalseid (5040) og Fosnes (5048).');
    expect(plain(body('1580', '?dato=01.03.2021'))).toContain(
      '01.03.2021 var dette en del av Ålesund (1507).',
    );
    expect(plain(body('5007', '?dato=2.13.2021'))).toContain('Datoen 2.13.2021 finnes ikke.');
  });

  test('an old number leads to the new one, for good and with its query', () => {
    expect(page('1703')).toEqual({ kind: 'redirect', to: '/kommuner/5007', status: 301 });
    expect(page('5005', '?dato=01.03.2019', 'nn')).toEqual({
      kind: 'redirect',
      to: '/nn/kommuner/5007?dato=01.03.2019',
      status: 301,
    });
    expect(page('301')).toEqual({ kind: 'redirect', to: '/kommuner/0301', status: 301 });
  });

  test('a divided number gives a choice; an unknown one says so and offers search', () => {
    const divided = asPage(page('1507'));
    expect(divided.status).toBeUndefined();
    expect(divided.title).toBe('Kommune 1507 er delt');
    expect(bodyOf(divided)).toContain('href="/kommuner/1508"');
    expect(bodyOf(divided)).toContain('href="/kommuner/1580"');
    const unknown = asPage(page('9999'));
    expect(unknown.status).toBe(404);
    expect(plain(bodyOf(unknown))).toContain('Ingen kommune har hatt nummer 9999 siden 2017.');
    expect(bodyOf(unknown)).toContain('type="search"');
  });

  test.each([
    ['nn', 'Namsos kommune', 'Jobbar du i Namsos?'],
    ['en', 'Namsos municipality', 'Do you work in Namsos?'],
  ] as const)('in %s', (language, title, words) => {
    const result = asPage(page('5007', '', language));
    expect(result.title).toBe(title);
    expect(plain(bodyOf(result))).toContain(words);
    expect(bodyOf(result)).toContain(`href="/${language}/samarbeid/innherred"`);
  });
});

describe('telling which cooperation a municipality is in', () => {
  const request = testRequest('/kommuner/5007/samarbeid', { params: { number: '5007' } });

  test('the page leads to the form, and an old number to the new one', () => {
    expect(bodyOf(tellUsPage(request))).toContain('href="/kommuner/5007/samarbeid.csv"');
    const old = testRequest('/kommuner/1703/samarbeid', { params: { number: '1703' } });
    expect(tellUsPage(old)).toEqual({ kind: 'redirect', to: '/kommuner/5007/samarbeid', status: 301 });
  });

  test('the form holds the nearest cooperations, ready to fill in', () => {
    const file = tellUsFile(request);
    if (file.kind !== 'file') throw new Error('no file');
    expect(file.fileName).toBe('samarbeid-5007.csv');
    expect(String(file.content).split('\r\n').slice(0, 3)).toEqual([
      '\ufeffkommunenummer;kommune;samarbeid;rolle;fra_dato;til_dato;kilde',
      '5007;Namsos;Innherred innkjøp;;;;',
      '5007;Namsos;Værnesregionen Innkjøp;;;;',
    ]);
    expect(file.content).toContain('5007;Namsos;utenfor;;;;');
  });
});
