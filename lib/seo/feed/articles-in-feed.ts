import type { Page } from '../../content/model/page.ts';
import { ARTICLES } from '../../known-pages.ts';
import { type Language, SITE_LANGUAGE } from '../../languages.ts';
import type { Graph } from '../../links/build-graph.ts';
import { pagesIn, roleOf } from '../../links/translations.ts';

const isArticle = (page: Page, graph: Graph) => roleOf(page, graph).listedAs === 'article';

/** What the feed in a language tells of: its articles and its translations of articles, less those that are not listed. */
export const articlesInFeed = (lang: Language, graph: Graph): Page[] =>
  pagesIn(lang, graph).filter((page) => isArticle(page, graph) && page.frontmatter.listed);

/** Whether there is a feed in a language: that of the site is there before its first article. */
export const hasFeed = (lang: Language, graph: Graph): boolean =>
  lang === SITE_LANGUAGE || articlesInFeed(lang, graph).length > 0;

/** Whether a page tells feed readers of the feed in its language: an article, or the list of articles. */
export const namesFeed = (page: Page, graph: Graph): boolean =>
  page.path === ARTICLES.path || (isArticle(page, graph) && hasFeed(page.frontmatter.lang, graph));
