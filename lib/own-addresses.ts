import { ARTICLES, knownPagesIn } from './known-pages.ts';
import { LANGUAGES, type Language, SITE_LANGUAGE } from './languages.ts';
import { NOT_FOUND_PAGES } from './not-found.ts';
import { RECEIPT_FILE } from './receipt/receipt-page.ts';

// The addresses that the site itself answers with something that is no page. Whoever makes one of them, and whoever keeps pages and old addresses
// away from them, takes it from here.

/** The address of the feed in a language. */
export const feedPathIn = (lang: Language): string =>
  `${lang === SITE_LANGUAGE ? ARTICLES.path : knownPagesIn(lang).home.path}feed.xml`;

/** The address of the feed in the language of the site. */
export const FEED_PATH = feedPathIn(SITE_LANGUAGE);

/** The address of the list of pages for search engines. */
export const SITEMAP_PATH = '/sitemap.xml';

/** The address of what the site tells programs that read it for someone (llmstxt.org). */
export const LLMS_PATH = '/llms.txt';

/** What the routes of `app/` draw besides pages. */
export const DRAWN = {
  folders: ['/icons/', '/js/', '/share/'],
  files: ['/manifest.webmanifest', '/robots.txt', LLMS_PATH, SITEMAP_PATH, RECEIPT_FILE],
};

/** The files that a build has, by their addresses: those of a language only where there are pages in it. */
export const OWN_FILES: readonly string[] = [
  ...DRAWN.files,
  ...LANGUAGES.map(feedPathIn),
  ...NOT_FOUND_PAGES,
  '/icon.svg',
];

/** What the addresses of other files begin with, and of whatever answers requests one by one. */
export const OWN_FOLDERS: readonly string[] = [
  ...DRAWN.folders,
  '/_next/',
  '/.well-known/',
  '/api/',
  '/images/',
  '/pagefind/',
  '/pictures/',
];

/**
 * What the staff room answers with parts of its own. It shows pages at their own addresses as well, so that links in a preview lead where they
 * will lead readers: a page at one of these could not be reached there.
 */
export const ROOM_FOLDERS: readonly string[] = [
  '/audit/',
  '/desk/',
  '/guide/',
  '/keystatic/',
  '/people/me/',
  '/preview/',
  '/publications/',
  '/publish/',
  '/see/',
  '/sign-in/',
];
