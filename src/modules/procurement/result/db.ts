// The tables of what comes back from the competition.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { ResultSource } from './model.ts';

export interface TenderTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  supplier_name: string;
  org_number: string | null;
  /** JSON: ore by lot. */
  prices: unknown;
  received_on: string | null;
  in_time: boolean;
  rejected_section: string | null;
  rejected_reason: string | null;
  source: ResultSource;
  version: Generated<number>;
}

interface OutcomeTable {
  procurement_id: string;
  lot: string;
  kind: 'awarded' | 'none';
  reason: string;
  source: ResultSource;
  version: Generated<number>;
}

interface WinnerTable {
  procurement_id: string;
  lot: string;
  tender_id: string;
  place: number;
  value: number | null;
  scores: string;
}

export interface ContractTable {
  id: Generated<string>;
  procurement_id: string;
  lot: string;
  tender_id: string;
  signed_by: PartyId;
  signed_on: string;
  starts_on: string;
  ends_on: string;
  /** JSON of ContractOption[]. */
  options: unknown;
  ceiling: number;
  reference: string;
  version: Generated<number>;
}

interface HandoverTable {
  contract_id: string;
  body_id: string;
  plan_item_id: string | null;
  at: Date;
}

interface ProtocolTable {
  procurement_id: string;
  item: string;
  answer: string;
  changed_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement_tender: TenderTable;
    procurement_outcome: OutcomeTable;
    procurement_winner: WinnerTable;
    procurement_contract: ContractTable;
    procurement_handover: HandoverTable;
    procurement_protocol: ProtocolTable;
  }
}
