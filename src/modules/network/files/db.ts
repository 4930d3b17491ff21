// The table of files (migrations/0048).
import type { Generated } from 'kysely';
import type { FileKind, FileScan } from '../../../kernel/stored-file.ts';

export interface NetworkFileTable {
  id: Generated<string>;
  network_id: string;
  /** One of the two. */
  hand_in_id: string | null;
  session_id: string | null;
  file_name: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  scan: FileScan;
  added_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network_file: NetworkFileTable;
  }
}
