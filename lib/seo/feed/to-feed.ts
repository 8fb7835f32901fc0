import { Feed } from 'feed';
import type { Facts } from '../../content/load/facts.ts';
import { isArticle } from '../../content/model/is-article.ts';
import type { Page } from '../../content/model/page.ts';
import { nameAndLicenseOf } from '../../content/practice/name-and-license.ts';
import { ARTICLES } from '../../known-pages.ts';
import { FEED_PATH } from '../../own-addresses.ts';
import { toUrl } from '../to-url.ts';

/**
 * The feed of the articles (Atom, RFC 4287), the last changed first; drafts and unlisted ones stay out. Its own name is that of the
 * practice, because programs show it in lists. `textOf` gives the words of an article as HTML; without them it has summaries.
 */
export function toFeed(
  { pages, facts }: { pages: readonly Page[]; facts: Facts },
  origin: string,
  textOf: (article: Page) => string | undefined = () => undefined,
): string {
  const { name, sharingLine } = facts.practice;
  const articles = pages.filter((page) => isArticle(page) && page.frontmatter.listed);
  const home = toUrl(origin, '/');
  const feed = new Feed({
    id: toUrl(origin, FEED_PATH),
    title: name,
    description: sharingLine,
    link: toUrl(origin, ARTICLES.path),
    feed: toUrl(origin, FEED_PATH),
    author: { name, link: home },
    // Never the time of the build, which would make programs fetch a feed in which nothing changed.
    updated: toMoment(lastDayOf(articles.length > 0 ? articles : pages)),
    generator: false,
  });
  for (const page of articles.sort(compareForFeed)) {
    const { heading, description, author, published, updated } = page.frontmatter;
    const url = toUrl(origin, page.path);
    feed.addItem({
      id: url,
      link: url,
      // `feed` marks these as HTML and writes them as they are.
      title: escapeText(heading),
      description: escapeText(description),
      content: endWithin(textOf(page)),
      author: [{ name: authorOf(author, facts) }],
      date: toMoment(updated),
      ...(published && { published: toMoment(published) }),
    });
  }
  return feed.atom1();
}

// No one is named in a feed without the license type: if it is not known, the practice signs.
function authorOf(slug: string, { people, practice }: Facts): string {
  const person = people[slug];
  return person?.license ? nameAndLicenseOf(person) : practice.name;
}

// Noon in Greenwich is the same day everywhere in the United States; midnight is the evening before.
function toMoment(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function lastDayOf(pages: readonly Page[]): string {
  const days = pages.map(({ frontmatter }) => frontmatter.updated).sort();
  return days.at(-1) ?? '1970-01-01';
}

function compareForFeed(a: Page, b: Page): number {
  return b.frontmatter.updated.localeCompare(a.frontmatter.updated) || a.path.localeCompare(b.path, 'en');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// The end of a CDATA section; `feed` escapes only the first.
function endWithin(html: string | undefined): string | undefined {
  return html?.replaceAll(']]>', ']]&gt;');
}
