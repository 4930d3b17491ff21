// What those who lead do next with one gathering, in words, and on which page below it.
import type { GatheringView } from '../../../../flows/gatherings/view.ts';
import { localDateAt } from '../../../../kernel/local-date.ts';
import type { PageRequest } from '../../../page.ts';
import { gatheringWords } from '../gathering-parts.tsx';

export interface LeadersStep {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Below the gathering's own address. */
  readonly part: string;
}

interface StepAsked {
  readonly kind: 'ask' | 'settle' | 'waitPoll' | 'minutes';
  readonly now: Date;
}

export function leadersStep(
  request: PageRequest,
  { gathering, poll }: GatheringView,
  { kind, now }: StepAsked,
): LeadersStep {
  const { next: words } = gatheringWords(request);
  const { title, pollEndsOn } = gathering;
  switch (kind) {
    case 'ask':
      return { title: words.ask(title), text: words.askText, button: words.askButton, part: '/tid' };
    case 'settle':
      return {
        title: words.settle(title),
        text: words.settleText(poll.answered, poll.asked),
        button: words.settleButton,
        part: '/tid',
      };
    case 'waitPoll': {
      const until = request.format.date(pollEndsOn ?? localDateAt(now.getTime()));
      return {
        title: words.waitPoll(title),
        text: words.waitPollText(poll.answered, poll.asked, until),
        button: words.waitPollButton,
        part: '',
      };
    }
    case 'minutes':
      return {
        title: words.minutes(title),
        text: words.minutesText,
        button: words.minutesButton,
        part: '/referat',
      };
  }
}
