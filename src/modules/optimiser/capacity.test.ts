// Limits on joint tenders against the plainest possible search: every partition, every lead and every quarter of up to seven
// participants in two categories, whatever keeps within the limits.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draw, drawProblem, reordered } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { ore } from '../../kernel/money.ts';
import { quarter } from '../../kernel/quarter.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import type { Limits } from './limits.ts';
import type { Node, Plan, Problem, Progress } from './model.ts';
import { optimise } from './optimise.ts';
import { joinPlans, partsOf } from './parts.ts';
import { validateProblem } from './validate.ts';
import { Prices } from './verify/groups.ts';
import { type Bundle, bundlesOf, type Figures, mayMeet } from './verify/inputs.ts';
import { aloneOf, amountsOf, Competition, commonQuarters, kmBetween, tenderOf } from './verify/tender.ts';
import { verify } from './verify.ts';
import { explainWhyNot } from './why-not.ts';

function* partitions<T>(items: readonly T[]): Generator<T[][]> {
  const [first, ...rest] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const parts of partitions(rest)) {
    yield [[first], ...parts];
    for (const k of parts.keys()) yield parts.map((part, at) => (at === k ? [first, ...part] : part));
  }
}

interface Way {
  readonly cost: number;
  /** By limit: leads, then markets. */
  readonly takes: readonly number[];
}

const lotsOf = (group: readonly Bundle[], figures: Figures): number[] =>
  new Competition(figures, group[0]!.category).lotNumbers(
    group.reduce((sum, one) => sum + amountsOf(one, figures).volume, 0),
  );

/** Every lead, quarter and number of lots of a group by which nobody loses; alone in one way. */
function waysOf(problem: Problem, group: readonly Bundle[], alone: ReadonlyMap<string, number>): Way[] {
  const { leads, markets } = problem.limits as Limits;
  if (group.length === 1) return [{ cost: alone.get(group[0]!.id)!, takes: [] }];
  const { base } = new Prices(problem).figures;
  const { category } = group[0]!;
  if (group.some((one) => one.category !== category)) return [];
  if (group.length > (category.maxMembers ?? base.get('group.maxMembers'))) return [];
  if (group.some((a) => group.some((b) => a !== b && !mayMeet(a, b)))) return [];
  const sum = group.reduce((total, one) => total + alone.get(one.id)!, 0);
  const ways = new Map<string, Way>();
  for (const lead of group.filter(({ host }) => host.canLead)) {
    const order = [lead, ...group.filter((one) => one !== lead)];
    if (order.some((one) => kmBetween(lead, one, base) > base.get(`distance.max.${category.market}`)))
      continue;
    for (const terms of commonQuarters(group, base).flatMap((start) =>
      lotsOf(group, base).map((lots) => ({ start, lots })),
    )) {
      const { start } = terms;
      const tender = tenderOf(order, terms, base)!;
      const loses = (one: Bundle, k: number): boolean =>
        tender.purchase[k]! + tender.waiting[k]! > alone.get(one.id)! - 0.05;
      if (order.some(loses) || tender.total > sum - 0.05 * order.length) continue;
      const takes = [
        ...leads.map(({ authority }) => Number(authority === lead.host.id)),
        ...markets.map((one) =>
          one.category === category.id && one.from <= start && start <= one.to ? tender.volume : 0,
        ),
      ];
      const key = takes.join(' ');
      if (tender.total < (ways.get(key)?.cost ?? Number.POSITIVE_INFINITY))
        ways.set(key, { cost: tender.total, takes });
    }
  }
  return [...ways.values()];
}

/** NOK of the cheapest plan within the limits. */
function cheapest(problem: Problem): number {
  const { leads, markets } = problem.limits as Limits;
  const bundles = [...bundlesOf(problem).values()];
  const { base } = new Prices(problem).figures;
  const alone = new Map(bundles.map((bundle) => [bundle.id, aloneOf(bundle, base).total]));
  const known = new Map<string, Way[]>();
  const ways = (group: readonly Bundle[]): Way[] => {
    const key = group.map(({ id }) => id).join('\n');
    const found = known.get(key) ?? waysOf(problem, group, alone);
    known.set(key, found);
    return found;
  };
  let best = Number.POSITIVE_INFINITY;
  const choose = (open: readonly Way[][], room: readonly number[], cost: number): void => {
    const [first, ...rest] = open;
    if (cost >= best) return;
    if (first === undefined) {
      best = cost;
      return;
    }
    for (const way of first) {
      const left = room.map((one, k) => one - (way.takes[k] ?? 0));
      if (left.every((one) => one >= -1e-6)) choose(rest, left, cost + way.cost);
    }
  };
  const room = [...leads, ...markets].map(({ most }) => most);
  for (const parts of partitions(bundles)) {
    const open = parts.map(ways);
    if (open.every((found) => found.length > 0)) choose(open, room, 0);
  }
  return best;
}

