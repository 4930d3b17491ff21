// A body's answer to a proposal: by somebody who buys for it, or by a personal link. It may be changed until the deadline.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { parseAmount } from '../import/amounts.ts';
import { partyOfBody } from '../plan-commands.ts';
import type { Outgoing, ProposalAnswer, ProposedNeed, ValueBasis } from './model.ts';
import { lockedProposal, PROPOSAL_GONE, proposalObject, sendOut, todayIn } from './move-commands.ts';
import { obstaclesTo } from './transitions.ts';

const LONGEST_COMMENT = 2000;
/** As much as the optimiser takes of one need, in ore. */
const LARGEST_VALUE = 1e13;

export interface AnswerToGive {
  readonly proposal: string;
  readonly body: BodyId;
  readonly answer: Exclude<ProposalAnswer, 'none'>;
  readonly comment: string;
  /** The yearly value to reckon with, excluding VAT; null: what others may see, else the usual value. */
  readonly annualValue: Ore | null;
  /** Told to whoever proposed it. */
  readonly outgoing: Outgoing;
}

/** What somebody writes as the yearly value; nothing is null. Codes: value.notNumber, value.notPositive. */
export function readOwnValue(text: string): Result<Ore | null> {
  if (text.trim() === '') return ok(null);
  const nok = parseAmount(text);
  if (nok === null) return refuse(problem('value.notNumber', 'value', { value: text }));
  return nok > 0 && nok < LARGEST_VALUE / 100
    ? ok(oreFromNok(nok))
    : refuse(problem('value.notPositive', 'value', { value: text }));
}

const faultsOf = ({ answer, comment, annualValue }: AnswerToGive): Problem[] => [
  ...(answer === 'needsMore' && comment === '' ? [problem('proposal.commentMissing', 'comment')] : []),
  ...(comment.length > LONGEST_COMMENT
    ? [problem('proposal.commentLong', 'comment', { most: LONGEST_COMMENT })]
    : []),
  ...(holdsNationalNumber(comment) ? [problem('text.nationalNumber', 'comment')] : []),
  ...(annualValue !== null && (annualValue <= 0 || annualValue > LARGEST_VALUE)
    ? [problem('proposal.valueOutside', 'value')]
    : []),
];

/** What the value rests on where the body gives none of its own. */
export const basisOf = (needs: readonly ProposedNeed[]): ValueBasis =>
  needs.every(({ value }) => !value.isAssumed) ? 'shared' : 'assumed';

/** Whoever answers by a link answers what the link opens and nothing else. */
async function isOpenedByLink({ db, actor, now }: ActingCtx, { proposal, body }: AnswerToGive) {
  if (actor.kind !== 'link') return true;
  const link = await db
    .updateTable('proposal_link')
    .set({ last_used_at: now })
    .where('id', '=', actor.link)
    .where('proposal_id', '=', proposal)
    .where('body_id', '=', body)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return link !== undefined;
}

async function writeFigure(ctx: ActingCtx, { proposal, body, annualValue }: AnswerToGive): Promise<void> {
  if (annualValue === null) {
    await ctx.db
      .deleteFrom('proposal_figure')
      .where('proposal_id', '=', proposal)
      .where('body_id', '=', body)
      .execute();
    return;
  }
  const given = { annual_value: annualValue, given_at: ctx.now, given_by: actorName(ctx.actor) };
  await ctx.db
    .insertInto('proposal_figure')
    .values({ proposal_id: proposal, body_id: body, ...given })
    .onConflict((conflict) => conflict.columns(['proposal_id', 'body_id']).doUpdateSet(given))
    .execute();
}

/**
 * Gives or changes the answer of one body. Codes: proposal.gone, .state, .tooLate, .commentMissing, .commentLong,
 * .valueOutside, text.nationalNumber.
 */
export const answerProposal: Command<AnswerToGive, true> = command({
  action: 'proposal.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, given) => {
    const { proposal, body, answer, comment, annualValue, outgoing } = given;
    const locked = await lockedProposal(ctx, proposal);
    const isAsked = locked?.state !== 'draft' && locked?.members.some((member) => member.body === body);
    if (!locked || !isAsked || !(await isOpenedByLink(ctx, given))) return PROPOSAL_GONE;
    const obstacles = [...obstaclesTo('answer', locked, { today: todayIn(ctx) }), ...faultsOf(given)];
    if (obstacles.length > 0) return refuse(...obstacles);
    const row = await ctx.db
      .selectFrom('proposal_member')
      .select(['needs', 'version'])
      .where('proposal_id', '=', proposal)
      .where('body_id', '=', body)
      .executeTakeFirstOrThrow();
    await writeFigure(ctx, given);
    await ctx.db
      .updateTable('proposal_member')
      .set({
        answer,
        comment,
        basis: annualValue === null ? basisOf(row.needs as readonly ProposedNeed[]) : 'own',
        answered_at: ctx.now,
        answered_by: actorName(ctx.actor),
        version: row.version + 1,
      })
      .where('proposal_id', '=', proposal)
      .where('body_id', '=', body)
      .execute();
    await sendOut(ctx, outgoing, { ...locked, deadline: locked.deadline as LocalDate });
    const facts = { answer, givesValue: annualValue !== null };
    return done(true as const, { action: 'proposal.answered', object: proposalObject(proposal), facts });
  },
});
