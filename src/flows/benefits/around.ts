// What a benefit is held against: which bodies are in what is evaluated, and what Samkjop already knows of what would have happened
// otherwise.
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Benefit } from '../../modules/evaluation/benefits/model.ts';
import type { Subject } from '../../modules/evaluation/surveys/model.ts';
import { takesPart } from '../../modules/network/life/model.ts';
import { bodiesOf } from '../../modules/network/life/queries.ts';
import { revisionsOf } from '../../modules/planning/proposals/queries.ts';
import { isStillIn } from '../../modules/procurement/life/model.ts';
import { procurementOf } from '../../modules/procurement/life/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { Services } from '../services.ts';
import { type EvaluatedSubject, subjectOf } from '../surveys/subject.ts';

/** The bodies that are in what is evaluated. */
export async function bodiesIn(services: Services, ctx: Ctx, { kind, id }: Subject): Promise<BodyId[]> {
  switch (kind) {
    case 'network':
      return (await bodiesOf(ctx, id)).filter(takesPart).map(({ body }) => body);
    case 'procurement': {
      const found = await procurementOf(ctx, id);
      return (found?.state.members ?? []).filter(isStillIn).map(({ body }) => body);
    }
    case 'cooperation': {
      const members = (await services.parties()).membersOf(id as PartyId, localDateAt(ctx.now.getTime()));
      return members.map((member) => member as string as BodyId);
    }
  }
}

/** What buying apart was worked out to cost, present value over the terms. */
export interface ApartCost {
  readonly amount: Ore;
  readonly on: LocalDate;
}

/** By the group proposal that a procurement comes from; null where there is none, or nothing was worked out. */
export async function apartCost(ctx: Ctx, { kind, id }: Subject): Promise<ApartCost | null> {
  if (kind !== 'procurement') return null;
  const proposal = (await procurementOf(ctx, id))?.proposal;
  const [latest] = proposal ? await revisionsOf(ctx, proposal) : [];
  const figures = latest && (latest.interested ?? latest.whole);
  return latest && figures
    ? { amount: figures.standAlone, on: localDateAt(new Date(latest.madeAt).getTime()) }
    : null;
}

/**
 * What a benefit is about, for a party that sees it. A body that is named in a benefit of what it cannot open otherwise is told whose
 * it is; `isOpen`: whether the page of what is evaluated opens for the party.
 */
export async function aboutBenefit(
  services: Services,
  ctx: Ctx,
  { benefit, party }: { readonly benefit: Benefit; readonly party: PartyId },
): Promise<EvaluatedSubject & { readonly isOpen: boolean }> {
  const found = await subjectOf(services, ctx, { subject: benefit.subject, party });
  if (found) return { ...found, isOpen: true };
  const title = (await services.parties()).nameOf(benefit.party);
  const { subject, party: lead, isDemo } = benefit;
  return { subject, title, lead, isDemo, endsOn: null, isOpen: false };
}