interface Drawn {
  readonly seed: number;
  readonly needs: number;
  readonly led: readonly number[];
  readonly markets: readonly (readonly [category: number, from: number, length: number, most: number])[];
}

const draw = fc.record({
  seed: fc.integer(),
  needs: fc.integer({ min: 3, max: 7 }),
  led: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 0, maxLength: 5 }),
  markets: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 26, max: 32 }),
      fc.integer({ min: 0, max: 4 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 100_000, max: 8_000_000 })),
    ),
    { maxLength: 2 },
  ),
});

/** `large`: how many times as large needs and markets are, and which markets. */
function limited({ seed, needs, led, markets }: Drawn, large: Pick<Draw, 'times' | 'market'> = {}): Problem {
  const few = { seed, needs, spread: 1, categories: 2, bodies: Math.max(2, needs - 2) };
  const problem = drawProblem({ ...few, ...large });
  const limits: Limits = {
    leads: led.flatMap((most, k) => {
      const authority = problem.authorities[k]?.id;
      return authority === undefined ? [] : [{ authority, most }];
    }),
    markets: markets
      .map(([category, from, length, most]) => ({
        category: `k${category}`,
        ...{ from: quarter(from), to: quarter(from + length), most: most * (large.times ?? 1) },
      }))
      .filter(
        (one, k, all) =>
          all.findIndex(
            ({ category, from, to }) => category === one.category && from === one.from && to === one.to,
          ) === k,
      ),
  };
  return { ...problem, limits };
}

const free = (problem: Problem): Problem => ({ ...problem, limits: { leads: [], markets: [] } });

describe('limits on joint tenders', () => {
  test('the plan keeps within them, and the bound is never above the best plan that does', () => {
    let [binding, missed, proved] = [0, 0, 0];
    fc.assert(
      fc.property(draw, (drawn) => {
        const problem = limited(drawn);
        const { totals, ...plan } = optimise(problem, { seed: 1 });
        expect(verify(problem, { totals, ...plan })).toEqual([]);
        const best = cheapest(problem);
        expect(totals.lowerBound / 100).toBeLessThan(best + 0.1);
        expect(totals.cost / 100).toBeGreaterThan(best - 0.1);
        if (optimise(free(problem), { seed: 1 }).totals.cost < best * 100 - 10) binding++;
        else expect(totals.cost / 100).toBeLessThan(best + 0.1);
        if (totals.cost / 100 > best + 0.1) missed++;
        else if (totals.cost === totals.lowerBound) proved++;
      }),
      { numRuns: runs(150), seed: 21 },
    );
    expect(binding).toBeGreaterThan(20);
    expect(missed).toBeLessThanOrEqual(binding / 50);
    expect(proved).toBeGreaterThan(runs(150) / 2);
  });

  test('so do plans of needs so large that tenders are divided in lots', () => {
    let [divided, missed] = [0, 0];
    fc.assert(
      fc.property(draw, (drawn) => {
        const problem = limited(drawn, { times: 10, market: 'local' });
        const plan = optimise(problem, { seed: 1 });
        expect(verify(problem, plan)).toEqual([]);
        const best = cheapest(problem);
        expect(plan.totals.lowerBound / 100).toBeLessThan(best + 0.1);
        expect(plan.totals.cost / 100).toBeGreaterThan(best - 0.1);
        if (plan.totals.cost / 100 > best + 0.1) missed++;
        divided += plan.groups.filter(({ lots }) => lots.length > 1).length;
      }),
      { numRuns: runs(60), seed: 22 },
    );
    expect(divided).toBeGreaterThan(5);
    expect(missed).toBeLessThanOrEqual(2);
  });

  test('raising one never makes the best plan dearer, nor proves more than the lower one allows', () => {
    fc.assert(
      fc.property(draw, fc.integer({ min: 1, max: 2 }), (drawn, more) => {
        const problem = limited(drawn);
        const { leads, markets } = problem.limits as Limits;
        const limits = {
          leads: leads.map((one) => ({ ...one, most: one.most + more })),
          markets: markets.map((one) => ({ ...one, most: one.most + more * 1_000_000 })),
        };
        const before = cheapest(problem);
        expect(cheapest({ ...problem, limits })).toBeLessThanOrEqual(before + 0.1);
        expect(optimise({ ...problem, limits }, { seed: 1 }).totals.lowerBound / 100).toBeLessThan(
          before + 0.1,
        );
      }),
      { numRuns: runs(40), seed: 22 },
    );
  });

  test('a limit of nothing: it leads nobody', () => {
    for (let seed = 0; seed < runs(20); seed++) {
      const problem = drawProblem({ seed, needs: 6, spread: 1 });
      const [first] = problem.authorities;
      const limits = { leads: [{ authority: first!.id, most: 0 }], markets: [] };
      const authorities = problem.authorities.map((one) =>
        one === first ? { ...one, canLead: false } : one,
      );
      const plan = optimise({ ...problem, limits }, { seed: 1 });
      const { groups, standAlone, totals } = optimise({ ...problem, authorities }, { seed: 1 });
      expect([plan.groups, plan.standAlone, plan.totals]).toEqual([groups, standAlone, totals]);
      expect(verify({ ...problem, limits }, plan)).toEqual([]);
    }
  });

  test('limits that bind nobody change nothing but the certificate, where they stand with no charge', () => {
    const problem = drawProblem({ seed: 5, needs: 30, categories: 2, cooperations: 1 });
    const plain = optimise(problem, { seed: 1 });
    const limits: Limits = {
      leads: problem.authorities.map(({ id }) => ({ authority: id, most: 100 })),
      markets: [{ category: 'k0', from: quarter(20), to: quarter(40), most: 1e12 }],
    };
    const { meta, certificate, ...rest } = optimise({ ...problem, limits }, { seed: 1 });
    expect({ ...rest, certificate: { components: certificate.components } }).toEqual({
      ...{ groups: plain.groups, standAlone: plain.standAlone, totals: plain.totals },
      certificate: plain.certificate,
    });
    expect({ ...meta, inputHash: plain.meta.inputHash }).toEqual(plain.meta);
    expect(meta.inputHash).not.toBe(plain.meta.inputHash);
    expect(certificate.limits?.leads.every(({ price }) => price === 0)).toBe(true);
    expect(partsOf({ ...problem, limits }, 2)).toHaveLength(1);
    expect(partsOf(problem, 2)).toHaveLength(2);
    expect(() => joinPlans({ ...problem, limits }, [plain], { seed: 1 })).toThrow('limits');
  });
});

