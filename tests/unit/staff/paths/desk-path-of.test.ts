import { expect, test } from 'vitest';
import { deskPathOf, deskPathOfFile, editorPathOf } from '#staff/paths/desk-path-of.ts';

test('a page is told of by the folder of its kind', () => {
  expect(deskPathOf({ kind: 'article', slug: 'a-story' })).toBe('/desk/page/articles/a-story/');
});

test('the editor opens a page by the folder of its kind', () => {
  expect(editorPathOf({ kind: 'page', slug: 'home' })).toBe('/keystatic/collection/pages/item/home');
});

test.each([
  ['pillars/top.mdx', '/desk/page/pillars/top/'],
  ['practice.yaml', null],
  ['people/ada.yaml', null],
])('the file %s is told of at %s', (file, path) => {
  expect(deskPathOfFile(file)).toBe(path);
});
