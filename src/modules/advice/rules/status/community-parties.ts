// A task community is made by municipalities and counties themselves, mixed or not; others cannot take part in it.

import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const communityParties: StatusRule = {
  id: 'community-parties',
  ...lawEntry('KO-1'),
  judge: (given) => {
    const alternative = 'foundTaskCommunity';
    const kinds = known(given, 'partyKinds');
    const own = known(given, 'bodyKind');
    const law = ['KO-1', 'KO-2'];
    if (own === 'annet' || kinds?.includes('annet'))
      return [{ alternative, status: 'closed', key: 'communityParties.others', law }];
    if (kinds === null || own === null)
      return [{ alternative, status: 'uncertain', isLikely: true, key: 'communityParties.unknown', law }];
    return [{ alternative, status: 'open', key: 'communityParties.open', law }];
  },
};
