// When and where a gathering is, as a reader of pages, letters and calendars meets it.
import { localDateAt, localTimeAt } from '../../kernel/local-date.ts';
import type { Gathering, GatheringFacts, TimeSpan } from '../../modules/network/gatherings/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';

/** «torsdag 24.09.2026 kl. 10.00–15.00» */
export function whenText(language: Language, { startsAt, endsAt }: TimeSpan): string {
  const words = textsFor(language).gatherings;
  const date = localDateAt(startsAt.getTime());
  const weekday = words.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const [from, to] = [localTimeAt(startsAt.getTime()), localTimeAt(endsAt.getTime())];
  return words.time(weekday, formatFor(language).date(date), from, to);
}

export function whereText(
  language: Language,
  { form, place }: Pick<GatheringFacts, 'form' | 'place'>,
): string {
  const { where } = textsFor(language).gatherings;
  return form === 'digital' ? where.digital : where[form](place);
}

/** Null where no time is set. */
export const timeOf = (language: Language, { time }: Pick<Gathering, 'time'>): string | null =>
  time && whenText(language, time);
