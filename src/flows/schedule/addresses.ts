// Addresses of the plan in time, below the procurement's own.
import type { StepId } from '../../modules/procurement/schedule/model.ts';

/** Below `/anskaffelser/<id>`. */
export const SCHEDULE_PART = '/tidsplan';

/** As a step stands in an address. */
export const slugOf = (step: StepId): string => step.replace(':', '-');

export const schedulePathFor = (party: string, procurement: string): string =>
  `/arbeid/${party}/anskaffelser/${procurement}${SCHEDULE_PART}`;
