// The papers of a procurement: which there are, and what has been approved of each. Plain data, without names of people.
import type { PartyId, PersonLanguage } from '../../accounts/model.ts';

export const DOCUMENT_KINDS = [
  'needs',
  'dialogue',
  'requirements',
  'priceForm',
  'participation',
  'mandate',
  'agreement',
  'lots',
  'climate',
  'contract',
  'protocol',
] as const;
/**
 * needs: what and why · dialogue: the summary of the market dialogue · requirements: with award criteria and contract terms ·
 * priceForm: what suppliers fill in · participation: buyers and volumes · mandate: authority for each buyer to sign · agreement:
 * between those who buy together · lots and climate: the reasons (FOA §§ 19-4, 7-9) · contract: a summary of it · protocol.
 */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Those that may be made with a party's own template: the price form is a workbook of ours. */
export type TemplateKind = Exclude<DocumentKind, 'priceForm'>;
export const TEMPLATE_KINDS: readonly TemplateKind[] = DOCUMENT_KINDS.filter((kind) => kind !== 'priceForm');

export type FileFormat = 'docx' | 'pdf' | 'xlsx';

/** A file in the store, by its checksum. */
export interface StoredFile {
  readonly fileName: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface DocumentFile extends StoredFile {
  readonly format: FileFormat;
}

/** A part of what a document was made of. */
export interface SectionMark {
  readonly title: string;
  readonly digest: string;
}

export interface ApprovedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  /** From 1 within its kind. */
  readonly version: number;
  readonly title: string;
  readonly sections: readonly SectionMark[];
  readonly language: PersonLanguage;
  /** Id of the party's own template it was made with; null: ours. */
  readonly template: string | null;
  readonly party: PartyId;
  readonly approvedAt: Date;
  /** As in the audit log. */
  readonly approvedBy: string;
  readonly files: readonly DocumentFile[];
}

export interface Template extends StoredFile {
  readonly id: string;
  readonly party: PartyId;
  readonly kind: TemplateKind;
  readonly version: number;
  readonly uploadedAt: Date;
  readonly usedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface Package extends StoredFile {
  readonly id: string;
  /** From 1 within the procurement. */
  readonly number: number;
  readonly party: PartyId;
  readonly madeAt: Date;
}

/** What is wrong with a package as a file: the whole of it, or one of its files. */
export type PackageFault =
  | { readonly code: 'notPackage' | 'tooLarge' | 'noManifest' }
  | { readonly code: 'missing' | 'other' | 'extra'; readonly path: string };
