import type { Nodes, Root } from 'mdast';
import { type Condition, conditionOf } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { textOf } from '../../markdown/text-of.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

const stretchesOf = memoizeByObject((tree: Root) =>
  nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) => {
    const condition = conditionOf(node);
    const { position } = node;
    return condition && position ? [{ condition, from: position.start.line, to: position.end.line }] : [];
  }),
);

/** The conditions that components set on a line of a tree, from the outermost in. */
export function conditionsAround(tree: Root, line: number): Condition[] {
  return stretchesOf(tree)
    .filter(({ from, to }) => from <= line && line <= to)
    .map(({ condition }) => condition);
}

/** The conditions that marks in a line set on a character of its words, which are counted as `blocksOf` gives them. */
export function conditionsInLine(block: Nodes, index: number): Condition[] {
  const pieces: { text: string; conditions: Condition[] }[] = [];
  const add = (node: Nodes, conditions: Condition[]): void => {
    if (!('children' in node)) {
      pieces.push({ text: textOf(node), conditions });
      return;
    }
    const own = conditionOf(node);
    for (const child of node.children) add(child, own ? [...conditions, own] : conditions);
  };
  add(block, []);
  let at = offsetOf(pieces.map(({ text }) => text).join(''), index);
  for (const { text, conditions } of pieces) {
    if (at < text.length) return conditions;
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
