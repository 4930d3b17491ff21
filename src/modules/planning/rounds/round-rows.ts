// Rows of the round's tables as the values the program works with.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { BodyId } from '../../registry/model.ts';
import type { RoundAnswerTable } from './db.ts';
import type { KeptAnswer, RoundLine } from './model.ts';

interface LineRow {
  readonly id: string;
  readonly place: number;
  readonly title: string;
  readonly category: string;
  readonly starts_on: string | null;
  readonly item_id: string | null;
  readonly item_of: string | null;
}

export const lineOf = (row: LineRow): RoundLine => ({
  id: row.id,
  place: row.place,
  title: row.title,
  category: row.category,
  startsOn: row.starts_on as LocalDate | null,
  item: row.item_id === null ? null : { id: row.item_id, of: row.item_of as BodyId },
});

export const answerOf = (row: RoundAnswerTable): KeptAnswer => ({
  line: row.line_id,
  answer: row.answer,
  volume: row.volume,
  unit: row.unit,
  annualValue: row.annual_value as Ore | null,
  laterOn: row.later_on as LocalDate | null,
  comment: row.comment,
  made:
    row.item_id === null
      ? null
      : { id: row.item_id, isNew: row.item_before === null, isUndone: row.undone_at !== null },
});
