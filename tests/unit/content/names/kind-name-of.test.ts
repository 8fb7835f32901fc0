import { expect, test } from 'vitest';
import { kindNameOf } from '#lib/content/names/kind-name-of.ts';

test.each([
  ['content/pillars/top.mdx', 'Main page'],
  ['content/articles/story.mdx', 'Article'],
  ['content/people/ada.yaml', 'Person'],
  ['content/sources/smith-2020.yaml', 'Source'],
  ['content/practice.yaml', 'For the whole site'],
  ['public/images/about/room.jpg', 'Picture'],
])('%s is called: %s', (path, kind) => {
  expect(kindNameOf(path)).toBe(kind);
});
