// Three municipalities buy together, and one leaves: what the others are told before it is confirmed.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ore, sumOre } from '../../kernel/money.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { ProcurementState } from '../../modules/procurement/life/model.ts';
import type { Move } from '../../modules/procurement/life/moves.ts';
import { applyMove } from '../../modules/procurement/life/replay.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { readPlanningData } from '../planning-data.ts';
import { regimesBy } from './law.ts';
import { priceProcurement } from './priced.ts';
import { effectOfWithdrawal } from './withdrawal.ts';

const [NAMSOS, GRONG, HOYLANDET] = ['5007', '5045', '5046'] as unknown as readonly [BodyId, BodyId, BodyId];
const LEAD = '5007' as PartyId;
const TODAY = localDate('2026-11-26');
const { register, categories, legalValues } = shippedSnapshot();
const PRICING = {
  register,
  categories: categories.categories,
  params: readPlanningData(files).params,
};
const CONTEXT = { ...PRICING, today: TODAY, law: regimesBy({ date: TODAY, values: legalValues }) };

const join = (body: BodyId, a: number, b: number): Move => ({
  kind: 'join',
  body,
  participation: {
    commitment: body === HOYLANDET ? 'option' : 'binding',
    volumes: { v1: [a, a, a, a], v2: [b, b, b, b] },
    reservations: '',
    ceiling: null,
  },
});

const MOVES: readonly Move[] = [
  {
    kind: 'begin',
    title: 'Trygghetsalarmer',
    category: 'trygghetsalarmer',
    contract: 'goods',
    term: { firstYear: 2027, years: 4, optionYears: 2 },
  },
  { kind: 'invite', bodies: [NAMSOS, GRONG, HOYLANDET], joinBy: localDate('2026-12-10') },
  {
    kind: 'describe',
    title: 'Trygghetsalarmer',
    contract: 'goods',
    term: { firstYear: 2027, years: 4, optionYears: 2 },
    lots: [
      { id: 'd1', name: 'Alarmer', maximum: null },
      { id: 'd2', name: 'Respons', maximum: null },
    ],
    items: [
      { id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(250_000), lot: 'd1' },
      { id: 'v2', name: 'Responstjeneste', unit: 'time', unitPrice: ore(90_000), lot: 'd2' },
    ],
  },
  join(NAMSOS, 200, 80),
  join(GRONG, 40, 0),
  join(HOYLANDET, 30, 10),
];

const played = (moves: readonly Move[]): ProcurementState =>
  moves.reduce<ProcurementState | null>(
    (state, move) => applyMove(state, move, { today: TODAY, party: LEAD }),
    null,
  ) as ProcurementState;

test('volumes, lots and worth are those with the body and those without it', () => {
  const effect = effectOfWithdrawal(played(MOVES), GRONG, CONTEXT);
  expect(effect.buyers).toEqual({ before: 3, after: 2 });
  expect(effect.items).toEqual([
    { id: 'v1', name: 'Alarm', unit: 'stk.', before: 1080, after: 920 },
    { id: 'v2', name: 'Responstjeneste', unit: 'time', before: 360, after: 360 },
  ]);
  expect(effect.lots).toEqual([
    { id: 'd1', name: 'Alarmer', before: 1080 * 250_000, after: 920 * 250_000 },
    { id: 'd2', name: 'Respons', before: 360 * 90_000, after: 360 * 90_000 },
  ]);
  expect(effect.worth).toEqual({ before: 302_400_000, after: 262_400_000 });
});

test('the others pay more for less volume, and the sum of it is what the group loses', () => {
  const state = played(MOVES);
  const { others } = effectOfWithdrawal(state, GRONG, CONTEXT);
  expect(others?.map(({ body }) => body)).toEqual([NAMSOS, HOYLANDET]);
  const whole = priceProcurement(state, PRICING);
  const rest = priceProcurement(played([...MOVES, { kind: 'withdraw', body: GRONG, reason: '' }]), PRICING);
  const paidBefore = whole?.priced.shares
    .filter(({ authority }) => authority !== GRONG)
    .map(({ cost }) => cost);
  expect(sumOre(others?.map(({ more }) => more) ?? [])).toBe(
    (rest?.priced.cost ?? 0) - sumOre(paidBefore ?? []),
  );
  expect(sumOre(others?.map(({ more }) => more) ?? [])).toBeGreaterThan(0);
});

test('a value that falls below a threshold brings another part of the rules', () => {
  const { regimes } = effectOfWithdrawal(played(MOVES), NAMSOS, CONTEXT);
  expect(regimes).toEqual({ before: ['partIII'], after: ['partI'] });
});

test('with one buyer left there is no price of a group to tell', () => {
  const two = played([...MOVES, { kind: 'withdraw', body: HOYLANDET, reason: '' }]);
  const effect = effectOfWithdrawal(two, GRONG, CONTEXT);
  expect([effect.buyers.after, effect.others, effect.expectedBids]).toEqual([1, null, null]);
});

test('whoever leads the group comes first when its cost is shared', () => {
  const found = priceProcurement(played(MOVES), PRICING);
  expect(found?.group.members.map(({ unit }) => unit)).toEqual([NAMSOS, GRONG, HOYLANDET]);
  expect(found?.group.cost).toBe(found?.priced.cost);
});
