// Who joins a cooperation is not in the agreements it has already announced (only those named may call off), so one need waits for
// its next competition and is bought alone until then: the gain of that time is lost, and a short contract costs more. The report
// makes joining the main rule for small municipalities (recommendation 1), so they are not charged with it; for others the need
// decides (recommendation 3). Asked about membership as such, some agreement is always about to begin, and nothing is charged.
import { assume } from '../../assumptions.ts';
import { known, likely, yearlyNok } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { Figures, WeightRule } from '../rule.ts';

const sumOf = ({ price, transaction, coordination }: Figures): number => price + transaction + coordination;

export const joinWaits: WeightRule = {
  id: 'join-waits',
  ...lawEntry('FRA-2'),
  assumes: ['join.wait', 'bridge.price', 'small.population'],
  weigh: (given, figures) => {
    const alternative = 'joinCooperation';
    const population = known(given, 'population');
    const alone = figures('alone');
    const joined = figures(alternative);
    const isSmall = population !== null && population < assume('small.population');
    if (given.aim !== 'howToBuy' || population === null || isSmall || !alone || !joined) return [];
    const months = Math.round((likely(given, 'termMonths') ?? 0) * assume('join.wait'));
    const lost = Math.max(0, sumOf(alone) - sumOf(joined)) * assume('join.wait');
    const bridge = (yearlyNok(given, 'base') * months * assume('bridge.price')) / 12;
    const facts = { months };
    return [
      {
        alternative,
        effect: 'counts',
        key: 'joinWaits.next',
        facts,
        law: ['FRA-2'],
        amount: lost + bridge,
      } as const,
    ];
  },
};
