// A file that somebody has put in to a procurement. Plain data.
import type { FileKind, FileScan } from '../../../kernel/stored-file.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Place } from '../work/places.ts';

/** lead: whoever leads and the party it came from · members: whoever sees the procurement. */
export const INNER_READERS = ['members', 'lead'] as const;
export type InnerReaders = (typeof INNER_READERS)[number];
/** public: everybody; told of in the ledger, and never taken back. */
export type FileReaders = InnerReaders | 'public';

export interface ProcurementFile {
  readonly id: string;
  /** From 1 within the procurement. */
  readonly number: number;
  readonly place: Place;
  /** Empty once it is deleted, and so is the name. */
  readonly title: string;
  readonly fileName: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly readers: FileReaders;
  /** Id of a row of data/exemption-paragraphs.csv; null: open to the public in the archive. */
  readonly exemption: string | null;
  readonly scan: FileScan;
  readonly party: PartyId;
  readonly uploadedAt: Date;
  /** As in the audit log. */
  readonly uploadedBy: string;
  /** The entry of the ledger that tells all of it; null: it is not public. */
  readonly entry: number | null;
  readonly removed: { readonly at: Date; readonly by: PartyId } | null;
}
