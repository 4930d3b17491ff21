// Fixed times of the Norwegian clock. Pure: the instant is given.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';

/** Every day, or every week on a weekday, at a time. */
export interface FixedTime {
  /** Monday is 1; null: every day. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null;
  /** `HH:MM` on the wall in Norway. */
  readonly at: string;
}

/** One time of a task, as the clock on the wall shows it: `2026-11-23T07:00`. Compares correctly with `<` and `>`. */
export type Occasion = string & { readonly brand: 'Occasion' };

const WALL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' });

const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/**
 * The latest occasion at or before an instant (milliseconds since 1970 UTC). In spring a time that is leapt over is due
 * when the clock has leapt; in autumn, when an hour comes twice, it may name an earlier occasion the second time, so ask
 * whether an occasion is later than the one that was done.
 */
export function latestOccasion({ weekday, at }: FixedTime, epochMs: number): Occasion {
  const date = localDateAt(epochMs);
  const day = WALL.format(epochMs) >= at ? date : addDays(date, -1);
  const back = weekday === null ? 0 : (weekdayOf(day) - weekday + 7) % 7;
  return `${addDays(day, -back)}T${at}` as Occasion;
}

export const dateOfOccasion = (occasion: Occasion): LocalDate => occasion.slice(0, 10) as LocalDate;
