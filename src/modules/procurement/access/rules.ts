// When a request must be answered, and what a copy holds when something is taken out of it. Pure.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { addWorkingDays, isWorkingDay } from '../../../kernel/working-days.ts';
import type { AccessRequest, CopyParagraph, SourceParagraph } from './model.ts';

/** Without an answer within so many working days the request counts as refused (offl. section 32). */
const ANSWER_WORKING_DAYS = 5;

/** over: nobody answered in time, which counts as a refusal that can be complained of. */
export type ClockState = 'answered' | 'answeredLate' | 'running' | 'lastDay' | 'over';

export interface AccessClock {
  /** The last day to answer. */
  readonly answerBy: LocalDate;
  readonly state: ClockState;
  /** Working days from today to the last day; 0 on it and after it, and once it is answered. */
  readonly left: number;
}

function workingDaysUntil(today: LocalDate, last: LocalDate): number {
  let left = 0;
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) left++;
  return left;
}

export function clockOf(
  { receivedOn, answeredOn }: Pick<AccessRequest, 'receivedOn' | 'answeredOn'>,
  today: LocalDate,
): AccessClock {
  const answerBy = addWorkingDays(receivedOn, ANSWER_WORKING_DAYS);
  if (answeredOn !== null) {
    return { answerBy, state: answeredOn > answerBy ? 'answeredLate' : 'answered', left: 0 };
  }
  if (today > answerBy) return { answerBy, state: 'over', left: 0 };
  const left = workingDaysUntil(today, answerBy);
  return { answerBy, state: left === 0 ? 'lastDay' : 'running', left };
}

/** A text's paragraphs: parted by empty lines. */
export const paragraphsIn = (text: string): string[] =>
  text
    .replaceAll('\r', '')
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What is compared when something taken out is looked for elsewhere: letters and digits only. */
const bare = (text: string): string =>
  text
    .toLocaleLowerCase('nb')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Withheld {
  readonly place: number;
  /** Id of a row of data/exemption-paragraphs.csv. */
  readonly exemption: string;
}

/**
 * The copy: each paragraph as it stands, or the paragraph of the law it is taken out by. Codes: accessRequest.exemptionMissing,
 * .secretShown, .textElsewhere.
 */
export function copyOf(
  { title, paragraphs }: { readonly title: string; readonly paragraphs: readonly SourceParagraph[] },
  withheld: readonly Withheld[],
  exemptions: readonly string[],
): Result<readonly CopyParagraph[]> {
  const by = new Map(withheld.map(({ place, exemption }) => [place, exemption]));
  const kept = [{ place: 0, text: title }, ...paragraphs.filter(({ place }) => !by.has(place))];
  const faults = paragraphs.flatMap(({ place, text, isSecret }): Problem[] => {
    const exemption = by.get(place);
    if (exemption === undefined)
      return isSecret ? [problem('accessRequest.secretShown', `p${place}`, { place })] : [];
    if (!exemptions.includes(exemption))
      return [problem('accessRequest.exemptionMissing', `p${place}`, { place })];
    const elsewhere = kept.find((one) => ` ${bare(one.text)} `.includes(` ${bare(text)} `));
    return elsewhere && bare(text) !== ''
      ? [problem('accessRequest.textElsewhere', `p${elsewhere.place}`, { place, other: elsewhere.place })]
      : [];
  });
  if (faults.length > 0) return refuse(...faults);
  return ok(
    paragraphs.map(({ place, text }): CopyParagraph => {
      const exemption = by.get(place);
      return exemption === undefined ? { text } : { exemption };
    }),
  );
}
