import type { Paragraph, Root } from 'mdast';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { wordsOf } from '../../text/sentences.ts';
import { markdownRule } from '../rule.ts';

/** A longer stretch is a sentence that someone wants to stress. */
const MOST_WORDS = 10;

/** A heading is written with number signs: bold words alone look like one, and no screen reader finds them (WCAG 1.3.1, F2). */
export const boldAsHeading = markdownRule('bold-as-heading', (tree) =>
  tree.children
    .filter((node): node is Paragraph => node.type === 'paragraph' && isBoldAlone(node, tree))
    .map((node) => ({
      ...startOf(node),
      severity: 'warning' as const,
      message: `"${textOf(node)}" is bold and stands alone, as a heading does, and is none.`,
      fix: `If it is a heading, write ## ${textOf(node)} (or ### within a section); if not, let it stand in its paragraph.`,
      inEditor: {
        fix: 'If it is a heading, choose "Heading 2" for its line (or "Heading 3" within a section), and make it plain; if not, let it stand in its paragraph.',
      },
    })),
);

function isBoldAlone(node: Paragraph, tree: Root): boolean {
  const [only, ...others] = node.children;
  const after = tree.children[tree.children.indexOf(node) + 1];
  const text = textOf(node);
  return (
    only?.type === 'strong' &&
    others.length === 0 &&
    after !== undefined &&
    after.type !== 'heading' &&
    wordsOf(text).length <= MOST_WORDS &&
    // A sentence that stands alone is meant to be heard, and one with a colon leads to what follows.
    !/[.!?…:]["”’]?$/.test(text)
  );
}
