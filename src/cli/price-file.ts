// A file with paid prices, read and fitted: for the verb that shows the curves and the one that uses them.
import fs from 'node:fs';
import { readSource } from '../flows/read-needs.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { ParamSet } from '../modules/optimiser/model.ts';
import type { CategoryIndex } from '../modules/planning/category-search.ts';
import { fitPriceList, type PriceCurves } from '../modules/planning/lists/price-curves.ts';
import { type PriceList, readPriceList } from '../modules/planning/lists/price-list.ts';
import { cliTexts } from '../texts/cli.nb.ts';
import { cliPricesNb } from '../texts/cli-prices.nb.ts';
import { planningNb } from '../texts/planning.nb.ts';

export interface FittedFile {
  readonly list: PriceList;
  readonly curves: PriceCurves;
}

export interface PriceTables {
  readonly index: CategoryIndex;
  readonly params: ParamSet;
}

async function listIn(file: string, index: CategoryIndex): Promise<Result<PriceList>> {
  const source = await readSource(fs.readFileSync(file));
  if (!source.ok) return source;
  if (source.value.kind === 'notices') return refuse({ code: 'file.notTable', path: file, facts: {} });
  return readPriceList(source.value.rows, index);
}

/** What the file says of the price curves, or the lines that tell why it cannot be used. */
export async function fitPriceFile(file: string, tables: PriceTables): Promise<FittedFile | string[]> {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    return [`${file}: ${cliTexts.grupper.unreadable}`];
  const list = await listIn(file, tables.index);
  if (!list.ok) {
    const sayings = { ...planningNb.problems, ...cliPricesNb.problems };
    return list.problems.map(({ code, facts }) => `${file}: ${sayings[code as keyof typeof sayings](facts)}`);
  }
  return { list: list.value, curves: fitPriceList(list.value.prices, tables.params) };
}
