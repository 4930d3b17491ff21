// The table of moves: no order of moves leads anywhere it should not, and every condition stands in the way by its code.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { memberState, type RoundState } from './model.ts';
import { ROUND_MOVES, ROUND_TRANSITIONS, type RoundFacts, roundObstacles } from './transitions.ts';

const TODAY = localDate('2026-11-22');
const FACTS: RoundFacts = { state: 'draft', deadline: addDays(TODAY, 14), lines: 2, members: 3 };
const codes = (move: (typeof ROUND_MOVES)[number], some: Partial<RoundFacts>) =>
  roundObstacles(move, { ...FACTS, ...some }, TODAY).map(({ code }) => code);

const facts = fc.record({
  state: fc.constantFrom<RoundState>('draft', 'sent', 'closed'),
  deadline: fc.option(
    fc.integer({ min: -400, max: 800 }).map((days) => addDays(TODAY, days)),
    { nil: null },
  ),
  lines: fc.nat(3),
  members: fc.nat(3),
});

test('whatever is done in whatever order: states only go forward, and nothing follows a closed round', () => {
  const order: readonly RoundState[] = ['draft', 'sent', 'closed'];
  fc.assert(
    fc.property(facts, fc.array(fc.constantFrom(...ROUND_MOVES), { maxLength: 30 }), (start, moves) => {
      let now: RoundFacts = start;
      for (const move of moves) {
        if (roundObstacles(move, now, TODAY).length > 0) continue;
        expect(now.state).not.toBe('closed');
        const { to } = ROUND_TRANSITIONS[move];
        if (to === null) {
          expect(now.state).toBe('draft');
          return;
        }
        expect(order.indexOf(to)).toBeGreaterThanOrEqual(order.indexOf(now.state));
        if (move === 'send') {
          expect(now.lines * now.members).toBeGreaterThan(0);
          expect(now.deadline !== null && now.deadline > TODAY).toBe(true);
        }
        now = { ...now, state: to };
      }
    }),
  );
});

test('an answer is taken when, and only when, the round is out and its last day is not over', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const isOpen = some.state === 'sent' && (some.deadline === null || some.deadline >= TODAY);
      expect(roundObstacles('answer', some, TODAY).length === 0).toBe(isOpen);
    }),
  );
});

describe('what stands in the way', () => {
  test.each([
    ['send', { lines: 0 }, ['round.noLines']],
    ['send', { members: 0, deadline: null }, ['round.noMembers', 'round.deadlineMissing']],
    ['send', { deadline: TODAY }, ['round.deadlinePast']],
    ['send', { deadline: addDays(TODAY, 366) }, ['round.deadlineFar']],
    ['send', { state: 'sent' }, ['round.state']],
    ['answer', { state: 'sent', deadline: addDays(TODAY, -1) }, ['round.tooLate']],
    ['answer', { state: 'closed' }, ['round.state']],
    ['close', { state: 'sent', deadline: addDays(TODAY, -50) }, []],
    ['moveDeadline', { state: 'sent', deadline: addDays(TODAY, 1) }, []],
  ] as const)('%s with %o', (move, some, expected) => {
    expect(codes(move, some)).toEqual(expected);
  });
});

test('how far a member has come', () => {
  const nothing = { openedAt: null, answeredAt: null, deliveredAt: null };
  const at = new Date('2026-11-20T10:00:00Z');
  const moment = { deadline: TODAY, today: TODAY };
  expect(memberState(nothing, moment)).toBe('notOpened');
  expect(memberState({ ...nothing, openedAt: at }, moment)).toBe('opened');
  expect(memberState({ ...nothing, openedAt: at, answeredAt: at }, moment)).toBe('partly');
  const over = { deadline: TODAY, today: addDays(TODAY, 1) };
  expect(memberState({ ...nothing, answeredAt: at }, over)).toBe('late');
  expect(memberState({ openedAt: at, answeredAt: at, deliveredAt: at }, over)).toBe('delivered');
});
