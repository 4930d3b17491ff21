// Slots drawn by lot so that anybody can draw again: a random seed is announced by its hash before anybody signs up, and
// opened when it is drawn with. Each supplier's fingerprint is the hash of seed, activity and organisation number, and the
// lowest fingerprint comes first. The order of sign-up does not matter, and nobody can choose her fingerprint.
import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What is announced of a seed. */
export const hashOfSeed = (seed: string): string => sha256(seed);

export interface Draw {
  /** 32 random bytes, hexadecimal. */
  readonly seed: string;
  /** Id of the activity. */
  readonly activity: string;
}

/** SHA-256 of `seed:activity:organisation number`. */
export const fingerprintOf = ({ seed, activity }: Draw, supplier: string): string =>
  sha256(`${seed}:${activity}:${supplier}`);

/** The suppliers in the order drawn, however they are handed in. */
export const drawOrder = (draw: Draw, suppliers: readonly string[]): string[] =>
  suppliers
    .map((supplier) => ({ supplier, fingerprint: fingerprintOf(draw, supplier) }))
    .toSorted((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1))
    .map(({ supplier }) => supplier);
