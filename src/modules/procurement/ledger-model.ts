// The equal-treatment ledger of a procurement: who told what to whom, when, and where all could read it. Plain data. What
// stands in an entry is sealed for good; names and secrets enter as hashes, and what they are hashes of may be erased.
import type { PartyId } from '../accounts/model.ts';

/**
 * joined, left: a supplier takes part in the preparation, or no more · information: something is told · question: a supplier
 * asks · answer: to a question · meeting, minutes · input: what a supplier has handed in · hearing: draft documents shown to
 * all · publication: something told to some is told to all · justification: why it is not · measure: what else evens out an
 * advantage (FOA § 12-2) · correction: of an earlier entry, which stays · erasure: of sealed fields of an earlier entry.
 */
export const ENTRY_KINDS = [
  'joined',
  'left',
  'information',
  'question',
  'answer',
  'meeting',
  'minutes',
  'input',
  'hearing',
  'publication',
  'justification',
  'measure',
  'correction',
  'erasure',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** one, some: the suppliers named · all: every supplier that takes part at the time · public: whoever wants to read it. */
export const SCOPES = ['none', 'one', 'some', 'all', 'public'] as const;
export type Scope = (typeof SCOPES)[number];

/** actorName: who made the entry · people: who else was there, by name · secret: what a supplier has marked as a secret. */
export const SEALED_FIELDS = ['actorName', 'people', 'secret'] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

export interface Supplier {
  /** The organisation number, or another lasting id. */
  readonly id: string;
  readonly name: string;
}

export interface Attachment {
  readonly name: string;
  /** Hexadecimal, of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What an entry says. Instants are UTC as `2026-08-22T13:20:00.000Z`. */
export interface EntryContent {
  readonly kind: EntryKind;
  /** When it was entered. */
  readonly at: string;
  /** When it happened; not after it was entered. */
  readonly happened: string;
  /** As in the audit log: a pseudonym once the person is erased. */
  readonly actor: string;
  /** The body or cooperation it was done for. */
  readonly party: PartyId;
  /** Whoever asked, joined or handed in; null where a body acts. */
  readonly supplier: Supplier | null;
  readonly to: { readonly scope: Scope; readonly suppliers: readonly Supplier[] };
  /** Which conference, meeting or page it belongs to; empty where none. */
  readonly activity: string;
  /** What was told, asked or reasoned. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly published: { readonly where: string; readonly at: string } | null;
  /** The number of the entry it answers, corrects, or is the minutes of. */
  readonly about: number | null;
  /** Numbers of entries told to some that this one evens out. */
  readonly covers: readonly number[];
  /** Of an erasure: which fields of the entry it is about. */
  readonly fields: readonly SealedField[];
  /** SHA-256 of salt and value, by field. */
  readonly sealed: Readonly<Partial<Record<SealedField, string>>>;
}

/** An entry as it is hashed: in canonical JSON, with its number and the hash of the entry before it. */
export interface LedgerEntry extends EntryContent {
  /** From 1. */
  readonly seq: number;
  /** Of the first entry: the hash of the ledger's facts. */
  readonly prev: string;
}

/** What a sealed field was made of; null: erased. The salt is 32 bytes, hexadecimal. */
export type Opening = { readonly salt: string; readonly value: string } | null;

/** An entry as those may read it who see the procurement. */
export interface ReadEntry {
  readonly entry: LedgerEntry;
  readonly hash: string;
  readonly opened: Readonly<Partial<Record<SealedField, Opening>>>;
}

/** What the ledger is about, as it stood when it was opened: the chain begins with its hash. */
export interface LedgerFacts {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly lead: PartyId;
  readonly opened: string;
}

/** The end of the chain. */
export interface LedgerHead {
  /** How many entries; 0: none yet. */
  readonly count: number;
  /** Of the last entry, or of the facts. */
  readonly hash: string;
}

/** An end of the chain that has been shown to the public. */
export interface PublishedHead {
  readonly seq: number;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly where: string;
}

/** What a page hands in. Receivers of scope `all` and everything about the chain are filled in. */
export interface NewEntry {
  readonly procurement: string;
  readonly party: PartyId;
  readonly kind: Exclude<EntryKind, 'justification' | 'erasure'>;
  readonly to: Scope;
  readonly receivers?: readonly Supplier[];
  readonly supplier?: Supplier;
  readonly activity?: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  readonly published?: { readonly where: string; readonly at: Date };
  readonly about?: number;
  readonly covers?: readonly number[];
  readonly happened?: Date;
  /** Values of sealed fields; empty ones are left out. */
  readonly sealed?: Readonly<Partial<Record<SealedField, string>>>;
  /** The same key is entered once only, however often it is sent. */
  readonly onceKey?: string;
}

/** Where an entry stands. `isNew` is false where the same was sent before. */
export interface Appended {
  readonly seq: number;
  readonly hash: string;
  readonly isNew: boolean;
}
