// The languages of the screen. Bokmål has no prefix in the path; the others have their code.

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const languagePrefix = (language: Language): string => (language === 'nb' ? '' : `/${language}`);
