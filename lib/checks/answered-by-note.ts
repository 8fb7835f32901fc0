import type { Root } from 'mdast';
import { blocksOf } from '../content/blocks-of.ts';
import { componentsAt } from '../content/components-at.ts';
import type { Facts } from '../content/facts.ts';
import { oncePer } from '../content/once-per.ts';
import type { Page } from '../content/page.ts';
import { startOf } from '../content/place.ts';
import { asCompared } from './as-compared.ts';
import type { Passage } from './passages-of.ts';

/** Whether words of a page are those of its author, who gave them in a document. What somebody typed in between is not. */
export function areOfAuthor(words: string, passage: Passage, { frontmatter }: Page, facts: Facts): boolean {
  const document = facts.documents[frontmatter.document ?? ''];
  return passage.isByAuthor && document !== undefined && asCompared(document).includes(asCompared(words));
}

/** Whether a box of the practice stands in the section of a passage. The lines under the heading of a page belong to its first section. */
export function hasNoteBeside({ source }: Passage, { tree }: Page): boolean {
  return sectionsWithNotes(tree).has(source?.section ?? blocksOf(tree)[0]?.section ?? 0);
}

const sectionsWithNotes = oncePer(
  (tree: Root): ReadonlySet<number> =>
    new Set(
      blocksOf(tree)
        .filter(({ node }) => componentsAt(tree, startOf(node).line).includes('PracticeNote'))
        .map(({ section }) => section),
    ),
);
