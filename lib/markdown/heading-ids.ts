import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { nodesOf } from './nodes-of.ts';
import { textOf } from './text-of.ts';

export type HeadingId = { node: Heading; id: string; text: string };

/** The headings of a document in order, each with the id that links to it. */
export function headingIdsOf(tree: Root): HeadingId[] {
  const slugger = new GithubSlugger();
  return nodesOf(tree, 'heading').map(({ node }) => {
    const text = textOf(node);
    return { node, text, id: slugger.slug(text) };
  });
}

/** The ids of the answers to some questions, in order. They start alike, so that none is the id of a heading. */
export function answerIdsOf(questions: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return questions.map((question) => slugger.slug(`answer: ${question}`));
}
