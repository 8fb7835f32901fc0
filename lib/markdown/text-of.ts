import type { Nodes } from 'mdast';
import { toString as textOfLeaf } from 'mdast-util-to-string';

/** The words in a node. Where a line ends, by itself or on purpose (Shift and Enter), one ends in them as well. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : textOfLeaf(node);
}
