// Hours that own people do not have cost more than their pay: others' work is put off, or help is hired. Founding and joining are
// projects of their own, so no alternative is charged for more hours than an own competition takes.
import { assume, OWN_ASSUMPTION } from '../../assumptions.ts';
import { ALTERNATIVE_IDS } from '../../case.ts';
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';

export const capacity: WeightRule = {
  id: 'capacity',
  source: OWN_ASSUMPTION,
  status: 'mustBeChecked',
  assumes: ['hour.cost', 'capacity.overload'],
  weigh: (given, figures) => {
    const hours = known(given, 'capacityHours');
    const alone = figures('alone');
    if (hours === null || alone === null) return [];
    return ALTERNATIVE_IDS.flatMap((alternative) => {
      const needed = Math.min(figures(alternative)?.hours ?? 0, alone.hours);
      if (needed <= hours) return [];
      const amount = (needed - hours) * assume('hour.cost') * assume('capacity.overload');
      const facts = { hours: Math.round(needed), limit: hours };
      return [{ alternative, effect: 'counts', key: 'capacity.tooLittle', facts, amount } as const];
    });
  },
};
