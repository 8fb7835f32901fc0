import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from './nodes-of.ts';

export type HeadingId = { node: Heading; id: string; text: string };

/** The headings of a document in order, each with the id that links to it. The only slugger of the site. */
export function headingIdsOf(tree: Root): HeadingId[] {
  const slugger = new GithubSlugger();
  return nodesOf(tree, 'heading').map(({ node }) => {
    const text = textOf(node);
    return { node, text, id: slugger.slug(text) };
  });
}
