// The address of a joint procurement, without language prefix.
import type { PartyId } from '../../modules/accounts/model.ts';

export const procurementPathFor = (party: PartyId, procurement: string): string =>
  `/arbeid/${party}/anskaffelser/${procurement}`;
