import type { Nodes } from 'mdast';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { plainWordsOf } from '../../text/plain-words.ts';
import { pageRule } from '../rule.ts';

/**
 * An answer is paragraphs and lists: it stands below the heading that its question is, folds away, and is given to search engines in plain
 * words. What shapes a page makes a second outline there, or is lost.
 */
export const blockInAnswer = pageRule('block-in-answer', ({ faq }) =>
  faq.flatMap(({ question, answer, line, column }) =>
    nodesOf(
      answer,
      'heading',
      'table',
      'code',
      'inlineCode',
      'blockquote',
      'thematicBreak',
      'footnoteReference',
      'footnoteDefinition',
      'delete',
    ).map(({ node }) => {
      const words = plainWordsOf(node);
      return {
        line,
        column,
        message: `The answer to "${question}" has ${NAMES[node.type]}${words === '' ? '' : `, "${words}"`}, and an answer is paragraphs and lists.`,
        fix: FIXES[node.type] ?? 'Write it in plain sentences.',
      };
    }),
  ),
);

const NAMES = {
  heading: 'a heading in it',
  table: 'a table in it',
  code: 'lines in it that are set as program code',
  inlineCode: 'words in it that are set as program code',
  blockquote: 'a block of quoted words in it',
  thematicBreak: 'a line across it',
  footnoteReference: 'a footnote in it',
  footnoteDefinition: 'a footnote in it',
  delete: 'words in it that are struck through',
} as const;

const SECTION = 'Say it in sentences, or put it into a section of the page that the answer links to.';
const FIXES: Partial<Record<Nodes['type'], string>> = {
  heading: 'Say it in the first sentence, or put it into a section of the page that the answer links to.',
  table: SECTION,
  blockquote: 'Put the words between quotes, in the sentence.',
  thematicBreak: 'Take it out: an empty line starts a new paragraph.',
  footnoteReference: 'Say it in the sentence.',
  footnoteDefinition: 'Say it in the sentence.',
};
