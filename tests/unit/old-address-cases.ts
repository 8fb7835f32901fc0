import { siteWith } from '#tests/fixture-site.ts';
import { homeWith } from './checks/issues.ts';

/** What staff may have written, however they came by it. */
const LIST = [
  ['/blog/', '/articles/'],
  ['/blog/?p=3', '/top/'],
  ['/?p=15308', '/top/'],
  ['/?page_id=7', '/below/'],
  ['/contact/?p=8', '/below/'],
  ['/below/?p=9', '/top/'],
  ['/book', '/contact/'],
  ['/Our%20Rooms/', '/top/'],
  ['/cafe\u0301/', '/Below'],
  ['/Old/Deep/Page', '/Articles/Story/'],
  ['/old.html', '/contact'],
  ['/Index.PHP', '/'],
  ['/it’s-12:30,-so/', '/top/'],
  ['/sitemap.rss', '/articles/feed.xml'],
  ['/wp-content/uploads/Room.JPG', '/images/home/room.jpg'],
] as const;

/** A site with these old addresses, in which nothing is wrong. */
export function siteWithOldAddresses() {
  const entries = LIST.map(([from, to]) => `  - from: ${JSON.stringify(from)}\n    to: ${to}\n`).join('');
  return siteWith({
    'redirects.yaml': `redirects:\n${entries}`,
    ...homeWith('<Figure src="/images/home/room.jpg" alt="A room" />'),
  });
}

/** A request, as it comes over the line, and where it is led; null: it is answered as it is. */
type Case = readonly [asked: string, to: string | null];

/** What every host answers alike. A number that tells a page apart stays behind, or goes along where it does nothing. */
export const CASES: readonly Case[] = [
  ['/blog/', '/articles/'],
  ['/blog', '/articles/'],
  ['/blog/?p=33', '/articles/?p=33'],
  ['/blog/x/', null],
  ['/book/', '/contact/'],
  ['/book', '/contact/'],
  ['/book/?utm_source=x', '/contact/?utm_source=x'],
  ['/book?a=b%20c&d', '/contact/?a=b%20c&d'],
  ['/our%20rooms/', '/top/'],
  ['/Our%20Rooms/', '/top/'],
  ['/our%20rooms', '/top/'],
  ['/caf%C3%A9/', '/below/'],
  ['/caf%C3%A9', '/below/'],
  ['/old/deep/page/', '/articles/story/'],
  ['/Old/Deep/Page', '/articles/story/'],
  ['/old.html', '/contact/'],
  ['/index.php', '/'],
  ['/Index.PHP', '/'],
  ['/it%E2%80%99s-12:30,-so/', '/top/'],
  ['/sitemap.rss', '/articles/feed.xml'],
  ['/wp-content/uploads/room.jpg', '/images/home/room.jpg'],
  ['/feed/', '/articles/feed.xml'],
  ['/feed', '/articles/feed.xml'],
  ['/rss.xml', '/articles/feed.xml'],
  ['/favicon.ico', '/icons/192.png'],
  ['/apple-touch-icon.png', '/icons/180-full.png'],
  ['/sitemap_index.xml', '/sitemap.xml'],
  ['/sitemap-index.xml', '/sitemap.xml'],
  ['/wp-sitemap.xml', '/sitemap.xml'],
  ['/', null],
  ['/?utm_source=x', null],
  ['/?p=1530', null],
  ['/top/', null],
  ['/top/?p=15308', null],
  ['/articles/feed.xml', null],
  ['/robots.txt', null],
  ['/nothing/', null],
];

/** Those that Cloudflare Pages does not know: it leads nothing on by its query. */
export const BY_QUERY: readonly Case[] = [
  ['/?p=15308', '/top/'],
  ['/?utm_source=x&p=15308', '/top/?utm_source=x'],
  ['/?p=15308&utm_source=x', '/top/?utm_source=x'],
  ['/?page_id=7', '/below/'],
  ['/contact/?p=8', '/below/'],
  ['/below?p=9', '/top/'],
  ['/blog/?p=3', '/top/'],
];

/** What only a program can answer: hosts of files tell capitals apart, and send what else they find. */
export const BY_PROGRAM: readonly Case[] = [
  ['/TOP/', '/top/'],
  ['/Top', '/top/'],
  ['/Articles/Story/?a=b', '/articles/story/?a=b'],
  ['/CONTACT/SENT/', '/contact/sent/'],
  ['/Articles/Feed.XML', '/articles/feed.xml'],
  ['/BOOK/', '/contact/'],
  ['/OLD/deep/page/', '/articles/story/'],
  ['/Favicon.ico', '/icons/192.png'],
  ['/FEED/', '/articles/feed.xml'],
  ['/CAFE%CC%81', '/below/'],
  ['/index.html', '/'],
  ['/top/index.html', '/top/'],
  ['/TOP/INDEX.HTML?a', '/top/?a'],
];
