// National agreements suit needs that are alike all over the country in a national market (recommendation 4 of the report; KS).
import { likely, pricedAs } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { KS_NATIONAL } from '../sources.ts';

export const nationalAgreement: WeightRule = {
  id: 'national-agreement',
  source: KS_NATIONAL,
  status: 'confirmed',
  weigh: (given) => {
    const { market } = pricedAs(given);
    const isWide = market === 'national' || market === 'international';
    const isAlike = likely(given, 'nature') !== 'special';
    const key = isWide && isAlike ? 'nationalAgreement.suited' : 'nationalAgreement.notSuited';
    return (['joinAgreement', 'purchasingCentre'] as const).map((alternative) => ({
      alternative,
      effect: isWide && isAlike ? 'favours' : 'says',
      key,
    }));
  },
};
