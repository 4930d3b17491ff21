// One problem as several that can be worked out apart, on several machines, and their plans as the one plan that the whole
// gives: what a category comes to does not depend on the others, unless work units are set as a limit (decision 0018).
import { inputHash } from './engine/input-hash.ts';
import { byText, participantsOf } from './engine/participants.ts';
import { ENGINE, GroupIds, planFrom } from './engine/plan.ts';
import type { Group, Options, Plan, PlanMeta, Problem } from './model.ts';

/**
 * The categories that somebody needs, by id, in at most `most` parts of about the same work; none is empty. Equal problems (in
 * any order) give equal parts. A problem with limits is one part: what a category takes of them depends on the others.
 */
export function partsOf(problem: Problem, most: number): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { category } of participantsOf(problem))
    counts.set(category.id, (counts.get(category.id) ?? 0) + 1);
  // Work grows about as the square of how many can meet. The heaviest first, each to where there is least so far.
  const byWork = [...counts]
    .map(([id, count]) => ({ id, work: count ** 2 }))
    .sort((a, b) => b.work - a.work || byText(a.id, b.id));
  const parts = Array.from({ length: Math.min(problem.limits ? 1 : most, byWork.length) }, () => ({
    work: 0,
    ids: [] as string[],
  }));
  for (const { id, work } of byWork) {
    const lightest = parts.reduce((least, part) => (part.work < least.work ? part : least));
    lightest.work += work;
    lightest.ids.push(id);
  }
  return parts.map(({ ids }) => ids.sort(byText));
}

/** The problem of these categories. Everything else stays as it is: whoever buys for whom is settled by the whole. */
export function partOf(problem: Problem, categories: readonly string[]): Problem {
  const wanted = new Set(categories);
  return { ...problem, needs: problem.needs.filter(({ category }) => wanted.has(category)) };
}

/** The categories that somebody needs and none of the plans speaks of. */
export function categoriesLeftOut(problem: Problem, plans: readonly Plan[]): readonly string[] {
  const planned = new Set(plans.flatMap(categoriesOf));
  const needed = new Set(problem.needs.map(({ category }) => category));
  return [...needed].filter((id) => !planned.has(id)).sort(byText);
}

const categoriesOf = ({ certificate }: Plan): string[] => [
  ...new Set(certificate.components.map(({ category }) => category)),
];

/**
 * The plan that `optimise` gives for the problem with the same seed, from plans of parts that have each category once.
 * Throws when something is left out, twice, of another seed or engine, was stopped by a limit on work units, or the problem has limits.
 */
export function joinPlans(problem: Problem, plans: readonly Plan[], { seed }: Pick<Options, 'seed'>): Plan {
  if (problem.limits) throw new Error('limits hold for the whole');
  const categories = plans.flatMap(categoriesOf);
  if (new Set(categories).size !== categories.length) throw new Error('a category is in several parts');
  if (categoriesLeftOut(problem, plans).length > 0) throw new Error('a category is in no part');
  for (const { meta } of plans) {
    if (meta.seed !== seed || meta.engine !== ENGINE) throw new Error('parts of different calculations');
  }
  const components = plans
    .flatMap(({ certificate }) => certificate.components)
    .sort((a, b) => byText(a.category, b.category));
  return planFrom(
    {
      groups: withIdsOfWhole(plans.flatMap(({ groups }) => groups)),
      standAlone: plans.flatMap(({ standAlone }) => standAlone),
      components,
      charges: null,
    },
    {
      ...{ seed, engine: ENGINE, inputHash: hashOf(problem) },
      workUnits: plans.reduce((sum, { meta }) => sum + meta.workUnits, 0),
      stoppedBy: endOf(plans),
    },
  );
}

/** Two categories can want the same id for a group where ids hold points: then the one that comes first has it. */
function withIdsOfWhole(groups: readonly Group[]): Group[] {
  const ids = new GroupIds();
  return groups
    .toSorted((a, b) => byText(a.category, b.category) || placeOf(a) - placeOf(b))
    .map((group) => ({ ...group, id: ids.of(group) }));
}

/** Which of those that wanted its id a group was: 0 for the first. */
function placeOf(group: Group): number {
  const plain = new GroupIds().of(group);
  return group.id === plain ? 0 : Number(group.id.slice(plain.length + 1));
}

/** A part where everything is proved says nothing of how near the others came. */
function endOf(plans: readonly Plan[]): Exclude<PlanMeta['stoppedBy'], 'closed'> {
  const ends = new Set(plans.map(({ meta }) => meta.stoppedBy));
  if (ends.has('budget')) throw new Error('a part was stopped by a limit on work units');
  if (ends.has('abort')) return 'abort';
  return ends.has('steps') ? 'steps' : 'gap';
}

function hashOf(problem: Problem): string {
  const hashing = inputHash(problem);
  for (;;) {
    const step = hashing.next();
    if (step.done) return step.value;
  }
}
