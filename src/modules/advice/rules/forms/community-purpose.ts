// A task community is made for producing services such as staff, ICT and archive support (the ministry's guide), so purchasing is
// within what the form is for.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { WeightRule } from '../rule.ts';

export const communityPurpose: WeightRule = {
  id: 'community-purpose',
  ...lawEntry('KO-2'),
  weigh: () => [
    { alternative: 'foundTaskCommunity', effect: 'favours', key: 'communityPurpose.services', law: ['KO-2'] },
  ],
};
