// The tables of what notices tell.
import type { Generated } from 'kysely';
import type { FoundKind, FoundNotice, FoundState } from './model.ts';

interface ImportedNoticeTable {
  id: Generated<string>;
  recognition: string;
  label: string;
  source: FoundNotice['source'];
  title: string;
  buyers: string[];
  published_on: string | null;
  url: string | null;
  imported_at: Date;
  imported_by: string;
}

interface FoundAgreementTable {
  id: Generated<string>;
  body_id: string;
  notice_id: string;
  key: string;
  kind: FoundKind;
  /** JSON of FoundFacts. */
  facts: unknown;
  state: Generated<FoundState>;
  decided_at: Date | null;
  decided_by: string | null;
  item_id: string | null;
  made_item: Generated<boolean>;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    imported_notice: ImportedNoticeTable;
    found_agreement: FoundAgreementTable;
  }
}
