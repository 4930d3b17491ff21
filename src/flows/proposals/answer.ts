// A body answers: the answer is kept, whoever proposed it is told, and the figures follow. If the server stops between the
// two, the figures follow when somebody next looks.
import type { Ore } from '../../kernel/money.ts';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { answerProposal } from '../../modules/planning/proposals/answer-commands.ts';
import type { ProposalAnswer } from '../../modules/planning/proposals/model.ts';
import { proposalOf } from '../../modules/planning/proposals/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { Services } from '../services.ts';
import { answerNotices } from './letters.ts';
import { refreshProposal, settle } from './refresh.ts';

export interface GivenAnswer {
  readonly proposal: string;
  readonly body: BodyId;
  readonly answer: Exclude<ProposalAnswer, 'none'>;
  readonly comment: string;
  /** A year, excluding VAT; null: what others may see. */
  readonly annualValue: Ore | null;
}

/** As whoever acts in `ctx`: a person or a personal link. Codes: those of `answerProposal`. */
export async function giveAnswer(services: Services, ctx: Ctx, given: GivenAnswer): Promise<Result<true>> {
  const proposal = await proposalOf(ctx, given.proposal);
  if (!proposal) return refuse(problem('proposal.gone', 'proposal'));
  const outgoing = await answerNotices(services, proposal, given);
  const answered = await answerProposal(ctx, { ...given, outgoing });
  if (!answered.ok) return answered;
  await refreshProposal(services, given.proposal);
  await settle(services, given.proposal);
  return answered;
}
