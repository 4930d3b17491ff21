// Prices of awards as numbers to fit a curve to: logarithms, with what competition did to the price taken out. Prices are
// only compared within one item, so an item that was bought once says nothing.

export interface Curve {
  readonly floor: number;
  readonly steepness: number;
  readonly halfVolume: number;
}

export interface Sample {
  /** NOK a year. */
  readonly volume: Float64Array;
  /** Logarithm of the unit price without the competition part. */
  readonly price: Float64Array;
  /** Numbered from 0. */
  readonly item: Int32Array;
  readonly items: number;
}

export interface Priced {
  readonly item: string;
  readonly volume: number;
  readonly logPrice: number;
}

/** Without the items that stand there once; in an order that does not depend on the order given. */
export function sampleOf(priced: readonly Priced[]): Sample {
  const byItem = [...Map.groupBy(priced, ({ item }) => item)]
    .filter(([, all]) => all.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = byItem.flatMap(([, all], item) =>
    all
      .toSorted((a, b) => a.volume - b.volume || a.logPrice - b.logPrice)
      .map(({ volume, logPrice }) => ({ volume, logPrice, item })),
  );
  return {
    volume: Float64Array.from(rows, ({ volume }) => volume),
    price: Float64Array.from(rows, ({ logPrice }) => logPrice),
    item: Int32Array.from(rows, ({ item }) => item),
    items: byItem.length,
  };
}

/** Only the rows that are kept; items that are left with one go too. */
export function keepRows({ volume, price, item }: Sample, isKept: (row: number) => boolean): Sample {
  const rows = Array.from(volume, (_, row) => row).filter(isKept);
  return sampleOf(
    rows.map((row) => ({
      item: String(item[row]!).padStart(6, '0'),
      volume: volume[row]!,
      logPrice: price[row]!,
    })),
  );
}

/** What is left of each price above its item's mean, after the curve's logarithms are taken away. */
export function residuals(sample: Sample, logs: ArrayLike<number>): Float64Array {
  return around(sample, logs, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The same around the item's median, which single wild prices do not move. */
export function medianResiduals(sample: Sample, logs: ArrayLike<number>): Float64Array {
  return around(sample, logs, median);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function around(
  { price, item, items }: Sample,
  logs: ArrayLike<number>,
  centreOf: (values: readonly number[]) => number,
): Float64Array {
  const left = price.map((value, row) => value - logs[row]!);
  const byItem: number[][] = Array.from({ length: items }, () => []);
  for (const [row, value] of left.entries()) byItem[item[row]!]!.push(value);
  const centres = byItem.map(centreOf);
  return left.map((value, row) => value - centres[item[row]!]!);
}

export const squares = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value * value, 0);

/** Sum of squares around the item's mean, without making arrays: asked for thousands of curves. */
export function squaresAround(
  { price, item, items }: Sample,
  logs: ArrayLike<number>,
  room: Float64Array,
): number {
  const sums = room.fill(0, 0, items * 2);
  let all = 0;
  for (let row = 0; row < price.length; row++) {
    const left = price[row]! - logs[row]!;
    const at = item[row]! * 2;
    sums[at]! += left;
    sums[at + 1]! += 1;
    all += left * left;
  }
  for (let at = 0; at < items * 2; at += 2) all -= sums[at]! ** 2 / sums[at + 1]!;
  return Math.max(0, all);
}
