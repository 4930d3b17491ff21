// The tables of gatherings (migrations/0039), and what every command on one begins with.
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { Attendance, ExitUse, GatheringForm, GatheringState, SlotAnswer, WorkForm } from './model.ts';

export interface GatheringTable {
  id: Generated<string>;
  network_id: string;
  number: number;
  state: Generated<GatheringState>;
  title: string;
  about: string;
  form: GatheringForm;
  place: string;
  link: string;
  starts_at: Date | null;
  ends_at: Date | null;
  register_by: string | null;
  poll_ends_on: string | null;
  time_why: Generated<string>;
  cancelled_why: Generated<string>;
  sequence: Generated<number>;
  calendar_changed_at: Date;
  minutes: Generated<string>;
  minutes_at: Date | null;
  own_questions: Generated<string[]>;
  version: Generated<number>;
  created_at: Date;
}

interface SlotTable {
  id: Generated<string>;
  gathering_id: string;
  starts_at: Date;
  ends_at: Date;
}

interface SlotAnswerTable {
  slot_id: string;
  participant_id: string;
  answer: SlotAnswer;
}

interface RegistrationTable {
  gathering_id: string;
  participant_id: string;
  answer: Attendance;
  answered_at: Date;
}

interface RequirementTable {
  gathering_id: string;
  participant_id: string;
  text: string;
}

export interface SessionTable {
  id: Generated<string>;
  gathering_id: string;
  place: number;
  minutes: number;
  title: string;
  speaker: string;
  work_form: WorkForm;
  topic_number: number | null;
  material_title: string;
  material_link: string;
}

export interface DecisionTable {
  id: Generated<string>;
  gathering_id: string;
  number: number;
  text: string;
  party: PartyId;
  due_on: string | null;
  topic_number: number | null;
  done_on: string | null;
}

interface ExitTurnoutTable {
  gathering_id: string;
  participant_id: string;
  on_date: string;
}

interface ExitAnswerTable {
  id: Generated<string>;
  gathering_id: string;
  is_small: boolean;
  useful: number;
  uses: ExitUse;
  own: number[];
  comment: string;
}

interface FeedTable {
  id: Generated<string>;
  token_hash: string;
  network_id: string;
  participant_id: string | null;
  person_id: PersonId | null;
  party: PartyId | null;
  created_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    gathering: GatheringTable;
    gathering_slot: SlotTable;
    gathering_slot_answer: SlotAnswerTable;
    gathering_registration: RegistrationTable;
    gathering_requirement: RequirementTable;
    gathering_session: SessionTable;
    gathering_decision: DecisionTable;
    gathering_exit_turnout: ExitTurnoutTable;
    gathering_exit_answer: ExitAnswerTable;
    gathering_feed: FeedTable;
  }
}
