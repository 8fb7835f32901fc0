import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Finding, markdownRule, startOf } from '../rule.ts';

/** Every item of a list says something. */
export const emptyList = markdownRule('empty-list', (tree) => {
  const found: Finding[] = [];
  visit(tree, 'listItem', (item) => {
    if (textOf(item).trim() !== '' || item.children.some((child) => child.type.startsWith('mdxJsx'))) return;
    found.push({
      ...startOf(item),
      message: 'This item of a list is empty.',
      fix: 'Write the item, or delete the line.',
    });
  });
  return found;
});
