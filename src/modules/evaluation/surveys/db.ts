// The tables of surveys, of goals' measured values and of external evaluators.
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { Side, SubjectKind, WaveKind } from './model.ts';

interface ReaderTable {
  id: Generated<string>;
  subject_kind: SubjectKind;
  subject_id: string;
  party: PartyId;
  is_demo: boolean;
  person_id: PersonId;
  title: string;
  until: string;
  given_at: Date;
  given_by: string;
  ended_at: Date | null;
}

interface InterviewTable {
  id: Generated<string>;
  reader_id: string;
  role: string;
  consented_on: string;
  consent: 'written' | 'oral';
  notes: string;
  created_at: Date;
}

interface SurveyTable {
  id: Generated<string>;
  subject_kind: SubjectKind;
  subject_id: string;
  party: PartyId;
  is_demo: boolean;
  title: string;
  instrument: string | null;
  instrument_version: number | null;
  /** JSON of Question[]. */
  questions: unknown;
  ends_on: string | null;
  created_at: Date;
}

interface WaveTable {
  id: Generated<string>;
  survey_id: string;
  kind: WaveKind;
  opens_on: string;
  closes_on: string;
  opened_at: Date | null;
  closed_at: Date | null;
  /** JSON of Turnout. */
  turnout: unknown;
}

interface SurveyPersonTable {
  id: Generated<string>;
  survey_id: string;
  name: string;
  email: string;
  body_id: string | null;
  side: Side;
}

interface TurnoutTable {
  id: Generated<string>;
  wave_id: string;
  recipient_id: string;
  token_hash: string;
  again_hash: string | null;
  answered_on: string | null;
  reminded_on: string | null;
}

interface BoxTable {
  wave_id: string;
  /** JSON of SealedAnswer[]. */
  answers: string;
  on_paper: Generated<number>;
}

interface AnswerTable {
  id: Generated<string>;
  wave_id: string;
  side: Side;
  pair_hash: string | null;
  on_paper: boolean;
  /** JSON of Values. */
  answers: unknown;
}

interface QuoteTable {
  id: Generated<string>;
  wave_id: string;
  question: string;
  text: string;
  state: Generated<'waiting' | 'shown' | 'hidden'>;
}

interface GoalMeasureTable {
  id: Generated<string>;
  network_id: string;
  goal_id: string;
  measured_on: string;
  value: number;
  source: string;
  party: PartyId;
  created_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    evaluation_reader: ReaderTable;
    evaluation_interview: InterviewTable;
    survey: SurveyTable;
    survey_wave: WaveTable;
    survey_person: SurveyPersonTable;
    survey_turnout: TurnoutTable;
    survey_box: BoxTable;
    survey_answer: AnswerTable;
    survey_quote: QuoteTable;
    goal_measure: GoalMeasureTable;
  }
}
