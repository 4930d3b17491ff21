// An own legal person costs more every year and must have its own basis for selling to its owners; who wants one gets it only as a
// company or a task community.
import { assume } from '../../assumptions.ts';
import { known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { WeightRule } from '../rule.ts';

const WITHOUT = ['foundHostAdministrative', 'foundHostPolitical', 'foundAgreementBased'] as const;
const WITH = ['foundIks', 'foundCompany', 'foundCooperative'] as const;

export const ownEntity: WeightRule = {
  id: 'own-entity',
  ...lawEntry('EGN-1'),
  assumes: ['form.misfit'],
  weigh: (given, figures) => {
    const wanted = known(given, 'ownEntity');
    const law = ['EGN-1'];
    const needsBasis = WITH.map(
      (alternative) => ({ alternative, effect: 'says', key: 'ownEntity.basis', law }) as const,
    );
    if (wanted === null) return needsBasis;
    const misfits = wanted ? WITHOUT : WITH;
    return [
      ...needsBasis,
      ...misfits.map((alternative) => ({
        alternative,
        effect: 'counts' as const,
        key: wanted ? ('ownEntity.missing' as const) : ('ownEntity.unwanted' as const),
        amount: (figures(alternative)?.price ?? 0) * assume('form.misfit'),
      })),
    ];
  },
};
