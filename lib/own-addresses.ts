import { SPECULATION_RULES_PATH } from './http/speculation-rules.ts';
import { ARTICLES } from './known-pages.ts';
import { RECEIPT_FILE } from './receipt/receipt-page.ts';

// The addresses that the site itself answers with something that is no page. Whoever makes one of them, and whoever keeps pages and old addresses
// away from them, takes it from here.

/** The address of the feed. */
export const FEED_PATH = `${ARTICLES.path}feed.xml`;

/** The address of the list of pages for search engines. */
export const SITEMAP_PATH = '/sitemap.xml';

/** What the routes of `app/` draw besides pages. */
export const DRAWN = {
  folders: ['/icons/', '/js/', '/share/'],
  files: ['/manifest.webmanifest', '/robots.txt', SITEMAP_PATH, SPECULATION_RULES_PATH, RECEIPT_FILE],
};

/** The files that every build has, by their addresses. */
export const OWN_FILES: readonly string[] = [...DRAWN.files, FEED_PATH, '/icon.svg', '/404.html'];

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
