// The yearly status, read and written in one language. Equal facts give equal words.
import { statusDate } from '../../modules/registry/national-status.ts';
import type { Language } from '../../texts/language.ts';
import type { Services } from '../services.ts';
import { todayOf } from '../services.ts';
import { readActivity } from './activity.ts';
import {
  activityChapter,
  agreementsChapter,
  benefitsChapter,
  figuresChapter,
  sourcesChapter,
  unknownChapter,
} from './other-chapters.ts';
import { coverageChapter, formsChapter, yearsChapter } from './register-chapters.ts';
import type { ChapterId, StatusChapter, StatusReport } from './report-model.ts';
import { CHAPTER_IDS } from './report-model.ts';
import { type StatusFacts, type Writing, writingIn } from './words.ts';

const CHAPTERS: Readonly<Record<ChapterId, (writing: Writing) => StatusChapter>> = {
  coverage: coverageChapter,
  forms: formsChapter,
  years: yearsChapter,
  activity: activityChapter,
  agreements: agreementsChapter,
  benefits: benefitsChapter,
  figures: figuresChapter,
  unknown: unknownChapter,
  sources: sourcesChapter,
};

/** True on the last day of the year, and not on a day within it. */
const isWholeYear = (date: string): boolean => date.endsWith('-12-31');

function statusReport(facts: StatusFacts, language: Language): StatusReport {
  const writing = writingIn(facts, language);
  const { texts, format, status, register } = writing;
  const words = texts.nationalStatus;
  const { overall } = status.coverage;
  const leadFacts = {
    members: format.number(overall.member),
    all: format.number(overall.municipalities),
    share: format.percent(overall.member / Math.max(1, overall.municipalities)),
    unknown: format.number(overall.unknown),
    unknownShare: format.percent(overall.unknown / Math.max(1, overall.municipalities)),
    people: format.percent(overall.memberPopulation / Math.max(1, overall.population)),
  };
  const isPast = isWholeYear(status.date);
  const date = format.date(status.date);
  return {
    status,
    title: words.title(String(status.year)),
    lead: [
      isPast ? words.leadPast(leadFacts) : words.lead(leadFacts),
      words.outside(format.number(overall.outside)),
    ],
    basis: `${isPast ? words.asOfPast(date) : words.asOf(date)} ${words.version(register.version, format.date(register.checkedOn))}`,
    chapters: CHAPTER_IDS.map((id) => CHAPTERS[id](writing)),
  };
}

/** A year that `statusYears` has. */
export async function readStatusReport(
  services: Services,
  year: number,
  language: Language,
): Promise<StatusReport> {
  const { register, nationalStatusOn } = await services.snapshot();
  const status = nationalStatusOn(statusDate(year, todayOf(services)));
  const activity = await readActivity(services, status.date);
  return statusReport({ register, status, activity, agreements: services.planning.agreements }, language);
}
