/** The languages that pages are written in, by their tags (BCP 47). The first is that of a page that names none. */
export const LANGUAGES = ['en-US'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of the site as a whole, and of a page that names none. */
export const SITE_LANGUAGE: Language = LANGUAGES[0];

/** The languages in which sessions can be held, by their tags (BCP 47): those that are spoken most in Florida. */
export const SPOKEN_LANGUAGES = [
  'en',
  'es',
  'ht',
  'pt',
  'fr',
  'he',
  'ru',
  'de',
  'it',
  'ar',
  'zh',
  'vi',
  'tl',
  'ase',
] as const;

export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];
