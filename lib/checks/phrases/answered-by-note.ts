import type { Root } from 'mdast';
import { componentsAt } from '../../content/components/components-at.ts';
import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { startOf } from '../../markdown/position.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { asCompared } from '../../text/as-compared.ts';
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

const sectionsWithNotes = memoizeByObject(
  (tree: Root): ReadonlySet<number> =>
    new Set(
      blocksOf(tree)
        .filter(({ node }) => componentsAt(tree, startOf(node).line).includes('PracticeNote'))
        .map(({ section }) => section),
    ),
);
