// The tables of the plan in time.
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { Organ, Procedure } from './model.ts';

interface ScheduleTable {
  procurement_id: string;
  version: Generated<number>;
  wanted_start: string | null;
  procedure: Generated<Procedure>;
  /** JSON of `StoredSchedule.dates`. */
  dates: unknown;
  dated_on: string | null;
}

interface ScheduleStepTable {
  procurement_id: string;
  step: string;
  days: number | null;
  fixed_on: string | null;
  done_on: string | null;
  organ: Organ | null;
  responsible: PartyId | null;
  note: Generated<string>;
}

interface ScheduleMeetingTable {
  procurement_id: string;
  body_id: string;
  organ: Organ;
  on_date: string;
  papers_by: string;
}

interface ScheduleChangeTable {
  procurement_id: string;
  seq: number;
  at: Date;
  actor: string;
  party: PartyId;
  /** JSON of ScheduleEdit. */
  edit: unknown;
  /** JSON of MovedStep[]. */
  moved: unknown;
}

interface ScheduleFeedTable {
  person_id: PersonId;
  party: PartyId;
  procurement_id: string;
  token_hash: string;
  created_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    schedule: ScheduleTable;
    schedule_step: ScheduleStepTable;
    schedule_meeting: ScheduleMeetingTable;
    schedule_change: ScheduleChangeTable;
    schedule_feed: ScheduleFeedTable;
  }
}
