// What waits for a participant's body in assignments, for the page behind her link.
import type { Ctx } from '../../modules/accounts/db.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { bodysTurn, viewsOfAssignments } from './view.ts';

export interface WaitingAssignment {
  readonly number: number;
  /** What the body is asked to do, or the title alone. */
  readonly text: string;
  readonly isAsked: boolean;
}

interface For {
  readonly network: string;
  readonly body: BodyId;
  readonly language: Language;
}

/** As the program, behind her link. What her body is asked first, then the rest by number. */
export async function assignmentsWaiting(
  ctx: Ctx,
  { network, body, language }: For,
): Promise<WaitingAssignment[]> {
  const { waiting: words, list } = textsFor(language).assignments;
  const format = formatFor(language);
  const views = await viewsOfAssignments(ctx, { network, reader: { body, leads: false } });
  const rows = views
    .filter(({ assignment }) => assignment.state !== 'withdrawn')
    .map((view) => {
      const { number, title, dueOn } = view.assignment;
      const turn = bodysTurn(view);
      const text = turn && dueOn ? words[turn](title, format.date(dueOn)) : list.named(title);
      return { number, text, isAsked: turn !== null };
    });
  return rows.toSorted((one, other) => Number(other.isAsked) - Number(one.isAsked));
}
