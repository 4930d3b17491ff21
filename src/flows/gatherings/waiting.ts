// What waits for somebody who takes part, for the page behind her link: when she can, whether she comes, what she thought.

import type { Ctx } from '../../modules/accounts/db.ts';
import { gatheringBooks, ownAnswers } from '../../modules/network/gatherings/queries.ts';
import { isExitOpen, phaseOf, pollOpenUntil } from '../../modules/network/gatherings/rules.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { whenText } from './words.ts';

export interface WaitingGathering {
  readonly number: number;
  readonly title: string;
  /** What she is asked to do; null: nothing now, and it can be looked at. */
  readonly todo: string | null;
  /** Null where it has no time yet. */
  readonly when: string | null;
}

interface For {
  readonly network: string;
  readonly participant: string;
  readonly language: Language;
}

/** As the program, behind her link. What she is asked first, then the rest by number; nothing that is being prepared. */
export async function gatheringsWaiting(ctx: Ctx, asked: For): Promise<WaitingGathering[]> {
  const { network, participant, language } = asked;
  const { link: words } = textsFor(language).gatherings;
  const format = formatFor(language);
  const waiting: WaitingGathering[] = [];
  for (const book of await gatheringBooks(ctx, network)) {
    const { gathering } = book;
    if (gathering.state === 'draft') continue;
    const own = await ownAnswers(ctx, { book, participant });
    const phase = phaseOf(gathering, ctx.now);
    const when = gathering.time && whenText(language, gathering.time);
    const { number, title } = gathering;
    const until = pollOpenUntil(gathering, ctx.now);
    const todo =
      until !== null && own.slots.size === 0
        ? words.pollWaits(title, format.date(until))
        : phase === 'coming' && own.attendance === null
          ? words.registerWaits(title, when ?? '')
          : isExitOpen(gathering, ctx.now) && own.attendance !== 'no' && !own.hasAnsweredExit
            ? words.exitWaits(title)
            : null;
    waiting.push({ number, title, todo, when });
  }
  return waiting.toSorted((one, other) => Number(one.todo === null) - Number(other.todo === null));
}
