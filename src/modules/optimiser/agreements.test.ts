// Standing agreements and hard requirements: what they do to a plan, and how the exact optimum moves when they come and go.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreement,
  body,
  category,
  type Draw,
  drawProblem,
  need,
  parametersWith,
  reordered,
  shippedParameters,
} from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { quarter } from '../../kernel/quarter.ts';
import { inputHash } from './engine/input-hash.ts';
import { participantsOf } from './engine/participants.ts';
import { type Agreement, EXPLANATION_CODES, type Need, type Node, type Plan, type Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { priceGroup } from './price-group.ts';
import { factorsOf } from './robustness/factors.ts';
import { verify } from './verify.ts';
import { explainWhyNot } from './why-not.ts';

const verified = (problem: Problem, options = { seed: 1 }): Plan => {
  const plan = optimise(problem, options);
  expect(verify(problem, plan)).toEqual([]);
  return plan;
};
const exact = (problem: Problem): Plan => {
  const plan = verified(problem);
  expect(plan.meta.stoppedBy).toBe('closed');
  return plan;
};
const codesOf = (node: Node): string[] => [node.code, ...node.children.flatMap(codesOf)];
const owners = (needs: readonly { readonly authority: string }[]): string[] =>
  needs.map(({ authority }) => authority).toSorted();
const SEEDS = Array.from({ length: runs(30) }, (_, k) => k);

/** Three bodies in one place that gain by buying together. */
const three = (over: Partial<Problem> = {}): Problem => ({
  authorities: [body(0), body(1), body(2)],
  cooperations: [],
  categories: [category()],
  needs: [0, 1, 2].map((k) => need(`n${k}`, `b00${k}`, { value: 400_000 })),
  agreements: [],
  params: shippedParameters(),
  ...over,
});
const changed = (problem: Problem, id: string, over: Partial<Need>): Problem => ({
  ...problem,
  needs: problem.needs.map((one) => (one.id === id ? { ...one, ...over } : one)),
});
const saami = { language: 'northern Sami' };

describe('every plan with agreements and requirements', () => {
  const draws = fc.record({
    seed: fc.integer(),
    needs: fc.integer({ min: 1, max: 24 }),
    bodies: fc.integer({ min: 1, max: 24 }),
    categories: fc.integer({ min: 1, max: 2 }),
    cooperations: fc.integer({ min: 0, max: 3 }),
    agreements: fc.integer({ min: 0, max: 4 }),
    restricted: fc.boolean(),
    demanding: fc.boolean(),
  });
  const each = (check: (draw: Draw) => void): void =>
    fc.assert(fc.property(draws, check), { numRuns: runs(50), seed: 21 });

  test('passes the verifier, by enumeration and by prices, and costs nobody more than alone', () => {
    each((draw) => {
      const problem = drawProblem(draw);
      for (const options of [{ seed: 1 }, { seed: 1, exactLimit: 0 }]) {
        const { totals } = verified(problem, options);
        expect(totals.lowerBound).toBeLessThanOrEqual(totals.cost);
        expect(totals.cost).toBeLessThanOrEqual(totals.baseline);
      }
    });
  });
  test('is the same bytes for the input in any order', () => {
    each((draw) => {
      const problem = drawProblem(draw);
      const bytes = JSON.stringify(optimise(problem, { seed: 5, exactLimit: 4 }));
      expect(JSON.stringify(optimise(reordered(problem, draw.seed), { seed: 5, exactLimit: 4 }))).toBe(bytes);
    });
  });
  test('uses only agreements that name everybody, cover the category and are open', () => {
    let used = 0;
    each((draw) => {
      const problem = drawProblem(draw);
      for (const { agreement: id, needs, category: bought, start } of optimise(problem, { seed: 1 })
        .standAlone) {
        if (id === null) continue;
        used++;
        const one = problem.agreements.find((row) => row.id === id)!;
        expect(one.categories).toContain(bought);
        expect(one.openFrom <= start && start <= one.openTo).toBe(true);
        for (const { authority } of needs) expect(one.eligible).toContain(authority);
      }
    });
    expect(used).toBeGreaterThan(30);
  });
  test('a drawn group that is measured against agreements explains itself in all the steps there are', () => {
    const against = SEEDS.flatMap((seed) => {
      const drawn = drawProblem({ seed, needs: 12, spread: 1, agreements: 3 });
      const weak = drawn.agreements.map((one) => ({
        ...one,
        priceIndex: 0.99,
        priceIndexHigh: 1,
        mustUse: [],
      }));
      return optimise({ ...drawn, agreements: weak }, { seed: 1 }).groups;
    }).filter(({ explanation }) => codesOf(explanation).includes('explain.agreementPrice'));
    expect(against.length).toBeGreaterThan(0);
    expect(new Set(codesOf(against[0]!.explanation))).toEqual(new Set(EXPLANATION_CODES));
  });
});

describe('an agreement', () => {
  const cheap = (over: Partial<Agreement> = {}): Agreement =>
    agreement('f', { priceIndex: 0.5, eligible: ['b000', 'b001', 'b002'], ...over });
  const waysOf = (plan: Plan) => plan.standAlone.map(({ unit, agreement: id, reason }) => [unit, id, reason]);

  test('that is cheaper than any group is what each uses alone, and the baseline is measured against it', () => {
    const plan = exact(three({ agreements: [cheap()] }));
    expect(waysOf(plan)).toEqual([
      ['b000', 'f', 'notCheaper'],
      ['b001', 'f', 'notCheaper'],
      ['b002', 'f', 'notCheaper'],
    ]);
    expect(plan.totals.baseline).toBe(plan.totals.cost);
  });
  test('costs what is bought on it at its price and fee, what is bought outside at 1, the call-off and no tender', () => {
    const params = parametersWith({ comply: 0.75, 'discount.rate': 0, 'agreement.callOff': 7000 });
    const open = cheap({ fee: 0.02, openFrom: quarter(29), openTo: quarter(29) });
    const [alone] = exact(three({ agreements: [open], params })).standAlone;
    const spent = 400_000 * 4;
    const waiting = 0.004 * 400_000;
    expect(alone).toMatchObject({ start: 29, agreement: 'f' });
    expect(alone!.cost / 100).toBeCloseTo(spent * 0.25 + spent * 0.75 * 0.52 + 7000 + waiting, 1);
  });
  test('without a fee of its own takes the usual one, and in the low and high sets its own low and high price', () => {
    const dear = cheap({ priceIndex: 0.97, priceIndexLow: 0.96, priceIndexHigh: 1 });
    const plan = exact(three({ agreements: [dear] }));
    const [group] = plan.groups;
    expect(group?.saving.low).toBeLessThan(group?.saving.base ?? 0);
    expect(group?.explanation.children.map(({ code }) => code)).toContain('explain.agreementPrice');
    const alone = group?.explanation.children[0]?.children ?? [];
    expect(
      alone.every(({ evidence }) =>
        evidence.some(({ fact, value }) => fact === 'agreement' && value === 'f'),
      ),
    ).toBe(true);
    expect(alone[0]?.evidence.map(({ param }) => param)).toContain('fee.national');
  });
  test('whose list is not known, or names others, or is closed, changes nothing', () => {
    const plain = exact(three());
    for (const over of [
      { eligible: null },
      { eligible: [] },
      { openFrom: quarter(40), openTo: quarter(44) },
      { priceIndex: 1.3, priceIndexHigh: 1.4 },
    ]) {
      const plan = exact(three({ agreements: [cheap({ priceIndexHigh: 1, priceIndexLow: 0, ...over })] }));
      expect(plan.groups.map(({ cost }) => cost)).toEqual(plain.groups.map(({ cost }) => cost));
      expect(plan.totals.baseline).toBe(plain.totals.baseline);
    }
  });
  test('can be used by a cooperation when all its members with the need are named; a named host does not suffice', () => {
    const unit = { id: 's', name: 'S', host: 'b000', members: ['b000', 'b001', 'b002'], categories: null };
    const all = exact(three({ cooperations: [unit], agreements: [cheap()] }));
    expect(all.standAlone).toMatchObject([{ unit: 's', agreement: 'f', needs: [{}, {}, {}] }]);
    for (const eligible of [['b000'], ['b000', 'b001']]) {
      const some = exact(three({ cooperations: [unit], agreements: [cheap({ eligible })] }));
      expect(some.standAlone).toMatchObject([{ unit: 's', agreement: null }]);
    }
    const needs = three().needs.slice(1);
    const without = exact(
      three({ cooperations: [unit], needs, agreements: [cheap({ eligible: ['b001', 'b002'] })] }),
    );
    expect(without.standAlone).toMatchObject([{ unit: 's', agreement: 'f' }]);
  });
  test('prices a group that people have made, and each part of it', () => {
    const wanted = { lead: 'b000', start: quarter(28) };
    const plain = priceGroup(three(), wanted)!;
    const against = priceGroup(three({ agreements: [cheap({ eligible: ['b001'] })] }), wanted)!;
    expect(against.cost).toBe(plain.cost);
    expect(against.standAlone).toBeLessThan(plain.standAlone);
    expect(against.steps.map(({ code }) => code)).toContain('explain.agreementPrice');
  });
});

describe('a duty to use an agreement', () => {
  const duty = (over: Partial<Agreement> = {}): Agreement =>
    agreement('f', { priceIndex: 1, eligible: ['b000', 'b002'], mustUse: ['b002'], ...over });

  test('takes the need out of every group and onto the agreement, though it costs more', () => {
    const plan = exact(three({ agreements: [duty()] }));
    expect(plan.standAlone).toMatchObject([{ unit: 'b002', agreement: 'f', reason: 'mustUse' }]);
    expect(plan.groups.map(({ members }) => members.map(({ unit }) => unit))).toEqual([['b000', 'b001']]);
  });
  test('holds also inside a cooperation, and whatever company was wanted', () => {
    const unit = { id: 's', name: 'S', host: 'b000', members: ['b000', 'b001', 'b002'], categories: null };
    const plan = exact(three({ cooperations: [unit], agreements: [duty()] }));
    expect(plan.standAlone.map(({ unit: id, needs, reason }) => [id, owners(needs), reason])).toEqual([
      ['b002', ['b002'], 'mustUse'],
      ['s', ['b000', 'b001'], 'noPartner'],
    ]);
    const shy = changed(three({ agreements: [duty()] }), 'n2', { participation: { kind: 'alone' } });
    expect(exact(shy).standAlone).toMatchObject([{ unit: 'b002', reason: 'mustUse' }]);
  });
  test('lasts only while the agreement is open to the need', () => {
    const closed = duty({ openFrom: quarter(40), openTo: quarter(50) });
    expect(exact(three({ agreements: [closed] })).groups[0]?.members).toHaveLength(3);
    const late = duty({ openFrom: quarter(30), openTo: quarter(50) });
    expect(exact(three({ agreements: [late] })).standAlone).toMatchObject([{ unit: 'b002', start: 30 }]);
  });
  test('parts needs of one owner that cannot start together while the agreement is open', () => {
    const starts = (at: number) => ({
      starts: [{ from: quarter(28), to: quarter(at), cost: 0, why: 'expiry' as const }],
      preferredStart: quarter(28),
    });
    const needs = [
      need('n0', 'b002', starts(30)),
      need('n1', 'b002', starts(33)),
      need('n2', 'b002', starts(33)),
    ];
    const late = duty({ openFrom: quarter(31), openTo: quarter(35) });
    const free = { ...three({ needs, agreements: [late] }) };
    expect(participantsOf(free).map((one) => [one.needs.map(({ id }) => id), one.bound])).toEqual([
      [['n0'], false],
      [['n1', 'n2'], true],
    ]);
    exact(free);
  });
  test('to one of two: the cheaper of them', () => {
    const two = [duty(), duty({ id: 'g', priceIndex: 0.95, priceIndexLow: 0.9, priceIndexHigh: 1 })];
    expect(exact(three({ agreements: two })).standAlone).toMatchObject([{ unit: 'b002', agreement: 'g' }]);
  });
  test('is the answer to why not', () => {
    const problem = three({ agreements: [duty()] });
    const plan = exact(problem);
    const answer = explainWhyNot(problem, plan, { authority: 'b002', group: plan.groups[0]!.id });
    expect(codesOf(answer)).toEqual([
      'whyNot.answer',
      'whyNot.mustUse',
      'whyNot.change.releaseFromAgreement',
    ]);
    expect(answer.children[0]?.evidence).toEqual([{ fact: 'agreement', value: 'f' }]);
  });
});

describe('requirements', () => {
  test('that contradict each other are never bought together; the same, or none, may be', () => {
    const other = changed(changed(three(), 'n0', { requirements: saami }), 'n1', {
      requirements: { language: 'Lule Sami' },
    });
    const [group] = exact(other).groups;
    expect(group?.members).toHaveLength(2);
    expect(owners(group!.members.flatMap(({ needs }) => needs))).toContain('b002');
    const same = changed(changed(three(), 'n0', { requirements: saami }), 'n1', { requirements: saami });
    expect(exact(same).groups[0]?.members).toHaveLength(3);
    const apart = changed(changed(three(), 'n0', { requirements: saami }), 'n1', {
      requirements: { heat: 'no' },
    });
    expect(exact(apart).groups[0]?.members).toHaveLength(3);
  });
  test('inside a cooperation part it in two, each with its own members', () => {
    const unit = { id: 's', name: 'S', host: 'b000', members: ['b000', 'b001', 'b002'], categories: null };
    const problem = changed(changed(three({ cooperations: [unit] }), 'n0', { requirements: saami }), 'n1', {
      requirements: { language: 'Lule Sami' },
    });
    expect(exact(problem).standAlone.map(({ unit: id, needs }) => [id, owners(needs)])).toEqual([
      ['s', ['b000', 'b002']],
      ['s', ['b001']],
    ]);
  });
  test('are the answer to why not, with the key, both values and what would change it', () => {
    const asked = body(3, 60.1, 10.1);
    const mine = need('n3', 'b003', { value: 400_000, requirements: { language: 'Lule Sami', heat: 'no' } });
    const base = three();
    const needs = base.needs.map((one) => ({ ...one, requirements: saami }));
    const problem = { ...base, authorities: [...base.authorities, asked], needs: [...needs, mine] };
    const plan = exact(problem);
    const answer = explainWhyNot(problem, plan, { authority: 'b003', group: plan.groups[0]!.id });
    expect(codesOf(answer)).toEqual([
      'whyNot.answer',
      'whyNot.requirementsConflict',
      'whyNot.change.alignRequirement',
    ]);
    expect(answer.children[0]?.evidence).toEqual([
      ...['b000', 'b001', 'b002'].map((value) => ({ fact: 'unit', value })),
      { fact: 'key', value: 'language' },
      { fact: 'own', value: 'Lule Sami' },
      { fact: 'theirs', value: 'northern Sami' },
    ]);
  });
});

test('what agreements cost is a factor to study only where there are any', () => {
  const idsOf = (agreements: readonly Agreement[]): string[] =>
    factorsOf(three({ agreements })).map(({ id }) => id);
  const own = ['agreement.callOff', 'fee.national'];
  expect(idsOf([]).filter((id) => own.includes(id))).toEqual([]);
  expect(idsOf([agreement('f')])).toEqual(expect.arrayContaining(own));
});

describe('the fingerprint of the input', () => {
  const hashOf = (problem: Problem): string => {
    const steps = inputHash(problem);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
  test('sees agreements and requirements, and not their order', () => {
    const problem = drawProblem({ seed: 3, needs: 8, agreements: 3, demanding: true });
    expect(hashOf(reordered(problem, 9))).toBe(hashOf(problem));
    const [first, ...rest] = problem.agreements as [Agreement, ...Agreement[]];
    for (const other of [
      { ...problem, agreements: rest },
      { ...problem, agreements: [{ ...first, fee: 0.049 }, ...rest] },
      changed(problem, 'n001', { requirements: { language: 'c' } }),
    ]) {
      expect(hashOf(other)).not.toBe(hashOf(problem));
    }
  });
});
