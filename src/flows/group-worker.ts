// The thread that computes groups: optimises, lets the independent verifier check the plan, shares the cost of each group,
// finds out how sure the plan is, and reports on the way. Of what several workers share it divides, works out a part, or joins.
// Kept ready, it answers what a plan would become. It also divides one group's contract, and fits price curves.
// The solver of linear programs is loaded only when there is something to share.
import { parentPort, workerData } from 'node:worker_threads';
import { designLots, priceDivision } from '../modules/optimiser/lots.ts';
import type { Plan, Problem, Progress } from '../modules/optimiser/model.ts';
import { optimise } from '../modules/optimiser/optimise.ts';
import {
  type Robustness,
  type RobustnessProgress,
  robustnessSteps,
} from '../modules/optimiser/robustness.ts';
import { type GroupSharing, shareGroup } from '../modules/optimiser/sharing.ts';
import { verify } from '../modules/optimiser/verify.ts';
import { AskedPlan } from '../modules/optimiser/what-if.ts';
import { fitPriceList } from '../modules/planning/lists/price-curves.ts';
import { linearSolver } from '../platform/linear-solver.ts';
import {
  canBeStudied,
  type DivisionWork,
  type GroupMessage,
  type GroupProgress,
  type GroupWork,
  type JoinWork,
  type LotsWork,
  type PartWork,
  type PlanWork,
  type PricesWork,
  type ShareWork,
  type WhatIfQuestion,
  type WhatIfWork,
} from './group-work.ts';
import { dividedParts, joinedProducts, partProduct } from './proposals/run-parts.ts';

const REPORT_EVERY_MS = 250;
/** Beyond this they would take longer than the plan: each is then shared when somebody looks at it. */
const MOST_SHARED = 300;

const send = (message: GroupMessage): void => parentPort?.postMessage(message);

/** Says how far, not too often. */
class Reporter {
  #reportedAt = 0;
  #last: Progress | null = null;

  plan(progress: Progress): void {
    this.#last = progress;
    // The last word is never left out: what follows can take a while.
    this.#report(progress, progress.phase === 'done');
  }

  study(study: RobustnessProgress): void {
    if (this.#last) this.#report({ ...this.#last, study }, false);
  }

  #report(progress: GroupProgress, isLast: boolean): void {
    const now = performance.now();
    if (!isLast && now - this.#reportedAt < REPORT_EVERY_MS) return;
    this.#reportedAt = now;
    send({ kind: 'progress', progress });
  }
}

interface Watch {
  readonly reporter: Reporter;
  readonly signal: { readonly aborted: boolean };
}

type Asked = Pick<PlanWork, 'problem' | 'seed' | 'gapTarget'> & Partial<Pick<PlanWork, 'proofUnits'>>;

/** The same for a whole and for a part: a plan in parts is that of the whole. */
const planOf = async (
  { problem, seed, gapTarget, proofUnits = null }: Asked,
  { reporter, signal }: Watch,
): Promise<Plan> =>
  optimise(problem, {
    seed,
    linear: await linearSolver(),
    ...(gapTarget === null ? {} : { gapTarget }),
    ...(proofUnits === null ? {} : { proofUnits }),
    signal,
    onProgress: (progress) => reporter.plan(progress),
  });

async function sharingOf(problem: Problem, { groups }: Plan, { signal }: Watch): Promise<GroupSharing[]> {
  const shared: GroupSharing[] = [];
  if (groups.length === 0 || groups.length > MOST_SHARED || signal.aborted) return shared;
  const linear = await linearSolver();
  for (const group of groups) {
    if (signal.aborted) break;
    const sharing = shareGroup(problem, group, linear);
    if (sharing) shared.push(sharing);
  }
  return shared;
}

function studyOf(problem: Problem, plan: Plan, { reporter, signal }: Watch): Robustness {
  const steps = robustnessSteps(problem, plan, { signal });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    reporter.study(step.value);
  }
}

/** Looks at the flag that asks the thread to stop. */
function watchOf({ stop }: { readonly stop: SharedArrayBuffer }): Watch {
  const flag = new Int32Array(stop);
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) === 1;
    },
  };
  return { reporter: new Reporter(), signal };
}

async function work(work: PlanWork): Promise<void> {
  const { problem, isStudied } = work;
  const watch = watchOf(work);
  const plan = await planOf(work, watch);
  const issues = verify(problem, plan);
  const sharing = await sharingOf(problem, plan, watch);
  const hasStudy = isStudied && canBeStudied(problem) && plan.groups.length > 0 && issues.length === 0;
  const robustness = hasStudy && !watch.signal.aborted ? studyOf(problem, plan, watch) : null;
  send({ kind: 'done', outcome: { plan, issues, sharing, ...(robustness ? { robustness } : {}) } });
}

async function workOnPart(work: PartWork): Promise<void> {
  const watch = watchOf(work);
  send({ kind: 'partDone', product: await partProduct(work, (part) => planOf(part, watch)) });
}

async function join(work: JoinWork): Promise<void> {
  const { plan, issues } = joinedProducts(work);
  const sharing = await sharingOf(work.problem, plan, watchOf(work));
  send({ kind: 'done', outcome: { plan, issues, sharing } });
}

const share = async ({ problem, group }: ShareWork): Promise<void> =>
  send({ kind: 'shared', sharing: shareGroup(problem, group, await linearSolver()) });

const design = ({ problem, group, ways }: LotsWork): void =>
  send({ kind: 'designed', plans: ways.map((way) => designLots(problem, group, way)) });

const price = ({ problem, group, parts }: DivisionWork): void =>
  send({ kind: 'priced', plan: priceDivision(problem, group, parts) });

const fitPrices = ({ prices, params }: PricesWork): void =>
  send({ kind: 'fitted', curves: fitPriceList(prices, params) });

/** Lives until it is ended from outside. */
function beAsked({ problem, plan }: WhatIfWork): void {
  const ready = new AskedPlan(problem, plan);
  parentPort?.on('message', ({ params }: WhatIfQuestion) =>
    send({ kind: 'answered', answer: ready.withParameters(params) }),
  );
}

const asked = workerData as GroupWork;
if (asked.kind === 'plan') await work(asked);
else if (asked.kind === 'divide') send({ kind: 'divided', parts: dividedParts(asked) });
else if (asked.kind === 'part') await workOnPart(asked);
else if (asked.kind === 'join') await join(asked);
else if (asked.kind === 'share') await share(asked);
else if (asked.kind === 'lots') design(asked);
else if (asked.kind === 'division') price(asked);
else if (asked.kind === 'prices') fitPrices(asked);
else beAsked(asked);
