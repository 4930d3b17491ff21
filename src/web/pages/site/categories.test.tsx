import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { categoriesPage } from './categories.tsx';
import { categoryPage } from './category.tsx';

const { all } = shippedSnapshot().categories.categories;
const list = (query: string): string => bodyOf(categoriesPage(testRequest(`/kategorier${query}`)));

describe('purchasing categories', () => {
  test('the list shows fifty, all when asked, and the best fit for words', () => {
    expect(tableRows(list(''), 'Kategori 1–50')).toHaveLength(51);
    expect(tableRows(list('?side=alle'), 'Kategori 1–')).toHaveLength(all.length + 1);
    expect(tableRows(list('?q=brøyting'), '')[1]?.[0]).toContain('Brøyting');
    expect(plain(list('?q=xyzzy'))).toContain('Vi kjenner ikke igjen «xyzzy»');
  });

  test('own words give the likeliest category, the words that decided and the likeliest codes', () => {
    const page = categoriesPage(testRequest('/kategorier?q=leie av trygghetsalarmer til hjemmeboende'));
    const html = bodyOf(page);
    expect(asPage(page).title).toMatch(/^Dere skal trolig kjøpe trygghetsalarmer/);
    expect(tableRows(html, '')[1]).toEqual(
      expect.arrayContaining(['Trygghetsalarmer og responssenter', 'trygghetsalarmer']),
    );
    const codes = tableRows(html, 'Den mest sannsynlige først');
    expect(codes[1]).toEqual(['79711000', 'Trygghetsalarmer og responssenter']);
    expect(new Set(codes.slice(1).map(([code]) => code)).size).toBe(codes.length - 1);
    for (const [code] of codes.slice(1)) expect(code).toMatch(/^\d{8}$/);
    expect(plain(html)).toContain('anslag Forslaget bygger på ordene dere skrev.');
    expect(html).toContain('href="/grupper"');
    expect(list('')).not.toContain('whole-code');
    expect(list('?q=xyzzy')).not.toContain('whole-code');
  });

  test.each(LANGUAGES)('the answer to own words is in %s', (language) => {
    const page = categoriesPage(testRequest('/kategorier?q=brøyting', { language }));
    expect(asPage(page).title).toMatch(
      { nb: /^Dere skal trolig kjøpe/, nn: /^De skal truleg kjøpe/, en: /^You will probably buy/ }[language],
    );
    expect(plain(bodyOf(page))).not.toMatch(/undefined|NaN/);
  });

  test('can be narrowed to works', () => {
    const works = all.filter((category) => category.kind === 'works').length;
    expect(tableRows(list('?type=works&side=alle'), '')).toHaveLength(works + 1);
  });

  test('one category: kind, market, contract length, CPV and words', () => {
    const result = categoryPage(
      testRequest('/kategorier/frukt-og-gront', { params: { id: 'frukt-og-gront' } }),
    );
    const text = plain(bodyOf(result));
    expect(asPage(result).title).toBe('Frukt, bær og grønnsaker');
    expect(text).toContain('Type Vare Leverandørmarked Regionalt antakelse');
    expect(text).toContain('Vanlig avtaletid 3 år');
    expect(text).toContain('CPV-koder 153, 032');
    expect(text).toContain('skolefrukt');
    expect(text).toContain('Samkjøps egen liste');
  });

  test('every category renders in every language', () => {
    for (const language of LANGUAGES) {
      for (const { id } of all) {
        const html = bodyOf(categoryPage(testRequest(`/kategorier/${id}`, { language, params: { id } })));
        expect(html.match(/class="next-step"/g), id).toHaveLength(1);
        expect(/style=|undefined|NaN/.test(html), id).toBe(false);
      }
    }
  });

  test('an unknown category is not found', () => {
    const result = asPage(categoryPage(testRequest('/kategorier/tull', { params: { id: 'tull' } })));
    expect(result.status).toBe(404);
  });
});
