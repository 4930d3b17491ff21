// Who leaves a host cooperation gives notice; what has been bought through it can be called off until it expires.

import { firstReading } from '../../../law/legal-values.ts';
import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { WeightRule } from '../rule.ts';

export const leaving: WeightRule = {
  id: 'leaving',
  ...lawEntry('VK-7'),
  weigh: (given) => {
    const [membership] = known(given, 'memberships') ?? [];
    if (given.aim !== 'joinOrLeave' || !membership) return [];
    const { legalValues: values, date } = given.context;
    const notice = firstReading(values, { key: 'host.notice', buyer: 'any', kind: 'any', date });
    const facts = { name: membership.name, months: (notice?.value ?? 1) * 12 };
    return [{ alternative: 'alone', effect: 'says', key: 'leaving.notice', facts, law: ['VK-7', 'KO-3'] }];
  },
};
