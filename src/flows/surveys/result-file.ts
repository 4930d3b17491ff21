// A survey's result as a workbook: the same figures as on the page, and nothing that is not shown there.
import type { GroupResult } from '../../modules/evaluation/analysis/results.ts';
import { type Question, SCALE, SIDES } from '../../modules/evaluation/surveys/model.ts';
import type { ResultToShow } from '../../modules/evaluation/surveys/result-queries.ts';
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';

type Cells = (string | number | null)[];

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Rows of one group: an answer with its count each, or the mean of numbers. */
function groupRows(head: Cells, question: Question, group: GroupResult, language: Language): Cells[] {
  if (group.kind === 'choices') {
    return group.options.map(({ id, count, interval }) => [
      ...head,
      question.options?.find((option) => option.id === id)?.text[language] ?? id,
      count,
      null,
      null,
      interval ? rounded(interval.low) : null,
      interval ? rounded(interval.high) : null,
    ]);
  }
  const mean: Cells = [
    ...head,
    '',
    group.answers,
    rounded(group.mean),
    group.median,
    group.interval ? rounded(group.interval.low) : null,
    group.interval ? rounded(group.interval.high) : null,
  ];
  const counts = (group.counts ?? []).map(
    (count, place): Cells => [...head, String(SCALE.lowest + place), count, null, null, null, null],
  );
  return [mean, ...counts];
}

export function resultWorkbook(
  { survey, result, quotes }: ResultToShow,
  language: Language,
): Promise<Uint8Array> {
  const { result: words, waves, sides } = textsFor(language).surveys;
  const columns = words.sheetColumns;
  const questionOf = (id: string): Question | undefined => survey.questions.find((one) => one.id === id);
  const answers = result.waves.flatMap((wave) =>
    (wave.questions ?? []).flatMap((found): Cells[] => {
      const question = questionOf(found.question);
      if (!question) return [];
      const head = (group: string): Cells => [waves[wave.kind], question.text[language], group];
      return [
        ...groupRows(head(words.everybody), question, found.all, language),
        ...SIDES.flatMap((side) => {
          const group = found.sides?.[side];
          return group ? groupRows(head(sides[side]), question, group, language) : [];
        }),
      ];
    }),
  );
  const changes = result.changes.map(
    ({ question, to, change, by, answers: count, interval }): Cells => [
      questionOf(question)?.text[language] ?? question,
      waves[to],
      rounded(change),
      by === 'paired' ? words.paired(String(count)) : words.group,
      interval ? rounded(interval.low) : null,
      interval ? rounded(interval.high) : null,
    ],
  );
  const shown = quotes.filter(({ state }) => state === 'shown');
  return writeWorkbook([
    { name: words.sheetAnswers, heading: Object.values(columns), rows: answers },
    {
      name: words.sheetChange,
      heading: [...Object.values(words.changeColumns), columns.low, columns.high],
      rows: changes,
    },
    {
      name: words.sheetQuotes,
      heading: [columns.question, words.sheetQuotes],
      rows: shown.map(({ question, text }) => [questionOf(question)?.text[language] ?? question, text]),
    },
  ]);
}
