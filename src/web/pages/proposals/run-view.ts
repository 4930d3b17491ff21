// A calculation on live plans in the form that the pages of a visitor's run read, so that both show the same thing the
// same way. Its links are its own: nothing here has a visitor's address.
import type { RunPlan } from '../../../flows/group-store.ts';
import { keptProblem, readInputs } from '../../../flows/proposals/start-run.ts';
import type { PlanningRun } from '../../../modules/planning/proposals/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PlannedView } from '../groups/run-view.ts';

export interface LiveView extends PlannedView {
  readonly live: PlanningRun;
}

/** Null as long as the plan is not found. */
export function liveView({ request, services }: AskedForParty, live: PlanningRun): LiveView | null {
  if (live.plan === null) return null;
  const outcome = JSON.parse(live.plan) as RunPlan;
  const inputs = readInputs(live);
  const isStopped = outcome.plan.meta.stoppedBy === 'abort';
  return {
    live,
    token: live.id,
    geometry: live.isDemo ? services.example.geometry : request.snapshot.geometry,
    parameters: services.planning.params,
    agreements: services.planning.agreements,
    built: { problem: keptProblem(live), assumptions: inputs.assumptions },
    outcome,
    plan: outcome.plan,
    run: {
      kind: live.isDemo ? 'example' : 'upload',
      fileName: '',
      source: { kind: 'contracts', rows: [] },
      imported: {
        rows: inputs.needs.length,
        needs: inputs.needs,
        outOfScope: 0,
        rejected: [],
        assumptions: inputs.used,
      },
      state: isStopped ? 'stopped' : 'done',
      createdAt: live.createdAt,
      expiresAt: live.createdAt,
      choices: { seed: live.seed, leads: null, changes: {}, limits: inputs.limits ?? null },
      progress: null,
      outcome,
      isCancelRequested: isStopped,
    },
  };
}
