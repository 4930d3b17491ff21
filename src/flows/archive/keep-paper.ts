// A body takes the decision paper of a proposal into its archive, as the paper is now. The same paper is not taken twice.
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { keepPaper } from '../../modules/planning/archive/commands.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { decisionPaper, type PaperQuestion } from '../proposals/paper.ts';
import type { Services } from '../services.ts';
import { archiveWriters } from './between.ts';
import { proposalSubject } from './proposal-dispatches.ts';

/** The value is the dispatch's id. Code: archive.keptAlready. */
export async function takePaper(
  services: Services,
  ctx: Ctx,
  question: PaperQuestion,
): Promise<Result<string>> {
  const { view, own } = question;
  const { proposal } = view;
  const party = partyOfBody(own.body);
  const { texts, category } = (await archiveWriters(services, proposal))(party);
  const words = texts.archive.dispatches;
  const { bytes, fileName } = await decisionPaper(services, question);
  const title = words.decisionPaper(category);
  return keepPaper(ctx, {
    party,
    isDemo: proposal.isDemo,
    kind: 'decisionPaper',
    subject: proposalSubject(proposal),
    caseTitle: words.caseTitle(category),
    direction: 'N',
    title,
    counterparts: [],
    content: '',
    files: [{ title, fileName, format: 'docx', bytes }],
  });
}
