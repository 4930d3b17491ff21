// Checks an exported ledger with nothing but the file: every byte of it is either a fixed frame or is bound by a hash. Works
// alone on purpose: it shares neither the code that writes the chain nor a database, so that a fault there is found here.
import { createHash } from 'node:crypto';
import { CanonicalReader, NotCanonical } from './ledger/canonical-reader.ts';

export const LEDGER_FAULTS = [
  'notText', // the bytes are no UTF-8
  'notCanonical', // within an entry: other bytes than the one canonical form
  'frameChanged', // the same outside the entries
  'notLedger', // canonical, but an entry lacks what a ledger's entry has
  'contentChanged', // the entry's hash is of something else
  'numberWrong', // entries do not count 1, 2, 3
  'chainBroken', // the entry follows another entry, or other facts, than those before it
  'fieldChanged', // a sealed field is not what the entry has sealed
  'fieldMissing', // a sealed field is taken out, and no entry says it was erased
  'fieldNotErased', // an entry says it was erased, and it is still there
  'headOther', // the file's end is not what it says it is
  'publishedNotFound', // no entry has the published seal
] as const;
export type LedgerFault = (typeof LEDGER_FAULTS)[number];

/** An entry as far as its place tells and it can be read: `kind` and `at` are empty where they cannot. */
export interface EntryPlace {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
}

export interface FaultFound {
  readonly code: LedgerFault;
  /** The first entry that is wrong; null where no single one is. */
  readonly entry: EntryPlace | null;
  /** Of notCanonical and frameChanged: the place in the text, counted in characters from 1. */
  readonly character: number | null;
}

export interface LedgerVerified {
  readonly count: number;
  /** The seal of the last entry, or of the facts where there is none. */
  readonly hash: string;
  readonly title: string;
  readonly last: EntryPlace | null;
  readonly erased: readonly (EntryPlace & { readonly field: string })[];
  /** How many entries have come after the published seal; null where none was given. */
  readonly sincePublished: number | null;
}

export type Verdict =
  | { readonly ok: true; readonly value: LedgerVerified }
  | { readonly ok: false; readonly fault: FaultFound };

const HEX = /^[0-9a-f]{64}$/;

class Found extends Error {
  readonly fault: FaultFound;
  constructor(code: LedgerFault, entry: EntryPlace | null, character: number | null = null) {
    super(code);
    this.fault = { code, entry, character };
  }
}

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Read {
  readonly place: EntryPlace;
  readonly prev: unknown;
  readonly seq: unknown;
  readonly sealed: Members;
  readonly opened: Members;
  readonly hash: string;
  /** Of the bytes in the file. */
  readonly actual: string;
  /** Of an erasure: what it erased. */
  readonly erases: readonly string[];
}

const erasedKey = (seq: unknown, field: unknown): string => `${seq} ${field}`;

function erasuresOf({ kind, about, fields }: Members): string[] {
  return kind === 'erasure' && Array.isArray(fields) ? fields.map((field) => erasedKey(about, field)) : [];
}

function readEntry(reader: CanonicalReader, seq: number): Read {
  let place: EntryPlace = { seq, kind: '', at: '' };
  try {
    reader.expect('{"entry":');
    const start = reader.at;
    const entry = reader.value();
    const actual = sha256(reader.text.slice(start, reader.at));
    if (!isMembers(entry)) throw new Found('notLedger', place);
    place = { seq, kind: textIn(entry['kind']), at: textIn(entry['at']) };
    reader.expect(',"hash":');
    const hash = reader.string();
    reader.expect(',"opened":');
    const opened = reader.value();
    reader.expect('}');
    const sealed = entry['sealed'];
    if (!isMembers(sealed) || !isMembers(opened) || place.kind === '' || place.at === '')
      throw new Found('notLedger', place);
    const erases = erasuresOf(entry);
    return { place, prev: entry['prev'], seq: entry['seq'], sealed, opened, hash, actual, erases };
  } catch (error) {
    if (error instanceof NotCanonical) throw new Found('notCanonical', place, error.at + 1);
    throw error;
  }
}

interface LedgerRead {
  readonly entries: readonly Read[];
  readonly head: unknown;
  readonly facts: Members;
  readonly factsHash: string;
}

