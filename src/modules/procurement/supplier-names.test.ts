// Who is named in a text that shall name nobody: by whole names, by first words that are a firm's own, by number; and never by
// words that everybody uses.
import { fc, test as given } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { namedIn } from './supplier-names.ts';

const firm = (name: string, number = 1) => ({ name, supplierId: `99900000${number}` });
const PARTICIPANTS = [
  firm('Nordlys Trygghet AS'),
  firm('VAX AS', 2),
  firm('Norsk Telealarm AS', 3),
  firm('Alarm AS', 4),
  firm('FJORDVAKT ØST AS', 5),
  firm('Trygghet', 6),
];

test.each<[string, string]>([
  ['Nordlys Trygghet spurte om responstid.', 'Nordlys Trygghet AS'],
  ['Det sa NORDLYS TRYGGHET AS også.', 'Nordlys Trygghet AS'],
  ['nordlys trygghets løsning', 'Nordlys Trygghet AS'],
  ['Nordlys lurer på hvor mange alarmer det er.', 'Nordlys Trygghet AS'],
  ['Som Nordlys sier', 'Nordlys Trygghet AS'],
  ["Nordlys' løsning", 'Nordlys Trygghet AS'],
  ['Nordlys-alarmen', 'Nordlys Trygghet AS'],
  ['spurt av (NORDLYS)', 'Nordlys Trygghet AS'],
  ['Se 999 000 001.', 'Nordlys Trygghet AS'],
  ['Org.nr. 999000001', 'Nordlys Trygghet AS'],
  ['VAX vil vite', 'VAX AS'],
  ['norsk telealarm spurte', 'Norsk Telealarm AS'],
  ['Alarm AS spurte', 'Alarm AS'],
  ['Fjordvakts svar', 'FJORDVAKT ØST AS'],
])('«%s» names %s', (text, name) => {
  expect(namedIn(text, PARTICIPANTS)).toBe(name);
});

test.each([
  'Hvor rask må responsen være?',
  'Vi så nordlys over byen.',
  'Nordlyset er vakkert.',
  'Vaxe',
  'vax',
  'Norsk standard gjelder.',
  'Alarmer må testes. En alarm går.',
  'Alarmen skal høres.',
  '999 000 00',
])('«%s» names nobody', (text) => {
  expect(namedIn(text, PARTICIPANTS.slice(0, 5))).toBeNull();
});

describe('whatever a firm is called', () => {
  const letters = fc.array(fc.constantFrom(...'bdfgklmnprstvaeiouyæøå'), { minLength: 5, maxLength: 12 });
  const own = letters.map((all) => `Q${all.join('')}`);
  const around = fc.constantFrom('Hva mener %?', '%', '(%)', 'Fra %: en sak.', '%s svar', '«%», sa de');
  const rest = fc.constantFrom(' AS', ' Trygghet AS', ' Norge ASA', ', avd. Oslo', '');

  given.prop([own, rest, around])(
    'a first word of its own names it, and in small letters it does not',
    (first, more, text) => {
      const one = [firm(`${first}${more}`)];
      expect(namedIn(text.replace('%', first), one)).toBe(one[0]?.name);
      expect(namedIn(text.replace('%', `x${first}x`), one)).toBeNull();
      expect(namedIn('En vanlig tekst om alarmer.', one)).toBeNull();
    },
  );

  given.prop([fc.constantFrom('Norsk', 'Trygg', 'Oslo', 'Digital', 'Helse', 'Nordic', 'Smart'), own])(
    'a first word that many share does not',
    (first, second) => {
      const one = [firm(`${first} ${second} AS`)];
      expect(namedIn(`${first} drift er viktig.`, one)).toBeNull();
      expect(namedIn(`${first} ${second} spør.`, one)).toBe(one[0]?.name);
    },
  );
});
