// Ids for many rows made at once: UUID version 7 (RFC 9562, method 1) with a counter after the time, so that they sort as
// they were made and the database's indexes grow at one end.
import { randomBytes } from 'node:crypto';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A source of ids from a time (milliseconds since 1970) on: up to 64 million in order. */
export function orderedIds(nowMs: number): () => string {
  const time = hex(nowMs, 12);
  let count = 0;
  return () => {
    // 26 bits of counter: twelve after the version, fourteen after the variant.
    const high = hex(0x7000 + (count >> 14), 4);
    const low = hex(0x8000 + (count & 0x3fff), 4);
    count++;
    return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-${randomBytes(6).toString('hex')}`;
  };
}
