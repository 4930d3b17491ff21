// Buying directly: below the entry value of the act, or on a ground of its own above it. Where the entry value is not confirmed,
// and the value lies between what it may be, both outcomes are given.
import { ore } from '../../../../kernel/money.ts';
import { certainEntry, type Entry, type Given, known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { DirectGround } from '../../model.ts';
import type { Finding, StatusRule } from '../rule.ts';

const alternative = 'directPurchase';

const GROUND_LAW: Readonly<Record<DirectGround, readonly string[]>> = {
  none: [],
  exchange: ['INT-1'],
  ownEntity: ['PUB-1', 'PUB-2'],
  publicCooperation: ['PUB-3'],
  onlySupplier: [],
};

function between(given: Given, { limits, law }: Entry): Finding[] {
  if (known(given, 'yearlyValue') === null)
    return [{ alternative, status: 'uncertain', key: 'directPurchase.valueUnknown', law }];
  const [low = ore(0), high] = limits;
  if (high === undefined)
    return [
      { alternative, status: 'uncertain', key: 'directPurchase.termUnknown', facts: { amount: low }, law },
    ];
  return [
    { alternative, status: 'uncertain', key: 'directPurchase.ifHigher', facts: { amount: high }, law },
    { alternative, status: 'uncertain', key: 'directPurchase.ifLower', facts: { amount: low }, law },
  ];
}

function onGround(given: Given, { limits, law }: Entry): Finding[] {
  const ground = known(given, 'directGround');
  const facts = { amount: limits.at(-1) ?? ore(0) };
  if (ground === 'none')
    return [{ alternative, status: 'closed', key: 'directPurchase.above', facts, law: [...law, 'UDA-1'] }];
  if (ground === null)
    return [
      {
        alternative,
        status: 'uncertain',
        key: 'directPurchase.groundUnknown',
        facts,
        law: [...law, 'UDA-1'],
      },
    ];
  return [
    {
      alternative,
      status: 'uncertain',
      key: `directPurchase.${ground}`,
      law: [...GROUND_LAW[ground], 'UDA-1'],
    },
  ];
}

function judge(given: Given): Finding[] {
  const entry = certainEntry(given);
  if (!entry.above)
    return [
      {
        alternative,
        status: 'open',
        key: 'directPurchase.below',
        facts: { amount: entry.limits[0] ?? ore(0) },
        law: entry.law,
      },
    ];
  return entry.below ? between(given, entry) : onGround(given, entry);
}

export const directPurchase: StatusRule = {
  id: 'direct-purchase',
  ...lawEntry('UDA-1'),
  judge,
};
