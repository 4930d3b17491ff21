// Which rows of which tables are the demonstration world's own, in the order they can go. What hangs on them by
// `on delete cascade`, and people, bodies and the log, need no line; a test with rows in every table holds the list.
import type { DemoRows } from '../../modules/accounts/demo/commands.ts';

export const DEMO_ROWS: readonly DemoRows[] = [
  { table: 'saved_advice', column: 'is_demo' },
  { table: 'dispatch', column: 'is_demo' },
  { table: 'dispatch_export', column: 'is_demo' },
  { table: 'round', column: 'is_demo' },
  { table: 'found_agreement', column: 'body_id' },
  { table: 'fact_change', column: 'party' },
  // A need that was voted on stays as long as the vote.
  { table: 'procurement_vote', column: 'procurement_id', of: 'procurement' },
  { table: 'procurement', column: 'is_demo' },
  { table: 'document_template', column: 'party' },
  { table: 'library_clause', column: 'is_demo' },
  { table: 'group_proposal', column: 'is_demo' },
  { table: 'planning_run', column: 'is_demo' },
  { table: 'list_import', column: 'is_demo' },
  { table: 'saved_mapping', column: 'party' },
  { table: 'saved_view', column: 'party' },
  { table: 'calendar_feed', column: 'party' },
  { table: 'schedule_feed', column: 'party' },
  { table: 'need_question', column: 'is_demo' },
  { table: 'need_answer', column: 'is_demo' },
  { table: 'need_share', column: 'is_demo' },
  { table: 'plan_item', column: 'body_id' },
  { table: 'body_setting', column: 'body_id' },
  { table: 'job', column: 'party' },
  { table: 'notice', column: 'party' },
  { table: 'mail', column: 'is_demo' },
  { table: 'delegation', column: 'body_id' },
  { table: 'delegation', column: 'cooperation_id' },
  { table: 'role_grant', column: 'party' },
];
