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
