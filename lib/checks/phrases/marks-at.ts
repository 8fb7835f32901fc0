import type { Nodes, Root } from 'mdast';
import { isAskedMark } from '../../content/components/is-asked-mark.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { textOf } from '../../markdown/text-of.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** A stretch of characters: where it starts, and where what follows it does. */
export type Stretch = readonly [from: number, to: number];

/** All of a text. */
export const WHOLE: Stretch = [0, Number.POSITIVE_INFINITY];

const linesOf = memoizeByObject((tree: Root): Stretch[] =>
  nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) =>
    isAskedMark(node) && node.position ? [[node.position.start.line, node.position.end.line] as const] : [],
  ),
);

/** Whether a line of a tree stands inside something that is marked as a whole, for the practice or its counsel to confirm. */
export function isInMark(tree: Root, line: number): boolean {
  return linesOf(tree).some(([from, to]) => from <= line && line <= to);
}

/** The stretches of a block that are marked as still to confirm, counted in its words as `blocksOf` gives them. */
export function marksInLine(block: Nodes): Stretch[] {
  const stretches: Stretch[] = [];
  let text = '';
  const read = (node: Nodes): void => {
    const from = text.length;
    if ('children' in node) node.children.forEach(read);
    else text = `${text}${textOf(node)}`.replaceAll(/\s+/g, ' ').trimStart();
    if (isAskedMark(node)) stretches.push([Math.min(from, text.length), text.length]);
  };
  read(block);
  return stretches;
}
