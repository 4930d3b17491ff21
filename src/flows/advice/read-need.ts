// One line as people write it, «trygghetsalarmer i Stjørdal kommune», to who buys and what. What it does not tell, or tells
// in two ways, is left for a question; nothing is guessed.
import type { CategoryHit } from '../../modules/planning/category-search.ts';
import { searchCategories } from '../../modules/planning/category-search.ts';
import { type Lookup, lookupName } from '../../modules/registry/lookup.ts';
import { type BodyId, bodyOfCounty, bodyOfMunicipality } from '../../modules/registry/model.ts';
import { foldBodyName } from '../../modules/registry/name-folding.ts';
import type { Snapshot } from '../snapshot.ts';

export interface NeedReading {
  /** Whom the text names: one where it is certain, several where they share the name, none where nobody is named. */
  readonly bodies: readonly BodyId[];
  /** What the text may speak of, likeliest first. */
  readonly categories: readonly CategoryHit[];
  /** True where the first category is what was written, or far likelier than the next. */
  readonly isCategoryCertain: boolean;
}

/** «Møre og Romsdal fylkeskommune» has four words. */
const LONGEST_NAME = 4;
const MOST_CATEGORIES = 6;
const LEAST_SHARE = 0.04;
const CERTAIN_SHARE = 0.5;
/** How much likelier than the next one. */
const CERTAIN_LEAD = 3;
const BEFORE_A_PLACE = new Set(['i', 'for', 'hos', 'til', 'in']);
const IS_A_BODY = /^(kommunes?|herad|fylke|fylkeskommunes?|municipality|county)$/i;

interface Word {
  readonly text: string;
  /** A comma, a full stop or the end of the text stands after it. */
  readonly isLast: boolean;
}

interface Named {
  readonly bodies: readonly BodyId[];
  readonly from: number;
  /** The first word after it. */
  readonly to: number;
  /** How plainly the text says that this is a place. */
  readonly sure: number;
}

const wordsOf = (text: string): Word[] => {
  const found = text.match(/[^\s,;.:]+[,;.:]?/g) ?? [];
  return found.map((word, place) => ({
    text: word.replace(/[,;.:]$/, ''),
    isLast: /[,;.:]$/.test(word) || place === found.length - 1,
  }));
};

function bodiesCalled(lookup: Lookup, name: string): readonly BodyId[] {
  const municipality = lookupName(lookup, name);
  const isCounty = /fylke|county/i.test(name);
  const county = lookup.countyByName.get(foldBodyName(name));
  if (county && (isCounty || municipality.kind === 'none')) return [bodyOfCounty(county.number)];
  if (municipality.kind === 'found') return [bodyOfMunicipality(municipality.municipality.number)];
  return municipality.kind === 'choices'
    ? municipality.choices.map(({ number }) => bodyOfMunicipality(number))
    : [];
}

/** Short names are ordinary words too (Os, Vik, Sel): where one stands tells which is meant. */
function sureness(words: readonly Word[], from: number, to: number): number {
  const before = words[from - 1];
  const last = words[to - 1];
  const isAfter = before !== undefined && BEFORE_A_PLACE.has(before.text.toLowerCase());
  const isBody = last !== undefined && IS_A_BODY.test(last.text);
  const isSetOff = last?.isLast === true && (from === 0 || before?.isLast === true || to === words.length);
  const isUpper = /^\p{Lu}/u.test(words[from]?.text ?? '') && from > 0;
  const isFirst = from === 0 && to < words.length;
  return (
    [isBody, isBody, isAfter, isAfter, isUpper, isSetOff, isFirst].filter(Boolean).length + (to - from) / 10
  );
}

function namedIn(lookup: Lookup, words: readonly Word[]): Named | null {
  const found: Named[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      const name = words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' ');
      const bodies = bodiesCalled(lookup, name);
      if (bodies.length > 0) found.push({ bodies, from, to, sure: sureness(words, from, to) });
    }
  }
  const [best] = found.filter(({ sure }) => sure >= 1).toSorted((a, b) => b.sure - a.sure);
  return best ?? null;
}

function isCertain([first, next]: readonly CategoryHit[], what: string): boolean {
  if (!first) return false;
  const { nameNb, nameNn, nameEn, words } = first.category;
  const written = what.trim().toLowerCase();
  if ([nameNb, nameNn, nameEn, ...words].some((name) => name.toLowerCase() === written)) return true;
  return first.share >= CERTAIN_SHARE && first.share >= CERTAIN_LEAD * (next?.share ?? 0);
}

/** Reads who buys and what; neither need be there. */
export function readNeed({ lookup, categories }: Snapshot, text: string): NeedReading {
  const words = wordsOf(text);
  const named = namedIn(lookup, words);
  const what = words
    .filter((_, place) => !named || place < named.from || place >= named.to)
    .map(({ text: word }) => word)
    .filter((word) => !BEFORE_A_PLACE.has(word.toLowerCase()))
    .join(' ');
  const hits = searchCategories(categories, what, MOST_CATEGORIES).filter(
    ({ share }) => share >= LEAST_SHARE,
  );
  return {
    bodies: named?.bodies ?? [],
    categories: hits,
    isCategoryCertain: isCertain(hits, what),
  };
}
