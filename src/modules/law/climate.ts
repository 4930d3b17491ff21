// The climate and environment rule of FOA § 7-9 as a check: thirty per cent weight, a place among the three highest
// priorities, a requirement instead, or an exemption with reasons. Which of them there are depends on the date.
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { LegalKey } from './legal-keys.ts';
import { type LegalValue, readingsOn } from './legal-values.ts';

export const CLIMATE_EXEMPTIONS = ['insignificant', 'criticalInterest', 'nationalMinimum'] as const;
/** `criticalInterest` and `nationalMinimum` came on 1 July 2026. */
export type ClimateExemption = (typeof CLIMATE_EXEMPTIONS)[number];

export interface AwardCriterion {
  readonly isEnvironmental: boolean;
  /** 0 to 1; null where criteria are ranked instead. */
  readonly weight: number | null;
  /** 1 is the highest; null where criteria are weighted. */
  readonly priority: number | null;
}

export interface ClimateQuestion {
  readonly date: LocalDate;
  readonly criteria: readonly AwardCriterion[];
  /** Environmental requirements in the specification instead of, or beside, a criterion. */
  readonly hasRequirement: boolean;
  readonly exemption: ClimateExemption | null;
  /** Whether the documents give reasons for the requirement or the exemption. */
  readonly hasReason: boolean;
  readonly values: readonly LegalValue[];
}

export type ClimateWay = 'weight' | 'priority' | 'requirement' | 'exemption';
export type ClimateFault = 'noneMet' | 'reasonMissing' | 'exemptionNotYet' | 'notKnownThen';

export interface ClimateAnswer {
  /** Null: the rule of that date is not held here. */
  readonly isMet: boolean | null;
  /** How it is met. */
  readonly ways: readonly ClimateWay[];
  readonly faults: readonly ClimateFault[];
  /** False where it is met by something whose demand for reasons is not confirmed for the date. */
  readonly isCertain: boolean;
}

const NEW_RULE = localDate('2026-07-01');

/** The weights are compared in ten-thousandths, so that 0.1 + 0.2 is 0.3. */
const whole = (share: number): number => Math.round(share * 10_000);

function limitOn({ values, date }: ClimateQuestion, key: LegalKey): LegalValue | null {
  return readingsOn(values, { key, buyer: 'any', kind: 'any', date }).candidates[0] ?? null;
}

function exemptionFault({ exemption, date, hasReason }: ClimateQuestion): ClimateFault | null {
  if (exemption === null) return null;
  if (date < NEW_RULE && exemption !== 'insignificant') return 'exemptionNotYet';
  return hasReason ? null : 'reasonMissing';
}

/** Before July 2026 a requirement needed reasons for a clearly better effect; whether it does since is not confirmed. */
const requirementFault = ({ hasRequirement, date, hasReason }: ClimateQuestion): ClimateFault | null =>
  hasRequirement && date < NEW_RULE && !hasReason ? 'reasonMissing' : null;

/**
 * Whether a competition meets § 7-9 on its date, and how. Not known before 2024.
 * @source DFØ, eforms-sdk-nor, award-criterion-type.no.yaml 2.0.0 and national-e.yaml (August 2026)
 */
export function checkClimate(question: ClimateQuestion): ClimateAnswer {
  const weight = limitOn(question, 'climate.weight');
  const priority = limitOn(question, 'climate.priority');
  if (!weight || !priority) return { isMet: null, ways: [], faults: ['notKnownThen'], isCertain: false };
  const green = question.criteria.filter(({ isEnvironmental }) => isEnvironmental);
  const total = green.reduce((sum, one) => sum + whole(one.weight ?? 0), 0);
  const isHighest = green.some((one) => one.priority !== null && one.priority <= priority.value);
  const faults = [requirementFault(question), exemptionFault(question)].filter((fault) => fault !== null);
  const ways: ClimateWay[] = [
    ...(total >= whole(weight.value) ? (['weight'] as const) : []),
    ...(isHighest ? (['priority'] as const) : []),
    ...(question.hasRequirement && !requirementFault(question) ? (['requirement'] as const) : []),
    ...(question.exemption && !exemptionFault(question) ? (['exemption'] as const) : []),
  ];
  const isMet = ways.length > 0;
  const restsOnReason = ways.length === 1 && ways[0] === 'requirement' && !question.hasReason;
  return {
    isMet,
    ways,
    faults: isMet ? [] : faults.length > 0 ? [...new Set(faults)] : ['noneMet'],
    isCertain: !restsOnReason && weight.status === 'confirmed' && priority.status === 'confirmed',
  };
}
