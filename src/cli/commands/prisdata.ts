// `samkjop prisdata FIL`: what paid prices say of the price curves, how sure that is, and what it would change.
// Exit 2 when the file cannot be read or none of its rows can be used.
import { readReference } from '../../flows/load-reference.ts';
import { readPlanningData } from '../../flows/planning-data.ts';
import { makeSnapshot } from '../../flows/snapshot.ts';
import { oreFromNok } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import {
  type CurveCode,
  curveIndex,
  type Fitted,
  type PriceFit,
  type UsualCurve,
} from '../../modules/optimiser/price-curve.ts';
import type { PriceCurves } from '../../modules/planning/lists/price-curves.ts';
import type { PriceList } from '../../modules/planning/lists/price-list.ts';
import { registerFromReference } from '../../modules/registry/reference.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { cliPricesNb } from '../../texts/cli-prices.nb.ts';
import { formatFor } from '../../texts/format.ts';
import { groupPricesNb } from '../../texts/group-prices.nb.ts';
import { readArguments } from '../arguments.ts';
import { type Command, DONE, MISUSED } from '../command.ts';
import { fitPriceFile } from '../price-file.ts';

const texts = { ...groupPricesNb, ...cliPricesNb };
const format = formatFor('nb');
const MOST_FAULTS = 20;

type Usual = UsualCurve['usual'];

const share = (value: number): string => format.percent(value, 1);
const nok = (value: number): string => format.moneyRounded(oreFromNok(value));
const decimal = (value: number): string => format.number(value, 2);

const SHOWN = {
  floor: share,
  steepness: decimal,
  halfVolume: nok,
} as const;

const numberLine = (key: keyof Usual, { value, low, high }: Fitted, usual: Usual): string => {
  const show = SHOWN[key];
  const shown = { value: show(value), low: show(low), high: show(high), usual: show(usual[key]) };
  return texts.number({ name: texts.numbers[key], ...shown });
};

const fallLine = ({ fall, from, to }: PriceFit, usual: Usual): string =>
  texts.fall({
    ...{ value: share(fall.value), low: share(fall.low), high: share(fall.high) },
    ...{ from: nok(from), to: nok(to) },
    usual: share(1 - curveIndex(usual, to) / curveIndex(usual, from)),
  });

function fitLines(fit: Result<PriceFit>, usual: Usual): string[] {
  if (!fit.ok) {
    const { code, facts } = fit.problems[0]!;
    return [texts.kept(texts.reasons[code as CurveCode](facts))];
  }
  const { value } = fit;
  return [
    fallLine(value, usual),
    ...(['floor', 'steepness', 'halfVolume'] as const).map((key) => numberLine(key, value[key], usual)),
    texts.used({ ...value, r2: format.percent(value.r2) }),
  ];
}

const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => `${by}${line}`);

function faultLines({ faults }: PriceList): string[] {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .map(({ row, field, code, facts }) => texts.atRow(row, field, texts.problems[code](facts)));
  const rest = faults.length - shown.length;
  return [...indented(shown, '  '), ...(rest > 0 ? [texts.more(rest)] : [])];
}

function printed(list: PriceList, { classes, categories }: PriceCurves): string {
  const faulty = list.rows - list.prices.length;
  const byClass = classes.flatMap(({ priceClass, usual, fit, prices, categories }) => [
    `  ${texts.class(texts.classes[priceClass], texts.counted(prices, categories))}`,
    ...indented(fitLines(fit, usual), '    '),
  ]);
  const byCategory = categories.flatMap(({ category, prices, usual, fit }) => [
    `  ${category.nameNb} (${prices})`,
    ...indented(fitLines(fit, usual), '    '),
  ]);
  const isUsed = classes.some(({ fit }) => fit.ok);
  return [
    texts.read(list.rows, list.prices.length, faulty),
    ...(faulty > 0 ? [texts.rejectedTitle, ...faultLines(list)] : []),
    ...['', texts.classesTitle, ...byClass],
    ...['', texts.categoriesTitle, ...byCategory],
    ...['', ...(isUsed ? [texts.useTitle, ...texts.use] : [texts.nothingToUse])],
    ...['', `${texts.note} ${groupPricesNb.note}`, ''],
  ].join('\n');
}

export const priceDataCommand: Command = {
  name: 'prisdata',
  async run(args, io) {
    const usage = cliTexts.correctUse(cliTexts.verbs.prisdata.usage);
    const misused = (...lines: readonly string[]): number => {
      io.error(...lines);
      return MISUSED;
    };
    const read = readArguments(args, { options: {}, maxWords: 1 });
    if (typeof read === 'string') return misused(read, usage);
    const [file] = read.words;
    if (file === undefined) return misused(texts.noFile, usage);
    const snapshot = makeSnapshot(registerFromReference(readReference(io.files), 'files'), io.files);
    const { params } = readPlanningData(io.files);
    const fitted = await fitPriceFile(file, { index: snapshot.categories, params });
    if (Array.isArray(fitted)) return misused(...fitted);
    const { list, curves } = fitted;
    if (list.prices.length === 0) return misused(texts.noneUsable, ...faultLines(list));
    io.out(printed(list, curves));
    return DONE;
  },
};
