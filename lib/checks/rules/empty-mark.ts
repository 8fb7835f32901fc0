import { toString as textOf } from 'mdast-util-to-string';
import { componentSpecOf } from '../../content/components/registry.ts';
import { labelOf } from '../../content/names/label-of.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { pageRule } from '../rule.ts';

/** A mark marks words: the staff editor (Keystatic 0.6) deletes one that has none. */
export const emptyMark = pageRule('empty-mark', ({ tree }) =>
  nodesOf(tree, 'mdxJsxTextElement', 'mdxJsxFlowElement')
    .filter(
      ({ node }) => componentSpecOf(node.name ?? '')?.placement === 'mark' && textOf(node).trim() === '',
    )
    .map(({ node }) => ({
      ...startOf(node),
      message: `<${node.name}> has no words between its tags, and the editor would delete it.`,
      fix: `Put it around the words that it is about: <${node.name} …>the words</${node.name}>, or take it out.`,
      inEditor: {
        message: `"${labelOf(node.name ?? '')}" stands here without words.`,
        fix: 'Delete it, select the words that it is about, and choose it above the words of the page.',
      },
    })),
);
