// The table of advice that bodies have kept.
import type { ColumnType, Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { AlternativeId } from '../case.ts';
import type { Advice, Facts } from '../model.ts';
import type { KeptRule } from './model.ts';

/** Read as a value, written as JSON. */
type Json<T> = ColumnType<T, string, never>;

interface SavedAdviceTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  title: string;
  category: string | null;
  said: string;
  on_date: string;
  first: AlternativeId;
  facts: Json<Facts>;
  rules: Json<readonly KeptRule[]>;
  advice: Json<Advice>;
  saved_at: Date;
  saved_by: string;
  reviewed_at: Date | null;
  reviewed_by: string | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    saved_advice: SavedAdviceTable;
  }
}
