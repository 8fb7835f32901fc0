import type { Emphasis, List, Paragraph, Root, Strong, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf, type Placed } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { shorten } from '../../text/shorten.ts';
import type { RuleIssue } from '../rule.ts';

/** What Markdown made of words that were typed as something else, or did not make of them: a list of a year, slanted words of a product, no table. */
export function turnedInto(tree: Root): RuleIssue[] {
  return [
    ...nodesOf(tree, 'paragraph').flatMap(({ node }) => tableIn(node)),
    ...nodesOf(tree, 'table').flatMap(({ node }) => cellsBeyond(node)),
    ...nodesOf(tree, 'emphasis', 'strong').flatMap(productIn),
    ...listsOf(tree),
  ];
}

const HYPHENS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-+:?\s*\|\s*$/;
const ROW = /^\s*\|.*\|\s*$/;

function tableIn(paragraph: Paragraph): RuleIssue[] {
  // Hardly any paragraph has a bar.
  if (!paragraph.children.some((child) => child.type === 'text' && child.value.includes('|'))) return [];
  const lines = textOf(paragraph).split('\n');
  const hyphens = lines.findIndex((line) => HYPHENS.test(line));
  if (hyphens === -1 && !lines.some((line) => ROW.test(line))) return [];
  const [above, below] = [lines[hyphens - 1], lines[hyphens]].map((line) => cellsIn(line ?? ''));
  const why =
    hyphens > 0 && above !== below
      ? `the row above the hyphens has ${above} cells, and the row of hyphens has ${below}`
      : 'it lacks its row of hyphens, or a line of words stands right above it';
  return [
    {
      ...startOf(paragraph),
      message: `"${shortened(lines[Math.max(hyphens - 1, 0)] ?? '')}" was typed as a table and is none, and readers see its lines: ${why}.`,
      fix: 'Put an empty line above the table, and as many parts in the row of hyphens, | --- | --- |, as in the row above it.',
      inEditor: { fix: 'Delete it, and make the table with the button above the words of the page.' },
    },
  ];
}

const cellsIn = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;

// A row may have fewer cells than the first one. What it has more is not shown (GFM 0.29, 4.10).
function cellsBeyond({ children: [head, ...rows] }: Table): RuleIssue[] {
  const most = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const lost = row.children.slice(most);
    if (lost.length === 0) return [];
    return [
      {
        ...startOf(row),
        message: `This row has ${row.children.length} cells, and the first row has ${most}: readers do not see "${lost.map((cell) => textOf(cell)).join(' | ')}".`,
        fix: 'Give both rows as many cells. A bar that is no border has a backslash before it: \\|',
        inEditor: { fix: 'Make the table anew with the button above the words of the page.' },
      },
    ];
  });
}

// In "3*4*5", the 4 is slanted and the stars are gone.
function productIn({ node, ancestors }: Placed<'emphasis' | 'strong'>): RuleIssue[] {
  const siblings = ancestors.at(-1)?.children ?? [];
  const at = siblings.indexOf(node as Emphasis & Strong);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const [left, right] = [before, after].map((each) => (each?.type === 'text' ? each.value : ''));
  const inside = textOf(node);
  const isProduct = /^[\d.,\s]+$/.test(inside) && /\d\s*$/.test(left ?? '') && /^\s*\d/.test(right ?? '');
  const isInWord = /[\p{L}\p{N}]$/u.test(left ?? '') && /^[\p{L}\p{N}]/u.test(right ?? '');
  if (!isProduct && !isInWord) return [];
  const marks = node.type === 'strong' ? '**' : '*';
  const shown = `${/\S*\s?$/.exec(left ?? '')?.[0]}${marks}${inside}${marks}${/^\s?\S*/.exec(right ?? '')?.[0]}`;
  return [
    {
      ...startOf(node),
      message: `"${shown}" lost its stars: what stands between them is ${node.type === 'strong' ? 'bold' : 'slanted'}.`,
      fix: 'For a product, write × in place of each star: 3 × 4. Otherwise, make a whole word bold or slanted.',
    },
  ];
}

// A list that was interrupted goes on counting. Any other starts with 1.
function listsOf(tree: Root): RuleIssue[] {
  const ends = new Set([0]);
  return nodesOf(tree, 'list').flatMap(({ node }) => {
    if (!node.ordered) return [];
    const start = node.start ?? 1;
    const goesOn = start < 2 || ends.has(start - 1);
    ends.add(start + node.children.length - 1);
    return goesOn ? [] : [countedFrom(node, start)];
  });
}

function countedFrom(list: List, start: number): RuleIssue {
  return {
    ...startOf(list),
    message: `"${start}." starts a line and makes a list of it that counts from ${start}: ${shortened(textOf(list))}`,
    fix: `If it is no list, put a word before the number, or a backslash before its period: ${start}\\. A list starts with 1.`,
    inEditor: {
      fix: 'If it is no list, click the list with numbers above the words of the page, which takes it off, and put a word before the number. A list starts with 1.',
    },
  };
}

const shortened = (text: string) => shorten(text.replaceAll('\n', ' ').trim(), 60, 57);
