import { vanishingOf } from '../../content/components/vanishing-of.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { headingIdsOf } from '../../markdown/heading-ids.ts';
import { startOf } from '../../markdown/position.ts';
import { markdownRule } from '../rule.ts';

/** Something stands under every heading. */
export const emptySection = markdownRule('empty-section', (tree) => {
  const { children } = tree;
  return headingIdsOf(tree).flatMap(({ node, text }) => {
    const index = children.indexOf(node);
    if (index === -1) return [];
    const rest = children.slice(index + 1);
    const next = rest.find((each) => vanishingOf(each) === null);
    const deeper = next?.type === 'heading' && next.depth > node.depth;
    if (deeper || (next && next.type !== 'heading')) return [];
    const vanishing = rest[0] && vanishingOf(rest[0]);
    if (vanishing) {
      return [
        {
          ...startOf(node),
          ...inBoth(({ component }) => ({
            message: `Under the heading "${text}" there is only ${component(vanishing)}, and one day that shows nothing.`,
            fix: 'Write some words into the section, or delete the heading.',
          })),
        },
      ];
    }
    return [
      {
        ...startOf(node),
        message: `Nothing stands under the heading "${text}".`,
        fix: 'Write the section, or delete the heading.',
      },
    ];
  });
});
