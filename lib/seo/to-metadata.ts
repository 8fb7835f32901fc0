import { dateOf } from '../content/dates/date-of.ts';
import type { Facts } from '../content/load/facts.ts';
import type { Practice } from '../content/model/facts-schema.ts';
import { KINDS } from '../content/model/kinds.ts';
import type { Page } from '../content/model/page.ts';
import { FEED_PATH } from '../own-addresses.ts';
import { namesFeed } from './feed/names-feed.ts';
import { toOpenGraph } from './to-open-graph.ts';
import { toUrl } from './to-url.ts';

/**
 * The metadata of one page, for Next, made fresh each time: once someone edits a shared object, one page has the canonical address of
 * another.
 */
export function toMetadata(page: Page, facts: Facts, origin: string) {
  const { title, heading, description, published, listed } = page.frontmatter;
  const { practice } = facts;
  const url = toUrl(origin, page.path);
  const { openGraph, twitter } = toOpenGraph(page, practice, origin);
  const kind =
    KINDS[page.kind].mainEntity === 'Article'
      ? { type: 'article' as const, publishedTime: published, modifiedTime: dateOf(page, facts) }
      : { type: 'website' as const };
  return {
    title,
    description,
    alternates: { canonical: url, ...(namesFeed(page) && { types: toFeedLink(practice, origin) }) },
    ...(!listed && { robots: { index: false } }),
    openGraph: { ...openGraph, ...kind, url },
    twitter,
    // Reader modes ask for this name first (Dublin Core, https://www.dublincore.org/specifications/dublin-core/dcq-html/), and then for the one of
    // previews, which names no subject: chat programs do not know it.
    other: { 'dc.title': heading },
    // Phone numbers are links where they are meant to be; browsers need not guess.
    formatDetection: { telephone: false },
  };
}

function toFeedLink(practice: Practice, origin: string) {
  return { 'application/atom+xml': [{ url: toUrl(origin, FEED_PATH), title: practice.name }] };
}
