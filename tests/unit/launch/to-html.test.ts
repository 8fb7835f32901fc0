import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { toHtml } from '#lib/launch/to-html.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../checks/issues.ts';
import { all, one, wordsOf } from '../components/markup.ts';

const html = (words = 'Words.') => toHtml(groupTodos(launchTodosOf(siteWith(homeWith(words)))), '2026-11-22');
const reader = unified().use(rehypeParse, { emitParseErrors: true });
const parse = (text: string) => reader.parse(text);

test('the page is sound HTML with a language, a title and one heading', () => {
  const tree = parse(html());
  expect(reader().use(rehypeStringify).processSync(html()).messages).toEqual([]);
  expect(one(tree, 'html').properties.lang).toBe('en');
  expect([wordsOf(one(tree, 'title')), wordsOf(one(tree, 'h1'))]).toEqual([
    'Before your site goes live',
    'Before your site goes live',
  ]);
});

test('the page stands alone: it loads nothing and runs nothing', () => {
  const tree = parse(html());
  expect(['script', 'link', 'img', 'iframe'].flatMap((name) => all(tree, name))).toEqual([]);
});

test('every box to tick has its words', () => {
  const tree = parse(html());
  const boxes = all(tree, 'label').map((label) => ({
    boxes: all(label, 'input').length,
    words: wordsOf(label),
  }));
  expect(boxes.length).toBeGreaterThan(5);
  expect(boxes.filter(({ boxes, words }) => boxes !== 1 || words === '')).toEqual([]);
});

test('words of the content are words in the page, whatever they look like', () => {
  const page = html('We offer <Confirm id="so">1 \\< 2 & "so"</Confirm>.');
  expect(page).toContain('&quot;1 &lt; 2 &amp; &quot;so&quot;&quot;');
});

test('the styles are written as browsers read them', () => {
  const style = one(parse(html()), 'style');
  expect(wordsOf(style)).not.toMatch(/&|["']/);
});
