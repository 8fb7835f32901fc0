import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { markdownRule } from '../rule.ts';

/** Every item of a list says something. */
export const emptyList = markdownRule('empty-list', (tree) =>
  nodesOf(tree, 'listItem')
    .filter(
      ({ node }) =>
        textOf(node).trim() === '' && !node.children.some(({ type }) => type.startsWith('mdxJsx')),
    )
    .map(({ node }) => ({
      ...startOf(node),
      message: 'This item of a list is empty.',
      fix: 'Write the item, or delete it.',
    })),
);
