import { headingIdsOf } from '../../markdown/heading-ids.ts';
import { startOf } from '../../markdown/position.ts';
import { markdownRule } from '../rule.ts';

/** Something stands under every heading. */
export const emptySection = markdownRule('empty-section', (tree) => {
  const { children } = tree;
  return headingIdsOf(tree).flatMap(({ node, text }) => {
    const index = children.indexOf(node);
    const next = children[index + 1];
    const deeper = next?.type === 'heading' && next.depth > node.depth;
    if (index === -1 || deeper || (next && next.type !== 'heading')) return [];
    return [
      {
        ...startOf(node),
        message: `Nothing stands under the heading "${text}".`,
        fix: 'Write the section, or delete the heading.',
      },
    ];
  });
});
