// A cooperation that works is joined before a new one is founded: less work, sooner, and with people who know it.
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { REPORT_2021 } from '../sources.ts';

export const FOUNDED = [
  'foundHostAdministrative',
  'foundHostPolitical',
  'foundTaskCommunity',
  'foundIks',
  'foundCompany',
  'foundCooperative',
  'foundAgreementBased',
] as const;

export const joinBeforeFounding: WeightRule = {
  id: 'join-before-founding',
  source: REPORT_2021,
  status: 'mustBeChecked',
  weigh: (given) => {
    const [nearest] = known(given, 'nearbyCooperations') ?? [];
    const key = nearest ? 'joinBeforeFounding.there' : 'joinBeforeFounding.lookFirst';
    const facts = nearest ? { name: nearest.name } : {};
    return FOUNDED.map((alternative) => ({ alternative, effect: 'says', key, facts }));
  },
};
