import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { mdx, parseMarkdown } from '#lib/content/markdown.ts';
import { nodesOf } from '#lib/content/nodes-of.ts';
import { mayHoldAutolinks, withoutAutolinks } from '#lib/content/without-autolinks.ts';

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
];

test.each(ADDRESSES)('%s is a link in a page, as in any text of GFM', (address) => {
  const { tree } = parseMarkdown(`Go to ${address} now.`, 'one.mdx');
  expect(nodesOf(tree, 'link')).toHaveLength(1);
});

test.each(ADDRESSES)('%s is none where the plugin is used, which is only where there is none', (address) => {
  const tree = unified().use(remarkParse).use(remarkGfm).use(withoutAutolinks).parse(`Go to ${address} now.`);
  expect(nodesOf(tree, 'link')).toEqual([]);
  expect(mayHoldAutolinks(`Go to ${address} now.`)).toBe(true);
});

test('tables, notes, strikes, boxes and links are as they were', () => {
  const text =
    '| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n* [ ] a box\n\nOne[^1] and [two](/two/).\n\n[^1]: A note.\n';
  expect(parseMarkdown(text, 'one.mdx').tree).toEqual(mdx.parse(text));
});

test.each(pages)('%s is the same tree either way', (file) => {
  const text = readFileSync(join(CONTENT, file), 'utf8');
  expect(parseMarkdown(text, file).tree).toEqual(mdx.parse(text));
});
