import type { Nodes, Root } from 'mdast';
import { type Condition, conditionOf } from '../../markdown/conditions.ts';
import { nodesAt } from '../../markdown/nodes-at.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
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
  return nodesAt(block, index).flatMap((node) => conditionOf(node) ?? []);
}
