// What the system knows on behalf of a body, beside the public register: its contracts, whose needs are like its own, and
// proposals it has been asked to join. Read as the asking person may see it, by the rules of «De samme behovene»; nothing of
// another body that is not shown to this one comes any further.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { BodyKind } from '../../modules/advice/model.ts';
import { planSummary } from '../../modules/planning/plan/deadline-queries.ts';
import { endWithUsedOptions } from '../../modules/planning/plan/next-start.ts';
import type { PlanItem } from '../../modules/planning/plan-item.ts';
import { liveNeedRows } from '../../modules/planning/proposals/live-need-queries.ts';
import { proposalsOf } from '../../modules/planning/proposals/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { commonStarts } from '../match-needs.ts';
import type { Party } from '../parties.ts';
import { type Services, todayOf } from '../services.ts';
import type { Match } from '../shared-needs/compare.ts';
import { type CategoryNeeds, needsOfCategory } from '../shared-needs/find.ts';

/** A contract in force in the own plan. */
export interface RunningContract {
  readonly id: string;
  readonly title: string;
  readonly supplier: string | null;
  /** The last day with used options; null where it runs until it is ended. */
  readonly lastDay: LocalDate | null;
}

/** A body with needs like the own ones, as far as they are shown. */
export interface LivePartner {
  readonly body: BodyId;
  readonly name: string;
  readonly kind: BodyKind;
  readonly population: number | null;
  readonly km: number;
  /** The first quarter in which both may start; null where they have none in common. */
  readonly start: Quarter | null;
  /** A year, of all its needs; null where one of them does not show it. */
  readonly yearlyValue: Ore | null;
  /** Ids of its needs. */
  readonly needs: readonly string[];
}

export interface InvitedTo {
  readonly id: string;
  /** Who proposes. */
  readonly from: string;
  readonly deadline: LocalDate | null;
}

export interface OwnKnowledge {
  /** The day it was looked up. */
  readonly on: LocalDate;
  /** The own item the need was asked from; null where it was asked without one. */
  readonly item: string | null;
  /** Null: the plan holds no contract at all, so that looking in it tells nothing. */
  readonly contracts: readonly RunningContract[] | null;
  /** The own need that a proposal can begin with; null where the plan has none. */
  readonly ownNeed: string | null;
  /** Who can begin together, the most alike first. Null: not looked for, since the own need is to be bought alone. */
  readonly partners: readonly LivePartner[] | null;
  /** How many bodies have such needs; at least those named. */
  readonly partnerCount: number;
  readonly proposals: readonly InvitedTo[];
}

export interface KnowledgeAsked {
  readonly ctx: Ctx;
  readonly party: Party;
  readonly category: string;
  readonly item: string | null;
}

/** A joint purchase of more is a group to calculate. */
const MOST_PARTNERS = 8;
const MOST_PROPOSALS = 100;

const isRunning =
  (today: LocalDate) =>
  (item: PlanItem): boolean => {
    const last = endWithUsedOptions(item);
    return (
      item.kind === 'contract' &&
      (last === null || last >= today) &&
      (item.startsOn === null || item.startsOn <= today)
    );
  };

async function contractsOf(asked: KnowledgeAsked, today: LocalDate): Promise<RunningContract[] | null> {
  const { ctx, party, category } = asked;
  const body = party.id as string as BodyId;
  const { contracts } = await planSummary(ctx, body);
  if (contracts === 0) return null;
  const question = { isDemo: party.isDemo, category, bodies: [body], own: [body], today };
  const { own } = await liveNeedRows(ctx, question);
  return own.filter(isRunning(today)).map((item) => ({
    id: item.id,
    title: item.title,
    supplier: item.supplierName,
    lastDay: endWithUsedOptions(item),
  }));
}

function partnerOf([first, ...rest]: readonly [Match, ...Match[]], party: Party | null): LivePartner {
  const all = [first, ...rest];
  const starts = all.flatMap(({ starts: common }) => (common ? [common.first] : []));
  const values = all.map(({ other }) => other.annualValue);
  return {
    body: first.other.body,
    name: party?.name ?? first.other.body,
    kind: party?.kind === 'county' ? 'fylke' : 'kommune',
    population: party?.population ?? null,
    km: first.km,
    start: starts.length > 0 ? (Math.min(...starts) as Quarter) : null,
    yearlyValue: values.every((value) => value !== null)
      ? (values.reduce<number>((sum, value) => sum + (value ?? 0), 0) as Ore)
      : null,
    needs: all.map(({ other }) => other.id),
  };
}

/** As many as can begin together, those most alike first: one that cannot is no partner in the same purchase. */
function together({ near, starts }: CategoryNeeds): Match[] {
  const chosen: Match[] = [];
  for (const match of near) {
    const all = [...chosen, match].map(({ other }) => other);
    if (commonStarts([{ starts }, ...all])) chosen.push(match);
  }
  return chosen;
}

async function partnersIn(services: Services, needs: CategoryNeeds): Promise<LivePartner[]> {
  const parties = await services.parties();
  return [...Map.groupBy(together(needs), ({ other }) => other.body)]
    .slice(0, MOST_PARTNERS)
    .map(([body, matches]) => partnerOf(matches as unknown as [Match, ...Match[]], parties.find(body)));
}

async function invitations(
  services: Services,
  { ctx, party, category }: KnowledgeAsked,
): Promise<InvitedTo[]> {
  const asked = { party: party.id, list: 'waiting', page: 1, size: MOST_PROPOSALS } as const;
  const { rows } = await proposalsOf(ctx, asked);
  const parties = await services.parties();
  return rows
    .filter((row) => row.category === category)
    .map(({ id, party: from, deadline }) => ({ id, from: parties.nameOf(from), deadline }));
}

/** What is known of a need of the category on behalf of a body. */
export async function ownKnowledge(services: Services, asked: KnowledgeAsked): Promise<OwnKnowledge> {
  const today = todayOf(services);
  const needs = await needsOfCategory(services, asked);
  return {
    on: today,
    item: asked.item,
    contracts: await contractsOf(asked, today),
    ownNeed: needs?.own?.item.id ?? null,
    partners: needs && (await partnersIn(services, needs)),
    partnerCount: needs?.bodies ?? 0,
    proposals: await invitations(services, asked),
  };
}
