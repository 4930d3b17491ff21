// Learning together binds nobody and needs no competition: always open, as a step before buying.

import type { StatusRule } from '../rule.ts';
import { NETWORK_STUDY } from '../sources.ts';

export const learningNetwork: StatusRule = {
  id: 'learning-network',
  source: NETWORK_STUDY,
  status: 'confirmed',
  judge: () => [{ alternative: 'learningNetworkFirst', status: 'open', key: 'learningNetwork.open' }],
};
