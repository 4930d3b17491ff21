// The jobs that work out groups of a kept calculation in a thread: the first time the plan is kept, later it is compared. A
// large calculation is divided by category (decision 0018): whoever is free works out a part, and the last part done lets the
// calculation go on to joining them. The plan is the same either way.
import { z } from 'zod';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { JobDivision } from '../../modules/accounts/job-db.ts';
import { materialOf, productsOf } from '../../modules/accounts/job-queries.ts';
import type { Progress } from '../../modules/optimiser/model.ts';
import type { PlanningRun } from '../../modules/planning/proposals/model.ts';
import { GROUP_RUN_JOB, keepPlan, keepRepeat } from '../../modules/planning/proposals/run-commands.ts';
import { runOf } from '../../modules/planning/proposals/run-queries.ts';
import type { RunPlan } from '../group-store.ts';
import type { GroupOutcome } from '../group-work.ts';
import type { JobKind, JobWork } from '../jobs/job-kind.ts';
import { type GroupThread, startDividing, startGroupRun, startJoining, startPart } from '../run-groups.ts';
import { type Services, systemCtx } from '../services.ts';
import { keptProblem, readInputs } from './start-run.ts';

/** Stands in `job.kind` of a part. */
const GROUP_PART_JOB = 'groupRunPart';

const INPUT = z.object({ run: z.uuid(), isRepeat: z.boolean() });
const runIn = (input: unknown): string | null => {
  const parsed = INPUT.safeParse(input);
  return parsed.success ? parsed.data.run : null;
};

/** Which calculations are divided, and into how much. */
export interface DivisionSize {
  readonly fewestNeeds: number;
  /** About so many in each part, where they are spread evenly over the categories. */
  readonly needsInPart: number;
}

/**
 * Below this the whole takes seconds. A part is some seconds of work: no great loss when a worker dies, and enough that a
 * thread which begins cold is worth it.
 */
const USUAL_SIZE: DivisionSize = { fewestNeeds: 10_000, needsInPart: 5000 };

const ctxOf = (services: Services) => systemCtx(services, 'groupRun');
const entryOf = (services: Services): string => services.workerEntry('group-worker');

const progressOf = ({ phase, doneComponents, components }: Progress) => ({
  phase: phase === 'done' ? 'check' : phase,
  done: doneComponents,
  total: components === 0 ? null : components,
});

/** Waits for a thread. A person who stops it gets the best so far; a server that ends gets nothing. */
async function followed<Outcome>(
  thread: GroupThread<Outcome>,
  { signal }: Pick<JobWork, 'signal'>,
): Promise<Outcome> {
  const stop = (): void => {
    if (signal.reason === 'person') thread.stop();
    else void thread.kill();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await thread.outcome;
  } catch (error) {
    if (signal.reason !== 'person') signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const workOut = (run: PlanningRun, work: JobWork): Promise<GroupOutcome> =>
  followed(
    startGroupRun(entryOf(work.services), {
      problem: keptProblem(run),
      seed: run.seed,
      gapTarget: readInputs(run).gapTarget,
      onProgress: (progress) => work.report(progressOf(progress)),
    }),
    work,
  );

async function divide(run: PlanningRun, { needsInPart }: DivisionSize, work: JobWork): Promise<JobDivision> {
  const thread = startDividing(entryOf(work.services), {
    problem: keptProblem(run),
    seed: run.seed,
    gapTarget: readInputs(run).gapTarget,
    most: Math.ceil(run.needs / needsInPart),
  });
  const parts = await followed(thread, work);
  return {
    phase: 'solve',
    parts: parts.map(({ categories, material }) => ({ kind: GROUP_PART_JOB, share: categories, material })),
  };
}

function join(run: PlanningRun, products: readonly Uint8Array[], work: JobWork): Promise<GroupOutcome> {
  const total = work.job.progress?.total ?? null;
  work.report({ phase: 'check', done: total ?? 0, total });
  const thread = startJoining(entryOf(work.services), {
    problem: keptProblem(run),
    seed: run.seed,
    products,
  });
  return followed(thread, work);
}

/** How the groups are shared is left aside: plans kept before there was any say nothing of it. */
const isSamePlan = (kept: RunPlan, found: RunPlan): boolean =>
  [kept.plan, kept.issues].every(
    (part, k) => JSON.stringify(part) === JSON.stringify([found.plan, found.issues][k]),
  );

/** Limits hold for the whole (decision 0020). */
const isDivided = (run: PlanningRun, { fewestNeeds }: DivisionSize): boolean =>
  run.needs >= fewestNeeds && readInputs(run).problem.limits === undefined;

async function work(size: DivisionSize, job: JobWork): Promise<Result<unknown> | JobDivision> {
  const { services, signal } = job;
  const { run: id, isRepeat } = INPUT.parse(job.job.input);
  const run = await runOf(ctxOf(services), id);
  if (!run) return refuse(problem('groupRun.gone', 'run'));
  const products = await productsOf(ctxOf(services), job.job.id);
  if (products === null && isDivided(run, size)) return divide(run, size, job);
  const outcome = await (products === null ? workOut(run, job) : join(run, products, job));
  if (signal.aborted && (isRepeat || signal.reason !== 'person')) signal.throwIfAborted();
  const plan = JSON.stringify(outcome);
  if (isRepeat) {
    const isSame = run.plan !== null && isSamePlan(JSON.parse(run.plan), outcome);
    await keepRepeat(ctxOf(services), { run: id, isSame });
    return ok({ isSame });
  }
  const { groups, totals } = outcome.plan;
  await keepPlan(ctxOf(services), {
    run: id,
    plan,
    groups: groups.length,
    saving: totals.saving.base,
  });
  return ok({ groups: groups.length });
}

/** Everything that a part needs comes with it: it runs for the party of the whole, wherever a worker is free. */
async function workOnPart(work: JobWork): Promise<Result<Uint8Array>> {
  const { job, services, report, signal } = work;
  const material = await materialOf(ctxOf(services), job.id);
  if (!material) return refuse(problem('job.gone', 'job'));
  const share = job.progress?.total ?? 0;
  const onProgress = ({ phase, doneComponents, components }: Progress): void => {
    const done = components === 0 ? 0 : Math.floor((share * doneComponents) / components);
    if (phase === 'solve') report({ phase, done, total: share });
  };
  const product = await followed(startPart(entryOf(services), { material, onProgress }), work);
  if (signal.reason !== 'person') signal.throwIfAborted();
  return ok(product);
}

/** The calculation and its parts. */
export const groupRunKinds = (size: DivisionSize = USUAL_SIZE): readonly JobKind[] => [
  {
    id: GROUP_RUN_JOB,
    run: (job) => work(size, job),
    resultPath: ({ input }) => {
      const run = runIn(input);
      return run === null ? null : `/grupper/${run}`;
    },
  },
  { id: GROUP_PART_JOB, run: workOnPart, resultPath: () => null },
];
