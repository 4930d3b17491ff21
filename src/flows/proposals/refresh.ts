// Brings a proposal up to date: figures that follow its members and answers, and an end where nothing comes of it. Cheap
// when nothing has changed, and safe to do again: whatever stopped half-way is made up for the next time.
import type { Problem } from '../../modules/optimiser/model.ts';
import { type GroupSharing, MOST_MEMBERS, type SharedGroup } from '../../modules/optimiser/sharing.ts';
import { settleProposal } from '../../modules/planning/proposals/commands.ts';
import { proposalOf } from '../../modules/planning/proposals/queries.ts';
import { makeRevision, revisionQuestion } from '../../modules/planning/proposals/revision-commands.ts';
import { type Services, systemCtx } from '../services.ts';
import { endLetters } from './letters.ts';
import { registerFor } from './start-run.ts';
import { type WorkOutContext, workOut } from './work-out.ts';

const ctxOf = (services: Services) => systemCtx(services, 'proposals');

/** Whoever answers while it is worked out makes it begin again, this often at the most; the next who looks makes up for it. */
const MOST_TRIES = 5;

/** Works the figures out where something has changed, in the program's own name. */
export async function refreshProposal(services: Services, id: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const question = await revisionQuestion(ctxOf(services), id);
    if (!question) return;
    const worked = await workOut(question.material, await contextOf(services, question.isDemo));
    await makeRevision(ctxOf(services), { id, madeOf: question.madeOf, worked });
  }
}

async function contextOf(services: Services, isDemo: boolean): Promise<WorkOutContext> {
  const { categories } = (await services.snapshot()).categories;
  return {
    register: await registerFor(services, isDemo),
    categories,
    params: services.planning.params,
    share: (problem, group) => sharedGroup(services, problem, group),
  };
}

/** Null where the group is too large for it, or it cannot be worked out. */
async function sharedGroup(
  services: Services,
  problem: Problem,
  group: SharedGroup,
): Promise<GroupSharing | null> {
  if (group.members.length > MOST_MEMBERS) return null;
  try {
    return await services.sharing.share(JSON.stringify([problem, group]), { problem, group });
  } catch (error) {
    services.onError(error);
    return null;
  }
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
