import type { Nodes, Parents, Root } from 'mdast';
import { labelOf } from '#lib/content/names/label-of.ts';
import type { Position } from '#lib/issue.ts';
import { blocksOf } from '#lib/markdown/blocks-of.ts';
import { nodesOf } from '#lib/markdown/nodes-of.ts';
import { textOf } from '#lib/markdown/text-of.ts';

/** Enough to be found among all words of a page, and to be read at a glance. */
const QUOTED = 8;

/** The words that stand at a place of a page, as its reader sees them; empty where none do. */
export function wordsAt(tree: Root, place: Position): string {
  const block = blocksOf(tree).findLast(({ node }) => holds(node, place))?.node;
  if (block) return firstWords(textFrom(block, place));
  const component = nodesOf(tree, 'mdxJsxFlowElement').findLast(({ node }) => holds(node, place))?.node;
  if (component) {
    const attribute = component.attributes.find(
      ({ type, value }) => type === 'mdxJsxAttribute' && typeof value === 'string' && /\s/.test(value),
    );
    return (
      firstWords(textOf(component)) || firstWords(String(attribute?.value ?? labelOf(component.name ?? '')))
    );
  }
  const after = tree.children.find((node) => node.type !== 'yaml' && startsAfter(node, place));
  return after ? firstWords(textOf(after)) : '';
}

function textFrom(block: Nodes, place: Position): string {
  const pieces = piecesOf(block);
  const index = pieces.findIndex(({ node }) => holds(node, place) || startsAfter(node, place));
  const piece = pieces[index];
  if (!piece) return textOf(block);
  const after = pieces.slice(index + 1).map(({ text }) => text);
  const text = [piece.text.slice(offsetIn(piece, place)), ...after].join('');
  return text.trim() === '' ? textOf(block) : text;
}

type Piece = { node: Nodes; text: string };

function piecesOf(node: Nodes): Piece[] {
  if ('children' in node) return (node as Parents).children.flatMap((child) => piecesOf(child));
  return 'value' in node ? [{ node, text: node.value }] : [];
}

// What is escaped in the file is shorter in the text: the words may then start a letter later, and are found all the same.
function offsetIn({ node, text }: Piece, { line, column }: Position): number {
  const start = node.position?.start;
  if (!start || line < start.line || (line === start.line && column <= start.column)) return 0;
  const lines = text.split('\n');
  const before = lines.slice(0, line - start.line).reduce((sum, each) => sum + each.length + 1, 0);
  const at = before + column - (line === start.line ? start.column : 1);
  return text.slice(0, at).search(/\S*$/);
}

function holds({ position }: Nodes, { line, column }: Position): boolean {
  if (!position) return false;
  const { start, end } = position;
  const begun = start.line < line || (start.line === line && start.column <= column);
  return begun && (line < end.line || (line === end.line && column < end.column));
}

function startsAfter({ position }: Nodes, { line, column }: Position): boolean {
  if (!position) return false;
  return position.start.line > line || (position.start.line === line && position.start.column >= column);
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, QUOTED).join(' ');
}
