// Parameters as people read and write them: shares as per cent, decimals as in the language, and which ones to show.
import type { Parameter, ParamSet, Problem } from '../../../modules/optimiser/model.ts';
import { parameterKey } from '../../../modules/optimiser/parameters.ts';
import type { Format } from '../../../texts/format.ts';
import type { PageRequest } from '../../page.ts';
import type { RunView } from './run-view.ts';

const PER_CENT = new Set(['index', 'share', 'share of value', 'share of yearly value', 'per year']);
const MOST_DECIMALS = 3;

/** What a stored value is multiplied by on the page. */
export const scaleOf = ({ unit }: Parameter): number => (PER_CENT.has(unit) ? 100 : 1);

/** As many decimals as the value has, at most three. */
export function plainNumber(format: Format, value: number): string {
  const decimals = [0, 1, 2].find((count) => Math.abs(Number(value.toFixed(count)) - value) < 1e-9);
  return format.number(value, decimals ?? MOST_DECIMALS);
}

export const unitWord = ({ texts }: PageRequest, { unit }: Parameter): string =>
  texts.groupWords.units[unit] ?? unit;

/** «80 %», «14 000 kr». */
export function parameterValue(request: PageRequest, parameter: Parameter, value: number): string {
  const number = plainNumber(request.format, value * scaleOf(parameter));
  return `${number}\u00a0${unitWord(request, parameter)}`.trim();
}

export const parameterName = ({ texts }: PageRequest, { id }: Parameter): string =>
  texts.groupWords.parameters[id]?.name ?? id;

export const parameterAbout = ({ texts }: PageRequest, { id }: Parameter): string =>
  texts.groupWords.parameters[id]?.about ?? '';

/** A source in the page's language; names of works stay as they are. */
export const parameterSource = ({ texts }: PageRequest, { source }: Parameter): string =>
  texts.groupWords.sources[source] ?? source;

/** The stored value of what was typed («80», «0,4», «14 000»), or null. */
export function readParameter(parameter: Parameter, typed: string): number | null {
  const text = typed.replaceAll(/[\s%]/g, '').replace(',', '.').replace('\u2212', '-');
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return null;
  return Number((Number(text) / scaleOf(parameter)).toPrecision(12));
}

const FIRST = [
  'comply',
  'coordination.perMember',
  'procedure.eea',
  'waiting.perQuarter',
  'discount.rate',
  'group.maxMembers',
];
const NEXT = ['coordination.perMemberSquared', 'coordination.perKm', 'procedure.national', 'lot.followUp'];

const byIds = (set: ParamSet, ids: readonly string[]): Parameter[] =>
  ids.flatMap((id) => set.parameters.find((parameter) => parameter.id === id) ?? []);

/** The ones that move the answer most for the categories in the list, with the values in force; the rest comes after. */
export function formParameters(view: RunView): { readonly first: Parameter[]; readonly more: Parameter[] } {
  const problem = view.built?.problem;
  if (!problem) return { first: [], more: [] };
  const classes = [...new Set(problem.categories.map(({ priceClass }) => `price.floor.${priceClass}`))];
  const markets = [...new Set(problem.categories.map(({ market }) => market))].toSorted();
  const more = [
    ...classes.toSorted(),
    ...markets.map((market) => `bids.peak.${market}`),
    ...markets.map((market) => `distance.max.${market}`),
    ...NEXT,
  ];
  return { first: byIds(problem.params, FIRST), more: byIds(problem.params, more) };
}

/** The handful that one category's group rests on. */
export function categoryParameters({ categories, params }: Problem, category: string): Parameter[] {
  const found = categories.find(({ id }) => id === category);
  if (!found) return [];
  return byIds(params, [
    'comply',
    'coordination.perMember',
    `bids.peak.${found.market}`,
    `price.floor.${found.priceClass}`,
  ]);
}

/** A parameter before the visitor changed any. */
export const usualOf = (view: Pick<RunView, 'parameters'>, parameter: Parameter): Parameter =>
  view.parameters.parameters.find((usual) => parameterKey(usual) === parameterKey(parameter)) ?? parameter;

export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A slider around what is likely, in the page's unit; never outside what is allowed. */
export function sliderScale(usual: Parameter, value: number): SliderScale {
  const scale = scaleOf(usual);
  const [least, most] = [Math.min(usual.low, usual.high, value), Math.max(usual.low, usual.high, value)];
  const isKnownExactly = usual.low === usual.high;
  const from = isKnownExactly ? usual.value * 0.25 : least * 0.5;
  const to = isKnownExactly ? usual.value * 3 : most * 1.5;
  const min = Math.max(usual.min, Math.min(from, value)) * scale;
  const max = Math.min(usual.max, Math.max(to, value)) * scale;
  const rough = (max - min) / 60 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Number(([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power);
  const tidy = (number: number): number => Number(number.toPrecision(10));
  return {
    min: tidy(Math.floor(min / step) * step),
    max: tidy(Math.ceil(max / step) * step),
    step: tidy(step),
  };
}
