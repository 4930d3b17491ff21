// Answers from paper by workbook: what is handed out is what is read back, a wrong cell is told by row and question, and then nothing is
// kept.
import { describe, expect, test } from 'vitest';
import { value } from '../../../test/dialogue-case.ts';
import type { PaperAnswer } from '../../modules/evaluation/surveys/answer-commands.ts';
import type { Question, Survey } from '../../modules/evaluation/surveys/model.ts';
import { readWorkbook } from '../../modules/exchange/formats/xlsx/read.ts';
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { answerWorkbook, MOST_ANSWERS, readAnswerFile } from './answer-file.ts';

const said = (nb: string, nn = nb, en = nb) => ({ nb, nn, en });
const YES_NO = [
  { id: 'yes', text: said('Ja', 'Ja', 'Yes') },
  { id: 'no', text: said('Nei', 'Nei', 'No') },
];
const QUESTIONS: readonly Question[] = [
  { id: 'goals', kind: 'scale', text: said('Jeg kjenner målet', 'Eg kjenner målet', 'I know the goal') },
  { id: 'again', kind: 'choice', text: said('Med igjen?'), options: YES_NO },
  { id: 'which', kind: 'several', text: said('Hvilke?'), options: YES_NO },
  { id: 'share', kind: 'number', text: said('Andel'), lowest: 0, highest: 100 },
  // As a spreadsheet could take it for a formula.
  { id: 'words', kind: 'text', text: said('- Hva bør endres?') },
];
const survey = { questions: QUESTIONS } as Pick<Survey, 'questions'> as Survey;

/** The workbook that is handed out, with rows filled in. */
async function filledIn(rows: readonly (readonly (string | number)[])[], language: Language = 'nb') {
  const [heading = []] = value(await readWorkbook(await answerWorkbook(survey, language)));
  return readAnswerFile(survey, await writeWorkbook([{ name: 'Svar', heading: heading.map(String), rows }]));
}

const sideWord = (language: Language, side: PaperAnswer['side']): string =>
  textsFor(language).surveys.paper.sideWords[side];

describe('what was filled in', () => {
  test.each(LANGUAGES)('is read as it was meant (%s)', async (language) => {
    const rows = [
      [
        sideWord(language, 'small'),
        6,
        language === 'en' ? 'yes' : 'ja',
        'Ja | Nei',
        40,
        'Mer tid',
        'Storgata 4',
      ],
      ['', '', '', '', 0, '', ''],
    ];
    expect(value(await filledIn(rows, language))).toEqual([
      {
        side: 'small',
        pair: 'Storgata 4',
        values: { goals: 6, again: 'yes', which: ['yes', 'no'], share: 40, words: 'Mer tid' },
      },
      { side: 'other', pair: '', values: { share: 0 } },
    ]);
  });

  test('and cannot be used is told by row and question, all at once', async () => {
    const read = await filledIn([
      ['', 7, 'Kanskje', '', 101, '', ''],
      ['Stor by', 3, '', '', '', '', 'abc'],
    ]);
    expect(
      read.ok
        ? []
        : read.problems.map(({ code, facts }) => [code, facts['row'] ?? null, facts['field'] ?? null]),
    ).toEqual([
      ['survey.fileValue', 2, 'Jeg kjenner målet'],
      ['survey.fileValue', 2, 'Med igjen?'],
      ['survey.fileValue', 2, 'Andel'],
      ['survey.fileSide', 3, null],
      ['survey.pairShort', null, null],
    ]);
  });
});

test.each([
  ['without rows', 'survey.fileEmpty', []],
  ['with too many', 'survey.fileTooLong', Array.from({ length: MOST_ANSWERS + 1 }, () => ['', 3])],
] as const)('a workbook %s is refused', async (_, code, rows) => {
  const read = await filledIn(rows);
  expect(read.ok ? [] : read.problems.map((one) => one.code)).toEqual([code]);
});

test('one with other headings is refused, and so is what is no workbook', async () => {
  const other = await writeWorkbook([{ name: 'Svar', heading: ['Noe annet'], rows: [['small']] }]);
  const codesOf = async (bytes: Uint8Array) => {
    const read = await readAnswerFile(survey, bytes);
    return read.ok ? [] : read.problems.map(({ code }) => code);
  };
  expect(await codesOf(other)).toEqual(['survey.fileHeadings']);
  expect((await codesOf(new TextEncoder().encode('hei')))[0]).toMatch(/^xlsx\./);
});
