// Ledgers without a database: chained by the program's own code from what they are to say, with made-up suppliers.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../src/kernel/canonical-json.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import {
  emptyHead,
  exportText,
  type KeptEntry,
  linkEntry,
  sealOf,
} from '../src/modules/procurement/ledger/chain.ts';
import type {
  EntryContent,
  LedgerEntry,
  LedgerFacts,
  Opening,
  SealedField,
  Supplier,
} from '../src/modules/procurement/ledger-model.ts';

export const NORDLYS: Supplier = { id: '999000001', name: 'Nordlys Trygghet AS' };
export const VAKTELV: Supplier = { id: '999000002', name: 'Vaktelv AS' };
export const FJELLSVAR: Supplier = { id: '999000003', name: 'Fjellsvar AS' };

export const FACTS: LedgerFacts = {
  id: '00000000-0000-7000-8000-0000000000aa',
  title: 'Trygghetsalarmer',
  category: 'velferdsteknologi',
  lead: '9901' as PartyId,
  opened: '2026-08-20T08:00:00.000Z',
};

export interface Said extends Partial<Omit<EntryContent, 'sealed'>> {
  readonly sealed?: Readonly<Partial<Record<SealedField, string>>>;
}

const START = Date.parse('2026-08-21T07:00:00.000Z');
const HOUR = 3_600_000;

export const content = (place: number, { sealed: _, ...said }: Said): EntryContent => ({
  kind: 'information',
  at: new Date(START + place * HOUR).toISOString(),
  happened: new Date(START + place * HOUR).toISOString(),
  actor: 'person:00000000-0000-7000-8000-000000000001',
  party: FACTS.lead,
  supplier: null,
  to: { scope: 'public', suppliers: [] },
  activity: '',
  text: '',
  attachments: [],
  published: null,
  about: null,
  covers: [],
  fields: [],
  sealed: {},
  ...said,
});

/** The same each time, so that a failing test fails again. */
const saltFor = (...of: readonly unknown[]): string =>
  createHash('sha256').update(canonicalJson(of)).digest('hex');

export interface MadeLedger {
  readonly entries: readonly LedgerEntry[];
  readonly kept: readonly KeptEntry[];
  /** As exported. */
  readonly text: string;
  /** The seal of the last entry. */
  readonly head: string;
}

/** Erasures among the entries are carried out. */
export function makeLedger(said: readonly Said[], facts: LedgerFacts = FACTS): MadeLedger {
  const erased = new Set(
    said.flatMap(({ kind, about, fields }) =>
      kind === 'erasure' ? (fields ?? []).map((field) => `${about} ${field}`) : [],
    ),
  );
  let head = emptyHead(facts);
  const entries: LedgerEntry[] = [];
  const kept = said.map((one, place): KeptEntry => {
    const opened: Partial<Record<SealedField, Opening>> = {};
    const sealed: Partial<Record<SealedField, string>> = {};
    for (const [field, value] of Object.entries(one.sealed ?? {}) as [SealedField, string][]) {
      const salt = saltFor(place, field);
      sealed[field] = sealOf(salt, value);
      opened[field] = erased.has(`${place + 1} ${field}`) ? null : { salt, value };
    }
    const { entry, text, hash } = linkEntry({ ...content(place, one), sealed }, head);
    head = { count: entry.seq, hash };
    entries.push(entry);
    return { seq: entry.seq, hash, text, opened };
  });
  return { entries, kept, text: exportText(canonicalJson(facts), kept), head: head.hash };
}

const TEXTS = [
  'Antall alarmer per kommune',
  'Svar om responstid, uten navn',
  'Vi vil gjerne høre hva som er mulig,\nog hva det koster.',
  '«Æ», «ø», «å», \u{1f600} og "anførselstegn"',
];

/** A ledger as a procurement may have it: every kind, attachments, sealed fields, some of them erased. */
export function mixedLedger(count: number): MadeLedger {
  const said = Array.from({ length: count }, (_, place): Said => {
    const text = `${TEXTS[place % TEXTS.length]} (${place + 1})`;
    switch (place % 8) {
      case 0:
        return {
          kind: 'joined',
          supplier: NORDLYS,
          to: { scope: 'none', suppliers: [] },
          activity: 'dialogmøte',
          sealed: { people: 'Kari Oppdiktet' },
        };
      case 1:
        return {
          kind: 'question',
          supplier: VAKTELV,
          to: { scope: 'none', suppliers: [] },
          text,
          sealed: { actorName: 'Ola Oppdiktet', secret: 'Pris per måned' },
        };
      case 2:
        return {
          kind: 'answer',
          about: place,
          text,
          published: { where: 'Doffin', at: new Date(START).toISOString() },
        };
      case 3:
        return {
          text,
          to: { scope: 'one', suppliers: [NORDLYS] },
          attachments: [{ name: 'tall.xlsx', sha256: saltFor(place), bytes: 20_480 }],
        };
      case 4:
        return { kind: 'justification', to: { scope: 'none', suppliers: [] }, covers: [place], text };
      case 5:
        return {
          kind: 'meeting',
          activity: 'én til én',
          to: { scope: 'some', suppliers: [NORDLYS, VAKTELV] },
          sealed: { people: 'Per og Pål' },
        };
      case 6:
        return { kind: 'minutes', about: place, to: { scope: 'some', suppliers: [NORDLYS, VAKTELV] }, text };
      default:
        return {
          kind: 'erasure',
          about: place - 5,
          fields: ['actorName'],
          to: { scope: 'none', suppliers: [] },
          text,
        };
    }
  });
  return makeLedger(said);
}
