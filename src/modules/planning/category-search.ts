// Free text to categories and CPV codes, learned from nothing but the category list: stems, compound parts and, for
// words it does not know, 4-grams. One index serves the start page's search and the suggestions on import.
import { editDistance } from '../registry/name-folding.ts';
import type { Categories, Category } from './model.ts';
import { type Compounds, createCompounds } from './text/compounds.ts';
import { fourGrams, stem, tokenise } from './text/normalise.ts';

/** How much a part of a compound tells, against the whole word. The last part says what kind of thing it is. */
const PART_WEIGHT = 0.5;
const LAST_PART_WEIGHT = 0.42;
/** A phrase half found counts less than half. */
const COVERAGE_POWER = 1.2;
/** Least share of common 4-grams for an unknown word to stand for a known one. */
const LEAST_LIKENESS = 0.45;
/** What a guessed word tells against a known one. */
const END_WEIGHT = 0.4;
const MISSPELLED_WEIGHT = 0.7;
const SHORTEST_MISSPELLED = 5;
const LONG_WORD = 9;
/** Share of the best likely category's weight each next CPV prefix of a category gets. */
const PREFIX_DECAY = 0.45;
/** The same for the first of the other prefixes it is announced under, and for each next. */
const ALSO_WEIGHT = 0.25;
const ALSO_DECAY = 0.6;
const SHARPNESS = 6;

/** One word or phrase of one category. */
interface Entry {
  readonly category: number;
  readonly weight: number;
  readonly terms: readonly Term[];
  readonly total: number;
}
interface Term {
  readonly key: string;
  readonly weight: number;
}

export interface CategoryIndex {
  readonly categories: Categories;
  readonly compounds: Compounds;
  readonly entries: readonly Entry[];
  /** Key to the entries that hold it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly idf: ReadonlyMap<string, number>;
  /** 4-gram to the keys that hold it. */
  readonly grams: ReadonlyMap<string, readonly string[]>;
}

export interface CategoryHit {
  readonly category: Category;
  /** 0-1, sums to at most 1 over all categories. */
  readonly share: number;
  readonly score: number;
  /** The words of the text that decided, strongest first. */
  readonly because: readonly string[];
}

/** Keys of one word: its stem and, where it is a compound, the stems of its parts. */
function keysOf(word: string, compounds: Compounds): Term[] {
  const whole = { key: stem(word), weight: 1 };
  const parts = compounds.split(word);
  return [
    whole,
    ...parts.map((key, index) => ({
      key,
      weight: index === parts.length - 1 ? LAST_PART_WEIGHT : PART_WEIGHT,
    })),
  ];
}

function namesAndWords(category: Category): { text: string; weight: number }[] {
  return [
    ...[category.nameNb, category.nameNn, category.nameEn].map((text) => ({ text, weight: 0.9 })),
    ...category.words.map((text) => ({ text, weight: 1 })),
  ];
}

/** Built once per category list (some 10 ms). */
export function createCategoryIndex(categories: Categories): CategoryIndex {
  const texts = categories.all.flatMap((category, index) =>
    namesAndWords(category).map((entry) => ({ ...entry, category: index, words: tokenise(entry.text) })),
  );
  const compounds = createCompounds(texts.flatMap((entry) => (entry.words.length <= 2 ? entry.words : [])));
  const keyed = texts.map((entry) => ({
    ...entry,
    keys: entry.words.map((word) => keysOf(word, compounds)),
  }));
  const idf = inverseFrequencies(keyed, categories.all.length);
  const entries = keyed.map(({ category, weight, keys }) => {
    const terms = keys.flat();
    const total = keys.reduce((sum, [whole]) => sum + (whole ? (idf.get(whole.key) ?? 0) : 0), 0);
    return { category, weight, terms, total };
  });
  const postings = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    for (const key of new Set(entry.terms.map((term) => term.key))) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  }
  return { categories, compounds, entries, postings, idf, grams: gramIndex(postings.keys()) };
}

