import type { Page, PageLink } from '../../content/model/page.ts';
import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

type Placed = PageLink & { page: Page; key: string; to: string; internal: boolean };

/**
 * Links with the same words lead to the same place, on one page and, within the site, on all of them. What stands around them
 * may tell them apart (WCAG 2.4.4), but not for those who hear the links alone (2.4.9): a warning.
 */
export const ambiguousLinkText: Rule = {
  id: 'ambiguous-link-text',
  check: ({ pages, graph }) => {
    const onSite = new Map<string, Placed>();
    return pages.flatMap((page) => {
      const onPage = new Map<string, Placed>();
      return page.links.flatMap((link): Issue[] => {
        const placed = placedOf(page, link);
        // A broken link is told as such, and means another address.
        if (placed.key === '' || (placed.internal && !graph.nodes.has(pathOf(placed)))) return [];
        const before = onPage.get(placed.key);
        if (before) return before.to === placed.to ? [] : [toIssue(placed, before)];
        onPage.set(placed.key, placed);
        if (!placed.internal) return [];
        const elsewhere = onSite.get(placed.key);
        if (!elsewhere) onSite.set(placed.key, placed);
        return elsewhere && pathOf(elsewhere) !== pathOf(placed) ? [toIssue(placed, elsewhere)] : [];
      });
    });
  },
};

function placedOf(page: Page, link: PageLink): Placed {
  const { target } = link;
  const key = link.text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const internal = target.kind === 'internal';
  const to = internal ? `${target.path}${target.hash && `#${target.hash}`}` : link.href;
  return { ...link, page, key, to, internal };
}

// Two parts of one page are one page: from another page, either is a good place to start.
const pathOf = ({ to }: Placed) => to.split('#')[0] ?? '';

function toIssue({ page, text, to, line, column }: Placed, before: Placed): Issue {
  const said = (where: string) =>
    `The link "${text}" leads to "${to}", and ${where} the same words lead to "${before.to}".`;
  return {
    rule: 'ambiguous-link-text',
    severity: 'warning',
    file: page.file,
    line,
    column,
    message: said(
      before.page === page ? `in line ${before.line}` : `in line ${before.line} of ${before.page.file}`,
    ),
    fix: 'Give one of the two links other words, so that readers can tell them apart.',
    inEditor: {
      message: said(before.page === page ? 'above' : `on the page "${before.page.frontmatter.navLabel}"`),
    },
  };
}