/** Everybody can lead one, and a market where a third of what is bought together without limits has to go. */
function scarce(seed: number, needs: number): Problem {
  const problem = drawProblem({ seed, needs, categories: 2, bodies: Math.ceil(needs / 2) });
  const bought = optimise(problem, { seed: 1 }).groups.filter(({ category }) => category === 'k0');
  const most = bought.reduce((sum, { lots }) => sum + lots[0]!.volume, 0) / 1.5;
  const limits: Limits = {
    leads: problem.authorities.map(({ id }) => ({ authority: id, most: 1 })),
    markets: [{ category: 'k0', from: quarter(20), to: quarter(60), most }],
  };
  return { ...problem, limits };
}

describe('larger components, bounded by prices', () => {
  test('verify agrees, with charges in the certificate; the order of the input does not show', async () => {
    const linear = await linearSolver();
    const problem = scarce(3, 40);
    const plan = optimise(problem, { seed: 1, linear });
    expect(verify(problem, plan)).toEqual([]);
    expect(plan.certificate.components.some(({ method }) => method === 'prices')).toBe(true);
    expect(plan.certificate.limits?.markets[0]?.price).toBeGreaterThan(0);
    expect(plan.totals.gapOfSaving).toBeLessThan(0.15);
    const { leads, markets } = problem.limits as Limits;
    const limits = { leads: leads.toReversed(), markets };
    expect(optimise({ ...reordered(problem, 4), limits }, { seed: 1, linear })).toEqual(plan);
  });

  test('stopped anywhere, it is a plan within the limits; progress never goes back', () => {
    const problem = scarce(8, 50);
    const { meta } = optimise(problem, { seed: 1 });
    for (const share of [0.001, 0.05, 0.2, 0.5, 0.9]) {
      const seen: Progress[] = [];
      const workUnits = Math.floor(meta.workUnits * share);
      const plan = optimise(problem, { seed: 1, workUnits, onProgress: (step) => seen.push(step) });
      expect(verify(problem, plan)).toEqual([]);
      for (const [k, step] of seen.slice(1).entries()) {
        expect(step.upperBound).toBeLessThanOrEqual(seen[k]!.upperBound + 0.01);
        expect(step.lowerBound).toBeGreaterThanOrEqual(seen[k]!.lowerBound - 0.01);
      }
    }
  });
});

