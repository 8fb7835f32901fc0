import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { markdownRule } from '../rule.ts';

/** A line of hyphens right below a paragraph makes a heading of it, which hardly anyone means. */
export const underlinedHeading = markdownRule('underlined-heading', (tree) =>
  nodesOf(tree, 'heading')
    // A heading with number signs is always one line. One of the first level is told by heading-order.
    .filter(({ node: { depth, position } }) => depth > 1 && position?.start.line !== position?.end.line)
    .map(({ node }) => ({
      ...startOf(node),
      message: `The line of hyphens below "${textOf(node)}" makes a heading of it.`,
      fix: `If it is one, write ## ${textOf(node).replaceAll('\n', ' ')} instead. If not, put an empty line between the words and the line.`,
      inEditor: {
        message: `"${textOf(node)}" is a heading, and was perhaps not meant as one.`,
        fix: 'If it is one, choose "Heading 2" for it anew. If not, choose "Paragraph".',
      },
    })),
);
