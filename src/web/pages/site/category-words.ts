// A category's name in the language of the page.
import type { Category } from '../../../modules/planning/model.ts';
import type { Language } from '../../../texts/language.ts';

export function categoryName(category: Category, language: Language): string {
  return { nb: category.nameNb, nn: category.nameNn, en: category.nameEn }[language];
}

/** The name inside a sentence: «brøyting» rather than «Brøyting», but «IKT-utstyr» as it is. */
export function categoryInSentence(category: Category, language: Language): string {
  const name = categoryName(category, language);
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
