// Free text to categories and CPV codes, learned from nothing but the category list: stems, compound parts and, for
// words it does not know, 4-grams. One index serves the start page's search and the suggestions on import.
import { editDistance } from '../registry/name-folding.ts';
import type { Categories, Category } from './model.ts';
import { type Compounds, createCompounds } from './text/compounds.ts';
import { foldLetters, fourGrams, stem, tokenise, tokens } from './text/normalise.ts';

/** How much a part of a compound tells, against the whole word. The last part says what kind of thing it is. */
const PART_WEIGHT = 0.6;
const LAST_PART_WEIGHT = 0.5;
/** A phrase half found counts less than half. */
const COVERAGE_POWER = 1.2;
/** A common word of a phrase is missed as much as a rarer one: «traktor» is not half of «service av traktor». */
const LEAST_IN_PHRASE = 5;
/** Least share of common 4-grams for an unknown word to stand for a known one. */
const LEAST_LIKENESS = 0.45;
/** What a word in parentheses tells: it says where rather than what. */
const WEAK_WEIGHT = 0.5;
/** What a word after «til», «ved», «i» tells against the words before it. */
const SETTING_WEIGHT = 0.7;
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
/** How sharply likelier words win, against how common the categories are. Chosen on even buyers with words left out. */
const SHARPNESS = 4;
const COMMONNESS_POWER = 0.7;
/** What every category has before a word is read: weak words leave more to how common the category is. */
const HEAD_START = 0.3;

/** One word or phrase of one category. */
interface Entry {
  readonly category: number;
  readonly weight: number;
  /** Each word's keys, the whole word first. */
  readonly words: readonly (readonly Term[])[];
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
  /** Key without ae, o-slash and a-ring to the keys it may mean. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
  /** 4-gram to the keys that hold it. */
  readonly grams: ReadonlyMap<string, readonly string[]>;
}

export interface CategoryHit {
  readonly category: Category;
  /** 0-1, sums to at most 1 over all categories. */
  readonly share: number;
  /** What the words tell, times how common the category is. */
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
    ...category.words.map((text) => ({ text, weight: text.startsWith('(') ? WEAK_WEIGHT : 1 })),
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
    const total = keys.reduce(
      (sum, [whole]) => sum + (whole ? Math.max(LEAST_IN_PHRASE, idf.get(whole.key) ?? 0) : 0),
      0,
    );
    return { category, weight, words: keys, total };
  });
  const postings = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    for (const key of new Set(entry.words.flat().map((term) => term.key))) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  }
  return {
    categories,
    compounds,
    entries,
    postings,
    idf,
    folded: foldedIndex(postings.keys()),
    grams: gramIndex(postings.keys()),
  };
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

function foldedIndex(keys: Iterable<string>): Map<string, string[]> {
  return Map.groupBy(keys, foldLetters);
}

function gramIndex(keys: Iterable<string>): Map<string, string[]> {
  const grams = new Map<string, string[]>();
  for (const key of keys) {
    for (const gram of fourGrams(foldLetters(key))) {
      const list = grams.get(gram);
      if (list) list.push(key);
      else grams.set(gram, [key]);
    }
  }
  return grams;
}

interface QueryTerm extends Term {
  readonly word: string;
  /** True for the parts of a compound. */
  readonly isPart: boolean;
}

/** Known keys of the text; an unknown word brings the known keys most like it instead. */
function queryTerms(index: CategoryIndex, text: string): QueryTerm[] {
  return tokens(text).flatMap(({ word, isSetting }) => {
    const [whole, ...parts] = keysOf(word, index.compounds);
    const known = [whole, ...parts].filter(
      (term) => term !== undefined && index.postings.has(term.key),
    ) as Term[];
    const found = known.length > 0 ? known : guessedKeys(index, word);
    return found.map(({ key, weight }) => ({
      key,
      weight: isSetting ? weight * SETTING_WEIGHT : weight,
      word,
      isPart: known.length > 0 && key !== whole?.key,
    }));
  });
}

/** For an unknown word: known words it begins or ends with, those spelled nearly so, those with like 4-grams. */
function guessedKeys(index: CategoryIndex, word: string): Term[] {
  const key = stem(word);
  const unfolded = word.length > 2 ? (index.folded.get(foldLetters(key)) ?? []) : [];
  if (unfolded.length > 0) return unfolded.map((known) => ({ key: known, weight: 1 }));
  const ends = index.compounds.ends(word).filter((key) => index.postings.has(key));
  if (ends.length > 0) return ends.map((end) => ({ key: end, weight: END_WEIGHT }));
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
  const grams = fourGrams(foldLetters(key));
  const common = new Map<string, number>();
  for (const gram of grams) {
    for (const other of index.grams.get(gram) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
  }
  return [...common]
    .map(([other, shared]) => ({
      key: other,
      weight: shared / (grams.length + fourGrams(foldLetters(other)).length - shared),
    }))
    .filter((term) => term.weight >= LEAST_LIKENESS)
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, 4);
}

