import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from '../../content/nodes-of.ts';
import { startOf } from '../../content/place.ts';
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
      fix: 'Write the item, or delete the line.',
    })),
);
