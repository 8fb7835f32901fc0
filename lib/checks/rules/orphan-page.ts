import { inBoth } from '../../content/names/in-both.ts';
import { isHome } from '../../known-pages.ts';
import { menuPathsOf } from '../../links/build-graph.ts';
import type { Rule } from '../rule.ts';

/** Some page's text, or a menu, must lead to every page; otherwise no one finds it. */
export const orphanPage: Rule = {
  id: 'orphan-page',
  check: ({ pages, graph, facts }) => {
    // A file that cannot be read in full may hold the very link that is missed.
    if (facts.unread.has('navigation.yaml') || pages.some((page) => page.isPlaceholder || !page.compiles))
      return [];
    const menu = new Set(menuPathsOf(facts, graph.pathOfSlug));
    return pages
      .filter(
        ({ path, frontmatter }) =>
          !isHome(path) &&
          frontmatter.listed &&
          !menu.has(path) &&
          graph.nodes.get(path)?.linksIn.length === 0,
      )
      .map(({ file, path }) => ({
        rule: 'orphan-page',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `No page links to ${path}, so no one finds it.`,
        ...inBoth(({ facts: form }) => ({
          fix: `Link to it in the text of a page that belongs with it, or name it in ${form('navigation.yaml')}.`,
        })),
      }));
  },
};
