// The pictures of docs/model.md, drawn from the program's own functions and the shipped parameters.
import {
  expectedBids,
  type Rates,
  ratesOf,
  reader,
  volumeIndex,
} from '../src/modules/optimiser/engine/rates.ts';
import type {
  Category,
  Market,
  Node,
  ParamSet,
  PriceClass,
  Scenario,
} from '../src/modules/optimiser/model.ts';
import { formatFor } from '../src/texts/format.ts';
import { groupWordsNb } from '../src/texts/group-words.nb.ts';
import type { Calibration } from './model-calibration.ts';
import { type BarRow, barPicture, COLOURS, curvePicture } from './model-charts.ts';
import type { ModelExample, Partition } from './model-example.ts';
import type { MeasuredProofs } from './model-measured.ts';

const { number } = formatFor('nb');
const thousand = (nok: number): string => number(Math.round(nok / 1000));
const billion = (nok: number): string => number(nok / 1e9, 2);

/** A round figure somewhat below the least. */
const axisStart = (least: number): number => Math.floor(least / 100_000 - 1) * 100_000;

const decadeText = (volume: number): string =>
  volume >= 1e9
    ? `${number(volume / 1e9)} mrd.`
    : volume >= 1e6
      ? `${number(volume / 1e6)} mill.`
      : number(volume);

const categoryOf = (priceClass: PriceClass, market: Market): Category => ({
  ...{ id: 'k', kind: 'goods', priceClass, market },
  ...{ maxDistanceKm: null, maxMembers: null },
});

const CLASSES: readonly (readonly [PriceClass, string, string])[] = [
  ['works', 'Bygg og anlegg', COLOURS.grey],
  ['services', 'Tjenester', COLOURS.moss],
  ['specialGoods', 'Spesialvarer', COLOURS.amber],
  ['standardGoods', 'Standardvarer', COLOURS.fjord],
];

function pricePicture(params: ParamSet): string {
  const rates = (priceClass: PriceClass, scenario: Scenario): Rates =>
    ratesOf(reader(params, scenario), categoryOf(priceClass, 'national'));
  return curvePicture({
    title: 'Prisen faller når volumet øker',
    description:
      'Prisnivå etter årlig volum for fire slags kjøp. Standardvarer faller mest, bygg og anlegg minst. Feltet viser lavt og høyt anslag for standardvarer.',
    curves: CLASSES.map(([priceClass, name, colour]) => {
      const index = (scenario: Scenario) => (volume: number) =>
        volumeIndex(rates(priceClass, scenario), volume);
      const between = [index('low'), index('high')] as const;
      const curve = { name, colour, at: index('base') };
      return priceClass === 'standardGoods' ? { ...curve, between } : curve;
    }),
    decades: [4, 8],
    decadeText,
    xText: 'kroner i året på avtalen',
    ticks: [0.75, 0.8, 0.85, 0.9, 0.95, 1],
    tickText: (value) => number(value, 2),
  });
}

const MARKETS: readonly (readonly [Market, string, string])[] = [
  ['international', 'Internasjonalt', COLOURS.grey],
  ['national', 'Nasjonalt', COLOURS.fjord],
  ['regional', 'Regionalt', COLOURS.moss],
  ['local', 'Lokalt', COLOURS.amber],
];

function bidsPicture(params: ParamSet): string {
  return curvePicture({
    title: 'Ventet antall tilbud har en topp',
    description:
      'Ventet antall tilbud etter årlig volum i fire slags marked. I et lokalt marked er toppen ved 3 millioner i året. Blir kontrakten større, faller antallet.',
    curves: MARKETS.map(([market, name, colour]) => {
      const rates = ratesOf(reader(params, 'base'), categoryOf('services', market));
      return { name, colour, at: (volume: number) => expectedBids(rates, volume) };
    }),
    decades: [5, 9],
    decadeText,
    xText: 'kroner i året på avtalen',
    ticks: [1, 2, 3, 4, 5, 6],
    tickText: (value) => number(value),
  });
}

/** Leaves of the explanation after «alone», in the order of the pages. */
export const stepsOf = ({ group }: ModelExample): readonly Node[] =>
  group.explanation.children.slice(1).flatMap((node) => (node.children.length > 0 ? node.children : [node]));

export const stepWords = (node: Node): string =>
  groupWordsNb.explanation[node.code as keyof typeof groupWordsNb.explanation]({
    ...{ members: 'fire', bids: '', lots: '', volume: '', unit: '', hasAgreements: false },
    isSaving: (node.amount ?? 0) < 0,
  });

function stepsPicture(example: ModelExample): string {
  const { group } = example;
  const [alone, together] = [group.standAlone / 100, group.cost / 100];
  const axis = [axisStart(together), alone + 50_000] as const;
  let level = alone;
  const steps = stepsOf(example).map((node): BarRow => {
    const change = node.amount! / 100;
    const part = { from: level, to: level + change, colour: change < 0 ? COLOURS.moss : COLOURS.berry };
    level += change;
    const sign = change > 0 ? '+' : '';
    return { label: stepWords(node), parts: [part], text: `${sign}${thousand(change)}` };
  });
  const whole = (label: string, value: number): BarRow => ({
    label,
    parts: [{ from: axis[0], to: value, colour: COLOURS.fjord }],
    text: thousand(value),
    bold: true,
  });
  return barPicture({
    title: 'Fra hver for seg til sammen, tusen kroner over fire år',
    description: `Hver for seg koster det ${thousand(alone)} tusen kroner, sammen ${thousand(together)} tusen. Søylene viser hvert ledd.`,
    rows: [whole('Hver for seg', alone), ...steps, whole('Sammen', together)],
    axis,
    note: `Aksen begynner på ${thousand(axis[0])} tusen kroner.`,
  });
}

