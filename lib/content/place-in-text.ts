import type { Text } from 'mdast';
import type { Position } from '../issue.ts';

/** Where a character of a piece of text stands in its file; a piece may go over several lines. */
export function placeInText({ value, position }: Pick<Text, 'value' | 'position'>, index: number): Position {
  const start = position?.start ?? { line: 1, column: 1 };
  const lines = value.slice(0, index).split('\n');
  const last = lines.at(-1) ?? '';
  const column = lines.length === 1 ? start.column + last.length : last.length + 1;
  return { line: start.line + lines.length - 1, column };
}
