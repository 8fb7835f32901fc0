import type { RootContent } from 'mdast';
import { vanishingOf } from '../../content/components/vanishing-of.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { markdownRule } from '../rule.ts';

/** What may follow a sentence that ends in a colon. */
const ANSWERS = new Set<RootContent['type']>(['list', 'blockquote', 'table', 'mdxJsxFlowElement', 'html']);

/** A paragraph that ends in a colon promises a list. */
export const leadInWithoutList = markdownRule('lead-in-without-list', (tree) =>
  nodesOf(tree, 'paragraph').flatMap(({ node, ancestors }) => {
    const text = textOf(node).trim();
    if (!text.endsWith(':')) return [];
    const siblings: readonly RootContent[] = ancestors.at(-1)?.children ?? [];
    const next = siblings[siblings.indexOf(node) + 1];
    const vanishing = next && vanishingOf(next);
    if (vanishing) {
      return [
        {
          ...startOf(node),
          ...inBoth(({ component }) => ({
            message: `"${text}" promises what ${component(vanishing)} shows, and one day that is nothing.`,
            fix: `Take the sentence out: ${component(vanishing)} has its own. Or end it with a period, so that it promises nothing.`,
          })),
        },
      ];
    }
    if (next && answers(next)) return [];
    return [
      {
        ...startOf(node),
        message: `"${text}" promises a list, and none follows.`,
        fix: 'Write the list below it, each item on a line that starts with "* ", or end the sentence with a full stop.',
        inEditor: { fix: 'Write the list below it, or end the sentence with a full stop.' },
      },
    ];
  }),
);

// <PullLine>words</PullLine> on one line is a paragraph to the parser, of one component and nothing else.
function answers(node: RootContent): boolean {
  if (ANSWERS.has(node.type)) return true;
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'mdxJsxTextElement');
}
