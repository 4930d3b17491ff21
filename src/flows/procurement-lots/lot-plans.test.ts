// A joint procurement divided by the optimiser: what is said of a plan is what the move then makes, sums agree with the list
// that is locked, and the suppliers that are known bound the number of lots.
import { describe, expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ore, sumOre } from '../../kernel/money.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import {
  designLots,
  type LotBasis,
  type LotPlan,
  type LotPlans,
  priceDivision,
} from '../../modules/optimiser/lots.ts';
import { buyersOf, lotOf, type ProcurementState } from '../../modules/procurement/life/model.ts';
import type { Move } from '../../modules/procurement/life/moves.ts';
import { applyMove } from '../../modules/procurement/life/replay.ts';
import { lotBookOf } from '../../modules/procurement/lots/book.ts';
import { divideMove } from '../../modules/procurement/lots/division.ts';
import { bodyOfMunicipality } from '../../modules/registry/model.ts';
import { createPartyDirectory } from '../parties.ts';
import { readPlanningData } from '../planning-data.ts';
import { participationList } from '../procurement/participation-list.ts';
import { knownSuppliers, mostLotsFor } from './known-suppliers.ts';
import { contentsOf, effectsOf, layoutOf, marketLimits, partsOf } from './lot-plans.ts';
import { lotProblem } from './lot-problem.ts';

const { register, categories } = shippedSnapshot();
const CONTEXT = { register, categories: categories.categories, params: readPlanningData(files).params };
const parties = createPartyDirectory(register, null);
const BODIES = register.municipalities.slice(0, 7).map(({ number }) => bodyOfMunicipality(number));
const LEAD = BODIES[0] as string as PartyId;
const stamp = { today: localDate('2026-11-27'), party: LEAD };

/** Three things in odd ore; the last buys only one of them, and the one before it nothing yet. */
function procurement(scale: number): ProcurementState {
  const term = { firstYear: 2027, years: 4, optionYears: 2 };
  const item = (id: string, name: string, price: number) => ({
    id,
    name,
    unit: 'stk.',
    unitPrice: ore(price),
    lot: 'd1',
  });
  const volumes = (place: number) => {
    const amount = (place + 1) * scale;
    const none = [0, 0, 0, 0];
    const some = [amount, amount + 0.5, amount, amount];
    if (place === BODIES.length - 2) return { v1: none, v2: none, v3: none };
    return { v1: some, v2: place === BODIES.length - 1 ? none : some, v3: place === 3 ? none : some };
  };
  const moves: Move[] = [
    { kind: 'begin', title: 'Trygghetsalarmer', category: 'trygghetsalarmer', contract: 'goods', term },
    {
      kind: 'describe',
      title: 'Trygghetsalarmer',
      contract: 'goods',
      term,
      lots: [{ id: 'd1', name: 'Alt', maximum: null }],
      items: [item('v1', 'Alarm', 240_033), item('v2', 'Sensor', 90_001), item('v3', 'Mottak', 14_507)],
    },
    { kind: 'invite', bodies: BODIES, joinBy: localDate('2026-12-20') },
    ...BODIES.map(
      (body, place): Move => ({
        kind: 'join',
        body,
        participation: {
          commitment: place % 2 === 0 ? 'binding' : 'option',
          volumes: volumes(place),
          reservations: '',
          ceiling: null,
        },
      }),
    ),
  ];
  return moves.reduce<ProcurementState | null>(
    (state, move) => applyMove(state, move, stamp),
    null,
  ) as ProcurementState;
}

function designed(state: ProcurementState, by: LotBasis, mostLots: number | null = null): LotPlans {
  const found = lotProblem(state, CONTEXT);
  if (!found) throw new Error('nothing to divide');
  return designLots(found.problem, found.group, { by, ...marketLimits(mostLots) });
}

const plansIn = ({ one, cheapest, smallFirms, divided }: LotPlans): LotPlan[] => [
  one,
  cheapest,
  smallFirms,
  ...(divided ? [divided] : []),
];

const WAYS = ['place', 'amount', 'trade'] as const;
const SCALES = [3, 60, 900];

