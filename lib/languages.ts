/** The languages that pages are written in, by their tags (BCP 47). The first is that of a page that names none. */
export const LANGUAGES = ['en-US'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of the site as a whole, and of a page that names none. */
export const SITE_LANGUAGE: Language = LANGUAGES[0];
