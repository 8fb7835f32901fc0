import { isArticle } from './content/model/is-article.ts';
import { KINDS } from './content/model/kinds.ts';
import type { Page } from './content/model/page.ts';
import type { Language } from './languages.ts';
import type { Graph } from './links/build-graph.ts';
import { breadcrumbsOf, childrenOf } from './links/relations.ts';
import { pagesIn } from './links/translations.ts';
import { memoizeByObject } from './memoize-by-object.ts';
import type { Site } from './site.ts';

/** A main page and what stands below it. */
export type PillarSection = { pillar: Page; articles: Page[]; pages: Page[] };

/** Articles, and the page that they are listed under. */
export type ArticleGroup = { above: Page; articles: Page[] };

/** The whole site as a reader finds their way through it: each main page with what is below it, then the other pages. */
export type Directory = {
  branches: PillarSection[];
  others: Page[];
  /** All pages, in that order. */
  pages: Page[];
  /** Every article once, under the nearest page above it that is in the directory and is not an article. */
  shelves: ArticleGroup[];
};

const directoriesOf = memoizeByObject((site: Site) => {
  const made = new Map<Language, Directory>();
  return (lang: Language) => {
    const directory = made.get(lang) ?? toDirectory(site, lang);
    made.set(lang, directory);
    return directory;
  };
});

/** The directory of a site in one of its languages. Main pages come in the order of the main menu; those outside it come last. */
export const directoryOf = (site: Site, lang: Language): Directory => directoriesOf(site)(lang);

function toDirectory({ graph, facts }: Site, lang: Language): Directory {
  const order = facts.navigation.header;
  const listed = pagesIn(lang, graph).filter((page) => page.frontmatter.listed);
  const rank = ({ slug }: Page) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const pillars = listed
    .filter((page) => KINDS[page.kind].listedAs === 'branch')
    .sort((a, b) => rank(a) - rank(b));
  const branches = pillars.map((pillar) => {
    const below = childrenOf(graph, pillar.path).filter((page) => page.frontmatter.listed);
    return {
      pillar,
      articles: below.filter(isArticle),
      pages: below.filter((page) => KINDS[page.kind].listedAs === 'page'),
    };
  });
  const placed = branches.flatMap(({ pillar, articles, pages }) => [pillar, ...articles, ...pages]);
  const isPlaced = new Set(placed);
  const others = listed
    .filter((page) => !isPlaced.has(page))
    .sort((a, b) => a.frontmatter.navLabel.localeCompare(b.frontmatter.navLabel, lang));
  const pages = [...placed, ...others];
  return { branches, others, pages, shelves: shelvesOf(graph, pages) };
}

function shelvesOf(graph: Graph, pages: readonly Page[]): ArticleGroup[] {
  const shelves = new Map<Page, Page[]>(pages.map((page) => [page, []]));
  for (const { children } of graph.nodes.values()) {
    for (const path of children) {
      const [article, ...way] = breadcrumbsOf(graph, path).reverse();
      if (!article || !isArticle(article) || !shelves.has(article)) continue;
      const above = way.find((page) => !isArticle(page) && shelves.has(page));
      if (above) shelves.get(above)?.push(article);
    }
  }
  return [...shelves].flatMap(([above, articles]) => (articles.length > 0 ? [{ above, articles }] : []));
}
