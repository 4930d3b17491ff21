// The tables of calculations on live plans and of the proposals made of them.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { ProposalAnswer, ProposalState, RunArea, ValueBasis } from './model.ts';

export interface PlanningRunTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  category: string | null;
  area: RunArea;
  cooperation: PartyId | null;
  minutes: number | null;
  seed: number;
  program: string;
  inputs: string;
  parameters: string;
  plan: string | null;
  needs: number;
  bodies: number;
  groups: number | null;
  saving: number | null;
  job_id: string | null;
  created_at: Date;
  created_by: string;
  repeated_at: Date | null;
  is_repeated_same: boolean | null;
}

interface GroupProposalTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  readers: string[];
  run_id: string | null;
  category: string;
  lead: string;
  start_quarter: number;
  message: string;
  deadline: string | null;
  state: ProposalState;
  version: Generated<number>;
  created_at: Date;
  created_by: string;
  sent_at: Date | null;
  ended_at: Date | null;
}

interface ProposalMemberTable {
  proposal_id: string;
  body_id: string;
  /** JSON of ProposedNeed[]. */
  needs: unknown;
  basis: ValueBasis;
  answer: Generated<ProposalAnswer>;
  comment: Generated<string>;
  answered_at: Date | null;
  answered_by: string | null;
  version: Generated<number>;
}

interface ProposalFigureTable {
  proposal_id: string;
  body_id: string;
  annual_value: number;
  given_at: Date;
  given_by: string;
}

interface ProposalRevisionTable {
  proposal_id: string;
  number: number;
  made_at: Date;
  made_of: string;
  /** JSON of RevisionFigures. */
  figures: unknown;
}

interface ProposalShareTable {
  proposal_id: string;
  number: number;
  body_id: string;
  /** JSON of OwnPart. */
  share: unknown;
}

interface ProposalRevisionInputTable {
  proposal_id: string;
  number: number;
  program: string;
  inputs: string;
}

interface ProposalLinkTable {
  id: Generated<string>;
  token_hash: string;
  proposal_id: string;
  body_id: string;
  email: string;
  is_demo: boolean;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    planning_run: PlanningRunTable;
    group_proposal: GroupProposalTable;
    proposal_member: ProposalMemberTable;
    proposal_figure: ProposalFigureTable;
    proposal_revision: ProposalRevisionTable;
    proposal_share: ProposalShareTable;
    proposal_revision_input: ProposalRevisionInputTable;
    proposal_link: ProposalLinkTable;
  }
}
