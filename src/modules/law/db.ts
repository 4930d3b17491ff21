// The table of legal values with all their versions, and its rows as values.
import type { Generated, Insertable, Selectable } from 'kysely';
import { localDate } from '../../kernel/local-date.ts';
import type { RuleStatus } from './forms.ts';
import { LEGAL_KEY_IDS, type LegalBuyer, type LegalKind } from './legal-keys.ts';
import type { LegalValue } from './legal-values.ts';

export type LegalOrigin = 'reference' | 'correction';

export interface LegalValueTable {
  version_id: Generated<string>;
  id: string;
  key: string;
  buyer: LegalBuyer;
  kind: LegalKind;
  reading: number;
  valid_from: string | null;
  valid_to: string | null;
  value: number;
  act: string;
  section: string;
  url: string;
  checked: string;
  status: RuleStatus;
  note_nb: string | null;
  note_nn: string | null;
  note_en: string | null;
  origin: LegalOrigin;
  recorded_at: Date;
  recorded_by: string;
  replaced_at: Date | null;
}

declare module '../../kernel/tables.ts' {
  interface Tables {
    legal_value: LegalValueTable;
  }
}

type Stored = Selectable<LegalValueTable>;

/** One version of a value. */
export interface LegalVersion {
  readonly version: string;
  readonly value: LegalValue;
  readonly origin: LegalOrigin;
  readonly recordedAt: Date;
  /** Null for the version that holds. */
  readonly replacedAt: Date | null;
}

const dayOf = (text: string | null) => (text === null ? null : localDate(text));

/** Null for a key that this version of the program does not know. */
export function legalVersionOf(row: Stored): LegalVersion | null {
  const key = LEGAL_KEY_IDS.find((one) => one === row.key);
  if (key === undefined) return null;
  return {
    version: row.version_id,
    value: {
      id: row.id,
      key,
      buyer: row.buyer,
      kind: row.kind,
      reading: row.reading,
      period: { from: dayOf(row.valid_from), to: dayOf(row.valid_to) },
      value: row.value,
      source: { act: row.act, section: row.section, url: row.url, checked: row.checked },
      status: row.status,
      note: row.note_nb === null ? null : { nb: row.note_nb, nn: row.note_nn, en: row.note_en },
    },
    origin: row.origin,
    recordedAt: row.recorded_at,
    replacedAt: row.replaced_at,
  };
}

type Recorded = 'origin' | 'recorded_at' | 'recorded_by' | 'replaced_at';

/** The columns that say what a value is. */
export const columnsOf = (it: LegalValue): Omit<Insertable<LegalValueTable>, Recorded> => ({
  id: it.id,
  key: it.key,
  buyer: it.buyer,
  kind: it.kind,
  reading: it.reading,
  valid_from: it.period.from,
  valid_to: it.period.to,
  value: it.value,
  act: it.source.act,
  section: it.source.section,
  url: it.source.url,
  checked: it.source.checked,
  status: it.status,
  note_nb: it.note?.nb ?? null,
  note_nn: it.note?.nn ?? null,
  note_en: it.note?.en ?? null,
});
