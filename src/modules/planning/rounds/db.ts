// The tables of the annual round.
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { RoundAnswerKind, RoundSilence, RoundState } from './model.ts';

interface RoundTable {
  id: Generated<string>;
  party: PartyId;
  is_demo: boolean;
  readers: string[];
  title: string;
  year: number;
  message: string;
  deadline: string | null;
  silence: RoundSilence;
  state: RoundState;
  version: Generated<number>;
  created_at: Date;
  created_by: string;
  sent_at: Date | null;
  closed_at: Date | null;
}

interface RoundLineTable {
  id: Generated<string>;
  round_id: string;
  place: number;
  title: string;
  category: string;
  starts_on: string | null;
  item_id: string | null;
  item_of: string | null;
}

interface RoundMemberTable {
  round_id: string;
  body_id: string;
  contact_name: string;
  contact_email: string;
  opened_at: Date | null;
  answered_at: Date | null;
  answered_name: Generated<string>;
  /** By account; null by personal link. */
  answered_by: Generated<PersonId | null>;
  /** Where the personal link was sent; empty by account. */
  answered_email: Generated<string>;
  delivered_at: Date | null;
  version: Generated<number>;
}

export interface RoundAnswerTable {
  round_id: string;
  line_id: string;
  body_id: string;
  answer: RoundAnswerKind;
  volume: number | null;
  unit: string;
  annual_value: number | null;
  later_on: string | null;
  comment: string;
  answered_at: Date;
  item_id: string | null;
  /** JSON of ItemFacts. */
  item_before: unknown;
  item_version: number | null;
  undone_at: Date | null;
}

interface RoundLinkTable {
  id: Generated<string>;
  token_hash: string;
  round_id: string;
  body_id: string;
  name: string;
  email: string;
  is_demo: boolean;
  created_at: Date;
  expires_at: Date | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    round: RoundTable;
    round_line: RoundLineTable;
    round_member: RoundMemberTable;
    round_answer: RoundAnswerTable;
    round_link: RoundLinkTable;
  }
}
