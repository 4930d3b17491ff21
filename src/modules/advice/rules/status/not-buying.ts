// Doing without, or with own people, is a choice nobody can forbid; whether it can be done is for the body to say.
import { known } from '../../given/given.ts';
import type { StatusRule } from '../rule.ts';
import { NEEDS_GUIDE } from '../sources.ts';

export const notBuying: StatusRule = {
  id: 'not-buying',
  source: NEEDS_GUIDE,
  status: 'confirmed',
  judge: (given) => {
    const alternative = 'notBuying';
    const can = known(given, 'ownProduction');
    if (can === null) return [{ alternative, status: 'uncertain', key: 'notBuying.unknown' }];
    return can
      ? [{ alternative, status: 'open', key: 'notBuying.open' }]
      : [{ alternative, status: 'closed', key: 'notBuying.closed' }];
  },
};
