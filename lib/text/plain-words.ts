import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const INLINE = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement']);

/** The words of a piece of Markdown as a reader sees them: without marks, and with one space where a line or block ends. */
export function plainWordsOf(tree: Nodes): string {
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'html') return SKIP;
    if (!INLINE.has(node.type)) words.push(' ');
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
    return undefined;
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}
