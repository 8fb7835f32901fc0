import type { LeftAlone } from './fix-files.ts';

/** What was not fixed although it could be, and why: the place, what is wrong there, and what would be worse. */
export function toLeft(
  { issue: { file, line, column, message }, why }: LeftAlone,
  contentDir = 'content',
): string {
  return `${contentDir}/${file}:${line}:${column}  not fixed\n  ${message}\n  ${why}\n`;
}
