// Who lacks competence makes dearer mistakes in a competition of its own; a standing unit brings the competence with it.
import { assume } from '../../assumptions.ts';
import type { AlternativeId } from '../../case.ts';
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { REPORT_2021 } from '../sources.ts';

/** How much of the risk is left when one buys this way. */
const LEFT: readonly (readonly [AlternativeId, number])[] = [
  ['alone', 1],
  ['jointProcurement', 0.5],
  ['directPurchase', 0.5],
  ['learningNetworkFirst', 1 - assume('learning.effect')],
];

export const competence: WeightRule = {
  id: 'competence',
  source: REPORT_2021,
  status: 'mustBeChecked',
  assumes: ['competence.risk', 'learning.effect'],
  weigh: (given, figures) => {
    if (known(given, 'competence') !== 'low') return [];
    const price = figures('alone')?.price ?? 0;
    return [
      ...LEFT.map(
        ([alternative, left]) =>
          ({
            alternative,
            effect: 'counts',
            key: 'competence.low',
            amount: price * assume('competence.risk') * left,
          }) as const,
      ),
      ...(['throughCooperation', 'joinCooperation'] as const).map(
        (alternative) => ({ alternative, effect: 'favours', key: 'competence.unit' }) as const,
      ),
    ];
  },
};
