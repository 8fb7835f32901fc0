import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Issue, Position } from '../issue.ts';
import { curlyTagsOf } from './curly-tags.ts';
import { adviceOnHtml } from './html-tags.ts';
import { linkRanges } from './link-ranges.ts';
import { mayHoldSyntax, withoutSyntax } from './without-syntax.ts';

// The same syntax that next.config.mjs gives to @next/mdx. What makes both starts unfrozen: a copy of a frozen parser keeps its
// extensions, adds them again, and tries each of them twice at every character.
const base = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(linkRanges);

/** The parser of plain Markdown, with front matter and tables. */
export const markdown = base().freeze();

/** The same with components. */
export const mdx = base().use(remarkMdx).freeze();

// The same without what most texts cannot hold.
const quick = base().use(withoutSyntax).use(remarkMdx).freeze();

/**
 * Parses MDX to mdast. A body that does not compile gives its issue and, so that the rest of the file is still
 * checked, the tree that plain Markdown sees in it.
 */
export function parseMarkdown(
  text: string,
  file: string,
): { tree: Root; compiles: boolean; issues: Issue[] } {
  try {
    return { tree: (mayHoldSyntax(text) ? mdx : quick).parse(text), compiles: true, issues: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const tree = markdown.parse(text);
    const place = placeOf(error, text);
    // A tag typed with curly quotes is told, each one, by the rule curly-quotes, which sees them all and not only the first.
    if (curlyTagsOf(tree).some(({ line }) => line === place.line))
      return { tree, compiles: false, issues: [] };
    const [message, fix] = sayPlainly(error);
    const issue: Issue = {
      rule: 'mdx-syntax',
      severity: 'error',
      file,
      ...place,
      message,
      fix,
      inEditor: UNREADABLE,
    };
    return { tree, compiles: false, issues: [issue] };
  }
}

// The editor itself writes nothing that cannot be read.
const UNREADABLE = {
  message: 'The words of the page cannot be read here, and the editor does not open them.',
  fix: 'They were changed outside of the editor. Ask the developer to mend them.',
};

// What is never closed is missed where the text ends; people look for it where it was opened.
function placeOf(error: VFileMessage, text: string): Position {
  const opened = /\((\d+):(\d+)-/.exec(error.reason);
  if (opened && error.reason.startsWith('Expected a closing tag'))
    return { line: Number(opened[1]), column: Number(opened[2]) };
  const end = { line: error.line ?? 1, column: error.column ?? 1 };
  if (error.ruleId !== 'unexpected-eof') return end;
  const before = text.split('\n').slice(0, end.line).join('\n');
  // An open quote runs over everything that follows: the last one that was opened is the one.
  const quote = /closing quote `(["'])`/.exec(error.reason)?.[1];
  const offset = before.lastIndexOf(isExpression(error) ? '{' : quote ? `=${quote}` : '<');
  if (offset === -1) return end;
  const lines = before.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const isExpression = (error: VFileMessage) => error.source === 'micromark-extension-mdx-expression';

function sayPlainly(error: VFileMessage): [message: string, fix: string] {
  if (error.ruleId === 'end-tag-mismatch') return sayUnclosed(error.reason);
  if (error.source === 'micromark-extension-mdxjs-esm') {
    return [
      'This line starts with the word "import" or "export", which reads as program code.',
      'Start the line with another word.',
    ];
  }
  if (isExpression(error)) {
    return [
      'There is a curly brace here that reads as program code.',
      'Take the { and } out; a page is words and components only.',
    ];
  }
  const known = SLIPS.find(([words]) => error.reason.includes(words));
  if (known) return [known[1], known[2]];
  return [
    `The text cannot be read from here on: ${error.reason.replace(/ \(note:.*\)$/s, '')}`,
    'If you meant a plain "<" or "{", put a backslash before it: \\< or \\{. If you meant a component, compare it with its tag in docs/files.md.',
  ];
}

// The words of the parser are for programmers. These are the slips that people make.
const SLIPS: readonly [words: string, message: string, fix: string][] = [
  [
    'to create a comment in MDX',
    'There is a comment here ("<!-- … -->"), which cannot be read.',
    'Notes to yourself do not belong in a page: delete it, from <!-- to -->.',
  ],
  [
    'expected a corresponding closing quote',
    'A quote is opened in a component and never closed.',
    'Put the words of an attribute between two straight quotes, such as title="…".',
  ],
  [
    'before attribute value',
    'The words of an attribute are not between quotes.',
    'Put them between two straight quotes, such as title="…".',
  ],
  [
    'expected an open tag first',
    'A component is closed here, and none is open.',
    'Delete this closing tag, or write the opening one on a line of its own before the words.',
  ],
  [
    'before name, expected a character that can start a name',
    'There is a "<" here that reads as the start of a component.',
    'If you meant a plain "<", put a backslash before it: \\<. If you meant a component, start it with its name.',
  ],
];

function sayUnclosed(reason: string): [message: string, fix: string] {
  const opened = /(?:for|opening tag) `<(\w+)>` \((\d+):/.exec(reason);
  const closed = /closing tag `<\/(\w+)>`/.exec(reason)?.[1];
  const [, name = '', line = ''] = opened ?? [];
  const html = adviceOnHtml(name);
  if (html) return [`There is a piece of HTML here that is never closed: <${name}>.`, html];
  if (opened && closed) {
    return [
      `"</${closed}>" does not close what is open: <${name}>, in line ${line}.`,
      `Write </${name}> here, on a line of its own.`,
    ];
  }
  if (opened) {
    return [
      `<${name}> is opened and never closed, or closed in the wrong place.`,
      `Write </${name}> after its words, on a line of its own, or <${name} /> when there is nothing inside.`,
    ];
  }
  return [
    'A component is closed here that was opened somewhere else.',
    'Give each <Name> its </Name>, each on a line of its own.',
  ];
}
