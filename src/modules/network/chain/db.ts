// The tables of what came of networks and which goals their parts serve (migrations/0044).
import type { PartyId } from '../../accounts/model.ts';
import type { PartKind } from './model.ts';

export interface NetworkOutcomeTable {
  network_id: string;
  number: number;
  /** One of the two. */
  proposal_id: string | null;
  procurement_id: string | null;
  party: PartyId;
  started_on: string;
  is_named: boolean;
  tied_at: Date;
}

interface NetworkGoalLinkTable {
  network_id: string;
  goal_id: string;
  kind: PartKind;
  ref: number;
  tied_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network_outcome: NetworkOutcomeTable;
    network_goal_link: NetworkGoalLinkTable;
  }
}
