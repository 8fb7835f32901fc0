import { type Author, Feed } from 'feed';
import { dateOf } from '../../content/dates/date-of.ts';
import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import { pathOf } from '../../content/model/paths.ts';
import { personOf } from '../../content/people/person-of.ts';
import { factsIn } from '../../content/practice/facts-in.ts';
import { nameAndLicenseOf } from '../../content/practice/name-and-license.ts';
import { ARTICLES, knownPagesIn } from '../../known-pages.ts';
import { type Language, SITE_LANGUAGE } from '../../languages.ts';
import type { Graph } from '../../links/build-graph.ts';
import { parentOf } from '../../links/relations.ts';
import { pagesIn } from '../../links/translations.ts';
import { feedPathIn } from '../../own-addresses.ts';
import { toUrl } from '../to-url.ts';
import { articlesInFeed } from './articles-in-feed.ts';

/**
 * The feed of the articles in a language (Atom, RFC 4287), the last changed first; drafts and unlisted ones stay out. Its own name is that of the
 * practice, because programs show it in lists. `textOf` gives the words of an article as HTML; without them it has summaries.
 */
export function toFeed(
  { facts: known, graph }: { facts: Facts; graph: Graph },
  origin: string,
  lang: Language,
  textOf: (article: Page) => string | undefined = () => undefined,
): string {
  const facts = factsIn(lang, known);
  const { name, sharingLine } = facts.practice;
  const dated = (page: Page) => ({ page, day: dateOf(page, facts) });
  const articles = articlesInFeed(lang, graph).map(dated).sort(compareForFeed);
  const home = knownPagesIn(lang).home.path;
  const address = toUrl(origin, feedPathIn(lang));
  const feed = new Feed({
    id: address,
    title: name,
    description: sharingLine,
    link: toUrl(origin, lang === SITE_LANGUAGE ? ARTICLES.path : home),
    feed: address,
    author: { name, link: toUrl(origin, home) },
    // Never the time of the build, which would make programs fetch a feed in which nothing changed.
    updated: toMoment(lastDayOf(articles.length > 0 ? articles : pagesIn(lang, graph).map(dated))),
    generator: false,
  });
  for (const { page, day } of articles) {
    const { heading, description, author, published } = page.frontmatter;
    const above = parentOf(graph, page.path);
    const url = toUrl(origin, page.path);
    feed.addItem({
      id: url,
      link: url,
      // `feed` marks these as HTML and writes them as they are.
      title: escapeText(heading),
      description: escapeText(description),
      content: endWithin(textOf(page)),
      author: [authorOf(author, facts, origin)],
      date: toMoment(day),
      ...(above && { category: [{ term: above.frontmatter.navLabel }] }),
      ...(published && { published: toMoment(published) }),
    });
  }
  // `feed` knows no languages.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${lang}" `);
}

// No one is named in a feed without the license type: if it is not known, the practice signs.
function authorOf(slug: string, { people, practice }: Facts, origin: string): Author {
  const person = personOf(slug, people);
  if (!person?.license) return { name: practice.name };
  return { name: nameAndLicenseOf(person), link: toUrl(origin, pathOf('person', slug)) };
}

// Noon in Greenwich is the same day everywhere in the United States; midnight is the evening before.
function toMoment(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

type Dated = { page: Page; day: string };

function lastDayOf(pages: readonly Dated[]): string {
  const days = pages.map(({ day }) => day).sort();
  return days.at(-1) ?? '1970-01-01';
}

function compareForFeed(a: Dated, b: Dated): number {
  return b.day.localeCompare(a.day) || a.page.path.localeCompare(b.page.path, 'en');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// The end of a CDATA section; `feed` escapes only the first.
function endWithin(html: string | undefined): string | undefined {
  return html?.replaceAll(']]>', ']]&gt;');
}
