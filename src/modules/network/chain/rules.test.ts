// The chain: what serves which goal, what serves none, and what is missing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkGoal } from '../design/model.ts';
import { type ChainPart, type GoalLink, PART_KINDS } from './model.ts';
import { chainOf, partWord } from './rules.ts';

const goal = (place: number): NetworkGoal => ({
  id: `goal-${place}`,
  place,
  title: `Mål ${place}`,
  unit: '',
  baseline: null,
  target: null,
  dueOn: null,
  method: '',
});

const GATHERING: ChainPart = { kind: 'gathering', ref: 1 };
const ASSIGNMENT: ChainPart = { kind: 'assignment', ref: 1 };
const TOPIC: ChainPart = { kind: 'topic', ref: 1 };
const OUTCOME: ChainPart = { kind: 'outcome', ref: 1 };
const PARTS = [GATHERING, TOPIC, ASSIGNMENT, OUTCOME];

describe('the chain', () => {
  test('says of each goal what serves it and what is missing, in the order of the chain', () => {
    const links: GoalLink[] = [
      { goal: 'goal-1', ...GATHERING },
      { goal: 'goal-1', ...ASSIGNMENT },
      { goal: 'goal-1', ...OUTCOME },
      { goal: 'goal-2', ...GATHERING },
    ];
    const measured = new Set(['goal-1']);
    expect(chainOf({ goals: [goal(1), goal(2), goal(3)], parts: PARTS, links, measured })).toEqual({
      goals: [
        { goal: goal(1), parts: [GATHERING, ASSIGNMENT, OUTCOME], missing: [] },
        { goal: goal(2), parts: [GATHERING], missing: ['assignment', 'outcome', 'measure'] },
        { goal: goal(3), parts: [], missing: ['gathering', 'assignment', 'outcome', 'measure'] },
      ],
      untied: [TOPIC],
    });
  });

  test('counts a link to what is not there for nothing', () => {
    const links: GoalLink[] = [{ goal: 'goal-1', kind: 'gathering', ref: 9 }];
    const { goals, untied } = chainOf({ goals: [goal(1)], parts: [GATHERING], links, measured: new Set() });
    expect(goals[0]?.missing).toEqual(['gathering', 'assignment', 'outcome', 'measure']);
    expect(untied).toEqual([GATHERING]);
  });

  test('every part is with each goal it is tied to, and otherwise untied', () => {
    const part = fc.record({ kind: fc.constantFrom(...PART_KINDS), ref: fc.integer({ min: 1, max: 4 }) });
    const link = fc.tuple(fc.constantFrom('goal-1', 'goal-2'), part);
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: partWord }), fc.array(link), (parts, tied) => {
        const links = tied.map(([of, one]) => ({ goal: of, ...one }));
        const chain = chainOf({ goals: [goal(1), goal(2)], parts, links, measured: new Set() });
        for (const one of parts) {
          const serves = chain.goals.filter((own) => own.parts.includes(one)).map(({ goal: { id } }) => id);
          const wanted = new Set(links.filter((to) => partWord(to) === partWord(one)).map((to) => to.goal));
          expect(new Set(serves)).toEqual(wanted);
          expect(chain.untied.includes(one)).toBe(wanted.size === 0);
        }
      }),
    );
  });
});
