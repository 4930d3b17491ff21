// Addresses of gatherings, without language prefix.
import type { PartyId } from '../../modules/accounts/model.ts';
import { networkLinkPath, networkPathFor } from '../networks/letters.ts';

/** Below a network's own pages. */
export const GATHERINGS_PART = '/samlinger';

/** A page below the list of a network's gatherings. */
export const gatheringsPath = (party: PartyId, network: string, part = ''): string =>
  `${networkPathFor(party, network)}${GATHERINGS_PART}${part}`;

/** A gathering as a participant sees it, behind her own link. */
export const participantGatheringPath = (secret: string, number: number, part = ''): string =>
  `${networkLinkPath(secret)}/samling/${number}${part}`;
