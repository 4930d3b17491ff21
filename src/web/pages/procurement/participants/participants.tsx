// The page of a procurement's participants: the next step, how far it has come, who is in it and on what terms, what can be
// done now, and what has been done. The leading party and the invited bodies see the same page.
import { leadMoves } from '../../../../flows/procurement/manage.ts';
import { type Problem, problem } from '../../../../kernel/result.ts';
import type { MovesToMake } from '../../../../modules/procurement/life/commands.ts';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { fromNetwork } from '../../network-chain/from-network.tsx';
import { afterMove } from '../found-procurement.ts';
import { type ProcurementProps, procurementPage } from '../procurement-frame.tsx';
import { LONGEST_TEXT, versionIn } from '../typed.ts';
import { Actions, type RefusedMove } from './actions.tsx';
import { FactsSoFar } from './facts.tsx';
import { historySection } from './history.tsx';
import { Members } from './members.tsx';
import { NextThing } from './next.tsx';

async function page(props: ProcurementProps, refused: RefusedMove | null): Promise<Page> {
  const { query, texts } = props.asked.request;
  return procurementPage({
    ...props,
    tab: 'participants',
    said: texts.procurement.said[query.get('sagt') ?? ''] ?? null,
    ...(refused ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame">
          <div class="two two-7-5">
            <NextThing {...props} />
            <FactsSoFar {...props} />
          </div>
        </div>
        {await fromNetwork(props.asked, { kind: 'procurement', id: props.view.procurement.id })}
        <Members {...props} />
        <Actions {...props} refused={refused} />
        {await historySection(props)}
      </>
    ),
  });
}

export const participantsPage = (props: ProcurementProps): Promise<Page> => page(props, null);

/** The same page with what an act on it was refused for. */
export const refusedParticipantsPage = (
  props: ProcurementProps,
  problems: readonly Problem[],
): Promise<Page> => page(props, { kind: '', reason: '', problems });

interface Step {
  readonly move: MovesToMake['moves'][number];
  readonly said: string;
}

/** The move that a button of the page asks for; null for a word that is none. */
function stepOf({ view }: ProcurementProps, kind: string, reason: string): Step | null {
  switch (kind) {
    case 'startNeeds':
    case 'startDialogue':
      return { move: { kind }, said: 'fase' };
    case 'startRequirements': {
      const isDialogue = view.procurement.state.phase === 'dialogue';
      return { move: { kind, withoutDialogue: isDialogue ? null : reason }, said: 'fase' };
    }
    case 'goBack':
      return { move: { kind, reason }, said: 'tilbake' };
    case 'reopen':
      return { move: { kind, reason }, said: 'apnet' };
    case 'cancel':
      return { move: { kind, reason }, said: 'avlyst' };
    default:
      return null;
  }
}

/** Moves the procurement to another phase. */
export async function changePhase(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const kind = textIn(form, 'til', 40);
  const reason = textIn(form, 'grunn', LONGEST_TEXT + 1);
  const refused = (problems: readonly Problem[]) => page(props, { kind, reason, problems });
  const step = stepOf(props, kind, reason);
  if (!step) {
    const { phase } = view.procurement.state;
    return refused([problem('procurement.phase', 'procurement', { phase })]);
  }
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [step.move]);
  return afterMove(props, made, { said: step.said, refused });
}
