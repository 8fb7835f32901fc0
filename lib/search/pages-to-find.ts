import { KINDS } from '../content/model/kinds.ts';
import type { Page } from '../content/model/page.ts';

/** The pages that the search can find: those that are listed, except the search page itself, and every sheet to print. */
export function pagesToFind(pages: readonly Page[]): Page[] {
  return pages.filter(
    ({ kind, frontmatter, components }) =>
      (frontmatter.listed || KINDS[kind].isForPaper) && !components.some(({ name }) => name === 'Search'),
  );
}