/** What each key of the text gives each category, by the entry it fits best. */
function gainsByCategory(
  index: CategoryIndex,
  terms: readonly QueryTerm[],
): Map<number, Map<string, number>> {
  const asked = new Map<string, QueryTerm>();
  for (const term of terms) {
    const earlier = asked.get(term.key);
    if (!earlier || earlier.weight < term.weight) asked.set(term.key, term);
  }
  const byCategory = new Map<number, Map<string, number>>();
  for (const [entryIndex, coverage] of coverageByEntry(index, asked)) {
    const entry = index.entries[entryIndex] as Entry;
    for (const term of entry.words.flat()) {
      const query = asked.get(term.key);
      if (!query) continue;
      const told = Math.min(term.weight, query.weight) * entry.weight * coverage;
      const gain = (index.idf.get(term.key) ?? 0) * told;
      const gains = byCategory.get(entry.category) ?? new Map<string, number>();
      gains.set(term.key, Math.max(gains.get(term.key) ?? 0, gain));
      byCategory.set(entry.category, gains);
    }
  }
  return byCategory;
}

/** What each word gives: the whole of it or its parts together, whichever is more. */
function gainsByWord(terms: readonly QueryTerm[], gains: ReadonlyMap<string, number>): Map<string, number> {
  const counted = new Set<string>();
  const whole = new Map<string, number>();
  const parts = new Map<string, number>();
  for (const { key, word, isPart } of terms) {
    if (counted.has(key)) continue;
    counted.add(key);
    const sums = isPart ? parts : whole;
    sums.set(word, (sums.get(word) ?? 0) + (gains.get(key) ?? 0));
  }
  const words = new Set([...whole.keys(), ...parts.keys()]);
  return new Map([...words].map((word) => [word, Math.max(whole.get(word) ?? 0, parts.get(word) ?? 0)]));
}

/** How much of each entry that shares a key with the text is found there, 0-1. A word is found whole or by its parts. */
function coverageByEntry(index: CategoryIndex, asked: ReadonlyMap<string, QueryTerm>): Map<number, number> {
  const touched = new Set([...asked.keys()].flatMap((key) => index.postings.get(key) ?? []));
  const gainOf = (term: Term): number => {
    const query = asked.get(term.key);
    if (!query) return 0;
    const idf = Math.max(LEAST_IN_PHRASE, index.idf.get(term.key) ?? 0);
    return idf * Math.min(term.weight, query.weight);
  };
  return new Map(
    [...touched].map((entryIndex) => {
      const { words, total } = index.entries[entryIndex] as Entry;
      const found = words.reduce((sum, [whole, ...parts]) => {
        const byParts = parts.reduce((partSum, part) => partSum + gainOf(part), 0);
        return sum + Math.max(whole ? gainOf(whole) : 0, byParts);
      }, 0);
      return [entryIndex, total > 0 ? Math.min(1, found / total) ** COVERAGE_POWER : 0];
    }),
  );
}

interface Weighed {
  readonly category: Category;
  readonly score: number;
  readonly share: number;
  /** Empty where no word of the text speaks of it. */
  readonly words: ReadonlyMap<string, number>;
}

/** All categories with their share of the text, in file order; none where nothing in the text is known. */
function weighCategories(index: CategoryIndex, text: string): Weighed[] {
  const terms = queryTerms(index, text);
  const byCategory = gainsByCategory(index, terms);
  if (byCategory.size === 0) return [];
  const scored = index.categories.all.map((category, place) => {
    const gains = byCategory.get(place);
    const words = gains ? gainsByWord(terms, gains) : new Map<string, number>();
    const told = [...words.values()].reduce((sum, gain) => sum + gain, HEAD_START);
    return { category, words, score: told * category.commonness ** (COMMONNESS_POWER / SHARPNESS) };
  });
  const sum = scored.reduce((total, { score }) => total + score ** SHARPNESS, 0);
  return scored.map((entry) => ({ ...entry, share: entry.score ** SHARPNESS / sum }));
}

/**
 * The categories a text speaks of, likeliest first. Reads typing errors, missing ae/o/a keys, nynorsk and compounds.
 * Empty when nothing in the text is known. Ties go by category id.
 */
export function searchCategories(index: CategoryIndex, text: string, limit: number): CategoryHit[] {
  return weighCategories(index, text)
    .filter(({ words }) => words.size > 0)
    .sort((a, b) => b.score - a.score || (a.category.id < b.category.id ? -1 : 1))
    .slice(0, limit)
    .map(({ category, share, score, words }) => ({ category, share, score, because: decidingWords(words) }));
}

function decidingWords(gains: ReadonlyMap<string, number>): string[] {
  return [...gains]
    .filter(([, gain]) => gain > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

export interface CpvSuggestion {
  /** 2-8 leading digits, as the category list has them; pad with zeros for a code. */
  readonly prefix: string;
  readonly share: number;
}

/** Likely CPV prefixes of a text, likeliest first. Below those the words tell come what is bought most. */
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
  for (const { category, share } of weighCategories(index, text)) {
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
