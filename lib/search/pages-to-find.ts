import type { Page } from '../content/model/page.ts';

/** The pages that the search can find: those that are listed, except the search page itself. */
export function pagesToFind(pages: readonly Page[]): Page[] {
  return pages.filter(
    ({ frontmatter, components }) => frontmatter.listed && !components.some(({ name }) => name === 'Search'),
  );
}
