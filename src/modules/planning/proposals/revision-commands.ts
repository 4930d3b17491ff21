// Keeps what a proposal came to when it or an answer has changed, with all it was worked out from. It is worked out between
// the question and the keeping, outside both transactions: what changed meanwhile is asked about again.
// The program does it: the inputs hold everybody's values, which nobody else may see together.
import type { Ore } from '../../../kernel/money.ts';
import { type Quarter, quarter } from '../../../kernel/quarter.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { OwnPart, ProposalAnswer, ProposedNeed, RevisionFigures, ValueBasis } from './model.ts';
import { lockedProposal, proposalObject } from './move-commands.ts';

export interface MaterialMember {
  readonly body: BodyId;
  readonly answer: ProposalAnswer;
  readonly basis: ValueBasis;
  readonly needs: readonly ProposedNeed[];
  /** A year, where the body has given it for this proposal. */
  readonly ownValue: Ore | null;
}

/** What a revision is worked out from. */
export interface RevisionMaterial {
  readonly category: string;
  readonly lead: BodyId;
  readonly start: Quarter;
  readonly members: readonly MaterialMember[];
  /** The cooperation whose members are reckoned one by one; null where standing cooperations buy as one. */
  readonly apart: string | null;
  /** JSON of the first revision's inputs; null for the first. */
  readonly first: string | null;
}

export interface WorkedOut {
  readonly figures: RevisionFigures;
  readonly parts: readonly { readonly body: BodyId; readonly part: OwnPart }[];
  readonly program: string;
  /** JSON. */
  readonly inputs: string;
}

export interface RevisionQuestion {
  readonly isDemo: boolean;
  readonly material: RevisionMaterial;
  /** Names what it is worked out from. */
  readonly madeOf: string;
}

export interface NewRevision {
  readonly id: string;
  readonly madeOf: string;
  readonly worked: WorkedOut;
}

const rowsOf = ({ db }: ActingCtx, id: string) =>
  db
    .selectFrom('proposal_member')
    .leftJoin('proposal_figure', (join) =>
      join
        .onRef('proposal_figure.proposal_id', '=', 'proposal_member.proposal_id')
        .onRef('proposal_figure.body_id', '=', 'proposal_member.body_id'),
    )
    .select([
      'proposal_member.body_id',
      'proposal_member.answer',
      'proposal_member.basis',
      'proposal_member.needs',
      'proposal_member.version',
      'proposal_figure.annual_value',
    ])
    .where('proposal_member.proposal_id', '=', id)
    .orderBy('proposal_member.body_id')
    .execute();

/** Null where nothing has changed since the last revision. */
async function changedSince(ctx: ActingCtx, id: string) {
  const proposal = await ctx.db
    .selectFrom('group_proposal')
    .leftJoin('planning_run', 'planning_run.id', 'group_proposal.run_id')
    .select(['group_proposal.category', 'group_proposal.is_demo', 'lead', 'start_quarter', 'cooperation'])
    .where('group_proposal.id', '=', id)
    .executeTakeFirst();
  if (!proposal) return null;
  const rows = await rowsOf(ctx, id);
  const latest = await ctx.db
    .selectFrom('proposal_revision')
    .select(['number', 'made_of'])
    .where('proposal_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  const versions = rows.map(({ body_id, version }) => `${body_id}:${version}`);
  const madeOf = [proposal.lead, ...versions].join(' ');
  return latest?.made_of === madeOf ? null : { proposal, rows, madeOf, number: (latest?.number ?? 0) + 1 };
}

/** What a new revision is to be worked out from; null where there is no proposal, or nothing has changed. For the program. */
export const revisionQuestion = (ctx: Ctx, id: string): Promise<RevisionQuestion | null> =>
  acting(ctx, async (inside) => {
    const changed = await changedSince(inside, id);
    if (!changed) return null;
    const { proposal, rows, madeOf } = changed;
    const first = await inside.db
      .selectFrom('proposal_revision_input')
      .select('inputs')
      .where('proposal_id', '=', id)
      .where('number', '=', 1)
      .executeTakeFirst();
    const members = rows.map((row) => ({
      body: row.body_id as BodyId,
      answer: row.answer,
      basis: row.basis,
      needs: row.needs as readonly ProposedNeed[],
      ownValue: row.annual_value as Ore | null,
    }));
    const material: RevisionMaterial = {
      category: proposal.category,
      lead: proposal.lead as BodyId,
      start: quarter(proposal.start_quarter),
      apart: proposal.cooperation,
      first: first?.inputs ?? null,
      members,
    };
    return { isDemo: proposal.is_demo, material, madeOf };
  });

/** The number of the new revision; null where it has been made already, or is made of what is no longer so. */
export const makeRevision: Command<NewRevision, number | null> = command({
  action: 'proposal.recalculate',
  partyOf: () => null,
  run: async (ctx, { id, madeOf, worked }) => {
    const locked = await lockedProposal(ctx, id);
    if (!locked) return done(null, null);
    const changed = await changedSince(ctx, id);
    if (changed?.madeOf !== madeOf) return done(null, null);
    const { figures, parts, program, inputs } = worked;
    const key = { proposal_id: id, number: changed.number };
    await ctx.db
      .insertInto('proposal_revision')
      .values({ ...key, made_at: ctx.now, made_of: madeOf, figures: JSON.stringify(figures) })
      .execute();
    await ctx.db
      .insertInto('proposal_revision_input')
      .values({ ...key, program, inputs })
      .execute();
    if (parts.length > 0) {
      const shares = parts.map(({ body, part }) => ({ ...key, body_id: body, share: JSON.stringify(part) }));
      await ctx.db.insertInto('proposal_share').values(shares).execute();
    }
    const { party, isDemo } = locked;
    const facts = { revision: key.number };
    const entry = { action: 'proposal.recalculated', object: proposalObject(id), facts, party, isDemo };
    return done(key.number, entry);
  },
});
