// A host cooperates with its own kind: municipality with municipality, or county with county. Mixed owners must choose another form.

import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

const HOSTS = ['foundHostAdministrative', 'foundHostPolitical'] as const;

export const hostParties: StatusRule = {
  id: 'host-parties',
  ...lawEntry('VK-0'),
  judge: (given) => {
    const kinds = known(given, 'partyKinds');
    const law = ['VK-0'];
    const own = known(given, 'bodyKind');
    const all = new Set([...(kinds ?? []), ...(own ? [own] : [])]);
    const isMixed = all.has('annet') || all.size > 1;
    return HOSTS.map((alternative) => {
      if (isMixed) return { alternative, status: 'closed', key: 'hostParties.mixed', law };
      if (kinds === null || own === null)
        return { alternative, status: 'uncertain', isLikely: true, key: 'hostParties.unknown', law };
      return { alternative, status: 'open', key: 'hostParties.same', law };
    });
  },
};
