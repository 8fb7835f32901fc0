import { KINDS } from '../../content/model/kinds.ts';
import type { Page } from '../../content/model/page.ts';
import { isHome } from '../../known-pages.ts';
import { nearestOf } from '../../markdown/nearest-of.ts';
import { pageRule } from '../rule.ts';

/** The page named as parent must exist, and following parents upward must end at the home page. */
export const missingParent = pageRule('missing-parent', (page, { pages, drafts, graph }) => {
  if (page.isPlaceholder) return [];
  const { parent } = page.frontmatter;
  const at = { ...page.locate(['parent']), field: ['parent'] };
  if (parent === undefined) {
    const below = (other: Page) => graph.nodes.get(other.path)?.children.length ?? 0;
    // The top is the one that the others stand below, whatever the order of the files.
    const [top] = pages
      .filter((other) => mayBeTop(other) && !other.isPlaceholder && other.frontmatter.parent === undefined)
      .sort((a, b) => below(b) - below(a));
    if (!mayBeTop(page) || top === page || top === undefined) return [];
    return [
      {
        ...at,
        message: `The page has no parent, and ${top.file} is already the top of the site.`,
        fix: `Add a line "parent: ${top.slug}".`,
        inEditor: {
          message: `The page has no parent, and the page "${top.frontmatter.navLabel}" is already the top of the site.`,
          fix: `Choose a page under "Parent", such as "${top.frontmatter.navLabel}".`,
        },
      },
    ];
  }
  const draft = drafts.find((other) => other.slug === parent);
  if (draft && !graph.pathOfSlug.has(parent)) {
    return [
      {
        ...at,
        message: `The parent "${parent}" is a draft and not on the site.`,
        fix: `Name another page, or publish ${draft.file} by removing "draft: true" from it.`,
        inEditor: { fix: 'Choose another page, or take the tick out of "Draft" on that page.' },
      },
    ];
  }
  if (!graph.pathOfSlug.has(parent)) {
    const slugs = pages.filter((other) => other !== page).map((other) => other.slug);
    return [
      {
        ...at,
        message: `The parent "${parent}" is not the file name of any page.`,
        fix: `Use the file name of the page above, without .mdx. The nearest is "${nearestOf(parent, slugs)}".`,
        inEditor: {
          message: `There is no page "${parent}" that this one could stand below.`,
          fix: `Choose the page above under "Parent". The nearest is "${nearestOf(parent, slugs)}".`,
        },
      },
    ];
  }
  const above = (path: string) => graph.nodes.get(path)?.parent ?? null;
  const seen = new Set([page.path]);
  const isOwnParent = parent === page.slug;
  let path = isOwnParent ? page.path : above(page.path);
  for (; path !== null && !seen.has(path); path = above(path)) seen.add(path);
  // A page that only leads into a circle is not part of it: fixing the circle fixes its way up.
  if (path !== page.path || isHome(page.path)) return [];
  return [
    {
      ...at,
      message: `Following the parents upward from here leads round in a circle: ${[...seen, page.path].join(' → ')}.`,
      fix: 'Give one of these pages another parent, so that the way up ends at the home page.',
    },
  ];
});

function mayBeTop({ kind }: Page): boolean {
  return KINDS[kind].parent === 'all-but-one';
}
