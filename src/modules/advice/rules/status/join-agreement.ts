// Another's agreement can be used by a body it names, or joined before it is announced; afterwards it is too late.

import { isWhole, known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import { bestAgreement, othersAgreements } from '../agreement-state.ts';
import type { StatusRule } from '../rule.ts';

export const joinAgreement: StatusRule = {
  id: 'join-agreement',
  ...lawEntry('FRA-2'),
  judge: (given) => {
    const alternative = 'joinAgreement';
    const best = bestAgreement(given, othersAgreements(known(given, 'agreements') ?? []));
    const date = given.context.searched.agreements;
    if (!best)
      return date === null || !isWhole(given, 'agreements')
        ? [{ alternative, status: 'notSearched', key: 'joinAgreement.notSearched', law: ['FRA-2'] }]
        : [{ alternative, status: 'closed', key: 'joinAgreement.none', facts: { date } }];
    if (best.judged.length > 0) return best.judged.map((one) => ({ alternative, ...one }));
    const facts = { name: best.agreement.name };
    return [
      { alternative, status: 'open', key: 'joinAgreement.open', facts, law: ['FRA-1', 'FRA-2', 'FRA-3'] },
    ];
  },
};
