// What became different from one revision of a proposal to the next, and why. Pure.
import type { Ore } from '../../kernel/money.ts';
import type { ProposalAnswer, Revision, ValueBasis } from '../../modules/planning/proposals/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';

export interface RevisionChange {
  readonly number: number;
  readonly madeAt: Date;
  /** Null for the first revision. */
  readonly before: Ore | null;
  readonly after: Ore | null;
  readonly isFirst: boolean;
  readonly answered: readonly { readonly body: BodyId; readonly answer: ProposalAnswer }[];
  readonly basis: readonly { readonly body: BodyId; readonly basis: ValueBasis }[];
  readonly removed: readonly BodyId[];
  /** The new lead; null where it is the same. */
  readonly lead: BodyId | null;
}

const savingOf = ({ whole }: Revision): Ore | null => whole?.saving.base ?? null;

function changeBetween(before: Revision | undefined, after: Revision): RevisionChange {
  const old = new Map(before?.members.map((member) => [member.body, member]));
  const kept = after.members.filter(({ body }) => old.has(body));
  const present = new Set(after.members.map(({ body }) => body));
  return {
    number: after.number,
    madeAt: after.madeAt,
    before: before ? savingOf(before) : null,
    after: savingOf(after),
    isFirst: before === undefined,
    answered: kept.filter(({ body, answer }) => old.get(body)?.answer !== answer),
    basis: kept.filter(({ body, basis }) => old.get(body)?.basis !== basis),
    removed: [...old.keys()].filter((body) => !present.has(body)),
    lead: before && before.lead !== after.lead ? after.lead : null,
  };
}

/** One for each revision, in the order given: the latest first. */
export const changesIn = (revisions: readonly Revision[]): RevisionChange[] =>
  revisions.map((revision, index) => changeBetween(revisions[index + 1], revision));
