// Addresses of files and tasks of a procurement, without language prefix.
import type { PartyId } from '../../modules/accounts/model.ts';
import { procurementPathFor } from '../procurement/addresses.ts';

/** Below the procurement's own address. */
export const WORK_PART = '/oppgaver-og-filer';

export const workPathFor = (party: PartyId, procurement: string): string =>
  `${procurementPathFor(party, procurement)}${WORK_PART}`;
