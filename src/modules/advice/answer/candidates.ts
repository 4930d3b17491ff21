// With whom: the named bodies, cooperations or agreements an alternative is about, and who should lead.
import type { AlternativeId } from '../case.ts';
import { type Given, known } from '../given/given.ts';
import type { AgreementFact, Candidate, CooperationFact, PartnerFact } from '../model.ts';
import { bestAgreement, centres, othersAgreements, ownAgreements } from '../rules/agreement-state.ts';

/** Who says that it can lead, the largest of them first; otherwise the largest. Null: the one who asks, or nobody is named. */
export function leadOf(given: Given): PartnerFact | null {
  const partners = known(given, 'partners') ?? [];
  const size = ({ population }: PartnerFact): number => population ?? 0;
  const bySize = partners.toSorted((one, other) => size(other) - size(one));
  const willing = bySize.find(({ canLead }) => canLead === true);
  if (willing) return willing;
  const [largest] = bySize.filter(({ canLead }) => canLead !== false);
  const own = known(given, 'population') ?? 0;
  return largest && size(largest) > own ? largest : null;
}

const ofAgreement = ({ id, name }: AgreementFact): Candidate => ({
  kind: 'agreement',
  id,
  name,
  isLead: false,
});
const ofCooperation = ({ id, name }: CooperationFact): Candidate => ({
  kind: 'cooperation',
  id,
  name,
  isLead: false,
});

function usedAgreement(
  given: Given,
  choose: (all: readonly AgreementFact[]) => AgreementFact[],
): Candidate[] {
  const best = bestAgreement(given, choose(known(given, 'agreements') ?? []));
  return best ? [ofAgreement(best.agreement)] : [];
}

function named(given: Given, id: AlternativeId): Candidate[] {
  switch (id) {
    case 'ownAgreement':
      return usedAgreement(given, ownAgreements);
    case 'joinAgreement':
      return usedAgreement(given, othersAgreements);
    case 'purchasingCentre':
      return usedAgreement(given, centres);
    case 'throughCooperation': {
      const all = known(given, 'memberships') ?? [];
      const covering = all.filter(({ covers }) => covers === true);
      return (covering.length > 0 ? covering : all.filter(({ covers }) => covers === null)).map(
        ofCooperation,
      );
    }
    case 'joinCooperation':
      return (known(given, 'nearbyCooperations') ?? []).map(ofCooperation);
    case 'jointProcurement': {
      const lead = leadOf(given);
      return (known(given, 'partners') ?? []).map((one) => ({
        kind: 'body',
        id: one.id,
        name: one.name,
        isLead: one === lead,
      }));
    }
    default:
      return [];
  }
}

/** Those that have a name: what was only answered with a word has none. */
export const candidatesFor = (given: Given, id: AlternativeId): Candidate[] =>
  named(given, id).filter(({ name }) => name !== '');
