// Innovative procurement costs both sides more: own hours for dialogue and trial, and every supplier's. It pays only where what
// can be gained is more than that, so it is said when it is not. Several buyers share the own part.

import { oreFromNok } from '../../../../kernel/money.ts';
import { tenderBids } from '../../../optimiser/tender-price.ts';
import { assume } from '../../assumptions.ts';
import type { AlternativeId } from '../../case.ts';
import { known, pricedAs, yearlyNok } from '../../given/given.ts';
import type { WeightRule } from '../rule.ts';
import { MENON_2016 } from '../sources.ts';

const DIALOGUES: readonly AlternativeId[] = [
  'alone',
  'jointProcurement',
  'throughCooperation',
  'joinCooperation',
  'learningNetworkFirst',
];

export const innovation: WeightRule = {
  id: 'innovation',
  source: MENON_2016,
  status: 'mustBeChecked',
  assumes: ['dialogue.hours', 'dialogue.supplierHours', 'innovation.gain', 'hour.cost'],
  weigh: (given, figures) => {
    if (known(given, 'innovation') !== true) return [];
    const rates = given.prepared.rates(pricedAs(given), 'base');
    const bids = tenderBids(rates, yearlyNok(given, 'base'));
    const suppliers = Math.round(assume('dialogue.supplierHours') * bids);
    const own = Math.round(assume('dialogue.hours'));
    const whole = (own + suppliers) * assume('hour.cost');
    return DIALOGUES.flatMap((alternative) => {
      const one = figures(alternative);
      if (!one) return [];
      const amount = whole / one.members;
      const gain = one.price * assume('innovation.gain');
      const facts = {
        amount: oreFromNok(amount),
        otherAmount: oreFromNok(gain),
        hours: own,
        count: suppliers,
      };
      const key = amount > gain ? 'innovation.doesNotPay' : 'innovation.pays';
      return [{ alternative, effect: 'counts', key, facts, amount, law: ['DIA-1'] } as const];
    });
  },
};