function inverseFrequencies(
  entries: readonly { category: number; keys: readonly (readonly Term[])[] }[],
  count: number,
): Map<string, number> {
  const seenIn = new Map<string, Set<number>>();
  for (const { category, keys } of entries) {
    for (const { key } of keys.flat()) {
      const seen = seenIn.get(key);
      if (seen) seen.add(category);
      else seenIn.set(key, new Set([category]));
    }
  }
  return new Map(
    [...seenIn].map(([key, seen]) => [key, Math.log(1 + (count - seen.size + 0.5) / (seen.size + 0.5))]),
  );
}

function gramIndex(keys: Iterable<string>): Map<string, string[]> {
  const grams = new Map<string, string[]>();
  for (const key of keys) {
    for (const gram of fourGrams(key)) {
      const list = grams.get(gram);
      if (list) list.push(key);
      else grams.set(gram, [key]);
    }
  }
  return grams;
}

interface QueryTerm extends Term {
  readonly word: string;
}

/** Known keys of the text; an unknown word brings the known keys most like it instead. */
function queryTerms(index: CategoryIndex, text: string): QueryTerm[] {
  return tokenise(text).flatMap((word) => {
    const keys = keysOf(word, index.compounds);
    const known = keys.filter((term) => index.postings.has(term.key));
    const found = known.length > 0 ? known : guessedKeys(index, word);
    return found.map((term) => ({ ...term, word }));
  });
}

/** For an unknown word: known words it begins or ends with, those spelled nearly so, those with like 4-grams. */
function guessedKeys(index: CategoryIndex, word: string): Term[] {
  const ends = index.compounds.ends(word).filter((key) => index.postings.has(key));
  if (ends.length > 0) return ends.map((key) => ({ key, weight: END_WEIGHT }));
  const key = stem(word);
  const misspelled = misspelledKeys(index, key);
  return misspelled.length > 0 ? misspelled : likeKeys(index, key);
}

function misspelledKeys(index: CategoryIndex, key: string): Term[] {
  if (key.length < SHORTEST_MISSPELLED) return [];
  const limit = key.length < LONG_WORD ? 1 : 2;
  return [...index.postings.keys()]
    .filter((other) => other[0] === key[0] && editDistance(key, other, limit) <= limit)
    .sort()
    .map((other) => ({ key: other, weight: MISSPELLED_WEIGHT }));
}

function likeKeys(index: CategoryIndex, key: string): Term[] {
  const grams = fourGrams(key);
  const common = new Map<string, number>();
  for (const gram of grams) {
    for (const other of index.grams.get(gram) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
  }
  return [...common]
    .map(([other, shared]) => ({
      key: other,
      weight: shared / (grams.length + fourGrams(other).length - shared),
    }))
    .filter((term) => term.weight >= LEAST_LIKENESS)
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, 4);
}

/** Score per category and what each query word gave it. A key counts once per category, by the entry it fits best. */
function scoreCategories(
  index: CategoryIndex,
  terms: readonly QueryTerm[],
): Map<number, Map<string, number>> {
  const asked = new Map<string, QueryTerm>();
  for (const term of terms) {
    const earlier = asked.get(term.key);
    if (!earlier || earlier.weight < term.weight) asked.set(term.key, term);
  }
  const covered = coverageByEntry(index, asked);
  const byCategory = new Map<number, Map<string, number>>();
  for (const [entryIndex, coverage] of covered) {
    const entry = index.entries[entryIndex] as Entry;
    for (const term of entry.terms) {
      const query = asked.get(term.key);
      if (!query) continue;
      const gain =
        (index.idf.get(term.key) ?? 0) * Math.min(term.weight, query.weight) * entry.weight * coverage;
      const words = byCategory.get(entry.category) ?? new Map<string, number>();
      words.set(term.key, Math.max(words.get(term.key) ?? 0, gain));
      byCategory.set(entry.category, words);
    }
  }
  return byCategory;
}

