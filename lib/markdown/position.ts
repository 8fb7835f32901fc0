import type { Nodes, Text } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Position } from '../issue.ts';

type Node = { position?: { start: Position; end: Position } | undefined };

/** Where a node of a text starts in its file. */
export function startOf({ position }: Node): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Where a character of a whole text stands, by its offset. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Where a character of a piece of text stands in its file; a piece may go over several lines. */
export function positionInText(text: Pick<Text, 'value' | 'position'>, index: number): Position {
  const start = startOf(text);
  const { line, column } = positionAt(text.value, index);
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
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
