// The tables of joint procurements and their logs.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { Phase } from './model.ts';

interface ProcurementTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  readers: string[];
  proposal_id: string | null;
  title: string;
  category: string;
  phase: Phase;
  version: number;
  lead_version: number;
  format: number;
  /** JSON of ProcurementState. */
  state: unknown;
  created_at: Date;
  changed_at: Date;
}

interface ProcurementMoveTable {
  procurement_id: string;
  seq: number;
  at: Date;
  actor: string;
  party: PartyId;
  /** JSON of Move. */
  move: unknown;
}

interface ProcurementContactTable {
  procurement_id: string;
  body_id: string;
  name: string;
  email: string;
  changed_at: Date;
}

interface ProcurementLeftTable {
  procurement_id: string;
  body_id: string;
  is_demo: boolean;
  title: string;
  lead: PartyId;
  answer: 'declines' | 'withdrew';
  reason: string;
  answered_on: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement: ProcurementTable;
    procurement_move: ProcurementMoveTable;
    procurement_contact: ProcurementContactTable;
    procurement_left: ProcurementLeftTable;
  }
}
