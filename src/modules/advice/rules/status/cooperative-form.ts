// A cooperative is among the forms the act names: its members own it and trade with it. As of any own legal person, what it sells
// its members needs its own basis in the procurement rules.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const cooperativeForm: StatusRule = {
  id: 'cooperative-form',
  ...lawEntry('KL-1'),
  judge: () => [
    {
      alternative: 'foundCooperative',
      status: 'open',
      key: 'cooperativeForm.open',
      law: ['KL-1', 'SA-1', 'SA-4', 'EGN-1'],
    },
  ],
};
