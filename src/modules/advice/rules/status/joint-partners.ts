// One joint purchase needs somebody to buy with. That nobody is known is not that nobody is there.

import { type Given, known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

/** How many others need the same, as far as it is known. */
export function partnersKnown(given: Given): number | null {
  const named = known(given, 'partners');
  const count = known(given, 'partnerCount');
  return named === null && count === null ? null : Math.max(named?.length ?? 0, count ?? 0);
}

export const jointPartners: StatusRule = {
  id: 'joint-partners',
  ...lawEntry('CPB-2'),
  judge: (given) => {
    const alternative = 'jointProcurement';
    const law = ['FEL-1', 'CPB-2'];
    const count = partnersKnown(given);
    if (count === null) return [{ alternative, status: 'uncertain', key: 'jointPartners.unknown', law }];
    // Plans show who is there, never that nobody else is.
    if (count === 0) return [{ alternative, status: 'uncertain', key: 'jointPartners.noneKnown', law }];
    const names = (known(given, 'partners') ?? []).map(({ name }) => name);
    return [{ alternative, status: 'open', key: 'jointPartners.open', facts: { count, names }, law }];
  },
};
