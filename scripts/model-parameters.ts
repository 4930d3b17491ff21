// The tables of docs/model.md that tell what the figures rest on: the shipped parameters, what is assumed about the
// country, and the threshold in force. Written from the data, so that they never disagree with it.
import { ASSUMPTIONS } from '../bench/calibration-country.ts';
import { ratesOf, reader, volumeIndex } from '../src/modules/optimiser/engine/rates.ts';
import type { Parameter, ParamSet } from '../src/modules/optimiser/model.ts';
import { formatFor } from '../src/texts/format.ts';
import { groupWordsNb } from '../src/texts/group-words.nb.ts';
import { plainNumber, scaleOf } from '../src/web/pages/groups/parameter-choice.ts';
import type { ModelExample } from './model-example.ts';
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

/** The status says the rest. */
const OWN = 'Own assumption';

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
export const PROCEDURES = { direct: 'direkte kjøp', simple: 'enkel', national: 'nasjonal', eea: 'EØS' };
const BIDS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((bids) => [bids, `${bids}:`]));

/** Thresholds stand in the law; distances and the rest on the page of assumptions. */
const FAMILIES: readonly Family[] = [
  { name: 'Laveste prisnivå ved svært stort volum', start: 'price.floor.', ends: CLASSES },
  { name: 'Hvor fort prisen faller', start: 'price.steepness.', ends: CLASSES },
  { name: 'Volumet som avgjør hvor tidlig prisen faller', start: 'price.volume.', ends: CLASSES },
  { name: 'Prisnivå etter antall tilbud', start: 'bids.index.', ends: BIDS },
  { name: 'Flest tilbud, etter marked', start: 'bids.peak.', ends: MARKETS },
  { name: 'Volumet som gir flest tilbud, etter marked', start: 'bids.peakVolume.', ends: MARKETS },
  { name: '', start: 'bids.spread' },
  { name: '', start: 'comply' },
  { name: 'Arbeid med en konkurranse', start: 'procedure.', ends: PROCEDURES },
  ...['lot.followUp', 'bid.cost', 'bid.returned'].map((start) => ({ name: '', start })),
  { name: '', start: 'coordination.perMember' },
  {
    name: 'Ekstra kostnad når gruppen vokser: ganges med antallet × antallet',
    start: 'coordination.perMemberSquared',
  },
  { name: '', start: 'coordination.perKm' },
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
      parameter.source === OWN ? 'egen' : (groupWordsNb.sources[parameter.source] ?? parameter.source),
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

/** All the values, and what a favourable one is where that may surprise. */
export function parameters(params: ParamSet): string {
  return [
    'Verdier dere legger inn selv, har ikke spenn. For arbeid er det gunstige at det koster mer: Da er hver konkurranse dere slipper, verdt mer.',
    '',
    parameterTable(params),
  ].join('\n');
}

/** The two curves, and the group of the example worked out by them: between which volumes its line is drawn, and why. */
export function formulas(params: ParamSet, { problem, group, index }: ModelExample): string {
  const category = problem.categories[0]!;
  const { curve, ...rates } = ratesOf(reader(params, 'base'), category);
  const value = (id: string): number => parameterOf(params, id).value;
  const at = value(`price.volume.${category.priceClass}`);
  const { volume, expectedBids, priceIndex } = group.lots[0]!;
  const above = curve.volume.findIndex((node) => node > volume);
  const [from, to] = [curve.volume[above - 1]!, curve.volume[above]!].map((node) => krOf(Math.round(node)));
  const spread = value('bids.spread');
  const decades = Math.log10(volume / value(`bids.peakVolume.${category.market}`));
  const byFormula = value(`bids.peak.${category.market}`) - spread * decades ** 2;
  const [price, bids] = [index.volume, index.bids].map((part) => number(part, 4)) as [string, string];
  const product = Number(index.volume.toFixed(4)) * Number(index.bids.toFixed(4));
  return [
    `**Pris etter volum** = laveste + (1 − laveste) × (1 + volum på avtalen ÷ V)^(−f), der V er «volumet som avgjør hvor tidlig prisen faller» og f er «hvor fort prisen faller». Ved ${krOf(at)} i året er det ${number(volumeIndex(rates, at), 3)} for ${CLASSES[category.priceClass]}, ved ${krOf(volume)} ${price}.`,
    '',
    `**Ventede tilbud** = flest tilbud − ${number(spread, 1)} × log₁₀(volum ÷ volumet som gir flest)², fra 1 til 7. Programmet regner ut dette og prisnivået det gir, for ${curve.volume.length} volum, seks for hver tidobling fra ${krOf(curve.volume[0]!)}. Mellom dem trekker det rette linjer. Gruppen ligger mellom ${from} og ${to}: Linjen gir ${number(expectedBids, 3)} tilbud og prisnivå ${bids}, formelen selv ${number(byFormula, 3)} tilbud.`,
    '',
    `**Prisnivået** er ${price} × ${bids} = ${number(priceIndex, 4)}. De avrundede tallene gir ${number(product, 4)}. Programmet runder ikke av underveis.`,
  ].join('\n');
}
