// Search with typing errors, old names and numbers, Sami and Kven names.
import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../test/reference-files.ts';
import { createSearchIndex, searchRegister } from './search.ts';

const index = createSearchIndex(realRegister());
const first = (text: string): string => {
  const [hit] = searchRegister(index, text, 5);
  return hit ? `${hit.kind} ${hit.id} ${hit.match.as}` : 'nothing';
};

describe('search', () => {
  test.each([
    ['Namsos', 'municipality 5007 name'],
    ['namsos kommune', 'municipality 5007 name'],
    ['nams', 'municipality 5007 name'],
    ['namsoss', 'municipality 5007 name'],
    ['namdsos', 'municipality 5007 name'],
    ['Nåavmesjenjaelmie', 'municipality 5007 otherLanguage'],
    ['naavmesjenjaelmie', 'municipality 5007 otherLanguage'],
    ['Fosnes', 'municipality 5007 oldName'],
    ['Rygge', 'municipality 3103 oldName'],
    ['Skedsmo', 'municipality 3205 oldName'],
    ['5007', 'municipality 5007 number'],
    ['1748', 'municipality 5007 oldNumber'],
    ['942 875 967', 'municipality 5007 orgNumber'],
    ['301', 'municipality 0301 number'],
    ['alesund', 'municipality 1508 name'],
    ['aalesund', 'municipality 1508 name'],
    ['tromso', 'municipality 5501 name'],
    ['tromsoe', 'municipality 5501 name'],
    ['Bodo', 'municipality 1804 name'],
    ['faerder', 'municipality 3911 name'],
    ['Kautokeino', 'municipality 5612 name'],
    ['guovdageaidnu', 'municipality 5612 otherLanguage'],
    ['karasjohka', 'municipality 5610 otherLanguage'],
    ['Gáivuotna', 'municipality 5540 otherLanguage'],
    ['kaafjord', 'municipality 5540 name'],
    ['Bø', 'municipality 1867 name'],
    ['Ås', 'municipality 3218 name'],
    ['Os', 'municipality 3430 name'],
    ['Trøndelag', 'county 50 name'],
    ['Trööndelage', 'county 50 otherLanguage'],
    ['trondelag fylkeskommune', 'county 50 name'],
    ['50', 'county 50 number'],
    ['innherred', 'cooperation innherred name'],
    ['VOIS', 'cooperation vois name'],
    ['vestfold offentlige', 'cooperation vois name'],
    ['værnesregionen', 'cooperation vaernes name'],
    ['grenlandskommunenes', 'cooperation gki name'],
    ['xyzxyz', 'nothing'],
    ['', 'nothing'],
    ['   ', 'nothing'],
    ['!', 'nothing'],
  ])('«%s» finds first: %s', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test('a name shared by two finds both, the larger first', () => {
    expect(searchRegister(index, 'Herøy', 2).map((hit) => hit.id)).toEqual(['1515', '1818']);
    expect(searchRegister(index, 'Våler', 2).map((hit) => hit.id)).toEqual(['3114', '3419']);
  });

  test('a split number and name find every successor', () => {
    expect(searchRegister(index, '1507', 5).map((hit) => hit.id)).toEqual(['1508', '1580']);
    expect(
      searchRegister(index, 'Snillfjord', 5)
        .map((hit) => hit.id)
        .toSorted(),
    ).toEqual(['5055', '5056', '5059']);
  });

  test('an old name tells what became of it', () => {
    expect(searchRegister(index, 'Fosnes', 1)[0]?.match).toMatchObject({
      text: 'Fosnes',
      former: { oldNumber: '5048', lastYear: 2019, targets: ['5007'] },
    });
  });

  test('every municipality is the first hit of its own name, one of two where the name is shared', () => {
    for (const municipality of realRegister().municipalities) {
      const hits = searchRegister(index, municipality.name, 2).filter(
        (hit) => hit.title === municipality.name,
      );
      expect(
        hits.map((hit) => hit.id),
        municipality.name,
      ).toContain(municipality.number);
    }
  });

  test('never more than asked for, best first', () => {
    const hits = searchRegister(index, 'no', 7);
    expect(hits).toHaveLength(7);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
  });
});
