/** The languages that pages are written in, by their tags (BCP 47). The first is that of a page that names none. */
export const LANGUAGES = ['en-US', 'es-US'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of the site as a whole, and of a page that names none. */
export const SITE_LANGUAGE = LANGUAGES[0];

/** A language that pages are translated into. */
export type OtherLanguage = Exclude<Language, typeof SITE_LANGUAGE>;

export const OTHER_LANGUAGES = LANGUAGES.filter((lang): lang is OtherLanguage => lang !== SITE_LANGUAGE);

/**
 * The languages in which sessions can be held, those that are spoken most in Florida: their tags (BCP 47), and what they are called. Browsers know
 * fewer names than Node does.
 */
export const LANGUAGE_NAMES = {
  en: 'English',
  es: 'Spanish',
  ht: 'Haitian Creole',
  pt: 'Portuguese',
  fr: 'French',
  he: 'Hebrew',
  ru: 'Russian',
  de: 'German',
  it: 'Italian',
  ar: 'Arabic',
  zh: 'Chinese',
  vi: 'Vietnamese',
  tl: 'Filipino',
  ase: 'American Sign Language',
} as const;

export type SpokenLanguage = keyof typeof LANGUAGE_NAMES;

/** The language that words are in, wherever they are from: `es` for `es-US`. */
export const spokenIn = (lang: Language) => lang.replace(/-.*/, '') as SpokenLanguage;

export const SPOKEN_LANGUAGES = Object.keys(LANGUAGE_NAMES) as SpokenLanguage[];
