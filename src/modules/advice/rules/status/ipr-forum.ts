// An intermunicipal political council is a meeting place: it cannot decide in single cases and should not produce services, so it
// is never a way of buying.

import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const iprForum: StatusRule = {
  id: 'ipr-forum',
  ...lawEntry('IPR-2'),
  judge: (given) => {
    const alternative = 'forumIpr';
    const law = ['IPR-1', 'IPR-2', 'IPR-3'];
    const forumOnly = known(given, 'forumOnly');
    if (given.aim !== 'whichForm' || forumOnly === false)
      return [{ alternative, status: 'closed', key: 'iprForum.cannotBuy', law }];
    if (forumOnly === null) return [{ alternative, status: 'uncertain', key: 'iprForum.askPurpose', law }];
    const parties = [known(given, 'bodyKind'), ...(known(given, 'partyKinds') ?? [null])];
    if (parties.includes('annet')) return [{ alternative, status: 'closed', key: 'iprForum.others', law }];
    if (parties.includes(null))
      return [{ alternative, status: 'uncertain', isLikely: true, key: 'iprForum.partiesUnknown', law }];
    return [{ alternative, status: 'open', key: 'iprForum.open', law }];
  },
};
