// Secrets that stand in addresses and cookies: 256 random bits; the database knows only their hash.
import { createHash, randomBytes, randomInt } from 'node:crypto';

const SECRET = /^[A-Za-z0-9_-]{43}$/;

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Null for what cannot be a secret of ours. */
export const hashOfSecret = (secret: string): string | null =>
  SECRET.test(secret) ? createHash('sha256').update(secret).digest('hex') : null;

/** For look-ups by what must not stand in clear: addresses and e-mails of attempts. */
export const hashOfKey = (text: string): string => createHash('sha256').update(text).digest('hex');

// A code that people read and type, from a wall or a note of their own: twelve characters that nobody mistakes for each other,
// about 59 bits. The database knows its hash only; where a code opens something, the pace of guessing is counted by network
// address.
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 12;
const CODE = new RegExp(`^[${CHARACTERS}]{${CODE_LENGTH}}$`);

/** In groups of four: `k7mp-3xqd-9rtw`. */
export function newTypedCode(): string {
  const characters = Array.from({ length: CODE_LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]);
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

/** However it is typed: capitals, spaces, no hyphens. Null for what cannot be a code of ours. */
export function hashOfTypedCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  return CODE.test(plain) ? hashOfKey(plain) : null;
}
