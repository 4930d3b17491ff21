// A limited company is among the forms the act names; what it sells its owners needs its own basis in the procurement rules.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const companyForm: StatusRule = {
  id: 'company-form',
  ...lawEntry('KL-1'),
  judge: () => [
    { alternative: 'foundCompany', status: 'open', key: 'companyForm.open', law: ['KL-1', 'AS-1', 'EGN-1'] },
  ],
};
