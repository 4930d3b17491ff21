// Where a person's data lies: every table with a column for a person or for an e-mail address, and those that hang on such rows;
// what of it she gets when she asks for all of it, and what becomes of it when she is erased. Tests compare this with the database.

export interface PersonalTable {
  readonly table: string;
  /** The column that says whose a row is. */
  readonly column: string;
  /** Columns that would let somebody in, are about somebody else, or mean nothing outside the program. */
  readonly withhold: readonly string[];
  /**
   * `keep`: the row stays and shows a number only; what it holds is archive, or others' too. Names of columns: those are
   * emptied, and the rest stays.
   */
  readonly onErase: 'delete' | 'keep' | readonly string[];
}

const SECRET = ['token_hash'];

/** By the person's id. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'audit', column: 'person_id', withhold: [], onErase: 'keep' },
  // Who has confirmed a benefit, for which party: a number once she is erased.
  { table: 'benefit_word', column: 'person_id', withhold: [], onErase: 'keep' },
  { table: 'calendar_feed', column: 'person_id', withhold: SECRET, onErase: 'delete' },
  { table: 'digest_link', column: 'person_id', withhold: SECRET, onErase: 'delete' },
  { table: 'evaluation_reader', column: 'person_id', withhold: [], onErase: 'delete' },
  // What was told stays; who offered to be asked does not.
  { table: 'experience', column: 'contact_person', withhold: [], onErase: ['contact_name'] },
  { table: 'gathering_feed', column: 'person_id', withhold: SECRET, onErase: 'delete' },
  {
    table: 'job',
    column: 'person_id',
    withhold: ['worker', 'heartbeat_at', 'parent', 'lost'],
    onErase: 'keep',
  },
  { table: 'mail', column: 'person_id', withhold: ['body', 'unsubscribe_url'], onErase: 'delete' },
  { table: 'network_participant', column: 'person_id', withhold: [], onErase: ['name', 'email', 'service'] },
  { table: 'notice', column: 'person_id', withhold: [], onErase: 'delete' },
  { table: 'oidc_identity', column: 'person_id', withhold: [], onErase: 'delete' },
  { table: 'passkey', column: 'person_id', withhold: ['public_key', 'counter'], onErase: 'delete' },
  { table: 'person', column: 'id', withhold: [], onErase: 'keep' },
  { table: 'procurement_comment', column: 'person_id', withhold: [], onErase: 'keep' },
  { table: 'procurement_task', column: 'person_id', withhold: [], onErase: 'keep' },
  { table: 'role_grant', column: 'person_id', withhold: ['invited_as'], onErase: 'keep' },
  {
    table: 'round_member',
    column: 'answered_by',
    withhold: ['contact_name', 'contact_email'],
    onErase: ['answered_name'],
  },
  { table: 'saved_view', column: 'person_id', withhold: [], onErase: 'delete' },
  { table: 'schedule_feed', column: 'person_id', withhold: SECRET, onErase: 'delete' },
  { table: 'session', column: 'person_id', withhold: SECRET, onErase: 'delete' },
  { table: 'sign_in_ceremony', column: 'person_id', withhold: [...SECRET, 'facts'], onErase: 'delete' },
  { table: 'sign_in_link', column: 'person_id', withhold: SECRET, onErase: 'delete' },
];

/** By the address that something was sent to, whether somebody has an account there or not. */
export const ADDRESSED_TABLES: readonly PersonalTable[] = [
  { table: 'dialogue_contact', column: 'email', withhold: [], onErase: 'delete' },
  { table: 'mail', column: 'recipient', withhold: ['body', 'unsubscribe_url'], onErase: 'delete' },
  { table: 'network_participant', column: 'email', withhold: [], onErase: ['name', 'email', 'service'] },
  { table: 'network_participant_link', column: 'email', withhold: SECRET, onErase: 'delete' },
  { table: 'procurement_contact', column: 'email', withhold: [], onErase: 'delete' },
  { table: 'proposal_link', column: 'email', withhold: SECRET, onErase: 'delete' },
  { table: 'round_link', column: 'email', withhold: SECRET, onErase: 'delete' },
  {
    table: 'round_member',
    column: 'answered_email',
    withhold: ['contact_name', 'contact_email'],
    onErase: ['answered_name', 'answered_email'],
  },
  {
    table: 'round_member',
    column: 'contact_email',
    withhold: ['answered_by', 'answered_name', 'answered_email'],
    onErase: ['contact_name', 'contact_email'],
  },
  { table: 'survey_person', column: 'email', withhold: [], onErase: 'delete' },
];

/** Rows without her id or address that hang on one of her rows in another table, `of`, by its id. */
export interface HangingTable extends PersonalTable {
  readonly of: string;
}

const ofParticipant = (
  table: string,
  rest: Partial<HangingTable> & Pick<HangingTable, 'onErase'>,
): HangingTable => ({
  table,
  column: 'participant_id',
  of: 'network_participant',
  withhold: [],
  ...rest,
});

/** What others count on stays with a number; what may tell of health and what lets somebody in does not. */
export const HANGING_TABLES: readonly HangingTable[] = [
  {
    table: 'evaluation_interview',
    column: 'reader_id',
    of: 'evaluation_reader',
    withhold: [],
    onErase: 'delete',
  },
  ofParticipant('gathering_exit_turnout', { onErase: 'keep' }),
  ofParticipant('gathering_feed', { withhold: SECRET, onErase: 'delete' }),
  ofParticipant('gathering_registration', { onErase: 'keep' }),
  ofParticipant('gathering_requirement', { onErase: 'delete' }),
  ofParticipant('gathering_slot_answer', { onErase: 'keep' }),
  ofParticipant('network_open_ballot', { column: 'voter', onErase: 'keep' }),
  ofParticipant('network_turnout', { column: 'voter', onErase: 'keep' }),
  {
    table: 'survey_turnout',
    column: 'recipient_id',
    of: 'survey_person',
    withhold: [...SECRET, 'again_hash'],
    onErase: 'delete',
  },
];
