import { isArticle } from '../../content/model/is-article.ts';
import type { Page } from '../../content/model/page.ts';
import { isPageKind } from '../../content/model/page-kinds.ts';
import type { Issue } from '../../issue.ts';
import { isHome } from '../../known-pages.ts';
import { childrenOf } from '../../links/relations.ts';
import { toMarkdownLink } from '../../markdown/to-markdown-link.ts';
import type { Checked, Rule } from '../rule.ts';

/**
 * A page and each of those below it link to each other in their own words, so that readers find the way both ways. The front
 * page is left out: menus lead to it from everywhere, and its own text names few. So are pages that no list shows, and those of people,
 * whose list and whose breadcrumbs lead there and back.
 */
export const oneWayLink: Rule = {
  id: 'one-way-link',
  check: (site) =>
    site.pages.flatMap((page) => {
      if (isHome(page.path) || !isReadable(page)) return [];
      const linked = pathsLinkedIn(site, page);
      return childrenOf(site.graph, page.path)
        .filter((child) => child.frontmatter.listed && isReadable(child) && isPageKind(child.kind))
        .flatMap((child) => [
          ...(linked.has(child.path) ? [] : [downward(page, child)]),
          ...(pathsLinkedIn(site, child).has(page.path) ? [] : [upward(page, child)]),
        ]);
    }),
};

// A page that cannot be read in full may hold the very link that is missed.
const isReadable = ({ compiles, isPlaceholder }: Page) => compiles && !isPlaceholder;

function downward(page: Page, child: Page): Issue {
  const what = isArticle(child) ? `its article ${child.path}` : `${child.path}, a page below it,`;
  return missing(page, child, `The page does not link to ${what} in its text.`);
}

function upward(page: Page, child: Page): Issue {
  const what = isArticle(child) ? 'The article' : 'The page';
  return missing(child, page, `${what} does not link to ${page.path}, the page it belongs to.`);
}

function pathsLinkedIn({ graph }: Checked, { path }: Page): ReadonlySet<string> {
  return new Set(graph.nodes.get(path)?.linksOut.map(({ to }) => to));
}

function missing({ file }: Page, to: Page, message: string): Issue {
  return {
    rule: 'one-way-link',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message,
    fix: `Link to it where it helps a reader, such as ${toMarkdownLink(to.frontmatter.navLabel, to.path)}.`,
    inEditor: {
      fix: `Link to ${to.path} where it helps a reader, with words such as "${to.frontmatter.navLabel}".`,
    },
  };
}
