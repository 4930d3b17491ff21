// What is shown of another body's need, and why it may be the same, in words.

import type { Match } from '../../../flows/shared-needs/compare.ts';
import { type Quarter, quarter, quarterOf } from '../../../kernel/quarter.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { OwnNeed } from '../../../modules/planning/live-needs/model.ts';
import type { PageRequest } from '../../page.ts';
import { categoryText, volumeText } from '../plan/fact-words.ts';

const MOST_WORDS = 5;

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function needProblem({ texts }: Pick<PageRequest, 'texts'>, { code, facts }: Problem): string {
  const { problems } = texts.liveNeeds;
  const say = (problems as Readonly<Record<string, (facts: Problem['facts']) => string>>)[code];
  return say ? say(facts) : code;
}

function timeText({ texts, format }: PageRequest, starts: NonNullable<Match['starts']>): string {
  return texts.liveNeeds.need.time(format.quarter(starts.first), format.quarter(starts.last));
}

/** «fra 1. kvartal 2027 til 3. kvartal 2027, eller fra …»: each unbroken span. */
export function startsText(request: PageRequest, { starts }: Pick<OwnNeed, 'starts'>): string {
  const spans: { first: Quarter; last: Quarter }[] = [];
  for (const { earliest, latest } of starts) {
    const span = { first: quarterOf(earliest), last: quarterOf(latest) };
    const before = spans.at(-1);
    if (before && span.first <= before.last + 1) before.last = quarter(Math.max(before.last, span.last));
    else spans.push(span);
  }
  return spans.map((span) => timeText(request, span)).join(`, ${request.texts.liveNeeds.need.or} `);
}

/** What the other body shows, one line each. */
export function shownLines(request: PageRequest, { other }: Match): string[] {
  const words = request.texts.liveNeeds.need;
  if (other.level === 'exists') return [words.existsOnly];
  const volume =
    other.annualVolume === null
      ? ''
      : [volumeText(request, other.annualVolume), other.unit].filter(Boolean).join(' ');
  return [
    `«${other.title}»`,
    other.annualValue === null ? '' : words.value(request.format.money(other.annualValue)),
    volume ? words.volume(volume) : '',
    other.requirements ? words.requirements(other.requirements) : '',
  ].filter(Boolean);
}

/** Why it may be the same, one line each. */
export function reasonLines(request: PageRequest, match: Match, own: Pick<OwnNeed['item'], 'cpv'>): string[] {
  const { reasons } = request.texts.liveNeeds.need;
  const { other, words, sharedCpv, starts, isSameCategory } = match;
  // Within one category codes say more only where both have one of their own.
  const saysMore = sharedCpv !== '' && (!isSameCategory || (own.cpv !== null && other.cpv !== null));
  return [
    isSameCategory ? reasons.sameCategory : reasons.otherCategory(categoryText(request, other.category)),
    words.length > 0 ? reasons.words(words.slice(0, MOST_WORDS).join(', ')) : '',
    saysMore ? reasons.cpv(sharedCpv) : '',
    starts ? reasons.starts(timeText(request, starts)) : reasons.noStarts,
  ].filter(Boolean);
}
