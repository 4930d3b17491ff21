// Where few suppliers depend on public buyers, one agreement for all can leave fewer of them next time (KS).
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { KS_NATIONAL } from '../sources.ts';

const FEW = 3;

export const dominatedMarket: WeightRule = {
  id: 'dominated-market',
  source: KS_NATIONAL,
  status: 'confirmed',
  weigh: (given) => {
    const suppliers = known(given, 'suppliers');
    if (suppliers === null || suppliers > FEW) return [];
    const facts = { count: suppliers };
    return (['joinAgreement', 'purchasingCentre', 'throughCooperation'] as const).map((alternative) => ({
      alternative,
      effect: 'says',
      key: 'dominatedMarket.few',
      facts,
    }));
  },
};
