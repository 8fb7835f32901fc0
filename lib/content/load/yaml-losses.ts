import { CST, Lexer } from 'yaml';
import type { Issue } from '../../issue.ts';

/** Words that stand in YAML and are no part of what it says; `offset` counts characters from the start. */
export type YamlLoss = Pick<Issue, 'severity' | 'message' | 'fix' | 'inEditor'> & {
  offset: number;
  words: string;
};

// Nearly no file has one, and reading it twice costs as much as reading it once.
const MAY_HOLD = /(^|[\s[{,])[#&!]|^%/m;

/**
 * What of a text of YAML reaches neither readers nor the form of the editor: notes, and words that have a meaning of their own for the sign that they
 * start with. Behind a text, or in its place, they were meant as a part of it.
 */
export function yamlLossesOf(text: string): YamlLoss[] {
  if (!MAY_HOLD.test(text)) return [];
  let offset = 0;
  const losses: YamlLoss[] = [];
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'comment') losses.push(toNote(text, offset, token));
    if (type === 'anchor' || type === 'tag' || type === 'directive-line') losses.push(toSign(offset, token));
    // These stand for nothing in the text: the start of a document, and of a plain text.
    if (type !== 'doc-mode' && token !== CST.SCALAR) offset += token.length;
  }
  return losses;
}

/** What stands before a note on its line: no text, if the note is alone, behind a name, or behind a value that is no words. */
const NO_TEXT = /^[\s-]*([\w-]+:)?\s*(null|~|true|false|["']?[-+.:\d]*["']?|[|>][-+\d]*)\s*$/;

const goneInEditor = (words: string) => ({
  message: `The words "${words}" are lost: they stand in the file, and neither readers nor this form get them.`,
  fix: 'If they are needed, type them into the field anew.',
});

function toNote(text: string, offset: number, note: string): YamlLoss {
  const words = note.trim();
  if (NO_TEXT.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))) {
    return {
      offset,
      words,
      severity: 'warning',
      message: 'What stands behind # is a note, which the editor takes out.',
      fix: 'Delete it, or keep it elsewhere. A text that starts with # goes between straight quotes.',
      inEditor: {
        message: 'The file has a note in it, which the form does not show and the next save takes out.',
        fix: 'Ask the developer whether it is still needed.',
      },
    };
  }
  return {
    offset,
    words,
    severity: 'error',
    message: `The words "${words}" are lost: a # with a space before it makes a note of all that follows on the line, which no reader gets.`,
    fix: 'Put the whole text between two straight quotes ("…"). If it is a note, delete it, or keep it elsewhere.',
    inEditor: goneInEditor(words),
  };
}

function toSign(offset: number, words: string): YamlLoss {
  return {
    offset,
    words,
    severity: 'error',
    message: `The words "${words}" are lost: a text that starts with ${words.slice(0, 1)} has a meaning of its own here.`,
    fix: 'Put the whole text between two straight quotes ("…").',
    inEditor: goneInEditor(words),
  };
}
