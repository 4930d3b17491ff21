// What a logic model may hold, how its rows are changed, and what is missing in it. Pure.
import { type Problem, problem } from '../../../kernel/result.ts';
import { textFaults } from '../surveys/rules.ts';
import {
  LOGIC_CHAIN,
  LOGIC_COLUMNS,
  type LogicColumn,
  type LogicGap,
  type LogicLink,
  type LogicMeasure,
  type LogicRow,
  type LogicRowFacts,
  type LogicTargets,
} from './model.ts';

export const LONGEST_LOGIC_TEXT = 300;
export const MOST_LOGIC_ROWS = 60;

const isLink = (column: LogicColumn): column is LogicLink => column !== 'assumptions';

/** The column that rows of this one lead to; null for the last one and for what stands around. */
export const nextColumn = (column: LogicColumn): LogicLink | null =>
  isLink(column) ? (LOGIC_CHAIN[LOGIC_CHAIN.indexOf(column) + 1] ?? null) : null;

/** Codes: logic.textMissing, .whereMissing, .linkGone, survey.textLong, text.nationalNumber. */
export function rowFaults(rows: readonly LogicRow[], facts: LogicRowFacts): Problem[] {
  const { column, text, indicator, measure, leadsTo } = facts;
  const next = nextColumn(column);
  const targets = new Set(rows.filter((row) => row.column === next).map(({ id }) => id));
  return [
    ...(text === '' ? [problem('logic.textMissing', 'text')] : textFaults(text, 'text', LONGEST_LOGIC_TEXT)),
    ...textFaults(indicator, 'indicator', LONGEST_LOGIC_TEXT),
    ...(measure?.kind === 'elsewhere'
      ? measure.where === ''
        ? [problem('logic.whereMissing', 'where')]
        : textFaults(measure.where, 'where', LONGEST_LOGIC_TEXT)
      : []),
    ...(leadsTo.every((id) => targets.has(id)) ? [] : [problem('logic.linkGone', 'leadsTo')]),
  ];
}

const inOrder = (rows: readonly LogicRow[]): LogicRow[] =>
  LOGIC_COLUMNS.flatMap((column) => rows.filter((row) => row.column === column));

const nextId = (rows: readonly LogicRow[]): number => Math.max(0, ...rows.map(({ id }) => id)) + 1;

/** What stands around the chain leads nowhere. */
const tidy = (facts: LogicRowFacts): LogicRowFacts =>
  nextColumn(facts.column) === null ? { ...facts, leadsTo: [] } : facts;

export const withRow = (rows: readonly LogicRow[], facts: LogicRowFacts): LogicRow[] =>
  inOrder([...rows, { id: nextId(rows), ...tidy(facts) }]);

/** Its column stays. */
export const withChangedRow = (rows: readonly LogicRow[], id: number, facts: LogicRowFacts): LogicRow[] =>
  rows.map((row) => (row.id === id ? { id, ...tidy({ ...facts, column: row.column }) } : row));

/** Nothing leads to it any more. */
export const withoutRow = (rows: readonly LogicRow[], id: number): LogicRow[] =>
  rows
    .filter((row) => row.id !== id)
    .map((row) => ({ ...row, leadsTo: row.leadsTo.filter((to) => to !== id) }));

/** One place up in its column; the first one stays. */
export function withRowUp(rows: readonly LogicRow[], id: number): LogicRow[] {
  const place = rows.findIndex((row) => row.id === id);
  const [above, own] = [rows[place - 1], rows[place]];
  if (!above || !own || above.column !== own.column) return [...rows];
  return rows.with(place - 1, own).with(place, above);
}

/** Whether what it points to is there. */
function isThere(measure: LogicMeasure, targets: LogicTargets): boolean {
  switch (measure.kind) {
    case 'goal':
      return targets.goals.includes(measure.goal);
    case 'benefit':
      return targets.benefits.includes(measure.benefit);
    case 'question':
      return targets.questions.some(
        ({ survey, question }) => survey === measure.survey && question === measure.question,
      );
    case 'registered':
    case 'elsewhere':
      return true;
  }
}

function rowGaps(row: LogicRow, rows: readonly LogicRow[], targets: LogicTargets): LogicGap[] {
  const { column, id, indicator, measure } = row;
  const gap = (kind: LogicGap['kind']): LogicGap => ({ kind, column, row: id });
  const isShown = column === 'outputs' || column === 'outcomes';
  return [
    ...(nextColumn(column) !== null && row.leadsTo.length === 0 ? [gap('leadsNowhere')] : []),
    ...(isLink(column) && column !== 'inputs' && !rows.some(({ leadsTo }) => leadsTo.includes(id))
      ? [gap('comesFromNothing')]
      : []),
    ...(isShown && indicator === '' ? [gap('withoutIndicator')] : []),
    ...(isShown && measure === null ? [gap('withoutMeasure')] : []),
    ...(measure !== null && !isThere(measure, targets) ? [gap('measureGone')] : []),
  ];
}

/**
 * Columns that are empty, rows that lead to nothing or that nothing leads to, and outputs and outcomes without indicator or measure;
 * by column and row.
 */
export const gapsIn = (rows: readonly LogicRow[], targets: LogicTargets): LogicGap[] =>
  LOGIC_COLUMNS.flatMap((column) => {
    const own = rows.filter((row) => row.column === column);
    return own.length === 0
      ? [{ kind: 'emptyColumn' as const, column, row: null }]
      : own.flatMap((row) => rowGaps(row, rows, targets));
  });
