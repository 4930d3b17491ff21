// The tables of what bodies have told, what they stand behind, and groups as the leader keeps them (migrations/0038).
import type { Generated } from 'kysely';
import type { Division } from './model.ts';

export interface NetworkIntakeTable {
  network_id: string;
  body_id: string;
  /** JSON of IntakeFacts. */
  facts: unknown;
  version: Generated<number>;
  answered_at: Date;
}

interface NetworkCommitmentTable {
  network_id: string;
  body_id: string;
  own_case: string;
  hours: number;
  said_as: string;
  committed_at: Date;
  committed_by: string;
}

interface NetworkGroupTable {
  network_id: string;
  division: Division;
  body_id: string;
  number: number;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network_intake: NetworkIntakeTable;
    network_commitment: NetworkCommitmentTable;
    network_group: NetworkGroupTable;
  }
}
