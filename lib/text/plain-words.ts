import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const INLINE = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement']);

/**
 * The words of a piece of Markdown as a reader sees them: without marks, and with one space where a line or block ends. The items of a list
 * stand on lines of their own, each behind its hyphen or number, so that they are not read as one sentence.
 */
export function plainWordsOf(tree: Nodes): string {
  const words: string[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') return SKIP;
    if (node.type === 'listItem') words.push(LINE, markOf(parent, index ?? 0), ' ');
    else if (!INLINE.has(node.type)) words.push(follows(parent, index, 'list') ? LINE : ' ');
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value.replaceAll(LINE, ' '));
    return undefined;
  });
  return words
    .join('')
    .split(LINE)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const LINE = '\n';

// What Markdown writes before an item, so that it stays one where line breaks are lost.
function markOf(list: Nodes | undefined, index: number): string {
  return list?.type === 'list' && list.ordered ? `${(list.start ?? 1) + index}.` : '-';
}

function follows(parent: Nodes | undefined, index: number | undefined, type: Nodes['type']): boolean {
  const siblings: readonly Nodes[] = parent && 'children' in parent ? parent.children : [];
  return index !== undefined && siblings[index - 1]?.type === type;
}
