import type { Root } from 'mdast';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { componentSpecOf } from './registry.ts';

const stretchesOf = memoizeByObject((tree: Root) =>
  nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node: { name, position } }) =>
    position ? [{ name: name ?? '', from: position.start.line, to: position.end.line }] : [],
  ),
);

/** The names of the components around a line of a page, from the outermost in. */
export function componentsAt(tree: Root, line: number): string[] {
  return stretchesOf(tree)
    .filter(({ from, to }) => from <= line && line <= to)
    .map(({ name }) => name);
}

/** Whether a line of a page is the practice speaking, whoever signed the page. */
export function isByPractice(tree: Root, line: number): boolean {
  return componentsAt(tree, line).some((name) => componentSpecOf(name)?.isByPractice);
}
