// The table of reports. `report_stays` refuses every change of what a report says.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { SubjectKind } from '../surveys/model.ts';
import type { ReportLanguage } from './model.ts';

interface ReportTable {
  id: Generated<string>;
  subject_kind: SubjectKind;
  subject_id: string;
  number: number;
  party: PartyId;
  is_demo: boolean;
  title: string;
  language: ReportLanguage;
  /** JSON of ReportSnapshot in the canonical form. */
  snapshot: string;
  snapshot_hash: string;
  word_hash: string;
  pdf_hash: string;
  web_hash: string;
  made_at: Date;
  made_by: string;
  published_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    evaluation_report: ReportTable;
  }
}
