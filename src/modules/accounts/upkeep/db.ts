// Tables of what the program does at fixed times, and of the links that end the weekly letter.
import type { PersonId } from '../model.ts';
import type { Occasion } from './schedule.ts';

interface ScheduledTaskTable {
  task: string;
  done_occasion: Occasion;
  done_at: Date | null;
  taken_occasion: Occasion | null;
  taken_until: Date | null;
  taken_by: string | null;
}

interface DigestLinkTable {
  token_hash: string;
  person_id: PersonId;
  created_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    scheduled_task: ScheduledTaskTable;
    digest_link: DigestLinkTable;
  }
}
