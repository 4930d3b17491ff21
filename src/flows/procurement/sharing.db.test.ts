// Keys that a joint procurement may share its cost by: in groups larger than the optimiser takes, and with buyers that have
// given no volumes. What is offered can be chosen.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import { REQUIREMENTS_READY } from '../../../test/procurement-moves.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ore, sumOre } from '../../kernel/money.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { NO_RESULT } from '../../modules/procurement/life/late-conditions.ts';
import type { ProcurementState } from '../../modules/procurement/life/model.ts';
import type { Move } from '../../modules/procurement/life/moves.ts';
import { applyMove } from '../../modules/procurement/life/replay.ts';
import { obstaclesTo } from '../../modules/procurement/life/transitions.ts';
import { type BodyId, bodyOfMunicipality } from '../../modules/registry/model.ts';
import { keysFor } from './sharing.ts';

const TODAY = localDate('2026-11-26');
const TERM = { firstYear: 2027, years: 4, optionYears: 2 };
const LEAD = '5007' as PartyId;

let database: TestDatabase;
let site: OwnSite;
beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());

function stateWith(bodies: readonly BodyId[], amountOf: (place: number) => number): ProcurementState {
  const moves: Move[] = [
    { kind: 'begin', title: 'Trygghetsalarmer', category: 'trygghetsalarmer', contract: 'goods', term: TERM },
    {
      kind: 'describe',
      title: 'Trygghetsalarmer',
      contract: 'goods',
      term: TERM,
      lots: [{ id: 'd1', name: 'Alarmer', maximum: null }],
      items: [{ id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(250_000), lot: 'd1' }],
    },
    { kind: 'invite', bodies, joinBy: localDate('2026-12-10') },
    ...bodies.map((body, place): Move => {
      const volumes = { v1: Array.from({ length: TERM.years }, () => amountOf(place)) };
      return {
        kind: 'join',
        body,
        participation: { commitment: 'binding', volumes, reservations: '', ceiling: null },
      };
    }),
  ];
  return moves.reduce<ProcurementState | null>(
    (state, move) => applyMove(state, move, { today: TODAY, party: LEAD }),
    null,
  ) as ProcurementState;
}

const around = {
  today: TODAY,
  party: LEAD,
  needs: { goals: 1, unmeasurable: 0, userGroups: 1, situations: 1 },
  result: NO_RESULT,
  standstillDays: 10,
  uneven: [],
  regimes: ['partIII'] as const,
  lotAssessment: null,
  requirements: REQUIREMENTS_READY,
};

async function bodies(count: number): Promise<BodyId[]> {
  const { register } = await site.services.snapshot();
  return register.municipalities.slice(0, count).map(({ number }) => bodyOfMunicipality(number));
}

test('more buyers than the optimiser shares among have the two everyday keys, and each can be chosen', async () => {
  const state = stateWith(await bodies(45), (place) => 20 + place);
  const keys = await keysFor(site.services, { state, isDemo: false });
  expect(keys?.keys.map(({ rule }) => rule)).toEqual(['equalAndPopulation', 'volume']);
  expect(keys?.sharing).toBeNull();
  for (const { chosen, shares } of keys?.keys ?? []) {
    expect(shares).toHaveLength(45);
    expect(sumOre(chosen.fees.map(({ fee }) => fee))).toBe(keys?.pot);
    expect(obstaclesTo(state, { kind: 'chooseSharing', sharing: chosen }, around)).toEqual([]);
  }
  const byVolume = keys?.keys[1]?.chosen.fees.map(({ fee }) => fee) ?? [];
  expect(Math.min(...byVolume)).toBeGreaterThan(0);
});

test('a buyer that has said it needs nothing pays nothing, and the key can be chosen', async () => {
  const all = await bodies(42);
  const state = stateWith(all, (place) => (place === 3 ? 0 : 25));
  const keys = await keysFor(site.services, { state, isDemo: false });
  for (const { chosen } of keys?.keys ?? []) {
    expect(chosen.fees.find(({ body }) => body === all[3])?.fee).toBe(0);
    expect(obstaclesTo(state, { kind: 'chooseSharing', sharing: chosen }, around)).toEqual([]);
  }
});
