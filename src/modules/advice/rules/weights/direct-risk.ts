// An illegal direct purchase can cost a fee, and reaches also those who act for the buyer. A reasoned deviation shows intent.
import { oreFromNok } from '../../../../kernel/money.ts';
import { highestFee } from '../../../law/sanctions.ts';
import { assume } from '../../assumptions.ts';
import { certainEntry, likelyValue } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { WeightRule } from '../rule.ts';

export const directRisk: WeightRule = {
  id: 'direct-risk',
  ...lawEntry('UDA-1'),
  assumes: ['direct.feeChance'],
  weigh: (given) => {
    const { context } = given;
    const fee = highestFee(likelyValue(given), context.legalValues, context.date);
    if (!certainEntry(given).above || fee === null) return [];
    return [
      {
        alternative: 'directPurchase',
        effect: 'counts',
        key: 'directRisk.fee',
        facts: { amount: oreFromNok(fee / 100) },
        law: ['UDA-1', 'UDA-2', 'UDA-3', 'UDA-4', 'INV-1'],
        amount: (fee / 100) * assume('direct.feeChance'),
      },
    ];
  },
};
