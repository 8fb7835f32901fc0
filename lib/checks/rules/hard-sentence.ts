import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { sentencesOf, wordsOf } from '../../text/sentences.ts';
import { type Passage, passagesOf } from '../phrases/passages-of.ts';
import { pageRule } from '../rule.ts';
import { hasWords } from '../words/outline-lines.ts';

/**
 * More words than a reader holds at once. Writers are told to stay below 25 (GOV.UK, "Sentence length: why 25 words is our
 * limit") or 20 (NHS content style guide); a few above that read well, so that only what is far above is told.
 */
const MOST = 35;

/** Advice on every sentence of a page is read by no one. */
const TOLD = 3;

// A sentence of so many words has more characters than this between two marks. Most have fewer, and are not counted.
const FEWEST_CHARACTERS = 2 * MOST;

/** Advice and no more: long sentences are lost on readers in distress. What is quoted in a block is not ours to split, nor is an author's document, or a line of the practice. */
export const hardSentence = pageRule('hard-sentence', (page, { facts }) =>
  passagesOf(page)
    .filter((passage) => mayBeLong(passage.text) && !passage.isByAuthor && !isQuotation(passage))
    .flatMap((passage) => sentencesOf(passage.text).map((sentence) => ({ passage, sentence })))
    .map((each) => ({ ...each, length: wordsOf(each.sentence).length }))
    .filter(({ length, sentence }) => length > MOST && !hasWords(outlineOf(page, facts), sentence))
    .sort((a, b) => b.length - a.length)
    .slice(0, TOLD)
    .map(({ passage, sentence, length }) => ({
      ...passage.placeOf(sentence.split(' ').slice(0, 3).join(' ')),
      severity: 'warning' as const,
      message: `This sentence has ${length} words, and ${MOST} are the most that a tired reader can follow: ${sentence}`,
      fix: 'Make two sentences of it, where it says "and", "but", "which" or "because".',
    })),
);

const outlineOf = ({ frontmatter: { outline } }: Page, { documents }: Facts) =>
  documents[outline?.document ?? ''] ?? '';

function mayBeLong(text: string): boolean {
  return (
    text.length > FEWEST_CHARACTERS && text.split(/[.!?:]/).some((part) => part.length > FEWEST_CHARACTERS)
  );
}

function isQuotation({ source, placeOf }: Passage): boolean {
  if (!source) return false;
  const { line } = placeOf('');
  return nodesOf(source.tree, 'blockquote').some(
    ({ node: { position } }) =>
      position !== undefined && position.start.line <= line && line <= position.end.line,
  );
}
