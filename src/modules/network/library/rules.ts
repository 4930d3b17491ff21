// What an experience must say, what in it should be read once more before others see it, how large a body is, and when what
// was told may have grown old. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { isSmallBody, LARGE_FROM } from '../life/size.ts';
import type { Experience, ExperienceFacts, ExperienceSize, ExperienceState } from './model.ts';

export const LONGEST_TITLE = 120;
export const LONGEST_PART = 3000;
export const LONGEST_ROLE = 80;
export const LONGEST_REASON = 1000;
export const LONGEST_QUESTION = 2000;
/** Questions that one party sends in a day and night. */
export const MOST_QUESTIONS = 10;
/** What is older, or was last looked at longer ago, is said to be. */
const STALE_YEARS = 2;

const REQUIRED = ['title', 'done', 'outcome'] as const;
const LONGEST: Readonly<Record<(typeof REQUIRED)[number] | 'advice' | 'contactRole', number>> = {
  title: LONGEST_TITLE,
  done: LONGEST_PART,
  outcome: LONGEST_PART,
  advice: LONGEST_PART,
  contactRole: LONGEST_ROLE,
};

/** Codes at the name of the field: library.textMissing, library.textLong (most), text.nationalNumber. */
export function factFaults(facts: ExperienceFacts): Problem[] {
  const missing = REQUIRED.filter((field) => facts[field].trim() === '');
  const fields = Object.keys(LONGEST) as (keyof typeof LONGEST)[];
  return [
    ...missing.map((field) => problem('library.textMissing', field)),
    ...fields
      .filter((field) => facts[field].length > LONGEST[field])
      .map((field) => problem('library.textLong', field, { most: LONGEST[field] })),
    ...fields
      .filter((field) => holdsNationalNumber(facts[field]))
      .map((field) => problem('text.nationalNumber', field)),
  ];
}

/** email, phone: of somebody · health: could be about one person · price: could be a supplier's secret. */
export type Concern = 'email' | 'phone' | 'health' | 'price';

const SIGNS: readonly (readonly [Concern, RegExp])[] = [
  ['email', /[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}{2,}/u],
  ['phone', /(?<![\d.])(?:\+47[ \u00a0]?)?[2-9]\d(?:[ \u00a0]?\d{2}){3}(?!\d|[.,]\d)/],
  ['health', /\b\d{1,3}[ -]åring|\b(?:diagnose|demens|kreft|psykisk)\p{L}*/iu],
  ['price', /\b(?:enhetspris|einingspris|timepris|tilbudspris|tilbodspris|forretningshemmelig)\p{L}*/iu],
];

/** What whoever sends it is asked to look at once more; nothing is refused because of it. */
export const concernsIn = (facts: ExperienceFacts): Concern[] => {
  const text = [facts.title, facts.done, facts.outcome, facts.advice].join('\n');
  return SIGNS.filter(([, sign]) => sign.test(text)).map(([concern]) => concern);
};

/** A body without inhabitants of its own (null) counts as several. */
export function sizeOf(inhabitants: number | null): ExperienceSize {
  if (inhabitants === null) return 'mixed';
  if (isSmallBody(inhabitants)) return 'small';
  return inhabitants >= LARGE_FROM ? 'large' : 'medium';
}

const yearsBefore = (today: LocalDate): string =>
  `${Number(today.slice(0, 4)) - STALE_YEARS}${today.slice(4)}`;

/** old: it happened longer ago than that · unchecked: nobody has made sure since. Both may hold. */
export type Staleness = 'old' | 'unchecked';

export function stalenessOf(
  { happened, checkedOn, publishedOn }: Pick<Experience, 'happened' | 'checkedOn' | 'publishedOn'>,
  today: LocalDate,
): Staleness[] {
  const limit = yearsBefore(today);
  const when = happened ?? publishedOn ?? checkedOn;
  // A year or a month counts to its end.
  const last = when.length === 4 ? `${when}-12-31` : when.length === 7 ? `${when}-31` : when;
  return [
    ...(last < limit ? (['old'] as const) : []),
    ...(checkedOn < limit ? (['unchecked'] as const) : []),
  ];
}

/** As they may be written in, by whoever tells it. */
export const isEditable = (state: ExperienceState): boolean =>
  state === 'draft' || state === 'returned' || state === 'withdrawn';

/** That whoever is named beside the party, if anybody, has said yes to this very text. */
export const isNameAgreed = ({
  withParty,
  agreedVersion,
  version,
}: Pick<Experience, 'withParty' | 'agreedVersion' | 'version'>): boolean =>
  withParty === null || agreedVersion === version;

/** To whoever is named in it: what waits to be looked over, and what is out. */
export const isShownToNamed = (state: ExperienceState): boolean => state === 'sent' || state === 'published';

/** Words typed in a search: letters and digits, in lower case, eight at most. */
export const searchWords = (typed: string): string[] =>
  (typed.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).slice(0, 8);
