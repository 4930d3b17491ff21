// All words of one language as one typed value. A missing or misnamed text fails the type check.
import type { Language } from './language.ts';
import { siteEn } from './site.en.ts';
import { type SiteTexts, siteNb } from './site.nb.ts';
import { siteNn } from './site.nn.ts';

export interface Texts {
  readonly site: SiteTexts;
}

const ALL: Readonly<Record<Language, Texts>> = {
  nb: { site: siteNb },
  nn: { site: siteNn },
  en: { site: siteEn },
};

export const textsFor = (language: Language): Texts => ALL[language];
