// Buying from or through a purchasing centre counts as having followed the rules: a basis of its own beside the exemptions
// between public bodies. Which centre and which section must be checked.

import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import { bestAgreement, centres } from '../agreement-state.ts';
import type { StatusRule } from '../rule.ts';

export const purchasingCentre: StatusRule = {
  id: 'purchasing-centre',
  ...lawEntry('CPB-1'),
  judge: (given) => {
    const alternative = 'purchasingCentre';
    const best = bestAgreement(given, centres(known(given, 'agreements') ?? []));
    if (!best)
      return [{ alternative, status: 'notSearched', key: 'purchasingCentre.notSearched', law: ['CPB-1'] }];
    return [
      {
        alternative,
        status: 'uncertain',
        key: 'purchasingCentre.mustBeChecked',
        facts: { name: best.agreement.name },
        law: ['CPB-1'],
      },
      ...best.judged.map((one) => ({ alternative, ...one }) as const),
    ];
  },
};