describe('a plan', () => {
  test.each(WAYS)('by %s: the move puts everybody where the plan said, and nothing is lost', (by) => {
    for (const scale of SCALES) {
      const state = procurement(scale);
      for (const plan of plansIn(designed(state, by))) {
        const names = plan.lots.map((_, place) => `Del ${place + 1}`);
        const move = divideMove(state, layoutOf(plan, by, names));
        const after = applyMove(state, move, stamp);
        expect(after.members).toEqual(state.members);
        expect(move.way).toBe(plan.lots.length === 1 ? 'one' : by);
        for (const [place, { bodies, items }] of contentsOf(state, plan).entries()) {
          const inLot = buyersOf(after).filter(({ volumes, body }) =>
            after.items.some(
              (item) =>
                (volumes[item.id]?.[0] ?? 0) > 0 && lotOf(after, body, item) === after.lots[place]?.id,
            ),
          );
          expect(inLot.map(({ body }) => body as string).toSorted()).toEqual(bodies.toSorted());
          expect(items.length).toBeGreaterThan(0);
        }
        checkList(after);
      }
    }
  });

  test.each(WAYS)('by %s: what it costs each sums to what it costs all', (by) => {
    for (const scale of SCALES) {
      const state = procurement(scale);
      const found = lotProblem(state, CONTEXT);
      if (!found) throw new Error('nothing to divide');
      for (const plan of plansIn(designed(state, by))) {
        const effects = effectsOf(state, plan);
        expect(sumOre(effects.map(({ extra }) => extra))).toBe(plan.extra.total);
        // All but the one that has given nothing.
        expect(effects).toHaveLength(BODIES.length - 1);
        // Laid out by hand the same way, it costs the same but for rounding.
        const laidOut = priceDivision(found.problem, found.group, [
          ...plan.lots.map(({ needs }) => needs),
          [],
        ]);
        expect(laidOut.lots).toHaveLength(plan.lots.length);
        expect(Math.abs(laidOut.extra.total - plan.extra.total)).toBeLessThanOrEqual(3);
        expect(laidOut.fewestBids).toBeCloseTo(plan.fewestBids, 9);
        if (plan.lots.length === 1) expect(effects.every(({ extra }) => extra === 0)).toBe(true);
        for (const { body, neighbours } of effects) expect(neighbours).not.toContain(body);
      }
    }
  });

  test.each(WAYS)('by %s: something is divided, and each lot has somebody and something', (by) => {
    const state = procurement(900);
    const { divided } = designed(state, by, 4);
    if (!divided) throw new Error('nothing is divided');
    const layout = layoutOf(
      divided,
      by,
      divided.lots.map(({ id }) => id),
    );
    const found = lotProblem(state, CONTEXT);
    const parts = found ? partsOf(found, layout) : [];
    expect(parts.map((ids) => ids.toSorted())).toEqual(divided.lots.map(({ needs }) => needs.toSorted()));
    expect(layout.figures).toMatchObject({ extra: divided.extra.range, small: divided.reach.small });
  });

  test('of one lot costs what the group costs, however it would be divided', () => {
    const state = procurement(60);
    const costs = WAYS.map((by) => designed(state, by).one.cost);
    expect(new Set(costs).size).toBe(1);
  });

  test('by what is bought tells things apart that have no code of their own', () => {
    const plans = designed(procurement(900), 'trade');
    expect(plans.trades).toHaveLength(3);
    expect(plans.divided?.lots.length).toBeGreaterThan(1);
  });
});

/** The list that is locked, the files made of it, and the book of lots say the same. */
function checkList(state: ProcurementState): void {
  const list = participationList(state, parties);
  const book = lotBookOf(state, null);
  expect(list.lots.map(({ estimate }) => estimate)).toEqual(book.lots.map(({ worth }) => worth));
  expect(sumOre(list.buyers.map(({ worth }) => worth))).toBe(book.worth);
  expect(list.estimate).toBe(book.worth);
  const byLot = new Map(book.lots.map(({ id }) => [id, 0]));
  for (const { item, lot, amounts } of list.volumes) {
    const value = amounts.reduce((sum, amount) => sum + Math.round(item.unitPrice * amount), 0);
    byLot.set(lot, (byLot.get(lot) ?? 0) + value);
  }
  expect([...byLot.values()]).toEqual(book.lots.map(({ worth }) => worth));
  for (const item of state.items) {
    const amounts = book.lots.flatMap(({ items }) => items.filter(({ id }) => id === item.id));
    const given = buyersOf(state).map(({ volumes }) => volumes[item.id] ?? []);
    for (const year of [0, 1, 2, 3]) {
      expect(amounts.reduce((sum, one) => sum + (one.amounts[year] ?? 0), 0)).toBe(
        given.reduce((sum, of) => sum + (of[year] ?? 0), 0),
      );
    }
  }
}

describe('known suppliers', () => {
  const participant = (supplierId: string, hasLeft: boolean) => ({
    id: supplierId,
    supplierId,
    name: supplierId,
    confirmedAt: new Date(0),
    leftAt: hasLeft ? new Date(1) : null,
  });

  test('are those in the dialogue; what the survey says is told as it is written', () => {
    const known = knownSuppliers({
      participants: [participant('1', false), participant('2', true), participant('3', false)],
      findings: [
        { id: 'a', kind: 'supplier', text: 'Minst tre.', source: 'Lister', sourceOn: stamp.today },
        { id: 'b', kind: 'price', text: '100 kr.', source: 'Regnskap', sourceOn: stamp.today },
      ],
    });
    expect(known).toEqual({ inDialogue: 2, survey: ['Minst tre.'] });
    expect(mostLotsFor(known)).toBe(1);
    expect(mostLotsFor({ inDialogue: 1, survey: [] })).toBeNull();
  });

  test('bound the number of lots: always one fewer than they are', () => {
    for (const by of WAYS) {
      for (const suppliers of [2, 3, 5]) {
        const mostLots = mostLotsFor({ inDialogue: suppliers, survey: [] }) ?? 0;
        for (const plan of plansIn(designed(procurement(900), by, mostLots))) {
          expect(plan.lots.length).toBeLessThanOrEqual(suppliers - 1);
        }
      }
    }
  });
});
