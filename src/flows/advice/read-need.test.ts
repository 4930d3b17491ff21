// One line of text to who buys and what.
import { expect, test } from 'vitest';
import { shippedSnapshot } from '../../../test/world.ts';
import { readNeed } from './read-need.ts';

const read = (text: string) => {
  const { bodies, categories, isCategoryCertain } = readNeed(shippedSnapshot(), text);
  return [bodies.join(' '), isCategoryCertain ? categories[0]?.category.id : '?'];
};

test.each<[string, string, string]>([
  ['trygghetsalarmer i Stjørdal', '5035', 'trygghetsalarmer'],
  ['Stjørdal kommune, trygghetsalarmer', '5035', 'trygghetsalarmer'],
  ['trygghetsalarm stjordal', '5035', 'trygghetsalarmer'],
  ['tryggleiksalarmar i Bømlo', '4613', 'trygghetsalarmer'],
  ['brøyting i Os', '3430', 'broyting'],
  ['telefoni for Møre og Romsdal fylkeskommune', 'F15', 'telefoni'],
  ['Brøyting for Hol kommune', '3330', 'broyting'],
  ['kontorrekvisita', '', 'kontorrekvisita'],
  ['Stjørdal', '5035', '?'],
  ['', '', '?'],
  ['xyzzy', '', '?'],
])('%j', (text, body, category) => {
  expect(read(text)).toEqual([body, category]);
});

test('a name that several share gives them all', () => {
  expect(readNeed(shippedSnapshot(), 'brøyting i Herøy kommune').bodies.length).toBe(2);
});

test('an ordinary word is no place where it does not stand as one', () => {
  expect(readNeed(shippedSnapshot(), 'kjøp av is og vik og mat').bodies).toEqual([]);
});
