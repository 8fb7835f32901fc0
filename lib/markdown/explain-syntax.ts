import type { VFileMessage } from 'vfile-message';
import type { Position } from '../issue.ts';
import { adviceOnHtml } from './html-tags.ts';
import { positionAt } from './position.ts';

type Said = [message: string, fix: string];

/**
 * What keeps a text from being read as MDX, and where, in words for people who do not program. The words of the parser are for programmers, and it
 * stops where it can go on no longer: what someone slipped is read off the text in front of that.
 */
export function explainSyntax(
  error: VFileMessage,
  text: string,
): Position & { message: string; fix: string } {
  const place = placeOf(error, text);
  const [message, fix] = sayPlainly(error, text, place);
  return { ...place, message, fix };
}

// What is never closed is missed where the text ends; people look for it where it was opened.
function placeOf(error: VFileMessage, text: string): Position {
  const opened = /\((\d+):(\d+)-/.exec(error.reason);
  if (opened && error.reason.startsWith('Expected a closing tag'))
    return { line: Number(opened[1]), column: Number(opened[2]) };
  const end = { line: error.line ?? 1, column: error.column ?? 1 };
  const before = text.split('\n').slice(0, end.line).join('\n');
  if (isStatement(error)) {
    const start = before.search(/^(import|export)\b(?![\s\S]*^(import|export)\b)/m);
    return start === -1 ? end : positionAt(before, start);
  }
  if (error.ruleId !== 'unexpected-eof') return end;
  // An open quote runs over everything that follows: the last one that was opened is the one.
  const quote = /closing quote `(["'])`/.exec(error.reason)?.[1];
  const offset = before.lastIndexOf(isExpression(error) ? '{' : quote ? `=${quote}` : '<');
  return offset === -1 ? end : positionAt(before, offset);
}

const isExpression = (error: VFileMessage) => error.source === 'micromark-extension-mdx-expression';
const isStatement = (error: VFileMessage) => error.source === 'micromark-extension-mdxjs-esm';

function sayPlainly(error: VFileMessage, text: string, place: Position): Said {
  if (isStatement(error)) {
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
  const tag = tagAt(text, place);
  const address = ADDRESS.exec(tag)?.[1];
  if (address !== undefined) return sayAddress(address);
  if (error.ruleId === 'end-tag-mismatch') return sayUnclosed(error.reason);
  return sayTag(error.reason, tag, wrongAt(error, text));
}

/** The tag in which, or in front of which, a place is: to its end, or to the end of its line. */
function tagAt(text: string, { line, column }: Position): string {
  const lines = text.split('\n');
  const words = lines[line - 1] ?? '';
  const start = words.lastIndexOf('<', column - 1);
  if (start === -1) return words.slice(Math.max(0, column - 1));
  const end = words.indexOf('>', start);
  return words.slice(start, end === -1 ? undefined : end + 1);
}

/** The character that the parser could not go on with. */
function wrongAt({ line, column }: VFileMessage, text: string): string {
  return (
    text
      .split('\n')
      [(line ?? 1) - 1]?.slice((column ?? 1) - 1)
      .slice(0, 1) ?? ''
  );
}

/** What Markdown makes a link of, and MDX the start of a component. */
const ADDRESS =
  /^<((?:https?:\/\/|www\.|mailto:|tel:|sms:)[^\s<>]*|[^\s<>@:/]+@[^\s<>@]+|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s<>]*)?)>?$/i;

function sayAddress(address: string): Said {
  const target = /^(https?|mailto|tel|sms):/i.test(address)
    ? address
    : `${address.includes('@') ? 'mailto:' : 'https://'}${address}`;
  return [
    `An address between < and > reads as the start of a component: <${address}>.`,
    `Write [the words of the link](${target}).`,
  ];
}

const PLAIN = 'If you meant a plain "<", put a backslash before it: \\<. ';
const START: Said = [
  'There is a "<" here that reads as the start of a component.',
  `${PLAIN}If you meant a component, start it with its name.`,
];

