// Facts of every kind, drawn at random: left out, «vet ikke», or one of the values they may have.
import fc from 'fast-check';
import { localDate } from '../src/kernel/local-date.ts';
import type { AdviceContext, FactKey, Facts } from '../src/modules/advice/model.ts';
import { LOCAL_WORK, NATIONAL_SERVICES, STANDARD_GOODS, settingOf } from './advice-setting.ts';

export const AIMS = ['howToBuy', 'mayWeUse', 'whichForm', 'joinOrLeave'] as const;
export const DATES = ['2024-05-01', '2026-03-01', '2026-06-30', '2026-07-01', '2026-11-26'].map(localDate);

/** What each fact may be. */
export type Values = Readonly<Partial<Record<FactKey, readonly unknown[]>>>;

const CONTEXTS: readonly AdviceContext[] = DATES.flatMap((date) =>
  [STANDARD_GOODS, LOCAL_WORK, NATIONAL_SERVICES, null].map((category) => settingOf({ date, category })),
);
export const contextArbitrary = fc.constantFrom(...CONTEXTS);

const factOf = (values: readonly unknown[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('unknown' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...values).map((value) => ({ value, from: 'answer' as const })),
    },
  );

export const factsArbitrary = (domain: Values): fc.Arbitrary<Facts> =>
  fc
    .record({
      aim: fc.constantFrom(...AIMS).map((value) => ({ value, from: 'answer' as const })),
      ...Object.fromEntries(Object.entries(domain).map(([key, values]) => [key, factOf(values ?? [])])),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, fact]) => fact !== undefined)) as Facts);
