// Security-sensitive needs are not shown to others before somebody has looked at the security rules.
import { OWN_ASSUMPTION } from '../../assumptions.ts';
import type { WeightRule } from '../rule.ts';

export const securitySensitive: WeightRule = {
  id: 'security-sensitive',
  source: OWN_ASSUMPTION,
  status: 'mustBeChecked',
  weigh: ({ context }) =>
    context.category?.isSecuritySensitive
      ? (['jointProcurement', 'throughCooperation', 'joinCooperation'] as const).map((alternative) => ({
          alternative,
          effect: 'says',
          key: 'securitySensitive.look',
        }))
      : [],
};
