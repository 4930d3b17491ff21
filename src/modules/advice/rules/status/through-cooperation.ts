// A standing cooperation buys for its members what lies within its mandate. That it does not buy this yet closes nothing for
// good, but it is not a way of buying it now.

import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { CooperationFact } from '../../model.ts';
import type { StatusRule } from '../rule.ts';

/** One joint project is no standing cooperation: it buys what it was made for. */
export const isStanding = ({ form, covers }: CooperationFact): boolean =>
  form !== 'project' || covers === true;

export const throughCooperation: StatusRule = {
  id: 'through-cooperation',
  ...lawEntry('KL-2'),
  judge: (given) => {
    const alternative = 'throughCooperation';
    const memberships = known(given, 'memberships');
    if (memberships === null)
      return [{ alternative, status: 'uncertain', key: 'throughCooperation.membershipUnknown' }];
    if (memberships.length === 0) return [{ alternative, status: 'closed', key: 'throughCooperation.none' }];
    const covering = memberships.find(({ covers }) => covers === true);
    if (covering)
      return [
        {
          alternative,
          status: 'open',
          key: 'throughCooperation.covers',
          facts: { name: covering.name },
          law: ['KL-2'],
        },
      ];
    const asked = memberships.find((one) => one.covers === null && isStanding(one));
    if (asked)
      return [
        {
          alternative,
          status: 'uncertain',
          isLikely: true,
          key: 'throughCooperation.coversUnknown',
          facts: { name: asked.name },
        },
      ];
    if (memberships.some(({ covers }) => covers === null))
      return [{ alternative, status: 'uncertain', key: 'throughCooperation.membershipUnknown' }];
    return [
      {
        alternative,
        status: 'closed',
        key: 'throughCooperation.coversNot',
        facts: { names: memberships.map(({ name }) => name) },
      },
    ];
  },
};
