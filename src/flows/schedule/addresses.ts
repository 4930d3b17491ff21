// Addresses of the plan in time, below the procurement's own.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { StepId } from '../../modules/procurement/schedule/model.ts';
import { procurementPathFor } from '../procurement/addresses.ts';

/** Below `/anskaffelser/<id>`. */
export const SCHEDULE_PART = '/tidsplan';

/** As a step stands in an address. */
export const slugOf = (step: StepId): string => step.replace(':', '-');

export const schedulePathFor = (party: PartyId, procurement: string): string =>
  `${procurementPathFor(party, procurement)}${SCHEDULE_PART}`;
