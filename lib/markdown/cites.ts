import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Position } from '../issue.ts';
import { nodesOf } from './nodes-of.ts';
import { startOf } from './position.ts';

/** One `<Cite>` of a text. */
export type CiteUse = Position & {
  node: MdxJsxFlowElement | MdxJsxTextElement;
  /** The id of its source. */
  id: string;
  /** Its place among the cites of the same source, from 1, so that the list of sources can lead back to each. */
  nth: number;
};

/** The cites of a text in order. One without an id is left out: the checks say so. */
export function citesOf(tree: Root): CiteUse[] {
  const counts = new Map<string, number>();
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node }) => {
    if (node.name !== 'Cite') return [];
    const id = node.attributes.find((each) => 'name' in each && each.name === 'id')?.value;
    if (typeof id !== 'string') return [];
    const nth = (counts.get(id) ?? 0) + 1;
    counts.set(id, nth);
    return [{ ...startOf(node), node, id, nth }];
  });
}
