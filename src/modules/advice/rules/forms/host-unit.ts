// A host carries employer and legal responsibility: it fits where a unit that works is there to be the host.
import { assume } from '../../assumptions.ts';
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { REPORT_2021 } from '../sources.ts';

const HOSTS = ['foundHostAdministrative', 'foundHostPolitical'] as const;

export const hostUnit: WeightRule = {
  id: 'host-unit',
  source: REPORT_2021,
  status: 'mustBeChecked',
  assumes: ['form.misfit'],
  weigh: (given, figures) => {
    const unit = known(given, 'hostUnit');
    const law = ['VK-1', 'VK-8'];
    if (unit === null)
      return HOSTS.map((alternative) => ({ alternative, effect: 'says', key: 'hostUnit.ask', law }));
    if (unit)
      return HOSTS.map((alternative) => ({ alternative, effect: 'favours', key: 'hostUnit.there', law }));
    return HOSTS.map((alternative) => ({
      alternative,
      effect: 'counts',
      key: 'hostUnit.missing',
      law,
      amount: (figures(alternative)?.price ?? 0) * assume('form.misfit'),
    }));
  },
};