function sayTag(reason: string, tag: string, wrong: string): Said {
  if (tag.startsWith('<!--')) {
    return [
      'There is a comment here ("<!-- … -->"), which cannot be read.',
      'Notes to yourself do not belong in a page: delete it, from <!-- to -->.',
    ];
  }
  if (tag.startsWith('<!'))
    return [`There is a piece of HTML here, which cannot be read: ${tag}`, 'Delete it.'];
  if (reason.includes('expected a corresponding closing quote')) {
    return [
      'A quote is opened in a component and never closed.',
      'Put the words of an attribute between two straight quotes, such as title="…".',
    ];
  }
  if (reason.includes('before attribute value')) {
    return [
      'The words of an attribute are not between quotes.',
      'Put them between two straight quotes, such as title="…".',
    ];
  }
  if (reason.includes('expected an open tag first')) {
    const [closing = '</…>'] = /<\/[^>\s]*>/.exec(tag) ?? [];
    return [
      `A component is closed here, and none is open: "${closing}".`,
      'Delete this closing tag, or write the opening one on a line of its own before the words.',
    ];
  }
  if (!/^<\/?\s*[\p{L}_$]/u.test(tag)) return START;
  if (QUOTES_INSIDE.test(tag)) {
    return [
      `There are quotes between the quotes of an attribute, which end it too early: ${tag}`,
      'Put curly quotes (“ and ”) or an apostrophe (’) inside, or leave them out: between straight quotes stand words without any.',
    ];
  }
  if (/=\s*["'][^"']*$/.test(tag)) return START;
  if (!tag.endsWith('>') || reason.startsWith('Unexpected end of file')) {
    // No one writes a component behind a letter or a digit.
    return [
      `There is a "<" here that starts something, and no ">" that ends it: ${tag}`,
      `${PLAIN}If you meant a component, write > at the end of its tag, or /> when there is nothing inside.`,
    ];
  }
  return [
    `There is a sign in a tag that cannot be there (${wrong}): ${tag}`,
    `${PLAIN}If you meant a component, write its tag anew, such as <Callout title="…">: a name, and attributes with = and two straight quotes.`,
  ];
}

const QUOTES_INSIDE =
  /="[^"=]*"[\p{L}\p{N}]|='[^'=]*'[\p{L}\p{N}]|="[^"=]*"\s+[^=<>]*"|='[^'=]*'\s+[^=<>]*'/u;

function sayUnclosed(reason: string): Said {
  const opened = /(?:for|opening tag|tag) `<([^>`/]*)>`(?: \((\d+):)?/.exec(reason);
  const closed = /closing tag `<\/([^>`]*)>`/.exec(reason)?.[1];
  const [, name = closed ?? '', line = ''] = opened ?? [];
  const html = adviceOnHtml(name);
  if (html) return [`There is a piece of HTML here that is never closed: <${name}>.`, html];
  // What starts like no component was not meant to be one.
  if (!/^[A-Za-z]/.test(name) || (/^[a-z]/.test(name) && !closed)) {
    return [
      `"<${name}>" reads as the start of a component, and is none.`,
      `${PLAIN}If you meant a blank to be filled in, fill it in.`,
    ];
  }
  if (opened && closed && line !== '' && closed !== name) {
    return [
      `"</${closed}>" does not close what is open: <${name}>, in line ${line}.`,
      `Write </${name}> here, on a line of its own.`,
    ];
  }
  if (opened && line !== '') {
    return [
      `<${name}> is opened and never closed, or closed in the wrong place.`,
      `Write </${name}> after its words, on a line of its own, or <${name} /> when there is nothing inside.`,
    ];
  }
  return [
    `<${name}> is closed here and was opened somewhere else, such as in another paragraph or outside of bold words.`,
    `Give <${name}> its </${name}> in the same place, each on a line of its own.`,
  ];
}
