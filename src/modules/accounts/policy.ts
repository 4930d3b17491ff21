// Who may do what: one table of actions, one decision. Every command and every page for signed-in people names an
// action of this table; a test compares the whole table with a written one.

import { type Problem, problem } from '../../kernel/result.ts';
import {
  type Grant,
  INSTALLATION,
  type PartyId,
  type PartyKind,
  partyKind,
  type Role,
  rolesFor,
} from './model.ts';

export interface ActionRule {
  /**
   * Where the right is asked: `own`: anybody signed in, about herself; `party`: in a role for the party it is done for;
   * `installation`: administrators of the installation; `system`: the program alone.
   */
  readonly scope: 'own' | 'party' | 'installation' | 'system';
  /** With `party`: any of these. */
  readonly roles: readonly Role[];
  /** With `party`: what kind it must be. */
  readonly partyKinds: readonly PartyKind[];
}

const BODY: readonly PartyKind[] = ['body'];
const COOPERATION: readonly PartyKind[] = ['cooperation'];
const EITHER: readonly PartyKind[] = ['body', 'cooperation'];
const EVERYBODY: readonly Role[] = ['reader', 'buyer', 'coordinator', 'networkLeader', 'administrator'];
const BUYERS: readonly Role[] = ['buyer', 'coordinator', 'administrator'];
const COORDINATORS: readonly Role[] = ['coordinator', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];
const NETWORK_LEADERS: readonly Role[] = ['coordinator', 'networkLeader', 'administrator'];
const ANSWERERS: readonly Role[] = ['buyer', 'coordinator', 'networkLeader', 'administrator'];

const own: ActionRule = { scope: 'own', roles: [], partyKinds: [] };
const system: ActionRule = { scope: 'system', roles: [], partyKinds: [] };
const installation: ActionRule = { scope: 'installation', roles: [], partyKinds: [] };
const party = (roles: readonly Role[], partyKinds: readonly PartyKind[]): ActionRule => ({
  scope: 'party',
  roles,
  partyKinds,
});

