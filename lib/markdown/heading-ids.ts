import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { nodesOf } from './nodes-of.ts';
import { textOf } from './text-of.ts';

export type HeadingId = { node: Heading; id: string; text: string };

/** The ids that the layout and the components give to parts of a page. A test draws both, and compares. */
export const IDS_OF_LAYOUT: ReadonlySet<string> = new Set([
  'content',
  'help-now',
  'inquiry',
  'leave-hint',
  'leave-status',
  'private-reading-switch',
  'receipt',
  'search-words',
]);

/** What the ids begin with that are made of names: of answers, cites, sources, the fields of the form and lists of boxes to tick. */
export const FAMILIES_OF_IDS = /^(?:answer-|cite-|source-|inquiry-|ticks-|-)/;

const isOfLayout = (id: string) => IDS_OF_LAYOUT.has(id) || FAMILIES_OF_IDS.test(id);

/**
 * The headings of a document in order, each with the id that links to it. It is made of the words of the heading, with one more in front where
 * they make none, or one that is taken: no two parts of a page have the same id (HTML, 3.2.6), and none is empty.
 */
export function headingIdsOf(tree: Root, isTaken = isOfLayout): HeadingId[] {
  const slugger = new GithubSlugger();
  return nodesOf(tree, 'heading').map(({ node }) => {
    const text = textOf(node);
    const plain = slug(text);
    return {
      node,
      text,
      id: slugger.slug(plain === '' ? 'section' : isTaken(plain) ? `section ${text}` : text),
    };
  });
}

/** The ids of the answers to some questions, in order. They start alike, so that none is the id of a heading. */
export function answerIdsOf(questions: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return questions.map((question) => slugger.slug(`answer: ${question}`));
}
