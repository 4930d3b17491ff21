// What waits in a procurement without anybody having written it as a task: read from the table of moves, so that nothing is said
// here that the move itself would not say. Each thing has whoever can mend it.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { type PartyId, parseParty } from '../../modules/accounts/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { openWithMandates } from '../../modules/procurement/life/conditions.ts';
import { OPEN_PHASES, type Phase } from '../../modules/procurement/life/model.ts';
import type { Move } from '../../modules/procurement/life/moves.ts';
import { obstaclesTo } from '../../modules/procurement/life/transitions.ts';
import type { ProcurementView } from '../procurement/view.ts';

export interface Waiting {
  readonly doer: PartyId;
  /** As the move to the next phase refuses it; `work.answer` and `work.minutes` are of its own. */
  readonly problem: Problem;
  readonly dueOn: LocalDate | null;
}

type Ahead = Exclude<Move, { kind: 'begin' }>;

/** The way on from each phase that needs nothing to be typed. */
const AHEAD: Readonly<Partial<Record<Phase, Ahead>>> = {
  forming: { kind: 'startNeeds' },
  needs: { kind: 'startDialogue' },
  dialogue: { kind: 'startRequirements', withoutDialogue: null },
  requirements: { kind: 'lock' },
  announced: { kind: 'evaluate' },
  awarded: { kind: 'contract' },
  contracted: { kind: 'close' },
};

/** Those who have not answered the invitation. */
function unanswered({ procurement }: ProcurementView): Waiting[] {
  const { members, joinBy } = procurement.state;
  return members
    .filter(({ answer, withdrew }) => answer === 'none' && withdrew === null)
    .map(({ body }) => ({
      doer: partyOfBody(body),
      problem: problem('work.answer', `member:${body}`, { body }),
      dueOn: joinBy,
    }));
}

const keyOf = ({ code, path, facts }: Problem): string => JSON.stringify([code, path, facts]);

/** Everything that hinders the next phase, and what each buyer lacks before the list can be locked. */
export function waitingIn(view: ProcurementView): Waiting[] {
  const { state } = view.procurement;
  const moment = { ...view.moment, party: state.lead };
  const ahead = AHEAD[state.phase];
  const hindering = ahead ? obstaclesTo(state, ahead, moment) : [];
  const own = OPEN_PHASES.includes(state.phase) ? [openWithMandates(state, moment) ?? []].flat() : [];
  const found = new Map([...hindering, ...own].map((one) => [keyOf(one), one]));
  const doerOf = ({ path }: Problem): PartyId => {
    const [kind, body = ''] = path.split(':');
    return (kind === 'member' ? parseParty(body) : null) ?? state.lead;
  };
  return [
    ...unanswered(view),
    ...[...found.values()]
      // Said of each who has not answered.
      .filter(({ code }) => code !== 'procurement.stillWaiting')
      .map((one) => ({ doer: doerOf(one), problem: one, dueOn: null })),
    ...view.late.map(({ number }) => ({
      doer: state.tasks.dialogue ?? state.lead,
      problem: problem('work.minutes', `minutes:${number}`, { number }),
      dueOn: null,
    })),
  ];
}
