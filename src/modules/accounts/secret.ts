// Secrets that stand in addresses and cookies: 256 random bits; the database knows only their hash.
import { createHash, randomBytes } from 'node:crypto';

const SECRET = /^[A-Za-z0-9_-]{43}$/;

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Null for what cannot be a secret of ours. */
export const hashOfSecret = (secret: string): string | null =>
  SECRET.test(secret) ? createHash('sha256').update(secret).digest('hex') : null;

/** For look-ups by what must not stand in clear: addresses and e-mails of attempts. */
export const hashOfKey = (text: string): string => createHash('sha256').update(text).digest('hex');
