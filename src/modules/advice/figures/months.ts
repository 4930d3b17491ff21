// How many months an alternative takes from the decision to buy until a contract holds: the usual months of its parts added up.
import { type AssumptionId, assumeRange } from '../assumptions.ts';
import type { AlternativeId } from '../case.ts';
import { type Given, known, likelyRegime } from '../given/given.ts';
import type { Range } from '../model.ts';

type Months = Range<number>;

const FIXED: Readonly<Partial<Record<AlternativeId, AssumptionId>>> = {
  ownAgreement: 'months.callOff',
  purchasingCentre: 'months.centre',
  directPurchase: 'months.direct',
  notBuying: 'months.ownWay',
  forumIpr: 'months.forum',
};

/** The first two are one tender for several: the longer of them. */
const joint = (tender: AssumptionId, ...rest: readonly AssumptionId[]): readonly AssumptionId[] => [
  tender,
  'months.together',
  ...rest,
];

function tenderOf(given: Given): AssumptionId {
  const regime = likelyRegime(given).outcomes[0]?.regime ?? 'partIII';
  return `months.${regime === 'partIV' ? 'partIII' : regime}`;
}

/** The assumptions its months are made of. */
export function monthPartsOf(given: Given, id: AlternativeId): readonly AssumptionId[] {
  const fixed = FIXED[id];
  if (fixed) return [fixed];
  const tender = tenderOf(given);
  switch (id) {
    case 'alone':
      return [tender];
    case 'jointProcurement':
      return joint(tender, 'months.mandates');
    case 'joinAgreement': {
      const isComing = (known(given, 'agreements') ?? []).some(({ isAnnounced }) => isAnnounced === false);
      return [isComing ? 'months.comingAgreement' : 'months.otherAgreement'];
    }
    case 'throughCooperation': {
      const covers = (known(given, 'memberships') ?? []).some((one) => one.covers === true);
      return covers ? ['months.covered'] : joint(tender);
    }
    case 'joinCooperation':
      return joint(tender, 'months.join');
    case 'learningNetworkFirst':
      return [tender, 'months.learning'];
    case 'foundAgreementBased':
      return joint(tender, 'months.agreementForm');
    default:
      return joint(tender, 'months.found');
  }
}

export function monthsOf(given: Given, id: AlternativeId): Months {
  const parts = monthPartsOf(given, id);
  const isJoint = parts.includes('months.together');
  const at = (end: keyof Months): number => {
    const months = parts.map((part) => assumeRange(part)[end]);
    const [tender = 0, together = 0, ...rest] = isJoint ? months : [months[0] ?? 0, 0, ...months.slice(1)];
    return rest.reduce((sum, one) => sum + one, Math.max(tender, together));
  };
  return { low: at('low'), base: at('base'), high: at('high') };
}
