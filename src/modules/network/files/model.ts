// A file that belongs to a body's hand-in or to a part of a gathering. Plain data; no names of people.
import type { FileKind, FileScan } from '../../../kernel/stored-file.ts';

export interface NetworkFile {
  readonly id: string;
  readonly fileName: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly scan: FileScan;
}

/** Of one hand-in, or of one part of a gathering. */
export const MOST_NETWORK_FILES = 10;
