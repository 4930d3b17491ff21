// The tables of tasks, comments and packages for the archive (migrations/0037).
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';

export interface ProcurementTaskTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  place: string;
  title: string;
  doer: PartyId;
  person_id: PersonId | null;
  due_on: string | null;
  party: PartyId;
  created_at: Date;
  created_by: string;
  done_at: Date | null;
  done_by: string | null;
  version: Generated<number>;
}

export interface ProcurementCommentTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  place: string;
  text: string;
  party: PartyId;
  person_id: PersonId | null;
  mentions: string[];
  at: Date;
  changed_at: Date | null;
  withdrawn_at: Date | null;
}

interface ProcurementExportTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  file_name: string;
  bytes: number;
  sha256: string;
  entries: number;
  documents: number;
  party: PartyId;
  made_at: Date;
  made_by: string;
}

interface ProcurementExportFileTable {
  export_id: string;
  file_id: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement_task: ProcurementTaskTable;
    procurement_comment: ProcurementCommentTable;
    procurement_export: ProcurementExportTable;
    procurement_export_file: ProcurementExportFileTable;
  }
}
