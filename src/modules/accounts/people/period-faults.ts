// What is wrong with the days from and until which a right shall hold.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

/** Codes: from.past, until.past, until.beforeFrom. Null: no day is given. */
export function faultsOfPeriod(today: LocalDate, from: LocalDate | null, until: LocalDate | null): Problem[] {
  const faults: Problem[] = [];
  if (from && from < today) faults.push(problem('from.past', 'from', { value: from }));
  if (until && until < today) faults.push(problem('until.past', 'until', { value: until }));
  else if (from && until && until < from) {
    faults.push(problem('until.beforeFrom', 'until', { value: until, from }));
  }
  return faults;
}

/** People write the last day; the tables hold the first day after. */
export const dayAfter = (date: LocalDate | null): LocalDate | null => date && addDays(date, 1);
