// A calculation on live plans, from the choice to what is kept: needs as the person may see them, the problem made of
// them, and everything that is needed to work it out again.
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { SignedIn } from '../../modules/accounts/model.ts';
import type { ParamSet, Participation, Problem } from '../../modules/optimiser/model.ts';
import { ENGINE_VERSION } from '../../modules/optimiser/price-group.ts';
import type { UsedAssumption } from '../../modules/planning/model.ts';
import { liveNeedRows } from '../../modules/planning/proposals/live-need-queries.ts';
import type { PlanningRun, RunChoice } from '../../modules/planning/proposals/model.ts';
import { type StartedGroupRun, startGroupRun } from '../../modules/planning/proposals/run-commands.ts';
import type { Register } from '../../modules/registry/model.ts';
import { buildProblem, type ProblemAssumption } from '../build-problem.ts';
import { type ChosenLimits, withLimits } from '../limits/limit-choice.ts';
import type { Party } from '../parties.ts';
import { type Services, todayOf } from '../services.ts';
import { type LiveNeed, liveNeeds } from './live-needs.ts';
import { bodiesIn, ownBodies } from './run-areas.ts';

/** What `planning_run.inputs` holds: all but the parameters, which have a column of their own. */
export interface RunInputs {
  readonly needs: readonly LiveNeed[];
  /** Taken for granted about needs that do not say. */
  readonly used: readonly UsedAssumption[];
  /** Taken for granted about who buys together. */
  readonly assumptions: readonly ProblemAssumption[];
  readonly problem: Omit<Problem, 'params'>;
  /** How near the bound is near enough; null: the optimiser's usual. */
  readonly gapTarget: number | null;
  /** As somebody typed them; left out before there were any. */
  readonly limits?: ChosenLimits | null;
}

export interface RunQuestion {
  readonly ctx: Ctx;
  readonly signedIn: Pick<SignedIn, 'grants'>;
  readonly party: Party;
  readonly choice: RunChoice;
  readonly limits?: ChosenLimits | null;
}

const SEED = 1;
const MOST_NEEDS = 50_000;
/** More needs than this take minutes to the usual gap, for a few thousandths of the saving. */
const MANY_NEEDS = 5000;
const GAP_FOR_MANY = 0.05;

/** How near the bound a plan for so many needs must come; null: as near as usual. */
export const gapTargetFor = (needs: number): number | null => (needs > MANY_NEEDS ? GAP_FOR_MANY : null);

/** The register that a party's bodies stand in. */
export const registerFor = async (services: Services, isDemo: boolean): Promise<Register> =>
  isDemo ? services.example.register : (await services.snapshot()).register;

/** Among its own members a cooperation is not one buyer: the question is which of them buy what together. */
export const withoutCooperation = (register: Register, cooperation: string | null): Register =>
  cooperation === null
    ? register
    : {
        ...register,
        memberships: register.memberships.filter(({ cooperationId }) => cooperationId !== cooperation),
      };

function participationOf({ company }: LiveNeed, present: ReadonlySet<string>): Participation {
  if (company.kind === 'open') return { kind: 'open' };
  return { kind: 'onlyWith', authorities: company.bodies.filter((body) => present.has(body)) };
}

/** The problem that needs with their wishes make. */
export function problemWith(
  needs: readonly LiveNeed[],
  built: { readonly problem: Problem; readonly assumptions: readonly ProblemAssumption[] },
): Problem {
  const present = new Set(built.problem.authorities.map(({ id }) => id));
  const wishes = new Map(needs.map((need) => [need.id, participationOf(need, present)]));
  return {
    ...built.problem,
    needs: built.problem.needs.map((need) => ({
      ...need,
      participation: wishes.get(need.id) ?? need.participation,
    })),
  };
}

/** Codes: groupRun.fewNeeds (bodies), groupRun.tooMany (needs, most). */
async function inputsOf(services: Services, asked: RunQuestion): Promise<Result<RunInputs>> {
  const { ctx, party, choice, signedIn, limits = null } = asked;
  const today = todayOf(services);
  const register = await registerFor(services, party.isDemo);
  const { categories } = (await services.snapshot()).categories;
  const own = ownBodies(signedIn, party.id);
  const bodies = bodiesIn(choice, { party, parties: await services.parties(), register, today });
  const rows = await liveNeedRows(ctx, {
    isDemo: party.isDemo,
    category: choice.category,
    bodies,
    own,
    today,
  });
  const { planning } = services;
  const { assumptions } = planning;
  const { needs, assumptions: used } = liveNeeds(rows, {
    register,
    categories: categories.byId,
    assumptions,
    today,
    own,
  });
  const owners = new Set(needs.map(({ owner }) => owner)).size;
  if (owners < 2) return refuse(problem('groupRun.fewNeeds', 'run', { bodies: owners }));
  if (needs.length > MOST_NEEDS) {
    return refuse(problem('groupRun.tooMany', 'run', { needs: needs.length, most: MOST_NEEDS }));
  }
  const built = buildProblem({
    needs,
    register: withoutCooperation(register, choice.cooperation),
    categories,
    params: planning.params,
    leads: null,
  });
  const { params: _own, ...rest } = withLimits(problemWith(needs, built), limits);
  return ok({
    needs,
    used,
    assumptions: built.assumptions,
    problem: rest,
    gapTarget: gapTargetFor(needs.length),
    limits,
  });
}

/**
 * Reads the needs as of now, keeps them and puts the calculation in line. Codes: groupRun.fewNeeds, groupRun.tooMany, and
 * those of access.
 */
export async function startRun(services: Services, asked: RunQuestion): Promise<Result<StartedGroupRun>> {
  const inputs = await inputsOf(services, asked);
  if (!inputs.ok) return inputs;
  const { needs } = inputs.value;
  const started = await startGroupRun(asked.ctx, {
    party: asked.party.id,
    isDemo: asked.party.isDemo,
    choice: asked.choice,
    seed: SEED,
    program: ENGINE_VERSION,
    inputs: JSON.stringify(inputs.value),
    parameters: JSON.stringify(services.planning.params),
    needs: needs.length,
    bodies: new Set(needs.map(({ owner }) => owner)).size,
  });
  if (started.ok) services.jobsWaiting();
  return started;
}

export const readInputs = ({ inputs }: Pick<PlanningRun, 'inputs'>): RunInputs =>
  JSON.parse(inputs) as RunInputs;

/** The problem of a kept calculation, exactly as it was; one from before agreements and requirements has none. */
export function keptProblem(run: Pick<PlanningRun, 'inputs' | 'parameters'>): Problem {
  const { problem: kept } = readInputs(run);
  return {
    ...kept,
    needs: kept.needs.map((need) => ({ ...need, requirements: need.requirements ?? {} })),
    agreements: kept.agreements ?? [],
    params: JSON.parse(run.parameters) as ParamSet,
  };
}
