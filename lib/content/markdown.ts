import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Issue, Position } from '../issue.ts';
import { curlyTagsOf } from './curly-tags.ts';
import { linkPlaces } from './link-places.ts';

// The same syntax that next.config.mjs gives to @next/mdx.
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(linkPlaces).freeze();
const mdx = markdown().use(remarkMdx).freeze();

/**
 * Parses MDX to mdast. A body that does not compile gives its issue and, so that the rest of the file is still
 * checked, the tree that plain Markdown sees in it.
 */
export function parseMarkdown(
  text: string,
  file: string,
): { tree: Root; compiles: boolean; issues: Issue[] } {
  try {
    return { tree: mdx.parse(text), compiles: true, issues: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const tree = markdown.parse(text);
    const place = placeOf(error, text);
    // A tag typed with curly quotes is told, each one, by the rule curly-quotes, which sees them all and not only the first.
    if (curlyTagsOf(tree).some(({ line }) => line === place.line))
      return { tree, compiles: false, issues: [] };
    const [message, fix] = sayPlainly(error);
    const issue: Issue = { rule: 'mdx-syntax', severity: 'error', file, ...place, message, fix };
    return { tree, compiles: false, issues: [issue] };
  }
}

// What is never closed is missed where the text ends; people look for it where it was opened.
function placeOf(error: VFileMessage, text: string): Position {
  const opened = /\((\d+):(\d+)-/.exec(error.reason);
  if (error.line === undefined && opened) return { line: Number(opened[1]), column: Number(opened[2]) };
  const end = { line: error.line ?? 1, column: error.column ?? 1 };
  if (error.ruleId !== 'unexpected-eof') return end;
  const before = text.split('\n').slice(0, end.line).join('\n');
  const offset = before.lastIndexOf(isExpression(error) ? '{' : '<');
  if (offset === -1) return end;
  const lines = before.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const isExpression = (error: VFileMessage) => error.source === 'micromark-extension-mdx-expression';

function sayPlainly(error: VFileMessage): [message: string, fix: string] {
  if (error.ruleId === 'end-tag-mismatch') {
    return [
      `A component is opened and never closed, or closed in the wrong place: ${error.reason}`,
      'Give each <Name> its </Name>, each on a line of its own, or write <Name /> when there is nothing inside.',
    ];
  }
  if (error.source === 'micromark-extension-mdxjs-esm') {
    return [
      'This line starts with the word "import" or "export", which reads as program code.',
      'Start the line with another word.',
    ];
  }
  if (isExpression(error)) {
    return [
      `There is a curly brace here that reads as program code: ${error.reason}`,
      'Take the { and } out; a page is words and components only.',
    ];
  }
  if (error.reason.includes('to create a comment in MDX')) {
    return [
      'There is a comment here ("<!-- … -->"), which cannot be read.',
      'Notes to yourself do not belong in a page: delete it, from <!-- to -->.',
    ];
  }
  return [
    `The text cannot be read from here on: ${error.reason.replace(/ \(note:.*\)$/s, '')}`,
    'If you meant a plain "<" or "{", put a backslash before it: \\< or \\{. If you meant a component, compare it with its example in the staff guide.',
  ];
}
