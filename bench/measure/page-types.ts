import type { Page } from '#lib/content/model/page.ts';

/** A type of page that the bench measures, and the page that stands for it. */
export type PageType = { type: string; path: string };

/** What sets the pages of one purpose apart: a component that only they have. */
const BY_COMPONENT = { 'articles list': 'AllArticles', contact: 'InquiryForm', search: 'Search' } as const;

/**
 * One page of each type, found by its content and not by its name. `sizeOf` gives the bytes of a finished page, and so finds the longest pillar,
 * article and plain page. Throws if the site has no page of a type.
 */
export function pageTypesOf(pages: readonly Page[], sizeOf: (path: string) => number): PageType[] {
  const longest = (among: readonly Page[]) =>
    among.toSorted((a, b) => sizeOf(b.path) - sizeOf(a.path)).slice(0, 1);
  const ofKind = (kind: Page['kind']) => pages.filter((page) => page.kind === kind);
  const withComponent = (name: string) =>
    pages.filter((page) => page.components.some((use) => use.name === name)).slice(0, 1);

  const home = pages.filter(({ path }) => path === '/');
  const main = [mainPillarOf(pages)];
  const crisis = pages.filter(({ frontmatter }) => !frontmatter.scripts);
  const special = Object.entries(BY_COMPONENT).map(
    ([type, component]) => [type, withComponent(component)] as const,
  );
  const taken = new Set([...home, ...crisis, ...special.flatMap(([, found]) => found)]);
  const found: (readonly [type: string, pages: readonly Page[]])[] = [
    ['home', home],
    ['main pillar', main],
    ['longest pillar', longest(ofKind('pillar').filter((page) => !main.includes(page)))],
    ['article', longest(ofKind('article'))],
    ['plain page', longest(ofKind('page').filter((page) => !taken.has(page)))],
    ...special,
    ['crisis', crisis],
  ];
  return found.map(([type, [page]]) => {
    if (!page) throw new Error(`The site has no page of the type "${type}" to measure.`);
    return { type, path: page.path };
  });
}

/** The pillar that has no parent. Throws if there is none. */
export function mainPillarOf(pages: readonly Page[]): Page {
  const main = pages.find(({ kind, frontmatter }) => kind === 'pillar' && !frontmatter.parent);
  if (!main) throw new Error('The site has no pillar that is below no other page.');
  return main;
}
