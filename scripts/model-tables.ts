// How docs/model.md writes amounts and tables: whole kroner that add up on paper, and tables in Markdown.
import { type Ore, ore, oreFromNok, roundToTotal, sumOre } from '../src/kernel/money.ts';
import { formatFor } from '../src/texts/format.ts';

const format = formatFor('nb');

export const kr = (amount: Ore): string => format.money(amount);
export const krOf = (nok: number): string => kr(oreFromNok(nok));
/** To the nearest thousand, for sentences. */
export const about = (nok: number): string => krOf(Math.round(nok / 1000) * 1000);

/** Amounts in whole kroner that add up to the whole kroner of their sum. */
export const wholeKroner = (amounts: readonly Ore[]): number[] =>
  roundToTotal(
    amounts.map((amount) => amount / 100),
    ore(Math.round(sumOre(amounts) / 100)),
  );

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** `sides`: l or r for each column. */
export function table(
  sides: string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = [...sides].map((side) => (side === 'l' ? '---' : '---:'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
