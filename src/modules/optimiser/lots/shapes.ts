// Which units may be one lot, whatever it costs: anything when divided by amount, a connected area when divided by place,
// and when divided by trade whole trades, or a connected area of one.
import type { LotBasis } from '../lots.ts';
import { hangsTogether, neighboursOf } from './neighbours.ts';
import type { LotUnit } from './units.ts';

/** Takes positions of units in ascending order. */
export type MayBeLot = (members: readonly number[]) => boolean;

export function lotShapes(units: readonly LotUnit[], by: LotBasis): MayBeLot {
  if (by === 'amount') return () => true;
  if (by === 'place') {
    const neighbours = neighboursOf(units);
    return (members) => hangsTogether(neighbours, members);
  }
  return tradeShapes(units);
}

function tradeShapes(units: readonly LotUnit[]): MayBeLot {
  const neighbours: number[][] = units.map(() => []);
  const sizes = new Map<string | null, number>();
  for (const [trade, own] of Map.groupBy(units.keys(), (at) => units[at]!.trade)) {
    sizes.set(trade, own.length);
    const inTrade = neighboursOf(own.map((at) => units[at]!));
    for (const [k, found] of inTrade.entries()) neighbours[own[k]!] = found.map((other) => own[other]!);
  }
  return (members) => {
    const touched = Map.groupBy(members, (at) => units[at]!.trade);
    if (touched.size === 1) return hangsTogether(neighbours, members);
    return [...touched].every(([trade, own]) => own.length === sizes.get(trade));
  };
}
