// The tables of the market dialogue.
import type { ColumnType, Generated } from 'kysely';
import type { PersonLanguage } from '../../accounts/model.ts';
import type { ActivityKind, ActivityState, Allocation, FindingKind, MinutesState } from './model.ts';

interface DialogueTable {
  procurement_id: string;
  is_demo: boolean;
  about: Generated<string>;
  published_at: Date | null;
}

interface FindingTable {
  id: Generated<string>;
  procurement_id: string;
  kind: FindingKind;
  text: string;
  source: string;
  source_on: string;
  created_at: Date;
}

export interface ActivityTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  kind: ActivityKind;
  state: ActivityState;
  title: string;
  about: string;
  starts_at: Date | null;
  ends_at: Date | null;
  place: string;
  is_digital: boolean;
  reply_by: string | null;
  how_to_reply: string;
  allocation: Allocation | null;
  slot_minutes: number | null;
  seed_hash: string | null;
  seed: string | null;
  drawn_at: Date | null;
  published_at: Date | null;
  held_at: Date | null;
  closed_at: Date | null;
  entry: number | null;
  version: Generated<number>;
}

interface SeedTable {
  activity_id: string;
  seed: string;
}

export interface ParticipantTable {
  id: Generated<string>;
  procurement_id: string;
  is_demo: boolean;
  supplier_id: string;
  name: string;
  created_at: Date;
  confirmed_at: Date | null;
  left_at: Date | null;
}

interface DialogueContactTable {
  participant_id: string;
  name: string;
  email: string;
  language: PersonLanguage;
  changed_at: Date;
  checked_at: Date | null;
  other_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  other_domain: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface DialogueLinkTable {
  id: Generated<string>;
  token_hash: string;
  participant_id: string;
  purpose: 'confirm' | 'own';
  created_at: Date;
  expires_at: Date;
}

interface SignUpTable {
  activity_id: string;
  participant_id: string;
  procurement_id: string;
  at: Date;
  entry: number | null;
  place: number | null;
}

interface SlotTable {
  id: Generated<string>;
  procurement_id: string;
  activity_id: string;
  number: number;
  starts_at: Date;
  ends_at: Date;
  participant_id: string | null;
}

export interface QuestionTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  participant_id: string | null;
  asked: string;
  asked_at: Date;
  asked_entry: number;
  question: string | null;
  answer: string | null;
  answered_at: Date | null;
  answer_entry: number | null;
}

interface InputTable {
  id: Generated<string>;
  procurement_id: string;
  activity_id: string | null;
  participant_id: string | null;
  supplier_name: string;
  text: string;
  address: string;
  at: Date;
  entry: number;
}

interface InputSecretTable {
  input_id: string;
  procurement_id: string;
  text: string;
  salt: string;
}

export interface MinutesTable {
  id: Generated<string>;
  procurement_id: string;
  number: number;
  activity_id: string;
  participant_id: string | null;
  supplier_id: string;
  supplier_name: string;
  state: MinutesState;
  held_at: Date;
  sent_at: Date | null;
  comment_by: string | null;
  commented_at: Date | null;
  comment: Generated<string>;
  settled_at: Date | null;
  published_at: Date | null;
  meeting_entry: number;
  sent_entry: number | null;
  published_entry: number | null;
  version: Generated<number>;
}

export interface ParagraphTable {
  minutes_id: string;
  procurement_id: string;
  place: number;
  text: string;
  comment: Generated<string>;
  is_marked: Generated<boolean>;
  marked_why: Generated<string>;
  decision: 'open' | 'secret' | null;
  decided_why: Generated<string>;
}

interface DocumentTable {
  id: Generated<string>;
  procurement_id: string;
  activity_id: string;
  number: number;
  title: string;
  text: string;
  published_at: Date | null;
  entry: number | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    dialogue: DialogueTable;
    dialogue_finding: FindingTable;
    dialogue_activity: ActivityTable;
    dialogue_seed: SeedTable;
    dialogue_participant: ParticipantTable;
    dialogue_contact: DialogueContactTable;
    dialogue_link: DialogueLinkTable;
    dialogue_sign_up: SignUpTable;
    dialogue_slot: SlotTable;
    dialogue_question: QuestionTable;
    dialogue_input: InputTable;
    dialogue_input_secret: InputSecretTable;
    dialogue_minutes: MinutesTable;
    dialogue_paragraph: ParagraphTable;
    dialogue_document: DocumentTable;
  }
}
