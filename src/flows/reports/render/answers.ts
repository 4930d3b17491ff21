// What people answered, survey by survey: who answered, each statement before and later, choices, what has changed, small beside
// larger, and their own words. A figure is a table with bars beside it.

import type {
  ReportedGroup,
  ReportedQuestion,
  ReportedSurvey,
  ReportedWave,
  Span,
} from '../../../modules/evaluation/reports/model.ts';
import { SCALE, SIDES } from '../../../modules/evaluation/surveys/model.ts';
import type { Block, DrawnMark, PaperTable } from '../../../modules/exchange/formats/docx/paper.ts';
import { meanText, type RenderContext, signedText, spanText } from './render-context.ts';

/** Of a drawn column. */
const WHOLE = 1000;

const tone = (place: number): DrawnMark['tone'] => (place === 0 ? 'first' : 'later');
const onScale = (value: number): number =>
  Math.round(((value - SCALE.lowest) / (SCALE.highest - SCALE.lowest)) * WHOLE);
const ofShare = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * WHOLE);
const between = (span: Span | null, of: (value: number) => number): DrawnMark['between'] =>
  span ? [of(Number(span.low)), of(Number(span.high))] : null;

const groupOf = (wave: ReportedWave, question: string): ReportedGroup | null =>
  wave.answers?.find((one) => one.question === question)?.all ?? null;

interface OfSurvey {
  readonly context: RenderContext;
  readonly survey: ReportedSurvey;
}

function turnoutTable({ context, survey }: OfSurvey): PaperTable {
  const { words, texts, format } = context;
  const { columns } = words.turnout;
  // Answers from paper come beside those who were asked.
  const share = ({ asked, answered }: ReportedWave): number | null =>
    asked > 0 && answered <= asked ? answered / asked : null;
  return {
    kind: 'table',
    caption: words.turnout.caption,
    headings: [columns.wave, columns.asked, columns.answered, columns.silent, columns.share, columns.bodies],
    rows: survey.waves.map((wave) => {
      const part = share(wave);
      return [
        texts.surveys.waves[wave.kind],
        format.number(wave.asked),
        format.number(wave.answered),
        part === null ? '–' : format.number(wave.asked - wave.answered),
        part === null ? '–' : format.percent(part),
        format.number(wave.bodies),
      ];
    }),
    numberColumns: [1, 2, 3, 4, 5],
    drawn: {
      heading: words.shareEnds,
      rows: survey.waves.map((wave, place) => {
        const part = share(wave);
        return part === null ? [] : [{ bar: ofShare(part), between: null, tone: tone(place) }];
      }),
    },
  };
}

function sideTurnout({ context, survey }: OfSurvey): Block[] {
  const { words, texts, format } = context;
  const items = survey.waves.flatMap(({ kind, sides }) => {
    const parts = SIDES.flatMap((side) => {
      const own = sides?.[side];
      return own
        ? [
            texts.surveys.result.sideAnswered(
              texts.surveys.sides[side],
              format.number(own.answered),
              format.number(own.asked),
            ),
          ]
        : [];
    });
    return parts.length === 0 ? [] : [`${texts.surveys.waves[kind]}. ${parts.join(' ')}`];
  });
  return items.length === 0 ? [{ kind: 'note', text: words.sidesHidden }] : [{ kind: 'bullets', items }];
}

/** «3,1 (2,8 – 3,4)», or a dash where nothing may be shown. */
function meanCell(context: RenderContext, group: ReportedGroup | null): string {
  if (group?.kind !== 'figures') return '–';
  const say = (value: string): string => meanText(context, value);
  return group.interval
    ? `${say(group.mean)} (${spanText(group.interval, say)})`
    : `${say(group.mean)} (${context.format.number(group.answers)})`;
}

