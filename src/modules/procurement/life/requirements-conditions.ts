// What must be in place of requirements, criteria and terms before a procurement is locked for the notice. Each problem says
// which numbers it is about and where they are mended. Pure.
import { type Problem, problem } from '../../../kernel/result.ts';
import { dutiesUnder } from '../../law/duties.ts';
import type { Surroundings } from './conditions.ts';
import type { ProcurementState } from './model.ts';

/** What is asked of the market, as the gate asks for it. Requirements and needs by their numbers. */
export interface RequirementsSummary {
  readonly requirements: number;
  /** Musts without a way to check them. */
  readonly unchecked: readonly number[];
  /** Requirements with no need behind them, and no reason. */
  readonly untraced: readonly number[];
  /** Those for some lots only: the ids of the lots. */
  readonly forLots: readonly { readonly number: number; readonly lots: readonly string[] }[];
  /** Needs met by nothing, and nobody has said why. */
  readonly unmetNeeds: readonly number[];
  readonly criteria: number;
  /** In per cent; null where criteria are ranked. */
  readonly weightSum: number | null;
  /** What the answer to FOA § 7-9 lacks, wherever that duty holds; null: nothing. */
  readonly climate: 'notMet' | 'reasonMissing' | 'evidenceMissing' | 'exemptionMissing' | null;
}

/** Before anything is written: for moves that do not ask. */
export const NO_REQUIREMENTS: RequirementsSummary = {
  requirements: 0,
  unchecked: [],
  untraced: [],
  forLots: [],
  unmetNeeds: [],
  criteria: 0,
  weightSum: 0,
  climate: 'notMet',
};

const WHOLE = 100;

const CLIMATE = {
  notMet: 'procurement.climateNotMet',
  reasonMissing: 'procurement.climateReasonMissing',
  evidenceMissing: 'procurement.climateEvidenceMissing',
  exemptionMissing: 'procurement.climateExemptionMissing',
} as const;

const numbered = (code: string, path: string, numbers: readonly number[]): Problem[] =>
  numbers.length === 0 ? [] : [problem(code, path, { count: numbers.length, numbers: numbers.join(',') })];

/** Requirements that name a lot that is not there any more. */
function withoutLot({ lots }: ProcurementState, { forLots }: RequirementsSummary): number[] {
  const known = new Set(lots.map(({ id }) => id));
  return forLots.filter((one) => one.lots.some((lot) => !known.has(lot))).map(({ number }) => number);
}

/** Every requirement is for lots that are, every must can be checked, every need is met or left on purpose, and criteria make a whole. */
export function statedRequirements(state: ProcurementState, { requirements: now }: Surroundings): Problem[] {
  const lost = withoutLot(state, now);
  const isWhole = now.weightSum === null || now.weightSum === WHOLE;
  return [
    ...(now.requirements === 0 ? [problem('procurement.requirementsMissing', 'requirements')] : []),
    ...numbered('procurement.requirementsUnchecked', `requirement:${now.unchecked[0]}`, now.unchecked),
    ...numbered('procurement.requirementsUntraced', `requirement:${now.untraced[0]}`, now.untraced),
    ...numbered('procurement.requirementsLotGone', `requirement:${lost[0]}`, lost),
    ...numbered('procurement.needsUnmet', 'coverage', now.unmetNeeds),
    ...(now.criteria === 0 ? [problem('procurement.criteriaMissing', 'criteria')] : []),
    ...(now.criteria > 0 && !isWhole
      ? [problem('procurement.weightsNotWhole', 'criteria', { sum: now.weightSum ?? 0 })]
      : []),
  ];
}

/** FOA § 7-9 is answered, under every part of the rules that has the duty. */
export function answeredClimate(
  { regime, kind }: ProcurementState,
  { today, requirements: { climate } }: Surroundings,
): Problem | null {
  if (climate === null) return null;
  // Until a part has been chosen the rule stands as in all of them.
  const part = regime?.part ?? 'partI';
  const place = dutiesUnder({ date: today, regime: part, kind }).find(({ id }) => id === 'CLI-1')?.places[
    part
  ];
  return place ? problem(CLIMATE[climate], 'climate', { section: place.source.section }) : null;
}
