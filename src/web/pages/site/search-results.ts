// One list of hits from the register and the purchasing categories, with why each fits. Register hits that fit well
// come first, then categories, then the register's looser hits.
import { type CategoryHit, searchCategories } from '../../../modules/planning/category-search.ts';
import { type SearchHit, type SearchMatch, searchRegister } from '../../../modules/registry/search.ts';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryName } from './category-words.ts';

export interface SearchResult {
  readonly kind: 'municipality' | 'county' | 'cooperation' | 'category';
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** In words; null when the name itself was asked for. */
  readonly because: string | null;
  /** True when the hit is what was written, not something like it. */
  readonly isExact: boolean;
}

const MOST_REGISTER = 30;
const MOST_CATEGORIES = 8;
/** A register hit of at least this begins with, or holds as a word, what was written. */
const GOOD_SCORE = 66;
const EXACT_SCORE = 95;
/** Categories far less likely than the best one are left out. */
const LEAST_SHARE = 0.04;

function becauseOf({ texts }: PageRequest, match: SearchMatch): string | null {
  const words = texts.searchPages.results.because;
  const year = String(match.former?.lastYear ?? '');
  switch (match.as) {
    case 'name':
      return null;
    case 'otherLanguage':
      return words.otherLanguage(match.text);
    case 'oldName':
      return words.oldName(match.text, year);
    case 'number':
      return words.number(match.text);
    case 'oldNumber':
      return words.oldNumber(match.text, match.former?.name ?? '', year);
    case 'orgNumber':
      return words.orgNumber(match.text);
  }
}

function registerResult(request: PageRequest, hit: SearchHit): SearchResult {
  const paths = pathsFor(request.language);
  const href = {
    municipality: paths.municipality(hit.id),
    county: paths.county(hit.id),
    cooperation: paths.cooperation(hit.id),
  }[hit.kind];
  const because = becauseOf(request, hit.match);
  return { kind: hit.kind, id: hit.id, title: hit.title, href, because, isExact: hit.score >= EXACT_SCORE };
}

function categoryResult(request: PageRequest, hit: CategoryHit, text: string): SearchResult {
  const { language, texts, format } = request;
  const title = categoryName(hit.category, language);
  const isNamed = title.toLowerCase() === text.toLowerCase();
  return {
    kind: 'category',
    id: hit.category.id,
    title,
    href: pathsFor(language).category(hit.category.id),
    because: isNamed ? null : texts.searchPages.results.because.words(format.list(hit.because)),
    isExact: isNamed || hit.category.words.some((word) => word.toLowerCase() === text.toLowerCase()),
  };
}

export function searchResults(request: PageRequest, text: string): SearchResult[] {
  const { snapshot } = request;
  const register = searchRegister(snapshot.search, text, MOST_REGISTER);
  const isNumber = /^[\d\s]+$/.test(text);
  const categories = isNumber ? [] : searchCategories(snapshot.categories, text, MOST_CATEGORIES);
  const likely = categories
    .filter((hit) => hit.share >= LEAST_SHARE)
    .map((hit) => categoryResult(request, hit, text));
  const good = register.filter((hit) => hit.score >= GOOD_SCORE).map((hit) => registerResult(request, hit));
  const loose = register.filter((hit) => hit.score < GOOD_SCORE).map((hit) => registerResult(request, hit));
  const isKnownWord = likely.some((it) => it.isExact);
  if (good.some((it) => it.isExact)) return [...good, ...(isKnownWord ? likely : []), ...loose];
  return isKnownWord ? [...likely, ...good] : [...good, ...loose.slice(0, 5), ...likely];
}
