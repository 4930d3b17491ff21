// To stand in the notice as an option is the cheap way in: it binds to nothing, and afterwards it is too late.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { WeightRule } from '../rule.ts';

export const optionInNotice: WeightRule = {
  id: 'option-in-notice',
  ...lawEntry('FRA-2'),
  weigh: () => [
    { alternative: 'jointProcurement', effect: 'says', key: 'optionInNotice.joint', law: ['FRA-2', 'VAL-1'] },
    { alternative: 'joinAgreement', effect: 'says', key: 'optionInNotice.before', law: ['FRA-2'] },
  ],
};
