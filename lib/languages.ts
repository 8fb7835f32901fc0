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

const NAMES = new Intl.DisplayNames('en-US', { type: 'language' });

/** What those languages are called: `es` is Spanish, `ase` American Sign Language. */
export const LANGUAGE_NAMES = Object.fromEntries(
  SPOKEN_LANGUAGES.map((tag) => [tag, NAMES.of(tag) ?? tag]),
) as Record<SpokenLanguage, string>;
