// Where each may stand aside from every purchase, volumes are uncertain and suppliers price that; who wants that freedom pays for it
// knowingly, and then the binding forms fit worse.
import { assume } from '../../assumptions.ts';
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { REPORT_2021 } from '../sources.ts';

const BINDING = [
  'foundHostAdministrative',
  'foundHostPolitical',
  'foundTaskCommunity',
  'foundIks',
  'foundCompany',
  'foundCooperative',
] as const;

export const weakCommitment: WeightRule = {
  id: 'weak-commitment',
  source: REPORT_2021,
  status: 'mustBeChecked',
  assumes: ['commitment.weak', 'form.misfit'],
  weigh: (given, figures) => {
    const price = figures('foundAgreementBased')?.price ?? 0;
    const weak = {
      alternative: 'foundAgreementBased',
      effect: 'counts',
      key: 'weakCommitment.volume',
      law: ['AVT-2'],
      amount: price * assume('commitment.weak'),
    } as const;
    if (known(given, 'standAside') !== true) return [weak];
    const amount = price * assume('form.misfit');
    return [
      weak,
      ...BINDING.map(
        (alternative) => ({ alternative, effect: 'counts', key: 'weakCommitment.binds', amount }) as const,
      ),
    ];
  },
};
