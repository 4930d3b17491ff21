// What the chapters are written with: one language's words, the figures, and the cells made of them.
import type { KnownAgreement } from '../../modules/agreements/known-agreements.ts';
import type { Register } from '../../modules/registry/model.ts';
import type { NationalStatus } from '../../modules/registry/national-status.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { Activity } from './activity.ts';
import type { StatusCell, StatusColumn } from './report-model.ts';

export interface StatusFacts {
  readonly register: Register;
  readonly status: NationalStatus;
  readonly activity: Activity;
  readonly agreements: readonly KnownAgreement[];
}

export interface Writing extends StatusFacts {
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Format;
}

export const writingIn = (facts: StatusFacts, language: Language): Writing => ({
  ...facts,
  language,
  texts: textsFor(language),
  format: formatFor(language),
});

export const column = (label: string): StatusColumn => ({ label, isNumber: false });
export const numberColumn = (label: string): StatusColumn => ({ label, isNumber: true });
export const shareColumn = (label: string): StatusColumn => ({ label, isNumber: true, isShare: true });

/** A whole number, or one with decimals; null is «not known», never nought. */
export const numberCell = ({ format, texts }: Writing, value: number | null, decimals = 0): StatusCell =>
  value === null
    ? { text: texts.registerWords.unknown, value: null, mark: 'unknown' }
    : { text: format.number(value, decimals), value: Number(value.toFixed(decimals)) };

/** A share of a whole, in per cent with one decimal in a spreadsheet. */
export function shareCell({ format, texts }: Writing, part: number, whole: number): StatusCell {
  if (whole === 0) return { text: texts.registerWords.unknown, value: null, mark: 'unknown' };
  return { text: format.percent(part / whole), value: Math.round((part / whole) * 1000) / 10 };
}

export const unknownCell = ({ texts }: Writing): StatusCell => ({
  text: texts.registerWords.unknown,
  value: texts.registerWords.unknown,
  mark: 'unknown',
});

export const statusCell = ({ texts }: Writing, isConfirmed: boolean): StatusCell => {
  const mark = isConfirmed ? 'confirmed' : 'mustBeChecked';
  return { text: texts.site.marks[mark], value: texts.site.marks[mark], mark };
};

/** The name of the site behind an address, without its own rooms; a reference that is none as it is written. */
export const siteName = (reference: string): string =>
  /^https?:\/\//.test(reference) && URL.canParse(reference)
    ? new URL(reference).hostname
        .replace(/^www\./, '')
        .split('.')
        .slice(-3)
        .join('.')
    : reference;

export const dateText = ({ format, texts }: Writing, date: string | null): string =>
  date === null ? texts.site.undated : format.sourceDate(date);
