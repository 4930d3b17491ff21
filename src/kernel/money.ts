// Amounts of Norwegian kroner held as whole øre, excluding VAT unless a name says otherwise.

/** Whole øre. Safe to 90 000 billion kroner. */
export type Ore = number & { readonly brand: 'Ore' };

/** Throws on fractions, NaN and amounts that cannot be held exactly. */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new Error(`not whole øre: ${value}`);
  return (value === 0 ? 0 : value) as Ore;
}

/** Nearest øre, halves away from zero. */
export const oreFromNok = (nok: number): Ore => ore(Math.sign(nok) * Math.round(Math.abs(nok) * 100));

export const sumOre = (amounts: readonly Ore[]): Ore => ore(amounts.reduce((total, next) => total + next, 0));

/**
 * Rounds real øre amounts to whole øre so that they sum exactly to `total` (largest remainder, ties first).
 * Throws when there is nothing to share a total among.
 */
export function roundToTotal(shares: readonly number[], total: Ore): Ore[] {
  if (shares.length === 0 && total !== 0) throw new Error(`no shares for ${total} øre`);
  const floors = shares.map(Math.floor);
  let rest = total - floors.reduce((a, b) => a + b, 0);
  const order = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  while (rest < 0) {
    for (const { index } of order.toReversed()) {
      if (rest === 0) break;
      floors[index] = (floors[index] as number) - 1;
      rest++;
    }
  }
  for (let i = 0; rest > 0; i = (i + 1) % order.length) {
    const { index } = order[i] as { index: number };
    floors[index] = (floors[index] as number) + 1;
    rest--;
  }
  return floors.map(ore);
}
