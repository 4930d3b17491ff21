// What a division means for each body: other prices where its lot is smaller or draws other bids, and its part of the work of
// following up more lots. The parts sum to what the division costs more. Pure.
import { type Ore, roundToTotal } from '../../../kernel/money.ts';
import { byText } from '../engine/participants.ts';
import { type LotFigures, lotFigures, type UnitFigures } from './prices.ts';
import type { LotUnit } from './units.ts';

export interface BodyExtra {
  /** Authority id. */
  readonly authority: string;
  /** What it costs the body more than one lot, ore, present value; below 0, less. */
  readonly extra: Ore;
}

/** Price of a lot's purchases and bids for each unit of spend and of volume in it. */
const pricesIn = ({ parts, volume }: LotFigures, spend: number): { purchases: number; bids: number } => ({
  purchases: spend > 0 ? parts.purchases / spend : 0,
  bids: volume > 0 ? parts.bids / volume : 0,
});

/**
 * By body id. Purchases and bids are paid by what each buys in its lot; following up more lots by what each buys in all.
 * `total` is what the division costs more than one lot.
 */
export function bodyExtras(
  units: readonly LotUnit[],
  { figures, lots, total }: { figures: UnitFigures; lots: readonly (readonly number[])[]; total: Ore },
): BodyExtra[] {
  const whole = [...units.keys()];
  const spendOf = (members: readonly number[]): number =>
    members.reduce((sum, at) => sum + (figures.spend[at] ?? 0), 0);
  const one = lotFigures(figures, whole);
  const before = pricesIn(one, spendOf(whole));
  const moreLots = lots.length * one.parts.followUp - one.parts.followUp;
  const sums = new Map<string, number>(units.map(({ authority }) => [authority, 0]));
  for (const members of lots) {
    const after = pricesIn(lotFigures(figures, members), spendOf(members));
    for (const at of members) {
      const unit = units[at];
      const [spend, volume] = [figures.spend[at] ?? 0, figures.volume[at] ?? 0];
      if (!unit) continue;
      const share = one.volume > 0 ? volume / one.volume : 1 / units.length;
      const more =
        spend * (after.purchases - before.purchases) + volume * (after.bids - before.bids) + moreLots * share;
      sums.set(unit.authority, (sums.get(unit.authority) ?? 0) + more);
    }
  }
  const bodies = [...sums].sort(([a], [b]) => byText(a, b));
  const rounded = roundToTotal(
    bodies.map(([, nok]) => nok * 100),
    total,
  );
  return bodies.flatMap(([authority], place) => {
    const extra = rounded[place];
    return extra === undefined ? [] : [{ authority, extra }];
  });
}
