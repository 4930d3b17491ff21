// What the adviser takes for granted beside the optimiser's parameters. Each is an assumption of ours, shown as such; none is law.
import type { RuleSource } from '../law/forms.ts';

export interface AdviceAssumption {
  readonly id: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: 'NOK' | 'hours' | 'months' | 'share' | 'count' | 'inhabitants' | 'exponent';
  readonly source: RuleSource;
}

export const OWN_ASSUMPTION: RuleSource = {
  act: 'Samkjøp, egen antakelse',
  section: '–',
  url: '',
  checked: '2026-11',
};

type Row = readonly [value: number, low: number, high: number, unit: AdviceAssumption['unit']];

const ROWS = {
  // A person-day of 7,5 hours is about what the optimiser's coordination (two days, NOK 14 000) makes of it.
  'hour.cost': [800, 600, 1000, 'NOK'],
  // Common in statistics; the report of 2021 gives no limit that has been found.
  'small.population': [5000, 5000, 5000, 'inhabitants'],
  'small.extraWork': [0.5, 0.2, 0.8, 'share'],
  'population.exponent': [0.8, 0.7, 0.9, 'exponent'],
  // The report's 36 cooperations of about 249 municipalities.
  'standing.members': [7, 4, 12, 'count'],
  'standing.needs': [10, 5, 20, 'count'],
  'need.unknownValue': [500_000, 150_000, 2_000_000, 'NOK'],
  'need.unknownMonths': [48, 24, 48, 'months'],
  'join.hours': [60, 40, 80, 'hours'],
  // Agreements of a cooperation begin at all times, so half a term is what a new member waits on average.
  'join.wait': [0.5, 0.25, 0.75, 'share'],
  'found.agreement.hours': [120, 60, 200, 'hours'],
  'found.host.hours': [250, 150, 400, 'hours'],
  'found.politicalHost.hours': [350, 200, 500, 'hours'],
  'found.community.hours': [350, 200, 500, 'hours'],
  'found.company.hours': [500, 300, 800, 'hours'],
  'entity.community.yearly': [60_000, 30_000, 120_000, 'NOK'],
  'entity.company.yearly': [150_000, 80_000, 250_000, 'NOK'],
  'authority.hours': [10, 4, 20, 'hours'],
  'learning.hours': [40, 20, 80, 'hours'],
  'learning.effect': [0.75, 0.4, 0.9, 'share'],
  'dialogue.hours': [300, 150, 600, 'hours'],
  'dialogue.supplierHours': [60, 30, 120, 'hours'],
  'innovation.gain': [0.05, 0, 0.15, 'share'],
  'competence.risk': [0.03, 0.01, 0.05, 'share'],
  'capacity.overload': [2, 1, 3, 'count'],
  'local.distance': [0.03, 0.01, 0.05, 'share'],
  'local.room': [0.06, 0.02, 0.1, 'share'],
  'commitment.weak': [0.01, 0, 0.03, 'share'],
  'form.misfit': [0.03, 0.01, 0.05, 'share'],
  'bridge.price': [0.1, 0.05, 0.2, 'share'],
  'direct.feeChance': [0.2, 0.05, 0.5, 'share'],
  'ownProduction.index': [1.02, 0.9, 1.25, 'count'],
  // Months from the decision to buy until a contract holds; the law's own deadlines are part of them.
  'months.outsideAct': [1, 1, 2, 'months'],
  'months.partI': [2, 1, 4, 'months'],
  'months.partII': [4, 3, 6, 'months'],
  'months.partIII': [6, 4, 9, 'months'],
  // Small competitions together are larger ones: at least nationally announced.
  'months.together': [4, 3, 6, 'months'],
  'months.mandates': [2, 1, 3, 'months'],
  'months.callOff': [1, 0, 2, 'months'],
  'months.otherAgreement': [2, 1, 4, 'months'],
  'months.comingAgreement': [8, 4, 12, 'months'],
  'months.covered': [1, 0, 3, 'months'],
  'months.join': [6, 5, 8, 'months'],
  'months.centre': [2, 1, 4, 'months'],
  'months.learning': [6, 3, 9, 'months'],
  'months.agreementForm': [6, 3, 12, 'months'],
  'months.found': [12, 9, 18, 'months'],
  'months.forum': [9, 6, 18, 'months'],
  'months.direct': [1, 0, 2, 'months'],
  'months.ownWay': [1, 0, 6, 'months'],
} as const satisfies Readonly<Record<string, Row>>;

export type AssumptionId = keyof typeof ROWS;

export const ADVICE_ASSUMPTIONS: readonly AdviceAssumption[] = Object.entries(ROWS).map(
  ([id, [value, low, high, unit]]) => ({ id, value, low, high, unit, source: OWN_ASSUMPTION }),
);

/** The usual value of an assumption. */
export const assume = (id: AssumptionId): number => ROWS[id][0];

/** Low, usual and high. */
export const assumeRange = (id: AssumptionId): { low: number; base: number; high: number } => ({
  low: ROWS[id][1],
  base: ROWS[id][0],
  high: ROWS[id][2],
});
