// The job that works out groups of a kept calculation in a thread: the first time it keeps the plan, later it compares.
import { z } from 'zod';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Progress } from '../../modules/optimiser/model.ts';
import type { PlanningRun } from '../../modules/planning/proposals/model.ts';
import { GROUP_RUN_JOB, keepPlan, keepRepeat } from '../../modules/planning/proposals/run-commands.ts';
import { runOf } from '../../modules/planning/proposals/run-queries.ts';
import type { RunPlan } from '../group-store.ts';
import type { GroupOutcome } from '../group-work.ts';
import type { JobKind, JobWork } from '../jobs/job-kind.ts';
import { startGroupRun } from '../run-groups.ts';
import { type Services, systemCtx } from '../services.ts';
import { keptProblem, readInputs } from './start-run.ts';

const INPUT = z.object({ run: z.uuid(), isRepeat: z.boolean() });
const runIn = (input: unknown): string | null => {
  const parsed = INPUT.safeParse(input);
  return parsed.success ? parsed.data.run : null;
};

const ctxOf = (services: Services) => systemCtx(services, 'groupRun');

const progressOf = ({ phase, doneComponents, components }: Progress) => ({
  phase: phase === 'done' ? 'check' : phase,
  done: doneComponents,
  total: components === 0 ? null : components,
});

/** Waits for the plan. A person who stops it gets the best so far; a server that ends gets nothing. */
async function workOut(run: PlanningRun, { services, report, signal }: JobWork): Promise<GroupOutcome> {
  const thread = startGroupRun(services.workerEntry('group-worker'), {
    problem: keptProblem(run),
    seed: run.seed,
    gapTarget: readInputs(run).gapTarget,
    onProgress: (progress) => report(progressOf(progress)),
  });
  const stop = (): void => {
    if (signal.reason === 'person') thread.stop();
    else void thread.kill();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await thread.outcome;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** How the groups are shared is left aside: plans kept before there was any say nothing of it. */
const isSamePlan = (kept: RunPlan, found: RunPlan): boolean =>
  [kept.plan, kept.issues].every(
    (part, k) => JSON.stringify(part) === JSON.stringify([found.plan, found.issues][k]),
  );

async function work(job: JobWork): Promise<Result<unknown>> {
  const { services, signal } = job;
  const { run: id, isRepeat } = INPUT.parse(job.job.input);
  const run = await runOf(ctxOf(services), id);
  if (!run) return refuse(problem('groupRun.gone', 'run'));
  const outcome = await workOut(run, job);
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

export const groupRunJob: JobKind = {
  id: GROUP_RUN_JOB,
  run: work,
  resultPath: ({ input }) => {
    const run = runIn(input);
    return run === null ? null : `/grupper/${run}`;
  },
};
