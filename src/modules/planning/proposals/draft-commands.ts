// Proposals as long as only the proposing party sees them: drafted, changed, thrown away.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { ProposedNeed, ValueBasis } from './model.ts';
import {
  forMove,
  type LockedProposal,
  makeMove,
  type ProposalAtVersion,
  type ProposalChoice,
  proposalObject,
} from './move-commands.ts';

const LONGEST_MESSAGE = 4000;

export interface NewMember {
  readonly body: BodyId;
  readonly needs: readonly ProposedNeed[];
  readonly basis: ValueBasis;
}

export interface NewProposal {
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly run: string | null;
  readonly category: string;
  readonly lead: BodyId;
  readonly start: Quarter;
  readonly members: readonly NewMember[];
}

async function insertDraft(ctx: ActingCtx, proposal: NewProposal): Promise<string> {
  const { id } = await ctx.db
    .insertInto('group_proposal')
    .values({
      party: proposal.party,
      is_demo: proposal.isDemo,
      readers: [proposal.party],
      run_id: proposal.run,
      category: proposal.category,
      lead: proposal.lead,
      start_quarter: proposal.start,
      message: '',
      deadline: null,
      state: 'draft',
      created_at: ctx.now,
      created_by: actorName(ctx.actor),
      sent_at: null,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = proposal.members.map(({ body, needs, basis }) => ({
    proposal_id: id,
    body_id: body,
    needs: JSON.stringify(needs),
    basis,
    answered_at: null,
    answered_by: null,
  }));
  await ctx.db.insertInto('proposal_member').values(rows).execute();
  return id;
}

/** A draft that only the proposing party sees. The value is its id. Code: proposal.fewMembers. */
export const draftProposal: Command<NewProposal, string> = command({
  action: 'proposal.write',
  partyOf: ({ party }) => party,
  run: async (ctx, proposal) => {
    if (proposal.members.length < 2) return refuse(problem('proposal.fewMembers', 'members'));
    const id = await insertDraft(ctx, proposal);
    const facts = { category: proposal.category, members: proposal.members.length };
    return done(id, { action: 'proposal.drafted', object: proposalObject(id), facts });
  },
});

export interface ProposalEdit extends ProposalAtVersion {
  readonly lead: BodyId;
  readonly deadline: LocalDate | null;
  readonly message: string;
  /** Bodies that are not to be asked after all. */
  readonly without: readonly BodyId[];
}

const editFaults = (edit: ProposalEdit, { members }: LockedProposal): Problem[] => {
  const left = members.filter(({ body }) => !edit.without.includes(body));
  return [
    ...(left.length < 2 ? [problem('proposal.fewMembers', 'members')] : []),
    ...(left.some(({ body }) => body === edit.lead) ? [] : [problem('proposal.leadOutside', 'lead')]),
    ...(edit.message.length > LONGEST_MESSAGE
      ? [problem('proposal.messageLong', 'message', { most: LONGEST_MESSAGE })]
      : []),
    ...(holdsNationalNumber(edit.message) ? [problem('text.nationalNumber', 'message')] : []),
  ];
};

/**
 * Changes a draft. Codes: proposal.gone, .changedByOther, .state, .fewMembers, .leadOutside, .messageLong, text.nationalNumber.
 * A deadline is judged when it is sent.
 */
export const editProposal: Command<ProposalEdit, true> = command({
  action: 'proposal.write',
  partyOf: ({ party }) => party,
  run: async (ctx, edit) => {
    const change = await forMove(ctx, 'edit', edit);
    if (!change.ok) return change;
    const faults = editFaults(edit, change.value);
    if (faults.length > 0) return refuse(...faults);
    if (edit.without.length > 0) {
      await ctx.db
        .deleteFrom('proposal_member')
        .where('proposal_id', '=', edit.id)
        .where('body_id', 'in', edit.without)
        .execute();
    }
    const { lead, deadline, message } = edit;
    await makeMove(ctx, 'edit', { locked: change.value, columns: { lead, deadline, message } });
    const facts = { removed: edit.without.length, lead };
    return done(true as const, { action: 'proposal.edited', object: proposalObject(edit.id), facts });
  },
});

/** Codes: proposal.gone, proposal.state. */
export const removeDraft: Command<ProposalChoice, true> = command({
  action: 'proposal.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const change = await forMove(ctx, 'remove', asked);
    if (!change.ok) return change;
    await ctx.db.deleteFrom('group_proposal').where('id', '=', asked.id).execute();
    return done(true as const, { action: 'proposal.removed', object: proposalObject(asked.id), facts: {} });
  },
});