describe('the verifier refuses', () => {
  const problem = scarce(3, 24);
  const plan = optimise(problem, { seed: 1 });
  const codes = (one: Plan, of = problem): string[] => [...new Set(verify(of, one).map(({ code }) => code))];
  const charged = (leads: number, markets: number): Plan => {
    const stated = plan.certificate.limits!;
    const limits = {
      leads: stated.leads.map(({ authority, price }) => ({ authority, price: price + leads })),
      markets: stated.markets.map((one) => ({ ...one, price: one.price + markets })),
    };
    return { ...plan, certificate: { ...plan.certificate, limits } };
  };

  test('nothing of the plan as it is', () => expect(codes(plan)).toEqual([]));
  test('a plan that takes more than there is', () => {
    const { limits: _, ...unlimited } = problem;
    expect(codes(optimise(unlimited, { seed: 1 }))).toContain('verify.overLimit');
    const { leads } = problem.limits as Limits;
    const less = { leads: leads.map((one) => ({ ...one, most: 0 })), markets: [] };
    expect(codes(plan, { ...problem, limits: less })).toEqual(
      expect.arrayContaining(['verify.overLimit', 'verify.leadNotAllowed', 'verify.certificateIncomplete']),
    );
  });
  test('charges that are missing, below nothing, or of something else', () => {
    const { limits, ...bare } = plan.certificate;
    expect(codes({ ...plan, certificate: bare })).toContain('verify.certificateIncomplete');
    expect(codes(charged(-1e9, 0))).toContain('verify.certificateIncomplete');
    expect(codes(charged(0, Number.NaN))).toContain('verify.certificateIncomplete');
    const other = { ...limits!, leads: limits!.leads.slice(1) };
    expect(codes({ ...plan, certificate: { ...bare, limits: other } })).toContain(
      'verify.certificateIncomplete',
    );
  });
  test('bounds that rest on other charges', () => {
    expect(codes(charged(0, -plan.certificate.limits!.markets[0]!.price))).toContain('verify.boundTooHigh');
    expect(codes(charged(1000, 0))).toContain('verify.sumWrong');
    const lowerBound = ore(plan.totals.lowerBound + 100_000);
    expect(codes({ ...plan, totals: { ...plan.totals, lowerBound } })).toContain('verify.sumWrong');
  });
});

test('why not: a lead or a market that is full, with the limit and what would change it', () => {
  const met = new Map<string, Node>();
  for (let seed = 0; seed < 40; seed++) {
    const problem = scarce(seed, 16);
    const plan = optimise(problem, { seed: 1 });
    for (const { id: group } of plan.groups) {
      for (const { id: authority } of problem.authorities)
        for (const reason of explainWhyNot(problem, plan, { authority, group }).children)
          met.set(reason.code, reason);
    }
  }
  for (const [code, change] of [
    ['whyNot.leadIsFull', 'whyNot.change.raiseLeadLimit'],
    ['whyNot.marketIsFull', 'whyNot.change.raiseMarketLimit'],
  ] as const) {
    const reason = met.get(code);
    expect(reason?.evidence.find(({ fact }) => fact === 'limit')?.value).toBeGreaterThan(0);
    expect(reason?.children.map((child) => child.code)).toEqual([change]);
  }
});

test('limits that cannot be are refused with their place', () => {
  const problem = drawProblem({ seed: 1, needs: 3 });
  const window = { category: 'k0', from: quarter(28), to: quarter(30), most: 1e6 };
  const limits: Limits = {
    leads: [
      { authority: 'nobody', most: 1 },
      { authority: 'b000', most: 1.5 },
      { authority: 'b001', most: -1 },
      { authority: 'b001', most: 1 },
    ],
    markets: [{ ...window, category: 'none' }, { ...window, to: quarter(27) }, window, window],
  };
  const checked = validateProblem({ ...problem, limits });
  expect(checked.ok ? [] : checked.problems.map(({ code, path }) => [code, path])).toEqual([
    ['optimiser.unknownAuthority', 'limits.leads/nobody.authority'],
    ['optimiser.notWhole', 'limits.leads/b000.most'],
    ['optimiser.outOfRange', 'limits.leads/b001.most'],
    ['optimiser.limitTwice', 'limits.leads/b001'],
    ['optimiser.unknownCategory', 'limits.markets/none/28-30.category'],
    ['optimiser.badWindow', 'limits.markets/k0/28-27.from'],
    ['optimiser.limitTwice', 'limits.markets/k0/28-30'],
  ]);
});
