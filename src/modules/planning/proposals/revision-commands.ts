// Works a proposal out anew when it or an answer has changed, and keeps what came of it with all it was worked out from.
// The program does it: the inputs hold everybody's values, which nobody else may see together.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import { type Quarter, quarter } from '../../../kernel/quarter.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { OwnPart, ProposalAnswer, ProposedNeed, RevisionFigures, ValueBasis } from './model.ts';
import { lockedProposal, proposalObject, todayIn } from './move-commands.ts';

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
  readonly isDemo: boolean;
  readonly today: LocalDate;
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

export interface RevisionWork {
  readonly id: string;
  readonly workOut: (material: RevisionMaterial) => WorkedOut;
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

async function materialOf(ctx: ActingCtx, id: string) {
  const proposal = await ctx.db
    .selectFrom('group_proposal')
    .leftJoin('planning_run', 'planning_run.id', 'group_proposal.run_id')
    .select(['group_proposal.category', 'lead', 'start_quarter', 'cooperation'])
    .where('group_proposal.id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(ctx, id);
  const latest = await ctx.db
    .selectFrom('proposal_revision')
    .select(['number', 'made_of'])
    .where('proposal_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  const first = await ctx.db
    .selectFrom('proposal_revision_input')
    .select('inputs')
    .where('proposal_id', '=', id)
    .where('number', '=', 1)
    .executeTakeFirst();
  const versions = rows.map(({ body_id, version }) => `${body_id}:${version}`);
  return { proposal, rows, latest, first, madeOf: [proposal.lead, ...versions].join(' ') };
}

/** The number of the new revision, or null where nothing has changed since the last one. */
export const makeRevision: Command<RevisionWork, number | null> = command({
  action: 'proposal.recalculate',
  partyOf: () => null,
  run: async (ctx, { id, workOut }) => {
    const locked = await lockedProposal(ctx, id);
    if (!locked) return done(null, null);
    const { proposal, rows, latest, first, madeOf } = await materialOf(ctx, id);
    if (latest?.made_of === madeOf) return done(null, null);
    const { figures, parts, program, inputs } = workOut({
      category: proposal.category,
      lead: proposal.lead as BodyId,
      start: quarter(proposal.start_quarter),
      isDemo: locked.isDemo,
      today: todayIn(ctx),
      apart: proposal.cooperation,
      first: first?.inputs ?? null,
      members: rows.map((row) => ({
        body: row.body_id as BodyId,
        answer: row.answer,
        basis: row.basis,
        needs: row.needs as readonly ProposedNeed[],
        ownValue: row.annual_value as Ore | null,
      })),
    });
    const key = { proposal_id: id, number: (latest?.number ?? 0) + 1 };
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
