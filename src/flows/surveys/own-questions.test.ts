// Questions typed as lines: their kinds in three languages, answers to choose from, and the same question in other languages.
import { expect, test } from 'vitest';
import { value } from '../../../test/dialogue-case.ts';
import { questionsFaults } from '../../modules/evaluation/surveys/rules.ts';
import { readOwnQuestions } from './own-questions.ts';

const same = (text: string) => ({ nb: text, nn: text, en: text });

test('are read a line each, with what is to be chosen from', () => {
  expect(value(readOwnQuestions('skala: Jeg vet hva vi skal oppnå\n\nval: Med igjen? | Ja | Nei |'))).toEqual(
    [
      { id: 'own1', kind: 'scale', text: same('Jeg vet hva vi skal oppnå') },
      {
        id: 'own3',
        kind: 'choice',
        text: same('Med igjen?'),
        options: [
          { id: 'o1', text: same('Ja') },
          { id: 'o2', text: same('Nei') },
        ],
      },
    ],
  );
});

test.each([
  ['Målet // Målet vårt // The goal', { nb: 'Målet', nn: 'Målet vårt', en: 'The goal' }],
  ['Målet // // The goal', { nb: 'Målet', nn: 'Målet', en: 'The goal' }],
  ['Målet // Målet vårt', { nb: 'Målet', nn: 'Målet vårt', en: 'Målet' }],
  ['Se https://a.example/b', same('Se https://a.example/b')],
])('«%s» is asked in the three languages', (typed, text) => {
  expect(value(readOwnQuestions(`tekst: ${typed}`))[0]?.text).toEqual(text);
  const [choice] = value(readOwnQuestions(`valg: Hva? | ${typed} | Nei`));
  expect(choice?.options?.[0]?.text).toEqual(text);
});

test.each(['hva: Noe', 'skala:', 'skala: // // Only English', 'Noe'])(
  '«%s» is refused with its line',
  (typed) => {
    expect(readOwnQuestions(`tekst: Noe\n${typed}`)).toEqual({
      ok: false,
      problems: [{ code: 'survey.questionKind', path: 'questions', facts: { line: 2 } }],
    });
  },
);

test('none is too long in any language, and none has answers without end', () => {
  const long = 'x'.repeat(301);
  const faultsOf = (typed: string) => questionsFaults(value(readOwnQuestions(typed))).map(({ code }) => code);
  expect(faultsOf(`skala: Kort // Kort // ${long}`)).toEqual(['survey.textLong']);
  expect(faultsOf(`valg: Hva? | ${'x'.repeat(121)} | Nei`)).toEqual(['survey.textLong']);
  expect(faultsOf(`valg: Hva? ${'| Svar '.repeat(21)}`)).toEqual(['survey.tooManyOptions']);
  expect(faultsOf(`valg: Hva? ${'| Svar '.repeat(20)}`)).toEqual([]);
});
