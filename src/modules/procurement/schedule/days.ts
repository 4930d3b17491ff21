// Days as whole numbers, with those on which nothing is due and the weeks in which little gets done: many plans are reckoned
// for one page, and numbers are quick. A deadline that would end on a Saturday, Sunday or public holiday ends on the next
// working day. Pure.
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { easterSunday, holidaysOf } from '../../../kernel/working-days.ts';
import type { RuleSource, RuleStatus } from '../../law/forms.ts';

/** What the counting of days rests on. */
export const COUNTING_RULE: { readonly source: RuleSource; readonly status: RuleStatus } = {
  source: {
    act: 'forskrift om tidsfrister i EØS-avtalen (FOR-1992-12-04-910)',
    section: 'art. 3 nr. 4',
    url: 'https://lovdata.no/dokument/SF/forskrift/1992-12-04-910',
    checked: '2026-11-27',
  },
  status: 'mustBeChecked',
};

const EPOCH = localDate('1970-01-01');
const DAY_MS = 86_400_000;
const YEARS_BEFORE = 4;
const YEARS_AFTER = 16;
const SATURDAY = 6;

export const dayOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
export const dateOfDay = (day: number): LocalDate => addDays(EPOCH, day);

export interface DayCalendar {
  /** The day of the first place. */
  readonly first: number;
  /** 1 on Saturdays, Sundays and public holidays. */
  readonly off: Uint8Array;
  /** 1 in weeks that most people have off. */
  readonly paused: Uint8Array;
}

/** 0 is Monday. 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The Monday of ISO week 28: the common holiday is reckoned as three weeks from there. */
function commonHoliday(year: number): number {
  const fourth = dayOf(localDate(`${year}-01-04`));
  return fourth - weekdayOf(fourth) + 27 * 7;
}

/** From and until, both included. Our own choice, not of the law: the common holiday, Christmas and Easter week. */
const pausesOf = (year: number): readonly (readonly [number, number])[] => {
  const easter = dayOf(easterSunday(year));
  const summer = commonHoliday(year);
  return [
    [easter - 6, easter + 1],
    [summer, summer + 20],
    [dayOf(localDate(`${year}-12-24`)), dayOf(localDate(`${year + 1}-01-01`))],
  ];
};

/** Of the years that have been asked for: they never change. */
const MADE = new Map<number, DayCalendar>();

/** Some years before and after a date. */
export function dayCalendar(around: LocalDate): DayCalendar {
  const year = Number(around.slice(0, 4));
  const made = MADE.get(year) ?? calendarOf(year);
  MADE.set(year, made);
  return made;
}

function calendarOf(year: number): DayCalendar {
  const years = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, at) => year - YEARS_BEFORE + at);
  const first = dayOf(localDate(`${year - YEARS_BEFORE}-01-01`));
  const length = dayOf(localDate(`${year + YEARS_AFTER + 1}-01-01`)) - first;
  const off = new Uint8Array(length);
  const paused = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    if (weekdayOf(first + at) >= SATURDAY - 1) off[at] = 1;
  }
  for (const one of years) {
    for (const date of holidaysOf(one)) off[dayOf(date) - first] = 1;
    for (const [from, to] of pausesOf(one)) paused.fill(1, from - first, to - first + 1);
  }
  return { first, off, paused };
}

const isOff = ({ first, off }: DayCalendar, day: number): boolean => off[day - first] === 1;
const isPaused = ({ first, paused }: DayCalendar, day: number): boolean => paused[day - first] === 1;

/** The day itself, or the next working day. */
export function workingDayFrom(calendar: DayCalendar, day: number): number {
  let found = day;
  while (isOff(calendar, found)) found++;
  return found;
}

/** The day so many days of work later, weeks off not counted; always a working day outside them. */
export function endOfWork(calendar: DayCalendar, from: number, days: number): number {
  let day = from;
  for (let left = days; left > 0; ) {
    day++;
    if (!isPaused(calendar, day)) left--;
  }
  while (isOff(calendar, day) || isPaused(calendar, day)) day++;
  return day;
}
