import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Issue, Position } from '../issue.ts';

// The same syntax that next.config.mjs gives to @next/mdx.
const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

const CURLY = /[“”‘’]/;

/**
 * Parses MDX to mdast. A body that does not compile gives its issue and, so that the rest of the file is still
 * checked, the tree that plain Markdown sees in it.
 */
export function parseMarkdown(text: string, file: string): { tree: Root; issues: Issue[] } {
  try {
    return { tree: mdx.parse(text), issues: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const tree = markdown.parse(text);
    const issue = explain(error, file, text);
    return { tree, issues: issue ? [issue] : [] };
  }
}

function explain(error: VFileMessage, file: string, text: string): Issue | null {
  const place: Position = { line: error.line ?? 1, column: error.column ?? 1 };
  // A tag typed with curly quotes is told, each one, by the rule curly-quotes, which sees them all and not only the first.
  if (error.ruleId === 'unexpected-character' && CURLY.test(text.split('\n')[place.line - 1] ?? ''))
    return null;
  const [message, fix] = sayPlainly(error);
  return { rule: 'mdx-syntax', severity: 'error', file, ...place, message, fix };
}

function sayPlainly(error: VFileMessage): [message: string, fix: string] {
  if (error.ruleId === 'end-tag-mismatch' || error.ruleId === 'unexpected-eof') {
    return [
      `A component is opened and never closed, or closed in the wrong place: ${error.reason}`,
      'Give each <Name> its </Name>, each on a line of its own, or write <Name /> when there is nothing inside.',
    ];
  }
  if (error.ruleId === 'acorn' || error.ruleId === 'unexpected-lazy') {
    return [
      `There is a curly brace here that reads as program code: ${error.reason}`,
      'Take the { and } out; a page is words and components only.',
    ];
  }
  return [
    `The text cannot be read from here on: ${error.reason}`,
    'If you meant a plain "<" or "{", put a backslash before it: \\< or \\{. If you meant a component, compare it with its example in the staff guide.',
  ];
}
