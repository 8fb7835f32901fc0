import type { Nodes } from 'mdast';
import { textOf } from './text-of.ts';

/** The nodes around a character of a block, from the block in. Characters are counted in its words as `blocksOf` gives them. */
export function nodesAt(block: Nodes, index: number): Nodes[] {
  const pieces: { text: string; nodes: Nodes[] }[] = [];
  const add = (node: Nodes, around: Nodes[]): void => {
    const nodes = [...around, node];
    if ('children' in node) for (const child of node.children) add(child, nodes);
    else pieces.push({ text: textOf(node), nodes });
  };
  add(block, []);
  let at = offsetOf(pieces.map(({ text }) => text).join(''), index);
  for (const { text, nodes } of pieces) {
    if (at < text.length) return nodes;
    at -= text.length;
  }
  return [];
}

/** Where a character of trimmed words with single spaces stands in the words as they were. */
function offsetOf(whole: string, index: number): number {
  let left = index;
  let offset = whole.length - whole.trimStart().length;
  for (const [run] of whole.slice(offset).matchAll(/\s+|\S/g)) {
    if (left === 0) break;
    left -= 1;
    offset += run.length;
  }
  return offset;
}
