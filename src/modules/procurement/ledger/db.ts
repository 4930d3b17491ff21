// The tables of the ledger.
import type { EntryKind, Scope, SealedField } from '../ledger-model.ts';

interface LedgerTable {
  procurement_id: string;
  is_demo: boolean;
  facts: string;
  count: number;
  head_hash: string;
}

interface LedgerEntryTable {
  procurement_id: string;
  is_demo: boolean;
  seq: number;
  prev_hash: string;
  hash: string;
  body: string;
  kind: EntryKind;
  scope: Scope;
  suppliers: string[];
  once_key: string | null;
}

interface LedgerSealedTable {
  procurement_id: string;
  is_demo: boolean;
  seq: number;
  field: SealedField;
  salt: string | null;
  value: string | null;
  erased_at: Date | null;
}

interface LedgerHeadTable {
  procurement_id: string;
  is_demo: boolean;
  seq: number;
  hash: string;
  published_at: Date;
  published_where: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    ledger: LedgerTable;
    ledger_entry: LedgerEntryTable;
    ledger_sealed: LedgerSealedTable;
    ledger_head: LedgerHeadTable;
  }
}
