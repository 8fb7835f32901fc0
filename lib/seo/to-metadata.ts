import { dateOf } from '../content/dates/date-of.ts';
import type { Facts } from '../content/load/facts.ts';
import type { Practice } from '../content/model/facts-schema.ts';
import type { Page } from '../content/model/page.ts';
import { factsIn } from '../content/practice/facts-in.ts';
import type { Language } from '../languages.ts';
import type { Graph } from '../links/build-graph.ts';
import { roleOf, translationsOf } from '../links/translations.ts';
import { feedPathIn } from '../own-addresses.ts';
import { namesFeed } from './feed/articles-in-feed.ts';
import { toLocale, toOpenGraph } from './to-open-graph.ts';
import { toUrl } from './to-url.ts';

/**
 * The metadata of one page, for Next, made fresh each time: once someone edits a shared object, one page has the canonical address of
 * another.
 */
export function toMetadata(
  page: Page,
  { facts: known, graph }: { facts: Facts; graph: Graph },
  origin: string,
) {
  const { title, heading, description, published, listed } = page.frontmatter;
  const facts = factsIn(page.frontmatter.lang, known);
  const { practice } = facts;
  const url = toUrl(origin, page.path);
  const { openGraph, twitter } = toOpenGraph(page, practice, origin);
  const kind =
    roleOf(page, graph).mainEntity === 'Article'
      ? { type: 'article' as const, publishedTime: published, modifiedTime: dateOf(page, facts) }
      : { type: 'website' as const };
  return {
    title,
    description,
    alternates: {
      canonical: url,
      ...toAlternates(page, graph, origin),
      ...(namesFeed(page, graph) && { types: toFeedLink(page.frontmatter.lang, practice, origin) }),
    },
    ...(!listed && { robots: { index: false } }),
    openGraph: { ...openGraph, ...kind, url, ...toAlternateLocales(page, graph) },
    twitter,
    // Reader modes ask for this name first (Dublin Core, https://www.dublincore.org/specifications/dublin-core/dcq-html/), and then for the one of
    // previews, which names no subject: chat programs do not know it.
    other: { 'dc.title': heading },
    // Phone numbers are links where they are meant to be; browsers need not guess.
    formatDetection: { telephone: false },
  };
}

/** The addresses of a page in each language, its own among them, and in which to show it to all others (Google, "Localized versions"); nothing of a page that has no other, or that no search engine shows. */
export function toAlternates(
  page: Page,
  graph: Graph,
  origin: string,
): { languages?: Record<string, string> } {
  const pages = translationsOf(page, graph);
  if (pages.length === 0 || pages.some(({ frontmatter }) => !frontmatter.listed)) return {};
  const addresses = pages.map(({ frontmatter, path }) => [frontmatter.lang, toUrl(origin, path)]);
  return {
    languages: { ...Object.fromEntries(addresses), 'x-default': toUrl(origin, pages[0]?.path ?? '') },
  };
}

/** The other languages that a page is in, as Open Graph names them. */
function toAlternateLocales(page: Page, graph: Graph): { alternateLocale?: string[] } {
  const others = translationsOf(page, graph).filter((other) => other !== page);
  return others.length > 0
    ? { alternateLocale: others.map(({ frontmatter }) => toLocale(frontmatter.lang)) }
    : {};
}

function toFeedLink(lang: Language, practice: Practice, origin: string) {
  return { 'application/atom+xml': [{ url: toUrl(origin, feedPathIn(lang)), title: practice.name }] };
}
