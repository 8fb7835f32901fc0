import { expect, test } from 'vitest';
import { findPage } from '#staff/desk/page/find-page.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { storyAsDraft } from '../story-as-draft.ts';

test.each(['article', 'articles'])('a page is found by its kind, named "%s"', (kind) => {
  expect(findPage(siteWith(), kind, 'story')?.path).toBe('/articles/story/');
});

test('a draft is found', () => {
  expect(findPage(siteWith(storyAsDraft()), 'articles', 'story')?.frontmatter.draft).toBe(true);
});

test.each([
  ['pages', 'story'],
  ['articles', 'nothing'],
  ['people', 'ada'],
])('nothing is found as %s/%s', (kind, slug) => {
  expect(findPage(siteWith(), kind, slug)).toBeUndefined();
});
