import { closest } from 'fastest-levenshtein';
import { pageRule } from '../rule.ts';

/** The page named as parent must exist, and following parents upward must end at the home page. */
export const missingParent = pageRule('missing-parent', (page, { pages, graph }) => {
  if (page.standIn) return [];
  const { parent } = page.frontmatter;
  const at = page.locate(['parent']);
  if (parent === undefined) {
    const top = pages.find(
      (other) => other.kind === 'pillar' && !other.standIn && other.frontmatter.parent === undefined,
    );
    if (page.kind !== 'pillar' || top === page || top === undefined) return [];
    return [
      {
        ...at,
        message: `The page has no parent, and ${top.file} is already the top of the site.`,
        fix: `Add a line "parent: ${top.slug}".`,
      },
    ];
  }
  if (!graph.pathOfSlug.has(parent)) {
    const slugs = pages.filter((other) => other !== page).map((other) => other.slug);
    return [
      {
        ...at,
        message: `The parent "${parent}" is not the file name of any page.`,
        fix: `Use the file name of the page above, without .mdx. The nearest is "${closest(parent, slugs)}".`,
      },
    ];
  }
  const seen = new Set<string>();
  for (let path: string | null = page.path; path !== null; path = graph.nodes.get(path)?.parent ?? null) {
    if (seen.has(path)) break;
    seen.add(path);
    if (path === '/') return [];
  }
  return [
    {
      ...at,
      message: `Following "parent" upward from here leads round in a circle: ${[...seen].join(' → ')}.`,
      fix: 'Give one of these pages another parent, so that the way up ends at the home page.',
    },
  ];
});
