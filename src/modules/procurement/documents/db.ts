// The tables of documents, own templates and packages (migrations/0036).
import type { Generated } from 'kysely';
import type { PartyId, PersonLanguage } from '../../accounts/model.ts';
import type { DocumentKind, FileFormat, TemplateKind } from './model.ts';

interface DocumentTemplateTable {
  id: Generated<string>;
  party: PartyId;
  kind: TemplateKind;
  version: number;
  file_name: string;
  bytes: number;
  sha256: string;
  uploaded_at: Date;
  uploaded_by: string;
  used_at: Date | null;
  ended_at: Date | null;
}

interface ProcurementDocumentTable {
  id: Generated<string>;
  procurement_id: string;
  kind: DocumentKind;
  version: number;
  title: string;
  /** JSON of SectionMark[]. */
  sections: unknown;
  language: PersonLanguage;
  template_id: string | null;
  party: PartyId;
  approved_at: Date;
  approved_by: string;
}

interface ProcurementDocumentFileTable {
  document_id: string;
  format: FileFormat;
  file_name: string;
  bytes: number;
  sha256: string;
}

interface ProcurementPackageTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  file_name: string;
  bytes: number;
  sha256: string;
  party: PartyId;
  made_at: Date;
  made_by: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    document_template: DocumentTemplateTable;
    procurement_document: ProcurementDocumentTable;
    procurement_document_file: ProcurementDocumentFileTable;
    procurement_package: ProcurementPackageTable;
  }
}
