// How a procurement stands to the climate and environment rule (FOA § 7-9): whether the duty holds for its part of the rules
// on the day, how the leader means to meet it, and whether that is enough. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type AwardCriterion, checkClimate } from '../../law/climate.ts';
import { dutiesUnder } from '../../law/duties.ts';
import type { LegalValue } from '../../law/legal-values.ts';
import type { ProcurementState } from '../life/model.ts';
import type { Choices, ClimateStanding, Provision } from './model.ts';
import { ofKind, standing } from './rules.ts';

const awardCriteria = (provisions: readonly Provision[], { method }: Choices): AwardCriterion[] =>
  ofKind(standing(provisions), 'criterion').map(({ facts }, index) => ({
    isEnvironmental: facts.isEnvironmental,
    weight: method === 'weighted' ? (facts.weight ?? 0) / 100 : null,
    priority: method === 'ranked' ? index + 1 : null,
  }));

/** Whether a must stands for climate or environment: what may come instead of a criterion. */
const hasEnvironmentalMust = (provisions: readonly Provision[]): boolean =>
  ofKind(standing(provisions), 'requirement').some(
    ({ facts }) => facts.isEnvironmental && facts.strength === 'must',
  );

export interface ClimateAsked {
  readonly provisions: readonly Provision[];
  readonly choices: Choices;
  readonly date: LocalDate;
  readonly values: readonly LegalValue[];
}

/** Where nothing has been chosen, the criteria alone are looked at. */
export function climateStanding(
  { regime, kind }: Pick<ProcurementState, 'regime' | 'kind'>,
  { provisions, choices, date, values }: ClimateAsked,
): ClimateStanding {
  const choice = choices.climate;
  const way = choice?.way ?? 'criterion';
  const answer = checkClimate({
    date,
    criteria: way === 'criterion' ? awardCriteria(provisions, choices) : [],
    hasRequirement: way === 'requirement' && hasEnvironmentalMust(provisions),
    exemption: way === 'exemption' ? (choice?.exemption ?? null) : null,
    hasReason: (choice?.reason ?? '').trim() !== '',
    values,
  });
  // Before the part has been chosen the rule is shown as it stands in all of them.
  const part = regime?.part ?? 'partI';
  const duty = dutiesUnder({ date, regime: part, kind }).find(({ id }) => id === 'CLI-1');
  const place = duty?.places[part];
  return {
    applies: regime === null ? null : duty !== undefined,
    choice,
    answer,
    source: place?.source ?? null,
    status: place?.status ?? null,
    date,
  };
}

/** What stands in the way of locking: nothing met, a reason that is not given, evidence that is missing. */
export type ClimateFaultKind = 'notMet' | 'reasonMissing' | 'evidenceMissing' | 'exemptionMissing';

/**
 * Null where § 7-9 is answered, or there is no such duty. Where the limits of the day are not known, criteria cannot be held
 * against them: they are not enough until they are.
 */
export function climateFault({ applies, choice, answer, source }: ClimateStanding): ClimateFaultKind | null {
  if (applies === false || source === null) return null;
  if (choice?.way === 'exemption') {
    if (choice.exemption === null) return 'exemptionMissing';
    if (choice.reason.trim() === '') return 'reasonMissing';
    if (choice.evidence.trim() === '') return 'evidenceMissing';
  }
  // Whether a requirement still needs reasons is not confirmed; they are asked for, since they cost little and may be needed.
  if (choice?.way === 'requirement' && answer.isMet !== false && choice.reason.trim() === '') {
    return 'reasonMissing';
  }
  if (answer.isMet === null) return (choice?.way ?? 'criterion') === 'criterion' ? 'notMet' : null;
  if (answer.isMet) return null;
  return answer.faults.includes('reasonMissing') ? 'reasonMissing' : 'notMet';
}
