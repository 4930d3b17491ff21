// Each obstacle is found and says what would remove it; costs are those of the plan priced anew.

import { describe, expect, test } from 'vitest';
import {
  body,
  category,
  drawProblem,
  need,
  parametersWith,
  shippedParameters,
} from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { quarter } from '../../kernel/quarter.ts';
import type { Need, Node, Plan, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { explainWhyNot, WHY_NOT_CODES } from './why-not.ts';

const codesOf = (node: Node): string[] => [node.code, ...node.children.flatMap(codesOf)];
const factsOf = (node: Node): Record<string, unknown> =>
  Object.fromEntries(node.evidence.flatMap(({ fact, value }) => (fact === undefined ? [] : [[fact, value]])));
const window = (from: number, to: number) => ({
  starts: [{ from: quarter(from), to: quarter(to), cost: 0, why: 'expiry' as const }],
  preferredStart: quarter(from),
});

/** Three bodies in one place that gain by buying together, and the one that is asked about. */
function world(
  asked: Partial<Need> | null,
  over: Partial<Problem> = {},
  at = body(3, 60.1, 10.1),
): [Problem, Plan, string] {
  const three = [0, 1, 2].map((k) => need(`n${k}`, `b00${k}`, { value: 400_000 }));
  const problem: Problem = {
    authorities: [body(0), body(1), body(2), at],
    cooperations: [],
    agreements: [],
    categories: [category()],
    needs: asked === null ? three : [...three, need('n3', 'b003', { value: 400_000, ...asked })],
    params: shippedParameters(),
    ...over,
  };
  const plan = optimise(problem, { seed: 1 });
  return [problem, plan, plan.groups[0]?.id ?? 'none'];
}
const answer = ([problem, plan, id]: [Problem, Plan, string]): Node =>
  explainWhyNot(problem, plan, { authority: 'b003', group: id });

describe('explainWhyNot', () => {
  test('a member', () => {
    const [problem, plan, id] = world({});
    expect(explainWhyNot(problem, plan, { authority: 'b001', group: id }).code).toBe('whyNot.isMember');
  });
  test('no such group, authority or need', () => {
    const [problem, plan, id] = world(null);
    expect(codesOf(explainWhyNot(problem, plan, { authority: 'b001', group: 'x' }))).toEqual([
      'whyNot.answer',
      'whyNot.unknownGroup',
    ]);
    expect(codesOf(explainWhyNot(problem, plan, { authority: 'x', group: id }))).toEqual([
      'whyNot.answer',
      'whyNot.unknownAuthority',
    ]);
    expect(codesOf(answer([problem, plan, id]))).toEqual([
      'whyNot.answer',
      'whyNot.noSuchNeed',
      'whyNot.change.registerNeed',
    ]);
  });
  test('the window does not overlap: until when, and how far it must move', () => {
    const [reason] = answer(world(window(33, 35))).children as [Node];
    expect(reason.code).toBe('whyNot.windowDoesNotOverlap');
    expect(factsOf(reason)).toEqual({
      canStartFrom: 33,
      canStartUntil: 35,
      groupStart: 28,
      nearestStart: 33,
    });
    expect(reason.children.map((node) => [node.code, factsOf(node)])).toEqual([
      ['whyNot.change.moveStart', { quarters: -5 }],
    ]);
  });
  test('too far: km against the limit', () => {
    const [reason] = answer(world({}, {}, body(3, 68, 15))).children as [Node];
    expect(reason.code).toBe('whyNot.tooFar');
    expect(factsOf(reason)).toMatchObject({ limitKm: 250, lead: 'b000' });
    expect(factsOf(reason)['km']).toBeGreaterThan(1000);
    expect(codesOf(reason).slice(1)).toEqual(['whyNot.change.raiseDistance', 'whyNot.change.nearerLead']);
  });
  test('chose to buy alone, or only with others', () => {
    expect(codesOf(answer(world({ participation: { kind: 'alone' } })))).toContain('whyNot.choseAlone');
    const only = answer(world({ participation: { kind: 'onlyWith', authorities: ['b000'] } })).children[0];
    expect(only?.code).toBe('whyNot.onlyWithOthers');
    expect(only?.evidence.map(({ value }) => value)).toEqual(['b001', 'b002']);
  });
  test('the group is full', () => {
    const dear = need('n3', 'b003', { value: 1_000 });
    const [problem] = world({}, { categories: [category('k0', { maxMembers: 3 })] });
    const [, plan, id] = world(
      {},
      { categories: [category('k0', { maxMembers: 3 })], needs: [...problem.needs.slice(0, 3), dear] },
    );
    const full: Problem = { ...problem, needs: [...problem.needs.slice(0, 3), dear] };
    expect(codesOf(explainWhyNot(full, plan, { authority: 'b003', group: id }))).toContain(
      'whyNot.groupFull',
    );
  });
  test('its own cooperation buys for it', () => {
    const outside = body(4, 68, 15);
    const unit = { id: 's', name: 'S', host: 'b004', members: ['b003', 'b004'], categories: null };
    const [problem, plan, id] = world(
      {},
      { authorities: [body(0), body(1), body(2), body(3), outside], cooperations: [unit] },
    );
    expect(codesOf(explainWhyNot(problem, plan, { authority: 'b003', group: id }))).toEqual(
      expect.arrayContaining([
        'whyNot.ownCooperation',
        'whyNot.change.joinThroughCooperation',
        'whyNot.tooFar',
      ]),
    );
  });
  test('would cost more: by how much, as the plan priced anew says', () => {
    const params = parametersWith({ 'coordination.perKm': 5000 });
    const [problem, plan, id] = world({}, { params }, body(3, 61, 10));
    const [reason] = explainWhyNot(problem, plan, { authority: 'b003', group: id }).children as [Node];
    expect(reason.code).toBe('whyNot.costsMore');
    expect(reason.amount).toBeGreaterThan(0);
    // With travel so much cheaper that this amount is gone, joining costs the same.
    const km = 5000 - (reason.amount as number) / 100 / kmTo(problem);
    const cheaper = { ...problem, params: parametersWith({ 'coordination.perKm': km }) };
    const again = explainWhyNot(cheaper, plan, { authority: 'b003', group: id }).children[0] as Node;
    expect(Math.abs(again.amount as number)).toBeLessThan(10);
  });
  test('somebody would lose', () => {
    const needs = [
      need('n0', 'b000', { value: 3_000_000 }),
      need('n1', 'b001', { value: 3_000_000 }),
      need('n3', 'b003', { value: 100_000, ...window(29, 30) }),
    ];
    const params = parametersWith({
      'waiting.perQuarter': 0.1,
      'procedure.direct': 0,
      'procedure.simple': 1e6,
      'lot.followUp': 0,
    });
    const market = category('k0', { market: 'local' });
    const [problem, plan, id] = world({}, { needs, params, categories: [market] });
    const codes = codesOf(explainWhyNot(problem, plan, { authority: 'b003', group: id }));
    expect(codes.some((code) => /Lose|costsMore/.test(code))).toBe(true);
  });
  test('every answer for drawn problems is made of known codes and ends in a reason', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < runs(60); seed++) {
      const problem = drawProblem({
        seed,
        needs: 9,
        cooperations: seed % 2,
        restricted: seed % 3 === 0,
        spread: 3,
      });
      const plan = optimise(problem, { seed: 1 });
      for (const { id } of plan.groups) {
        for (const authority of problem.authorities) {
          const node = explainWhyNot(problem, plan, { authority: authority.id, group: id });
          for (const code of codesOf(node)) {
            expect(WHY_NOT_CODES as readonly string[]).toContain(code);
            seen.add(code);
          }
          expect(node.children.length > 0 || node.code === 'whyNot.isMember').toBe(true);
        }
      }
    }
    for (const code of [
      'costsMore',
      'betterElsewhere',
      'windowDoesNotOverlap',
      'tooFar',
      'ownCooperation',
    ] as const) {
      expect(seen).toContain(`whyNot.${code}`);
    }
    // Solved exactly: nobody outside could have been taken in at a gain.
    expect(seen).not.toContain('whyNot.wouldPay');
  });
});

/** Road km between the newcomer and the others, as the parameters reckon. */
function kmTo(problem: Problem): number {
  const [a, b] = [problem.authorities[0]!, problem.authorities[3]!];
  return 6371.0088 * ((Math.abs(a.lat - b.lat) * Math.PI) / 180) * 1.35;
}
