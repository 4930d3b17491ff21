// How many months an alternative takes from the decision to buy until a contract holds. Assumptions of ours; the law's own
// deadlines are part of them.

import type { Regime } from '../../law/duties.ts';
import type { AlternativeId } from '../case.ts';
import { type Given, known, likelyRegime } from '../given/given.ts';
import type { Range } from '../model.ts';

type Months = Range<number>;

const TENDER: Readonly<Record<Regime, Months>> = {
  outsideAct: { low: 1, base: 1, high: 2 },
  partI: { low: 1, base: 2, high: 4 },
  partII: { low: 3, base: 4, high: 6 },
  partIII: { low: 4, base: 6, high: 9 },
  partIV: { low: 4, base: 6, high: 9 },
};

const plus = (one: Months, low: number, base: number, high: number): Months => ({
  low: one.low + low,
  base: one.base + base,
  high: one.high + high,
});

/** Small competitions together are larger ones: at least nationally announced. */
const together = (tender: Months): Months => ({
  low: Math.max(tender.low, 3),
  base: Math.max(tender.base, 4),
  high: Math.max(tender.high, 6),
});

const FIXED: Readonly<Partial<Record<AlternativeId, Months>>> = {
  ownAgreement: { low: 0, base: 1, high: 2 },
  purchasingCentre: { low: 1, base: 2, high: 4 },
  directPurchase: { low: 0, base: 1, high: 2 },
  notBuying: { low: 0, base: 1, high: 6 },
  forumIpr: { low: 6, base: 9, high: 18 },
};

export function monthsOf(given: Given, id: AlternativeId): Months {
  const fixed = FIXED[id];
  if (fixed) return fixed;
  const tender = TENDER[likelyRegime(given).outcomes[0]?.regime ?? 'partIII'];
  switch (id) {
    case 'alone':
      return tender;
    case 'jointProcurement':
      return plus(together(tender), 1, 2, 3);
    case 'joinAgreement': {
      const isComing = (known(given, 'agreements') ?? []).some(({ isAnnounced }) => isAnnounced === false);
      return isComing ? { low: 4, base: 8, high: 12 } : { low: 1, base: 2, high: 4 };
    }
    case 'throughCooperation': {
      const covers = (known(given, 'memberships') ?? []).some((one) => one.covers === true);
      return covers ? { low: 0, base: 1, high: 3 } : together(tender);
    }
    case 'joinCooperation':
      return plus(together(tender), 5, 6, 8);
    case 'learningNetworkFirst':
      return plus(tender, 3, 6, 9);
    case 'foundAgreementBased':
      return plus(together(tender), 3, 6, 12);
    default:
      return plus(together(tender), 9, 12, 18);
  }
}
