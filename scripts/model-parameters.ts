// The tables of docs/model.md that tell what the figures rest on: the shipped parameters, what is assumed about the
// country, and the threshold in force. Written from the data, so that they never disagree with it.
import { ASSUMPTIONS } from '../bench/calibration-country.ts';
import { ratesOf, reader, volumeIndex } from '../src/modules/optimiser/engine/rates.ts';
import type { Category, Parameter, ParamSet } from '../src/modules/optimiser/model.ts';
import { formatFor } from '../src/texts/format.ts';
import { groupWordsNb } from '../src/texts/group-words.nb.ts';
import { plainNumber, scaleOf } from '../src/web/pages/groups/parameter-choice.ts';
import { krOf, table } from './model-tables.ts';

const format = formatFor('nb');
const { number, percent } = format;

export function countryAssumptions(): string {
  const rows = Object.values(ASSUMPTIONS).map(({ what, value, unit, source, status }) => {
    const shown =
      unit === 'andel'
        ? percent(value)
        : value >= 1e9
          ? `${number(value / 1e9)} mrd. ${unit}`
          : `${value} ${unit}`;
    return [what, shown, source, status];
  });
  return table('lrll', ['Hva', 'Verdi', 'Kilde', 'Status'], rows);
}

const STATUS: Readonly<Record<Parameter['status'], string>> = {
  confirmed: 'bekreftet',
  unchecked: 'må kontrolleres',
  assumption: 'antakelse',
};

interface Family {
  readonly name: string;
  /** Begins the ids. */
  readonly start: string;
  /** What each is called within the family, by the end of its id; nothing where it is alone. */
  readonly ends?: Readonly<Record<string, string>>;
}

export const CLASSES = {
  standardGoods: 'standardvarer',
  specialGoods: 'spesialvarer',
  services: 'tjenester',
  works: 'bygg og anlegg',
};
export const MARKETS = {
  local: 'lokalt',
  regional: 'regionalt',
  national: 'nasjonalt',
  international: 'internasjonalt',
};
const PROCEDURES = { direct: 'direkte kjøp', simple: 'enkel', national: 'nasjonal', eea: 'EØS' };
const BIDS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((bids) => [bids, `${bids} tilbud`]));

/** Thresholds stand in the law; distances and the rest on the page of assumptions. */
const FAMILIES: readonly Family[] = [
  { name: 'Laveste prisnivå ved svært stort volum', start: 'price.floor.', ends: CLASSES },
  { name: 'Hvor fort prisen faller', start: 'price.steepness.', ends: CLASSES },
  { name: 'Volumet som avgjør hvor tidlig prisen faller', start: 'price.volume.', ends: CLASSES },
  { name: 'Prisnivå etter antall tilbud', start: 'bids.index.', ends: BIDS },
  { name: 'Tilbud på det meste, etter marked', start: 'bids.peak.', ends: MARKETS },
  { name: 'Volumet som gir flest tilbud, etter marked', start: 'bids.peakVolume.', ends: MARKETS },
  { name: '', start: 'bids.spread' },
  { name: '', start: 'comply' },
  { name: 'Arbeid med en konkurranse', start: 'procedure.', ends: PROCEDURES },
  ...['lot.followUp', 'bid.cost', 'bid.returned'].map((start) => ({ name: '', start })),
  ...['perMember', 'perMemberSquared', 'perKm'].map((end) => ({ name: '', start: `coordination.${end}` })),
  ...['waiting.perQuarter', 'discount.rate', 'group.maxMembers'].map((start) => ({ name: '', start })),
];

/** «82 % (90 til 75)»: the value, and the low and high where they differ. */
function valueText(parameter: Parameter): string {
  const text = (value: number): string => plainNumber(format, value * scaleOf(parameter));
  const unit = groupWordsNb.units[parameter.unit] ?? parameter.unit;
  const value = `${text(parameter.value)} ${unit}`.trim();
  const { low, high } = parameter;
  return low === high ? value : `${value} (${text(low)} til ${text(high)})`;
}

interface NamedValue {
  readonly word: string;
  readonly text: string;
}

/** Said once where it is the same for all. */
const valuesText = (values: readonly NamedValue[]): string =>
  new Set(values.map(({ text }) => text)).size === 1
    ? values[0]!.text
    : values.map(({ word, text }) => `${word} ${text}`.trim()).join('; ');

function parameterTable(params: ParamSet): string {
  const rows = FAMILIES.map(({ name, start, ends }) => {
    const all = Object.entries(ends ?? { '': '' }).map(([end, word]) => {
      const parameter = params.parameters.find(({ id }) => id === start + end);
      if (!parameter) throw new Error(`no parameter ${start}${end}`);
      return { word, text: valueText(parameter), parameter };
    });
    const [{ parameter }] = all as [(typeof all)[0]];
    return [
      name || (groupWordsNb.parameters[parameter.id]?.name ?? parameter.id),
      valuesText(all),
      groupWordsNb.sources[parameter.source] ?? parameter.source,
      STATUS[parameter.status],
    ];
  });
  return table('llll', ['Hva', 'Verdi (forsiktig til gunstig)', 'Kilde', 'Status'], rows);
}

export const parameterOf = ({ parameters }: ParamSet, id: string): Parameter => {
  const found = parameters.findLast((parameter) => parameter.id === id);
  if (!found) throw new Error(`no parameter ${id}`);
  return found;
};

/** The newest threshold for goods and services: «2 500 000 kr fra 21. april 2026 (må kontrolleres)». */
export function thresholdText(params: ParamSet): string {
  const { value, validFrom, status } = parameterOf(params, 'threshold.eea');
  const from = validFrom ? ` fra ${format.dateLong(validFrom)}` : '';
  return `${krOf(value)}${from} (${STATUS[status]})`;
}

/** The two curves in one line each, one volume worked out, and all the values. */
export function parameters(params: ParamSet, category: Category): string {
  const rates = ratesOf(reader(params, 'base'), category);
  const at = parameterOf(params, `price.volume.${category.priceClass}`).value;
  return [
    `Prisnivå for volumet = laveste + (1 − laveste) × (1 + volum på avtalen ÷ V)^(−f), der V er «volumet som avgjør hvor tidlig prisen faller» og f er «hvor fort prisen faller». Ved ${krOf(at)} i året er det ${number(volumeIndex(rates, at), 3)} for ${CLASSES[category.priceClass]}. Ventede tilbud = tilbud på det meste − ${number(parameterOf(params, 'bids.spread').value, 1)} × log₁₀(volum ÷ volumet som gir flest)², fra 1 til 7.`,
    '',
    parameterTable(params),
  ].join('\n');
}
