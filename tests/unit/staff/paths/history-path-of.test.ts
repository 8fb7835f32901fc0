import { expect, test } from 'vitest';
import { contentPathAt, historyPathOf } from '#staff/paths/history-path-of.ts';

const PLACES: [file: string, history: string][] = [
  ['content/pillars/top.mdx', '/history/pillars/top/'],
  ['content/articles/story.mdx', '/history/articles/story/'],
  ['content/people/ada.yaml', '/history/people/ada/'],
  ['content/sources/smith-2020.yaml', '/history/sources/smith-2020/'],
  ['content/practice.yaml', '/history/site/practice/'],
  ['content/crisis-lines.yaml', '/history/site/crisis-lines/'],
];

test.each(PLACES)('%s has a history, whose address leads back to it', (file, history) => {
  expect(historyPathOf(file)).toBe(history);
  const [, , folder = '', slug = ''] = history.split('/');
  expect(contentPathAt(folder, slug)).toBe(file);
});

test.each([
  'content/words.txt',
  'public/images/about/room.jpg',
  'content/documents/a.txt',
  'content/articles/a/b.mdx',
])('%s has none', (file) => expect(historyPathOf(file)).toBeNull());

test.each([
  ['articles', '..'],
  ['articles', 'A'],
  ['articles', 'a/b'],
  ['nothing', 'a'],
  ['site', 'words'],
  ['constructor', 'a'],
])('/history/%s/%s/ names no file', (folder, slug) => {
  expect(contentPathAt(folder, slug)).toBeNull();
});
