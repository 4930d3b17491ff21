// Recommendation 1 of the report: small municipalities should as a rule take part in a formal, holistic cooperation, since the
// administrative cost alone becomes out of proportion.
import { assume } from '../../assumptions.ts';
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { REPORT_2021 } from '../sources.ts';

export const smallBody: WeightRule = {
  id: 'small-body',
  source: REPORT_2021,
  status: 'mustBeChecked',
  assumes: ['small.population', 'small.extraWork'],
  weigh: (given, figures) => {
    const population = known(given, 'population');
    if (population === null || population >= assume('small.population')) return [];
    const facts = { count: population, limit: assume('small.population') };
    const own = (['alone', 'learningNetworkFirst'] as const).map((alternative) => {
      const amount = (figures('alone')?.transaction ?? 0) * assume('small.extraWork');
      return { alternative, effect: 'counts', key: 'smallBody.alone', facts, amount } as const;
    });
    const together = (['throughCooperation', 'joinCooperation'] as const).map(
      (alternative) => ({ alternative, effect: 'favours', key: 'smallBody.together', facts }) as const,
    );
    return [...own, ...together];
  },
};
