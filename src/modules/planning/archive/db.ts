// The tables of what has been sent and received, and of the packages made of it.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { Direction, DispatchKind } from './model.ts';

interface DispatchTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  kind: DispatchKind;
  subject: string;
  case_title: string;
  direction: Direction;
  title: string;
  on_date: string;
  counterparts: string[];
  content: string;
  recorded_at: Date;
  recorded_by: string;
  case_number: string | null;
  journal_number: string | null;
  journal_date: string | null;
  exemption: string | null;
  journal_set_at: Date | null;
  journal_set_by: string | null;
}

interface DispatchFileTable {
  dispatch_id: string;
  number: number;
  title: string;
  file_name: string;
  format: string;
  bytes: Buffer;
  sha256: string;
}

interface DispatchExportTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  from_date: string | null;
  until_date: string | null;
  made_at: Date;
  made_by: string;
}

interface DispatchExportItemTable {
  export_id: string;
  dispatch_id: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    dispatch: DispatchTable;
    dispatch_file: DispatchFileTable;
    dispatch_export: DispatchExportTable;
    dispatch_export_item: DispatchExportItemTable;
  }
}
