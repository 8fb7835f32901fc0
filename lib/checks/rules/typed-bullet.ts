import type { Paragraph } from 'mdast';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { shorten } from '../../text/shorten.ts';
import { markdownRule, type RuleIssue } from '../rule.ts';

// What Word and web pages put before an item; \uF0B7 is the dot of its Symbol font.
const DOT = /^\s*([•●▪■◦○‣⁃∙·✓✔➢➤→\uF0B7])\s*\S/;
const DASH = /^\s*([-*+–—])[\s\u00a0]*\S/;
// Without its space, one line may be a time or a version, and two count.
const TIGHT = /^\s*(\d{1,2}[.)])\p{L}/u;
const NUMBER = /^\s*(\(?(?:\d{1,2}|[a-z])[.)])[\s\u00a0]+\S/;

/** A list whose marks were typed or pasted is a paragraph to a browser: no item of it is read out as one. */
export const typedBullet = markdownRule('typed-bullet', (tree) =>
  nodesOf(tree, 'paragraph').flatMap(({ node, ancestors }): RuleIssue[] => {
    const mark = markOf(node);
    if (!mark || ancestors.some(({ type }) => type === 'tableCell')) return [];
    const at = startOf(node);
    const item = /\d|[a-z]/.test(mark) ? '1. ' : '* ';
    return [
      {
        ...at,
        message: `"${mark}" was typed to make a list, and what is shown is no list: ${shortened(textOf(node))}`,
        fix: `Start the line with "${item}" instead (with a plain space after it), each item on a line of its own.`,
        inEditor: {
          fix: `Delete the typed marks, select the lines, and click the list ${item === '* ' ? 'with dots' : 'with numbers'} above the words of the page.`,
        },
      },
    ];
  }),
);

// Hardly any paragraph has such a line, and its first letters are the cheapest way to know.
const MAYBE = /(?:^|\n)\s*(?:[^\p{L}\p{N}\s"'“‘(]|\(?(?:\d{1,2}|[a-z])[.)])/u;

function markOf(node: Paragraph): string | undefined {
  if (!node.children.some((child) => child.type === 'text' && MAYBE.test(child.value))) return undefined;
  const lines = textOf(node).split('\n');
  const dotted = lines.map((line) => DOT.exec(line)?.[1]).find(Boolean);
  if (dotted) return dotted;
  // One line may start with a dash, as speech does, or with a number, as "911 (free)" does. Two make a list.
  const dashed = lines.flatMap((line) => DASH.exec(line)?.[1] ?? []);
  const counted = lines.flatMap((line) => NUMBER.exec(line)?.[1] ?? []);
  if (dashed.length > 1) return dashed[0];
  const tight = lines.flatMap((line) => TIGHT.exec(line)?.[1] ?? []);
  if (tight.length > 1) return tight[0];
  if (counted.length > 1 || /^\(?1\)/.test(counted[0] ?? '')) return counted[0];
  return undefined;
}

const shortened = (text: string) => shorten(text, 60, 57).replaceAll('\n', ' / ');
