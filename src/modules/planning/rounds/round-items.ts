// What a body's answer becomes in its plan: a new need, or more of what it has there already.
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type ItemFacts, NO_FACTS } from '../plan-item.ts';
import type { LineAnswer, RoundLine } from './model.ts';

/** Those that are in, now, in reserve or later, get something in their plan. */
export const isIn = ({ answer }: Pick<LineAnswer, 'answer'>): boolean => answer !== 'not';

type Asked = Pick<RoundLine, 'title' | 'category' | 'startsOn'>;

/** When the contract may start: the line's day, the day the body said, or some time in the round's year. */
function startOf({ startsOn }: Asked, { laterOn }: LineAnswer, year: number): Partial<ItemFacts> {
  const day = laterOn ?? startsOn;
  if (day) return { startsOn: day };
  const first: LocalDate = localDate(`${year}-01-01`);
  return { earliestStart: first, latestStart: addDays(localDate(`${year + 1}-01-01`), -1) };
}

const amountsOf = ({ volume, unit, annualValue }: LineAnswer, before: ItemFacts | null) => ({
  annualVolume: volume ?? before?.annualVolume ?? null,
  unit: volume === null ? (before?.unit ?? null) : unit || null,
  annualValue: annualValue ?? before?.annualValue ?? null,
});

/** A need of its own. */
export const newNeed = (line: Asked, answer: LineAnswer, year: number): ItemFacts => ({
  ...NO_FACTS,
  kind: 'need',
  title: line.title,
  category: line.category,
  ...startOf(line, answer, year),
  ...amountsOf(answer, null),
  notes: answer.comment,
});

/** What was there, with the volume and value of the answer; nothing else is touched. */
export const withAnswer = (before: ItemFacts, answer: LineAnswer): ItemFacts => ({
  ...before,
  ...amountsOf(answer, before),
});
