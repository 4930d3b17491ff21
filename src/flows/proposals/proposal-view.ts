// Everything one reader may see of a proposal, read once: what its page and its paper are made of, so that both say the
// same. A body's own part is there only when the reader asks for that body.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, sumOre } from '../../kernel/money.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { SharingRule } from '../../modules/optimiser/sharing.ts';
import type { Category } from '../../modules/planning/model.ts';
import type { OwnPart, Proposal, ProposalMember, Revision } from '../../modules/planning/proposals/model.ts';
import {
  givenValueOf,
  ownPartOf,
  type PlannedItem,
  plannedItemsOf,
  proposalOf,
  revisionsOf,
} from '../../modules/planning/proposals/queries.ts';
import { buyersOf } from '../../modules/procurement/life/model.ts';
import { procurementOf, procurementOfProposal } from '../../modules/procurement/life/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, todayOf } from '../services.ts';
import { refreshProposal } from './refresh.ts';

/** What only the body itself sees. */
export interface OwnView {
  readonly body: BodyId;
  readonly member: ProposalMember;
  /** Null where nothing has been worked out. */
  readonly part: OwnPart | null;
  /** The value given for this proposal. */
  readonly given: Ore | null;
  /** The needs as they stand in the body's own plan; none for who answers by a link, who sees what the others see. */
  readonly planned: readonly PlannedItem[];
  /** How the procurement it became shares its cost, where the body buys in it and that has been chosen. */
  readonly chosenKey: SharingRule | null;
}

export interface ProposalView {
  readonly proposal: Proposal;
  readonly category: Category;
  readonly parties: PartyDirectory;
  /** The latest first; at least one. */
  readonly revisions: readonly Revision[];
  /** Null for a reader who is not asked. */
  readonly own: OwnView | null;
  readonly today: LocalDate;
}

/** A year in all; null where the plan says nothing. */
export function plannedValue({ planned }: OwnView): Ore | null {
  const values = planned.flatMap(({ annualValue }) => annualValue ?? []);
  return values.length === 0 ? null : sumOre(values);
}

async function ownViewOf(ctx: Ctx, proposal: Proposal, body: BodyId): Promise<OwnView | null> {
  const member = proposal.members.find((one) => one.body === body);
  if (!member) return null;
  const asked = { proposal: proposal.id, body };
  const items = member.needs.map(({ id }) => id);
  return {
    body,
    member,
    part: await ownPartOf(ctx, asked),
    given: await givenValueOf(ctx, asked),
    planned: ctx.actor.kind === 'person' ? await plannedItemsOf(ctx, { body, items }) : [],
    chosenKey: proposal.state === 'agreed' ? await chosenKeyOf(ctx, asked) : null,
  };
}

async function chosenKeyOf(
  ctx: Ctx,
  { proposal, body }: { readonly proposal: string; readonly body: BodyId },
): Promise<SharingRule | null> {
  const id = await procurementOfProposal(ctx, proposal);
  const state = id === null ? null : (await procurementOf(ctx, id))?.state;
  return state && buyersOf(state).some((one) => one.body === body) ? (state.sharing?.rule ?? null) : null;
}

export interface ViewQuestion {
  readonly id: string;
  /** For whom it is read; null for a party that is no body. */
  readonly body: BodyId | null;
}

/** Null where there is none, or the actor may not see it. Figures that lag behind are worked out first. */
export async function viewOfProposal(
  services: Services,
  ctx: Ctx,
  { id, body }: ViewQuestion,
): Promise<ProposalView | null> {
  const proposal = await proposalOf(ctx, id);
  if (!proposal) return null;
  await refreshProposal(services, id);
  const { categories } = (await services.snapshot()).categories;
  const category = categories.byId.get(proposal.category);
  if (!category) throw new Error(`no such category: ${proposal.category}`);
  return {
    proposal,
    category,
    parties: await services.parties(),
    revisions: await revisionsOf(ctx, id),
    own: body === null ? null : await ownViewOf(ctx, proposal, body),
    today: todayOf(services),
  };
}
