// An intermunicipal company has only municipalities, counties and other such companies as owners.

import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const iksParties: StatusRule = {
  id: 'iks-parties',
  ...lawEntry('IKS-1'),
  judge: (given) => {
    const alternative = 'foundIks';
    const kinds = known(given, 'partyKinds');
    const own = known(given, 'bodyKind');
    const law = ['IKS-1', 'EGN-1'];
    // «annet» may be such a company itself, so it unsettles and does not close.
    if (own === 'annet' || kinds?.includes('annet'))
      return [{ alternative, status: 'uncertain', key: 'iksParties.others', law }];
    if (kinds === null || own === null)
      return [{ alternative, status: 'uncertain', isLikely: true, key: 'iksParties.unknown', law }];
    return [{ alternative, status: 'open', key: 'iksParties.open', law }];
  },
};
