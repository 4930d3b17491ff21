// What paid prices say of the price curves in force: one curve for each category, and one for each price class, which is
// what the parameters are of. Pure.
import type { Result } from '../../../kernel/result.ts';
import type * as optimiser from '../../optimiser/model.ts';
import {
  curveParameters,
  fitPriceCurve,
  type PriceFit,
  type UsualCurve,
  usualCurve,
} from '../../optimiser/price-curve.ts';
import type { Category } from '../model.ts';
import type { PaidPrice } from './price-list.ts';

export interface CategoryCurve {
  readonly category: Category;
  readonly prices: number;
  readonly usual: UsualCurve['usual'];
  readonly fit: Result<PriceFit>;
}

export interface ClassCurve {
  readonly priceClass: optimiser.PriceClass;
  readonly categories: number;
  readonly prices: number;
  readonly usual: UsualCurve['usual'];
  readonly fit: Result<PriceFit>;
}

export interface PriceCurves {
  /** In the order of the categories' ids. */
  readonly categories: readonly CategoryCurve[];
  readonly classes: readonly ClassCurve[];
}

const CLASSES: readonly optimiser.PriceClass[] = ['standardGoods', 'specialGoods', 'services', 'works'];

const asOptimised = ({ id, kind, priceCurve, market }: Category): optimiser.Category => ({
  ...{ id, kind, market },
  priceClass: priceCurve,
  maxDistanceKm: null,
  maxMembers: null,
});

/** Categories of one class are of different markets: the competition part is taken out of each before they are put together. */
const withoutCompetition = (price: PaidPrice, { competition }: UsualCurve): PaidPrice => ({
  category: price.category,
  item: `${price.category.id} ${price.item}`,
  volume: price.volume,
  unitPrice: price.unitPrice / competition(price.volume, price.bids),
});

/** The parameters are those in force. */
export function fitPriceList(prices: readonly PaidPrice[], params: optimiser.ParamSet): PriceCurves {
  const byCategory = [...Map.groupBy(prices, ({ category }) => category).entries()]
    .map(([category, own]) => ({ category, own, usual: usualCurve(params, asOptimised(category)) }))
    .sort((a, b) => (a.category.id < b.category.id ? -1 : 1));
  const classes = CLASSES.flatMap((priceClass): ClassCurve[] => {
    const own = byCategory.filter(({ category }) => category.priceCurve === priceClass);
    const [first] = own;
    if (!first) return [];
    const together = own.flatMap(({ own: paid, usual }) => paid.map((one) => withoutCompetition(one, usual)));
    const fit = fitPriceCurve(together, { ...first.usual, competition: () => 1 });
    return [{ priceClass, categories: own.length, prices: together.length, usual: first.usual.usual, fit }];
  });
  return {
    categories: byCategory.map(({ category, own, usual }) => ({
      ...{ category, prices: own.length, usual: usual.usual },
      fit: fitPriceCurve(own, usual),
    })),
    classes,
  };
}

/** The parameters that the classes' curves would set, for `adjustParameters`; none where no curve is fitted. */
export const changesOf = ({ classes }: PriceCurves): Readonly<Record<string, number>> =>
  Object.fromEntries(
    classes.flatMap(({ priceClass, fit }) =>
      fit.ok
        ? Object.entries(curveParameters(priceClass, fit.value)).map(([id, { value }]) => [id, value])
        : [],
    ),
  );
