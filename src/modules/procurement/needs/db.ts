// The tables of needs, of what people contribute and of votes.
import type { Generated } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { Choice, NeedKind } from './model.ts';

interface NeedNumbersTable {
  procurement_id: string;
  last_need: Generated<number>;
  last_contribution: Generated<number>;
}

interface HeadingTable {
  id: Generated<string>;
  procurement_id: string;
  name: string;
  created_at: Date;
}

export interface NeedTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  kind: NeedKind;
  /** JSON of NeedFacts. */
  facts: unknown;
  heading_id: string | null;
  party: PartyId;
  brought_by_role: string;
  version: Generated<number>;
  merged_into: string | null;
  aside_reason: string | null;
  created_at: Date;
  changed_at: Date;
}

interface NeedVersionTable {
  need_id: string;
  version: number;
  /** JSON of NeedFacts. */
  facts: unknown;
  party: PartyId;
  at: Date;
}

export interface NeedsLinkTable {
  id: Generated<string>;
  token_hash: string;
  procurement_id: string;
  party: PartyId;
  body_id: string | null;
  label: string;
  is_demo: boolean;
  created_at: Date;
  ends_on: string;
  closed_at: Date | null;
  contributions: Generated<number>;
}

export interface ContributionTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  link_id: string | null;
  once_key: string;
  body_id: string | null;
  role: string;
  text: string;
  heading_id: string | null;
  need_id: string | null;
  aside_reason: string | null;
  at: Date;
}

interface VoteTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  ends_on: string;
  opened_at: Date;
  closed_at: Date | null;
}

interface VoteNeedTable {
  vote_id: string;
  need_id: string;
  version: number;
}

interface BallotTable {
  vote_id: string;
  body_id: string;
  inhabitants: number | null;
  cast_at: Date;
  version: Generated<number>;
}

interface BallotChoiceTable {
  vote_id: string;
  body_id: string;
  need_id: string;
  choice: Choice;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement_needs: NeedNumbersTable;
    procurement_heading: HeadingTable;
    procurement_need: NeedTable;
    procurement_need_version: NeedVersionTable;
    procurement_needs_link: NeedsLinkTable;
    procurement_contribution: ContributionTable;
    procurement_vote: VoteTable;
    procurement_vote_need: VoteNeedTable;
    procurement_ballot: BallotTable;
    procurement_ballot_choice: BallotChoiceTable;
  }
}
