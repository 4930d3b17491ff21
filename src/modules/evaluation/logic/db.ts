// The table of logic models.
import type { PartyId } from '../../accounts/model.ts';
import type { SubjectKind } from '../surveys/model.ts';

interface LogicModelTable {
  subject_kind: SubjectKind;
  subject_id: string;
  party: PartyId;
  is_demo: boolean;
  /** JSON of LogicRow[]. */
  rows: unknown;
  version: number;
  changed_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    logic_model: LogicModelTable;
  }
}
