// Brings a proposal up to date: figures that follow its members and answers, and an end where nothing comes of it. Cheap
// when nothing has changed, and safe to do again: whatever stopped half-way is made up for the next time.

import { settleProposal } from '../../modules/planning/proposals/commands.ts';
import { proposalOf } from '../../modules/planning/proposals/queries.ts';
import { makeRevision } from '../../modules/planning/proposals/revision-commands.ts';
import { type Services, systemCtx } from '../services.ts';
import { endLetters } from './letters.ts';
import { registerFor } from './start-run.ts';
import { workOut } from './work-out.ts';

const ctxOf = (services: Services) => systemCtx(services, 'proposals');

/** Works the figures out where something has changed, in the program's own name. */
export async function refreshProposal(services: Services, id: string): Promise<void> {
  const { categories } = (await services.snapshot()).categories;
  const { params } = services.planning;
  const proposal = await proposalOf(ctxOf(services), id);
  if (!proposal) return;
  const register = await registerFor(services, proposal.isDemo);
  await makeRevision(ctxOf(services), {
    id,
    workOut: (material) => workOut(material, { register, categories, params }),
  });
}

/** After an answer, and every day: ends a proposal that fewer than two want, or that nobody has decided on in time. */
export async function settle(services: Services, id: string): Promise<void> {
  const proposal = await proposalOf(ctxOf(services), id);
  if (proposal?.state !== 'sent') return;
  const letters = await endLetters(services, proposal);
  await settleProposal(ctxOf(services), {
    id,
    outgoing: (move) => letters(move === 'decline' ? 'declined' : 'expired'),
  });
}