/** The file as a whole: fixed frames around values, nothing before, between or after. */
function readLedger(text: string): LedgerRead {
  const reader = new CanonicalReader(text);
  const entries: Read[] = [];
  try {
    reader.expect('{"entries":[');
    if (!reader.skip(']')) {
      do entries.push(readEntry(reader, entries.length + 1));
      while (reader.skip(','));
      reader.expect(']');
    }
    reader.expect(',"format":"samkjop-likebehandling-1","head":');
    const head = reader.value();
    reader.expect(',"procurement":');
    const start = reader.at;
    const facts = reader.value();
    const factsHash = sha256(text.slice(start, reader.at));
    reader.expect('}');
    if (reader.at < text.length) throw new NotCanonical(reader.at);
    if (!isMembers(facts)) throw new Found('notLedger', null);
    return { entries, head, facts, factsHash };
  } catch (error) {
    if (error instanceof NotCanonical) throw new Found('frameChanged', null, error.at + 1);
    throw error;
  }
}

function isSealOf(opening: unknown, seal: unknown): boolean {
  if (!isMembers(opening) || Object.keys(opening).join() !== 'salt,value') return false;
  const { salt, value } = opening;
  if (typeof salt !== 'string' || typeof value !== 'string' || !HEX.test(salt)) return false;
  const bytes = createHash('sha256').update(Buffer.from(salt, 'hex')).update(value, 'utf8');
  return bytes.digest('hex') === seal;
}

/** Names of sealed fields that are erased; throws where one is not as the chain says. */
function checkFields({ place, sealed, opened }: Read, erasures: ReadonlySet<string>): string[] {
  const names = Object.keys(sealed);
  if (Object.keys(opened).some((name) => !names.includes(name))) throw new Found('fieldChanged', place);
  return names.filter((name) => {
    const opening = opened[name];
    const isErased = erasures.has(erasedKey(place.seq, name));
    if (opening === null || opening === undefined) {
      if (!isErased || opening === undefined) throw new Found('fieldMissing', place);
      return true;
    }
    if (!isSealOf(opening, sealed[name])) throw new Found('fieldChanged', place);
    if (isErased) throw new Found('fieldNotErased', place);
    return false;
  });
}

function checkHead(
  head: unknown,
  { count, hash, last }: Pick<LedgerVerified, 'count' | 'hash' | 'last'>,
): void {
  const isSame =
    isMembers(head) &&
    Object.keys(head).join() === 'at,count,hash' &&
    head['at'] === (last?.at ?? null) &&
    head['count'] === count &&
    head['hash'] === hash;
  if (!isSame) throw new Found('headOther', last);
}

function check(bytes: Uint8Array, published: string | null): LedgerVerified {
  const { entries, head, facts, factsHash } = readLedger(textOf(bytes));
  const erasures = new Set(entries.flatMap(({ erases }) => erases));
  const erased: (EntryPlace & { field: string })[] = [];
  const seals = [factsHash];
  for (const read of entries) {
    const { place, hash } = read;
    if (hash !== read.actual) throw new Found('contentChanged', place);
    if (read.seq !== place.seq) throw new Found('numberWrong', place);
    if (read.prev !== seals.at(-1)) throw new Found('chainBroken', place);
    for (const field of checkFields(read, erasures)) erased.push({ ...place, field });
    seals.push(hash);
  }
  const end = { count: entries.length, hash: seals.at(-1) ?? '', last: entries.at(-1)?.place ?? null };
  checkHead(head, end);
  const at = published === null ? -1 : seals.lastIndexOf(published);
  if (published !== null && at < 0) throw new Found('publishedNotFound', null);
  const sincePublished = published === null ? null : entries.length - at;
  return { ...end, title: textIn(facts['title']), erased, sincePublished };
}

function textOf(bytes: Uint8Array): string {
  try {
    // A byte order mark is kept, and refused as any other byte that does not belong.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Found('notText', null);
  }
}

/**
 * Whether the file is as it was exported; otherwise the first fault. `published`: a seal that was shown to the public, which
 * some entry must then have. Without it a file whose last entries were cut away, and whose end was made anew, passes.
 */
export function verifyLedger(bytes: Uint8Array, published: string | null): Verdict {
  try {
    return { ok: true, value: check(bytes, published) };
  } catch (error) {
    if (error instanceof Found) return { ok: false, fault: error.fault };
    throw error;
  }
}
