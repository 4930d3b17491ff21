// From a need that several bodies say is the same to a draft of a proposal for them. What the others may see of each need
// is what goes into it, as when a calculation finds the group.
import { quarterOf } from '../../kernel/quarter.ts';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import { pairStates } from '../../modules/planning/live-needs/answer-queries.ts';
import { isCommon } from '../../modules/planning/live-needs/model.ts';
import { itemToCompare, shownNeeds } from '../../modules/planning/live-needs/share-queries.ts';
import { basisOf } from '../../modules/planning/proposals/answer-commands.ts';
import { draftProposal } from '../../modules/planning/proposals/draft-commands.ts';
import { liveNeedRows } from '../../modules/planning/proposals/live-need-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { commonStarts } from '../match-needs.ts';
import type { Party } from '../parties.ts';
import { proposedNeed } from '../proposals/draft.ts';
import { type LiveNeed, liveNeeds } from '../proposals/live-needs.ts';
import { refreshProposal } from '../proposals/refresh.ts';
import { registerFor } from '../proposals/start-run.ts';
import { type Services, todayOf } from '../services.ts';

interface ProposeAsked {
  readonly ctx: Ctx;
  readonly party: Party;
  readonly item: string;
}

/** The own need and those that are common with it, of one category; empty where there are none. */
async function commonNeeds(services: Services, { ctx, party, item: id }: ProposeAsked): Promise<LiveNeed[]> {
  const { isDemo } = party;
  const body = party.id as string as BodyId;
  const found = await acting(ctx, async (inside) => {
    const common = (await pairStates(inside, { body, item: id })).filter(isCommon).map(({ other }) => other);
    const shown = await shownNeeds(inside, { body, isDemo }, common);
    return { item: await itemToCompare(inside, body, id), others: [...shown.values()] };
  });
  if (!found.item) return [];
  const today = todayOf(services);
  const own = [body];
  const bodies = [body, ...found.others.map((other) => other.body)];
  const question = { isDemo, category: found.item.category, bodies, own, today };
  const { needs } = liveNeeds(await liveNeedRows(ctx, question), {
    register: await registerFor(services, isDemo),
    categories: (await services.snapshot()).categories.categories.byId,
    assumptions: services.planning.assumptions,
    today,
    own,
  });
  const common = new Set(found.others.map((other) => other.id));
  return needs.filter((need) => need.id === id || common.has(need.id));
}

/** The value is the id of the new draft. Codes: need.noneCommon, those of the draft and of access. */
export async function proposeTogether(services: Services, asked: ProposeAsked): Promise<Result<string>> {
  const { ctx, party, item } = asked;
  const needs = await commonNeeds(services, asked);
  const own = needs.find(({ id }) => id === item);
  if (!own || needs.length < 2) return refuse(problem('need.noneCommon', 'need'));
  const members = [...Map.groupBy(needs, ({ owner }) => owner)].map(([body, theirs]) => {
    const proposed = theirs.map(proposedNeed);
    return { body, needs: proposed, basis: basisOf(proposed) };
  });
  const drafted = await draftProposal(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    run: null,
    category: own.category,
    lead: own.owner,
    start: commonStarts(needs)?.first ?? quarterOf(own.preferredStart),
    members,
  });
  if (drafted.ok) await refreshProposal(services, drafted.value);
  return drafted;
}
