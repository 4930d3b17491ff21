// Moves of a joint procurement one by one, where a walk of random ones would seldom come: numbers too large to be reckoned
// with, a no that stands, tasks of whoever has left, and a fact stated after the answer.

import { expect, test } from 'vitest';
import {
  BEGIN,
  BODIES,
  type LaterMove,
  LEADER,
  REQUIREMENTS_READY,
} from '../../../../test/procurement-moves.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { NO_RESULT } from './late-conditions.ts';
import { memberOf, type ProcurementState, TASKS } from './model.ts';
import { applyMove } from './replay.ts';
import { obstaclesTo } from './transitions.ts';
import { wholeOf, worthOfAll } from './volumes.ts';

const TODAY = localDate('2026-11-26');
const [LEAD_BODY, GRONG] = BODIES as readonly [BodyId, BodyId];
const around = {
  today: TODAY,
  needs: { goals: 1, unmeasurable: 0, userGroups: 1, situations: 1 },
  result: NO_RESULT,
  standstillDays: 10,
  uneven: [],
  regimes: ['partIII'] as const,
  lotAssessment: null,
  requirements: REQUIREMENTS_READY,
};

const priced = (kroner: number): LaterMove => ({
  kind: 'describe',
  title: BEGIN.title,
  contract: 'goods',
  term: BEGIN.term,
  lots: [{ id: 'd1', name: 'Alarmer', maximum: null }],
  items: [{ id: 'v1', name: 'Alarm', unit: 'stk.', unitPrice: ore(kroner * 100), lot: 'd1' }],
});
const joining = (body: BodyId, amount: number): LaterMove => ({
  kind: 'join',
  body,
  participation: {
    commitment: 'binding',
    volumes: { v1: [amount, amount, amount, amount] },
    reservations: '',
    ceiling: null,
  },
});
const standing: LaterMove = {
  kind: 'registerStanding',
  bodies: [GRONG],
  reserveBy: localDate('2026-12-10'),
  mandate: {
    kind: 'standing',
    agreement: 'Avtale om innkjøpssamarbeid',
    validFrom: localDate('2020-01-01'),
    validTo: null,
    categories: [],
    limit: null,
  },
};
const asked: LaterMove = { kind: 'invite', bodies: [LEAD_BODY, GRONG], joinBy: localDate('2026-12-10') };

const after = (...moves: readonly LaterMove[]): ProcurementState =>
  [BEGIN, ...moves].reduce<ProcurementState | null>(
    (state, move) => applyMove(state, move, { today: TODAY, party: LEADER }),
    null,
  ) as ProcurementState;

const refusals = (state: ProcurementState, move: LaterMove, party: string): string[] =>
  obstaclesTo(state, move, { ...around, party: party as PartyId }).map(({ code }) => code);

test('volumes that come to more than can be reckoned with are refused, by amount and by price', () => {
  const state = after(priced(1_000_000), asked);
  // A telephone number in the field of an amount.
  expect(refusals(state, joining(GRONG, 99_999_999), GRONG)).toEqual(['procurement.amountOutside']);
  expect(refusals(state, joining(GRONG, 20_000), GRONG)).toEqual([]);
  const joined = after(priced(1), asked, joining(GRONG, 99_999_999));
  expect(refusals(joined, priced(1_000_000), LEADER)).toEqual(['procurement.priceOutside']);
  expect(wholeOf(worthOfAll(joined))).toBe(99_999_999 * 400);
});

test('the leader registers who has a standing mandate, until it has said no', () => {
  const state = after(priced(1000), standing);
  expect(refusals(state, joining(GRONG, 10), LEADER)).toEqual([]);
  const reserved = after(priced(1000), standing, { kind: 'decline', body: GRONG, reason: 'Har avtale.' });
  expect(refusals(reserved, joining(GRONG, 10), LEADER)).toEqual(['procurement.memberOnly']);
  expect(refusals(reserved, joining(GRONG, 10), GRONG)).toEqual([]);
});

test('whoever leaves keeps no task; the leader keeps its own', () => {
  const given = Object.fromEntries(
    TASKS.map((task) => [task, task === 'dialogue' ? GRONG : LEADER]),
  ) as unknown as ProcurementState['tasks'];
  const assigned: LaterMove = { kind: 'assignTasks', tasks: given };
  const first = [priced(1000), asked, joining(LEAD_BODY, 10), joining(GRONG, 10), assigned] as const;
  const left = after(...first, { kind: 'withdraw', body: GRONG, reason: 'Ikke penger.' });
  expect(left.tasks).toEqual({ ...given, dialogue: null });
  const lead = after(...first, { kind: 'withdraw', body: LEAD_BODY, reason: 'Ikke penger.' });
  expect(lead.tasks).toEqual(given);
});

test('a fact stated after the answer asks for an answer anew', () => {
  const answered = after(asked, { kind: 'declareImpartiality', body: GRONG, found: 'none' });
  const stated: LaterMove = { kind: 'switchImpartiality', body: GRONG, isOn: false, fact: 'Eierskap' };
  const state = applyMove(answered, stated, { today: TODAY, party: LEADER });
  expect(memberOf(state, GRONG)?.impartiality).toMatchObject({ fact: 'Eierskap', declared: null });
  const off = { ...stated, fact: null };
  const same = applyMove(answered, off, { today: TODAY, party: LEADER });
  expect(memberOf(same, GRONG)?.impartiality.declared).toBe('none');
});

test('whoever said yes to something else than what is bought now answers again before the lock', () => {
  const named = (name: string, unit: string, kroner: number): LaterMove => {
    const move = priced(kroner);
    if (move.kind !== 'describe') throw new Error('no description');
    return { ...move, items: move.items.map((item) => ({ ...item, name, unit })) };
  };
  const joined = [priced(1000), asked, joining(GRONG, 10)] as const;
  const waiting = (...moves: readonly LaterMove[]) =>
    obstaclesTo(
      { ...after(...joined, ...moves), phase: 'requirements' },
      { kind: 'lock' },
      { ...around, party: LEADER },
    )
      .filter(({ code }) => code === 'procurement.answerOld')
      .map(({ path, facts }) => [path, facts['items'], facts['percent']]);
  const old = (name: string) => [[`member:${GRONG}`, `«${name}»`, 20]];
  expect(waiting()).toEqual([]);
  expect(waiting(named(' ALARM ', 'Stk.', 1200))).toEqual([]);
  expect(waiting(named('Alarm', 'stk.', 800))).toEqual([]);
  expect(waiting(named('Alarm', 'stk.', 1201))).toEqual(old('Alarm'));
  expect(waiting(named('Alarm', 'stk.', 799))).toEqual(old('Alarm'));
  expect(waiting(named('Responssenter', 'stk.', 1000))).toEqual(old('Responssenter'));
  expect(waiting(named('Alarm', 'måned', 1000))).toEqual(old('Alarm'));
  // Little by little is held against what was answered, and a change taken back is none.
  expect(waiting(named('Alarm', 'stk.', 1150), named('Alarm', 'stk.', 1300))).toEqual(old('Alarm'));
  expect(waiting(named('Alarm', 'stk.', 9000), priced(1000))).toEqual([]);
  expect(waiting(named('Alarm', 'stk.', 9000), joining(GRONG, 10))).toEqual([]);
});
