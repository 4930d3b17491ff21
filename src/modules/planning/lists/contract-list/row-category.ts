// The category of a list's rows. A list repeats itself: what a cell, a title or a code means is found out once.
import { categoryByCpv } from '../../categories.ts';
import type { CategoryIndex } from '../../category-search.ts';
import { categoryOfNotice, categoryOfText, nearestCategory } from '../../import/choose-category.ts';
import type { Category } from '../../model.ts';
import { tokens } from '../../text/normalise.ts';

export class RowCategories {
  readonly #index: CategoryIndex;
  readonly #named: ReadonlyMap<string, Category>;
  /** By the words that tell something: «Renhold 2024-17» and «Renhold 2025-3» are one. */
  readonly #byWords = new Map<string, Category | null>();
  readonly #suggestions = new Map<string, string>();

  constructor(index: CategoryIndex) {
    this.#index = index;
    this.#named = new Map(
      index.categories.all
        .toReversed()
        .flatMap((it) =>
          [it.id, it.nameNb, it.nameNn, it.nameEn].map((name) => [name.toLowerCase(), it] as const),
        ),
    );
  }

  /** An id, a name in any language, or a CPV code with or without words after it. */
  named(cell: string): Category | null {
    const wanted = cell.toLowerCase();
    const code = /^(\d{8})(-\d)?\b/.exec(wanted)?.[1];
    return this.#named.get(wanted) ?? (code ? categoryByCpv(this.#index.categories, code) : null);
  }

  /** What a code means; one that says only the division leaves the word to a title that is clear. */
  ofCpv(cpv: string, title: string): Category | null {
    if (!cpv.endsWith('000000')) return categoryByCpv(this.#index.categories, cpv);
    return this.#once(`${cpv} ${wordsOf(title)}`, () => categoryOfNotice(this.#index, { cpv, title }));
  }

  /** What free words most likely mean. */
  ofText(text: string): Category | null {
    return this.#once(wordsOf(text), () => categoryOfText(this.#index, text));
  }

  /** The nearest name; empty where nothing is near. */
  suggestion(text: string): string {
    const words = wordsOf(text);
    const known = this.#suggestions.get(words) ?? nearestCategory(this.#index, text);
    this.#suggestions.set(words, known);
    return known;
  }

  #once(key: string, find: () => Category | null): Category | null {
    const known = this.#byWords.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.#byWords.set(key, found);
    return found;
  }
}

const wordsOf = (text: string): string =>
  tokens(text)
    .map(({ word, isSetting }) => (isSetting ? `~${word}` : word))
    .join(' ');