/** One row for each statement or number, one column for each round. */
function meansTable({ context, survey }: OfSurvey, kind: 'scale' | 'number'): Block[] {
  const { words, texts } = context;
  const questions = survey.questions.filter(
    (question) => question.kind === kind && survey.waves.some((wave) => groupOf(wave, question.id)),
  );
  if (questions.length === 0) return [];
  const isWide = survey.waves.some((wave) =>
    questions.some(({ id }) => {
      const group = groupOf(wave, id);
      return group?.kind === 'figures' && group.interval !== null;
    }),
  );
  const label = ({ text, unit }: ReportedQuestion): string => (unit === '' ? text : `${text} (${unit})`);
  const marks = (question: ReportedQuestion): DrawnMark[] =>
    survey.waves.flatMap((wave, place) => {
      const group = groupOf(wave, question.id);
      return group?.kind === 'figures'
        ? [
            {
              bar: onScale(Number(group.mean)),
              between: between(group.interval, onScale),
              tone: tone(place),
            },
          ]
        : [];
    });
  return [
    {
      kind: 'table',
      caption: kind === 'scale' ? words.means.caption(isWide) : words.means.numbers,
      headings: [words.question, ...survey.waves.map((wave) => texts.surveys.waves[wave.kind])],
      rows: questions.map((question) => [
        label(question),
        ...survey.waves.map((wave) => meanCell(context, groupOf(wave, question.id))),
      ]),
      numberColumns: survey.waves.map((_, place) => place + 1),
      ...(kind === 'scale' ? { drawn: { heading: words.means.ends, rows: questions.map(marks) } } : {}),
    },
  ];
}

/** How many chose each step, in the latest round where that may be shown. */
function stepsTable({ context, survey }: OfSurvey): Block[] {
  const { words, texts, format } = context;
  const last = survey.waves.findLast((wave) => wave.answers !== null);
  const rows = (last?.answers ?? []).flatMap(({ question, all }) => {
    const asked = survey.questions.find(({ id }) => id === question);
    return asked && all.kind === 'figures' && all.counts
      ? [[asked.text, ...all.counts.map((count) => format.number(count))]]
      : [];
  });
  if (!last || rows.length === 0) return [];
  const steps = Array.from({ length: SCALE.highest - SCALE.lowest + 1 }, (_, step) => SCALE.lowest + step);
  return [
    {
      kind: 'table',
      caption: words.means.steps(texts.surveys.waves[last.kind]),
      headings: [words.question, ...steps.map(String)],
      rows,
      numberColumns: steps.map((_, place) => place + 1),
    },
  ];
}

function choiceTable({ context, survey }: OfSurvey, question: ReportedQuestion): Block[] {
  const { words, texts, format } = context;
  const waves = survey.waves.flatMap((wave) => {
    const group = groupOf(wave, question.id);
    return group?.kind === 'choices' ? [{ wave, group }] : [];
  });
  if (waves.length === 0) return [];
  const optionOf = (group: (typeof waves)[number]['group'], id: string) =>
    group.options.find((option) => option.id === id);
  return [
    {
      kind: 'table',
      caption: question.text,
      headings: [
        words.answer,
        ...waves.map(({ wave, group }) =>
          words.choices.column(texts.surveys.waves[wave.kind], format.number(group.answers)),
        ),
      ],
      rows: question.options.map(({ id, text }) => [
        text,
        ...waves.map(({ group }) => {
          const option = optionOf(group, id);
          if (!option) return '–';
          const share = format.percent(option.count / group.answers);
          const wide = option.interval
            ? `, ${spanText(option.interval, (value) => format.percent(Number(value)))}`
            : '';
          return `${format.number(option.count)} (${share}${wide})`;
        }),
      ]),
      numberColumns: waves.map((_, place) => place + 1),
      drawn: {
        heading: words.shareEnds,
        rows: question.options.map(({ id }) =>
          waves.flatMap(({ group }, place) => {
            const option = optionOf(group, id);
            return option
              ? [
                  {
                    bar: ofShare(option.count / group.answers),
                    between: between(option.interval, ofShare),
                    tone: tone(place),
                  },
                ]
              : [];
          }),
        ),
      },
    },
  ];
}

