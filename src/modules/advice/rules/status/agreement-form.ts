// A cooperation may rest on a plain agreement where the law permits it; that it does so here must be checked.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const agreementForm: StatusRule = {
  id: 'agreement-form',
  ...lawEntry('AVT-1'),
  judge: () => [
    {
      alternative: 'foundAgreementBased',
      status: 'uncertain',
      isLikely: true,
      key: 'agreementForm.mustBeChecked',
      law: ['AVT-1', 'AVT-2'],
    },
  ],
};
