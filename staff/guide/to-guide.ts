import { basename } from 'node:path';
import type { Image, Root } from 'mdast';
import { headingIdsOf } from '#lib/markdown/heading-ids.ts';
import { nodesOf } from '#lib/markdown/nodes-of.ts';
import { markdown } from '#lib/markdown/parse-markdown.ts';
import { GUIDE } from './path.ts';

export type Guide = {
  title: string;
  /** Its sections, each with the id that links to it. */
  sections: readonly { id: string; text: string }[];
  /** Everything below its title. */
  body: Root;
};

type Size = { width: number; height: number };

/** The guide for staff, from its Markdown, with its pictures where the room sends them. `sizeOf` tells how large the picture of a name is. */
export function toGuide(text: string, sizeOf: (picture: string) => Size): Guide {
  const tree = markdown.parse(text);
  // No page of the site stands around it, and its headings have the names of rules.
  const headings = headingIdsOf(tree, () => false);
  for (const { node, id } of headings) node.data = { hProperties: { id } };
  for (const { node } of nodesOf(tree, 'image')) place(node, sizeOf);
  return {
    title: headings.find(({ node }) => node.depth === 1)?.text ?? '',
    sections: headings.filter(({ node }) => node.depth === 2),
    body: { ...tree, children: tree.children.filter((node) => node.type !== 'heading' || node.depth > 1) },
  };
}

// With its size, it takes its place before it is there, and a link to a heading below it arrives.
function place(node: Image, sizeOf: (picture: string) => Size): void {
  const name = basename(node.url);
  node.url = `${GUIDE}${name}`;
  node.data = { hProperties: { ...sizeOf(name), loading: 'lazy' } };
}
