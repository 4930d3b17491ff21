// What the goals were measured at, beside where they began and what they were to become.

import type { ReportedGoal } from '../../../modules/evaluation/reports/model.ts';
import type { Block } from '../../../modules/exchange/formats/docx/paper.ts';
import { decimalText, type RenderContext } from './render-context.ts';

/** Null where it is not measured, or nobody has said what it was to become. */
export function isReached({ baseline, target, measures }: ReportedGoal): boolean | null {
  const latest = measures.at(-1);
  if (!latest || target === null) return null;
  const value = Number(latest.value);
  // Fewer is better where the goal lies below where it began.
  return baseline !== null && Number(target) < Number(baseline)
    ? value <= Number(target)
    : value >= Number(target);
}

export function goalsBlocks(context: RenderContext, goals: readonly ReportedGoal[]): Block[] {
  const { words, texts, format } = context;
  const { columns } = words.goals;
  const { unknown } = texts.surveys.goals;
  const figure = (value: string | null, unit: string): string =>
    value === null ? unknown : `${decimalText(context, value)} ${unit}`.trim();
  const measured = goals.filter(({ measures }) => measures.length > 0);
  return [
    {
      kind: 'table',
      caption: words.goals.caption,
      headings: [columns.goal, columns.baseline, columns.target, columns.latest, columns.reached],
      rows: goals.map((goal) => {
        const { title, unit, baseline, target, measures } = goal;
        const latest = measures.at(-1);
        const reached = isReached(goal);
        return [
          title,
          figure(baseline, unit),
          target === null ? words.goals.noTarget : figure(target, unit),
          latest ? `${figure(latest.value, unit)} (${format.date(latest.on)})` : unknown,
          reached === null ? words.goals.cannotSay : reached ? words.yes : words.no,
        ];
      }),
      numberColumns: [],
    },
    ...(measured.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.goals.measures,
            headings: [columns.goal, columns.on, columns.value, columns.source],
            rows: measured.flatMap(({ title, unit, measures }) =>
              measures.map(({ on, value, source }) => [title, format.date(on), figure(value, unit), source]),
            ),
            numberColumns: [],
          },
        ]),
  ];
}
