import { knownPagesIn } from './known-pages.ts';
import { LANGUAGES, type Language, SITE_LANGUAGE } from './languages.ts';

/**
 * The page for addresses that do not exist, in a language: as a file, and as the address by which a receipt names it. No server sends it from there. Some
 * hosts take the nearest such file above an address, so each lies where the addresses of its language begin.
 */
export const notFoundIn = (lang: Language): string => `${knownPagesIn(lang).home.path}404.html`;

/** The one for addresses of no language. */
export const NOT_FOUND = notFoundIn(SITE_LANGUAGE);

/** All of them, whether a site has pages in their languages or not. */
export const NOT_FOUND_PAGES: readonly string[] = LANGUAGES.map(notFoundIn);

/** The address at which Next draws the one in a language: it takes no other name. */
export const notFoundDrawnAt = (lang: Language): string => `${knownPagesIn(lang).home.path}404/`;

/** The language of an address, even of one at which there is nothing: that of the first page below which it lies. */
export const languageAt = (path: string): Language =>
  LANGUAGES.findLast((lang) => path.startsWith(knownPagesIn(lang).home.path)) ?? SITE_LANGUAGE;
