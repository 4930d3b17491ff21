// The tables of benefits, and rows as what they mean.
import type { Generated, Selectable } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { SubjectKind } from '../surveys/model.ts';
import type { BenefitFacts, BenefitState, BenefitWord } from './model.ts';

interface BenefitTable {
  id: Generated<string>;
  subject_kind: SubjectKind;
  subject_id: string;
  party: PartyId;
  is_demo: boolean;
  state: Generated<BenefitState>;
  version: Generated<number>;
  shown_from: number | null;
  bodies: string[];
  withdrawn_why: Generated<string>;
  created_at: Date;
}

interface BenefitVersionTable {
  benefit_id: string;
  version: number;
  /** JSON of StoredFacts. */
  facts: unknown;
  from_on: string;
  to_on: string;
  written_by: string;
  written_at: Date;
}

export interface BenefitWordTable {
  id: Generated<string>;
  benefit_id: string;
  version: number;
  party: PartyId;
  kind: 'confirmed' | 'disputed';
  role: string;
  reason: Generated<string>;
  /** Null once it is forgotten who it was. */
  person_id: PersonId | null;
  said_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    benefit: BenefitTable;
    benefit_version: BenefitVersionTable;
    benefit_word: BenefitWordTable;
  }
}

/** The period has columns of its own. */
type StoredFacts = Omit<BenefitFacts, 'from' | 'to'>;

export const factsFrom = ({
  facts,
  from_on,
  to_on,
}: Pick<Selectable<BenefitVersionTable>, 'facts' | 'from_on' | 'to_on'>): BenefitFacts => ({
  ...(facts as StoredFacts),
  from: from_on as LocalDate,
  to: to_on as LocalDate,
});

export function factColumns({ from, to, ...facts }: BenefitFacts) {
  return { facts: JSON.stringify(facts satisfies StoredFacts), from_on: from, to_on: to };
}

export const wordFrom = ({
  party,
  kind,
  role,
  reason,
  said_at,
}: Omit<Selectable<BenefitWordTable>, 'id' | 'person_id'>): BenefitWord => ({
  party,
  kind,
  role,
  reason,
  on: localDateAt(said_at.getTime()),
});
