// Where several departments own the need, somebody must be given the whole of it before anything is bought.
import { known } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { NEEDS_GUIDE } from '../sources.ts';

export const severalOwners: WeightRule = {
  id: 'several-owners',
  source: NEEDS_GUIDE,
  status: 'confirmed',
  weigh: (given) =>
    known(given, 'severalOwners') === true
      ? (['alone', 'jointProcurement', 'throughCooperation'] as const).map((alternative) => ({
          alternative,
          effect: 'says',
          key: 'severalOwners.one',
        }))
      : [],
};
