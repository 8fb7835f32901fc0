import { expect, test } from 'vitest';
import { weakSpotsOf } from '#staff/desk/links/weak-spots-of.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { textOf } from '../../../checks/issues.ts';

function spotsOf(slug: string, changed: Record<string, string> = {}): string[] {
  const site = siteWith(changed);
  const page = site.pages.find((each) => each.slug === slug);
  if (!page) throw new Error(`The small site has no page "${slug}"`);
  return weakSpotsOf(site, page).map(({ what }) => what);
}

test('a page that others lead to has none', () => {
  expect(spotsOf('below')).toEqual([]);
});

test('a page that the menu shows needs no links', () => {
  expect(spotsOf('contact')).toEqual([]);
});

test('a page that nothing leads to', () => {
  const lonely = { 'pages/lonely.mdx': writePage({ title: 'Lonely' }) };
  expect(spotsOf('lonely', lonely)).toEqual(['No page and no menu leads here']);
});

test('a page that one page leads to, however often', () => {
  const twice = changedFile('pillars/below.mdx', 'an article](', 'an article](/articles/story/), [again](');
  expect(spotsOf('story', twice)).toEqual(['Only one page links here']);
});

test('a page and the one above it that do not link to each other', () => {
  const apart = {
    'articles/story.mdx': textOf('articles/story.mdx').replace('(/below/)', '(/top/)'),
    ...changedFile('pillars/below.mdx', '(/articles/story/)', '(/contact/)'),
  };
  expect(spotsOf('story', apart)).toEqual([
    'No page and no menu leads here',
    'The page above does not link here in its words',
    'It does not link to the page above in its words',
  ]);
});

test('a page that is far away', () => {
  const far = {
    'pages/one.mdx': writePage({ title: 'One', parent: 'below' }, '[Back](/below/) or [on](/far/).'),
    'pages/far.mdx': writePage({ title: 'Far' }),
    ...changedFile('articles/story.mdx', 'It belongs', '[One](/one/). It belongs'),
  };
  expect(spotsOf('far', far)).toContain('4 clicks from the first page');
});

test('a page that is on no list has no duty', () => {
  expect(spotsOf('lonely', { 'pages/lonely.mdx': writePage({ title: 'Lonely', listed: false }) })).toEqual(
    [],
  );
});
