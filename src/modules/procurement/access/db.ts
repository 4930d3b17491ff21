// The tables of requests for access and of copies.
import type { Generated } from 'kysely';
import type { AccessOutcome, SourceKind } from './model.ts';

export interface AccessRequestTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  asked_for: string;
  reference: string;
  received_on: string;
  answered_on: string | null;
  outcome: AccessOutcome | null;
  exemption: string | null;
  version: Generated<number>;
}

interface AccessCopyTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  request_id: string | null;
  source_kind: SourceKind;
  source_id: string;
  title: string;
  /** JSON of CopyParagraph[]. */
  paragraphs: unknown;
  made_at: Date;
  reason: Generated<string>;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    access_request: AccessRequestTable;
    access_copy: AccessCopyTable;
  }
}
