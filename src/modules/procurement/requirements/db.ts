// The tables of what is asked of the market, of what is said of it, and of the library that bodies share.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { Method, ProvisionKind, RemarkKind } from './model.ts';

interface RequirementsTable {
  procurement_id: string;
  last_requirement: Generated<number>;
  last_criterion: Generated<number>;
  last_term: Generated<number>;
  method: Generated<Method>;
  /** JSON of ClimateChoice. */
  climate: unknown;
  /** JSON of InnovationChoice. */
  innovation: unknown;
  version: Generated<number>;
}

export interface ProvisionTable {
  id: Generated<string>;
  procurement_id: string;
  kind: ProvisionKind;
  number: number;
  place: number;
  /** JSON of ProvisionFacts. */
  facts: unknown;
  version: Generated<number>;
  origin_clause: string | null;
  origin_version: number | null;
  removed_reason: string | null;
  created_at: Date;
  changed_at: Date;
}

interface ProvisionVersionTable {
  provision_id: string;
  version: number;
  /** JSON of ProvisionFacts. */
  facts: unknown;
  party: PartyId;
  at: Date;
}

interface LeftNeedTable {
  procurement_id: string;
  need_id: string;
  reason: string;
  party: PartyId;
  at: Date;
}

interface RemarkTable {
  id: Generated<string>;
  procurement_id: string;
  kind: RemarkKind;
  provision_id: string | null;
  party: PartyId;
  text: string;
  at: Date;
  once_key: string;
  is_taken: boolean | null;
  answer: string | null;
  answered_at: Date | null;
}

interface ClauseTable {
  id: Generated<string>;
  reference: string | null;
  party: PartyId | null;
  is_demo: boolean;
  kind: 'requirement' | 'term';
  category: string;
  version: number;
  text: string;
  procurement_id: string | null;
  provision_id: string | null;
  shared_on: string;
  withdrawn_on: string | null;
  changed_at: Date;
}

interface ClauseVersionTable {
  clause_id: string;
  version: number;
  /** JSON of ClauseFacts. */
  facts: unknown;
  at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement_requirements: RequirementsTable;
    procurement_provision: ProvisionTable;
    procurement_provision_version: ProvisionVersionTable;
    procurement_left_need: LeftNeedTable;
    procurement_remark: RemarkTable;
    library_clause: ClauseTable;
    library_clause_version: ClauseVersionTable;
  }
}
