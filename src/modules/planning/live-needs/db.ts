// The tables of what bodies say of each other's needs.
import type { Generated } from 'kysely';
import type { PairAnswer } from './model.ts';

export interface NeedAnswerTable {
  item_id: string;
  other_item_id: string;
  body_id: string;
  other_body_id: string;
  is_demo: boolean;
  answer: PairAnswer;
  answered_at: Date;
  answered_by: string;
}

interface NeedQuestionTable {
  id: Generated<string>;
  body_id: string;
  item_id: string | null;
  other_body_id: string;
  other_item_id: string | null;
  category: string;
  is_demo: boolean;
  asked_at: Date;
}

interface NeedMessageTable {
  id: Generated<string>;
  question_id: string;
  body_id: string;
  content: string;
  written_at: Date;
  written_by: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    need_answer: NeedAnswerTable;
    need_question: NeedQuestionTable;
    need_message: NeedMessageTable;
  }
}
