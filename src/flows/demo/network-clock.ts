// What has dates in a learning network, for the demonstration's clock: every table that hangs on the network, in an order in which
// what others hang on comes first. A test holds the list against the database.
import type { DatedRows } from '../../modules/accounts/demo/clock-commands.ts';

const ofNetwork = (table: string, column = 'network_id'): DatedRows => ({ table, column, of: null });

export const NETWORK_DATES: readonly DatedRows[] = [
  ofNetwork('network_body'),
  ofNetwork('network_participant'),
  ofNetwork('network_design'),
  ofNetwork('network_goal'),
  ofNetwork('network_intake'),
  ofNetwork('network_commitment'),
  { table: 'network_participant_link', column: 'participant_id', of: 'network_participant' },
  ofNetwork('network_topic'),
  { table: 'network_topic_comment', column: 'topic_id', of: 'network_topic' },
  ofNetwork('network_vote'),
  { table: 'network_turnout', column: 'vote_id', of: 'network_vote' },
  ofNetwork('network_programme'),
  ofNetwork('gathering'),
  { table: 'gathering_slot', column: 'gathering_id', of: 'gathering' },
  { table: 'gathering_registration', column: 'gathering_id', of: 'gathering' },
  { table: 'gathering_decision', column: 'gathering_id', of: 'gathering' },
  { table: 'gathering_exit_turnout', column: 'gathering_id', of: 'gathering' },
  ofNetwork('gathering_feed'),
  ofNetwork('network_file'),
  ofNetwork('network_outcome'),
  ofNetwork('network_goal_link'),
  ofNetwork('network_assignment'),
  { table: 'network_hand_in', column: 'assignment_id', of: 'network_assignment' },
  { table: 'network_feedback', column: 'hand_in_id', of: 'network_hand_in' },
  ofNetwork('experience'),
  { table: 'guidance_question', column: 'experience_id', of: 'experience' },
  ofNetwork('goal_measure'),
  ofNetwork('benefit', 'subject_id'),
  { table: 'benefit_version', column: 'benefit_id', of: 'benefit' },
  { table: 'benefit_word', column: 'benefit_id', of: 'benefit' },
  ofNetwork('logic_model', 'subject_id'),
  ofNetwork('survey', 'subject_id'),
  { table: 'survey_wave', column: 'survey_id', of: 'survey' },
  { table: 'survey_turnout', column: 'wave_id', of: 'survey_wave' },
];
