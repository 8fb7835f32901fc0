import type { Root } from 'mdast';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** The numbers of the sections of a tree in which something is named to look up: a `<Cite>` or a link to another site. */
export const sectionsWithSources = memoizeByObject((tree: Root): ReadonlySet<number> => {
  const cites = nodesOf(tree, 'mdxJsxTextElement').filter(({ node }) => node.name === 'Cite');
  const links = nodesOf(tree, 'link').filter(({ node }) => /^https?:/.test(node.url));
  const places = [...cites, ...links].map(({ node }) => node.position?.start.offset ?? 0);
  return new Set(
    blocksOf(tree)
      .filter(({ node }) => places.some((place) => isIn(node, place)))
      .map(({ section }) => section),
  );
});

/** Whether something to look up is named in the section of a place, counted in characters. */
export function hasSourceBeside(tree: Root, offset: number): boolean {
  const block = blocksOf(tree).find(({ node }) => isIn(node, offset));
  return block !== undefined && sectionsWithSources(tree).has(block.section);
}

function isIn({ position }: ReturnType<typeof blocksOf>[number]['node'], offset: number): boolean {
  return (
    position !== undefined && (position.start.offset ?? 0) <= offset && offset < (position.end.offset ?? 0)
  );
}
