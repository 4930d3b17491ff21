// Many answers from paper at once: a workbook with a column for each question and a row for each answer, and the same workbook
// read back. What is wrong is told by row and field; then nothing is kept.
import { all, ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { PaperAnswer } from '../../modules/evaluation/surveys/answer-commands.ts';
import {
  type Question,
  SCALE,
  SIDES,
  type Side,
  type Survey,
  type Value,
} from '../../modules/evaluation/surveys/model.ts';
import { pairFaults, plainPair, valuesFaults } from '../../modules/evaluation/surveys/rules.ts';
import { readWorkbook, type XlsxCell } from '../../modules/exchange/formats/xlsx/read.ts';
import { safeText, writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';

export const LARGEST_ANSWER_FILE = 2 * 1024 * 1024;
export const MOST_ANSWERS = 1000;

const headingsOf = (questions: readonly Question[], language: Language): string[] => {
  const { paper } = textsFor(language).surveys;
  return [paper.columnSide, ...questions.map(({ text }) => text[language]), paper.columnPair];
};

function valuesText(question: Question, language: Language): string {
  const { paper } = textsFor(language).surveys;
  const options = (question.options ?? []).map(({ text }) => text[language]).join(' / ');
  switch (question.kind) {
    case 'scale':
      return `${SCALE.lowest}–${SCALE.highest}`;
    case 'choice':
      return options;
    case 'several':
      return `${options} (${paper.severalHint})`;
    case 'number':
      return [question.lowest, question.highest].filter((end) => end !== undefined).join('–');
    case 'text':
      return '';
  }
}

/** A workbook to fill in, with a sheet that says what each column takes. */
export function answerWorkbook({ questions }: Survey, language: Language): Promise<Uint8Array> {
  const { paper, kinds } = textsFor(language).surveys;
  const sides = SIDES.map((side) => paper.sideWords[side]).join(' / ');
  return writeWorkbook([
    { name: paper.sheetName, heading: headingsOf(questions, language), rows: [] },
    {
      name: paper.helpName,
      heading: [paper.helpColumns.question, paper.helpColumns.kind, paper.helpColumns.values],
      rows: [
        [paper.columnSide, '', sides],
        ...questions.map((question) => [
          question.text[language],
          kinds[question.kind],
          valuesText(question, language),
        ]),
      ],
    },
  ]);
}

const cellText = (cell: XlsxCell | undefined): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString() : String(cell).trim();

/** The option that somebody has written in any of the languages. */
const optionIn = (question: Question, typed: string): string | null =>
  question.options?.find(({ text }) =>
    Object.values(text).some((word: string) => word.toLowerCase() === typed.toLowerCase()),
  )?.id ?? null;

/** Null for what cannot be used. */
function valueIn(question: Question, typed: string): Value | null {
  switch (question.kind) {
    case 'scale':
    case 'number':
      return /^-?\d+$/.test(typed) ? Number(typed) : null;
    case 'choice':
      return optionIn(question, typed);
    case 'several': {
      const chosen = typed.split('|').map((part) => optionIn(question, part.trim()));
      return chosen.includes(null) ? null : chosen.filter((id): id is string => id !== null);
    }
    case 'text':
      return typed;
  }
}

/** Nothing written: no municipality. */
function sideIn(typed: string): Side | null {
  if (typed === '') return 'other';
  return (
    SIDES.find((side) =>
      LANGUAGES.some((language) => textsFor(language).surveys.paper.sideWords[side] === typed.toLowerCase()),
    ) ?? null
  );
}

interface Row {
  /** As the spreadsheet counts it. */
  readonly row: number;
  readonly cells: readonly string[];
}

function answerIn({ row, cells }: Row, questions: readonly Question[]): Result<PaperAnswer> {
  const side = sideIn(cells[0] ?? '');
  const pair = cells[questions.length + 1] ?? '';
  const problems: Problem[] = [];
  if (side === null) problems.push(problem('survey.fileSide', 'file', { row, value: cells[0] ?? '' }));
  const values: Record<string, Value> = {};
  for (const [place, question] of questions.entries()) {
    const typed = cells[place + 1] ?? '';
    if (typed === '') continue;
    const value = valueIn(question, typed);
    const isFit = value !== null && valuesFaults([question], { [question.id]: value }).length === 0;
    if (isFit) values[question.id] = value;
    else {
      const field = question.text.nb.slice(0, 80);
      problems.push(problem('survey.fileValue', 'file', { row, field, value: typed.slice(0, 60) }));
    }
  }
  problems.push(...pairFaults(plainPair(pair)));
  return problems.length > 0 || side === null ? refuse(...problems) : ok({ side, pair, values });
}

/**
 * Codes: survey.fileHeadings, .fileEmpty, .fileTooLong, .fileValue, .fileSide, .pairShort, xlsx.* of a file that is no workbook.
 */
export async function readAnswerFile(
  { questions }: Survey,
  bytes: Uint8Array,
): Promise<Result<PaperAnswer[]>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  const [headings = [], ...rest] = read.value.map((row) => row.map(cellText));
  const isOurs = LANGUAGES.some((language) =>
    headingsOf(questions, language).every((heading, place) => headings[place] === safeText(heading.trim())),
  );
  if (!isOurs) return refuse(problem('survey.fileHeadings', 'file'));
  const rows = rest
    .map((cells, place) => ({ row: place + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return refuse(problem('survey.fileEmpty', 'file'));
  if (rows.length > MOST_ANSWERS)
    return refuse(problem('survey.fileTooLong', 'file', { most: MOST_ANSWERS }));
  return all(rows.map((row) => answerIn(row, questions)));
}
