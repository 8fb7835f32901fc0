import { type Language, SITE_LANGUAGE } from '../languages.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';

/** Every word that is drawn around content, in one language. English is its measure: a table that lacks a word, or has one more, is a type error. */
export type Words = Omit<typeof english, 'lang'> & { lang: Language };

const WORDS: Readonly<Record<Language, Words>> = { 'en-US': english, 'es-US': spanish };

/** The words of a language. */
export const wordsOf = (lang: Language): Words => WORDS[lang];

/** The words of the site as a whole, of what is told of it, and of the room in which staff write. */
export const SITE_WORDS = wordsOf(SITE_LANGUAGE);
