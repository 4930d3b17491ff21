// The words of learning networks in three languages, as one part of all words.
import { gatheringsEn } from './gatherings.en.ts';
import { type GatheringsTexts, gatheringsNb } from './gatherings.nb.ts';
import { gatheringsNn } from './gatherings.nn.ts';
import type { Language } from './language.ts';
import { libraryEn } from './library.en.ts';
import { type LibraryTexts, libraryNb } from './library.nb.ts';
import { libraryNn } from './library.nn.ts';
import { surveysEn } from './surveys.en.ts';
import { type SurveysTexts, surveysNb } from './surveys.nb.ts';
import { surveysNn } from './surveys.nn.ts';

export interface NetworkArea {
  readonly surveys: SurveysTexts;
  readonly library: LibraryTexts;
  readonly gatherings: GatheringsTexts;
}

export const NETWORK_AREA: Readonly<Record<Language, NetworkArea>> = {
  nb: { surveys: surveysNb, library: libraryNb, gatherings: gatheringsNb },
  nn: { surveys: surveysNn, library: libraryNn, gatherings: gatheringsNn },
  en: { surveys: surveysEn, library: libraryEn, gatherings: gatheringsEn },
};
