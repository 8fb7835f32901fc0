import type { Nodes, Text } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Position } from '../issue.ts';

type Node = { position?: { start: Position; end: Position } | undefined };

/** Where a node of a text starts in its file. */
export function startOf({ position }: Node): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Where a character of a piece of text stands in its file; a piece may go over several lines. */
export function positionInText(text: Pick<Text, 'value' | 'position'>, index: number): Position {
  const start = startOf(text);
  const lines = text.value.slice(0, index).split('\n');
  const last = lines.at(-1) ?? '';
  const column = lines.length === 1 ? start.column + last.length : last.length + 1;
  return { line: start.line + lines.length - 1, column };
}

/** Where some words stand in a node: in its first piece of text that has them, or where the node starts. */
export function positionOfWords(node: Nodes, words: string | RegExp): Position {
  let place = startOf(node);
  visit(node, 'text', (text) => {
    const index = typeof words === 'string' ? text.value.indexOf(words) : text.value.search(words);
    if (index === -1) return;
    place = positionInText(text, index);
    return EXIT;
  });
  return place;
}
