import { expect, test } from 'vitest';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';

test('a page is told of by the folder of its kind', () => {
  expect(deskPathOf({ kind: 'article', slug: 'a-story' })).toBe('/desk/page/articles/a-story/');
});
