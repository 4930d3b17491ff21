// An agreement one is already in may be used by those it names, for what was announced, up to its maximum and in its term.

import { isWhole, known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import { bestAgreement, ownAgreements } from '../agreement-state.ts';
import type { StatusRule } from '../rule.ts';

export const ownAgreement: StatusRule = {
  id: 'own-agreement',
  ...lawEntry('FRA-2'),
  judge: (given) => {
    const agreements = known(given, 'agreements');
    const alternative = 'ownAgreement';
    const best = bestAgreement(given, ownAgreements(agreements ?? []));
    const date = given.context.searched.contracts ?? null;
    if (!best) {
      if (isWhole(given, 'agreements')) return [{ alternative, status: 'closed', key: 'ownAgreement.none' }];
      // A plan that has been looked through need not be whole: nothing in it closes nothing.
      return date === null
        ? [{ alternative, status: 'notSearched', key: 'ownAgreement.notSearched', law: ['FRA-2'] }]
        : [
            {
              alternative,
              status: 'uncertain',
              key: 'ownAgreement.noneFound',
              facts: { date },
              law: ['FRA-2'],
            },
          ];
    }
    if (best.judged.length > 0) return best.judged.map((one) => ({ alternative, ...one }));
    const facts = { name: best.agreement.name };
    return [
      { alternative, status: 'open', key: 'ownAgreement.open', facts, law: ['FRA-1', 'FRA-2', 'FRA-3'] },
    ];
  },
};
