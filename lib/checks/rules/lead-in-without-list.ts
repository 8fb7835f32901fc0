import type { Parents, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Finding, markdownRule, startOf } from '../rule.ts';

/** What may follow a sentence that ends in a colon. */
const ANSWERS = new Set<RootContent['type']>(['list', 'blockquote', 'table', 'mdxJsxFlowElement', 'html']);

// <PullLine>words</PullLine> on one line is a paragraph to the parser, of one component and nothing else.
function answers(node: RootContent): boolean {
  return (
    ANSWERS.has(node.type) ||
    (node.type === 'paragraph' && node.children.every((child) => child.type === 'mdxJsxTextElement'))
  );
}

/** A paragraph that ends in a colon promises a list. */
export const leadInWithoutList = markdownRule('lead-in-without-list', (tree) => {
  const found: Finding[] = [];
  visit(tree, 'paragraph', (paragraph, index, parent: Parents | undefined) => {
    const text = textOf(paragraph).trim();
    const next = parent?.children[(index ?? 0) + 1];
    if (!text.endsWith(':') || (next && answers(next as RootContent))) return;
    found.push({
      ...startOf(paragraph),
      message: `"${text}" promises a list, and none follows.`,
      fix: 'Write the list below it, each item on a line that starts with "* ", or end the sentence with a full stop.',
    });
  });
  return found;
});
