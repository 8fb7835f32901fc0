import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const FILE = join(import.meta.dirname, '../../docs/browsers.md');

/** The rows of the tables of docs/browsers.md, by the heading above: the features that the first cell names, or its words, and the other cells. */
export function toldIn(heading: string): { names: string[]; told: string[] }[] {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(readFileSync(FILE, 'utf8'));
  const from = children.findIndex((node) => node.type === 'heading' && wordsOf(node) === heading);
  const table = children.slice(from).find((node) => node.type === 'table');
  if (from < 0 || !table) throw new Error(`docs/browsers.md has no table below the heading "${heading}".`);
  return table.children.slice(1).map((row) => {
    const [first, ...told] = row.children.map((cell) => wordsOf(cell));
    return { names: first?.split(/, | and /) ?? [], told };
  });
}

/** The heading of what older browsers do without, and of what hardly any browser has. */
export const DONE_WITHOUT = 'What older browsers do without';
export const EXTRAS = 'Extras';

/** Whether a feature or what it is a part of stands in such a table: `css.properties.text-wrap` tells of `css.properties.text-wrap.balance`. */
export const isTold = (feature: string, heading: string): boolean =>
  toldIn(heading).some(({ names }) =>
    names.some((name) => feature === name || feature.startsWith(`${name}.`)),
  );
