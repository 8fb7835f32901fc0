import { KINDS } from '../content/model/kinds.ts';
import type { Page } from '../content/model/page.ts';
import { knownPagesIn } from '../known-pages.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import type { Graph } from './build-graph.ts';
import { nodeOf } from './relations.ts';

/** The page that a page translates; null for one that translates none, or none that there is. */
export function originalOf({ frontmatter }: Page, { nodes, pathOfSlug }: Graph): Page | null {
  const { translationOf } = frontmatter;
  const path = translationOf === undefined ? undefined : pathOfSlug.get(translationOf);
  return (path !== undefined && nodes.get(path)?.page) || null;
}

/**
 * Whether the words of what a page translates were changed on a later day than its own, so that it may lack something. Facts, which all languages share,
 * change neither day.
 */
export function isOutdated(page: Page, graph: Graph): boolean {
  const original = originalOf(page, graph);
  return original !== null && original.frontmatter.updated > page.frontmatter.updated;
}

const groupsOf = memoizeByObject((graph: Graph) => {
  const groups = new Map<Page, Page[]>();
  for (const { page } of graph.nodes.values()) {
    const original = originalOf(page, graph);
    if (original) groups.set(original, [...(groups.get(original) ?? [original]), page]);
  }
  return groups;
});

/** The pages that say the same, this one among them, in the order of the languages; none where it stands alone. */
export function translationsOf(page: Page, graph: Graph): Page[] {
  const all = groupsOf(graph).get(originalOf(page, graph) ?? page) ?? [];
  return LANGUAGES.flatMap((lang) => all.find(({ frontmatter }) => frontmatter.lang === lang) ?? []);
}

/** The page that says the same as a page in a language; where there is none, or no page, the first page in it; null where there is none either. */
export function pageIn(lang: Language, page: Page | null, graph: Graph): Page | null {
  const same = (page ? translationsOf(page, graph) : []).find(({ frontmatter }) => frontmatter.lang === lang);
  return same ?? graph.nodes.get(knownPagesIn(lang).home.path)?.page ?? null;
}

/** The address in a language of what is at an address; the address itself where no page says the same. */
export function pathIn(lang: Language, path: string, graph: Graph): string {
  const page = graph.nodes.get(path)?.page;
  const same = page && translationsOf(page, graph).find(({ frontmatter }) => frontmatter.lang === lang);
  return same?.path ?? path;
}

export type Role = (typeof KINDS)[keyof typeof KINDS];

/** What holds for a page: what its kind says, and for a translation, what that of its original says. */
export function roleOf(page: Page, graph: Graph): Role {
  return KINDS[(originalOf(page, graph) ?? page).kind];
}

/** The languages that the site has pages in. */
export const languagesOf = memoizeByObject((graph: Graph): Language[] =>
  LANGUAGES.filter((lang) => pagesIn(lang, graph).length > 0),
);

/** The pages in a language, each once. */
export const pagesIn = (lang: Language, graph: Graph): Page[] =>
  [...graph.nodes.keys()]
    .map((path) => nodeOf(graph, path).page)
    .filter(({ frontmatter }) => frontmatter.lang === lang);
