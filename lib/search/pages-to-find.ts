import type { Page } from '../content/model/page.ts';

/** The pages that searching can find: those that are listed, without the page that searches. */
export function pagesToFind(pages: readonly Page[]): Page[] {
  return pages.filter(
    ({ frontmatter, components }) => frontmatter.listed && !components.some(({ name }) => name === 'Search'),
  );
}
