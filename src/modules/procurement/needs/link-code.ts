// The code of a link that is read from a wall and typed on a phone: twelve characters that nobody mistakes for each other,
// about 59 bits. The pace of guessing is counted by network address; the database knows the code's hash only.
import { randomInt } from 'node:crypto';
import { hashOfKey } from '../../accounts/secret.ts';

const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;
const CODE = new RegExp(`^[${CHARACTERS}]{${LENGTH}}$`);

/** In groups of four: `k7mp-3xqd-9rtw`. */
export function newLinkCode(): string {
  const characters = Array.from({ length: LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]);
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

/** However it is typed: capitals, spaces, no hyphens. Null for what cannot be a code of ours. */
export function hashOfLinkCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  return CODE.test(plain) ? hashOfKey(plain) : null;
}
