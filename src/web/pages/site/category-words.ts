// A category's name in the language of the page.
import type { Category } from '../../../modules/planning/model.ts';
import type { Language } from '../../../texts/language.ts';
import type { PageRequest } from '../../page.ts';

export function categoryName(category: Category, language: Language): string {
  return { nb: category.nameNb, nn: category.nameNn, en: category.nameEn }[language];
}

/** The name inside a sentence: «brøyting» rather than «Brøyting», but «IKT-utstyr» as it is. */
export function categoryInSentence(category: Category, language: Language): string {
  const name = categoryName(category, language);
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** From an id to the name inside a sentence; what is no category's id stands as it is. */
export const categoryNames =
  ({ snapshot, language }: Pick<PageRequest, 'snapshot' | 'language'>) =>
  (id: string): string => {
    const category = snapshot.categories.categories.byId.get(id);
    return category ? categoryInSentence(category, language) : id;
  };
