// What the pages of the plan in time share: the plan as the party may see it, addresses, who may change what, and the answer
// to what was sent: first what would move, then saved.
import { SCHEDULE_PART, slugOf } from '../../../flows/schedule/addresses.ts';
import {
  movedText,
  type ScheduleWords,
  scheduleProblemText,
  scheduleWords,
} from '../../../flows/schedule/words.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { ENDED_PHASES } from '../../../modules/procurement/life/model.ts';
import type { MovedStep, StepId } from '../../../modules/procurement/schedule/model.ts';
import { type ScheduleBook, scheduleBook } from '../../../modules/procurement/schedule/queries.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageResult } from '../../page.ts';
import { foundProcurement, procurementGone } from '../procurement/found-procurement.ts';
import { type ProcurementProps, procurementPath } from '../procurement/procurement-frame.tsx';

export interface ScheduleProps extends ProcurementProps {
  readonly book: ScheduleBook;
  readonly words: ScheduleWords;
}

export type ScheduleAnswer = (props: ScheduleProps) => PageResult | Promise<PageResult>;

/** For a procurement that the party leads or has been asked to take part in; all others look the same. */
export const foundSchedule = (answer: ScheduleAnswer): ((asked: AskedForParty) => Promise<PageResult>) =>
  foundProcurement(async ({ asked, view }) => {
    const book = await scheduleBook(asked.ctx, asked.party.id, view.procurement.id);
    if (!book) return procurementGone(asked);
    return answer({ asked, view, book, words: scheduleWords(asked.request.language, asked.parties) });
  });

export const schedulePath = (props: ProcurementProps, part = ''): string =>
  procurementPath(props, `${SCHEDULE_PART}${part}`);

export const stepPath = (props: ProcurementProps, step: StepId): string =>
  schedulePath(props, `/steg/${slugOf(step)}`);

export const isRunning = ({ view }: ProcurementProps): boolean =>
  !ENDED_PHASES.includes(view.procurement.state.phase);

/** Whether whoever asks may change the whole plan. */
export const mayLeadPlan = (props: ProcurementProps): boolean =>
  props.view.isLead &&
  isRunning(props) &&
  may(props.asked.signedIn.grants, 'schedule.lead', props.asked.party.id);

/** Whether whoever asks may change what is a body's own. */
export const mayChangeFor = (props: ProcurementProps, body: string): boolean =>
  mayLeadPlan(props) ||
  (isRunning(props) &&
    props.asked.party.id === body &&
    may(props.asked.signedIn.grants, 'schedule.own', props.asked.party.id));

export const problemText = ({ words }: ScheduleProps, problem: Problem): string =>
  scheduleProblemText(words, problem);

/** The sentence of the first problem at a path, or below it; undefined where there is none. */
export function problemAt(
  props: ScheduleProps,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}:`));
  return found && problemText(props, found);
}

/** What the address says was done; null for words it does not know. */
export const saidIn = ({ asked: { request }, words }: ScheduleProps): string | null =>
  words.texts.said[request.query.get('sagt') ?? ''] ?? null;

const SHOWN = 4;

/** Every step that moved, and why; the first few at once. */
export function MovedList({ props, moved }: { props: ScheduleProps; moved: readonly MovedStep[] }) {
  const { words } = props;
  const line = (one: MovedStep) => <li key={one.step}>{movedText(words, one)}</li>;
  if (moved.length === 0) return <p>{words.texts.preview.none}</p>;
  if (moved.length <= SHOWN) return <ul class="lines">{moved.map(line)}</ul>;
  return (
    <>
      <ul class="lines">{moved.slice(0, SHOWN).map(line)}</ul>
      <details class="quiet-fold">
        <summary>{words.texts.moved.more(moved.length)}</summary>
        <ul class="lines">{moved.slice(SHOWN).map(line)}</ul>
      </details>
    </>
  );
}
