// Other whole plans of the same problem, found by giving travel, coordination or group size another weight, and priced
// with the weights as they are. The bound of the plan they are alternatives to holds for them too.
import { ore } from '../../../kernel/money.ts';
import { buildComponent, connectedParts } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import { participantsOf } from '../engine/participants.ts';
import { ENGINE, gapOfSaving, PlanBuilder, RateBook } from '../engine/plan.ts';
import type { Plan, Problem } from '../model.ts';

/** What was weighed otherwise: a multiple of a cost or of a distance, or the most members a group may have. */
export interface Weighing {
  readonly kind: 'members' | 'travel' | 'coordination' | 'distance';
  readonly by: number;
}

const MOST_MEMBERS = [3, 5, 8, 12, 20];
const COORDINATION = ['coordination.perMember', 'coordination.perMemberSquared'];

/** Those that can give other plans than this one. */
export function weighingsFor(plan: Plan): Weighing[] {
  const largest = Math.max(0, ...plan.groups.map(({ members }) => members.length));
  if (largest === 0) return [];
  return [
    ...MOST_MEMBERS.filter((by) => by < largest).map((by) => ({ kind: 'members' as const, by })),
    { kind: 'travel', by: 4 },
    { kind: 'travel', by: 12 },
    { kind: 'distance', by: 0.5 },
    { kind: 'distance', by: 0.25 },
    { kind: 'coordination', by: 0.25 },
    { kind: 'coordination', by: 3 },
    { kind: 'coordination', by: 8 },
  ];
}

/** The problem as a weighing sees it; never looser than the problem itself in who may be together. */
export function weighed(problem: Problem, { kind, by }: Weighing): Problem {
  const { params, categories } = problem;
  const scaled = (ids: readonly string[]): Problem => ({
    ...problem,
    params: {
      parameters: params.parameters.map((one) =>
        ids.includes(one.id) ? { ...one, value: Math.min(one.max, one.value * by) } : one,
      ),
    },
  });
  const usual = (id: string): number => params.parameters.find((one) => one.id === id)!.value;
  if (kind === 'travel') return scaled(['coordination.perKm']);
  if (kind === 'coordination') return scaled(COORDINATION);
  return {
    ...problem,
    categories: categories.map((category) => {
      const { maxDistanceKm, maxMembers, market } = category;
      return kind === 'members'
        ? { ...category, maxMembers: Math.min(by, maxMembers ?? usual('group.maxMembers')) }
        : { ...category, maxDistanceKm: by * (maxDistanceKm ?? usual(`distance.max.${market}`)) };
    }),
  };
}

/**
 * The groups of another plan as a plan of this problem: priced anew with their best lead and start, and taken apart where
 * somebody would lose. The certificate is that of `certified`, a plan of this problem. Throws on a problem with limits, which
 * best leads and starts need not keep within.
 */
export function pricedAnew(problem: Problem, other: Plan, certified: Plan): Plan {
  if (problem.limits) throw new Error('groups priced anew need not keep within limits');
  const groupOf = new Map(
    other.groups.flatMap(({ id, members }) =>
      members.flatMap(({ needs }) => needs.map(({ need }) => [need, id] as const)),
    ),
  );
  const rates = new RateBook(problem);
  const builder = new PlanBuilder(problem, rates);
  const byCategory = Map.groupBy(participantsOf(problem), ({ category }) => category.id);
  for (const participants of byCategory.values()) {
    const whole = buildComponent(participants, rates.of(participants[0]!.category, 'base'), 'base');
    for (const component of connectedParts(whole)) {
      const own = (i: number): string => groupOf.get(component.participants[i]!.needs[0]!.id) ?? `alone ${i}`;
      const all = Array.from({ length: component.n }, (_, i) => i);
      const groups = [...Map.groupBy(all, own).values()].flatMap((members) =>
        evaluate(component, members, emptyDesign()).cost < Number.POSITIVE_INFINITY
          ? [members]
          : members.map((i) => [i]),
      );
      builder.add({
        component,
        solution: {
          groups,
          cost: 0,
          bound: 0,
          method: 'prices',
          prices: [],
          fines: [],
          tree: null,
          reached: true,
        },
      });
    }
  }
  const { seed, inputHash, workUnits } = certified.meta;
  const built = builder.finish({ seed, engine: ENGINE, inputHash, workUnits }, 'steps');
  const { baseline, cost } = built.totals;
  const { lowerBound } = certified.totals;
  return {
    ...built,
    totals: { ...built.totals, lowerBound, gapOfSaving: gapOfSaving(baseline, cost, lowerBound) },
    certificate: certified.certificate,
    meta: { ...built.meta, stoppedBy: cost === lowerBound ? 'closed' : 'steps' },
  };
}

/** The same plan that claims no bound: to check all else, where the bound has been checked before. */
export function withoutBound(plan: Plan): Plan {
  const { baseline, cost } = plan.totals;
  const zero = ore(0);
  const components = plan.certificate.components.map((one) => ({
    ...{ ...one, method: 'prices' as const },
    ...{ lowerBound: zero, prices: one.participants.map(() => 0) },
  }));
  const totals = { ...plan.totals, lowerBound: zero, gapOfSaving: gapOfSaving(baseline, cost, zero) };
  return { ...plan, totals, certificate: { components } };
}
