// What the proposing party does with its proposal, with the letters that go out and the figures that follow.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import {
  changeProposalLead,
  endProposal,
  prolongProposal,
  sendProposal,
} from '../../modules/planning/proposals/commands.ts';
import { editProposal, type ProposalEdit } from '../../modules/planning/proposals/draft-commands.ts';
import { NOTHING_OUT, type Proposal } from '../../modules/planning/proposals/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { LinkReader } from '../accounts/letter-language.ts';
import type { Services } from '../services.ts';
import { endLetters, invitations, prolongedLetters } from './letters.ts';
import { refreshProposal } from './refresh.ts';

export interface Managing {
  readonly ctx: Ctx;
  /** As it was read. */
  readonly proposal: Proposal;
}

const choiceOf = ({ party, id, version }: Proposal) => ({ party, id, version });

async function followed<T>(services: Services, id: string, changed: Result<T>): Promise<Result<T>> {
  if (!changed.ok) return changed;
  await refreshProposal(services, id);
  return changed;
}

/** Codes: those of `editProposal`. */
export const editDraft = async (
  services: Services,
  { ctx, proposal }: Managing,
  edit: Pick<ProposalEdit, 'lead' | 'deadline' | 'message' | 'without'>,
): Promise<Result<true>> =>
  followed(services, proposal.id, await editProposal(ctx, { ...choiceOf(proposal), ...edit }));

/** Codes: those of `sendProposal`. */
export async function askMembers(
  services: Services,
  { ctx, proposal }: Managing,
  contacts: readonly LinkReader[],
): Promise<Result<true>> {
  // Without a deadline no letter can be written; the command says what is missing.
  const asked =
    proposal.deadline === null
      ? { reached: [], outgoing: NOTHING_OUT }
      : await invitations(services, proposal, contacts);
  return followed(services, proposal.id, await sendProposal(ctx, { ...choiceOf(proposal), ...asked }));
}

/** Codes: those of `changeProposalLead`. */
export const letLead = async (
  services: Services,
  { ctx, proposal }: Managing,
  lead: BodyId,
): Promise<Result<true>> =>
  followed(services, proposal.id, await changeProposalLead(ctx, { ...choiceOf(proposal), lead }));

/** Codes: those of `prolongProposal`. */
export async function giveMoreTime(
  services: Services,
  { ctx, proposal }: Managing,
  deadline: LocalDate | null,
): Promise<Result<true>> {
  const outgoing = deadline === null ? NOTHING_OUT : await prolongedLetters(services, proposal, deadline);
  const prolonged = await prolongProposal(ctx, { ...choiceOf(proposal), deadline, outgoing });
  return followed(services, proposal.id, prolonged);
}

/** Codes: those of `endProposal`. */
export async function bringToEnd(
  services: Services,
  { ctx, proposal }: Managing,
  end: 'agree' | 'withdraw',
): Promise<Result<true>> {
  const letters = await endLetters(services, proposal);
  const outgoing = letters(end === 'agree' ? 'agreed' : 'withdrawn');
  const ended = await endProposal(ctx, { ...choiceOf(proposal), end, outgoing });
  return followed(services, proposal.id, ended);
}
