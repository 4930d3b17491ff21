// All words of one language as one typed value. A missing or misnamed text fails the type check.
import { coveragePagesEn } from './coverage-pages.en.ts';
import { type CoveragePagesTexts, coveragePagesNb } from './coverage-pages.nb.ts';
import { coveragePagesNn } from './coverage-pages.nn.ts';
import type { Language } from './language.ts';
import { registerWordsEn } from './register-words.en.ts';
import { type RegisterWords, registerWordsNb } from './register-words.nb.ts';
import { registerWordsNn } from './register-words.nn.ts';
import { siteEn } from './site.en.ts';
import { type SiteTexts, siteNb } from './site.nb.ts';
import { siteNn } from './site.nn.ts';

export interface Texts {
  readonly site: SiteTexts;
  readonly registerWords: RegisterWords;
  readonly coveragePages: CoveragePagesTexts;
}

const ALL: Readonly<Record<Language, Texts>> = {
  nb: { site: siteNb, registerWords: registerWordsNb, coveragePages: coveragePagesNb },
  nn: { site: siteNn, registerWords: registerWordsNn, coveragePages: coveragePagesNn },
  en: { site: siteEn, registerWords: registerWordsEn, coveragePages: coveragePagesEn },
};

export const textsFor = (language: Language): Texts => ALL[language];
