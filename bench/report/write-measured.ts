import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../results.ts';
import { toMarkdown } from './to-markdown.ts';

const FILE = 'docs/measured.md';
const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** A text with the results of the bench between its two marks. Throws where the marks are missing. */
export function putResults(text: string, results: Results): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start === -1 || end < start) {
    throw new Error(
      `${FILE} has no place for the results. Put back a line "${START}" and, below it, a line "${END}".`,
    );
  }
  return `${text.slice(0, start + START.length)}\n\n${toMarkdown(results)}\n\n${text.slice(end)}`;
}

/** Writes the results into docs/measured.md. */
export function writeMeasured(results: Results): void {
  const file = join(import.meta.dirname, '../..', FILE);
  writeFileSync(file, putResults(readFileSync(file, 'utf8'), results));
}
