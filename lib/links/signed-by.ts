import type { Page } from '../content/model/page.ts';
import type { Graph } from './build-graph.ts';

/** The pages that someone wrote, and the others that they reviewed, by their headings. Those on no list are left out. */
export type Signed = { written: Page[]; reviewed: Page[] };

/** The pages that a person stands behind, whose file has that name. */
export function signedBy(slug: string, { nodes }: Graph): Signed {
  const listed = [...nodes.values()]
    .map(({ page }) => page)
    .filter(({ frontmatter }) => frontmatter.listed)
    .sort((a, b) => a.frontmatter.heading.localeCompare(b.frontmatter.heading, 'en'));
  const isBy = ({ frontmatter }: Page) => frontmatter.author === slug;
  return {
    written: listed.filter(isBy),
    reviewed: listed.filter((page) => page.frontmatter.reviewed?.by === slug && !isBy(page)),
  };
}