function changesTable({ context, survey }: OfSurvey): Block[] {
  const { texts, format } = context;
  const { result, waves } = texts.surveys;
  const first = survey.changes[0];
  if (!first) return [];
  const textOf = (id: string): string => survey.questions.find((one) => one.id === id)?.text ?? id;
  return [
    {
      kind: 'table',
      caption: result.changeCaption(waves[first.from]),
      headings: Object.values(result.changeColumns),
      rows: survey.changes.map(({ question, to, change, interval, by, answers }) => [
        textOf(question),
        waves[to],
        interval
          ? `${signedText(context, change)} (${spanText(interval, (value) => signedText(context, value))})`
          : signedText(context, change),
        by === 'paired' ? result.paired(format.number(answers)) : result.group,
      ]),
      numberColumns: [2],
    },
  ];
}

/** The latest round in which small and larger ones may stand beside each other. */
function sizesTable({ context, survey }: OfSurvey): Block[] {
  const { words, texts } = context;
  const wave = survey.waves.findLast((one) => one.answers?.some(({ sides }) => sides !== null));
  const shown = (wave?.answers ?? []).filter(({ sides, all }) => sides !== null && all.kind === 'figures');
  if (!wave || shown.length === 0) return [{ kind: 'note', text: words.sizesHidden }];
  const sides = SIDES.filter((side) => shown.some((one) => one.sides?.[side]));
  const textOf = (id: string): string => survey.questions.find((one) => one.id === id)?.text ?? id;
  return [
    {
      kind: 'table',
      caption: words.sizes(texts.surveys.waves[wave.kind]),
      headings: [words.question, ...sides.map((side) => texts.surveys.sides[side])],
      rows: shown.map((one) => [
        textOf(one.question),
        ...sides.map((side) => meanCell(context, one.sides?.[side] ?? null)),
      ]),
      numberColumns: sides.map((_, place) => place + 1),
    },
  ];
}

function quoteBlocks({ context, survey }: OfSurvey): Block[] {
  const { words, texts } = context;
  const { waves } = texts.surveys;
  const parts = survey.questions.flatMap(({ id, text }): Block[] => {
    const own = survey.quotes.filter(({ question }) => question === id);
    return own.length === 0
      ? []
      : [
          { kind: 'paragraph', text: [{ bold: text }] },
          {
            kind: 'bullets',
            items: own.map((quote) => `«${quote.text}» (${waves[quote.wave].toLowerCase()})`),
          },
        ];
  });
  return parts.length === 0 ? [{ kind: 'note', text: words.quotesNone }] : parts;
}

function surveyBlocks(of: OfSurvey): Block[] {
  const { context, survey } = of;
  const { words } = context;
  const choices = survey.questions.filter(({ kind }) => kind === 'choice' || kind === 'several');
  if (survey.waves.length === 0) return [{ kind: 'paragraph', text: words.noRound }];
  return [
    turnoutTable(of),
    ...sideTurnout(of),
    ...(survey.waves.some(({ answers }) => answers === null)
      ? [{ kind: 'note' as const, text: words.few }]
      : []),
    ...meansTable(of, 'scale'),
    ...(survey.waves.length > 1 ? [{ kind: 'note' as const, text: words.means.key }] : []),
    ...changesTable(of),
    ...sizesTable(of),
    ...stepsTable(of),
    ...meansTable(of, 'number'),
    ...choices.flatMap((question) => choiceTable(of, question)),
    ...quoteBlocks(of),
  ];
}

export const answersBlocks = (context: RenderContext, surveys: readonly ReportedSurvey[]): Block[] =>
  surveys.flatMap((survey) => [
    { kind: 'heading', level: 2, text: survey.title },
    ...surveyBlocks({ context, survey }),
  ]);
