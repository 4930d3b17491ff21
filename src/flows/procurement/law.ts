// Which parts of the rules may govern a joint procurement: by all that its members have given, options included, and its
// ceilings, on a day.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, ore, sumOre } from '../../kernel/money.ts';
import type { Regime } from '../../modules/law/duties.ts';
import { type LegalValue, readingsOn } from '../../modules/law/legal-values.ts';
import { type RegimeAnswer, regimeOf } from '../../modules/law/regime.ts';
import type { ProcurementState } from '../../modules/procurement/life/model.ts';
import { wholeOf, worthOfAll } from '../../modules/procurement/life/volumes.ts';

/** What is reckoned with: the larger of what is estimated and the ceilings together. Null before anybody has given volumes. */
export function estimatedValue(state: ProcurementState): Ore | null {
  const estimate = wholeOf(worthOfAll(state));
  const ceilings = sumOre(state.lots.map(({ maximum }) => maximum ?? ore(0)));
  const value = Math.max(estimate, ceilings);
  return value > 0 ? ore(value) : null;
}

/** With the comparisons behind it, for the page that asks the leader to choose. */
export function regimeAnswer(
  state: ProcurementState,
  { date, values }: { readonly date: LocalDate; readonly values: readonly LegalValue[] },
): RegimeAnswer {
  const value = estimatedValue(state);
  return regimeOf({
    date,
    buyer: 'local',
    kind: state.kind,
    value: value === null ? null : { low: value, high: value },
    values,
  });
}

/** The least length of the standstill in days: the longest of what it may be; null where nothing is known. */
export function standstillDays({
  date,
  values,
}: {
  readonly date: LocalDate;
  readonly values: readonly LegalValue[];
}): number | null {
  const asked = { key: 'standstill.length', buyer: 'local', kind: 'any', date } as const;
  const { candidates } = readingsOn(values, asked);
  return candidates.length === 0 ? null : Math.max(...candidates.map(({ value }) => value));
}

/** For the table of transitions. */
export const regimesBy =
  (asked: { readonly date: LocalDate; readonly values: readonly LegalValue[] }) =>
  (state: ProcurementState): Regime[] =>
    regimeAnswer(state, asked).outcomes.map(({ regime }) => regime);
