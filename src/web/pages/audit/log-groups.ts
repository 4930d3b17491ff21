// What entries in the log are about, for choosing among them: each group with the first words of its actions.
import type { AuditTexts } from '../../../texts/audit.nb.ts';

export type LogGroup = keyof AuditTexts['groups'];

/** A test holds that every action of the program is in one of them. */
export const LOG_GROUPS: Readonly<Record<LogGroup, readonly string[]>> = {
  people: ['delegation', 'invitation', 'person', 'role'],
  signIn: ['firstAdministrator', 'identity', 'passkey', 'session', 'signIn'],
  plan: ['advice', 'calendarFeed', 'found', 'needAnswer', 'needQuestion', 'plan', 'planItem', 'planView'],
  imports: ['import'],
  groups: [
    'access',
    'comments',
    'dialogue',
    'documents',
    'files',
    'groupRun',
    'ledger',
    'procurement',
    'proposal',
    'result',
    'round',
    'schedule',
    'tasks',
  ],
  networks: [
    'assignment',
    'benefit',
    'logic',
    'experience',
    'gathering',
    'guidance',
    'network',
    'reading',
    'report',
    'survey',
  ],
  archive: ['dispatch'],
  jobs: ['digest', 'job', 'retention'],
  facts: ['fact'],
  register: ['demo', 'legalValue', 'library', 'notice', 'register'],
  visitors: ['visitorRun'],
};

/** What can have happened for a party; the rest is the installation's. */
export const PARTY_GROUPS: readonly LogGroup[] = [
  'people',
  'plan',
  'imports',
  'groups',
  'networks',
  'archive',
  'facts',
  'jobs',
];
export const INSTALLATION_GROUPS: readonly LogGroup[] = [
  'signIn',
  'people',
  'jobs',
  'facts',
  'register',
  'visitors',
];
