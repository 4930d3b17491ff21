// A file with paid prices, read and fitted: for the verb that shows the curves and the one that uses them.
import type { ParamSet } from '../modules/optimiser/model.ts';
import type { CategoryIndex } from '../modules/planning/category-search.ts';
import { fitPriceList, type PriceCurves } from '../modules/planning/lists/price-curves.ts';
import { type PriceList, readPriceList } from '../modules/planning/lists/price-list.ts';
import { groupPricesNb } from '../texts/group-prices.nb.ts';
import { readTableFile } from './table-file.ts';

export interface FittedFile {
  readonly list: PriceList;
  readonly curves: PriceCurves;
}

export interface PriceTables {
  readonly index: CategoryIndex;
  readonly params: ParamSet;
}

/** What the file says of the price curves, or the lines that tell why it cannot be used. */
export async function fitPriceFile(file: string, tables: PriceTables): Promise<FittedFile | string[]> {
  const read = await readTableFile(file, (rows) => readPriceList(rows, tables.index), groupPricesNb.problems);
  if ('refused' in read) return read.refused;
  return { list: read.list, curves: fitPriceList(read.list.prices, tables.params) };
}
