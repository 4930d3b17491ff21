// A body's part of a tender, from volumes alone, is what the engine makes of a group with the same bodies.
import { expect, test } from 'vitest';
import { body, category, need, shippedParameters } from '../../../test/optimiser-problems.ts';
import { quarter } from '../../kernel/quarter.ts';
import type { Problem } from './model.ts';
import { priceGroup } from './price-group.ts';
import { tenderRates, tenderShare } from './tender-price.ts';

const params = shippedParameters();
const one = category('things');
const rates = tenderRates(params, one, 'base');
const start = quarter(28);
const VALUE = 1_000_000;
const YEARS = 4;

const problemOf = (members: number): Problem => ({
  params,
  categories: [one],
  cooperations: [],
  agreements: [],
  authorities: Array.from({ length: members }, (_, k) => body(k)),
  needs: Array.from({ length: members }, (_, k) =>
    need(`n${k}`, body(k).id, {
      category: one.id,
      value: VALUE,
      valueLow: VALUE,
      valueHigh: VALUE,
      termYears: YEARS,
      starts: [{ from: start, to: start, cost: 0, why: 'new' }],
      preferredStart: start,
    }),
  ),
});

const shareOf = (members: number): number => {
  const volume = VALUE * members;
  const share = tenderShare(rates, {
    own: VALUE,
    volume,
    tender: volume * YEARS,
    members,
    km: 0,
    years: YEARS,
    start,
    ownLots: false,
  });
  return Object.values(share).reduce((sum, part) => sum + part, 0);
};

test.each([2, 3, 5, 9, 15])('the parts of %i like bodies are what the group costs', (members) => {
  const group = priceGroup(problemOf(members), { lead: null, start });
  if (!group) throw new Error('not priced');
  expect(shareOf(members) * members * 100).toBeCloseTo(group.cost, -2);
  expect(shareOf(1) * members * 100).toBeCloseTo(group.standAlone, -2);
});
