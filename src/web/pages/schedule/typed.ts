// What is typed in the forms of the plan, understood: days, dates and files of meetings; each with its place.
import { type LocalDate, localDateAt, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import {
  readMeetingCalendar,
  readMeetingLines,
} from '../../../modules/procurement/schedule/meeting-dates.ts';
import type { MeetingDate } from '../../../modules/procurement/schedule/model.ts';
import { MOST_DAYS } from '../../../modules/procurement/schedule/rules.ts';
import { textIn } from '../../own/routes.ts';

export const LONGEST_DATES = 8000;
export const PAPERS_DAYS = 14;
const MOST_PAPERS_DAYS = 90;

/** Nothing is null. */
export function readDays(text: string, path: string): Result<number | null> {
  if (text === '') return ok(null);
  return /^\d{1,4}$/.test(text)
    ? ok(Number(text))
    : refuse(problem('schedule.daysOutside', path, { most: MOST_DAYS }));
}

/** Nothing is null. */
export const readDateOrNone = (text: string, path: string): Result<LocalDate | null> =>
  text === '' ? ok(null) : parseLocalDate(text, path);

export const versionIn = (form: FormData): number | null => {
  const text = textIn(form, 'versjon', 10);
  return /^\d+$/.test(text) ? Number(text) : null;
};

/** Whether the form is to be saved, or only looked at. */
export const isToSave = (form: FormData): boolean => textIn(form, 'gjor', 10) === 'lagre';

export interface TypedMeetings {
  readonly dates: string;
  readonly days: string;
}

export const typedMeetings = (form: FormData): TypedMeetings => ({
  dates: textIn(form, 'datoer', LONGEST_DATES + 1),
  days: textIn(form, 'dager', 4),
});

/** The file where one is sent, else what was typed; nothing typed is no meetings. */
export async function readMeetings(
  form: FormData,
  { dates, days }: TypedMeetings,
): Promise<Result<MeetingDate[]>> {
  const before = readDays(days, 'days');
  if (!before.ok) return before;
  const papersDaysBefore = Math.min(MOST_PAPERS_DAYS, before.value ?? PAPERS_DAYS);
  const file = form.get('fil');
  if (!(file instanceof File) || file.size === 0) {
    return dates === '' ? ok([]) : readMeetingLines(dates, papersDaysBefore);
  }
  const text = await file.text();
  return /BEGIN:VCALENDAR/i.test(text.slice(0, 200))
    ? readMeetingCalendar(text, { papersDaysBefore, dayAt: localDateAt })
    : readMeetingLines(text.slice(0, LONGEST_DATES * 4), papersDaysBefore);
}

/** As they are written in the field: the meeting, and when its papers are due. */
export const linesOf = (dates: readonly MeetingDate[], write: (date: LocalDate) => string): string =>
  dates.map(({ on, papersBy }) => `${write(on)}; ${write(papersBy)}`).join('\n');
