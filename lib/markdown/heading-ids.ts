import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { type Condition, conditionOf, conditionsOf, knownFor } from './conditions.ts';
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

/** What the ids begin with that are made of names: of answers, cites, sources and the fields of the form. */
export const FAMILIES_OF_IDS = /^(?:answer-|cite-|source-|inquiry-|-)/;

const isOfLayout = (id: string) => IDS_OF_LAYOUT.has(id) || FAMILIES_OF_IDS.test(id);

/**
 * The headings of a document in order, each with the id that links to it. It is made of the words of the heading, with one more in front where
 * they make none, or one that is taken: no two parts of a page have the same id (HTML, 3.2.6), and none is empty. Whatever is known of the facts, a
 * heading has the same id: it is made of the words that are there once they are known, and two headings that are never seen together may share one.
 */
export function headingIdsOf(tree: Root, isTaken = isOfLayout): HeadingId[] {
  const given = new Map<string, (readonly Condition[])[]>();
  return nodesOf(tree, 'heading').map(({ node, ancestors }) => {
    const words = lastingWordsOf(node) || textOf(node);
    const plain = slug(words);
    const base = plain === '' ? 'section' : isTaken(plain) ? slug(`section ${words}`) : plain;
    const conditions = conditionsOf(ancestors);
    const isGiven = (id: string) =>
      given.get(id)?.some((others) => knownFor([...conditions, ...others], NOTHING) !== null);
    let id = base;
    for (let count = 1; isGiven(id); count++) id = `${base}-${count}`;
    given.set(id, [...(given.get(id) ?? []), conditions]);
    return { node, text: textOf(node), id };
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** The words of a heading without those that go once a fact is known. */
function lastingWordsOf(node: Nodes): string {
  if (conditionOf(node)?.seenWhen === 'unknown') return '';
  return 'children' in node ? node.children.map(lastingWordsOf).join('') : textOf(node);
}

/** The ids of the answers to some questions, in order. They start alike, so that none is the id of a heading. */
export function answerIdsOf(questions: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return questions.map((question) => slugger.slug(`answer: ${question}`));
}
