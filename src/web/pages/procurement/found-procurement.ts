// Finds the procurement that an address is about, as the party may see it; for all others it does not exist. What a command
// refuses leads back to the form it came from.
import { viewOfProcurement } from '../../../flows/procurement/view.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { leftProcurement } from '../../../modules/procurement/life/left-queries.ts';
import type { AskedForParty } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { leftPage } from './member/left.tsx';
import { procurementProblem } from './problem-text.ts';
import { type ProcurementProps, procurementPath } from './procurement-frame.tsx';

export type ProcurementAnswer = (props: ProcurementProps) => PageResult | Promise<PageResult>;

export const procurementGone = (asked: AskedForParty): PageResult =>
  notFoundPage(asked.request, procurementProblem(asked, problem('procurement.gone', 'procurement')));

/**
 * For a procurement that the party leads or has been asked to take part in; all others look the same. Who has said no or has
 * left reads its own answer, whatever the address is.
 */
export const foundProcurement =
  (answer: ProcurementAnswer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const id = asked.request.params['id'] ?? '';
    if (!isUuid(id)) return procurementGone(asked);
    const view = await viewOfProcurement(asked.services, asked.ctx, { id, party: asked.party.id });
    if (view) return answer({ asked, view });
    const left = await leftProcurement(asked.ctx, { id, party: asked.party.id });
    return left ? leftPage(asked, left) : procurementGone(asked);
  };

interface Afterwards {
  /** Where it leads when it was done: below the procurement's address. */
  readonly part?: string;
  /** What is said there, by its word in the address. */
  readonly said: string;
  /** The page as it was typed, with what is wrong. */
  readonly refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
}

/** To the page with what was done; or the page as it was typed, with what is wrong. */
export function afterMove(
  props: ProcurementProps,
  done: Result<unknown>,
  { part = '', said, refused }: Afterwards,
): PageResult | Promise<PageResult> {
  const { asked } = props;
  return answerSent(asked, done, {
    to: `${procurementPath(props, part)}?sagt=${said}`,
    refused: (problems) =>
      problems.some(({ code }) => code === 'procurement.gone') ? procurementGone(asked) : refused(problems),
  });
}
