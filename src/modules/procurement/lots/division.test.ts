// Whatever a procurement looks like and however it is divided: what each buys of each thing is the same to the last unit, the
// lots sum to the whole in whole ore, and the list for the notice, the price list and the papers say the same.
import { describe, expect, test } from 'vitest';
import {
  BEGIN,
  BODIES,
  Dice,
  type LaterMove,
  LEADER,
  REQUIREMENTS_READY,
} from '../../../../test/procurement-moves.ts';
import { runs } from '../../../../test/runs.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { Regime } from '../../law/duties.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Surroundings } from '../life/conditions.ts';
import { assessedLots, placedBuyers } from '../life/conditions.ts';
import { NO_RESULT } from '../life/late-conditions.ts';
import { withFreshLots } from '../life/lot-identity.ts';
import { buyersOf, lotOf, type ProcurementState } from '../life/model.ts';
import type { Move } from '../life/moves.ts';
import { applyMove } from '../life/replay.ts';
import { statedRequirements } from '../life/requirements-conditions.ts';
import { obstaclesTo } from '../life/transitions.ts';
import { assessmentBasisOf, wholeOf, worthInLot, worthOf, worthOfAll, worthOfLot } from '../life/volumes.ts';
import { bookLots, lotBookOf } from './book.ts';
import { divideMove, type Layout } from './division.ts';
import { divisionDuty } from './rules.ts';

const TODAY = localDate('2026-11-27');
const stamp = { today: TODAY, party: LEADER };

const made = (state: ProcurementState, move: LaterMove): ProcurementState => applyMove(state, move, stamp);

/** Prices in odd ore and amounts with decimals, so that every product must be rounded. */
function drawn(dice: Dice): ProcurementState {
  const items = Array.from({ length: 1 + dice.below(6) }, (_, place) => ({
    id: `v${place + 1}`,
    name: `Vare ${place + 1}`,
    unit: 'stk.',
    unitPrice: ore(1 + dice.below(90_000)),
    lot: 'd1',
  }));
  const maximum = dice.chance(0.5) ? ore(1e12 + dice.below(1000)) : null;
  const described: LaterMove = {
    kind: 'describe',
    title: BEGIN.title,
    contract: 'goods',
    term: BEGIN.term,
    lots: [{ id: 'd1', name: 'Alt', maximum }],
    items,
  };
  const begun = made(applyMove(null, BEGIN, stamp), described);
  const asked = made(begun, { kind: 'invite', bodies: BODIES, joinBy: localDate('2026-12-20') });
  return BODIES.reduce((state, body) => {
    if (dice.chance(0.15)) return state;
    const amount = () => (dice.chance(0.2) ? 0 : Math.round(dice.next() * 1e4) / 4);
    const volumes = Object.fromEntries(items.map(({ id }) => [id, Array.from({ length: 4 }, amount)]));
    const commitment = dice.one(['binding', 'option'] as const);
    return made(state, {
      kind: 'join',
      body,
      participation: { commitment, volumes, reservations: '', ceiling: null },
    });
  }, asked);
}

function layout(dice: Dice): Layout {
  const names = Array.from({ length: 1 + dice.below(5) }, (_, place) => `Del ${place + 1}`);
  const [places, by] = [new Map<string, number>(), dice.below(3)];
  return {
    way: 'hand',
    names,
    figures: null,
    placeOf: (body, item) => {
      const key = by === 0 ? body : by === 1 ? item : `${body} ${item}`;
      const place = places.get(key) ?? dice.below(names.length);
      places.set(key, place);
      return place;
    },
  };
}

/** Sums written here anew: unit price times amount, rounded one by one. */
function cells(state: ProcurementState): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { body, volumes } of buyersOf(state)) {
    for (const { id, unitPrice } of state.items) {
      const worth = (volumes[id] ?? []).reduce((sum, amount) => sum + Math.round(amount * unitPrice), 0);
      sums.set(`${body} ${id}`, worth);
    }
  }
  return sums;
}

const total = (amounts: Iterable<number>): number => [...amounts].reduce((sum, one) => sum + one, 0);

function checkSums(state: ProcurementState): void {
  const book = lotBookOf(state, null);
  const whole = total(cells(state).values());
  expect(wholeOf(worthOfAll(state))).toBe(whole);
  expect(book.worth).toBe(whole);
  expect(total(book.lots.map(({ worth }) => worth))).toBe(whole);
  expect(total(book.lots.flatMap(({ items }) => items.map(({ worth }) => worth)))).toBe(whole);
  for (const lot of book.lots) {
    expect(Number.isInteger(lot.worth)).toBe(true);
    expect(lot.worth).toBe(wholeOf(worthOfLot(state, lot.id)));
    expect(total(lot.buyers.map(({ worth }) => worth))).toBe(lot.worth);
    expect(total(lot.items.map(({ worth }) => worth))).toBe(lot.worth);
  }
  for (const member of buyersOf(state)) {
    const own = wholeOf(worthOf(member, state.items, state.term));
    expect(total(state.lots.map(({ id }) => wholeOf(worthInLot(state, id, member))))).toBe(own);
  }
}

