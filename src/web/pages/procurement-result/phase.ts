// Buttons of the tab that lead on or back: each one move of the leader. Once every contract is signed the buyers get theirs.
import { leadMoves } from '../../../flows/procurement/manage.ts';
import { handOver } from '../../../flows/procurement-result/hand-over.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { MovesToMake } from '../../../modules/procurement/life/commands.ts';
import { textIn } from '../../own/routes.ts';
import type { PageResult } from '../../page.ts';
import { LONGEST_TEXT, versionIn } from '../procurement/typed.ts';
import { overview } from './overview.tsx';
import { afterResult, mayMove, type ResultProps } from './result-parts.tsx';

interface Step {
  readonly move: MovesToMake['moves'][number];
  readonly said: string;
}

function stepOf(kind: string, reason: string): Step | null {
  switch (kind) {
    case 'evaluate':
      return { move: { kind }, said: 'vurdert' };
    case 'contract':
      return { move: { kind }, said: 'inngatt' };
    case 'close':
      return { move: { kind }, said: 'avsluttet' };
    case 'reevaluate':
      return { move: { kind, reason }, said: 'apnet' };
    case 'annulAward':
      return { move: { kind, reason }, said: 'tilbake' };
    case 'cancel':
      return { move: { kind, reason }, said: 'avlyst' };
    default:
      return null;
  }
}

/** Gives the buyers what they lack; for the leader only. */
async function hand(props: ResultProps, said: string): Promise<PageResult> {
  const { asked, view } = props;
  const refused = (problems: readonly Problem[]) =>
    overview(props, { kind: 'overfor', reason: '', problems });
  if (!mayMove(props)) return refused([problem('result.notWorking', 'party')]);
  const done = await handOver(asked.services, view);
  return afterResult(props, done, { said, refused });
}

export async function changeLatePhase(props: ResultProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const kind = textIn(form, 'til', 40);
  const reason = textIn(form, 'grunn', LONGEST_TEXT + 1);
  if (kind === 'overfor') return hand(props, 'overfort');
  const refused = (problems: readonly Problem[]) => overview(props, { kind, reason, problems });
  const step = stepOf(kind, reason);
  if (!step)
    return refused([problem('procurement.phase', 'procurement', { phase: view.procurement.state.phase })]);
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [step.move]);
  if (made.ok && kind === 'contract') return hand(props, step.said);
  return afterResult(props, made, { said: step.said, refused });
}
