// The tables of experiences and of guidance (migrations/0041, 0049).
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { ExperienceResult, ExperienceSize, ExperienceState, MethodStep } from './model.ts';

export interface ExperienceTable {
  id: Generated<string>;
  reference: string | null;
  party: PartyId | null;
  is_demo: boolean;
  network_id: string | null;
  state: ExperienceState;
  step: MethodStep;
  category: string | null;
  size: ExperienceSize;
  inhabitants: number | null;
  result: ExperienceResult;
  title: string;
  done: string;
  outcome: string;
  advice: Generated<string>;
  translations: unknown;
  words: string;
  happened: string | null;
  source: unknown;
  checked_on: string;
  contact_role: Generated<string>;
  contact_name: Generated<string>;
  contact_person: PersonId | null;
  with_party: PartyId | null;
  agreed_version: Generated<number | null>;
  returned_reason: string | null;
  version: Generated<number>;
  published_on: string | null;
  created_at: Date;
  changed_at: Date;
}

export interface GuidanceTable {
  id: Generated<string>;
  party: PartyId;
  other_party: PartyId;
  is_demo: boolean;
  step: MethodStep;
  category: string | null;
  question: string;
  asked_at: Date;
  asked_by: string;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  asker_agrees: Generated<boolean>;
  answerer_agrees: Generated<boolean>;
  experience_id: string | null;
  name_left_out: Generated<boolean>;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    experience: ExperienceTable;
    guidance_question: GuidanceTable;
  }
}
