// A body takes advice it has kept into its archive, as a Word file with the facts, the rules as they stood and who reviewed it.
// The same file is not taken twice; once reviewed it is another.
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { SavedAdvice } from '../../modules/advice/saved/model.ts';
import { keepPaper } from '../../modules/planning/archive/commands.ts';
import { type AdvicePaper, advicePaper } from '../advice/paper.ts';
import type { Services } from '../services.ts';
import { archiveWriters } from './between.ts';

export interface AdviceToTake {
  readonly saved: SavedAdvice;
  readonly isDemo: boolean;
  /** In the language of the body's archive, as `archiveWriters` gives it. */
  readonly paper: AdvicePaper;
}

/** The value is the dispatch's id. Code: archive.keptAlready. */
export async function takeAdvice(
  services: Services,
  ctx: Ctx,
  { saved, isDemo, paper }: AdviceToTake,
): Promise<Result<string>> {
  const { party, id } = saved;
  const { texts, category } = (await archiveWriters(services, { isDemo, category: saved.category }))(party);
  const words = texts.archive.dispatches;
  const about = category === '' ? words.otherCategory : category;
  const title = words.savedAdvice(about);
  const bytes = await advicePaper(paper);
  const fileName = `${texts.adviserPages.paper.fileName}-${saved.category ?? 'innkjop'}-${saved.date}.docx`;
  return keepPaper(ctx, {
    party,
    isDemo,
    kind: 'savedAdvice',
    subject: `savedAdvice:${id}`,
    caseTitle: words.adviceCase(about),
    direction: 'N',
    // What a person has called it may name people, and titles are public.
    title,
    counterparts: [],
    content: '',
    files: [{ title, fileName, format: 'docx', bytes }],
  });
}
