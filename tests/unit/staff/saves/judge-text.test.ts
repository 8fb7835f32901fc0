import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeText } from '#staff/saves/judge-text.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const HEAD = '---\ntitle: A title\n---\n\n';
const TANGLED = /^Not saved: it has more links, lists and marks than a page can have/;

const judge = (path: string, text: string) => judgeText(path, Buffer.from(text));

// Each of these once took the room minutes, or brought every page of it down, though it is no longer than a page.
test.each([
  ['quotes in quotes', `${'> '.repeat(3_000)}x`],
  ['lists in lists on one line', `${'- '.repeat(1_500)}x`],
  ['lists in lists', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
  ['numbers in numbers', `${'1. '.repeat(1_500)}x`],
  ['links that do not end', '[a]('.repeat(20_000)],
  ['brackets', '['.repeat(40_000)],
  ['emphasis', '*a **a '.repeat(10_000)],
  ['underscores', '_a '.repeat(30_000)],
  ['notes', '[^1]'.repeat(20_000)],
  ['components in components', `${'<Callout>\n'.repeat(3_000)}x\n${'</Callout>\n'.repeat(3_000)}`],
  ['addresses', 'a@'.repeat(60_000)],
  ['references', '&amp'.repeat(30_000)],
  ['escapes', '\\'.repeat(90_000)],
  ['lines', 'a\n'.repeat(50_000)],
])('a page of nothing but %s is refused before it is read', (_, words) => {
  expect(judge('content/articles/x.mdx', `${HEAD}${words}\n`)).toMatch(TANGLED);
});

test.each([
  ['lists in lists', `a: ${'['.repeat(20_000)}`],
  ['keys in keys', `${'? '.repeat(3_000)}a`],
  ['items in items', `${'- '.repeat(3_000)}a`],
  ['fields in fields', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['marks behind escapes', `a: "${'\\x5b'.repeat(20_000)}"`],
])('fields of nothing but %s are refused before they are read', (_, fields) => {
  expect(judge('content/practice.yaml', fields)).toMatch(TANGLED);
  expect(judge('content/articles/x.mdx', `---\n${fields}\n---\n\nx\n`)).toMatch(TANGLED);
});

test('what one value stands for many times is not spread out', () => {
  const list = (name: string, item: string) => `${name}: &${name} [${Array(9).fill(item).join(',')}]`;
  const names = [...'abcdefghij'];
  const bomb = names.map((name, index) => list(name, index === 0 ? 'x' : `*${names[index - 1]}`)).join('\n');
  expect(judge('content/practice.yaml', bomb)).toMatch(/^Not saved: it cannot be read/);
});

test('the longest files of the site are far from being refused', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(CONTENT, file), 'utf8') }))
    .sort((a, b) => b.text.length - a.text.length);
  for (const { file, text } of files.slice(0, 4)) {
    const [, head = '', words = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(text) ?? [];
    expect(judge(`content/${file}`, file.endsWith('.mdx') ? head + words.repeat(5) : text), file).toBeNull();
  }
});
