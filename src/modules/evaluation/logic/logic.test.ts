// How rows of a logic model are changed, and what is found to be missing.
import { describe, expect, test } from 'vitest';
import type { LogicRow, LogicRowFacts } from './model.ts';
import { gapsIn, rowFaults, withChangedRow, withoutRow, withRow, withRowUp } from './rules.ts';

const facts = (
  column: LogicRowFacts['column'],
  text: string,
  rest: Partial<LogicRowFacts> = {},
): LogicRowFacts => ({
  column,
  text,
  indicator: '',
  measure: null,
  leadsTo: [],
  ...rest,
});
const NONE = { goals: [], questions: [], benefits: [] };
const WHOLE: readonly LogicRow[] = [
  { id: 4, ...facts('inputs', 'Penger', { leadsTo: [3] }) },
  { id: 3, ...facts('activities', 'Samlinger', { leadsTo: [2] }) },
  {
    id: 2,
    ...facts('outputs', 'Holdt', {
      indicator: 'antall',
      measure: { kind: 'registered', what: 'gatherings' },
      leadsTo: [1],
    }),
  },
  { id: 1, ...facts('outcomes', 'Tryggere', { indicator: 'poeng', measure: { kind: 'goal', goal: 'g1' } }) },
  { id: 5, ...facts('assumptions', 'Lederne setter av tid') },
];

describe('rows', () => {
  test('a new one stands last in its column, with an id of its own', () => {
    const rows = withRow(WHOLE, facts('activities', 'Oppgaver', { leadsTo: [2] }));
    expect(rows.map(({ id }) => id)).toEqual([4, 3, 6, 2, 1, 5]);
  });

  test('what stands around the chain leads nowhere, and a row keeps its column', () => {
    expect(withRow([], facts('assumptions', 'Tid', { leadsTo: [1] }))).toEqual([
      { id: 1, ...facts('assumptions', 'Tid') },
    ]);
    expect(withChangedRow(WHOLE, 3, facts('outcomes', 'Møter'))[1]).toEqual({
      id: 3,
      ...facts('activities', 'Møter'),
    });
  });

  test('nothing leads to one that is taken out', () => {
    expect(withoutRow(WHOLE, 2).map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
      [4, [3]],
      [3, []],
      [1, []],
      [5, []],
    ]);
  });

  test('one goes up within its column alone', () => {
    const rows = withRow(WHOLE, facts('activities', 'Oppgaver'));
    expect(withRowUp(rows, 6).map(({ id }) => id)).toEqual([4, 6, 3, 2, 1, 5]);
    expect(withRowUp(rows, 3)).toEqual(rows);
    expect(withRowUp(rows, 4)).toEqual(rows);
  });

  test('leads to the next column alone, and says what it is', () => {
    const codes = (row: LogicRowFacts) => rowFaults(WHOLE, row).map(({ code }) => code);
    expect(codes(facts('activities', 'Oppgaver', { leadsTo: [2] }))).toEqual([]);
    expect(codes(facts('activities', 'Oppgaver', { leadsTo: [1] }))).toEqual(['logic.linkGone']);
    expect(codes(facts('outputs', '', { measure: { kind: 'elsewhere', where: '' } }))).toEqual([
      'logic.textMissing',
      'logic.whereMissing',
    ]);
    expect(codes(facts('inputs', 'x'.repeat(301)))).toEqual(['survey.textLong']);
  });
});

describe('gaps', () => {
  test('a whole chain has none', () => {
    expect(gapsIn(WHOLE, { ...NONE, goals: ['g1'] })).toEqual([]);
  });

  test('empty columns, rows that lead to nothing, and what nobody measures', () => {
    const rows: LogicRow[] = [
      { id: 1, ...facts('activities', 'Samlinger') },
      { id: 2, ...facts('outcomes', 'Tryggere', { measure: { kind: 'goal', goal: 'gone' } }) },
      { id: 3, ...facts('outcomes', 'Billigere', { indicator: 'kroner' }) },
    ];
    expect(gapsIn(rows, NONE)).toEqual([
      { kind: 'emptyColumn', column: 'inputs', row: null },
      { kind: 'leadsNowhere', column: 'activities', row: 1 },
      { kind: 'comesFromNothing', column: 'activities', row: 1 },
      { kind: 'emptyColumn', column: 'outputs', row: null },
      { kind: 'comesFromNothing', column: 'outcomes', row: 2 },
      { kind: 'withoutIndicator', column: 'outcomes', row: 2 },
      { kind: 'measureGone', column: 'outcomes', row: 2 },
      { kind: 'comesFromNothing', column: 'outcomes', row: 3 },
      { kind: 'withoutMeasure', column: 'outcomes', row: 3 },
      { kind: 'emptyColumn', column: 'assumptions', row: null },
    ]);
  });
});
