// Which order and weights a visitor asks for in the list of procurement environments. Weights are whole numbers 0-10.
import { DEFAULT_WEIGHTS, type SimilarityWeights } from '../../../modules/registry/environments.ts';
import type { PageRequest } from '../../page.ts';
import { readChoice } from '../../query-values.ts';

export const WEIGHT_PARAMETERS: Readonly<Record<keyof SimilarityWeights, string>> = {
  distance: 'reisetid',
  size: 'storrelse',
  county: 'fylke',
  centrality: 'sentralitet',
};
const WEIGHT_KEYS = ['distance', 'size', 'county', 'centrality'] as const;
const SCALE = 20;
const ORDERS = ['nearest', 'similar'] as const;
export const ORDER_VALUES = { nearest: 'naermest', similar: 'likest' } as const;

export interface WeightField {
  readonly key: keyof SimilarityWeights;
  /** As typed, to stand in the field again. */
  readonly typed: string;
  readonly error: string | null;
}

export interface EnvironmentChoice {
  readonly order: (typeof ORDERS)[number];
  readonly weights: SimilarityWeights;
  readonly fields: readonly WeightField[];
  /** All weights are zero: the usual ones are used. */
  readonly isZero: boolean;
  readonly showsAll: boolean;
  /** True when the form has been used, so that it stays open. */
  readonly isChosen: boolean;
}

const usual = (key: keyof SimilarityWeights): number => Math.round(DEFAULT_WEIGHTS[key] * SCALE);

function readWeight(
  request: PageRequest,
  key: keyof SimilarityWeights,
): WeightField & { readonly value: number } {
  const typed = (request.query.get(WEIGHT_PARAMETERS[key]) ?? '').trim().slice(0, 10);
  if (typed === '') return { key, typed: String(usual(key)), error: null, value: usual(key) };
  if (/^(10|\d)$/.test(typed)) return { key, typed, error: null, value: Number(typed) };
  const error = request.texts.municipalityPages.environments.weightFault(typed);
  return { key, typed, error, value: usual(key) };
}

export function readEnvironmentChoice(request: PageRequest): EnvironmentChoice {
  const fields = WEIGHT_KEYS.map((key) => readWeight(request, key));
  const isZero = fields.every((field) => field.value === 0);
  const weightOf = (key: keyof SimilarityWeights): number =>
    fields.find((field) => field.key === key)?.value ?? 0;
  const chosen: SimilarityWeights = {
    distance: weightOf('distance'),
    size: weightOf('size'),
    county: weightOf('county'),
    centrality: weightOf('centrality'),
  };
  const asked = readChoice(request, 'sorter', {
    among: Object.values(ORDER_VALUES),
    fallback: ORDER_VALUES.nearest,
  });
  return {
    order: asked === ORDER_VALUES.similar ? 'similar' : 'nearest',
    weights: isZero ? DEFAULT_WEIGHTS : chosen,
    fields,
    isZero,
    showsAll: request.query.get('miljoer') === 'alle',
    isChosen:
      request.query.has('sorter') || WEIGHT_KEYS.some((key) => request.query.has(WEIGHT_PARAMETERS[key])),
  };
}

/** The choice as address parameters, to keep it when something else on the page is changed. */
export function environmentParameters(request: PageRequest): Record<string, string | undefined> {
  const names = ['sorter', ...Object.values(WEIGHT_PARAMETERS)];
  return Object.fromEntries(names.map((name) => [name, request.query.get(name)?.slice(0, 10)]));
}
