import { describe, expect, test } from 'vitest';
import { realCategoryIndex } from '../../../test/planning-data.ts';
import { searchCategories, suggestCpv, suggestCpvLevel } from './category-search.ts';

const index = realCategoryIndex();
const best = (text: string): string | undefined => searchCategories(index, text, 1)[0]?.category.id;

describe('search', () => {
  test.each([
    ['brøyting', 'broyting'],
    ['broyting', 'broyting'],
    ['broeyting', 'broyting'],
    ['brøytng', 'broyting'],
    ['vintervedlikehald av kommunale vegar', 'broyting'],
    ['trygghetsalarmer', 'trygghetsalarmer'],
    ['tryggleiksalarmar', 'trygghetsalarmer'],
    ['reinhald', 'renhold'],
    ['Renholdstjenester til skoler', 'renhold'],
    ['lærebøker', 'laeremidler'],
    ['larebøker', 'laeremidler'],
    ['Rammeavtale elektriker', 'elektriker'],
    ['røyrleggjar', 'rorlegger'],
    ['vikarer i barnehage', 'vikartjenester'],
    ['kontorstoler', 'kontormobler'],
    ['lekeplass', 'lekeplassutstyr'],
    ['jobbfrukt', 'frukt-og-gront'],
    ['septiktømming', 'slam'],
    ['electricity', 'strom'],
    ['brannbil', 'brannbiler'],
    ['skuleskyss', 'skoleskyss'],
    ['bleier', 'inkontinens'],
  ])('«%s» means %s', (text, id) => {
    expect(best(text)).toBe(id);
  });

  test.each(['', 'rammeavtale for kommunen', 'xyzzyq', '12345'])('«%s» says nothing', (text) => {
    expect(searchCategories(index, text, 5)).toEqual([]);
  });

  test('tells the words that decided, likeliest category first, shares summing to at most 1', () => {
    const hits = searchCategories(index, 'Rammeavtale asfaltering av veier', 300);
    expect(hits[0]?.category.id).toBe('asfalt');
    expect(hits[0]?.because[0]).toBe('asfaltering');
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
    expect(hits.reduce((sum, hit) => sum + hit.share, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('every category is found by each of its own names', () => {
    const lost = index.categories.all.filter(
      (category) =>
        ![category.nameNb, category.nameNn].every((name) =>
          searchCategories(index, name, 3).some((hit) => hit.category === category),
        ),
    );
    expect(lost.map((category) => category.id)).toEqual([]);
  });
});

describe('CPV', () => {
  test('the first prefix of the likeliest category comes first', () => {
    expect(suggestCpv(index, 'brøyting av veier', 1)[0]?.prefix).toBe('9062');
  });

  test('divisions and groups', () => {
    expect(suggestCpvLevel(index, 'renholdstjenester', { digits: 2, limit: 1 })[0]?.prefix).toBe('90');
    expect(suggestCpvLevel(index, 'renholdstjenester', { digits: 3, limit: 1 })[0]?.prefix).toBe('909');
  });
});
