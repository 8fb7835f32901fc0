import type { Root } from 'mdast';
import { componentSpecOf } from './components.ts';
import { nodesOf } from './nodes-of.ts';
import { oncePer } from './once-per.ts';

const stretchesOf = oncePer((tree: Root) =>
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
