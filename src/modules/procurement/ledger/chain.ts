// The chain itself: how an entry is hashed and tied to the one before it, and how a value is sealed. Pure; salts come in.
// src/modules/procurement/ledger-verify.ts checks the same without a line of this file.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { EntryContent, LedgerEntry, LedgerFacts, LedgerHead, ReadEntry } from '../ledger-model.ts';

/** Says in an export which rules its bytes follow. */
const FORMAT = 'samkjop-likebehandling-1';
export const SALT_BYTES = 32;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of the salt's bytes followed by the value in UTF-8. The salt has a fixed length, so no two pairs meet. */
export const sealOf = (salt: string, value: string): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(value, 'utf8').digest('hex');

/** The end of a chain without entries. */
export const emptyHead = (facts: LedgerFacts): LedgerHead => ({
  count: 0,
  hash: sha256(canonicalJson(facts)),
});

export interface LinkedEntry {
  readonly entry: LedgerEntry;
  /** The canonical text of the entry. */
  readonly text: string;
  readonly hash: string;
}

/** The entry after a head. */
export function linkEntry(content: EntryContent, head: LedgerHead): LinkedEntry {
  const entry: LedgerEntry = { ...content, seq: head.count + 1, prev: head.hash };
  const text = canonicalJson(entry);
  return { entry, text, hash: sha256(text) };
}

/** A row as the database keeps it, with what its sealed fields were made of. */
export interface KeptEntry {
  readonly seq: number;
  readonly hash: string;
  readonly text: string;
  readonly opened: ReadEntry['opened'];
}

/** The whole ledger as one canonical JSON text: the same ledger always gives the same bytes. */
export function exportText(facts: string, entries: readonly KeptEntry[]): string {
  const kept = entries.map(
    ({ text, hash, opened }) => `{"entry":${text},"hash":"${hash}","opened":${canonicalJson(opened)}}`,
  );
  const last = entries.at(-1);
  const at = last ? (JSON.parse(last.text) as LedgerEntry).at : null;
  const head = canonicalJson({ at, count: entries.length, hash: last?.hash ?? sha256(facts) });
  return `{"entries":[${kept.join(',')}],"format":"${FORMAT}","head":${head},"procurement":${facts}}`;
}
