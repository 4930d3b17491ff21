// The hash by which a report and its files are known again.
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; text as UTF-8. */
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
