// What a day in a body's plan asks of it, in words: the same on the page and in the calendar.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { NeedAssumptions } from '../../modules/planning/need-assumptions.ts';
import type { ItemDeadline } from '../../modules/planning/plan/deadline-queries.ts';
import type { Format } from '../../texts/format.ts';
import type { PlanTexts } from '../../texts/plan.nb.ts';

export interface DeadlineWords {
  readonly texts: PlanTexts;
  readonly format: Format;
  readonly today: LocalDate;
  readonly assumptions: NeedAssumptions;
}

/** Days from a notice to its deadline, and from there to the start: what is taken for granted of a competition. */
export function competitionDays(assumptions: NeedAssumptions): {
  readonly notice: number;
  readonly award: number;
} {
  const days = (id: string): number => {
    const row = assumptions.get(id);
    if (!row) throw new Error(`no such assumption: ${id}`);
    return row.value;
  };
  return { notice: days('notice.deadlineDays'), award: days('notice.awardDays') };
}

/** When to announce what must start on a day; whether that day is still to come. */
function announceWords(start: LocalDate, { texts, format, today, assumptions }: DeadlineWords): string {
  const { notice, award } = competitionDays(assumptions);
  const by = addDays(start, -(notice + award));
  return by >= today
    ? texts.deadlines.announceBy(format.date(by))
    : texts.deadlines.announceNow(format.number(notice + award));
}

/** One or two sentences on what to do. */
export function whatToDo({ kind, onDate, item }: ItemDeadline, words: DeadlineWords): string {
  const { deadlines } = words.texts;
  const on = words.format.date(onDate);
  const isPast = onDate < words.today;
  switch (kind) {
    case 'optionNotice':
      return isPast ? deadlines.optionPast(on) : deadlines.tellOption(on);
    case 'start':
      return isPast ? deadlines.started(on) : `${deadlines.starts(on)} ${announceWords(onDate, words)}`;
    case 'end': {
      if (isPast) return deadlines.ended(on);
      const mayGoOn = item.options.some(({ state }) => state === 'open');
      const ends = mayGoOn ? deadlines.endsUnlessOption(on) : deadlines.ends(on);
      return `${ends} ${announceWords(addDays(onDate, 1), words)}`;
    }
  }
}
