// The logic model column by column: each row with what shows it, where that is measured, and what it leads to.
import { LOGIC_COLUMNS, type LogicMeasure } from '../../../modules/evaluation/logic/model.ts';
import type { ReportedLogicRow } from '../../../modules/evaluation/reports/model.ts';
import type { Block } from '../../../modules/exchange/formats/docx/paper.ts';
import type { RenderContext } from './render-context.ts';

function measured({ words }: RenderContext, { indicator, measure }: ReportedLogicRow): string {
  const where = measure
    ? [words.logic.measures[measure.kind as LogicMeasure['kind']], measure.what].filter(Boolean).join(': ')
    : '';
  return [indicator, where].filter(Boolean).join('\n');
}

export const logicBlocks = (context: RenderContext, rows: readonly ReportedLogicRow[]): Block[] =>
  LOGIC_COLUMNS.flatMap((column): Block[] => {
    const { logic } = context.words;
    const own = rows.filter((row) => row.column === column);
    const last = column === 'outcomes' || column === 'assumptions';
    if (own.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: logic.columns[column],
        headings: [logic.what, logic.measured, ...(last ? [] : [logic.leadsTo])],
        rows: own.map((row) => [
          row.text,
          measured(context, row),
          ...(last ? [] : [row.leadsTo.length === 0 ? logic.nothing : row.leadsTo.join('\n')]),
        ]),
        numberColumns: [],
      },
    ];
  });
