// Where the aim is a skill, learning together comes before buying, not instead of it: little money, and it often ends in a joint purchase.
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { NETWORK_STUDY } from '../sources.ts';

export const learningStep: WeightRule = {
  id: 'learning-step',
  source: NETWORK_STUDY,
  status: 'mustBeChecked',
  weigh: (given) => {
    const lacks = known(given, 'competence') === 'low';
    const isNew = known(given, 'innovation') === true;
    if (!lacks && !isNew) return [];
    const key = lacks ? 'learningStep.competence' : 'learningStep.innovation';
    return [{ alternative: 'learningNetworkFirst', effect: 'favours', key }];
  },
};
