// What is wrong in what a body tells and stands behind. Pure.
import { type Problem, problem } from '../../../kernel/result.ts';
import type { NetworkRole } from '../life/model.ts';
import { textFaults } from '../life/text.ts';
import type { IntakeFacts } from './model.ts';

export const LONGEST_ANSWER = 600;
export const LONGEST_CASE = 500;
export const LONGEST_SAID_AS = 80;
const FEWEST_HOURS = 1;
const MOST_HOURS = 200;
const MOST_BUYERS = 500;

/** Codes: network.needMissing, .buyersOutside, .textLong, text.nationalNumber; the path is the field. */
export function intakeFaults(facts: IntakeFacts): Problem[] {
  const { buyers, need } = facts;
  return [
    ...(buyers !== null && (buyers < 0 || buyers > MOST_BUYERS)
      ? [problem('network.buyersOutside', 'buyers', { most: MOST_BUYERS })]
      : []),
    ...(need === '' ? [problem('network.needMissing', 'need')] : []),
    ...(['need', 'wishes', 'brings'] as const).flatMap((field) =>
      textFaults(field, facts[field], LONGEST_ANSWER),
    ),
  ];
}

export interface ToCommit {
  readonly ownCase: string;
  readonly hours: number;
  readonly saidAs: string;
  /** Of the body's participants. */
  readonly roles: readonly NetworkRole[];
}

/**
 * Codes: network.caseMissing, .hoursOutside, .saidAsMissing, .noParticipants, .noServiceParticipant, .textLong,
 * text.nationalNumber.
 */
export function commitmentFaults({ ownCase, hours, saidAs, roles }: ToCommit): Problem[] {
  return [
    ...(roles.length === 0
      ? [problem('network.noParticipants', 'participants')]
      : roles.includes('service')
        ? []
        : [problem('network.noServiceParticipant', 'participants')]),
    ...(ownCase === '' ? [problem('network.caseMissing', 'ownCase')] : []),
    ...textFaults('ownCase', ownCase, LONGEST_CASE),
    ...(Number.isInteger(hours) && hours >= FEWEST_HOURS && hours <= MOST_HOURS
      ? []
      : [problem('network.hoursOutside', 'hours', { least: FEWEST_HOURS, most: MOST_HOURS })]),
    ...(saidAs === '' ? [problem('network.saidAsMissing', 'saidAs')] : []),
    ...textFaults('saidAs', saidAs, LONGEST_SAID_AS),
  ];
}
