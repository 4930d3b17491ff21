// Where changes are worked on: at a party's own address, or at that of those who run the installation. The pages are the
// same; only the address, the menu and the rights differ.
import { INSTALLATION, type PartyId } from '../../../modules/accounts/model.ts';
import { type ActionId, may } from '../../../modules/accounts/policy.ts';
import type { Asked, AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';

type Query = Readonly<Record<string, string | undefined>>;

export interface Desk {
  readonly asked: Asked;
  /** Who acts; the installation for those who run it. */
  readonly party: PartyId;
  /** An address below the list of changes. */
  readonly at: (part?: string, query?: Query) => string;
  /** The menu of the page. */
  readonly place: Pick<Page, 'own' | 'installation'>;
  readonly mayPropose: boolean;
  readonly mayDecide: boolean;
}

export function deskOfParty(asked: AskedForParty): Desk {
  const { party, paths, signedIn } = asked;
  const has = (action: ActionId): boolean => may(signedIn.grants, action, party.id);
  return {
    asked,
    party: party.id,
    at: (part = '', query = {}) => paths.ownOf(party.id, `/register${part}`, query),
    place: { own: { party, current: 'register' } },
    mayPropose: has('fact.propose') && !party.isDemo,
    mayDecide: has('fact.decide') && !party.isDemo,
  };
}

export const deskOfInstallation = (asked: Asked): Desk => ({
  asked,
  party: INSTALLATION,
  at: (part = '', query = {}) => asked.paths.installation(`/register${part}`, query),
  place: { installation: 'register' },
  mayPropose: !asked.signedIn.isDemo,
  mayDecide: !asked.signedIn.isDemo,
});
