// All that a party may see of the needs of one procurement, read once: its pages and its paper are made of the same.

import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { Contribution, Heading, Need, NeedKind, Vote } from '../../modules/procurement/needs/model.ts';
import { contributionsOf, needsOf, votesOf } from '../../modules/procurement/needs/queries.ts';
import { standing } from '../../modules/procurement/needs/rules.ts';

export interface NeedsView {
  /** With those joined and set aside. */
  readonly needs: readonly Need[];
  readonly standing: readonly Need[];
  readonly headings: readonly Heading[];
  readonly contributions: readonly Contribution[];
  /** The latest first. */
  readonly votes: readonly Vote[];
}

export async function needsViewOf(ctx: Ctx, procurement: string): Promise<NeedsView> {
  const { needs, headings } = await needsOf(ctx, procurement);
  return {
    needs,
    standing: standing(needs),
    headings,
    contributions: await contributionsOf(ctx, procurement),
    votes: await votesOf(ctx, procurement),
  };
}

/** Those of a kind that stand, by number. */
export const needsOfKind = <K extends NeedKind>(
  { standing: needs }: NeedsView,
  kind: K,
): (Need & { readonly facts: Extract<Need['facts'], { kind: K }> })[] =>
  needs.filter(
    (need): need is Need & { readonly facts: Extract<Need['facts'], { kind: K }> } =>
      need.facts.kind === kind,
  );

/** A need and all that was joined into it, however many times over. */
export function wholeTrace({ needs }: Pick<NeedsView, 'needs'>, id: string): Need[] {
  const joined = needs.filter(({ mergedInto }) => mergedInto === id);
  return [
    ...needs.filter((need) => need.id === id),
    ...joined.flatMap((need) => wholeTrace({ needs }, need.id)),
  ];
}

/** The contributions that a need, with all joined into it, is made of. */
export function contributionsIn(
  view: Pick<NeedsView, 'needs' | 'contributions'>,
  id: string,
): Contribution[] {
  const ids = new Set(wholeTrace(view, id).map((need) => need.id));
  return view.contributions.filter(({ need }) => need !== null && ids.has(need));
}

/** The last day it could be voted on has passed, or the leader ended it. */
export const isVoteOver = ({ closedAt, endsOn }: Vote, today: LocalDate): boolean =>
  closedAt !== null || endsOn < today;

/** The latest vote that is over; null where there is none. */
export const lastResult = ({ votes }: NeedsView, today: LocalDate): Vote | null =>
  votes.find((vote) => isVoteOver(vote, today)) ?? null;
