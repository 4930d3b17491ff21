// What takes longer than there is time needs a short contract until then, which is dearer. Haste alone opens no direct purchase.
import { assume, OWN_ASSUMPTION } from '../../assumptions.ts';
import { ALTERNATIVE_IDS } from '../../case.ts';
import { known, yearlyNok } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';

export const urgency: WeightRule = {
  id: 'urgency',
  source: OWN_ASSUMPTION,
  status: 'mustBeChecked',
  assumes: ['bridge.price'],
  weigh: (given, figures) => {
    const wanted = known(given, 'neededInMonths');
    if (wanted === null) return [];
    return ALTERNATIVE_IDS.flatMap((alternative) => {
      const months = figures(alternative)?.months ?? 0;
      if (months <= wanted) return [];
      const amount = (yearlyNok(given, 'base') * (months - wanted) * assume('bridge.price')) / 12;
      const facts = { months, limit: wanted };
      return [{ alternative, effect: 'counts', key: 'urgency.tooLate', facts, amount } as const];
    });
  },
};
