// Where the body wants room for local and small suppliers, a contract for many bodies counts against it; selected areas can be
// kept outside the cooperation.
import { assume } from '../../assumptions.ts';
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { DRAWBACKS_2021 } from '../sources.ts';
import { crowdOf, LARGE_CONTRACTS } from './local-market.ts';

export const roomForLocal: WeightRule = {
  id: 'room-for-local',
  source: DRAWBACKS_2021,
  status: 'mustBeChecked',
  assumes: ['local.room'],
  weigh: (given, figures) => {
    if (known(given, 'roomForLocal') !== true) return [];
    const price = figures('alone')?.price ?? 0;
    const large = LARGE_CONTRACTS.flatMap((alternative) => {
      const crowd = crowdOf(figures(alternative)?.members ?? 1);
      const amount = price * assume('local.room') * crowd;
      return crowd === 0
        ? []
        : [{ alternative, effect: 'counts', key: 'roomForLocal.large', amount } as const];
    });
    return [
      { alternative: 'alone', effect: 'favours', key: 'roomForLocal.alone', law: ['LOT-1', 'LOT-3'] },
      ...large,
    ];
  },
};
