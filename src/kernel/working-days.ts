// Norwegian working days: Monday to Friday without public holidays. Easter and what hangs on it is worked out for any year.
import { addDays, type LocalDate, localDate } from './local-date.ts';

/** Days from Easter Sunday: Maundy Thursday to Easter Monday, Ascension Day, Whit Sunday and Whit Monday. */
const AROUND_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/** By the Gregorian computus: the Sunday after the first full moon of spring. Year 1583–9999. */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const moon = (19 * golden + century - leapCenturies - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const epact =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + epact + 2 - century + leapCenturies) % 7;
  const offset = epact - weekday;
  // Counted from 28 March.
  return addDays(localDate(`${String(year).padStart(4, '0')}-03-28`), offset);
}

/** Public holidays of a year, in order. */
export function holidaysOf(year: number): LocalDate[] {
  const easter = easterSunday(year);
  const fixed = FIXED.map((day) => localDate(`${String(year).padStart(4, '0')}-${day}`));
  const moving = AROUND_EASTER.map((days) => addDays(easter, days));
  return [...new Set([...fixed, ...moving])].toSorted();
}

export function isWorkingDay(date: LocalDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(date.slice(0, 4))).includes(date);
}

/** The working day so many working days after a date, which does not count itself. `days` is at least 1. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}