const TURNED_WORDS: Readonly<Record<string, string>> = {
  priceFloor: 'Hvor lavt prisen kan falle',
  bidIndex: 'Hva flere tilbud gjør med prisen',
  tenderWork: 'Arbeidet en konkurranse krever',
  comply: 'Hvor mye som kjøpes på avtalen',
  coordination: 'Hva samordningen koster',
  waiting: 'Hva det koster å vente',
};

export const turnedWords = (id: string): string => TURNED_WORDS[id] ?? id;

function turnedPicture({ turned, group }: ModelExample): string {
  const base = group.saving.base / 100;
  const most = Math.max(...turned.map(({ high }) => high));
  return barPicture({
    title: 'Hvilken antakelse betyr mest? Innsparing i tusen kroner',
    description:
      'For hver antakelse: hva de fire sparer når bare den får sin forsiktige og sin gunstige verdi. Den stiplede linjen er anslaget.',
    rows: turned.map(({ id, low, high }) => ({
      label: turnedWords(id),
      parts: [
        { from: low, to: base, colour: COLOURS.amber },
        { from: base, to: high, colour: COLOURS.teal },
      ],
      text: `${thousand(low)} til ${thousand(high)}`,
    })),
    axis: [0, most],
    line: base,
    legend: [
      [COLOURS.amber, 'forsiktig verdi'],
      [COLOURS.teal, 'gunstig verdi'],
    ],
    note: 'Aksen begynner på 0. Den stiplede linjen er anslaget.',
  });
}

const andList = (names: readonly string[]): string => formatFor('nb').list(names);

/** «Storvik og Nesøy sammen, to alene». */
function partitionWords({ groups }: Partition): string {
  const together = groups.filter((names) => names.length > 1);
  if (together.length === 0) return 'Alle alene';
  const [first] = together;
  if (together.length === 1 && first!.length === 4) return 'Alle fire sammen';
  return together.map(andList).join(' | ');
}

function partitionsPicture({ partitions }: ModelExample): string {
  const [best] = partitions;
  const from = axisStart(best!.cost);
  return barPicture({
    title: 'Alle måter å dele fire kommuner på, tusen kroner',
    description: `Kostnaden ved hver av de ${partitions.length} inndelingene som er mulige. Alle fire sammen er billigst.`,
    rows: partitions.map((partition, k) => ({
      label: partitionWords(partition),
      parts: [{ from, to: partition.cost, colour: k === 0 ? COLOURS.fjord : COLOURS.pale }],
      text: thousand(partition.cost),
      bold: k === 0,
    })),
    axis: [from, partitions.at(-1)!.cost],
    note: `De som ikke er nevnt, kjøper alene. Aksen begynner på ${thousand(from)} tusen kroner.`,
  });
}

function calibrationPicture({ rows, base }: Calibration): string {
  const less = {
    label: 'det samme, samordningen trukket fra',
    saving: { ...base, process: base.processNet },
  };
  const reported: BarRow = {
    label: 'Rapporten fra 2021',
    parts: [
      { from: 0, to: 1e9, colour: COLOURS.fjord },
      { from: 1e9, to: 1.4e9, colour: COLOURS.amber },
      { from: 1.4e9, to: 1.7e9, colour: COLOURS.pale },
    ],
    text: '1,4 til 1,7',
    bold: true,
  };
  const most = Math.max(...rows.map(({ saving }) => saving.price + saving.process));
  return barPicture({
    title: 'Hva faste samarbeid sparer, milliarder kroner i året',
    description:
      'Rapporten fra 2021 mot modellen: 36 oppdiktede samarbeid med lavt, trolig og høyt anslag, det trolige også med samordningen trukket fra, og de samarbeidene vi kjenner.',
    rows: [
      reported,
      ...rows
        .flatMap((row) => (row.saving === base ? [row, less] : [row]))
        .map(({ label, saving }) => ({
          label,
          parts: [
            { from: 0, to: saving.price, colour: COLOURS.fjord },
            { from: saving.price, to: saving.price + saving.process, colour: COLOURS.amber },
          ],
          text: billion(saving.price + saving.process),
        })),
    ],
    axis: [0, most],
    legend: [
      [COLOURS.fjord, 'lavere priser'],
      [COLOURS.amber, 'mindre arbeid'],
      [COLOURS.pale, 'rapportens spenn for arbeid'],
    ],
  });
}

export interface ModelFigures {
  readonly params: ParamSet;
  readonly example: ModelExample;
  readonly calibration: Calibration;
  readonly proofs: readonly MeasuredProofs[];
}

/** By file name below docs/pictures. */
export function modelPictures({
  params,
  example,
  calibration,
}: ModelFigures): Readonly<Record<string, string>> {
  return {
    'priskurve.svg': pricePicture(params),
    'tilbud.svg': bidsPicture(params),
    'eksempel.svg': stepsPicture(example),
    'antakelser.svg': turnedPicture(example),
    'inndelinger.svg': partitionsPicture(example),
    'kalibrering.svg': calibrationPicture(calibration),
  };
}
