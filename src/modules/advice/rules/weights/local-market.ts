// Work at a place is bought where it is done: routes, areas and buildings as lots of their own, and an own competition, also by
// members of a cooperation. In a large joint contract the local firms fall away.
import { assume } from '../../assumptions.ts';
import { known, likely, pricedAs } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { LOCAL_BUYING } from '../sources.ts';

/** From how many bodies the loss is whole. */
const MANY = 7;

/** Learning first ends in a joint purchase where somebody to buy with is known. */
export const LARGE_CONTRACTS = [
  'jointProcurement',
  'throughCooperation',
  'joinCooperation',
  'joinAgreement',
  'ownAgreement',
  'purchasingCentre',
  'learningNetworkFirst',
] as const;

/** From 0 for one buyer to 1 for many. */
export const crowdOf = (members: number): number => Math.min(1, (members - 1) / (MANY - 1));

export const localMarket: WeightRule = {
  id: 'local-market',
  source: LOCAL_BUYING,
  status: 'mustBeChecked',
  assumes: ['local.distance'],
  weigh: (given, figures) => {
    const isLocal = pricedAs(given).market === 'local' && likely(given, 'localPresence') === true;
    if (!isLocal) return [];
    const price = (figures('alone')?.price ?? 0) * (likely(given, 'localShare') ?? 1);
    const isFar = known(given, 'neighbours') === false;
    const large = LARGE_CONTRACTS.flatMap((alternative) => {
      const crowd = crowdOf(figures(alternative)?.members ?? 1);
      const amount = price * assume('local.distance') * (isFar ? Math.ceil(crowd) : crowd);
      return crowd === 0
        ? []
        : [{ alternative, effect: 'counts', key: 'localMarket.distance', amount } as const];
    });
    return [
      { alternative: 'alone', effect: 'favours', key: 'localMarket.lots', law: ['LOT-1', 'LOT-2', 'LOT-3'] },
      ...large,
    ];
  },
};