describe('dividing', () => {
  test('changes no amount, and lots, buyers and items sum to the same whole ore', () => {
    for (let seed = 1; seed <= runs(300); seed++) {
      const dice = new Dice(seed);
      const before = drawn(dice);
      const asked = layout(dice);
      const move = divideMove(before, asked);
      expect(obstaclesTo(before, move, { ...around(null), party: LEADER })).toEqual([]);
      const after = made(before, move);
      expect(cells(after)).toEqual(cells(before));
      expect(after.members).toEqual(before.members);
      expect(after.items.map(({ lot: _, ...item }) => item)).toEqual(
        before.items.map(({ lot: _, ...item }) => item),
      );
      for (const { body } of buyersOf(after)) {
        for (const item of after.items) {
          expect(lotOf(after, body, item)).toBe(after.lots[asked.placeOf(body, item.id)]?.id);
        }
      }
      checkSums(before);
      checkSums(after);
      // And divided anew, back to one: as it was.
      const undone = made(after, divideMove(after, { ...asked, names: ['Alt'], placeOf: () => 0 }));
      const [whole] = undone.lots;
      expect(undone.items).toEqual(before.items.map((item) => ({ ...item, lot: whole?.id })));
      expect(bookLots(undone)[0]?.worth).toBe(bookLots(before)[0]?.worth);
    }
  });

  test('an id of a lot never comes to mean other things, and a lot that holds the same keeps its own', () => {
    const heldBy = (state: ProcurementState, lot: string): string =>
      state.items
        .flatMap((item) => [
          ...(item.lot === lot ? [item.id] : []),
          ...buyersOf(state).flatMap(({ body }) =>
            lotOf(state, body, item) === lot ? [item.id + body] : [],
          ),
        ])
        .join(' ');
    for (let seed = 1; seed <= runs(100); seed++) {
      const dice = new Dice(seed);
      const held = new Map<string, string>();
      let state = drawn(dice);
      for (let round = 0; round < 6; round++) {
        const before = state;
        for (const { id } of before.lots) held.set(id, heldBy(before, id));
        const asked = layout(dice);
        state = made(before, divideMove(before, asked));
        expect(new Set(state.lots.map(({ id }) => id)).size).toBe(asked.names.length);
        for (const { id } of state.lots) expect(held.get(id) ?? heldBy(state, id)).toBe(heldBy(state, id));
        for (const { id } of before.lots) {
          const now = heldBy(before, id);
          const isGone = now === '' || state.lots.every((lot) => heldBy(state, lot.id) !== now);
          expect(isGone || state.lots.some((lot) => lot.id === id)).toBe(true);
        }
        const again = made(
          state,
          divideMove(state, {
            ...asked,
            names: asked.names.toReversed(),
            placeOf: (body, item) => asked.names.length - 1 - asked.placeOf(body, item),
          }),
        );
        expect(
          again.lots
            .filter(({ id }) => heldBy(again, id) !== '')
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(
          state.lots
            .filter(({ id }) => heldBy(state, id) !== '')
            .map(({ id }) => id)
            .toSorted(),
        );
      }
    }
  });

  test('an id that was taken out by hand is not given anew', () => {
    const before = drawn(new Dice(2));
    const byBody = (first: BodyId | undefined): Layout => ({
      way: 'place',
      names: ['Nord', 'Sør'],
      placeOf: (body) => (body === first ? 0 : 1),
      figures: null,
    });
    const after = made(before, divideMove(before, byBody(BODIES[0])));
    expect(after.lots.map(({ id }) => id)).toEqual(['d2', 'd3']);
    const { title, term, items } = after;
    const one = items.map((item) => ({ ...item, lot: 'd2' }));
    const lots = after.lots.slice(0, 1);
    const whole = made(after, { kind: 'describe', title, contract: 'goods', term, lots, items: one });
    const [, last] = buyersOf(whole).map(({ body }) => body);
    const anew = made(whole, divideMove(whole, byBody(last)));
    expect(anew.lots.map(({ id }) => id)).toEqual(['d4', 'd5']);
  });

  test('requirements for a lot that is gone refuse the lock, with where they are', () => {
    const before = drawn(new Dice(2));
    const forLots = [
      { number: 3, lots: ['d1'] },
      { number: 5, lots: ['d2', 'd3'] },
    ];
    const asked = { ...around(null), requirements: { ...REQUIREMENTS_READY, forLots } };
    const gone = (state: ProcurementState) =>
      statedRequirements(state, asked).map(({ code, path, facts }) => [code, path, facts['numbers']]);
    const code = 'procurement.requirementsLotGone';
    expect(gone(before)).toEqual([[code, 'requirement:5', '5']]);
    const two: Layout = {
      way: 'hand',
      names: ['A', 'B'],
      placeOf: (body) => (body === BODIES[0] ? 0 : 1),
      figures: null,
    };
    const divided = made(before, divideMove(before, two));
    expect(gone(divided)).toEqual([[code, 'requirement:3', '3']]);
    expect(gone(made(divided, divideMove(divided, { ...two, names: ['Alt'], placeOf: () => 0 })))).toEqual([
      [code, 'requirement:3', '3,5'],
    ]);
  });

  test('a lot described as another one after somebody said yes is another one, and what was asked for it is caught', () => {
    const hand: Layout = {
      way: 'hand',
      names: ['A', 'B'],
      placeOf: (_, item) => (item === 'v1' ? 0 : 1),
      figures: null,
    };
    const before = made(drawn(new Dice(2)), divideMove(drawn(new Dice(2)), hand));
    const { title, term, items } = before;
    const [first, second] = before.lots;
    if (!first || !second) throw new Error('no lots');
    const describing = (change: Partial<Extract<Move, { kind: 'describe' }>>) =>
      ({ kind: 'describe', title, contract: 'goods', term, items, lots: before.lots, ...change }) as const;
    const forLots = before.lots.map(({ id }, place) => ({ number: place + 1, lots: [id] }));
    const lost = (state: ProcurementState) =>
      statedRequirements(state, { ...around(null), requirements: { ...REQUIREMENTS_READY, forLots } }).map(
        ({ code, facts }) => [code, facts['numbers']],
      );
    const refused = (move: ReturnType<typeof describing>, state = before) =>
      obstaclesTo(state, move, { ...around(null), party: LEADER }).map(({ code, path }) => [code, path]);
    const renamed = describing({ lots: [{ ...first, name: 'Noe annet' }, second] });
    const moved = describing({ items: items.map((item) => ({ ...item, lot: first.id })) });
    const added = describing({ items: [...items, { ...items[0]!, id: 'v99', lot: second.id }] });
    const spaced = describing({ lots: [{ ...first, name: ` ${first.name.toLowerCase()}  ` }, second] });
    expect(refused(renamed)).toEqual([['procurement.lotOther', `lot:${first.id}`]]);
    expect(refused(moved).map(([code]) => code)).toEqual(['procurement.lotOther', 'procurement.lotOther']);
    for (const [move, numbers] of [
      [renamed, '1'],
      [moved, '1,2'],
    ] as const) {
      const after = made(before, withFreshLots(before, move));
      checkSums(after);
      expect(lost(after)).toEqual([['procurement.requirementsLotGone', numbers]]);
      expect(after.lots.map(({ name }) => name)).toEqual(move.lots.map(({ name }) => name));
    }
    for (const move of [added, spaced]) expect(withFreshLots(before, move)).toEqual(move);
    const byBody = made(
      before,
      divideMove(before, { ...hand, placeOf: (body) => (body === BODIES[0] ? 0 : 1) }),
    );
    const placed = byBody.lots.find(({ id }) =>
      Object.values(byBody.division?.places ?? {}).some((own) => Object.values(own).includes(id)),
    );
    const lots = byBody.lots.map((lot) => (lot.id === placed?.id ? { ...lot, name: 'Noe annet' } : lot));
    const kept = withFreshLots(byBody, describing({ lots, items: byBody.items }));
    expect(refused(kept, byBody)).toEqual([['procurement.lotOther', `lot:${placed?.id}`]]);
  });

  test('ceilings that were set keep their sum, and hold what is in each lot', () => {
    for (let seed = 1; seed <= runs(100); seed++) {
      const dice = new Dice(seed);
      const before = drawn(dice);
      const after = made(before, divideMove(before, layout(dice)));
      const [ceiling] = before.lots.map(({ maximum }) => maximum);
      const book = lotBookOf(after, null);
      if (ceiling === null || book.lots.some(({ worth }) => worth === 0)) {
        expect(book.maximum).toBeNull();
        continue;
      }
      expect(book.maximum).toBe(ceiling);
      for (const { maximum, worth } of book.lots) expect(maximum).toBeGreaterThanOrEqual(worth);
    }
  });

  test('what was laid out from other volumes is refused', () => {
    const dice = new Dice(4);
    const before = drawn(dice);
    const move = divideMove(before, { way: 'one', names: ['Alt'], placeOf: () => 0, figures: null });
    const [first] = buyersOf(before);
    const later = made(before, { kind: 'withdraw', body: first?.body ?? BODIES[0]!, reason: 'Har avtale.' });
    const codes = obstaclesTo(later, move, { ...around(null), party: LEADER }).map(({ code }) => code);
    expect(codes).toEqual(['procurement.divisionOld']);
  });

  test('described anew, places in lots and of items that are gone fall away', () => {
    const before = drawn(new Dice(2));
    const byBody: Layout = {
      way: 'place',
      names: ['Nord', 'Sør'],
      placeOf: (body) => (body === BODIES[0] ? 0 : 1),
      figures: null,
    };
    const after = made(before, divideMove(before, byBody));
    const { title, term, items } = after;
    const [first] = after.lots;
    const lot = first?.id ?? '';
    const one = items.map((item) => ({ ...item, lot }));
    const lots = [{ id: lot, name: 'Alt', maximum: null }];
    const described = made(after, { kind: 'describe', title, contract: 'goods', term, lots, items: one });
    checkSums(described);
    expect(described.division?.way).toBe('place');
    expect(bookLots(described)).toHaveLength(1);
  });
});

const around = (basis: string | null): Surroundings => ({
  today: TODAY,
  needs: { goals: 1, unmeasurable: 0, userGroups: 1, situations: 1 },
  uneven: [],
  regimes: ['partII', 'partIII', 'partIV'],
  lotAssessment: basis === null ? null : { basis },
  result: NO_RESULT,
  standstillDays: 10,
  requirements: REQUIREMENTS_READY,
});

describe('what the lock asks', () => {
  const whole = drawn(new Dice(9));
  const under = (state: ProcurementState, part: Regime): ProcurementState =>
    made(state, { kind: 'chooseRegime', part, reason: 'Verdien.' });
  const codesOf = (state: ProcurementState, basis: string | null): string[] => {
    const found = assessedLots(state, around(basis));
    return [found ?? []].flat().map(({ code }) => code);
  };

  test('in part III, undivided: a reason of the volumes as they are; the problem names § 19-4', () => {
    const state = under(whole, 'partIII');
    expect(codesOf(state, null)).toEqual(['procurement.lotReasonMissing']);
    expect(codesOf(state, 'old')).toEqual(['procurement.lotReasonOld']);
    expect(codesOf(state, assessmentBasisOf(state))).toEqual([]);
    const found = assessedLots(state, around(null));
    expect(found).toMatchObject({ path: 'lotReason', facts: { section: '§ 19-4' } });
    const [first] = buyersOf(state);
    const fewer = made(state, { kind: 'withdraw', body: first?.body ?? BODIES[0]!, reason: 'Nei.' });
    expect(codesOf(fewer, assessmentBasisOf(state))).toEqual(['procurement.lotReasonOld']);
  });

  test('nothing is asked under part II or part IV, before a part is chosen, or of who divides', () => {
    expect(codesOf(whole, null)).toEqual([]);
    for (const part of ['partII', 'partIV'] as const) {
      expect(codesOf(under(whole, part), null)).toEqual([]);
      expect(divisionDuty(part).mustExplain).toBe(false);
    }
    const two: Layout = {
      way: 'hand',
      names: ['A', 'B'],
      placeOf: (body) => (body === BODIES[1] ? 1 : 0),
      figures: null,
    };
    expect(codesOf(under(made(whole, divideMove(whole, two)), 'partIII'), null)).toEqual([]);
  });

  test('who comes after a division by body must be given a lot', () => {
    const [late, ...others] = buyersOf(whole).map(({ body }) => body);
    if (!late) throw new Error('no buyer');
    const left = made(whole, { kind: 'withdraw', body: late, reason: 'Nei.' });
    const byBody: Layout = {
      way: 'place',
      names: ['A', 'B'],
      placeOf: (body) => (body === others[0] ? 0 : 1),
      figures: null,
    };
    const divided = made(left, divideMove(left, byBody));
    expect(placedBuyers(divided, around(null))).toEqual([]);
    const asked = made(divided, { kind: 'invite', bodies: [late], joinBy: localDate('2026-12-20') });
    const volumes = whole.members.find(({ body }) => body === late)?.volumes ?? {};
    const back = made(asked, {
      kind: 'join',
      body: late,
      participation: { commitment: 'binding', volumes, reservations: '', ceiling: null },
    });
    expect(placedBuyers(back, around(null))).toMatchObject([
      { code: 'procurement.lotUnplaced', path: `division:${late}` },
    ]);
    const again = made(back, divideMove(back, byBody));
    expect(placedBuyers(again, around(null))).toEqual([]);
  });
});
