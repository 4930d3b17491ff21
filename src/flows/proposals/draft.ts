// From a group that a calculation found to a draft of a proposal: its members with their needs as the others may see them.
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { Group } from '../../modules/optimiser/model.ts';
import { basisOf } from '../../modules/planning/proposals/answer-commands.ts';
import { draftProposal, type NewMember } from '../../modules/planning/proposals/draft-commands.ts';
import type { PlanningRun, ProposedNeed } from '../../modules/planning/proposals/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { RunPlan } from '../group-store.ts';
import type { Services } from '../services.ts';
import type { LiveNeed } from './live-needs.ts';
import { refreshProposal } from './refresh.ts';
import { readInputs } from './start-run.ts';

/** As the others may see it. */
export const proposedNeed = (need: LiveNeed): ProposedNeed => ({
  id: need.id,
  title: need.shown === 'details' ? need.title : null,
  value: need.shownValue,
  termMonths: need.termMonths,
  starts: need.starts,
  preferredStart: need.preferredStart,
});

/** Who has the needs, with what; one for each body. */
export const membersWith = (needs: readonly LiveNeed[]): NewMember[] =>
  [...Map.groupBy(needs, ({ owner }) => owner)].map(([body, own]) => {
    const proposed = own.map(proposedNeed);
    return { body, needs: proposed, basis: basisOf(proposed) };
  });

/** Who is in a group, with what; one for each body. */
function membersOf(group: Group, needs: readonly LiveNeed[]): NewMember[] {
  const ids = new Set(group.members.flatMap((member) => member.needs.map(({ need }) => need)));
  return membersWith(needs.filter(({ id }) => ids.has(id)));
}

export interface DraftQuestion {
  readonly ctx: Ctx;
  readonly run: PlanningRun;
  /** Id in the plan. */
  readonly group: string;
}

/** The value is the id of the new draft, worked out. Codes: groupRun.noGroup, proposal.fewMembers, and those of access. */
export async function draftFromRun(
  services: Services,
  { ctx, run, group: id }: DraftQuestion,
): Promise<Result<string>> {
  const plan = run.plan === null ? null : (JSON.parse(run.plan) as RunPlan).plan;
  const group = plan?.groups.find((one) => one.id === id);
  if (!group) return refuse(problem('groupRun.noGroup', 'group'));
  const members = membersOf(group, readInputs(run).needs);
  // A cooperation leads through its host, which may have no need of its own in the group.
  const lead = members.find(({ body }) => body === group.lead) ?? members[0];
  const drafted = await draftProposal(ctx, {
    party: run.party,
    isDemo: run.isDemo,
    run: run.id,
    category: group.category,
    lead: lead?.body as BodyId,
    start: group.start,
    members,
  });
  if (drafted.ok) await refreshProposal(services, drafted.value);
  return drafted;
}
