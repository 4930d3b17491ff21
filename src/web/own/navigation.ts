// The second menu: what there is for the party somebody acts for. One table; each row shows where its action is allowed.
import type { Party } from '../../flows/parties.ts';
import type { SignedIn } from '../../modules/accounts/model.ts';
import { type ActionId, may } from '../../modules/accounts/policy.ts';

export type OwnNavKey =
  | 'overview'
  | 'plan'
  | 'radar'
  | 'sharedNeeds'
  | 'imports'
  | 'advice'
  | 'groups'
  | 'rounds'
  | 'procurements'
  | 'networks'
  | 'experiences'
  | 'archive'
  | 'register'
  | 'people'
  | 'audit';

interface NavRow {
  readonly key: OwnNavKey;
  /** After /arbeid/:party. */
  readonly path: string;
  readonly action: ActionId;
}

const ROWS: readonly NavRow[] = [
  { key: 'overview', path: '', action: 'overview.view' },
  { key: 'plan', path: '/avtaler', action: 'plan.view' },
  { key: 'radar', path: '/frister', action: 'plan.view' },
  { key: 'sharedNeeds', path: '/samme-behov', action: 'need.view' },
  { key: 'imports', path: '/importer', action: 'plan.import' },
  { key: 'advice', path: '/rad', action: 'advice.view' },
  { key: 'groups', path: '/grupper', action: 'groupRun.view' },
  { key: 'rounds', path: '/runder', action: 'round.view' },
  { key: 'procurements', path: '/anskaffelser', action: 'procurement.view' },
  { key: 'networks', path: '/nettverk', action: 'network.view' },
  { key: 'experiences', path: '/erfaringer', action: 'library.view' },
  { key: 'archive', path: '/arkiv', action: 'archive.view' },
  { key: 'register', path: '/register', action: 'fact.view' },
  { key: 'people', path: '/personer', action: 'people.view' },
  { key: 'audit', path: '/logg', action: 'audit.view' },
];

export const ownNavigation = ({ grants }: SignedIn, party: Party): readonly NavRow[] =>
  ROWS.filter(({ action }) => may(grants, action, party.id));
