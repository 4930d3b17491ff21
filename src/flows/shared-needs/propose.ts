// From a need that several bodies say is the same to a draft of a proposal for them. What the others may see of each need
// is what goes into it, as when a calculation finds the group.
import { quarterOf } from '../../kernel/quarter.ts';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import { pairStates } from '../../modules/planning/live-needs/answer-queries.ts';
import { isCommon } from '../../modules/planning/live-needs/model.ts';
import { itemToCompare, shownNeeds } from '../../modules/planning/live-needs/share-queries.ts';
import { draftProposal } from '../../modules/planning/proposals/draft-commands.ts';
import { liveNeedRows } from '../../modules/planning/proposals/live-need-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { commonStarts } from '../match-needs.ts';
import type { Party } from '../parties.ts';
import { membersWith } from '../proposals/draft.ts';
import { type LiveNeed, liveNeeds } from '../proposals/live-needs.ts';
import { refreshProposal } from '../proposals/refresh.ts';
import { registerFor } from '../proposals/start-run.ts';
import { type Services, todayOf } from '../services.ts';

interface ProposeAsked {
  readonly ctx: Ctx;
  readonly party: Party;
  readonly item: string;
}

/** Ids of others' needs that both say are the same. */
async function commonIds({ ctx, party, item }: ProposeAsked): Promise<string[]> {
  const body = party.id as string as BodyId;
  const states = await acting(ctx, (inside) => pairStates(inside, { body, item }));
  return states.filter(isCommon).map(({ other }) => other);
}

/** The own need and those of the others that are shown, of one category; empty where the own one is not there. */
async function needsOf(services: Services, asked: ProposeAsked, ids: readonly string[]): Promise<LiveNeed[]> {
  const { ctx, party, item: id } = asked;
  const { isDemo } = party;
  const body = party.id as string as BodyId;
  const found = await acting(ctx, async (inside) => {
    const shown = await shownNeeds(inside, { body, isDemo }, ids);
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
  const wanted = new Set(found.others.map((other) => other.id));
  return needs.filter((need) => need.id === id || wanted.has(need.id));
}

/** The value is the id of the new draft. Codes: need.noneCommon, those of the draft and of access. */
export const proposeTogether = async (services: Services, asked: ProposeAsked): Promise<Result<string>> =>
  proposeWith(services, asked, await commonIds(asked));

/**
 * A draft for the own need and those of others that have been found like it; only who proposes sees it until it is sent, and
 * then each of the others answers. The value is its id. Codes as `proposeTogether`.
 */
export async function proposeWith(
  services: Services,
  asked: ProposeAsked,
  others: readonly string[],
): Promise<Result<string>> {
  const { ctx, party, item } = asked;
  const needs = await needsOf(services, asked, others);
  const own = needs.find(({ id }) => id === item);
  if (!own || needs.length < 2) return refuse(problem('need.noneCommon', 'need'));
  const drafted = await draftProposal(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    run: null,
    category: own.category,
    lead: own.owner,
    start: commonStarts(needs)?.first ?? quarterOf(own.preferredStart),
    members: membersWith(needs),
  });
  if (drafted.ok) await refreshProposal(services, drafted.value);
  return drafted;
}
