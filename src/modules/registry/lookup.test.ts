// From numbers and names as people write them to municipalities and counties of today.
import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../test/reference-files.ts';
import { type BodyLookup, createLookup, lookupName, lookupNumber, lookupOrgNumber } from './lookup.ts';
import { editDistance, foldName } from './name-folding.ts';

const register = realRegister();
const lookup = createLookup(register);

const told = (result: BodyLookup): string => {
  if (result.kind === 'found') return `${result.municipality.number} ${result.via}`;
  if (result.kind === 'choices') return `${result.reason} ${result.choices.map((it) => it.number).join(' ')}`;
  return result.kind === 'county' ? `county ${result.county.number}` : 'none';
};

describe('by number', () => {
  test.each([
    ['5007', '5007 number'],
    ['301', '0301 number'],
    ['5005', '5007 oldNumber'],
    ['1748', '5007 oldNumber'],
    ['1507', 'split 1508 1580'],
    ['5012', 'split 5055 5056 5059'],
    ['9999', 'none'],
    ['Namsos', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(told(lookupNumber(lookup, text))).toBe(expected);
  });

  test.each([
    ['942 875 967', '5007 orgNumber'],
    ['958935420', '0301 orgNumber'],
    ['817920632', 'county 50'],
    ['942875968', 'none'],
  ])('organisation number %s → %s', (text, expected) => {
    expect(told(lookupOrgNumber(lookup, text))).toBe(expected);
  });
});

describe('by name', () => {
  test.each([
    ['Namsos', '5007 name'],
    ['NAMSOS KOMMUNE', '5007 name'],
    ['Nåavmesjenjaelmie', '5007 name'],
    ['Guovdageaidnu', '5612 name'],
    ['guovdageainnu suohkan', 'none'],
    ['Aalesund', '1508 name'],
    ['Alesund', '1508 name'],
    ['Sor-Varanger', '5605 name'],
    ['Faerder', '3911 name'],
    ['Herøy', 'sameName 1515 1818'],
    ['Våler', 'sameName 3114 3419'],
    ['Fosnes', '5007 oldName'],
    ['Haram', '1580 name'],
    ['Tysfjord', 'split 1806 1875'],
    ['Os', '3430 name'],
    ['Ås', '3218 name'],
    ['kommune', 'none'],
    ['', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(told(lookupName(lookup, text))).toBe(expected);
  });

  test('every official name leads to its municipality or to a choice with it', () => {
    for (const municipality of register.municipalities) {
      for (const name of municipality.officialNames) {
        const result = lookupName(lookup, `${name} kommune`);
        const numbers =
          result.kind === 'found'
            ? [result.municipality.number]
            : result.kind === 'choices'
              ? result.choices.map((it) => it.number)
              : [];
        expect(numbers, name).toContain(municipality.number);
      }
    }
  });
});

describe('folding and distance', () => {
  test.each([
    ['Ålesund', 'alesund'],
    ['Guovdageaidnu – Kautokeino', 'guovdageaidnu kautokeino'],
    ['Unjárga', 'unjarga'],
    ['Porsáŋgu', 'porsangu'],
    ['Hárstták', 'harsttak'],
    ['  Nord-Aurdal ', 'nord aurdal'],
  ])('%s folds to %s', (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  test.each([
    ['namsos', 'namsos', 2, 0],
    ['namsos', 'namdos', 2, 1],
    ['namsso', 'namsos', 2, 1],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['', 'ab', 2, 2],
    ['abcd', 'abcdefgh', 2, 3],
  ])('%s to %s within %d is %d', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });
});
