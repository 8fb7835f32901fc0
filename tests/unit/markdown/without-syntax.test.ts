import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { nodesOf } from '#lib/markdown/nodes-of.ts';
import { mdx, parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { mayHoldSyntax, withoutSyntax } from '#lib/markdown/without-syntax.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const pages = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.mdx'),
);

const ADDRESSES = [
  'ann@harbor.test',
  'www.harbor.test',
  'WWW.harbor.test',
  'http://harbor.test',
  'HTTPS://harbor.test',
].map((address) => ['link', `Go to ${address} now.`] as const);

// A row of hyphens is one of a table by a bar or by a colon at either end of a cell.
const TABLES = ['| a |\n|---|', 'a | b\n-|-', 'a\n:-', 'a\n-:', 'a\n:-:', '> a\n> :---'].map(
  (table) => ['table', table] as const,
);

const bare = unified().use(remarkParse).use(remarkGfm);

test.each([...ADDRESSES, ...TABLES])('a %s is read in a page as in any text of GFM: %j', (type, text) => {
  expect(nodesOf(bare.parse(text), type)).toHaveLength(1);
  expect(nodesOf(parseMarkdown(text, 'one.mdx').tree, type)).toHaveLength(1);
});

test.each([...ADDRESSES, ...TABLES])('no %s is read once its syntax is taken out: %j', (type, text) => {
  expect(nodesOf(bare().use(withoutSyntax).parse(text), type)).toEqual([]);
  expect(mayHoldSyntax(text)).toBe(true);
});

test('notes, strikes, boxes, rules, headings and links are as they were', () => {
  const text = '* [ ] a ~~box~~\n\nOne[^1] and [two](/two/).\n\nA heading\n---\n\n- - -\n\n[^1]: A note.\n';
  expect(mayHoldSyntax(text)).toBe(false);
  expect(parseMarkdown(text, 'one.mdx').tree).toEqual(mdx.parse(text));
});

test.each(pages)('%s is the same tree either way', (file) => {
  const text = readFileSync(join(CONTENT, file), 'utf8');
  expect(parseMarkdown(text, file).tree).toEqual(mdx.parse(text));
});
