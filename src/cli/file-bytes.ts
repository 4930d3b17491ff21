// A file that somebody named, for the verbs that read it whole.
import fs from 'node:fs';

/** Null where the file cannot be read. */
export function bytesOf(file: string): Uint8Array | null {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}
