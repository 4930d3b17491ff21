// The political host is for decisions of principle and is very little used; purchasing seldom needs it.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { WeightRule } from '../rule.ts';

export const politicalHost: WeightRule = {
  id: 'political-host',
  ...lawEntry('VK-8'),
  weigh: () => [
    {
      alternative: 'foundHostPolitical',
      effect: 'says',
      key: 'politicalHost.littleUsed',
      law: ['VK-4', 'VK-8'],
    },
  ],
};