export const ACTIONS = {
  'session.end': own,
  'person.changeSelf': own,
  'person.exportSelf': own,
  'person.eraseSelf': own,
  'passkey.add': own,
  'passkey.remove': own,
  'identity.bind': own,
  'identity.remove': own,
  'notice.read': own,
  'person.invite': party(ADMINISTRATORS, EITHER),
  'role.end': party(ADMINISTRATORS, EITHER),
  'delegation.give': party(ADMINISTRATORS, BODY),
  'delegation.end': party(ADMINISTRATORS, BODY),
  'audit.view': party(EVERYBODY, EITHER),
  'people.view': party(EVERYBODY, EITHER),
  'overview.view': party(EVERYBODY, EITHER),
  'installation.view': installation,
  'installation.invite': installation,
  'installation.endRole': installation,
  'installation.erasePerson': installation,
  'notice.import': installation,
  'job.view': party(EVERYBODY, EITHER),
  'job.cancel': party(BUYERS, EITHER),
  'job.restart': party(BUYERS, EITHER),
  'digest.choose': system,
  'signIn.request': system,
  'signIn.complete': system,
  'firstAdministrator.create': system,
  'demo.load': system,
  'demo.move': system,
  'demo.remove': system,
  'demo.enter': system,
  'plan.view': party(EVERYBODY, BODY),
  'plan.keepView': party(EVERYBODY, BODY),
  'plan.followCalendar': party(EVERYBODY, BODY),
  'plan.write': party(BUYERS, BODY),
  'plan.import': party(BUYERS, EITHER),
  'plan.setVisibility': party(BUYERS, BODY),
  'found.view': party(EVERYBODY, BODY),
  'found.answer': party(BUYERS, BODY),
  'need.view': party(EVERYBODY, BODY),
  'need.answer': party(BUYERS, BODY),
  'need.ask': party(BUYERS, BODY),
  'need.reply': party(BUYERS, BODY),
  'groupRun.view': party(EVERYBODY, EITHER),
  'groupRun.start': party(BUYERS, EITHER),
  'proposal.view': party(EVERYBODY, EITHER),
  'proposal.write': party(BUYERS, EITHER),
  'proposal.send': party(BUYERS, EITHER),
  'proposal.answer': party(BUYERS, BODY),
  'fact.begin': own,
  'fact.view': party(EVERYBODY, EITHER),
  'fact.propose': party(COORDINATORS, EITHER),
  'fact.decide': party(COORDINATORS, EITHER),
  'installation.proposeFact': installation,
  'installation.decideFact': installation,
  'installation.correctLaw': installation,
  'proposal.recalculate': system,
  'proposal.settle': system,
  'proposal.remind': system,
  'round.view': party(EVERYBODY, EITHER),
  'round.write': party(COORDINATORS, COOPERATION),
  'round.answer': party(BUYERS, BODY),
  'procurement.remind': system,
  'procurement.view': party(EVERYBODY, EITHER),
  'procurement.begin': party(BUYERS, EITHER),
  'procurement.lead': party(BUYERS, EITHER),
  'procurement.answer': party(BUYERS, BODY),
  'procurement.result.write': party(BUYERS, EITHER),
  'procurement.handOver': system,
  'procurement.needs.write': party(BUYERS, EITHER),
  'procurement.needs.vote': party(BUYERS, BODY),
  'procurement.needs.contribute': system,
  'procurement.requirements.write': party(BUYERS, EITHER),
  'procurement.requirements.say': party(BUYERS, EITHER),
  'procurement.files.write': party(BUYERS, EITHER),
  'procurement.work.write': party(BUYERS, EITHER),
  'procurement.export': party(BUYERS, EITHER),
  'files.scan': system,
  'dialogue.view': party(EVERYBODY, EITHER),
  'dialogue.lead': party(BUYERS, EITHER),
  'dialogue.takePart': system,
  'ledger.justify': party(COORDINATORS, EITHER),
  'ledger.erase': party(ADMINISTRATORS, EITHER),
  'ledger.publish': party(BUYERS, EITHER),
  'ledger.forget': system,
  'dialogue.signUp': system,
  'schedule.lead': party(BUYERS, EITHER),
  'schedule.own': party(BUYERS, BODY),
  'schedule.follow': party(EVERYBODY, EITHER),
  'documents.view': party(EVERYBODY, EITHER),
  'documents.write': party(BUYERS, EITHER),
  'documents.template': party(BUYERS, EITHER),
  'access.view': party(EVERYBODY, EITHER),
  'access.answer': party(BUYERS, EITHER),
  'advice.view': party(EVERYBODY, BODY),
  'advice.save': party(BUYERS, BODY),
  'advice.review': party(BUYERS, BODY),
  'advice.delete': party(BUYERS, BODY),
  'survey.view': party(EVERYBODY, EITHER),
  'survey.lead': party(ANSWERERS, EITHER),
  'benefit.confirm': party(ANSWERERS, EITHER),
  'survey.answer': system,
  'survey.send': system,
  'reading.use': own,
  'archive.view': party(EVERYBODY, EITHER),
  'archive.write': party(BUYERS, EITHER),
  'archive.export': party(BUYERS, EITHER),
  'library.view': party(EVERYBODY, EITHER),
  'library.write': party(BUYERS, EITHER),
  'library.moderate': party(NETWORK_LEADERS, EITHER),
  'guidance.write': party(BUYERS, EITHER),
  'installation.moderate': installation,
  'network.view': party(EVERYBODY, EITHER),
  'network.lead': party(NETWORK_LEADERS, EITHER),
  'network.answer': party(ANSWERERS, EITHER),
  'network.vote': party(EVERYBODY, BODY),
  'network.remindOfVote': system,
  'gathering.answerExit': system,
  'gathering.remind': system,
  'assignment.remind': system,
} as const satisfies Readonly<Record<string, ActionRule>>;

export type ActionId = keyof typeof ACTIONS;

export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[];

/** Null where it may be done; otherwise why not, with the roles that could. `party` is null for `own`. */
export function refusalOf(
  grants: readonly Grant[] | null,
  action: ActionId,
  asked: PartyId | null,
): Problem | null {
  const rule: ActionRule = ACTIONS[action];
  if (grants === null) return problem('access.notSignedIn', 'person');
  if (rule.scope === 'own') return null;
  if (rule.scope === 'system') return problem('access.noRole', 'person', { action });
  if (rule.scope === 'installation') {
    return rolesFor(grants, INSTALLATION).includes('administrator')
      ? null
      : problem('access.noRole', 'person', { action });
  }
  if (asked === null || !rule.partyKinds.includes(partyKind(asked))) {
    return problem('access.wrongParty', 'party', { action });
  }
  const roles = rolesFor(grants, asked);
  if (roles.length === 0) return problem('access.noRole', 'party', { action });
  return roles.some((role) => rule.roles.includes(role))
    ? null
    : problem('access.otherRole', 'party', { action, needs: rule.roles.join(',') });
}

/** Whether it may be done; `refusalOf` says why not. */
export const may = (grants: readonly Grant[], action: ActionId, asked: PartyId | null): boolean =>
  refusalOf(grants, action, asked) === null;
