// What may turn out otherwise than assumed: single parameters, families of them that only make sense together, and the
// values of all needs. Each can be moved from its base value towards its low or high one, and beyond.
import type { Need, Parameter, Problem } from '../model.ts';
import { GROUPING_IDS } from '../parameters.ts';

/** Steps of one curve or one table: a single one of them out of line with its neighbours would be no likely world. */
const FAMILIES: readonly string[] = ['bids.index', 'procedure'];
/** Only where there are agreements to use. */
const OF_AGREEMENTS: readonly string[] = ['fee.national', 'agreement.callOff'];
/** The factor of the needs' values. */
export const VALUES = 'values';

export type End = 'low' | 'high';

export interface Factor {
  /** A parameter's id, a family's (`bids.index`, `procedure`), or `values`. */
  readonly id: string;
  /** Ids of its parameters; none for the values. */
  readonly parameters: readonly string[];
}

/** Sorted by id, the values last. Only what the problem's categories use, and only what has a range. */
export function factorsOf({ params, categories, needs, agreements }: Problem): Factor[] {
  const classes = new Set(categories.map(({ priceClass }) => priceClass as string));
  const markets = new Set(categories.map(({ market }) => market as string));
  const isUsed = ({ id }: Parameter): boolean => {
    const last = id.slice(id.lastIndexOf('.') + 1);
    if (OF_AGREEMENTS.includes(id)) return agreements.length > 0;
    if (id.startsWith('price.')) return classes.has(last);
    if (id.startsWith('bids.peak') || id.startsWith('distance.max')) return markets.has(last);
    return GROUPING_IDS.includes(id);
  };
  const ranged = params.parameters.filter(
    (one) => isUsed(one) && one.validFrom === null && one.low !== one.high,
  );
  const familyOf = ({ id }: Parameter): string =>
    FAMILIES.find((family) => id.startsWith(`${family}.`)) ?? id;
  const factors = [...Map.groupBy(ranged, familyOf)]
    .map(([id, own]) => ({ id, parameters: own.map((one) => one.id).toSorted() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const hasRange = needs.some(({ valueLow, valueHigh }) => valueLow !== valueHigh);
  return hasRange ? [...factors, { id: VALUES, parameters: [] }] : factors;
}

const valued = (need: Need, value: number): Need => ({
  ...need,
  value,
  valueLow: Math.min(need.valueLow, value),
  valueHigh: Math.max(need.valueHigh, value),
});

const withNeeds = (problem: Problem, worth: (need: Need) => number): Problem => ({
  ...problem,
  needs: problem.needs.map((need) => valued(need, worth(need))),
});

const endOf = (need: Need, end: End): number => (end === 'low' ? need.valueLow : need.valueHigh);

/** The value of a parameter `way` of the road from its base to its end: 0 is the base, 1 the end, 2 as far again. */
export const valueAt = (parameter: Parameter, end: End, way: number): number =>
  parameter.value + way * (parameter[end] - parameter.value);

export interface Move {
  readonly factor: Factor;
  readonly end: End;
  readonly way: number;
}

/** The problem with one factor moved and everything else as it is. The values can be moved to their ends only. */
export function moved(problem: Problem, { factor, end, way }: Move): Problem {
  if (factor.id === VALUES) return withNeeds(problem, (need) => endOf(need, end));
  const ids = new Set(factor.parameters);
  const parameters = problem.params.parameters.map((one) =>
    ids.has(one.id) ? { ...one, value: valueAt(one, end, way) } : one,
  );
  return { ...problem, params: { parameters } };
}

/** Everything at its low, or everything at its high, together with the values of the needs. */
export function allMoved(problem: Problem, end: End): Problem {
  const parameters = problem.params.parameters.map((one) => ({ ...one, value: one[end] }));
  return withNeeds({ ...problem, params: { parameters } }, (need) => endOf(need, end));
}

/** Every need worth this share of what it is. */
export const scaledNeeds = (problem: Problem, share: number): Problem =>
  withNeeds(problem, ({ value }) => value * share);

/** The farthest a factor can be moved with all of its parameters inside what is allowed; 0 where it cannot move. */
export function farthest(problem: Problem, factor: Factor, end: End): number {
  const ids = new Set(factor.parameters);
  const ways = problem.params.parameters
    .filter((one) => ids.has(one.id) && one[end] !== one.value)
    .map((one) => {
      const step = one[end] - one.value;
      return ((step > 0 ? one.max : one.min) - one.value) / step;
    });
  return ways.length === 0 ? 0 : Math.min(...ways);
}