function coverageByEntry(index: CategoryIndex, asked: ReadonlyMap<string, QueryTerm>): Map<number, number> {
  const matched = new Map<number, number>();
  for (const [key, query] of asked) {
    for (const entryIndex of index.postings.get(key) ?? []) {
      const entry = index.entries[entryIndex] as Entry;
      const term = entry.terms.find((candidate) => candidate.key === key) as Term;
      const gain = (index.idf.get(key) ?? 0) * Math.min(term.weight, query.weight);
      matched.set(entryIndex, (matched.get(entryIndex) ?? 0) + gain);
    }
  }
  return new Map(
    [...matched].map(([entryIndex, gain]) => {
      const { total } = index.entries[entryIndex] as Entry;
      return [entryIndex, total > 0 ? Math.min(1, gain / total) ** COVERAGE_POWER : 0];
    }),
  );
}

/**
 * The categories a text speaks of, likeliest first. Reads typing errors, missing ae/o/a keys, nynorsk and compounds.
 * Empty when nothing in the text is known. Ties go by category id.
 */
export function searchCategories(index: CategoryIndex, text: string, limit: number): CategoryHit[] {
  const terms = queryTerms(index, text);
  const scored = [...scoreCategories(index, terms)].map(([category, words]) => ({
    category: index.categories.all[category] as Category,
    score: [...words.values()].reduce((sum, gain) => sum + gain, 0),
    words,
  }));
  scored.sort((a, b) => b.score - a.score || (a.category.id < b.category.id ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  const weights = scored.map(({ score }) => (score / best) ** SHARPNESS);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return scored.slice(0, limit).map(({ category, score, words }, place) => ({
    category,
    share: (weights[place] as number) / sum,
    score,
    because: decidingWords(terms, words),
  }));
}

function decidingWords(terms: readonly QueryTerm[], gains: ReadonlyMap<string, number>): string[] {
  const byWord = new Map<string, number>();
  for (const { word, key } of terms) byWord.set(word, (byWord.get(word) ?? 0) + (gains.get(key) ?? 0));
  return [...byWord]
    .filter(([, gain]) => gain > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

export interface CpvSuggestion {
  /** 2-8 leading digits, as the category list has them; pad with zeros for a code. */
  readonly prefix: string;
  readonly share: number;
}

/** Likely CPV prefixes of a text, likeliest first, each from the categories that `searchCategories` finds. */
export function suggestCpv(index: CategoryIndex, text: string, limit: number): CpvSuggestion[] {
  return byShare(prefixShares(index, text), limit);
}

/** Likely CPV divisions (digits 2) or groups (digits 3). A two-digit prefix counts as the group that ends in 0. */
export function suggestCpvLevel(
  index: CategoryIndex,
  text: string,
  options: { digits: 2 | 3; limit: number },
): CpvSuggestion[] {
  const shares = new Map<string, number>();
  for (const [prefix, share] of prefixShares(index, text)) {
    const level = prefix.padEnd(3, '0').slice(0, options.digits);
    shares.set(level, (shares.get(level) ?? 0) + share);
  }
  return byShare(shares, options.limit);
}

function prefixShares(index: CategoryIndex, text: string): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { category, share } of searchCategories(index, text, 40)) {
    const prefixes = [
      ...category.cpvPrefixes.map((prefix, place) => ({ prefix, weight: PREFIX_DECAY ** place })),
      ...category.cpvAlso.map((prefix, place) => ({ prefix, weight: ALSO_WEIGHT * ALSO_DECAY ** place })),
    ];
    const sum = prefixes.reduce((total, { weight }) => total + weight, 0);
    for (const { prefix, weight } of prefixes) {
      shares.set(prefix, (shares.get(prefix) ?? 0) + (share * weight) / sum);
    }
  }
  return shares;
}

function byShare(shares: ReadonlyMap<string, number>, limit: number): CpvSuggestion[] {
  return [...shares]
    .map(([prefix, share]) => ({ prefix, share }))
    .sort((a, b) => b.share - a.share || (a.prefix < b.prefix ? -1 : 1))
    .slice(0, limit);
}
