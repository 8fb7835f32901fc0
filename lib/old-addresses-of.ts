import { readOldAddress } from './http/read-old-address.ts';
import { APPLE_ICON, ICONS } from './icons/icons.ts';
import { FEED_PATH, SITEMAP_PATH } from './own-addresses.ts';
import type { Site } from './site.ts';

/** Where programs look for something without being told where it is: feed readers, crawlers, browsers and phones. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  [FEED_PATH]: ['/feed/', '/feed.xml', '/rss/', '/rss.xml'],
  [SITEMAP_PATH]: ['/sitemap_index.xml', '/sitemap-index.xml', '/wp-sitemap.xml'],
  [ICONS[0]?.path ?? APPLE_ICON.path]: ['/favicon.ico'],
  [APPLE_ICON.path]: ['/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'],
};

/**
 * Every address that leads to another, for whoever answers requests: those of the list, once more with its capitals for hosts that tell them apart,
 * and those where programs expect something. A page or an entry of the list goes before what is only expected.
 */
export function oldAddressesOf({
  facts,
  graph,
}: Pick<Site, 'facts' | 'graph'>): { from: string; to: string }[] {
  const typed = new Map(
    facts.redirects.map(({ from }) => {
      const read = readOldAddress(from);
      return read.fault === null ? [read.address, read.typed] : ['', ''];
    }),
  );
  const listed = facts.oldAddresses.flatMap(({ from, to }) => {
    const capitals = typed.get(from) ?? from;
    return [{ from, to }, ...(capitals === from ? [] : [{ from: capitals, to }])];
  });
  const known = new Set([...graph.nodes.keys(), ...facts.oldAddresses.map(({ from }) => from)]);
  const expected = Object.entries(EXPECTED).flatMap(([to, addresses]) =>
    addresses.filter((from) => !known.has(from)).map((from) => ({ from, to })),
  );
  return [...listed, ...expected];
}
