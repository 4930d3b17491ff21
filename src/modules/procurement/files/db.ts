// The table of files (migrations/0037).
import type { Generated } from 'kysely';
import type { FileKind, FileScan } from '../../../kernel/stored-file.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { FileReaders } from './model.ts';

export interface ProcurementFileTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  place: string;
  title: string;
  file_name: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  readers: FileReaders;
  exemption: string | null;
  scan: FileScan;
  scanned_at: Date | null;
  party: PartyId;
  uploaded_at: Date;
  uploaded_by: string;
  entry: number | null;
  removed_at: Date | null;
  removed_by: PartyId | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement_file: ProcurementFileTable;
  }
}
