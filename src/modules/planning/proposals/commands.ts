// What the proposing party does with a proposal once it is ready: sends it, gives more time, ends it; and how the program
// ends one of which nothing comes. What may be done when is decided by proposals/transitions.ts.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Outgoing } from './model.ts';
import {
  forMove,
  linkEnd,
  lockedProposal,
  makeMove,
  type ProposalAtVersion,
  type ProposalChoice,
  proposalObject,
  sendOut,
  sendToTheRest,
  todayIn,
} from './move-commands.ts';
import { obstaclesTo } from './transitions.ts';

export interface ProposalSending extends ProposalAtVersion {
  /** Bodies somebody can answer for in the program. */
  readonly reached: readonly BodyId[];
  readonly outgoing: Outgoing;
}

/** The body that proposes is interested until it says otherwise. */
async function answerForProposer(ctx: ActingCtx, { party, id }: ProposalChoice): Promise<void> {
  await ctx.db
    .updateTable('proposal_member')
    .set((expression) => ({
      answer: 'interested',
      answered_at: ctx.now,
      answered_by: actorName(ctx.actor),
      version: expression('version', '+', 1),
    }))
    .where('proposal_id', '=', id)
    .where('body_id', '=', party)
    .execute();
}

/**
 * Asks the members: each gets a letter and, where it has people here, a notice. Codes: proposal.gone, .changedByOther,
 * .state, .fewMembers, .leadOutside, .deadlineMissing, .deadlinePast, .deadlineFar, .nobodyToAsk (path `contact.<body>`).
 */
export const sendProposal: Command<ProposalSending, true> = command({
  action: 'proposal.send',
  partyOf: ({ party }) => party,
  run: async (ctx, sending) => {
    const change = await forMove(ctx, 'send', sending);
    if (!change.ok) return change;
    const locked = change.value;
    const asked = locked.members.map(({ body }) => body);
    const links = sending.outgoing.links.filter(({ body }) => asked.includes(body));
    const reachable = new Set<string>([...sending.reached, ...links.map(({ body }) => body), sending.party]);
    const silent = asked.filter((body) => !reachable.has(body));
    if (silent.length > 0) {
      return refuse(...silent.map((body) => problem('proposal.nobodyToAsk', `contact.${body}`, { body })));
    }
    await answerForProposer(ctx, sending);
    const readers = [...new Set<string>([sending.party, ...asked])];
    await makeMove(ctx, 'send', { locked, columns: { readers, sent_at: ctx.now } });
    const deadline = locked.deadline as LocalDate;
    await sendOut(ctx, { ...sending.outgoing, links }, { ...locked, deadline });
    const facts = { members: asked.length, deadline };
    return done(true as const, { action: 'proposal.sent', object: proposalObject(locked.id), facts });
  },
});

/** Another member is to lead. Codes: proposal.gone, proposal.state, proposal.leadOutside. */
export const changeProposalLead: Command<ProposalChoice & { readonly lead: BodyId }, true> = command({
  action: 'proposal.send',
  partyOf: ({ party }) => party,
  run: async (ctx, { lead, ...asked }) => {
    const change = await forMove(ctx, 'changeLead', { ...asked, after: { lead } });
    if (!change.ok) return change;
    await makeMove(ctx, 'changeLead', { locked: change.value, columns: { lead } });
    return done(true as const, {
      action: 'proposal.leadChanged',
      object: proposalObject(asked.id),
      facts: { lead },
    });
  },
});

/** More time to answer. Codes: proposal.gone, .state, .deadlineMissing, .deadlinePast, .deadlineFar, .deadlineEarlier. */
export const prolongProposal: Command<
  ProposalChoice & { readonly deadline: LocalDate | null; readonly outgoing: Outgoing },
  true
> = command({
  action: 'proposal.send',
  partyOf: ({ party }) => party,
  run: async (ctx, { deadline, outgoing, ...asked }) => {
    const change = await forMove(ctx, 'prolong', { ...asked, after: { deadline } });
    if (!change.ok) return change;
    const before = change.value.deadline;
    if (before !== null && deadline !== null && deadline <= before) {
      return refuse(problem('proposal.deadlineEarlier', 'deadline', { deadline: before }));
    }
    await makeMove(ctx, 'prolong', { locked: change.value, columns: { deadline } });
    const until = deadline as LocalDate;
    await ctx.db
      .updateTable('proposal_link')
      .set({ expires_at: linkEnd(until) })
      .where('proposal_id', '=', asked.id)
      .execute();
    await sendOut(ctx, outgoing, { ...change.value, deadline: until });
    const facts = { deadline };
    return done(true as const, { action: 'proposal.prolonged', object: proposalObject(asked.id), facts });
  },
});

export interface ProposalEnding extends ProposalChoice {
  readonly end: 'agree' | 'withdraw';
  readonly outgoing: Outgoing;
}

const END_ACTIONS = { agree: 'proposal.agreed', withdraw: 'proposal.withdrawn' } as const;

/**
 * Ends it: those who are interested go on together, or nothing comes of it. Codes: proposal.gone, .state, .fewInterested,
 * .leadNotInterested, .stillWaiting.
 */
export const endProposal: Command<ProposalEnding, true> = command({
  action: 'proposal.send',
  partyOf: ({ party }) => party,
  run: async (ctx, { end, outgoing, ...asked }) => {
    const change = await forMove(ctx, end, asked);
    if (!change.ok) return change;
    const locked = change.value;
    await makeMove(ctx, end, { locked });
    await sendOut(ctx, outgoing, { ...locked, deadline: locked.deadline as LocalDate });
    return done(true as const, { action: END_ACTIONS[end], object: proposalObject(asked.id), facts: {} });
  },
});

const SETTLED = { decline: 'proposal.declined', expire: 'proposal.expired' } as const;

export interface ProposalSettling {
  readonly id: string;
  readonly outgoing: (move: keyof typeof SETTLED) => Outgoing;
}

/** Ends a proposal of which nothing comes any more; the value says how, or null where it goes on. */
export const settleProposal: Command<ProposalSettling, keyof typeof SETTLED | null> = command({
  action: 'proposal.settle',
  partyOf: () => null,
  run: async (ctx, { id, outgoing }) => {
    const locked = await lockedProposal(ctx, id);
    const moment = { today: todayIn(ctx) };
    const move = (['decline', 'expire'] as const).find(
      (one) => locked && obstaclesTo(one, locked, moment).length === 0,
    );
    if (!locked || !move) return done(null, null);
    await makeMove(ctx, move, { locked });
    await sendOut(ctx, outgoing(move), { ...locked, deadline: locked.deadline as LocalDate });
    const { party, isDemo } = locked;
    return done(move, { action: SETTLED[move], object: proposalObject(id), facts: {}, party, isDemo });
  },
});

/** Letters to those who have not answered; who has had one for this deadline gets none. The value is how many there were. */
export const remindOfProposal: Command<{ readonly id: string; readonly outgoing: Outgoing }, number> =
  command({
    action: 'proposal.remind',
    partyOf: () => null,
    run: async (ctx, { id, outgoing }) => {
      const locked = await lockedProposal(ctx, id);
      if (locked?.state !== 'sent') return done(0, null);
      const { party, isDemo } = locked;
      const letters = await sendToTheRest(ctx, outgoing, {
        ...locked,
        deadline: locked.deadline as LocalDate,
      });
      const entry = { action: 'proposal.reminded', object: proposalObject(id), facts: { letters } };
      return done(letters, letters === 0 ? null : { ...entry, party, isDemo });
    },
  });
