// All words of one language as one typed value. A missing or misnamed text fails the type check.
import { coveragePagesEn } from './coverage-pages.en.ts';
import { type CoveragePagesTexts, coveragePagesNb } from './coverage-pages.nb.ts';
import { coveragePagesNn } from './coverage-pages.nn.ts';
import type { Language } from './language.ts';
import { municipalityPagesEn } from './municipality-pages.en.ts';
import { type MunicipalityPagesTexts, municipalityPagesNb } from './municipality-pages.nb.ts';
import { municipalityPagesNn } from './municipality-pages.nn.ts';
import { registerWordsEn } from './register-words.en.ts';
import { type RegisterWords, registerWordsNb } from './register-words.nb.ts';
import { registerWordsNn } from './register-words.nn.ts';
import { searchPagesEn } from './search-pages.en.ts';
import { type SearchPagesTexts, searchPagesNb } from './search-pages.nb.ts';
import { searchPagesNn } from './search-pages.nn.ts';
import { siteEn } from './site.en.ts';
import { type SiteTexts, siteNb } from './site.nb.ts';
import { siteNn } from './site.nn.ts';

export interface Texts {
  readonly site: SiteTexts;
  readonly registerWords: RegisterWords;
  readonly coveragePages: CoveragePagesTexts;
  readonly municipalityPages: MunicipalityPagesTexts;
  readonly searchPages: SearchPagesTexts;
}

const ALL: Readonly<Record<Language, Texts>> = {
  nb: {
    site: siteNb,
    registerWords: registerWordsNb,
    coveragePages: coveragePagesNb,
    municipalityPages: municipalityPagesNb,
    searchPages: searchPagesNb,
  },
  nn: {
    site: siteNn,
    registerWords: registerWordsNn,
    coveragePages: coveragePagesNn,
    municipalityPages: municipalityPagesNn,
    searchPages: searchPagesNn,
  },
  en: {
    site: siteEn,
    registerWords: registerWordsEn,
    coveragePages: coveragePagesEn,
    municipalityPages: municipalityPagesEn,
    searchPages: searchPagesEn,
  },
};

export const textsFor = (language: Language): Texts => ALL[language];
