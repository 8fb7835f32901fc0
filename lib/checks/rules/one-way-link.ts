import type { Page } from '../../content/page.ts';
import type { Issue } from '../../issue.ts';
import { articlesOf } from '../../links/relations.ts';
import type { Checked, Rule } from '../rule.ts';

/** A main page and each of its articles link to each other in their own words, so that readers find the way both ways. */
export const oneWayLink: Rule = {
  id: 'one-way-link',
  check: (site) =>
    site.pages.flatMap((page) => {
      if (page.kind !== 'pillar' || page.standIn || !page.compiles) return [];
      return articlesOf(site.graph, page.path)
        .filter((article) => article.compiles && !article.standIn)
        .flatMap((article) => [
          ...(links(site, page.path, article.path)
            ? []
            : [
                missing(
                  page.file,
                  `The page does not link to its article ${article.path} in its text.`,
                  article,
                ),
              ]),
          ...(links(site, article.path, page.path)
            ? []
            : [
                missing(
                  article.file,
                  `The article does not link to ${page.path}, the page it belongs to.`,
                  page,
                ),
              ]),
        ]);
    }),
};

function links({ graph }: Checked, from: string, to: string): boolean {
  return graph.nodes.get(from)?.linksOut.some((link) => link.to === to) ?? false;
}

function missing(file: string, message: string, to: Page): Issue {
  return {
    rule: 'one-way-link',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message,
    fix: `Link to it where it helps a reader, such as [${to.frontmatter.navLabel}](${to.path}).`,
  };
}
