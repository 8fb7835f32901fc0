import type { Edit, Position } from '../issue.ts';

/**
 * The change of some words of a file to others, as an issue carries it. Only where these words stand at the place, and are not the
 * same already: nothing is ever replaced by guess.
 */
export function toEdit(
  { file, text }: { file: string; text: string },
  { line, column }: Position,
  from: string,
  to: string,
): { edit?: Edit } {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1;
  start += column - 1;
  return from !== to && text.startsWith(from, start)
    ? { edit: { file, start, end: start + from.length, text: to } }
    : {};
}
